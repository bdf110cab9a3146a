//! Staff accounts, for who looks after them.

mod adding;

pub use adding::{LinkMadePage, NewPersonPage};

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::frame::Page;
use crate::parts::{
    Banner, Button, Checkboxes, Choice, Choose, Column, Narrow, Radios, Row, Select, SummaryList,
    Table, Tag, Tone,
};
use crate::{Frame, Words, links};

/// How an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its owner can sign in.
    Open,
    /// Its owner has set no password yet.
    Invited,
    /// Nobody can sign in to it.
    Closed,
}

impl Standing {
    fn tag(self, words: Words) -> Tag {
        let (key, tone) = match self {
            Self::Open => ("person-open", Tone::Good),
            Self::Invited => ("person-invited", Tone::Plain),
            Self::Closed => ("person-closed", Tone::Grey),
        };
        Tag { text: words.say(key), tone }
    }
}

/// One account in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub name: String,
    /// The address by which they sign in.
    pub email: String,
    /// What they are, and to which unit.
    pub roles: Vec<String>,
    /// How it stands.
    pub standing: Standing,
}

/// The accounts that somebody looks after, by given name.
#[derive(Debug, Clone)]
pub struct PeoplePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The accounts.
    pub people: Vec<PersonLine>,
}

impl Render for PeoplePage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("people-title");
        let row = |person: &PersonLine| {
            let id = person.id.to_string();
            vec![
                html! { a href=(frame.href(links::StaffPerson(&id))) { (person.name) } },
                html! { (person.email) },
                html! { @for role in &person.roles { div { (role) } } },
                html! { (person.standing.tag(words)) },
            ]
        };
        let columns = ["account-name", "account-email", "account-roles", "person-standing"];
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("people-lead")) }
            (Button::link(words.say("people-add"), frame.href(links::StaffNewPerson)))
            (Table {
                caption: words.say("people-accounts"),
                columns: columns.map(|key| Column::text(words.say(key))).to_vec(),
                rows: self.people.iter().map(row).collect(),
                total: None,
                narrow: Narrow::Lines,
            })
        };
        Page { wide: true, ..Page::new(frame, &title, body) }.render()
    }
}

/// What a role is given by: the role and the unit.
fn role_fields(words: Words, form: &Form, units: &[(String, String)]) -> Markup {
    let roles: [(&str, &str, &str); 5] = [
        ("leader", "role-leader", "person-role-leader"),
        ("officer", "role-officer", "person-role-officer"),
        ("organizer", "role-organizer", "person-role-organizer"),
        ("auditor", "role-auditor", "person-role-auditor"),
        ("admin", "role-admin", "person-role-admin"),
    ];
    let choice = |(value, name, hint): &(&str, &str, &str)| {
        Choose::from(Choice { hint: Some(words.say(hint)), ..Choice::new(*value, words.say(name)) })
    };
    html! {
        (Radios {
            legend: words.say("person-role"),
            choices: roles.iter().map(choice).collect(),
            ..Radios::at(words, form, "role")
        })
        (Select {
            label: words.say("person-unit"),
            hint: Some(words.say("person-unit-hint")),
            options: units.to_vec(),
            ..Select::at(words, form, "unit")
        })
    }
}

/// Whether and in which language a letter takes the link.
fn letter_fields(words: Words, form: &Form) -> Markup {
    html! {
        (Checkboxes {
            legend: words.say("person-letter"),
            choices: vec![Choice::new("yes", words.say("person-letter-yes")).into()],
            ..Checkboxes::at(words, form, "letter")
        })
        (Radios {
            legend: words.say("person-letter-language"),
            choices: vec![
                Choice::new("vi", words.say("language-vi")).into(),
                Choice::new("en", words.say("language-en")).into(),
            ],
            inline: true,
            ..Radios::at(words, form, "letter_lang")
        })
    }
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleLine {
    /// The role's word.
    pub role: String,
    /// The role, as people call it.
    pub role_name: String,
    /// The number of the unit.
    pub unit: i64,
    /// The unit, as people call it.
    pub unit_name: String,
    /// Whether the reader may take it.
    pub may_take: bool,
}

/// One account, for who looks after it.
#[derive(Debug, Clone)]
pub struct PersonPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed into one of its forms.
    pub form: &'a Form,
    /// The account's number.
    pub id: i64,
    /// Whose it is.
    pub name: &'a str,
    /// The address by which they sign in.
    pub email: &'a str,
    /// How it stands.
    pub standing: Standing,
    /// The roles.
    pub roles: Vec<RoleLine>,
    /// The units on which a role may be given: code and name.
    pub units: Vec<(String, String)>,
    /// Whether the reader may look after the account as a whole.
    pub may_all: bool,
    /// What was just done.
    pub done: Option<&'a str>,
}

