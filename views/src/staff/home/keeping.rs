//! What the admin keeps: accounts, units, and whether letters go out.

use maud::{Markup, html};

use crate::parts::{Row, SummaryList, Warning};
use crate::{Frame, Number, links};

/// What there is to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// Accounts.
    pub people: Number,
    /// Units that stand today.
    pub units: Number,
    /// Letters that wait to be sent.
    pub waiting: Number,
    /// Letters that were tried so often that they are left for a person to look at.
    pub given_up: Number,
    /// Whether a mail server is set. Without one, letters are written to a folder.
    pub has_mail_server: bool,
}

impl Keeping {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let number = |number: &Number| html! { (number) };
        let open = |number: &Number, href: String| html! { a href=(frame.href(href)) { (number) } };
        let server =
            if self.has_mail_server { "staff-mail-server-set" } else { "staff-mail-server-none" };
        html! {
            section aria-labelledby="keeping" {
                h2 #keeping { (words.say("staff-keeping-heading")) }
                @if !self.has_mail_server {
                    (Warning { words, text: words.say("staff-mail-folder") })
                }
                (SummaryList(vec![
                    Row::new(words.say("staff-people"), open(&self.people, links::StaffPeople.to_string())),
                    Row::new(words.say("staff-units"), open(&self.units, links::StaffUnits.to_string())),
                    Row::new(words.say("staff-mail-server"), html! { (words.say(server)) }),
                    Row::new(words.say("staff-mail-waiting"), number(&self.waiting)),
                    Row::new(words.say("staff-mail-given-up"), number(&self.given_up)),
                ]))
                @if self.given_up.value > 0 { p { (words.say("staff-mail-given-up-next")) } }
            }
        }
    }
}
