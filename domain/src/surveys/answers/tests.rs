use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Answer, Answers, Strictness};
use crate::surveys::Missing;
use crate::surveys::samples::{on_paper, papi, response};

fn on_the_web(answers: &Value) -> Result<Answers, Vec<(String, &'static str)>> {
    Answers::read(papi(), answers, Strictness::Refuse).map_err(|faults| {
        faults.iter().map(|fault| (fault.pointer.to_string(), fault.refusal.code())).collect()
    })
}

fn answer(answers: &Answers, question: &str) -> Answer {
    answers.get(question).unwrap().clone()
}

fn codes(answer: &Answer) -> String {
    answer.marked().join(" ")
}

#[test]
fn a_form_filled_well_is_read_as_it_is() {
    let read = on_the_web(&json!({
        "q11": "1", "q12": 2, "q13": ["d", "a", "a"], "q14": "98", "q24": "97",
        "q61b": 97, "z1": "  Sửa đường\r\nthôn 3 ", "dm1": ["2"], "q32": null, "q33": "", "q41": [],
    }))
    .unwrap();
    assert_eq!(codes(&answer(&read, "q11")), "1");
    assert_eq!(codes(&answer(&read, "q12")), "2");
    assert!(matches!(answer(&read, "q13"), Answer::Choices(_)));
    assert_eq!(codes(&answer(&read, "q13")), "a d");
    assert_eq!(answer(&read, "q14"), Answer::Missing(Missing::DontKnow));
    assert_eq!(answer(&read, "q24"), Answer::Missing(Missing::NotApplicable));
    assert_eq!(answer(&read, "q61b"), Answer::Number(97));
    assert_eq!(answer(&read, "z1"), Answer::Text("Sửa đường\nthôn 3".into()));
    for blank in ["q21", "q32", "q33", "q41", "dm2"] {
        assert_eq!(answer(&read, blank), Answer::Blank, "{blank}");
    }
}

#[test]
fn each_fault_is_named_with_its_place() {
    let vectors = [
        (json!([]), "/answers", "wrong-type"),
        (json!({"q99": "1"}), "/answers/q99", "unknown-question"),
        (json!({"q11": "4"}), "/answers/q11", "unknown-option"),
        (json!({"q11": "97"}), "/answers/q11", "unknown-option"),
        (json!({"q11": true}), "/answers/q11", "wrong-type"),
        (json!({"q11": 1.5}), "/answers/q11", "wrong-type"),
        (json!({"q11": {"code": "1"}}), "/answers/q11", "wrong-type"),
        (json!({"q11": ["1", "2"]}), "/answers/q11", "too-many-choices"),
        (json!({"q13": ["a", "x"]}), "/answers/q13/1", "unknown-option"),
        (json!({"q13": ["a", []]}), "/answers/q13/1", "wrong-type"),
        (json!({"q13": ["a", "0"]}), "/answers/q13", "none-beside-others"),
        (json!({"q13": ["a", "98"]}), "/answers/q13", "missing-beside-others"),
        (json!({"q44": "1", "q44b": ["a", "b", "c"]}), "/answers/q44b", "too-many-choices"),
        (json!({"q44": "5", "q44b": ["a"]}), "/answers/q44b", "not-shown"),
        (json!({"q61b": 601}), "/answers/q61b", "number-out-of-range"),
        (json!({"q61b": -1}), "/answers/q61b", "number-out-of-range"),
        (json!({"q61b": 5.5}), "/answers/q61b", "wrong-type"),
        (json!({"q61b": "5"}), "/answers/q61b", "wrong-type"),
        (json!({"q61b": "97"}), "/answers/q61b", "unknown-option"),
        (json!({"z1": 5}), "/answers/z1", "wrong-type"),
        (json!({"z1": "ệ".repeat(1_001)}), "/answers/z1", "text-too-long"),
        (json!({"z1": "50\u{202E}001"}), "/answers/z1", "text-bidirectional"),
        (json!({"z1": "Đường\u{0}hỏng"}), "/answers/z1", "text-control"),
        (json!({"z1": format!("e{}", "\u{302}".repeat(40))}), "/answers/z1", "text-stacked"),
        (json!({"q11": {"invalid": ["1", "2"]}}), "/answers/q11", "wrong-type"),
    ];
    for (answers, pointer, code) in &vectors {
        let expected = Err(vec![((*pointer).to_owned(), *code)]);
        assert_eq!(on_the_web(answers), expected, "{answers}");
    }
    println!("{} faults checked", vectors.len());
}

