//! What there is to do, and how far it is.

use maud::{Markup, Render, html};

use super::tag::Tag;

/// What there is to do, and how far it is.
///
/// ```text
/// (TaskList(vec![
///     Task { title: words.say("notice"), href: Some(address), hint: None, status: Status::Tag(Tag { … }) },
///     Task { title: words.say("minutes"), href: None, hint: None, status: Status::Text(words.say("not-yet")) },
/// ]))
/// ```
pub struct TaskList(pub(crate) Vec<Task>);

/// One thing to do.
pub struct Task {
    /// What it is.
    pub title: String,
    /// Where it is done; `None` where it cannot be done yet.
    pub href: Option<String>,
    /// What helps to decide.
    pub hint: Option<String>,
    /// How far it is.
    pub status: Status,
}

/// How far a task is.
pub enum Status {
    /// Words.
    Text(String),
    /// Words that stand out.
    Tag(Tag),
}

impl Render for Status {
    fn render(&self) -> Markup {
        match self {
            Self::Text(text) => html! { (text) },
            Self::Tag(tag) => tag.render(),
        }
    }
}

impl Render for TaskList {
    fn render(&self) -> Markup {
        html! {
            ul class="govuk-task-list" {
                @for (at, task) in (1..).zip(&self.0) { (task.item(at)) }
            }
        }
    }
}

impl Task {
    fn item(&self, at: usize) -> Markup {
        let hint_id = format!("task-list-{at}-hint");
        let status_id = format!("task-list-{at}-status");
        let described_by = match &self.hint {
            Some(_) => format!("{hint_id} {status_id}"),
            None => status_id.clone(),
        };
        let link = if self.href.is_some() { " govuk-task-list__item--with-link" } else { "" };
        html! {
            li class={ "govuk-task-list__item" (link) } {
                div class="govuk-task-list__name-and-hint" {
                    @if let Some(href) = &self.href {
                        a class="govuk-link govuk-task-list__link" href=(href) aria-describedby=(described_by) { (self.title) }
                    } @else {
                        div { (self.title) }
                    }
                    @if let Some(hint) = &self.hint {
                        div id=(hint_id) class="govuk-task-list__hint" { (hint) }
                    }
                }
                div class="govuk-task-list__status" id=(status_id) { (self.status) }
            }
        }
    }
}
