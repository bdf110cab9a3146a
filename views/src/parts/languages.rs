//! The page in each language, named in that language.

use maud::{Markup, Render, html};

/// The page in each language. The language of the page has no address.
pub struct Languages {
    /// What the list is called.
    pub label: String,
    /// The code of each language, its own name, and the address of the page in it.
    pub languages: Vec<(String, String, Option<String>)>,
}

impl Render for Languages {
    fn render(&self) -> Markup {
        html! {
            nav class="govuk-language-navigation" aria-label=(self.label) {
                ul class="govuk-language-navigation__list" {
                    @for (code, name, href) in &self.languages {
                        li class="govuk-language-navigation__list-item" {
                            @if let Some(href) = href {
                                a class="govuk-language-navigation__link" href=(href) rel="alternate" lang=(code) hreflang=(code) { (name) }
                            } @else {
                                span class="govuk-language-navigation__text" aria-current="true" lang=(code) { (name) }
                            }
                        }
                    }
                }
            }
        }
    }
}
