//! The form that a page sends back, kept as it was typed.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body_util::LengthLimitError;
use views::{
    Words,
    form::{Form, Typed, Wrong},
};

use super::LARGEST;
use crate::{
    app::App,
    books::keys::{FirstAnswer, LONGEST, OneTimeKey},
    error::{Error, Fault, Result},
    secrets::hex,
};

/// A form as it came.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its bytes.
    raw: Bytes,
    /// What was typed, without the fields that each form carries for itself.
    pub typed: Typed,
    key: String,
    /// What was to prove that the form is ours.
    pub seal: String,
}

impl Sent {
    /// The one-time key of the form, bound to the address and to everything that was typed; `None`
    /// for a form without one.
    pub fn once(&self, app: &App, address: &str) -> Option<OneTimeKey> {
        let usable = !self.key.is_empty() && self.key.len() <= LONGEST;
        usable.then(|| OneTimeKey::new(&app.secret, &app.random, address, &self.key, &self.raw))
    }

    /// The same form again with what is wrong: what was typed stays, and the key stays too, as
    /// nothing has happened under it yet.
    pub fn again(self, faults: &[Fault], words: Words) -> Form {
        Form { key: self.key, seal: self.seal, ..wrong(self.typed, faults, words) }
    }
}

/// A form with what is wrong with it, without a key or a seal: one that changes nothing.
pub fn wrong(typed: Typed, faults: &[Fault], words: Words) -> Form {
    let wrong = faults.iter().map(|fault| Wrong {
        name: fault.at.trim_start_matches(['/', '?']).to_owned(),
        sentence: fault.sentence(words),
    });
    Form { typed, wrong: wrong.collect(), ..Form::default() }
}

/// A form that nobody filled in yet, under a key of its own. `seal` is the reader's, empty for
/// people who are not signed in.
pub fn blank(app: &App, seal: &str) -> Form {
    filled(app, seal, Typed::default())
}

/// A form that shows what is known already, under a key of its own.
pub fn filled(app: &App, seal: &str, typed: Typed) -> Form {
    let key = hex(&app.random.bytes::<16>());
    Form { typed, wrong: Vec::new(), key, seal: seal.to_owned() }
}

/// The status of a page with this form: 422 with faults, 200 without.
pub fn status(form: &Form) -> StatusCode {
    if form.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Goes on to another address, which is asked for with GET.
pub fn see_other(address: impl std::fmt::Display) -> Response {
    let status = StatusCode::SEE_OTHER;
    match HeaderValue::try_from(address.to_string()) {
        Ok(address) => (status, [(header::LOCATION, address)]).into_response(),
        Err(_) => Error::Internal("an address is no header".to_owned()).into_response(),
    }
}

/// The first answer to a page's form: where it led.
pub fn went_to(address: impl std::fmt::Display) -> FirstAnswer {
    FirstAnswer { status: StatusCode::SEE_OTHER.as_u16(), body: address.to_string() }
}

impl<S: Sync> FromRequest<S> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Self> {
        let (parts, body) = request.into_parts();
        Self::read(Self::bytes(&parts.headers, body, LARGEST).await?)
    }
}

impl Sent {
    /// The bytes of a form of `most` bytes at most.
    ///
    /// # Errors
    /// When it is no form, too large, or cut off.
    pub async fn bytes(headers: &HeaderMap, body: Body, most: usize) -> Result<Bytes> {
        if !is_form(headers) {
            return Err(Error::UnsupportedMediaType("application/x-www-form-urlencoded"));
        }
        to_bytes(body, most).await.map_err(|error| {
            let cause = std::error::Error::source(&error);
            if cause.is_some_and(<dyn std::error::Error>::is::<LengthLimitError>) {
                Error::TooLarge(most)
            } else {
                Error::Malformed(Fault::new("", "truncated"))
            }
        })
    }

    /// Reads a form from its bytes.
    ///
    /// # Errors
    /// When it cannot be read as text.
    pub fn read(raw: Bytes) -> Result<Self> {
        let decoded: Vec<(String, String)> = serde_urlencoded::from_bytes(&raw)
            .map_err(|_| Error::Malformed(Fault::new("", "bad-encoding")))?;
        // Browsers end the lines of a text area with CRLF; people count one character.
        let one_end = |value: String| value.replace("\r\n", "\n").replace('\r', "\n");
        let decoded = decoded.into_iter().map(|(name, value)| (name, one_end(value)));
        let (own, typed) = decoded.partition(|(name, _)| Form::OWN.contains(&name.as_str()));
        let own = Typed(own);
        let (key, seal) = (own.one("key").to_owned(), own.one("seal").to_owned());
        Ok(Self { raw, typed: Typed(typed), key, seal })
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = sent.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_apart_from_what_the_form_carries_for_itself() {
        let sent = Sent::read(Bytes::from_static(b"a=1&key=k&b=%C4%91%0D%0Ax&a=2&seal=s")).unwrap();
        assert_eq!(sent.typed.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!((sent.typed.one("b"), sent.typed.one("key")), ("đ\nx", ""));
        assert_eq!((sent.key.as_str(), sent.seal.as_str()), ("k", "s"));
    }

    #[test]
    fn what_is_sent_again_is_read_the_same() {
        let once = Sent::read(Bytes::from_static(b"a=1%0D%0D%0A%0A2%0D")).unwrap();
        assert_eq!(once.typed.one("a"), "1\n\n\n2\n");
        let again = serde_urlencoded::to_string(&once.typed.0).unwrap();
        assert_eq!(Sent::read(Bytes::from(again)).unwrap().typed, once.typed);
    }

    #[test]
    fn a_form_that_is_no_text_is_refused() {
        let read = Sent::read(Bytes::from_static(b"a=%FF"));
        // What cannot be UTF-8 becomes the replacement character, which every check refuses.
        assert!(read.is_err() || read.is_ok_and(|sent| sent.typed.one("a") == "\u{fffd}"));
    }
}
