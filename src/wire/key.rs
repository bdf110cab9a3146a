//! The header `Idempotency-Key`: a name for a request, so that it is carried out once.

use axum::{extract::FromRequestParts, http::request::Parts};
use utoipa::IntoParams;

use crate::{
    app::App,
    books::keys::{LONGEST, OneTimeKey},
    error::{Error, Fault, Result},
};

/// The header, as the description of the API shows it.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct KeyHeader {
    /// A name for this request, so that it is carried out once
    #[param(
        rename = "Idempotency-Key",
        value_type = String,
        required = false,
        min_length = 1,
        max_length = 200,
        pattern = "^[!-~]([ -~]*[!-~])?$"
    )]
    key: Option<String>,
}

/// The key that came with a request; `None` when none came.
#[derive(Debug, Clone)]
pub struct SentKey(Option<String>);

impl SentKey {
    /// The key, bound to the address and the body that it came with.
    pub fn bind(&self, app: &App, address: &str, request: &[u8]) -> Option<OneTimeKey> {
        let key = self.0.as_deref()?;
        Some(OneTimeKey::new(&app.secret, &app.random, address, key, request))
    }
}

impl<S: Sync> FromRequestParts<S> for SentKey {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let Some(sent) = parts.headers.get("idempotency-key") else { return Ok(Self(None)) };
        let key = sent.to_str().unwrap_or_default().trim();
        let is_visible = key.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if key.is_empty() || key.len() > LONGEST || !is_visible {
            let fault = Fault::new("Idempotency-Key", "bad-key").with("max", LONGEST);
            return Err(Error::Malformed(fault));
        }
        Ok(Self(Some(key.to_owned())))
    }
}
