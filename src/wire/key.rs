//! The header `Idempotency-Key`: a name for a request, so that it is carried out once.

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::{
    books::keys::{LONGEST, OneTimeKey},
    error::{Error, Fault, Result},
    secrets::Secret,
};

/// The key that came with a request; `None` when none came.
#[derive(Debug, Clone)]
pub struct SentKey(Option<String>);

impl SentKey {
    /// The key, bound to the address and the body that it came with.
    pub fn bind(&self, secret: &Secret, address: &str, request: &[u8]) -> Option<OneTimeKey> {
        self.0.as_deref().map(|key| OneTimeKey::new(secret, address, key, request))
    }
}

impl<S: Sync> FromRequestParts<S> for SentKey {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let Some(sent) = parts.headers.get("idempotency-key") else { return Ok(Self(None)) };
        let key = sent.to_str().unwrap_or_default().trim();
        if key.is_empty() || key.len() > LONGEST {
            let fault = Fault::new("Idempotency-Key", "bad-key").with("max", LONGEST);
            return Err(Error::Malformed(fault));
        }
        Ok(Self(Some(key.to_owned())))
    }
}
