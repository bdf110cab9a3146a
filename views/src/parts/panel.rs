//! What was just done, in large letters: the head of a confirmation page.

use maud::{Markup, Render, html};

/// What was just done. Its title is the heading of the page.
///
/// ```text
/// (Panel { title: words.say("sent"), body: html! { (words.say("your-number")) br; strong { (reference) } } })
/// ```
pub struct Panel {
    /// What was done.
    pub title: String,
    /// What to keep of it.
    pub body: Markup,
}

impl Render for Panel {
    fn render(&self) -> Markup {
        html! {
            div class="govuk-panel govuk-panel--confirmation" {
                h1 class="govuk-panel__title" { (self.title) }
                @if !self.body.0.is_empty() { div class="govuk-panel__body" { (self.body) } }
            }
        }
    }
}
