//! Publishing versions.

use serde_json::json;

use super::*;
use crate::surveys::publish::{Published, Refused};

fn papi() -> Value {
    serde_json::from_slice(PAPI_LOCAL).unwrap()
}

async fn put(app: &App, definition: &Value) -> Result<Published, Refused> {
    publish(&app.books, definition.to_string().as_bytes(), app.clock.now()).await
}

#[tokio::test]
async fn the_same_definition_again_adds_nothing() {
    let (_folder, app) = office().await;
    let again = put(&app, &papi()).await.unwrap();
    assert_eq!(again, Published { slug: "papi-local".into(), version: 1, already: true });
    assert_eq!(store::all(app.books.read()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_published_version_never_changes() {
    let (_folder, app) = office().await;
    let mut changed = papi();
    changed["title"]["en"] = json!("Another title");
    assert!(matches!(put(&app, &changed).await, Err(Refused::Differs { version: 1, .. })));
    let survey = app.shelf.find(&app.books, "papi-local", None, "").await.unwrap();
    assert_eq!(survey.text.as_bytes(), PAPI_LOCAL);
}

#[tokio::test]
async fn a_later_version_keeps_every_question_and_becomes_the_newest() {
    let (_folder, app) = office().await;
    let mut later = papi();
    later["version"] = json!(3);
    let mut poorer = later.clone();
    poorer["closing"].as_array_mut().unwrap().remove(0);
    let refused = put(&app, &poorer).await.unwrap_err().to_string();
    assert!(refused.contains("/closing: question “z1” of version 1 is gone"), "{refused}");
    assert!(!put(&app, &later).await.unwrap().already);
    let newest = app.shelf.find(&app.books, "papi-local", None, "").await.unwrap();
    assert_eq!(newest.definition.version(), 3);
    later["version"] = json!(2);
    assert!(matches!(put(&app, &later).await, Err(Refused::Succession(_))));
}

#[tokio::test]
async fn everything_wrong_is_named_with_its_place() {
    let (_folder, app) = office().await;
    let mut wrong = papi();
    wrong["questions"][0]["type"] = json!("oracle");
    wrong["questions"][1]["id"] = json!("Q 12");
    let refused = put(&app, &wrong).await.unwrap_err().to_string();
    assert!(refused.contains("/questions/0/type") && refused.contains("/questions/1/id"));
}

#[tokio::test]
async fn a_question_is_not_called_what_a_column_is_called() {
    let (_folder, app) = office().await;
    let mut taken = papi();
    taken["template_id"] = json!("another");
    let mode = json!({"id": "mode", "type": "date", "vi": "Ngày", "en": "Day"});
    taken["closing"].as_array_mut().unwrap().push(mode);
    assert!(matches!(put(&app, &taken).await, Err(Refused::TakenName(name)) if name == "mode"));
}
