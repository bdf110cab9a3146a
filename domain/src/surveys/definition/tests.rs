use serde_json::{Value, json};

use super::{Definition, Extent, QuestionType, Section};
use crate::surveys::samples::{PAPI_LOCAL, papi, papi_json};
use crate::surveys::{Form, Missing};

/// Every fault as its place and its name.
fn faults(text: &str) -> Vec<(String, &'static str)> {
    let faults = Definition::parse(text).unwrap_err();
    faults.iter().map(|fault| (fault.pointer.to_string(), fault.refusal.code())).collect()
}

/// The faults of the survey once the member at `pointer` is replaced.
fn spoilt(pointer: &str, value: Value) -> Vec<(String, &'static str)> {
    let mut json = papi_json();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(parent).unwrap() {
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        object => object[name] = value,
    }
    faults(&json.to_string())
}

/// The faults of the survey once the member at `pointer` is gone.
fn without(pointer: &str) -> Vec<(String, &'static str)> {
    let mut json = papi_json();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    json.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    faults(&json.to_string())
}

#[test]
fn the_papi_local_survey_is_valid_and_whole() {
    let survey = papi();
    assert_eq!((survey.slug(), survey.version()), ("papi-local", 1));
    assert_eq!(survey.dimensions().len(), 8);
    assert_eq!(survey.sub_dimensions().len(), 29);
    let of = |section| survey.questions().iter().filter(|q| q.section() == section).count();
    assert_eq!(Section::ALL.iter().map(|&s| of(s)).collect::<Vec<_>>(), [38, 7, 2]);
    let order: Vec<&str> = survey.questions().iter().map(|q| q.id().as_str()).collect();
    assert_eq!((order[0], order[37], order[38], order[46]), ("q11", "q83", "dm1", "z2"));
    let scored = |form| survey.questions_of(form).filter(|question| question.is_scored()).count();
    assert_eq!((scored(Form::Core), scored(Form::Long)), (29, 34));
    let missing: Vec<Missing> = survey.missing().iter().map(|text| text.missing).collect();
    assert_eq!(missing, Missing::ALL);
    let harm = survey.question("q42b").unwrap();
    assert_eq!(harm.question_type(), QuestionType::AmountVnd);
    assert_eq!(harm.extent(), Extent::Extra);
    assert!(harm.is_sensitive() && !harm.is_scored());
    assert_eq!(harm.show_if().unwrap().to_string(), "q42 in ['2','3']");
}

#[test]
fn a_score_keeps_the_decimals_of_the_file() {
    let option = papi().question("q81").unwrap().option("2").unwrap();
    assert_eq!(option.u.unwrap().to_string(), "67/100");
    let waiting = papi().question("q32").unwrap().option("4").unwrap();
    assert_eq!(waiting.u, None);
}

#[test]
fn it_is_published_as_it_was_read() {
    assert_eq!(Definition::parse(&format!("\u{FEFF}{PAPI_LOCAL}")).as_ref(), Ok(papi()));
    let published = serde_json::to_value(papi()).unwrap();
    assert_eq!(published, papi_json());
    assert_eq!(Definition::from_json(&published).unwrap(), *papi());
}

/// Spoils one member at a time; each must be the only fault, named at that very place.
fn check(vectors: &[(&str, Value, &str)]) {
    for (place, value, code) in vectors {
        let found = spoilt(place, value.clone());
        let found: Vec<(&str, &str)> =
            found.iter().map(|(at, code)| (at.as_str(), *code)).collect();
        assert_eq!(found, [(*place, *code)], "{value}");
    }
    println!("{} faults checked", vectors.len());
}

#[test]
fn each_fault_around_the_questions_is_named_with_its_place() {
    check(&[
        ("/template_id", json!("PAPI local"), "bad-slug"),
        ("/version", json!(0), "bad-version"),
        ("/version", json!("1"), "wrong-type"),
        ("/versoin", json!(1), "unknown-member"),
        ("/title/vi", json!(" "), "empty-text"),
        ("/title/en", json!("x".repeat(1_001)), "text-too-long"),
        ("/title/en", json!("a\u{202E}b"), "forbidden-character"),
        ("/missing_codes", json!([]), "empty-list"),
        ("/dimensions/7/title", json!("x"), "unknown-member"),
        ("/closing", json!([]), "empty-list"),
        ("/closing/0/max_chars", json!(0), "out-of-range"),
        ("/closing/1/scored", json!(true), "unknown-member"),
        ("/demographics/2", json!("dm3"), "wrong-type"),
        ("/demographics/2/id", json!("q11"), "duplicate-question-id"),
    ]);
}

