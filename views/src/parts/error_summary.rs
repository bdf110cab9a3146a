//! Everything that is wrong with a form, at the top of the page.

use maud::{Markup, Render, html};

use crate::Words;
use crate::form::Form;
use crate::words::Arg;

/// Everything that is wrong with a form, each fault leading to its field. [`crate::Frame::form_page`]
/// puts it where it belongs.
pub struct ErrorSummary<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form.
    pub form: &'a Form,
    /// The page that it stands on: a fault at a field that is not there leads nowhere.
    pub page: &'a Markup,
}

impl ErrorSummary<'_> {
    /// The id to lead to. A link to three boxes leads to the first of them.
    fn target(&self, name: &str) -> Option<String> {
        let there = |id: &str| self.page.0.contains(&format!(" id=\"{}\"", html! { (id) }.0));
        let first_box = format!("{name}-day");
        let ids = [first_box.as_str(), name];
        ids.into_iter().find(|id| !name.is_empty() && there(id)).map(str::to_owned)
    }
}

impl Render for ErrorSummary<'_> {
    fn render(&self) -> Markup {
        let count = self.form.wrong.len();
        let shown = count.to_string();
        let count = Arg::Count(u64::try_from(count).unwrap_or(u64::MAX));
        let gaps = [("count", count), ("shown", (&shown).into())];
        html! {
            div class="govuk-error-summary" data-module="govuk-error-summary" {
                div role="alert" {
                    h2 class="govuk-error-summary__title" {
                        (self.words.say_with("part-error-summary", &gaps))
                    }
                    div class="govuk-error-summary__body" {
                        ul class="govuk-list govuk-error-summary__list" {
                            @for wrong in &self.form.wrong {
                                li {
                                    @if let Some(id) = self.target(&wrong.name) {
                                        a href={ "#" (id) } { (wrong.sentence) }
                                    } @else {
                                        (wrong.sentence)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
