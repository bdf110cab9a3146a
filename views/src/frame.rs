//! The frame around every page: language, title, skip link, header, banner of a demonstration,
//! the page itself, footer. Works without JavaScript and under a policy without inline styles.

use std::fmt::Display;

use maud::{DOCTYPE, Markup, html};

use crate::links::{self, Here};
use crate::{Choice, Lang, Words};

/// What every page of one reply shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The reader's language and how it was chosen.
    pub choice: Choice,
    /// The address of this page.
    pub here: Here,
    /// The office's name, in the reader's language.
    pub office: String,
    /// Whether what is shown is the demonstration's.
    pub demo: bool,
}

impl Frame {
    /// The words of the reader's language.
    pub const fn words(&self) -> Words {
        Words::of(self.choice.lang)
    }

    /// An address of ours for a link on this page: it carries the language on when this page's
    /// own address named it.
    pub fn href(&self, address: impl Display) -> String {
        let address = address.to_string();
        if self.choice.by_address {
            links::in_language(&address, self.choice.lang)
        } else {
            address
        }
    }

    /// A whole page. The title is also what the tab, the bookmark and the screen reader say first.
    pub fn page(&self, title: &str, body: &Markup) -> Markup {
        let words = self.words();
        html! {
            (DOCTYPE)
            html lang=(self.choice.lang) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (words.say_with("page-title", &[("page", title.into())])) }
                    link rel="stylesheet" href=(links::StyleSheet);
                }
                body {
                    a.skip href="#main" { (words.say("skip-to-content")) }
                    (self.header())
                    main #main tabindex="-1" { (body) }
                    (self.footer())
                }
            }
        }
    }

    fn header(&self) -> Markup {
        let words = self.words();
        html! {
            header.top {
                div.inner {
                    a.product lang=(Lang::Vi) href=(self.href(links::Home)) { (words.say("product")) }
                    nav aria-label=(words.say("language-navigation")) { (self.switch()) }
                }
            }
            @if self.demo {
                div.demo role="note" {
                    p.inner {
                        strong { (words.say("demo-banner")) } " "
                        (words.say("demo-banner-detail"))
                    }
                }
            }
        }
    }

    /// The same page in the other language, named in that language.
    fn switch(&self) -> Markup {
        let other = match self.choice.lang {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        };
        html! {
            a href=(self.here.in_language(other)) lang=(other) hreflang=(other) {
                (self.words().say("other-language"))
            }
        }
    }

    fn footer(&self) -> Markup {
        let words = self.words();
        html! {
            footer.foot {
                div.inner {
                    p { strong { (self.office) } }
                    p { (words.say("footer-about")) }
                    p { a href=(links::ApiDocs) { (words.say("footer-api")) } }
                }
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;

    /// A frame of an invented office.
    pub(crate) fn frame(lang: Lang) -> Frame {
        Frame {
            choice: Choice { lang, by_address: false },
            here: Here::asked("/"),
            office: match lang {
                Lang::Vi => "Ủy ban nhân dân huyện Sông Trong".to_owned(),
                Lang::En => "People’s Committee of Sông Trong District".to_owned(),
            },
            demo: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_demonstration_says_that_it_is_one() {
        for (lang, banner) in [(Lang::Vi, "Dữ liệu minh hoạ"), (Lang::En, "Demonstration data")]
        {
            for demo in [true, false] {
                let frame = Frame { demo, ..samples::frame(lang) };
                let page = frame.page("x", &html! {}).into_string();
                assert_eq!(page.contains(banner), demo);
            }
        }
    }

    #[test]
    fn a_language_named_in_the_address_stays_with_the_reader() {
        let named = Choice { lang: Lang::En, by_address: true };
        let frame = Frame { choice: named, ..samples::frame(Lang::En) };
        assert_eq!(frame.href(links::Track), "/track?lang=en");
        assert_eq!(samples::frame(Lang::En).href(links::Track), "/track");
    }

    #[test]
    fn the_frame_as_a_whole() {
        for &lang in Lang::ALL {
            let frame =
                Frame { demo: true, here: Here::asked("/track?lang=vi"), ..samples::frame(lang) };
            let page = frame.page("Tra cứu <b>", &html! { h1 { "Tra cứu" } });
            insta::assert_snapshot!(format!("frame-{lang}"), crate::parts::lines(&page));
        }
    }
}
