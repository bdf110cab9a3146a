//! Ways back and up.

use maud::{Markup, Render, html};

use crate::Words;

/// The way back, above the page. [`crate::Page::back`] puts it where it belongs.
///
/// ```text
/// (BackLink { words, href: frame.href(address) })
/// ```
pub struct BackLink {
    /// The words of the page.
    pub words: Words,
    /// Where it leads.
    pub href: String,
}

impl Render for BackLink {
    fn render(&self) -> Markup {
        let text = self.words.say("part-back");
        html! {
            nav aria-label=(self.words.say("part-back-navigation")) {
                a href=(self.href) class="govuk-back-link" { (text) }
            }
        }
    }
}

/// Where this page stands, from the top down. The last has no address: it is this page.
///
/// ```text
/// (Breadcrumbs { words, steps: vec![(words.say("cases"), Some(frame.href(links::StaffCases))), (reference, None)] })
/// ```
pub struct Breadcrumbs {
    /// The words of the page.
    pub words: Words,
    /// What each step is called, and where it leads.
    pub steps: Vec<(String, Option<String>)>,
}

impl Render for Breadcrumbs {
    fn render(&self) -> Markup {
        html! {
            nav class="govuk-breadcrumbs" aria-label=(self.words.say("part-breadcrumbs")) {
                ol class="govuk-breadcrumbs__list" {
                    @for (text, href) in &self.steps {
                        @if let Some(href) = href {
                            li class="govuk-breadcrumbs__list-item" {
                                a class="govuk-breadcrumbs__link" href=(href) { (text) }
                            }
                        } @else {
                            li class="govuk-breadcrumbs__list-item" aria-current="page" { (text) }
                        }
                    }
                }
            }
        }
    }
}