#[test]
fn each_fault_of_a_question_is_named_with_its_place() {
    check(&[
        ("/questions/0/id", json!("Q11"), "bad-question-id"),
        ("/questions/0/type", json!("radio"), "unknown-word"),
        ("/questions/0/form", json!("short"), "unknown-word"),
        ("/questions/0/kind", json!("guess"), "unknown-word"),
        ("/questions/0/direction", json!("up"), "unknown-word"),
        ("/questions/0/scored", json!("yes"), "wrong-type"),
        ("/questions/0/min", json!(1), "unknown-member"),
        ("/questions/0/dimension", json!(2), "dimension-mismatch"),
        ("/questions/0/sub_dimension", json!("9.9"), "unknown-sub-dimension"),
        ("/questions/0/options", json!([]), "empty-list"),
        ("/questions/0/options/1/code", json!("1"), "duplicate-option-code"),
        ("/questions/0/options/1/code", json!("a b"), "bad-option-code"),
        ("/questions/0/options/1/u", json!(1.5), "score-out-of-range"),
        ("/questions/0/options/1/u", json!(-0.5), "score-out-of-range"),
        ("/questions/0/options/1/u", json!("1"), "wrong-type"),
        ("/questions/0/options/1/u", json!(0.123_456_7), "score-too-precise"),
        ("/questions/2/options/3/u", json!(0), "reserved-code-scored"),
        ("/questions/3/denominator", json!(5), "denominator-mismatch"),
        ("/questions/3/none_code", json!("z"), "unknown-none-code"),
        ("/questions/3/options/0/u", json!(1), "unknown-member"),
    ]);
}

#[test]
fn each_fault_of_a_condition_is_named_with_its_place() {
    check(&[
        ("/questions/5/show_if", json!("q14 is 1"), "condition-unreadable"),
        ("/questions/5/show_if", json!("q15 == '1'"), "condition-on-unknown-question"),
        ("/questions/5/show_if", json!("q83 == '1'"), "condition-on-later-question"),
        ("/questions/5/show_if", json!("q14b == 'a'"), "condition-on-later-question"),
        ("/questions/5/show_if", json!("q14 in ['1','9']"), "condition-on-unknown-option"),
        ("/demographics/0/show_if", json!("q61b == '1'"), "condition-without-options"),
    ]);
}

#[test]
fn the_missing_codes_are_97_98_and_99() {
    let found = spoilt("/missing_codes/0/code", json!("96"));
    assert_eq!(found, [("/missing_codes".to_owned(), "bad-missing-codes")]);
}

