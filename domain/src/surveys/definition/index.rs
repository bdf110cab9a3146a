//! What can be referred to, made out before the parts are read with care, so that one broken part
//! does not make all those that refer to it look broken too.

use std::collections::BTreeMap;

use serde_json::Value;

use super::object::Flaws;
use super::question::Section;
use super::refusal::DefinitionRefusal as Refusal;
use crate::surveys::Missing;
use crate::surveys::condition::Condition;
use crate::surveys::fault::Pointer;

/// The questions and sub-dimensions of a definition by id, as far as they can be made out.
pub(super) struct Index<'a> {
    by_id: BTreeMap<&'a str, Entry<'a>>,
    dimension_of: BTreeMap<&'a str, Option<i64>>,
}

/// A question: its place in the order of asking, and its codes.
struct Entry<'a> {
    position: usize,
    codes: Vec<&'a str>,
}

impl<'a> Index<'a> {
    pub(super) fn of(definition: &'a Value) -> Self {
        let lists = Section::ALL.iter().filter_map(|section| definition.get(section.word()));
        let questions = lists.filter_map(Value::as_array).flatten();
        let mut by_id = BTreeMap::new();
        for (position, question) in questions.enumerate() {
            if let Some(id) = question.get("id").and_then(Value::as_str) {
                by_id.entry(id).or_insert_with(|| Entry { position, codes: codes(question) });
            }
        }
        let parts = definition.get("sub_dimensions").and_then(Value::as_array);
        let dimension_of = parts.into_iter().flatten().filter_map(|part| {
            let id = part.get("id").and_then(Value::as_str)?;
            Some((id, part.get("dimension").and_then(Value::as_i64)))
        });
        Self { by_id, dimension_of: dimension_of.collect() }
    }

    /// Whether there is a sub-dimension of this id.
    pub(super) fn has_sub_dimension(&self, id: &str) -> bool {
        self.dimension_of.contains_key(id)
    }

    /// The dimension that a sub-dimension names, if it can be made out.
    pub(super) fn dimension_of(&self, sub_dimension: &str) -> Option<i64> {
        self.dimension_of.get(sub_dimension).copied().flatten()
    }

    /// Whether another question of this id is asked before this position.
    pub(super) fn is_taken(&self, id: &str, position: usize) -> bool {
        self.by_id.get(id).is_some_and(|entry| entry.position < position)
    }

    /// Notes every name in a condition that a question at this position cannot depend on.
    pub(super) fn check(
        &self,
        condition: &Condition,
        position: usize,
        at: &Pointer,
        flaws: &mut Flaws,
    ) {
        for (question, codes) in condition.names() {
            let name = question.to_string();
            match self.by_id.get(question.as_str()) {
                None => {
                    flaws.add(at.clone(), Refusal::ConditionOnUnknownQuestion { question: name });
                }
                Some(entry) if entry.position >= position => {
                    flaws.add(at.clone(), Refusal::ConditionOnLaterQuestion { question: name });
                }
                Some(entry) if entry.codes.is_empty() => {
                    flaws.add(at.clone(), Refusal::ConditionWithoutOptions { question: name });
                }
                Some(entry) => {
                    for code in codes.iter().filter(|code| !entry.offers(code.as_str())) {
                        let (question, code) = (name.clone(), code.to_string());
                        flaws.add(at.clone(), Refusal::ConditionOnUnknownOption { question, code });
                    }
                }
            }
        }
    }
}

impl Entry<'_> {
    /// 98 and 99 may be given to every question; every other code must be an option.
    fn offers(&self, code: &str) -> bool {
        let always =
            matches!(Missing::from_code(code), Some(Missing::DontKnow | Missing::NoAnswer));
        always || self.codes.contains(&code)
    }
}

fn codes(question: &Value) -> Vec<&str> {
    let options = question.get("options").and_then(Value::as_array);
    let codes = options.into_iter().flatten().filter_map(|option| option.get("code"));
    codes.filter_map(Value::as_str).collect()
}
