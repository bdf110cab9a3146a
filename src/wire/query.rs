//! The query part of an address, with faults that name the parameter.

use axum::{extract::FromRequestParts, http::request::Parts};

use views::form::Typed;

use crate::error::{Error, Fault, Result};

/// The parameters of an address, in their order.
#[derive(Debug, Clone, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The value of `name`; `None` when it is absent or empty.
    ///
    /// # Errors
    /// When it stands there twice.
    pub fn one(&self, name: &str) -> Result<Option<&str>> {
        let mut values = self.0.iter().filter(|(key, value)| key == name && !value.is_empty());
        let first = values.next();
        if values.next().is_some() {
            return Err(Error::invalid(Fault::new(format!("?{name}"), "given-twice")));
        }
        Ok(first.map(|(_, value)| value.as_str()))
    }
}

impl Query {
    /// Everything that stands there, for a form that is sent with GET.
    pub fn typed(&self) -> Typed {
        Typed(self.0.clone())
    }
}

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map(|query| Self(query.0))
            .map_err(|_| Error::Malformed(Fault::new("?", "bad-encoding")))
    }
}
