//! Cookies: what a browser keeps for us. Never readable for scripts, never sent from other sites'
//! forms, and over TLS alone where we are reached by it.

use std::fmt::Write as _;

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::error::{Error, Result};

/// One cookie of ours.
#[derive(Debug, Clone, Copy)]
pub struct Cookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// The addresses it is sent to: this one and those under it.
    pub path: &'a str,
    /// Whether it comes along when a page of another site leads here (`Lax`), or not (`Strict`).
    pub same_site: &'static str,
    /// How many seconds browsers keep it; `None`: until they are closed.
    pub seconds: Option<u64>,
}

impl Cookie<'_> {
    /// What the reader's browser sent along.
    pub fn read(self, headers: &HeaderMap) -> Option<&str> {
        sent(headers, self.name)
    }

    /// Gives it to the browser.
    ///
    /// # Errors
    /// When the value cannot stand in a header.
    pub fn give(self, base_url: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
        let Self { name, path, same_site, seconds } = self;
        let mut cookie = format!("{name}={value}; Path={path}; HttpOnly; SameSite={same_site}");
        if base_url.starts_with("https://") {
            cookie.push_str("; Secure");
        }
        if let Some(seconds) = seconds {
            // Writing to a string does not fail.
            let _ = write!(cookie, "; Max-Age={seconds}");
        }
        let cookie = HeaderValue::try_from(cookie);
        let cookie = cookie.map_err(|_| Error::Internal("a cookie is no header".to_owned()))?;
        Ok((header::SET_COOKIE, cookie))
    }

    /// Takes it away again.
    ///
    /// # Errors
    /// When its name cannot stand in a header.
    pub fn take(self, base_url: &str) -> Result<(HeaderName, HeaderValue)> {
        Self { seconds: Some(0), ..self }.give(base_url, "")
    }
}

/// The value of a cookie of this name that came with a request; of several, the first.
pub fn sent<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
}

/// Gives the browser a cookie for the addresses below `path`, until it is closed.
///
/// # Errors
/// When the value cannot stand in a header.
pub fn give(
    base_url: &str,
    name: &str,
    value: &str,
    path: &str,
) -> Result<(HeaderName, HeaderValue)> {
    lax(name, path).give(base_url, value)
}

/// Takes a cookie away again.
///
/// # Errors
/// When its name cannot stand in a header.
pub fn take(base_url: &str, name: &str, path: &str) -> Result<(HeaderName, HeaderValue)> {
    lax(name, path).take(base_url)
}

const fn lax<'a>(name: &'a str, path: &'a str) -> Cookie<'a> {
    Cookie { name, path, same_site: "Lax", seconds: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let lines = [(header::COOKIE, HeaderValue::from_static("a=1; form=482 ; form2=x"))];
        let headers = HeaderMap::from_iter(lines);
        assert_eq!(sent(&headers, "form"), Some("482"));
        assert_eq!(sent(&headers, "for"), None);
    }

    #[test]
    fn a_cookie_is_kept_from_scripts_and_from_networks() {
        let (_, plain) = give("http://127.0.0.1:8080", "form", "48", "/surveys/x").unwrap();
        assert_eq!(plain, "form=48; Path=/surveys/x; HttpOnly; SameSite=Lax");
        let (_, gone) = take("https://hoiam.example.vn", "form", "/surveys/x").unwrap();
        assert_eq!(gone, "form=; Path=/surveys/x; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    }

    #[test]
    fn a_strict_cookie_ends_after_its_time() {
        let cookie = Cookie { name: "t", path: "/track", same_site: "Strict", seconds: Some(1800) };
        let (_, given) = cookie.give("http://127.0.0.1:8080", "x").unwrap();
        assert_eq!(given, "t=x; Path=/track; HttpOnly; SameSite=Strict; Max-Age=1800");
    }
}
