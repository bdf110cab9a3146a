//! Sending a case: short pages, each with one question, a way back, and nothing lost.

mod check;
mod contact;
mod gone;
mod place;
#[cfg(test)]
pub(crate) mod samples;
mod sender;
mod sent;
#[cfg(test)]
mod tests;
mod text;

use maud::{Markup, Render as _, html};

pub use check::{Answer, CheckPage};
pub use contact::ContactPage;
pub use gone::GonePage;
pub use place::{AtMeeting, PlacePage};
pub use sender::SenderPage;
pub use sent::SentPage;
pub use text::TextPage;

use crate::form::Form;
use crate::frame::Page;
use crate::parts::Button;
use crate::{Frame, Words, links};

/// How many parts there are to fill in before everything is checked.
const PARTS: &str = "5";

/// The field that says that one answer is being changed, and that the way leads back to the check.
pub const CHANGE: &str = "change";

/// Which part of the whole this is, above its question.
fn part(words: Words, number: &str) -> Markup {
    let gaps = [("part", number.into()), ("parts", PARTS.into())];
    html! { span class="govuk-caption-l" { (words.say_with("send-part", &gaps)) } }
}

/// A page of the way: a way back, what is wrong, the form.
fn step(frame: &Frame, title: &str, back: &str, form: &Form, body: Markup) -> Markup {
    let back = Some(back.to_owned());
    Page { back, form: Some(form), ..Page::new(frame, title, body) }.render()
}

/// What a form of these pages carries on: that one answer is being changed.
fn carried(form: &Form) -> Markup {
    let changing = form.typed.one(CHANGE);
    html! { @if !changing.is_empty() { input type="hidden" name=(CHANGE) value="1"; } }
}

/// A way to forget what is kept here: for screens that others use too.
fn forgetting(frame: &Frame, kept: &'static str, forget: &'static str) -> Markup {
    let words = frame.words();
    html! {
        form method="post" action=(frame.href(links::NewCaseForget)) class="no-print" {
            p class="soft" { (words.say(kept)) }
            (Button::secondary(words.say(forget)))
        }
    }
}
