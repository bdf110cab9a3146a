//! Which language a reader gets: the address decides, else the browser, else Vietnamese.
//!
//! Read by hand: the Fluent crate for this takes the browser's list in its order and ignores the
//! weights, so "en;q=0.1, vi" would come out English.

use crate::Lang;

/// The language of one reply, and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The language to speak.
    pub lang: Lang,
    /// Whether the address named it. Links on the page then carry it on, because nothing else
    /// remembers it.
    pub by_address: bool,
}

/// Chooses from the address's `lang` and from the header `Accept-Language` (RFC 9110 §12.5.4).
/// A language we do not speak counts as not given.
pub fn negotiate(query_lang: Option<&str>, accept_language: Option<&str>) -> Choice {
    let asked = query_lang.and_then(|word| word.parse().ok());
    let lang = asked.or_else(|| accept_language.and_then(preferred)).unwrap_or_default();
    Choice { lang, by_address: asked.is_some() }
}

/// The heaviest language we speak; of equals, the first. `*` stands for the default.
fn preferred(header: &str) -> Option<Lang> {
    let mut best: Option<(Lang, u16)> = None;
    for (lang, weight) in header.split(',').filter_map(range) {
        if weight > best.map_or(0, |(_, heaviest)| heaviest) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

/// One entry of the list, like `en-GB;q=0.8`.
fn range(entry: &str) -> Option<(Lang, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let primary = parts.next()?.split('-').next()?.to_ascii_lowercase();
    let lang = if primary == "*" { Lang::default() } else { primary.parse().ok()? };
    let weight = match parts.find_map(|p| p.strip_prefix("q=").or_else(|| p.strip_prefix("Q="))) {
        Some(printed) => thousandths(printed)?,
        None => 1000,
    };
    Some((lang, weight))
}

/// A weight of RFC 9110 §12.4.2, from `0` to `1` with at most three decimals, in thousandths.
fn thousandths(printed: &str) -> Option<u16> {
    let (whole, decimals) = printed.split_once('.').unwrap_or((printed, ""));
    let digits = decimals.bytes().all(|b| b.is_ascii_digit());
    if !matches!(whole, "0" | "1") || decimals.len() > 3 || !digits {
        return None;
    }
    let weight = format!("{whole}{decimals:0<3}").parse().ok()?;
    (weight <= 1000).then_some(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_wins_over_the_browser() {
        let choice = negotiate(Some("en"), Some("vi"));
        assert_eq!(choice, Choice { lang: Lang::En, by_address: true });
    }

    #[test]
    fn an_unknown_language_in_the_address_leaves_it_to_the_browser() {
        let choice = negotiate(Some("fr"), Some("en"));
        assert_eq!(choice, Choice { lang: Lang::En, by_address: false });
    }

    #[test]
    fn the_browser_is_heard_by_weight_not_by_order() {
        for (header, lang) in [
            ("vi-VN,vi;q=0.9,en;q=0.8", Lang::Vi),
            ("en-GB, vi;q=0.5", Lang::En),
            ("en;q=0.1, vi", Lang::Vi),
            ("fr, en;q=0.7, vi;q=0.3", Lang::En),
            ("EN", Lang::En),
            ("en;q=0", Lang::Vi),
            ("vi;q=0, en;q=0.001", Lang::En),
            ("fr, *;q=0.5", Lang::Vi),
            ("en;q=2, vi;q=0.1", Lang::Vi),
            ("en;q=0.5;x=y, vi;q=0.499", Lang::En),
            (", ;;, =", Lang::Vi),
            ("", Lang::Vi),
        ] {
            assert_eq!(negotiate(None, Some(header)).lang, lang, "{header}");
        }
        assert_eq!(negotiate(None, None).lang, Lang::Vi);
    }
}
