//! What happened to a case, told to its sender or to those who follow it.

use super::{Letter, closed};
use crate::Words;

/// What a letter about a case tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// To the sender: it was received.
    Received {
        /// The day an answer is due, as printed, in the office's zone.
        due_on: String,
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
    /// Where to look: for senders, where a receipt is entered; for others, the public page.
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
        let (subject, text) = match &self.news {
            News::Received { due_on } => {
                let gaps = [&gaps[..], &[("due_on", due_on.into())]].concat();
                (
                    words.say_with("letter-received-subject", &gaps),
                    words.say_with("letter-received-text", &gaps),
                )
            }
            News::Question => (
                words.say_with("letter-question-subject", &gaps),
                words.say_with("letter-question-text", &gaps),
            ),
            News::Answered => (
                words.say_with("letter-answered-subject", &gaps),
                words.say_with("letter-answered-text", &gaps),
            ),
            News::Reopened => (
                words.say_with("letter-reopened-subject", &gaps),
                words.say_with("letter-reopened-text", &gaps),
            ),
            News::FollowedAnswered => (
                words.say_with("letter-answered-subject", &gaps),
                words.say_with("letter-followed-answered-text", &gaps),
            ),
            News::FollowedReopened => (
                words.say_with("letter-reopened-subject", &gaps),
                words.say_with("letter-followed-reopened-text", &gaps),
            ),
        };
        let stop = words.say_with("letter-stop", &[("link", (&self.stop).into())]);
        Letter { subject, text: closed(words, &self.office, &[text, stop]) }
    }
}
