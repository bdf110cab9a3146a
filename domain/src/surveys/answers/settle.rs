//! Deciding what one written answer says.

use chrono::NaiveDate;

use super::answer::number_range;
use super::given::{Codes, Given};
use super::read::may_be_missing;
use super::refusal::AnswerRefusal as Refusal;
use super::{Answer, Strictness};
use crate::surveys::Missing;
use crate::surveys::definition::{Asks, Question};
use crate::surveys::fault::{Found, Place};
use crate::surveys::name::OptionCode;
use crate::text::{TextFault, check_text};

/// A question whose answer is being decided.
pub(super) struct Settling<'a, 'f> {
    pub(super) question: &'a Question,
    pub(super) shown: bool,
    pub(super) strictness: Strictness,
    pub(super) at: Place<'a>,
    pub(super) found: &'f mut Found<Refusal>,
}

impl Settling<'_, '_> {
    /// What stands at the question. After a noted fault the answer is of no account: blank.
    pub(super) fn settle(&mut self, given: Given<'_>) -> Answer {
        match given {
            Given::Codes(codes) => self.codes(&codes),
            Given::Missing(missing) => self.missing(missing),
            Given::Number(number) => self.number(number),
            Given::Text(text) => self.text(&text),
            Given::Invalid(marked) => Answer::Invalid(marked),
        }
    }

    /// An answer that a person can write but that says nothing certain.
    pub(super) fn doubtful(&mut self, refusal: Refusal, marked: Vec<String>) -> Answer {
        match self.strictness {
            Strictness::KeepInvalid => Answer::Invalid(marked),
            Strictness::Refuse => self.fault(refusal),
        }
    }

    fn fault(&mut self, refusal: Refusal) -> Answer {
        self.found.add(self.at.pointer(), refusal);
        Answer::Blank
    }

    fn codes(&mut self, codes: &Codes<'_>) -> Answer {
        if let [(code, index)] = codes.as_slice() {
            return self.code(code, *index);
        }
        let mut all_known = true;
        for (code, index) in codes {
            if !self.offers(code) {
                all_known = false;
                self.unknown_option(code, *index);
            }
        }
        if !all_known {
            return Answer::Blank;
        }
        let ticked = |code: &str| codes.iter().any(|(ticked, _)| ticked == code);
        let missing: Vec<Missing> =
            Missing::ALL.iter().copied().filter(|missing| ticked(missing.word())).collect();
        let options = self.question.options().iter().filter(|option| option.missing().is_none());
        let chosen = options.map(|option| &option.code).filter(|code| ticked(code.as_str()));
        let chosen: Vec<OptionCode> = chosen.cloned().collect();
        match (missing.as_slice(), chosen.is_empty()) {
            ([], _) => self.chosen(chosen),
            ([missing], true) => Answer::Missing(*missing),
            ([missing, ..], _) => {
                let code = missing.word().to_owned();
                let marked = codes.iter().map(|(code, _)| code.to_string()).collect();
                self.doubtful(Refusal::MissingBesideOthers { code }, marked)
            }
        }
    }

    /// One code alone, as most answers are: it stands beside nothing that it could contradict.
    fn code(&mut self, code: &str, index: Option<usize>) -> Answer {
        if let Some(missing) = Missing::from_code(code) {
            if may_be_missing(self.question, missing, self.shown) {
                return Answer::Missing(missing);
            }
        } else if let Some(option) = self.question.option(code) {
            return self.chosen(vec![option.code.clone()]);
        }
        self.unknown_option(code, index);
        Answer::Blank
    }

    fn unknown_option(&mut self, code: &str, index: Option<usize>) {
        let at = self.at.pointer();
        let at = index.map_or(at.clone(), |index| at.index(index));
        self.found.add(at, Refusal::UnknownOption { code: code.to_owned() });
    }

    fn offers(&self, code: &str) -> bool {
        match Missing::from_code(code) {
            Some(missing) => may_be_missing(self.question, missing, self.shown),
            None => self.question.option(code).is_some(),
        }
    }

    fn chosen(&mut self, chosen: Vec<OptionCode>) -> Answer {
        let marked = || chosen.iter().map(ToString::to_string).collect();
        let asks = self.question.asks();
        if let Some(none) = asks.none().filter(|none| chosen.len() > 1 && chosen.contains(none)) {
            let none = none.to_string();
            return self.doubtful(Refusal::NoneBesideOthers { none }, marked());
        }
        if let Some(max) = asks.max_choices().filter(|&max| chosen.len() > max) {
            let found = chosen.len();
            return self.doubtful(Refusal::TooManyChoices { found, max }, marked());
        }
        match asks {
            Asks::Single(_) | Asks::Likert5(_) => {
                chosen.into_iter().next().map_or(Answer::Blank, Answer::Choice)
            }
            Asks::Multi { .. }
            | Asks::MultiCount { .. }
            | Asks::Integer { .. }
            | Asks::AmountVnd(_)
            | Asks::Text { .. }
            | Asks::Date => Answer::Choices(chosen),
        }
    }

    fn missing(&mut self, missing: Missing) -> Answer {
        if may_be_missing(self.question, missing, self.shown) {
            return Answer::Missing(missing);
        }
        self.fault(Refusal::UnknownOption { code: missing.word().to_owned() })
    }

    fn number(&mut self, number: i64) -> Answer {
        match number_range(self.question.asks()) {
            Some(range) if !range.contains(number) => {
                let refusal = Refusal::NumberOutOfRange { min: range.min, max: range.max };
                self.doubtful(refusal, vec![number.to_string()])
            }
            Some(_) | None => Answer::Number(number),
        }
    }

    fn text(&mut self, text: &str) -> Answer {
        let Asks::Text { max_chars } = *self.question.asks() else {
            return self.date(text.trim());
        };
        match check_text(text, max_chars) {
            Ok(text) => Answer::Text(text),
            Err(TextFault::Empty) => Answer::Blank,
            Err(fault) => self.fault(Refusal::Text(fault)),
        }
    }

    /// An ISO date and nothing else: chrono alone would take `2026-1-3` too.
    fn date(&mut self, text: &str) -> Answer {
        if text.is_empty() {
            return Answer::Blank;
        }
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        match date.filter(|date| date.to_string() == text) {
            Some(date) => Answer::Date(date),
            None => self.fault(Refusal::NotADate),
        }
    }
}
