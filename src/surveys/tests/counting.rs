//! Tallies and the report that reads them.

use std::collections::BTreeMap;

use domain::{
    meetings::MeetingId,
    numbers::Lang,
    surveys::{Asks, Form, Question as Asked},
    units::UnitId,
};

use super::*;
use crate::{
    reports::survey::{self, Question},
    surveys::{
        check::check,
        store::{Which, unrolled},
        tallies::Grouping,
    },
};

const PLACELESS: Place = Place { unit: None, meeting: None, mode: Mode::Web };

fn question(grouping: Option<Grouping>, form: Form) -> Question {
    Question { slug: "papi-local".into(), version: None, grouping, form, units: None }
}

/// The report as JSON.
pub(super) async fn report(app: &App, grouping: Option<Grouping>) -> Value {
    let question = question(grouping, Form::Core);
    serde_json::to_value(survey::report(app, &question, Lang::En).await.unwrap()).unwrap()
}

#[tokio::test]
async fn the_golden_responses_have_the_golden_scores() {
    let (_folder, app) = office().await;
    take_in(&app, "golden.json", &golden_file(), &settings()).await.unwrap();
    let found = report(&app, None).await;
    assert_eq!((&found["version"], &found["n"]), (&json!(1), &json!(4)));
    let row = &found["rows"][0];
    assert_eq!(
        (&row["key"], &row["n"], &row["total"]),
        (&json!("all"), &json!(4), &json!("45.51"))
    );
    let scores: BTreeMap<_, _> = row["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| (found["dimension"].to_string(), found["score"].clone()))
        .collect();
    assert_eq!(json!(scores), golden()["dim_2dp_half_up"]);
    println!("{} dimensions checked", scores.len());
}

/// A response whose every scored answer is the best, or the worst, that its question offers.
fn extreme(definition: &Definition, form: Form, best: bool) -> Value {
    let scored = definition.questions_of(form).filter(|question| question.is_scored());
    scored.map(|question| (question.id().to_string(), end_of_scale(question, best))).collect()
}

fn end_of_scale(question: &Asked, best: bool) -> Value {
    if let Asks::MultiCount { options, none, .. } = question.asks() {
        let ticked = options.iter().map(|option| &option.code).filter(|code| *code != none);
        return if best { json!(ticked.collect::<Vec<_>>()) } else { json!([none]) };
    }
    let options = || question.options().iter().filter(|option| option.u.is_some());
    let end = if best { options().max_by_key(|o| o.u) } else { options().min_by_key(|o| o.u) };
    json!(end.unwrap().code)
}

#[tokio::test]
async fn the_best_answers_score_80_and_the_worst_8() {
    for (best, total) in [(true, "80.00"), (false, "8.00")] {
        for form in [Form::Core, Form::Long] {
            let (_folder, app) = office().await;
            let survey = app.shelf.find(&app.books, "papi-local", None, "").await.unwrap();
            enter(&app, PLACELESS, extreme(&survey.definition, form, best)).await;
            let found = survey::report(&app, &question(None, form), Lang::Vi).await.unwrap();
            assert_eq!(found.report.rows[0].total.as_deref(), Some(total), "{form}");
        }
    }
}

#[tokio::test]
async fn a_report_is_exact_before_during_and_after_rolling_up() {
    let (_folder, app) = office().await;
    for n in 1..=6 {
        enter(&app, PLACELESS, json!({"q11": "1"})).await;
        let before = report(&app, None).await;
        assert_eq!((&before["n"], &before["questions"][0]["base"]), (&json!(n), &json!(n)));
        if n % 2 == 0 {
            assert_eq!(rolling::roll(&app.books, &app.shelf).await.unwrap(), 2);
            assert_eq!(report(&app, None).await, before);
        }
    }
    assert_eq!(rolling::roll(&app.books, &app.shelf).await.unwrap(), 0);
    assert_eq!(check(&app.books).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn more_responses_than_a_page_are_all_counted() {
    let (_folder, app) = office().await;
    let rows = (0..=2 * store::PAGE).map(|_| "1\n").collect::<String>();
    take_in(&app, "a.csv", &format!("q11\n{rows}"), &settings()).await.unwrap();
    let rolled = report(&app, None).await;
    assert_eq!(rolled["n"], 2 * store::PAGE + 1);
    write(&app, "DELETE FROM tallies").await;
    write(&app, "INSERT INTO unrolled_responses SELECT survey_id, id FROM responses").await;
    assert_eq!(report(&app, None).await, rolled);
}

#[tokio::test]
async fn what_another_copy_counted_meanwhile_is_not_taken_with_the_others() {
    let (_folder, app) = office().await;
    for answer in ["1", "2"] {
        enter(&app, PLACELESS, json!({ "q11": answer })).await;
    }
    let survey = app.shelf.find(&app.books, "papi-local", None, "").await.unwrap();
    let waiting = async || {
        let page = store::page(app.books.read(), &survey, Which::Unrolled, 0).await.unwrap();
        page.iter().map(|response| response.id).collect::<Vec<_>>()
    };
    let seen = waiting().await;
    let take = async |ids: &[i64]| {
        let input = (survey.id, ids.to_vec());
        let taken = app.books.write(input, |tx, (survey, ids)| {
            Box::pin(async move { unrolled::take(tx, *survey, ids).await })
        });
        taken.await.unwrap()
    };
    assert!(take(&seen[..1]).await);
    assert!(!take(&seen).await, "one of them was taken before");
    assert_eq!(waiting().await, seen[1..], "and the other waits as before");
}

#[tokio::test]
async fn rows_come_in_the_order_of_the_office_and_add_up() {
    let (_folder, app) = office().await;
    let held = |meeting, unit| Place {
        unit: Some(UnitId(unit)),
        meeting: Some(MeetingId(meeting)),
        mode: Mode::Phone,
    };
    for place in [PLACELESS, held(7, 2), held(8, 1), held(7, 2)] {
        enter(&app, place, json!({"q11": "1"})).await;
        rolling::roll(&app.books, &app.shelf).await.unwrap();
    }
    enter(&app, PLACELESS, json!({})).await;
    let keys = [
        (Grouping::Unit, vec![("HA", 1), ("XA", 2), ("none", 2)]),
        (Grouping::Meeting, vec![("HN-1", 2), ("HN-2", 1), ("none", 2)]),
        (Grouping::Mode, vec![("phone", 3), ("web", 2)]),
    ];
    for (grouping, expected) in keys {
        let found = report(&app, Some(grouping)).await;
        assert_eq!(found["group_by"], grouping.word());
        assert_eq!(found["n"], 5);
        let rows = found["rows"].as_array().unwrap();
        let rows: Vec<_> = rows
            .iter()
            .map(|row| (row["key"].as_str().unwrap(), row["n"].as_i64().unwrap()))
            .collect();
        assert_eq!(rows, expected);
    }
}

#[tokio::test]
async fn the_public_sees_no_small_cell() {
    let (_folder, app) = office().await;
    take_in(&app, "golden.json", &golden_file(), &settings()).await.unwrap();
    let found = survey::report(&app, &question(None, Form::Core), Lang::Vi).await.unwrap();
    let public = serde_json::to_value(found.for_the_public()).unwrap();
    assert_eq!(public["n"], Value::Null);
    assert_eq!(public["rows"][0]["total"], Value::Null);
    assert_eq!(public["questions"][0]["options"][0]["count"], Value::Null);
    assert!(public["labels"][0].as_str().unwrap().contains("mẫu ngẫu nhiên"));
}

#[tokio::test]
async fn a_changed_tally_is_found_and_not_reported() {
    let (_folder, app) = office().await;
    take_in(&app, "golden.json", &golden_file(), &settings()).await.unwrap();
    write(&app, "UPDATE tallies SET n = n + 1 WHERE question = 'q11' AND mark = 'answered'").await;
    write(&app, "DELETE FROM tallies WHERE question = 'q12' AND mark = 'o:1'").await;
    let found = check(&app.books).await.unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("“q11”, mark answered: rolled up 5, recounted 4"), "{found:?}");
    assert!(found[1].contains("“q12”, mark o:1: rolled up 0"), "{found:?}");
    let refused = survey::report(&app, &question(None, Form::Core), Lang::En).await.unwrap_err();
    assert!(matches!(refused, crate::error::Error::Unreconciled(_)), "{refused}");
}

#[tokio::test]
async fn the_terminal_shows_the_scores_in_columns() {
    let (_folder, app) = office().await;
    take_in(&app, "golden.json", &golden_file(), &settings()).await.unwrap();
    let found = survey::report(&app, &question(None, Form::Core), Lang::En).await.unwrap();
    let text = found.to_text();
    println!("{text}");
    let line = |starts: &str| {
        let line = text.lines().find(|line| line.starts_with(starts)).unwrap();
        line.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("key"), "key n 1 2 3 4 5 6 7 8 total");
    assert_eq!(line("all"), "all 4 5.78 5.59 5.25 5.59 5.36 5.64 6.44 5.86 45.51 All");
}
