use proptest::prelude::*;

use super::{Condition, ConditionError};
use crate::surveys::name::{OptionCode, QuestionId};

fn read(text: &str) -> Condition {
    text.parse().unwrap()
}

/// Whether `text` holds when exactly these (question, code) pairs are ticked.
fn holds(text: &str, ticks: &[(&str, &str)]) -> bool {
    read(text).holds(&|question, code| ticks.contains(&(question.as_str(), code.as_str())))
}

#[test]
fn a_routed_question_follows_the_ticks() {
    assert!(holds("q14 in ['1','2','3']", &[("q14", "2")]));
    assert!(!holds("q14 in ['1','2','3']", &[("q14", "97")]));
    assert!(!holds("q14 in ['1','2','3']", &[]));
    assert!(holds("q51!='97' or q52!='97'", &[("q51", "97")]));
    assert!(!holds("q51!='97' or q52!='97'", &[("q51", "97"), ("q52", "97")]));
}

#[test]
fn and_binds_tighter_than_or() {
    let text = "a == '1' or b == '1' and c == '1'";
    assert!(holds(text, &[("a", "1")]));
    assert!(!holds(text, &[("b", "1")]));
    assert!(!holds("(a == '1' or b == '1') and c == '1'", &[("a", "1")]));
}

#[test]
fn a_question_may_be_called_like_a_word_of_the_language() {
    assert!(holds("order == '1' and android in ['1']", &[("order", "1"), ("android", "1")]));
}

#[test]
fn an_unreadable_condition_says_where() {
    let cases = [
        ("", 0),
        ("q1", 2),
        ("q1 = '1'", 3),
        ("q1 == 1", 6),
        ("q1 == '1", 7),
        ("q1 == ''", 7),
        ("q1 == 'é'", 7),
        ("q1 in []", 7),
        ("q1 in ['1' '2']", 11),
        ("(q1 == '1'", 10),
        ("q1 == '1' q2 == '1'", 10),
        ("q1 == '1' and", 13),
        ("Q1 == '1'", 0),
        ("q1 == '1' or or", 15),
    ];
    for (text, expected) in cases {
        match text.parse::<Condition>() {
            Err(ConditionError::Expected { at, .. }) => assert_eq!(at, expected, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_tower_of_parentheses_is_refused() {
    let tower = |high: usize| format!("{}q1 == '1'{}", "(".repeat(high), ")".repeat(high));
    assert_eq!(tower(16).parse::<Condition>(), Ok(read("q1 == '1'")));
    assert_eq!(tower(17).parse::<Condition>(), Err(ConditionError::TooDeep));
    assert_eq!("(".repeat(1_000).parse::<Condition>(), Err(ConditionError::TooDeep));
    assert_eq!("(".repeat(1_001).parse::<Condition>(), Err(ConditionError::TooLong));
}

fn question() -> impl Strategy<Value = QuestionId> {
    "[a-z][a-z0-9_]{0,5}".prop_map(|name| QuestionId::new(&name).unwrap())
}

fn code() -> impl Strategy<Value = OptionCode> {
    "[A-Za-z0-9_]{1,4}".prop_map(|name| OptionCode::new(&name).unwrap())
}

fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        (question(), code()).prop_map(|(q, c)| Condition::Is(q, c)),
        (question(), code()).prop_map(|(q, c)| Condition::IsNot(q, c)),
        (question(), prop::collection::vec(code(), 1..4)).prop_map(|(q, c)| Condition::In(q, c)),
    ];
    leaf.prop_recursive(4, 12, 2, |inner| {
        let pair = || (inner.clone(), inner.clone());
        prop_oneof![
            pair().prop_map(|(a, b)| Condition::And(Box::new(a), Box::new(b))),
            pair().prop_map(|(a, b)| Condition::Or(Box::new(a), Box::new(b))),
        ]
    })
}

proptest! {
    #[test]
    fn a_printed_condition_reads_back_as_itself(condition in condition()) {
        prop_assert_eq!(condition.to_string().parse::<Condition>(), Ok(condition));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9=!'()\\[\\], ]{0,40}") {
        if let Ok(condition) = text.parse::<Condition>() {
            prop_assert_eq!(condition.to_string().parse::<Condition>(), Ok(condition));
        }
    }
}
