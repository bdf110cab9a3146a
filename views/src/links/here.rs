//! The address of the page being read, and the same page in another language.

use std::fmt;

use crate::Lang;

/// Path and query of a page on this server, without its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here(String);

impl Here {
    /// From what the browser asked for, like `/cases?unit=31232&lang=en`.
    ///
    /// A path that begins with two slashes, or a slash and a backslash, would lead to another
    /// server when printed in a link; it is brought back to one.
    pub fn asked(path_and_query: &str) -> Self {
        let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
        let mut here = format!("/{}", path.trim_start_matches(['/', '\\']));
        let mut separator = '?';
        for pair in query.split('&').filter(|pair| !pair.is_empty() && !names_language(pair)) {
            here.push(separator);
            here.push_str(pair);
            separator = '&';
        }
        Self(here)
    }

    /// From an address that a link brought back, its language kept: always one of this server, and
    /// always one that a header may carry.
    pub fn local(address: &str) -> Self {
        let safe: String = address.chars().filter(char::is_ascii_graphic).collect();
        Self(format!("/{}", safe.trim_start_matches(['/', '\\'])))
    }

    /// The same page in this language.
    pub fn in_language(&self, lang: Lang) -> String {
        in_language(&self.0, lang)
    }
}

impl fmt::Display for Here {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address of ours that does not name a language yet, now naming one.
pub(crate) fn in_language(address: &str, lang: Lang) -> String {
    let separator = if address.contains('?') { '&' } else { '?' };
    format!("{address}{separator}lang={lang}")
}

fn names_language(pair: &str) -> bool {
    pair.split('=').next() == Some("lang")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_of_a_page_is_the_same_page() {
        for (asked, english) in [
            ("/", "/?lang=en"),
            ("/?lang=vi", "/?lang=en"),
            (
                "/cases?unit=31232&lang=vi&class=answered",
                "/cases?unit=31232&class=answered&lang=en",
            ),
            ("/cases?language=x&lang&lang=vi", "/cases?language=x&lang=en"),
        ] {
            assert_eq!(Here::asked(asked).in_language(Lang::En), english);
        }
    }

    #[test]
    fn a_page_never_links_to_another_server() {
        for asked in
            ["//evil.example/", "/\\evil.example/", "\\\\/evil.example/", "///evil.example/"]
        {
            assert_eq!(Here::asked(asked).in_language(Lang::En), "/evil.example/?lang=en");
            assert_eq!(Here::local(asked).to_string(), "/evil.example/");
        }
    }

    #[test]
    fn an_address_that_is_brought_back_stays_here_and_fits_a_header() {
        for (brought, here) in [
            ("/cases?unit=1&lang=en", "/cases?unit=1&lang=en"),
            ("", "/"),
            ("https://evil.example/", "/https://evil.example/"),
            ("/a\r\nset-cookie: x=y", "/aset-cookie:x=y"),
            ("\t//evil.example", "/evil.example"),
        ] {
            assert_eq!(Here::local(brought).to_string(), here);
        }
    }
}
