//! A session: the secret that a browser holds, the cookie that it stands in, and the seal that its
//! forms carry.

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::{DateTime, TimeDelta, Utc};
use domain::people::PersonId;

use crate::{
    app::App,
    random::Random,
    secrets::{Secret, digest, hex},
};

/// A session ends when nothing was asked for so long.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// And after so long in any case.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);

/// What a browser or a program holds to prove who it acts for. Only its hash is kept.
#[derive(Clone)]
pub struct HeldSecret(String);

impl HeldSecret {
    /// 256 random bits.
    pub fn draw(random: &Random) -> Self {
        Self(hex(&random.bytes::<32>()))
    }

    /// As somebody sent it; `None` when it cannot be one.
    pub fn sent(text: &str) -> Option<Self> {
        let usable = !text.is_empty() && text.len() <= 128 && text.is_ascii();
        usable.then(|| Self(text.to_owned()))
    }

    /// The session's cookie of a request.
    pub fn in_cookie(headers: &HeaderMap, base_url: &str) -> Option<Self> {
        let name = cookie_name(base_url);
        let cookies =
            headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|line| line.split(';')).filter_map(|one| one.split_once('='));
        let (_, value) = pairs.find(|(key, _)| key.trim() == name)?;
        Self::sent(value.trim())
    }

    /// What stands in a cookie or is shown to its owner.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the books know it by.
    pub fn hash(&self) -> String {
        digest(self.0.as_bytes())
    }

    /// The header that gives this secret to the browser, until the browser is closed.
    pub fn cookie(&self, base_url: &str) -> Option<HeaderValue> {
        cookie(base_url, &self.0, "")
    }
}

/// The header that takes the cookie away.
pub fn no_cookie(base_url: &str) -> Option<HeaderValue> {
    cookie(base_url, "", "; Max-Age=0")
}

fn cookie(base_url: &str, value: &str, more: &str) -> Option<HeaderValue> {
    let secure = if is_secure(base_url) { "; Secure" } else { "" };
    let name = cookie_name(base_url);
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::try_from(cookie).ok()
}

/// Browsers take a cookie with this prefix only from the very host, over TLS, for all its pages.
fn cookie_name(base_url: &str) -> &'static str {
    if is_secure(base_url) { "__Host-hoiam" } else { "hoiam" }
}

fn is_secure(base_url: &str) -> bool {
    base_url.starts_with("https://")
}

/// When a session that began then and was seen just now ends, unless it is seen again.
pub fn ends(begun: DateTime<Utc>, seen: DateTime<Utc>) -> DateTime<Utc> {
    Ord::min(begun + LONGEST, seen + IDLE)
}

/// What proves that a form is ours: that it was made for this person, and in this session.
pub fn seal(secret: &Secret, person: PersonId, session: &HeldSecret) -> String {
    let whose = secret.mark("seal-person", &person.0.to_string());
    format!("{whose}{}", secret.mark("seal-session", session.as_str()))
}

/// How the seal that came with a form looks to who is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// It was made in this session.
    Now,
    /// It was made for this person, in another session of theirs.
    Before,
    /// It is nobody's, or somebody else's.
    No,
}

impl Sealed {
    /// What `sent` is to who has the seal `own`.
    pub fn of(app: &App, own: &str, sent: &str) -> Self {
        let same = |a: &str, b: &str| {
            // Of two keyed hashes nothing is learnt by how soon they differ.
            app.secret.mark("compare", a) == app.secret.mark("compare", b)
        };
        let whose = |seal: &str| seal.get(..own.len() / 2).unwrap_or_default().to_owned();
        if own.is_empty() {
            Self::No
        } else if same(own, sent) {
            Self::Now
        } else if same(&whose(own), &whose(sent)) {
            Self::Before
        } else {
            Self::No
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(cookie: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookie))])
    }

    #[test]
    fn over_tls_the_cookie_is_for_this_host_alone() {
        let secret = HeldSecret("abc".to_owned());
        let plain = secret.cookie("http://127.0.0.1:8080").unwrap();
        assert_eq!(plain, "hoiam=abc; Path=/; HttpOnly; SameSite=Lax");
        let tls = secret.cookie("https://hoiam.example.vn").unwrap();
        assert_eq!(tls, "__Host-hoiam=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let found = |cookie, base| {
            HeldSecret::in_cookie(&asked(cookie), base).map(|secret| secret.as_str().to_owned())
        };
        let (plain, tls) = ("http://localhost", "https://hoiam.example.vn");
        assert_eq!(found("a=b; hoiam=abc", plain).as_deref(), Some("abc"));
        assert_eq!(found("xhoiam=abc; hoiam=", plain), None);
        assert_eq!(found("hoiam=abc", tls), None, "a plain cookie is not taken over TLS");
    }

    #[test]
    fn a_session_ends_after_half_an_hour_of_silence_and_after_half_a_day_in_any_case() {
        let begun = DateTime::UNIX_EPOCH;
        assert_eq!(ends(begun, begun), begun + TimeDelta::minutes(30));
        let late = begun + TimeDelta::minutes(11 * 60 + 45);
        assert_eq!(ends(begun, late), begun + TimeDelta::hours(12));
    }
}
