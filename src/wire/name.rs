//! A name that stands in an address: a reference, a slug, a code.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};

use crate::error::{Error, Result};

/// The two names in an address, in their order.
#[derive(Debug, Clone)]
pub struct Names(pub String, pub String);

impl<S: Send + Sync> FromRequestParts<S> for Names {
    type Rejection = Error;

    /// As for [`Name`].
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let read = Path::<(String, String)>::from_request_parts(parts, state).await;
        read.map(|Path((one, other))| Self(one, other)).map_err(|_| Error::NotFound("address"))
    }
}

/// The one name in an address.
#[derive(Debug, Clone)]
pub struct Name(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Error;

    /// What cannot be read as text names nothing.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let read = Path::<String>::from_request_parts(parts, state).await;
        read.map(|Path(name)| Self(name)).map_err(|_| Error::NotFound("address"))
    }
}
