//! Reading a `show_if` text.

use std::str::FromStr;

use thiserror::Error;

use super::Condition;
use crate::surveys::name::{OptionCode, QuestionId};

/// The longest text read, in bytes.
const LONGEST: usize = 1_000;
/// How deep parentheses may nest; reading goes as deep on the stack.
const DEEPEST: usize = 16;

/// Why a text is not a condition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConditionError {
    /// The text is longer than a condition may be.
    #[error("a condition has at most {LONGEST} bytes")]
    TooLong,
    /// Parentheses stand in parentheses too often.
    #[error("parentheses nest at most {DEEPEST} deep")]
    TooDeep,
    /// Something else should stand here.
    #[error("at byte {at}: {expected} expected")]
    Expected {
        /// Where, counted in bytes from 0.
        at: usize,
        /// What should stand there.
        expected: &'static str,
    },
}

impl ConditionError {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "condition-too-long",
            Self::TooDeep => "condition-too-deep",
            Self::Expected { .. } => "condition-unreadable",
        }
    }
}

impl FromStr for Condition {
    type Err = ConditionError;

    fn from_str(text: &str) -> Result<Self, ConditionError> {
        if text.len() > LONGEST {
            return Err(ConditionError::TooLong);
        }
        let mut reader = Reader { text, at: 0, depth: 0 };
        let condition = reader.condition()?;
        if reader.rest().is_empty() { Ok(condition) } else { reader.expected("the end") }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn condition(&mut self) -> Result<Condition, ConditionError> {
        let mut left = self.and_part()?;
        while self.take_word("or") {
            left = Condition::Or(Box::new(left), Box::new(self.and_part()?));
        }
        Ok(left)
    }

    fn and_part(&mut self) -> Result<Condition, ConditionError> {
        let mut left = self.comparison()?;
        while self.take_word("and") {
            left = Condition::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Result<Condition, ConditionError> {
        if self.take("(") {
            return self.rest_of_parentheses();
        }
        let question = self.question()?;
        if self.take("==") {
            Ok(Condition::Is(question, self.code()?))
        } else if self.take("!=") {
            Ok(Condition::IsNot(question, self.code()?))
        } else if self.take_word("in") {
            Ok(Condition::In(question, self.codes()?))
        } else {
            self.expected("“==”, “!=” or “in”")
        }
    }

    fn rest_of_parentheses(&mut self) -> Result<Condition, ConditionError> {
        if self.depth == DEEPEST {
            return Err(ConditionError::TooDeep);
        }
        self.depth += 1;
        let inner = self.condition()?;
        self.depth -= 1;
        if self.take(")") { Ok(inner) } else { self.expected("“)”") }
    }

    fn question(&mut self) -> Result<QuestionId, ConditionError> {
        let word = self.word();
        match QuestionId::new(word) {
            Some(question) => {
                self.at += word.len();
                Ok(question)
            }
            None => self.expected("a question id"),
        }
    }

    fn codes(&mut self) -> Result<Vec<OptionCode>, ConditionError> {
        if !self.take("[") {
            return self.expected("“[”");
        }
        let mut codes = vec![self.code()?];
        while self.take(",") {
            codes.push(self.code()?);
        }
        if self.take("]") { Ok(codes) } else { self.expected("“,” or “]”") }
    }

    fn code(&mut self) -> Result<OptionCode, ConditionError> {
        if !self.take("'") {
            return self.expected("a code in quotes, as '97'");
        }
        // Not `word()`: nothing but the code itself may stand between the quotes.
        let end = self.text[self.at..].find('\'');
        let quoted = end.map(|end| &self.text[self.at..self.at + end]);
        match quoted.and_then(OptionCode::new) {
            Some(code) => {
                self.at += code.as_str().len() + 1;
                Ok(code)
            }
            None => self.expected("a code and a closing quote"),
        }
    }

    /// What follows, after spaces.
    fn rest(&mut self) -> &'a str {
        let rest = self.text[self.at..].trim_start();
        self.at = self.text.len() - rest.len();
        rest
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self.word() == word;
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn expected<T>(&mut self, expected: &'static str) -> Result<T, ConditionError> {
        self.rest();
        Err(ConditionError::Expected { at: self.at, expected })
    }
}
