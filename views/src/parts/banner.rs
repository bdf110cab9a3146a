//! What was just done, above the page on which it was done; or what everybody must know.

use maud::{Markup, Render, html};

use crate::Words;

/// A sentence above a page. Put it first in the body.
///
/// ```text
/// (Banner::done(words, html! { (words.say("case-assigned")) }))
/// (Banner::important(words, html! { (words.say("mail-goes-to-a-folder")) }))
/// ```
pub struct Banner {
    /// The words of the page.
    words: Words,
    /// Whether something was done; otherwise, something to know.
    done: bool,
    /// What it says.
    text: Markup,
}

impl Banner {
    /// Something was done.
    pub fn done(words: Words, text: Markup) -> Self {
        Self { words, done: true, text }
    }

    /// Something to know.
    pub fn important(words: Words, text: Markup) -> Self {
        Self { words, done: false, text }
    }
}

impl Render for Banner {
    fn render(&self) -> Markup {
        let (also, role, title) = if self.done {
            (" govuk-notification-banner--success", "alert", self.words.say("part-done"))
        } else {
            ("", "region", self.words.say("part-important"))
        };
        html! {
            div class={ "govuk-notification-banner" (also) } role=(role)
                aria-labelledby="govuk-notification-banner-title" data-module="govuk-notification-banner" {
                div class="govuk-notification-banner__header" {
                    h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title" { (title) }
                }
                div class="govuk-notification-banner__content" {
                    p class="govuk-notification-banner__heading" { (self.text) }
                }
            }
        }
    }
}
