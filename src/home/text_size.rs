//! The size of the text, as the reader chose it: one word in a cookie, and nothing else.

use axum::{
    Router,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
    routing::get,
};
use views::links::{Here, TextSize};

use crate::{
    app::App,
    wire::{Query, form::see_other},
};

/// The name of the cookie.
const COOKIE: &str = "text-size";

/// Who answers this address.
pub fn routes() -> Router<App> {
    Router::new().route(TextSize::PATH, get(choose))
}

/// Whether the reader of this request chose larger text.
pub fn is_larger(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter();
    let mut pairs = cookies.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
    pairs.any(|pair| pair.trim().split_once('=') == Some((COOKIE, TextSize::LARGER)))
}

/// Remembers the size for a year and goes back to the page, which is always one of ours. Anything
/// else than the larger size is the usual one.
async fn choose(query: Query) -> Response {
    let chosen = query.typed();
    let larger = chosen.one("size") == TextSize::LARGER;
    let (word, age) = if larger { (TextSize::LARGER, 31_536_000) } else { (TextSize::USUAL, 0) };
    let cookie = format!("{COOKIE}={word}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly");
    ([(header::SET_COOKIE, cookie)], see_other(Here::local(chosen.one("back")))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_cookie_says_larger() {
        for (cookies, larger) in [
            ("text-size=larger", true),
            ("a=b; text-size=larger; c=d", true),
            ("text-size=usual", false),
            ("other-text-size=larger", false),
            ("text-size=LARGER", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, cookies.parse().unwrap());
            assert_eq!(is_larger(&headers), larger, "{cookies}");
        }
    }
}
