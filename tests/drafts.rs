//! Drafts: who holds the code goes on; nobody else learns anything.

use chrono::Days;
use domain::cases::Receipt;
use hoiam::{books::drafts::Draft, jobs};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::town::{Town, each_town};

async fn put(town: &Town, draft: &Draft, payload: &str) {
    let input = (draft.clone(), payload.to_owned(), town.app.clock.today());
    let written = town.app.books.write(input, |tx, (draft, payload, today)| {
        Box::pin(async move { draft.put(tx, payload, *today).await })
    });
    written.await.unwrap();
}

async fn read(town: &Town, draft: &Draft) -> Option<String> {
    draft.get(town.app.books.read(), town.app.clock.today()).await.unwrap()
}

fn fresh(town: &Town) -> Draft {
    Draft::fresh(&town.app.secret, &town.app.random, "case")
}

/// The same place, from the code as somebody typed it.
fn typed(town: &Town, kind: &'static str, code: &str) -> Draft {
    Draft::under(&town.app.secret, &town.app.random, kind, Receipt::parse(code).unwrap())
}

#[tokio::test]
async fn who_types_the_code_goes_on_where_they_stopped() {
    each_town(async |town| {
        let draft = fresh(town);
        assert_eq!(read(town, &draft).await, None);
        put(town, &draft, "Đường lầy").await;
        put(town, &draft, "Đường lầy lội").await;
        let again = typed(town, "case", &draft.code().grouped());
        assert_eq!(read(town, &again).await.as_deref(), Some("Đường lầy lội"));
        let other = typed(town, "survey", &draft.code().grouped());
        assert_eq!(read(town, &other).await, None, "a code of one kind opens another");
        let gone = town.app.books.write(draft, |tx, draft| Box::pin(draft.delete(tx)));
        gone.await.unwrap();
        assert_eq!(read(town, &again).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_forgotten_after_a_week_without_a_change() {
    each_town(async |town| {
        let (kept, left) = (fresh(town), fresh(town));
        put(town, &left, "một").await;
        town.set_clock("2026-11-22T09:00:00+07:00");
        put(town, &kept, "hai").await;
        town.set_clock("2026-11-27T23:59:00+07:00");
        assert_eq!(read(town, &left).await.as_deref(), Some("một"), "the seventh day");
        town.set_clock("2026-11-28T00:00:00+07:00");
        assert_eq!(read(town, &left).await, None, "the eighth day");
        jobs::forget(&town.app).await.unwrap();
        let today = town.app.clock.today();
        let long_ago: Option<String> =
            left.get(town.app.books.read(), today - Days::new(8)).await.unwrap();
        assert_eq!(long_ago, None, "its row is still there");
        assert_eq!(read(town, &kept).await.as_deref(), Some("hai"));
    })
    .await;
}

#[tokio::test]
async fn the_books_show_neither_the_code_nor_what_was_typed() {
    each_town(async |town| {
        let draft = fresh(town);
        put(town, &draft, "Cán bộ hẹn ba lần").await;
        let db = town.app.books.read();
        let sql = "SELECT code_hash || kind || payload AS said FROM drafts";
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
        let rows = rows.unwrap();
        assert_eq!(rows.len(), 1);
        let said: String = rows[0].try_get("", "said").unwrap();
        assert!(!said.contains(&draft.code().digits()) && !said.contains("hẹn"), "{said}");
    })
    .await;
}
