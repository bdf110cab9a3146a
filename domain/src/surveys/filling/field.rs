//! The fields of one question on a page, and what they say.
//!
//! A question has a field by its id. Beside it, a number or a day has boxes for “don't know” and
//! “no answer” (`ID-none`), and a day is typed in three fields (`ID-day`, `ID-month`, `ID-year`).
//! No id has a dash, so that no field belongs to two questions.

use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

use super::slip::Unfit;
use crate::numbers::{Lang, Unreadable, parse_integer};
use crate::surveys::answers::{Answer, AnswerRefusal};
use crate::surveys::definition::{Asks, Question};

/// The three fields of a day.
const DAY: [&str; 3] = ["day", "month", "year"];

/// What was typed at one question.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    question: &'a Question,
    typed: &'a [(String, String)],
}

impl<'a> Fields<'a> {
    /// The fields of `question` among everything that was typed.
    pub const fn new(question: &'a Question, typed: &'a [(String, String)]) -> Self {
        Self { question, typed }
    }

    /// The question that a field belongs to, by its id.
    pub fn owner(field: &str) -> &str {
        field.split_once('-').map_or(field, |(id, _)| id)
    }

    /// What was typed, as a program would have sent it; `None`: nothing.
    pub(super) fn value(&self) -> Result<Option<Value>, Unfit> {
        match self.question.asks() {
            Asks::Single(_) | Asks::Likert5(_) | Asks::Multi { .. } | Asks::MultiCount { .. } => {
                let codes: Vec<&str> = self.all("").collect();
                Ok((!codes.is_empty()).then(|| json!(codes)))
            }
            Asks::Integer { .. } | Asks::AmountVnd(_) => {
                let number = self.all("").next().map(number).transpose().map_err(Unfit::Number);
                self.or_missing(number.map(|number| number.map(Value::from)))
            }
            Asks::Text { .. } => Ok(self.all("").next().map(Value::from)),
            Asks::Date => self.or_missing(self.day().map(|day| day.map(|d| json!(d.to_string())))),
        }
    }

    /// Everything but spaces that was typed in one field.
    fn all(&self, part: &str) -> impl Iterator<Item = &'a str> {
        let field = field(self.question, part);
        let here = self.typed.iter().filter(move |(name, _)| *name == field);
        here.map(|(_, value)| value.as_str()).filter(|value| !value.trim().is_empty())
    }

    /// What was typed, or the one missing answer that is ticked instead of it.
    fn or_missing(&self, typed: Result<Option<Value>, Unfit>) -> Result<Option<Value>, Unfit> {
        let ticked: Vec<&str> = self.all("none").collect();
        let Some(&code) = ticked.first() else { return typed };
        if ticked.len() > 1 || !matches!(typed, Ok(None)) {
            let code = code.to_owned();
            return Err(Unfit::Answer(AnswerRefusal::MissingBesideOthers { code }));
        }
        Ok(Some(json!(code)))
    }

    fn day(&self) -> Result<Option<NaiveDate>, Unfit> {
        let [day, month, year] = DAY.map(|part| self.all(part).next());
        if day.is_none() && month.is_none() && year.is_none() {
            return Ok(None);
        }
        let read = |typed: Option<&str>| typed?.trim().parse::<u32>().ok();
        let year = read(year).filter(|year| (1000..=9999).contains(year));
        let year = year.and_then(|year| i32::try_from(year).ok());
        let date = year.zip(read(month)).zip(read(day));
        let date = date.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
        date.map(Some).ok_or(Unfit::Day)
    }
}

/// What the fields of a question hold when this is its answer.
pub fn fields_of(question: &Question, answer: &Answer) -> Vec<(String, String)> {
    let one = |part: &str, value: String| (field(question, part), value);
    match answer {
        Answer::Choice(code) => vec![one("", code.to_string())],
        Answer::Choices(codes) => codes.iter().map(|code| one("", code.to_string())).collect(),
        Answer::Number(number) => vec![one("", number.to_string())],
        Answer::Text(text) => vec![one("", text.clone())],
        Answer::Date(date) => {
            let parts = [date.day().to_string(), date.month().to_string(), date.year().to_string()];
            DAY.into_iter().zip(parts).map(|(part, value)| one(part, value)).collect()
        }
        Answer::Missing(missing) => {
            let part = match question.asks() {
                Asks::Integer { .. } | Asks::AmountVnd(_) | Asks::Date => "none",
                Asks::Single(_)
                | Asks::Likert5(_)
                | Asks::Multi { .. }
                | Asks::MultiCount { .. }
                | Asks::Text { .. } => "",
            };
            vec![one(part, missing.word().to_owned())]
        }
        Answer::Invalid(_) | Answer::Blank | Answer::NotAsked => Vec::new(),
    }
}

fn field(question: &Question, part: &str) -> String {
    match part {
        "" => question.id().to_string(),
        part => format!("{}-{part}", question.id()),
    }
}

/// A whole number, its thousands marked as in either language: where a whole number is asked for,
/// three digits after a mark are thousands.
fn number(typed: &str) -> Result<i64, Unreadable> {
    let typed = typed.trim();
    let (sign, digits) = match typed.strip_prefix(['-', '−', '–']) {
        Some(digits) => (-1, digits),
        None => (1, typed),
    };
    let read = parse_integer(digits, Lang::Vi).or_else(|_| parse_integer(digits, Lang::En));
    let number = i64::try_from(read?).map_err(|_| Unreadable::TooLarge)?;
    Ok(sign * number)
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, number};

    #[test]
    fn a_whole_number_is_understood_with_the_marks_of_either_language() {
        for typed in ["1500", "1.500", "1,500", " 1 500 ", "1.\u{a0}500"] {
            assert_eq!(number(typed), Ok(1_500), "{typed}");
        }
        assert_eq!(number("-3"), Ok(-3));
        assert_eq!(number("2.500.000"), Ok(2_500_000));
        for typed in ["1,5", "1.50", "năm", "1.5.0", "0,123", "9999999999999999999", "--3", "1e3"]
        {
            assert!(number(typed).is_err(), "{typed}");
        }
        assert_eq!(number("9223372036854775808"), Err(Unreadable::TooLarge));
    }
}
