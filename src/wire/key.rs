//! The header `Idempotency-Key`: a name for a request, so that it is carried out once.

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::{
    app::App,
    books::keys::{LONGEST, OneTimeKey},
    error::{Error, Fault, Result},
};

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
