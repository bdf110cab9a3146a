//! One's own account.

use maud::{Markup, Render, html};

use super::set_password::both;
use crate::form::Form;
use crate::parts::{
    Banner, Button, Column, Input, Inset, Kind, Narrow, Row, SummaryList, Table, Warning, Width,
};
use crate::{Frame, Words, links};

/// One's own account.
#[derive(Debug, Clone)]
pub struct AccountPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed into one of its forms.
    pub form: &'a Form,
    /// Who they are.
    pub name: &'a str,
    /// The address by which they sign in.
    pub email: &'a str,
    /// What they are, and to which unit.
    pub roles: Vec<(String, String)>,
    /// Where they are signed in.
    pub sessions: Vec<SessionLine>,
    /// The tokens that hold.
    pub tokens: Vec<TokenLine>,
    /// What was just done.
    pub done: Option<&'a str>,
}

/// Where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Its number.
    pub id: i64,
    /// When it began, as printed.
    pub begun: String,
    /// When something was last asked, as printed.
    pub seen: String,
    /// Whether it is the one in which the page is read.
    pub this: bool,
}

/// A personal token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenLine {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was made, as printed.
    pub made: String,
    /// The day on which it was last used, as printed; `None`: never.
    pub used: Option<String>,
}

/// Key of what is said about what was just done.
fn done_key(done: &str) -> Option<&'static str> {
    match done {
        "password" => Some("account-done-password"),
        "session" => Some("account-done-session"),
        "sessions" => Some("account-done-sessions"),
        "token" => Some("account-done-token"),
        "token-before" => Some("account-done-token-before"),
        _ => None,
    }
}

impl AccountPage<'_> {
    fn who(&self, words: Words) -> Markup {
        let roles = html! {
            @if self.roles.is_empty() { (words.say("account-no-roles")) }
            @for (role, unit) in &self.roles { div { (role) " – " (unit) } }
        };
        html! {
            (SummaryList(vec![
                Row::new(words.say("account-name"), html! { (self.name) }),
                Row::new(words.say("account-email"), html! { (self.email) }),
                Row::new(words.say("account-roles"), roles),
            ]))
        }
    }

    fn password(&self, words: Words) -> Markup {
        let fields = html! {
            (Input {
                label: words.say("account-current"),
                kind: Kind::Password,
                width: Width::Thirty,
                autocomplete: Some("current-password"),
                ..Input::at(words, self.form, "current")
            })
            (both(self.frame, self.form))
            (Button::primary(words.say("account-change")))
        };
        html! {
            h2 { (words.say("account-password")) }
            p { (words.say("account-password-lead")) }
            (self.frame.form(format!("{}/password", links::StaffAccount), self.form, &fields))
        }
    }

    /// A form of one button.
    fn button(&self, address: &str, text: String, about: &str) -> Markup {
        let action = format!("{}/{address}", links::StaffAccount);
        let about = (!about.is_empty()).then(|| format!("{text}: {about}"));
        let button = html! {
            button type="submit" class="plain" aria-label=[about] { (text) }
        };
        self.frame.form(action, &Form { seal: self.form.seal.clone(), ..Form::default() }, &button)
    }

    fn sessions(&self, words: Words) -> Markup {
        let row = |session: &SessionLine| {
            let end = format!("sessions/{}/end", session.id);
            vec![
                html! { (session.begun) },
                html! { (session.seen) },
                html! {
                    @if session.this { (words.say("account-this")) }
                    @else { (self.button(&end, words.say("account-end"), &session.begun)) }
                },
            ]
        };
        let columns = ["account-begun", "account-seen", "account-act"];
        html! {
            (Table {
                caption: words.say("account-sessions"),
                columns: columns.map(|key| Column::text(words.say(key))).to_vec(),
                rows: self.sessions.iter().map(row).collect(),
                total: None,
                narrow: Narrow::Lines,
            })
            @if self.sessions.len() > 1 {
                (self.button("sessions/end", words.say("account-end-others"), ""))
            }
        }
    }

    fn tokens(&self, words: Words) -> Markup {
        let row = |token: &TokenLine| {
            let revoke = format!("tokens/{}/revoke", token.id);
            vec![
                html! { (token.name) },
                html! { (token.made) },
                html! { (token.used.clone().unwrap_or_else(|| words.say("account-never"))) },
                html! { (self.button(&revoke, words.say("account-revoke"), &token.name)) },
            ]
        };
        let columns = ["account-token-name", "account-made", "account-used", "account-act"];
        let fields = html! {
            (Input {
                label: words.say("account-token-name"),
                hint: Some(words.say("account-token-hint")),
                width: Width::Thirty,
                autocomplete: Some("off"),
                ..Input::at(words, self.form, "token_name")
            })
            (Button::secondary(words.say("account-make-token")))
        };
        html! {
            h2 { (words.say("account-tokens")) }
            p { (words.say("account-tokens-lead")) }
            @if !self.tokens.is_empty() {
                (Table {
                    caption: words.say("account-tokens-held"),
                    columns: columns.map(|key| Column::text(words.say(key))).to_vec(),
                    rows: self.tokens.iter().map(row).collect(),
                    total: None,
                    narrow: Narrow::Lines,
                })
            }
            (self.frame.form(format!("{}/tokens", links::StaffAccount), self.form, &fields))
        }
    }
}

impl Render for AccountPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("account-title");
        let body = html! {
            @if let Some(key) = self.done.and_then(done_key) {
                (Banner::done(words, html! { (words.say(key)) }))
            }
            h1 class="govuk-heading-l" { (title) }
            (self.who(words))
            (self.sessions(words))
            (self.password(words))
            (self.tokens(words))
        };
        self.frame.form_page(&title, self.form, &body)
    }
}

/// A token that was just made: the only page that ever shows it.
#[derive(Debug, Clone)]
pub struct MadeTokenPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The token.
    pub token: &'a str,
}

impl Render for MadeTokenPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("token-made-title");
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            (Warning { words, text: words.say("token-made-once") })
            (Inset(html! { code class="secret" { (self.token) } }))
            p { (words.say("token-made-how")) }
            p { code { "Authorization: Bearer …" } }
            p { a href=(self.frame.href(links::StaffAccount)) { (words.say("token-made-back")) } }
        };
        self.frame.page(&title, &body)
    }
}
