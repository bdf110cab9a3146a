//! The pages where somebody is added and is given their link.

use maud::{Markup, Render, html};

use super::{letter_fields, role_fields};
use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Button, Input, Inset, Kind, Warning};
use crate::{Frame, links};

/// Where somebody is added.
#[derive(Debug, Clone)]
pub struct NewPersonPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed.
    pub form: &'a Form,
    /// The units on which a role may be given: code and name.
    pub units: Vec<(String, String)>,
}

impl Render for NewPersonPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let title = words.say("person-new-title");
        let fields = html! {
            (Input {
                label: words.say("person-name"),
                autocomplete: Some("off"),
                ..Input::at(words, form, "name")
            })
            (Input {
                label: words.say("sign-in-email"),
                hint: Some(words.say("person-email-hint")),
                kind: Kind::Email,
                autocomplete: Some("off"),
                ..Input::at(words, form, "email")
            })
            (role_fields(words, form, &self.units))
            (letter_fields(words, form))
            (Button::primary(words.say("person-new-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("person-new-lead")) }
            (frame.form(links::StaffNewPerson, form, &fields))
        };
        let back = Some(links::StaffPeople.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

/// A one-time link that was just made: the only page that ever shows it.
#[derive(Debug, Clone)]
pub struct LinkMadePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Whose account it is for.
    pub id: i64,
    /// Their name.
    pub name: &'a str,
    /// The whole link.
    pub link: String,
    /// When it stops to hold, as printed.
    pub until: String,
    /// Whether a letter takes it to them.
    pub posted: bool,
}

impl Render for LinkMadePage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say_with("link-made-title", &[("name", self.name.into())]);
        let until = [("until", (&self.until).into())];
        let id = self.id.to_string();
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            (Warning { words, text: words.say("link-made-once") })
            (Inset(html! { code class="secret" { (self.link) } }))
            p { (words.say_with("link-made-until", &until)) }
            @if self.posted { p { (words.say("link-made-posted")) } }
            p { a href=(frame.href(links::StaffPerson(&id))) { (words.say("link-made-back")) } }
        };
        frame.page(&words.say("link-made"), &body)
    }
}
