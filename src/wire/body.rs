//! The JSON body of a request, kept as it came and as it reads.

use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use http_body_util::LengthLimitError;
use serde_json::Value;

use crate::error::{Error, Fault, Result};

/// The largest body that is taken, in bytes.
pub const LARGEST: usize = 256 * 1024;

/// A JSON body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its bytes as they came.
    pub raw: Bytes,
    /// What they say.
    pub value: Value,
}

impl<S: Sync> FromRequest<S> for Body {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Self> {
        if !is_json(request.headers()) {
            return Err(Error::UnsupportedMediaType("application/json"));
        }
        let announced = request.headers().get(header::CONTENT_LENGTH);
        let announced = announced.and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
        if announced.is_some_and(|length| length > LARGEST as u64) {
            return Err(Error::TooLarge(LARGEST));
        }
        let raw = to_bytes(request.into_body(), LARGEST).await.map_err(|error| {
            let cause = std::error::Error::source(&error);
            if cause.is_some_and(<dyn std::error::Error>::is::<LengthLimitError>) {
                Error::TooLarge(LARGEST)
            } else {
                Error::Malformed(Fault::new("", "truncated"))
            }
        })?;
        let value = read(&raw)?;
        Ok(Self { raw, value })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = sent.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

fn read(raw: &[u8]) -> Result<Value> {
    if raw.is_empty() {
        return Err(Error::Malformed(Fault::new("", "empty-body")));
    }
    let Ok(text) = std::str::from_utf8(raw) else {
        return Err(Error::Malformed(Fault::new("", "bad-encoding")));
    };
    serde_json::from_str(text).map_err(|error| {
        let fault = Fault::new("", "bad-json");
        Error::Malformed(fault.with("line", error.line()).with("column", error.column()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(raw: &[u8]) -> String {
        match read(raw) {
            Err(Error::Malformed(fault)) => fault.code,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_body_that_cannot_be_read_says_why() {
        assert_eq!(code(b""), "empty-body");
        assert_eq!(code(b"{\"text\": \"\xff\"}"), "bad-encoding");
        assert_eq!(code(b"{\"text\": "), "bad-json");
        assert!(read("{\"text\": \"Đường hỏng\"}".as_bytes()).is_ok());
    }
}
