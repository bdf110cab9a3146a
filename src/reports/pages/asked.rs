//! What the form of the resolution report asks, kept as it was typed.

use chrono::{Datelike as _, NaiveDate, SubsecRound as _};
use domain::reports::{AsOf, Grouping, Period};
use views::{
    Lang, Words, dates,
    form::{Form, Typed, Wrong},
};

use crate::{
    clock::Clock,
    error::Fault,
    reports::resolution::{self, Question},
    wire::Query,
};

/// The word of a table that is not divided.
pub const UNDIVIDED: &str = "none";

/// What was asked.
pub struct Asked {
    /// The fields as they were typed, or as they are usual.
    pub typed: Typed,
    /// What is wrong, in the order of the fields.
    pub faults: Vec<Fault>,
    /// The question; `None` where something is wrong.
    pub question: Option<Question>,
}

/// Reads a question field by field.
struct Reader<'a> {
    query: &'a Query,
    clock: &'a Clock,
    typed: Typed,
    faults: Vec<Fault>,
}

impl Asked {
    /// Reads the fields. What is left empty is what is usual: every case there ever was, as of
    /// now, by unit. `usual_unit`: the unit of a question that names none.
    pub fn read(
        query: &Query,
        usual_unit: Option<&str>,
        all: Option<Period>,
        clock: &Clock,
    ) -> Self {
        let (typed, faults) = (Typed::default(), Vec::new());
        let mut reader = Reader { query, clock, typed, faults };
        let unit = reader.field("unit", usual_unit.unwrap_or_default());
        let grouping = reader.grouping();
        let period = reader.period(all);
        let as_of = reader.as_of();
        let Reader { typed, faults, .. } = reader;
        let question = period.zip(as_of).filter(|_| faults.is_empty());
        let question = question.map(|(period, as_of)| {
            let unit = Some(unit).filter(|code| !code.is_empty());
            Question { period, as_of, grouping, unit }
        });
        Self { typed, faults, question }
    }

    /// The form that shows what was typed, with what is wrong at its field.
    pub fn form(&self, words: Words) -> Form {
        let wrong = self.faults.iter().map(|fault| Wrong {
            name: fault.at.trim_start_matches('?').to_owned(),
            sentence: fault.sentence(words),
        });
        let (key, seal) = (String::new(), String::new());
        Form { typed: self.typed.clone(), wrong: wrong.collect(), key, seal }
    }
}

impl Reader<'_> {
    /// What stands in a field, else what is usual there.
    fn field(&mut self, name: &str, usual: &str) -> String {
        let said = match self.query.one(name) {
            Ok(said) => said.unwrap_or(usual).trim().to_owned(),
            Err(error) => {
                self.faults.extend(error.faults().iter().cloned());
                String::new()
            }
        };
        self.typed.0.push((name.to_owned(), said.clone()));
        said
    }

    fn grouping(&mut self) -> Option<Grouping> {
        let word = self.field("group_by", Grouping::Unit.word());
        if word == UNDIVIDED || word.is_empty() {
            return None;
        }
        resolution::grouping(&word).map_err(|fault| self.faults.push(fault)).ok()
    }

    /// The first and the last day, both included. Programs say the day after the last in `to`.
    fn period(&mut self, all: Option<Period>) -> Option<Period> {
        let before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
        let today = self.clock.today();
        let to = self.query.one("to").ok().flatten().and_then(|word| word.parse().ok());
        let usual_last = to.map_or(today, before);
        let usual_first = all.map_or(today, Period::from).min(usual_last);
        // Fields hold days in digits, in every language.
        let print = |day| dates::short_day(day, Lang::Vi);
        let from = self.field("from", &print(usual_first));
        let from = self.day("from", &from);
        let until = self.field("until", &print(usual_last));
        let until = self.day("until", &until);
        let (from, until) = from.zip(until)?;
        let to = until.succ_opt().unwrap_or(until);
        let period = resolution::period(from, to);
        let misplaced = |fault: Fault| Fault { at: "?until".to_owned(), ..fault };
        period.map_err(|fault| self.faults.push(misplaced(fault))).ok()
    }

    /// The end of a day, an instant as programs write it, or now.
    fn as_of(&mut self) -> Option<AsOf> {
        let now = self.clock.now().trunc_subsecs(0);
        let word = self.field("as_of", "");
        if word.is_empty() {
            return Some(AsOf::instant(now));
        }
        let read = match read_day(&word) {
            Some(day) if day == self.clock.today() => Ok(AsOf::instant(now)),
            Some(day) => Ok(AsOf::end_of(day, &self.clock.zone)),
            None => resolution::as_of(&word, self.clock)
                .map_err(|_| Fault::new("?as_of", "bad-day").with("word", word)),
        };
        let in_time = |as_of: AsOf| {
            let is_past = as_of.end() <= self.clock.now();
            if is_past { Ok(as_of) } else { Err(Fault::new("?as_of", "in-the-future")) }
        };
        read.and_then(in_time).map_err(|fault| self.faults.push(fault)).ok()
    }

    fn day(&mut self, name: &str, word: &str) -> Option<NaiveDate> {
        let day = read_day(word);
        if day.is_none() {
            self.faults.push(Fault::new(format!("?{name}"), "bad-day").with("word", word));
        }
        day
    }
}

/// A day as people type it, `31/12/2019`, or as programs do, `2019-12-31`.
fn read_day(word: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        word.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [one, month, other] = parts.as_slice() else { return None };
    let (year, day) = if one.len() == 4 { (one, other) } else { (other, one) };
    let is_plain = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    day.filter(|day| is_plain && year.len() == 4 && (1..9999).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_and_as_programs_write_it() {
        let day = NaiveDate::from_ymd_opt(2019, 12, 31);
        for word in ["31/12/2019", "31-12-2019", "31.12.2019", "31 12 2019", "2019-12-31"] {
            assert_eq!(read_day(word), day, "{word}");
        }
        for word in ["31/13/2019", "29/02/2019", "12/2019", "31/12/19", "hôm nay", "", "+1/1/2019"]
        {
            assert_eq!(read_day(word), None, "{word}");
        }
    }
}
