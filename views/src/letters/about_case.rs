//! What happened to a case, told to its sender or to those who follow it.

use super::{Letter, closed};
use crate::Words;

/// What a letter about a case tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// To the sender: it was received.
    Received {
        /// The day an answer is due, as printed, in the office's zone; `None`: not set yet.
        due_on: Option<String>,
    },
    /// To the sender: the office asks something.
    Question,
    /// To the sender: it was answered.
    Answered,
    /// To the sender: it was opened again.
    Reopened,
    /// To who follows it: it was answered.
    FollowedAnswered,
    /// To who follows it: it was opened again.
    FollowedReopened,
}

/// A letter about one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutCase {
    /// The reader's language.
    pub words: Words,
    /// The office's name, in that language.
    pub office: String,
    /// The case's public number.
    pub reference: String,
    /// What happened.
    pub news: News,
    /// Whether the sender has a receipt. Whoever spoke at a meeting, or on the telephone, has none.
    pub has_receipt: bool,
    /// Where to look: for senders with a receipt, where it is entered; for others, the public page.
    pub link: String,
    /// Where these letters are stopped.
    pub stop: String,
}

impl AboutCase {
    /// The letter.
    pub fn letter(&self) -> Letter {
        let words = self.words;
        let reference = ("reference", (&self.reference).into());
        let gaps = [reference, ("office", (&self.office).into()), ("link", (&self.link).into())];
        let due = match &self.news {
            News::Received { due_on: Some(day) } => {
                words.say_with("letter-due", &[("due_on", day.into())])
            }
            News::Received { due_on: None } => words.say("letter-no-due"),
            _ => String::new(),
        };
        let (subject, text) = self.keys();
        let text = words.say_with(text, &[&gaps[..], &[("due", (&due).into())]].concat());
        let subject = words.say_with(subject, &gaps);
        let stop = words.say_with("letter-stop", &[("link", (&self.stop).into())]);
        Letter { subject, text: closed(words, &self.office, &[text, stop]) }
    }

    /// What the subject and the text are called.
    const fn keys(&self) -> (&'static str, &'static str) {
        match (&self.news, self.has_receipt) {
            (News::Received { .. }, true) => ("letter-received-subject", "letter-received-text"),
            (News::Received { .. }, false) => ("letter-received-subject", "letter-received-bare"),
            (News::Question, true) => ("letter-question-subject", "letter-question-text"),
            (News::Question, false) => ("letter-question-subject", "letter-question-bare"),
            (News::Answered, true) => ("letter-answered-subject", "letter-answered-text"),
            (News::Answered, false) => ("letter-answered-subject", "letter-answered-bare"),
            (News::Reopened, true) => ("letter-reopened-subject", "letter-reopened-text"),
            (News::Reopened, false) => ("letter-reopened-subject", "letter-reopened-bare"),
            (News::FollowedAnswered, _) => {
                ("letter-answered-subject", "letter-followed-answered-text")
            }
            (News::FollowedReopened, _) => {
                ("letter-reopened-subject", "letter-followed-reopened-text")
            }
        }
    }
}
