//! Responses from files.

use super::*;
use crate::{files::Format, surveys::export::export};

const ADDED: fn(usize, usize) -> Imported = |added, already| Imported { added, already };

#[tokio::test]
async fn the_same_file_again_adds_nothing() {
    let (_folder, app) = office().await;
    let file = golden_file();
    assert_eq!(take_in(&app, "a.json", &file, &settings()).await.unwrap(), ADDED(4, 0));
    assert_eq!(take_in(&app, "b.json", &file, &settings()).await.unwrap(), ADDED(0, 4));
    let elsewhere = Settings { meeting: Some("hn-1".into()), ..settings() };
    assert_eq!(take_in(&app, "a.json", &file, &elsewhere).await.unwrap(), ADDED(4, 0));
}

#[tokio::test]
async fn another_file_with_the_same_rows_adds_them_all() {
    let (_folder, app) = office().await;
    let two = "q11,q12\n1,1\n1,1\n";
    let three = "q11,q12\n1,1\n1,1\n1,1\n";
    assert_eq!(take_in(&app, "a.csv", two, &settings()).await.unwrap(), ADDED(2, 0));
    assert_eq!(take_in(&app, "a.csv", three, &settings()).await.unwrap(), ADDED(3, 0));
}

#[tokio::test]
async fn a_known_key_is_not_added_again_and_never_changed() {
    let (_folder, app) = office().await;
    let first = "key,meeting,mode,q11\nP-1,HN-1,,1\nP-2,,web,2\n";
    let grown = "key;mode;q11;meeting\nP-2;web;2;\nP-3;;1;\n";
    assert_eq!(take_in(&app, "a.csv", first, &settings()).await.unwrap(), ADDED(2, 0));
    assert_eq!(take_in(&app, "a.csv", grown, &settings()).await.unwrap(), ADDED(1, 1));
    let changed = "key,q11\nP-4,1\nP-1,2\nP-4,2\n";
    let refused = faults(take_in(&app, "a.csv", changed, &settings()).await.unwrap_err());
    assert_eq!(refused, [(4, "key".into(), "field-repeated".into())]);
    let changed = "key,q11\nP-5,1\nP-1,2\n";
    let refused = faults(take_in(&app, "a.csv", changed, &settings()).await.unwrap_err());
    assert_eq!(refused, [(3, "key".into(), "key-differs".into())]);
}

#[tokio::test]
async fn every_bad_row_is_named_and_nothing_is_added() {
    let (_folder, app) = office().await;
    let file = "meeting,mode,q11,q12\nHN-9,,1,1\n,fax,1,9\nHN-1,web,1 2,1\n,,1,1\n";
    let refused = faults(take_in(&app, "a.csv", file, &settings()).await.unwrap_err());
    let expected = [
        (2, "meeting", "unknown-meeting"),
        (3, "mode", "unknown-word"),
        (3, "q12", "unknown-option"),
        (4, "q11", "two-choices"),
    ];
    assert_eq!(refused, expected.map(|(line, at, code)| (line, at.into(), code.into())));
    let counted = counting::report(&app, None).await;
    assert_eq!(counted["n"], 0);
}

#[tokio::test]
async fn an_object_without_its_answers_member_is_told_so() {
    let (_folder, app) = office().await;
    let file = "[\n{\"answers\": {\"q11\": \"1\", \"q99\": \"1\"}},\n{\"q11\": \"1\"}\n]";
    let refused = faults(take_in(&app, "a.json", file, &settings()).await.unwrap_err());
    let expected =
        [(2, "q99", "unknown-question"), (3, "answers", "missing"), (3, "q11", "unknown-member")];
    assert_eq!(refused, expected.map(|(line, at, code)| (line, at.into(), code.into())));
}

#[tokio::test]
async fn paper_keeps_what_says_nothing_certain() {
    let (_folder, app) = office().await;
    assert_eq!(take_in(&app, "a.csv", "q11\n1 2\n", &settings()).await.unwrap(), ADDED(1, 0));
    let mut out = Vec::new();
    export(&app, "papi-local", None, Format::Csv, &mut out).await.unwrap();
    let text = String::from_utf8(out).unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with("papi-local,1,,,paper,2019-10-01,1 2,"), "{row}");
}

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let (_folder, app) = office().await;
    let dry = Settings { dry_run: true, ..settings() };
    assert_eq!(take_in(&app, "a.json", &golden_file(), &dry).await.unwrap(), ADDED(4, 0));
    assert_eq!(counting::report(&app, None).await["n"], 0);
}

#[tokio::test]
async fn what_was_exported_is_what_was_imported() {
    let (_folder, app) = office().await;
    let here = Settings { meeting: Some("HN-1".into()), ..settings() };
    take_in(&app, "a.json", &golden_file(), &here).await.unwrap();
    let mut out = Vec::new();
    export(&app, "papi-local", Some(1), Format::Json, &mut out).await.unwrap();
    let rows: Vec<Value> = serde_json::from_slice(&out).unwrap();
    let golden = golden()["responses"].as_array().unwrap().clone();
    assert_eq!(rows.len(), golden.len());
    for answers in golden {
        let cell = |value: &Value| match value {
            Value::Array(codes) => {
                codes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
            }
            other => other.as_str().unwrap().to_owned(),
        };
        let is_it = |row: &&Value| {
            answers.as_object().unwrap().iter().all(|(id, value)| row[id] == cell(value).as_str())
        };
        let row = rows.iter().find(is_it).unwrap();
        assert_eq!((&row["unit"], &row["meeting"]), (&json!("XA"), &json!("HN-1")));
    }
}
