//! The survey of `assets/surveys` and made-up responses to it, for tests.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Answers, Asks, Definition, Question, Strictness};

pub(super) const PAPI_LOCAL: &str = include_str!("../../../assets/surveys/papi-local.json");
pub(super) const GOLDEN: &str =
    include_str!("../../../assets/surveys/papi-local-golden-scores.json");

pub(super) fn papi() -> &'static Definition {
    static PAPI: LazyLock<Definition> = LazyLock::new(|| Definition::parse(PAPI_LOCAL).unwrap());
    &PAPI
}

/// The survey as JSON, to be spoilt by a test.
pub(super) fn papi_json() -> Value {
    serde_json::from_str(PAPI_LOCAL).unwrap()
}

/// One response on paper.
pub(super) fn on_paper(answers: &Value) -> Answers {
    Answers::read(papi(), answers, Strictness::KeepInvalid).unwrap()
}

/// Any response that a person can write on paper, contradictions among them.
pub(super) fn response() -> impl Strategy<Value = Value> {
    let questions = papi().questions().len();
    prop::collection::vec((any::<u8>(), any::<u16>()), questions).prop_map(|rolls| {
        let definition = papi();
        let rolls = definition.questions().iter().zip(rolls);
        let written =
            rolls.filter_map(|(q, (kind, roll))| Some((q.id().to_string(), mark(q, kind, roll)?)));
        Value::Object(written.collect::<Map<_, _>>())
    })
}

fn mark(question: &Question, kind: u8, roll: u16) -> Option<Value> {
    match kind % 16 {
        0 => None,
        1 => Some(json!("98")),
        2 => Some(json!("99")),
        _ => Some(answer(question, usize::from(roll))),
    }
}

fn answer(question: &Question, roll: usize) -> Value {
    let codes = || question.options().iter().map(|option| option.code.as_str());
    match question.asks() {
        Asks::Single(options) | Asks::Likert5(options) => {
            let second = roll.is_multiple_of(23).then(|| codes().next()).flatten();
            let first = codes().nth(roll % options.len());
            json!(first.into_iter().chain(second).collect::<Vec<_>>())
        }
        Asks::Multi { .. } | Asks::MultiCount { .. } => {
            let ticked = codes().enumerate().filter(|(index, _)| roll >> index & 1 == 1);
            json!(ticked.map(|(_, code)| code).collect::<Vec<_>>())
        }
        Asks::Integer { .. } | Asks::AmountVnd(_) => json!(roll),
        Asks::Text { .. } => json!(format!("Sửa đường số {roll}")),
        Asks::Date => json!("2019-06-28"),
    }
}
