//! When one version may follow another.

use thiserror::Error;

use super::Definition;
use super::asks::QuestionType;
use crate::surveys::fault::{Faults, Found, Pointer};

/// Why a version cannot follow the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SuccessionRefusal {
    /// It belongs to another survey.
    #[error("this is version of “{found}”, not of “{expected}”")]
    AnotherSurvey {
        /// The slug of the older version.
        expected: String,
        /// The slug of the new one.
        found: String,
    },
    /// Its number is not higher.
    #[error("version {found} does not come after version {older}")]
    NotLater {
        /// The number of the older version.
        older: u32,
        /// The number of the new one.
        found: u32,
    },
    /// A question is gone. It may be moved or reworded, never dropped: its past answers would
    /// have no place in a report over both versions.
    #[error("question “{id}” of version {older} is gone")]
    QuestionGone {
        /// The question.
        id: String,
        /// The version that had it.
        older: u32,
    },
    /// A question has become another kind of question.
    #[error("question “{id}” was {older} and is now {found}")]
    TypeChanged {
        /// The question.
        id: String,
        /// Its type before.
        older: QuestionType,
        /// Its type now.
        found: QuestionType,
    },
}

impl SuccessionRefusal {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AnotherSurvey { .. } => "another-survey",
            Self::NotLater { .. } => "version-not-later",
            Self::QuestionGone { .. } => "question-gone",
            Self::TypeChanged { .. } => "question-type-changed",
        }
    }
}

/// Notes everything that keeps `newer` from following `older`.
pub(super) fn check(
    newer: &Definition,
    older: &Definition,
) -> Result<(), Faults<SuccessionRefusal>> {
    let mut found = Found::nothing();
    if newer.slug != older.slug {
        let (expected, slug) = (older.slug.clone(), newer.slug.clone());
        let refusal = SuccessionRefusal::AnotherSurvey { expected, found: slug };
        found.add(Pointer::root().member("template_id"), refusal);
    }
    if newer.version <= older.version {
        let refusal = SuccessionRefusal::NotLater { older: older.version, found: newer.version };
        found.add(Pointer::root().member("version"), refusal);
    }
    for question in older.questions() {
        let (id, was) = (question.id().to_string(), question.question_type());
        match newer.question(&id).map(super::Question::question_type) {
            None => {
                let refusal = SuccessionRefusal::QuestionGone { id, older: older.version };
                found.add(Pointer::root().member(question.section().word()), refusal);
            }
            Some(is) if is != was => {
                let pointer = newer.pointer_to(question.id()).member("type");
                found.add(pointer, SuccessionRefusal::TypeChanged { id, older: was, found: is });
            }
            Some(_) => {}
        }
    }
    Faults::unless_found(found, Some(()))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::surveys::Definition;
    use crate::surveys::samples::{papi, papi_json};

    fn version_two() -> Value {
        let mut json = papi_json();
        json["version"] = json!(2);
        json
    }

    #[test]
    fn a_new_version_may_reword_add_and_move_questions() {
        let mut json = version_two();
        json["questions"][0]["vi"] = json!("Câu hỏi viết lại");
        let closing = json["closing"].as_array_mut().unwrap();
        closing.swap(0, 1);
        closing.push(json!({"id": "z3", "type": "date", "vi": "Ngày", "en": "Day"}));
        assert_eq!(Definition::from_json(&json).unwrap().succeeds(papi()), Ok(()));
    }

    #[test]
    fn a_new_version_keeps_every_question_and_its_type() {
        let mut json = version_two();
        json["template_id"] = json!("other");
        json["version"] = json!(1);
        let closing = json["closing"].as_array_mut().unwrap();
        closing.remove(0);
        closing[0] = json!({"id": "z2", "type": "text", "vi": "Ý kiến", "en": "Opinion"});
        let faults = Definition::from_json(&json).unwrap().succeeds(papi()).unwrap_err();
        let found: Vec<_> =
            faults.iter().map(|fault| (fault.pointer.as_str(), fault.refusal.code())).collect();
        let expected = [
            ("/template_id", "another-survey"),
            ("/version", "version-not-later"),
            ("/closing", "question-gone"),
            ("/closing/0/type", "question-type-changed"),
        ];
        assert_eq!(found, expected);
    }
}