#[test]
fn each_missing_member_is_named_where_it_should_stand() {
    let vectors = [
        ("/template_id", "missing-member"),
        ("/version", "missing-member"),
        ("/title", "missing-member"),
        ("/title/en", "missing-member"),
        ("/missing_codes", "missing-member"),
        ("/questions/0/id", "missing-member"),
        ("/questions/0/vi", "missing-member"),
        ("/questions/0/type", "missing-member"),
        ("/questions/0/options", "missing-member"),
        ("/questions/0/options/1/en", "missing-member"),
        ("/questions/0/options/1/u", "score-missing"),
        ("/questions/0/sub_dimension", "scored-without-sub-dimension"),
        ("/questions/3/none_code", "missing-member"),
        ("/questions/3/denominator", "missing-member"),
        ("/sub_dimensions/0/dimension", "missing-member"),
    ];
    for (pointer, code) in vectors {
        let found = without(pointer);
        assert!(found.contains(&(pointer.to_owned(), code)), "{pointer}: {found:?}");
    }
    println!("{} members checked", vectors.len());
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_the_file() {
    let mut json = papi_json();
    json["version"] = json!(0);
    json["questions"][0]["options"][0]["u"] = json!(2);
    json["questions"][0]["options"][1]["vi"] = json!("");
    json["questions"][6]["options"].as_array_mut().unwrap().pop();
    json["questions"][7]["id"] = json!("q11");
    json["closing"][0]["max_char"] = json!(5);
    let found = faults(&json.to_string());
    let expected = [
        ("/version", "bad-version"),
        ("/questions/0/options/0/u", "score-out-of-range"),
        ("/questions/0/options/1/vi", "empty-text"),
        ("/questions/7/id", "duplicate-question-id"),
        ("/closing/0/max_char", "unknown-member"),
    ];
    assert_eq!(found, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
}

#[test]
fn a_likert_scale_has_five_steps() {
    let mut json = papi_json();
    let scale = json["questions"].as_array_mut().unwrap();
    let scale = scale.iter_mut().find(|question| question["id"] == "q51").unwrap();
    scale["options"].as_array_mut().unwrap().remove(0);
    let found = faults(&json.to_string());
    assert_eq!(found.iter().map(|(_, code)| *code).collect::<Vec<_>>(), ["likert-option-count"]);
}

#[test]
fn a_number_that_can_be_nothing_is_refused() {
    let text = PAPI_LOCAL.replace("\"max\": 600", "\"max\": -1");
    assert_eq!(faults(&text)[0].1, "min-above-max");
    let text = PAPI_LOCAL.replace("\"max_choices\": 2", "\"max_choices\": 7");
    assert_eq!(faults(&text)[0].1, "out-of-range");
}

#[test]
fn only_what_has_a_scale_is_scored() {
    let text = PAPI_LOCAL.replace("\"scored\": false", "\"scored\": true");
    let codes: Vec<_> = faults(&text).into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["not-scorable"; 4]);
}

#[test]
fn broken_json_is_shown_with_its_line_and_column() {
    let error = Definition::parse("{\n \"version\": 1,,\n}").unwrap_err();
    assert_eq!(error.to_string(), "broken JSON at line 2, column 15: key must be a string");
    assert_eq!(faults("{\"version\": 1, \"version\": 2}"), [(String::new(), "broken-json")]);
    assert_eq!(faults("[]"), [(String::new(), "wrong-type")]);
}

#[test]
fn a_dimension_is_divided_and_stands_once() {
    let mut json = papi_json();
    json["dimensions"].as_array_mut().unwrap().push(json!({"n": 9, "vi": "Khác", "en": "Other"}));
    assert_eq!(faults(&json.to_string()), [("/dimensions/8".to_owned(), "empty-dimension")]);
    json["dimensions"][8]["n"] = json!(8);
    assert_eq!(faults(&json.to_string()), [("/dimensions/8/n".to_owned(), "duplicate-dimension")]);
    json["dimensions"][8]["n"] = json!(0);
    assert_eq!(faults(&json.to_string()), [("/dimensions/8/n".to_owned(), "bad-dimension-number")]);
}

#[test]
fn a_broken_part_does_not_make_its_questions_look_broken() {
    let found = spoilt("/sub_dimensions/0/en", json!(""));
    assert_eq!(found, [("/sub_dimensions/0/en".to_owned(), "empty-text")]);
    let found = spoilt("/sub_dimensions/1/id", json!("1.1"));
    let expected = [
        ("/sub_dimensions/1/id", "duplicate-sub-dimension"),
        ("/questions/1/sub_dimension", "unknown-sub-dimension"),
        ("/questions/2/sub_dimension", "unknown-sub-dimension"),
    ];
    assert_eq!(found, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
    let found = spoilt("/sub_dimensions/28/dimension", json!(9));
    let expected = [
        ("/sub_dimensions/28/dimension", "unknown-dimension"),
        ("/questions/37/dimension", "dimension-mismatch"),
    ];
    assert_eq!(found, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
    let found = spoilt("/questions/4/options/0/en", json!(""));
    assert_eq!(found, [("/questions/4/options/0/en".to_owned(), "empty-text")]);
}
