//! People fill in survey forms on the web and on their phones at a meeting.

use sea_orm::{ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};

use crate::town::{Town, each_town};

const RESPONSES: &str = "/api/v1/surveys/papi-local/responses";

async fn with_survey(town: &Town) {
    town.publish_papi().await;
    let meeting =
        "code,unit,kind,held_on,place\nHN-1,HA01,leader_meets_people,2026-11-20,Hội trường\n";
    town.import_meetings(meeting).await.unwrap();
}

async fn report(town: &Town, query: &str) -> Value {
    town.get(&format!("/api/v1/reports/surveys/papi-local?{query}")).await.json()
}

#[tokio::test]
async fn a_form_is_taken_in_and_counted_at_once_rolled_up_or_not() {
    each_town(async |town| {
        with_survey(town).await;
        let form = json!({ "mode": "phone", "meeting": "HN-1", "answers": { "q11": "1", "q13": ["a", "b"] } });
        for _ in 0..12 {
            let sent = town.post(RESPONSES, &form).await;
            assert_eq!(sent.status, 201, "{}", sent.text);
            assert_eq!(sent.word("receipt").len(), 23);
        }
        let before = report(town, "group_by=unit").await;
        assert_eq!(before["n"], 12);
        assert_eq!((&before["rows"][0]["key"], &before["rows"][0]["n"]), (&"HA01".into(), &12.into()));
        let q11 = &before["questions"][0];
        assert_eq!((&q11["id"], &q11["base"]), (&"q11".into(), &12.into()));
        assert_eq!(q11["options"][0]["count"], 12);
        hoiam::surveys::rolling::roll(&town.app.books, &town.app.shelf).await.unwrap();
        assert_eq!(report(town, "group_by=unit").await, before, "rolling up changes nothing");
        town.post(RESPONSES, &form).await;
        assert_eq!(report(town, "").await["n"], 13, "rolled up and not yet rolled up");
    })
    .await;
}

#[tokio::test]
async fn the_public_sees_no_small_cell() {
    each_town(async |town| {
        with_survey(town).await;
        for _ in 0..9 {
            let form = json!({ "mode": "web", "answers": { "q11": "1" } });
            assert_eq!(town.post(RESPONSES, &form).await.status, 201);
        }
        let report = report(town, "").await;
        let row = &report["rows"][0];
        assert!(row["dimensions"].as_array().unwrap().iter().all(|one| one["suppressed"] == true));
        assert!(report["questions"][0]["options"][0]["count"].is_null(), "{report}");
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_twice_under_one_key_is_one_response() {
    each_town(async |town| {
        with_survey(town).await;
        let (key, form) = (town.fresh_key(), json!({ "mode": "web", "answers": { "q11": "2" } }));
        let posts = (0..20).map(|_| town.post_once(RESPONSES, &key, &form));
        let replies = futures_util::future::join_all(posts).await;
        assert!(replies.iter().all(|reply| reply.status == 201 && reply.text == replies[0].text));
        let responses = hoiam::books::tables::response::Entity::find();
        assert_eq!(responses.count(town.app.books.read()).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_response_tells_nothing_of_who_sent_it_or_when() {
    each_town(async |town| {
        with_survey(town).await;
        let form = json!({ "mode": "web", "answers": { "q11": "2", "z1": "Sửa đường." } });
        town.post(RESPONSES, &form).await;
        let found = hoiam::books::tables::response::Entity::find().one(town.app.books.read()).await;
        let row = found.unwrap().unwrap();
        assert_eq!(row.entered_on.to_string(), "2026-11-20");
        assert!(row.id > 1_000_000, "its number is random, not one that runs on");
    })
    .await;
}

#[tokio::test]
async fn the_receipt_leads_to_the_response_also_to_one_of_before_it_did() {
    use migrations::{Migrator, MigratorTrait as _};
    each_town(async |town| {
        with_survey(town).await;
        let sent = town.post(RESPONSES, &json!({ "mode": "web", "answers": { "q11": "2" } })).await;
        let digits = sent.word("receipt").replace(' ', "");
        let drawn = town.app.secret.number("receipt", &digits);
        let number = async || {
            let found = hoiam::books::tables::response::Entity::find();
            found.one(town.app.books.read()).await.unwrap().unwrap().id
        };
        assert_eq!(number().await, drawn);
        // Before that step its number was nobody's, and the hash of the receipt stood beside it.
        let db = town.app.books.writer();
        Migrator::down(db, Some(1)).await.unwrap();
        let mark = town.app.secret.mark("receipt", &digits);
        let before = format!("UPDATE responses SET id = 7, receipt_hash = '{mark}'");
        db.execute_unprepared(&before).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        assert_eq!(number().await, drawn);
        let unrolled = hoiam::books::tables::unrolled_response::Entity::find();
        assert_eq!(unrolled.count(town.app.books.read()).await.unwrap(), 1, "as before");
    })
    .await;
}

#[tokio::test]
async fn every_wrong_answer_is_named_at_its_place() {
    each_town(async |town| {
        with_survey(town).await;
        let form = json!({
            "mode": "fax", "meeting": "HN-9", "colour": 1,
            "answers": { "q11": "9", "q12": 7, "q13": ["a", "0"], "q61b": 601, "q999": "1", "q21": {} },
        });
        let refused = town.post(RESPONSES, &form).await;
        refused.is_problem(422);
        let places = refused.pointers();
        for place in [
            "/answers/q11", "/answers/q13", "/answers/q61b", "/answers/q999", "/answers/q21", "/colour",
            "/meeting", "/mode",
        ] {
            assert!(places.iter().any(|found| found.starts_with(place)), "{place} in {places:?}");
        }
        let hidden = json!({ "mode": "web", "answers": { "q42": "1", "q42b": 5 } });
        let refused = town.post(RESPONSES, &hidden).await;
        refused.is_problem(422);
        assert_eq!(refused.pointers(), ["/answers/q42b"], "a question that was not asked");
        assert_eq!(report(town, "").await["n"], 0);
    })
    .await;
}

#[tokio::test]
async fn unknown_surveys_and_versions_are_problems() {
    each_town(async |town| {
        with_survey(town).await;
        for slug in ["nothing", "%00", "..%2f", "%F0%9F%98%80"] {
            town.get(&format!("/api/v1/surveys/{slug}")).await.is_problem(404);
            town.get(&format!("/api/v1/reports/surveys/{slug}")).await.is_problem(404);
        }
        town.get("/api/v1/reports/surveys/nothing").await.is_problem(404);
        town.post("/api/v1/surveys/nothing/responses", &json!({})).await.is_problem(404);
        let form = json!({ "version": 7, "mode": "web", "answers": {} });
        town.post(RESPONSES, &form).await.is_problem(422);
        town.get("/api/v1/reports/surveys/papi-local?group_by=colour").await.is_problem(422);
        town.get("/api/v1/reports/surveys/papi-local?form=short").await.is_problem(422);
    })
    .await;
}

#[tokio::test]
async fn the_definition_is_given_as_it_was_published() {
    each_town(async |town| {
        with_survey(town).await;
        let given = town.get("/api/v1/surveys/papi-local").await.json();
        let file = include_str!("../assets/surveys/papi-local.json");
        assert_eq!(given, serde_json::from_str::<Value>(file).unwrap());
    })
    .await;
}
