//! Surveys on the web: the list, the start of one, its questions, the answers once more, and the
//! receipt. Everything that is asked comes from the survey's definition.

mod check;
mod choices;
mod later;
mod list;
mod question;
mod questions;
#[cfg(test)]
pub(crate) mod samples;
mod sent;
mod start;
#[cfg(test)]
mod tests;

use domain::numbers::print_integer;
use domain::surveys::{Bilingual, Definition, Theme};

pub use check::CheckPage;
pub use later::LaterPage;
pub use list::{Length, ListedSurvey, SurveysPage};
pub use question::AskedQuestion;
pub use questions::{AskedPart, Cut, QuestionsPage};
pub use sent::SurveySentPage;
pub use start::{Gathering, Notice, StartPage, Welcome};

use crate::{Lang, Words};

/// The text in the reader's language.
pub const fn said(text: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::Vi => text.vi.as_str(),
        Lang::En => text.en.as_str(),
    }
}

/// What a part is called.
fn theme(theme: Theme<'_>, definition: &Definition, words: Words) -> String {
    match theme {
        Theme::Dimension(dimension) => said(&dimension.text, words.lang()).to_owned(),
        Theme::General => said(definition.title(), words.lang()).to_owned(),
        Theme::Demographics => words.say("survey-theme-demographics"),
        Theme::Closing => words.say("survey-theme-closing"),
    }
}

/// A whole number of either sign.
fn number(number: i64, lang: Lang) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", print_integer(number.unsigned_abs(), lang))
}
