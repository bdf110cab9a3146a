//! Ways to the parts before and after this one. Lists of ours are cut by keyset, so there are no
//! numbers of pages to show.

use maud::{Markup, Render, html};

/// Ways to the parts before and after this one. Nothing where there is neither.
///
/// ```text
/// (Pagination {
///     label: words.say("list-paging"),
///     previous: newest.map(|href| Way { href, text: words.say("list-newest"), label: None }),
///     next: older.map(|href| Way { href, text: words.say("list-older"), label: None }),
/// })
/// ```
pub struct Pagination {
    /// What it leads through.
    pub label: String,
    /// The part before.
    pub previous: Option<Way>,
    /// The part after.
    pub next: Option<Way>,
}

/// A way to another part.
#[derive(Debug, Clone)]
pub struct Way {
    /// Where it leads, as [`crate::Frame::href`] prints it.
    pub href: String,
    /// "Next page".
    pub text: String,
    /// What is there: "Land and building".
    pub label: Option<String>,
}

const BEFORE: &str = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
const AFTER: &str = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

impl Way {
    fn link(&self, side: &str, drawn: &str) -> Markup {
        let alone =
            if self.label.is_none() { " govuk-pagination__link-title--decorated" } else { "" };
        html! {
            div class={ "govuk-pagination__" (side) } {
                a class="govuk-link govuk-pagination__link" href=(self.href) rel=(side) {
                    svg class={ "govuk-pagination__icon govuk-pagination__icon--" (side) }
                        xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true"
                        focusable="false" viewBox="0 0 15 13" {
                        path d=(drawn) {}
                    }
                    span class={ "govuk-pagination__link-title" (alone) } { (self.text) }
                    @if let Some(label) = &self.label {
                        span class="govuk-visually-hidden" { ":" }
                        span class="govuk-pagination__link-label" { (label) }
                    }
                }
            }
        }
    }
}

impl Render for Pagination {
    fn render(&self) -> Markup {
        html! {
            @if self.previous.is_some() || self.next.is_some() {
                nav class="govuk-pagination govuk-pagination--block" aria-label=(self.label) {
                    @if let Some(way) = &self.previous { (way.link("prev", BEFORE)) }
                    @if let Some(way) = &self.next { (way.link("next", AFTER)) }
                }
            }
        }
    }
}
