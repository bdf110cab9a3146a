use std::fs;

use sea_orm::ConnectionTrait as _;

use super::{
    super::{Refused, tables::TABLES},
    files::Parts,
    office::{Place, furnished},
};

#[tokio::test]
async fn everything_comes_back_row_by_row() {
    let place = furnished().await;
    let (file, before) = place.backed_up("before").await;
    let elsewhere = Place::new();
    elsewhere.restored(&file).await.unwrap();
    let (_, after) = elsewhere.backed_up("after").await;
    assert_eq!(before, after);
    let rows: u64 = before.iter().filter_map(|entry| entry.rows).sum();
    let filled = before.iter().filter(|entry| entry.rows > Some(0)).count();
    assert!(filled + 10 > TABLES.len(), "nearly every table has rows: {filled}");
    println!("{rows} rows, {filled} tables");
}

#[tokio::test]
async fn numbers_go_on_after_the_last_one() {
    let place = furnished().await;
    let (file, _) = place.backed_up("before").await;
    let elsewhere = Place::new();
    elsewhere.restored(&file).await.unwrap();
    let app = elsewhere.app().await;
    let unit = "INSERT INTO units (code, name_vi, name_en, level_code, valid_from) \
                VALUES ('HC', 'Hồi Châu', 'Hoi Chau', 'district', '2026-01-01') RETURNING id";
    let row = app
        .books
        .writer()
        .query_one_raw(sea_orm::Statement::from_string(app.books.backend(), unit));
    assert_eq!(row.await.unwrap().unwrap().try_get::<i64>("", "id").unwrap(), 10);
}

#[tokio::test]
async fn a_place_that_holds_anything_is_left_alone() {
    let place = furnished().await;
    let (file, before) = place.backed_up("before").await;
    let refused = place.restored(&file).await.unwrap_err();
    assert!(refused.to_string().contains("not empty"), "{refused}");
    assert_eq!(place.backed_up("after").await.1, before);
}

#[tokio::test]
async fn a_place_with_another_key_is_left_alone() {
    let place = furnished().await;
    let (file, _) = place.backed_up("before").await;
    let elsewhere = Place::new();
    let key = elsewhere.config.data.join(crate::secrets::FILE);
    fs::write(&key, "ab".repeat(32)).unwrap();
    let refused = elsewhere.restored(&file).await.unwrap_err();
    assert_eq!(refused.downcast::<Refused>().unwrap().code(), "other-key");
    assert_eq!(fs::read_to_string(&key).unwrap(), "ab".repeat(32));
    fs::remove_file(&key).unwrap();
    let mut set = Place::new();
    set.config.secret_key = Some("ab".repeat(32));
    let refused = set.restored(&file).await.unwrap_err();
    assert_eq!(refused.downcast::<Refused>().unwrap().code(), "other-key");
    assert!(elsewhere.is_untouched().await);
}

#[tokio::test]
async fn a_place_that_is_only_made_ready_with_the_same_key_is_filled() {
    let place = furnished().await;
    let (file, before) = place.backed_up("before").await;
    let key = fs::read_to_string(place.config.data.join(crate::secrets::FILE)).unwrap();
    let mut elsewhere = Place::new();
    elsewhere.config.secret_key = Some(key);
    elsewhere.app().await.books.close().await.unwrap();
    elsewhere.restored(&file).await.unwrap();
    assert!(!elsewhere.config.data.join(crate::secrets::FILE).exists(), "it is set elsewhere");
    assert_eq!(elsewhere.backed_up("after").await.1, before);
}

#[tokio::test]
async fn a_row_that_the_database_refuses_undoes_everything() {
    let place = furnished().await;
    let (file, _) = place.backed_up("before").await;
    let mut parts = Parts::of(&file);
    let events = String::from_utf8(parts.entry("tables/events.ndjson").clone()).unwrap();
    *parts.entry("tables/events.ndjson") =
        events.replace("\"case_id\":1", "\"case_id\":77").into_bytes();
    parts.signed().write(&file);
    let elsewhere = Place::new();
    elsewhere.restored(&file).await.unwrap_err();
    assert!(elsewhere.is_untouched().await);
}

#[tokio::test]
async fn a_row_with_a_value_of_another_type_undoes_everything() {
    let place = furnished().await;
    let (file, _) = place.backed_up("before").await;
    for (was, is) in [("\"version\":1", "\"version\":\"1\""), ("\"hash\"", "\"hush\"")] {
        let mut parts = Parts::of(&file);
        let events = String::from_utf8(parts.entry("tables/events.ndjson").clone()).unwrap();
        *parts.entry("tables/events.ndjson") = events.replace(was, is).into_bytes();
        let elsewhere = Place::new();
        let damaged = elsewhere.path("damaged");
        parts.signed().write(&damaged);
        let refused = elsewhere.restored(&damaged).await.unwrap_err();
        assert!(refused.to_string().contains("tables/events.ndjson"), "{refused}");
        assert!(elsewhere.is_untouched().await);
    }
}

#[tokio::test]
async fn a_backup_of_an_older_schema_is_brought_up_to_date() {
    // Before the step that made them, these tables were not there.
    let later = [
        "counters",
        "one_time_keys",
        "import_keys",
        "outbox",
        "journal",
        "printed_figures",
        "drafts",
        "ratings",
        "consents",
        "sent_for_another",
        "misses",
        "followers",
        "found_by",
        "access_tokens",
        "standing_tallies",
        "move_tallies",
        "unrolled_responses",
    ];
    let place = furnished().await;
    let (file, _) = place.backed_up("before").await;
    let mut parts = Parts::of(&file);
    parts
        .entries
        .retain(|(name, _)| !later.iter().any(|table| name.contains(&format!("/{table}."))));
    // And these columns.
    let without = [
        "handler_id",
        "custody",
        "offered_until",
        "proposed_reason",
        "proposed_by",
        "group_id",
        "copy_of",
    ];
    parts.without_columns("tables/cases.ndjson", &without);
    parts.without_columns("tables/people.ndjson", &["password_set_at", "closed_at"]);
    parts.without_columns("tables/standings.ndjson", &["rolled"]);
    // And these were.
    parts.with_column("tables/responses.ndjson", "receipt_hash", &serde_json::Value::Null);
    parts.with_column("tables/responses.ndjson", "rolled", &false.into());
    parts.manifest.schema_steps = 6;
    parts.signed().write(&file);
    let elsewhere = Place::new();
    elsewhere.restored(&file).await.unwrap();
    let (_, after) = elsewhere.backed_up("after").await;
    let rows = |name: &str| {
        let name = format!("tables/{name}.ndjson");
        after.iter().find(|entry| entry.name == name).unwrap().rows
    };
    assert_eq!((rows("units"), rows("journal")), (Some(3), Some(0)));
    assert_eq!(rows("responses"), rows("unrolled_responses"));
    let refused = Place::new();
    refused.app().await.books.close().await.unwrap();
    fs::remove_file(refused.config.data.join(crate::secrets::FILE)).unwrap();
    let error = refused.restored(&file).await.unwrap_err();
    assert_eq!(error.downcast::<Refused>().unwrap(), Refused::NewerTables);
}
