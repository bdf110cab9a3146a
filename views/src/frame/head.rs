//! What stands above every page: the name, the languages, the size of the text; for staff, where
//! their duties lead and the way out; and the banner of a demonstration.

use maud::{Markup, html};

use super::{Frame, Staff};
use crate::Lang;
use crate::links::{self, TextSize};
use crate::parts::Languages;

pub(super) fn head(frame: &Frame) -> Markup {
    let words = frame.words();
    html! {
        header class="top" {
            div class="govuk-width-container" {
                div class="name" {
                    a class="product" lang=(Lang::Vi) href=(frame.href(links::Home)) { (words.say("product")) }
                    span class="office" { (frame.office) }
                }
                div class="reader" {
                    (languages(frame))
                    (text_size(frame))
                }
            }
        }
        @if let Some(staff) = &frame.staff { (duties(frame, staff)) }
        @if frame.demo {
            div class="demo" role="region" aria-label=(words.say("demo-banner")) {
                p class="govuk-width-container" {
                    strong { (words.say("demo-banner")) } " "
                    (words.say("demo-banner-detail"))
                }
            }
        }
    }
}

/// The same page in the other language, named in that language.
fn languages(frame: &Frame) -> Markup {
    let words = frame.words();
    let language = |lang: Lang| {
        let href = (lang != frame.choice.lang).then(|| frame.here.in_language(lang));
        let name = match lang {
            Lang::Vi => words.say("language-vi"),
            Lang::En => words.say("language-en"),
        };
        (lang.to_string(), name, href)
    };
    let label = words.say("language-navigation");
    html! { (Languages { label, languages: vec![language(Lang::Vi), language(Lang::En)] }) }
}

/// The same page in the other size of text.
fn text_size(frame: &Frame) -> Markup {
    let back = if frame.choice.by_address {
        frame.here.in_language(frame.choice.lang)
    } else {
        frame.here.to_string()
    };
    let key = if frame.larger { "text-size-usual" } else { "text-size-larger" };
    let link = TextSize { larger: !frame.larger, back };
    html! { a class="text-size" href=(link) rel="nofollow" { (frame.words().say(key)) } }
}

/// Where the duties of a member of staff lead, and the way out.
fn duties(frame: &Frame, staff: &Staff) -> Markup {
    let words = frame.words();
    let here = frame.here.to_string();
    let is_here = |address: &str| here.split('?').next() == Some(address);
    html! {
        div class="duties" {
            div class="govuk-width-container" {
                nav aria-label=(words.say("duties-navigation")) {
                    ul {
                        @for (key, address) in &staff.ways {
                            li {
                                a href=(frame.href(address)) aria-current=[is_here(address).then_some("page")] {
                                    (words.say(key))
                                }
                            }
                        }
                    }
                }
                form method="post" action=(frame.href(links::SignOut)) aria-label=(words.say("duties-account")) {
                    input type="hidden" name="seal" value=(staff.seal);
                    a href=(frame.href(links::StaffAccount)) { (staff.name) }
                    button type="submit" class="plain" { (words.say("sign-out")) }
                }
            }
        }
    }
}