#[test]
fn all_faults_are_told_at_once() {
    let found = on_the_web(&json!({"q11": "9", "q13": ["a", "0"], "x": 1})).unwrap_err();
    let places: Vec<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(places, ["/answers/x", "/answers/q11", "/answers/q13"]);
}

#[test]
fn a_text_is_measured_in_characters_that_people_see() {
    // Decomposed: three code points each, one character.
    let long = "e\u{302}\u{323}".repeat(1_000);
    let read = on_the_web(&json!({ "z1": long })).unwrap();
    assert_eq!(answer(&read, "z1"), Answer::Text("ệ".repeat(1_000)));
}

#[test]
fn a_text_is_kept_as_the_text_of_a_case_would_be() {
    // As copied from Word: an unseen mark at the front, a line separator, two spaces at the end.
    let copied = json!({"z1": "\u{feff}Đường hỏng,\u{2028}chưa sửa 🛣️  "});
    let read = on_the_web(&copied).unwrap();
    assert_eq!(answer(&read, "z1"), Answer::Text("Đường hỏng,\nchưa sửa 🛣️".into()));
    let blank = on_the_web(&json!({"z1": " \u{feff}\n"})).unwrap();
    assert_eq!(answer(&blank, "z1"), Answer::Blank);
}

#[test]
fn paper_keeps_what_says_nothing_certain() {
    let read = on_paper(&json!({
        "q11": ["1", "3"], "q13": ["0", "a"], "q44": "5", "q44b": ["a"], "q61b": 999,
    }));
    let invalid = |marks: &[&str]| Answer::Invalid(marks.iter().map(ToString::to_string).collect());
    assert_eq!(answer(&read, "q11"), invalid(&["1", "3"]));
    assert_eq!(answer(&read, "q13"), invalid(&["a", "0"]));
    assert_eq!(answer(&read, "q44b"), invalid(&["a"]));
    assert_eq!(answer(&read, "q61b"), invalid(&["999"]));
}

#[test]
fn paper_too_is_refused_where_a_clerk_must_have_mistyped() {
    for wrong in [json!({"q11": "8"}), json!({"nope": "1"}), json!({"q61b": "five"})] {
        assert!(Answers::read(papi(), &wrong, Strictness::KeepInvalid).is_err(), "{wrong}");
    }
}

#[test]
fn a_question_that_is_not_shown_is_not_asked() {
    let read = on_the_web(&json!({"q42": "1", "q44": "2", "q44b": ["a"], "q14b": "97"})).unwrap();
    assert_eq!(answer(&read, "q42b"), Answer::NotAsked);
    assert_eq!(answer(&read, "q14b"), Answer::NotAsked);
    let read = on_the_web(&json!({"q42": "2", "q61b": 10})).unwrap();
    assert_eq!(answer(&read, "q42b"), Answer::Blank);
}

#[test]
fn a_response_without_any_extra_answer_was_never_asked_the_extras() {
    let short = on_paper(&json!({"q11": "1"}));
    assert_eq!(answer(&short, "q12b"), Answer::NotAsked);
    assert_eq!(answer(&short, "q61b"), Answer::NotAsked);
    assert_eq!(answer(&short, "q12"), Answer::Blank);
    let long = on_paper(&json!({"q11": "1", "q61b": "99"}));
    assert_eq!(answer(&long, "q12b"), Answer::Blank);
}