/// Key of what is said about what was just done.
fn done_key(done: &str) -> Option<&'static str> {
    match done {
        "given" => Some("person-done-given"),
        "taken" => Some("person-done-taken"),
        "closed" => Some("person-done-closed"),
        "opened" => Some("person-done-opened"),
        "link-before" => Some("person-done-link-before"),
        _ => None,
    }
}

impl PersonPage<'_> {
    fn address(&self, what: &str) -> String {
        format!("{}/{}/{what}", links::StaffPeople, self.id)
    }

    fn roles(&self, words: Words) -> Markup {
        let seal = || Form { seal: self.form.seal.clone(), ..Form::default() };
        let row = |line: &RoleLine| {
            let about =
                format!("{}: {} – {}", words.say("person-take"), line.role_name, line.unit_name);
            let take = html! {
                input type="hidden" name="role" value=(line.role);
                input type="hidden" name="unit" value=(line.unit);
                button type="submit" class="plain" aria-label=(about) { (words.say("person-take")) }
            };
            vec![
                html! { (line.role_name) },
                html! { (line.unit_name) },
                html! {
                    @if line.may_take { (self.frame.form(self.address("roles/take"), &seal(), &take)) }
                },
            ]
        };
        let columns = ["person-role", "person-unit", "account-act"];
        html! {
            @if !self.roles.is_empty() {
                (Table {
                    caption: words.say("account-roles"),
                    columns: columns.map(|key| Column::text(words.say(key))).to_vec(),
                    rows: self.roles.iter().map(row).collect(),
                    total: None,
                    narrow: Narrow::Lines,
                })
            } @else { p { (words.say("account-no-roles")) } }
        }
    }

    fn whole(&self, words: Words) -> Markup {
        let closed = self.standing == Standing::Closed;
        let link = html! {
            (letter_fields(words, self.form))
            (Button::secondary(words.say("person-link-button")))
        };
        let close = Button::warning(words.say("person-close-button"));
        let open = Button::secondary(words.say("person-open-button"));
        html! {
            @if closed {
                h2 { (words.say("person-open-heading")) }
                (self.frame.form(self.address("open"), self.form, &html! { (open) }))
            } @else {
                h2 { (words.say("person-link-heading")) }
                p { (words.say("person-link-lead")) }
                (self.frame.form(self.address("link"), self.form, &link))
                h2 { (words.say("person-close-heading")) }
                p { (words.say("person-close-lead")) }
                (self.frame.form(self.address("close"), self.form, &html! { (close) }))
            }
        }
    }
}

impl Render for PersonPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let give = html! {
            (role_fields(words, form, &self.units))
            (Button::primary(words.say("person-give-button")))
        };
        let body = html! {
            @if let Some(key) = self.done.and_then(done_key) {
                (Banner::done(words, html! { (words.say(key)) }))
            }
            h1 class="govuk-heading-l" { (self.name) }
            (SummaryList(vec![
                Row::new(words.say("account-email"), html! { (self.email) }),
                Row::new(words.say("person-standing"), html! { (self.standing.tag(words)) }),
            ]))
            (self.roles(words))
            h2 { (words.say("person-give-heading")) }
            (frame.form(self.address("roles"), form, &give))
            @if self.may_all { (self.whole(words)) } @else { p { (words.say("person-not-all")) } }
        };
        let back = Some(links::StaffPeople.to_string());
        let title = words.say("person-title");
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}
