//! What is pressed: a button that sends its form, or a link that looks like one.

use maud::{Markup, Render, html};

/// A button that sends its form; with an address, a link that looks like one.
///
/// ```text
/// (Button::primary(words.say("continue")))
/// (Button { name: Some(("action", "skip")), ..Button::secondary(words.say("skip")) })
/// (Button::link(words.say("send-a-case"), frame.href(links::NewCase)))
/// ```
pub struct Button<'a> {
    /// What it says: a verb.
    pub text: String,
    /// How much it matters.
    pub weight: Weight,
    /// The name and value that it sends; `None` where the form has one button.
    pub name: Option<(&'a str, &'a str)>,
    /// Where it leads; `None` for one that sends a form.
    pub href: Option<String>,
    /// With an arrow: the first step of a task.
    pub start: bool,
}

/// How much a button matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on the page.
    #[default]
    Primary,
    /// Something else that can be done.
    Secondary,
    /// What cannot be undone easily.
    Warning,
}

impl Button<'_> {
    /// The one thing to do.
    pub fn primary(text: String) -> Self {
        Self { text, weight: Weight::Primary, name: None, href: None, start: false }
    }

    /// Something else that can be done.
    pub fn secondary(text: String) -> Self {
        Self { weight: Weight::Secondary, ..Self::primary(text) }
    }

    /// What cannot be undone easily.
    pub fn warning(text: String) -> Self {
        Self { weight: Weight::Warning, ..Self::primary(text) }
    }

    /// A way to another page that looks like a button.
    pub fn link(text: String, href: String) -> Self {
        Self { href: Some(href), ..Self::primary(text) }
    }

    fn class(&self) -> String {
        let weight = match self.weight {
            Weight::Primary => "",
            Weight::Secondary => " govuk-button--secondary",
            Weight::Warning => " govuk-button--warning",
        };
        let start = if self.start { " govuk-button--start" } else { "" };
        format!("govuk-button{weight}{start}")
    }

    fn inside(&self) -> Markup {
        html! {
            (self.text)
            @if self.start {
                svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5"
                    height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false" {
                    path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" {}
                }
            }
        }
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let (name, value) = self.name.unzip();
        html! {
            @if let Some(href) = &self.href {
                a href=(href) role="button" draggable="false" class=(self.class()) data-module="govuk-button" {
                    (self.inside())
                }
            } @else {
                button type="submit" value=[value] name=[name] data-prevent-double-click="true"
                    class=(self.class()) data-module="govuk-button" { (self.inside()) }
            }
        }
    }
}

/// Buttons side by side, and links beside them.
///
/// ```text
/// (buttons(&html! { (Button::primary(…)) a class="govuk-link" href=(…) { … } }))
/// ```
pub fn buttons(body: &Markup) -> Markup {
    html! { div class="govuk-button-group" { (body) } }
}