#[test]
fn a_table_row_reads_like_the_same_form() {
    let cells = [("q11", "1"), ("q13", " a  d "), ("q14", "98"), ("q61b", "15"), ("dm1", "")];
    let read = Answers::from_cells(papi(), cells, Strictness::Refuse).unwrap();
    let json = json!({"q11": "1", "q13": ["a", "d"], "q14": "98", "q61b": 15});
    assert_eq!(read, on_the_web(&json).unwrap());
}

#[test]
fn a_number_in_a_cell_is_a_number_where_it_can_be_one() {
    let minutes = |cell| {
        let read = Answers::from_cells(papi(), [("q61b", cell)], Strictness::Refuse);
        read.map(|read| answer(&read, "q61b")).ok()
    };
    assert_eq!(minutes("98"), Some(Answer::Number(98)));
    assert_eq!(minutes("#98"), Some(Answer::Missing(Missing::DontKnow)));
    assert_eq!(minutes("601"), None);
    assert_eq!(minutes("5,5"), None);
}

#[test]
fn a_table_row_names_a_column_once() {
    let cells = [("q11", "1"), ("q11", "2"), ("q0", "1")];
    let faults = Answers::from_cells(papi(), cells, Strictness::KeepInvalid).unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| (f.pointer.as_str(), f.refusal.code())).collect();
    assert_eq!(found, [("/answers/q11", "given-twice"), ("/answers/q0", "unknown-question")]);
}

#[test]
fn a_day_is_written_one_way() {
    let text = r#"{"template_id": "days", "version": 1, "title": {"vi": "Ngày", "en": "Days"},
        "missing_codes": [{"code": "97", "vi": "k", "en": "n"}, {"code": "98", "vi": "k", "en": "n"},
                          {"code": "99", "vi": "k", "en": "n"}],
        "questions": [{"id": "on", "type": "date", "vi": "Ngày nào?", "en": "Which day?"}]}"#;
    let survey = crate::surveys::Definition::parse(text).unwrap();
    let read = |day: &str| Answers::read(&survey, &json!({ "on": day }), Strictness::Refuse);
    let day = chrono::NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    assert_eq!(read("2024-02-29").unwrap().get("on"), Some(&Answer::Date(day)));
    assert_eq!(read("99").unwrap().get("on"), Some(&Answer::Missing(Missing::NoAnswer)));
    for wrong in ["2023-02-29", "29/02/2024", "2024-2-29", "+2024-02-29", "2024-02-29T00:00"] {
        assert_eq!(read(wrong).unwrap_err().as_slice()[0].refusal.code(), "not-a-date", "{wrong}");
    }
}

proptest! {
    #[test]
    fn what_is_kept_reads_back_the_same(response in response()) {
        let read = on_paper(&response);
        let kept = read.to_stored();
        prop_assert_eq!(kept.parse::<Value>().unwrap(), read.to_json());
        prop_assert_eq!(Answers::from_stored(papi(), &kept).unwrap(), read);
    }

    #[test]
    fn what_is_exported_to_a_table_reads_back_the_same(response in response()) {
        let read = on_paper(&response);
        let row = read.to_cells(papi());
        let cells = row.iter().map(|(id, cell)| (id.as_str(), &**cell));
        prop_assert_eq!(Answers::from_cells(papi(), cells, Strictness::KeepInvalid), Ok(read.clone()));
    }

    #[test]
    fn any_text_is_kept_as_it_is_or_refused(text in "\\PC{0,40}|[ \\r\\n\\t0-9#]{0,6}") {
        if let Ok(read) = Answers::read(papi(), &json!({ "z1": text }), Strictness::Refuse) {
            prop_assert_eq!(Answers::from_stored(papi(), &read.to_stored()).unwrap(), read);
        }
    }
}
