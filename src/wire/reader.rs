//! Who reads the reply: in which language.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use views::{Choice, Lang, Words, negotiate};

/// The reader of a reply.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// Their language and how it was chosen.
    pub choice: Choice,
}

impl Reader {
    /// Reads the address's `lang`, else `Accept-Language`, else Vietnamese.
    pub fn of(parts: &Parts) -> Self {
        let asked = parts.uri.query().and_then(|query| {
            query.split('&').find_map(|pair| pair.strip_prefix("lang=")).map(str::to_owned)
        });
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE);
        let accepted = accepted.and_then(|value| value.to_str().ok());
        Self { choice: negotiate(asked.as_deref(), accepted) }
    }

    /// Their language.
    pub fn lang(self) -> Lang {
        self.choice.lang
    }

    /// The words of their language.
    pub fn words(self) -> Words {
        Words::of(self.choice.lang)
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
