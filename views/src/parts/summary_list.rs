//! Names and values, with ways to change them: check-answers pages and the heads of records.

use maud::{Markup, Render, html};

/// Names and values.
///
/// ```text
/// (SummaryList(vec![
///     Row::new(words.say("unit"), html! { (unit) }),
///     Row::new(words.say("text"), html! { (paragraphs(&text)) })
///         .change(words.say("change"), words.say("text-lower"), frame.href(address)),
/// ]))
/// ```
pub struct SummaryList(pub(crate) Vec<Row>);

/// One name and its value.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// What it is worth.
    pub value: Markup,
    /// What can be done with it.
    pub actions: Vec<Action>,
}

/// A way to change a value.
#[derive(Debug, Clone)]
pub struct Action {
    /// What it says: "Change".
    pub text: String,
    /// What it is about, for those who hear the link alone.
    pub about: String,
    /// Where it leads.
    pub href: String,
}

impl Row {
    /// A name and its value.
    pub fn new(name: impl Into<String>, value: Markup) -> Self {
        Self { name: name.into(), value, actions: Vec::new() }
    }

    /// The same, with a way to change it.
    #[must_use]
    pub fn change(mut self, text: String, about: String, href: String) -> Self {
        self.actions.push(Action { text, about, href });
        self
    }
}

impl Render for Action {
    fn render(&self) -> Markup {
        html! {
            a class="govuk-link" href=(self.href) {
                (self.text)
                @if !self.about.is_empty() { span class="govuk-visually-hidden" { " " (self.about) } }
            }
        }
    }
}

impl Render for SummaryList {
    fn render(&self) -> Markup {
        let any = self.0.iter().any(|row| !row.actions.is_empty());
        let bare = |row: &Row| {
            if any && row.actions.is_empty() { " govuk-summary-list__row--no-actions" } else { "" }
        };
        html! {
            dl class="govuk-summary-list" {
                @for row in &self.0 {
                    div class={ "govuk-summary-list__row" (bare(row)) } {
                        dt class="govuk-summary-list__key" { (row.name) }
                        dd class="govuk-summary-list__value" { (row.value) }
                        @match row.actions.as_slice() {
                            [] => {}
                            [action] => { dd class="govuk-summary-list__actions" { (action) } }
                            actions => {
                                dd class="govuk-summary-list__actions" {
                                    ul class="govuk-summary-list__actions-list" {
                                        @for action in actions {
                                            li class="govuk-summary-list__actions-list-item" { (action) }
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
}
