//! The books: what is written together, what survives, and what `hoiam check` finds.

use chrono::Days;
use futures_util::future::{BoxFuture, join_all};
use hoiam::{
    books::{
        counters,
        gathering::{Gathered, Gathering},
        tables::one_time_key,
    },
    check,
    error::Error,
    jobs,
};
use indicatif::ProgressBar;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait as _, PaginatorTrait as _,
};
use serde_json::json;

use crate::town::{Town, each_town};

const HEADER: &str = "key,text,received_at,unit,answered_at,outcome";

async fn with_cases(town: &Town) {
    let row = |n| format!("k{n},Việc số {n},2026-01-0{n},HA01,2026-02-0{n},fixed");
    let rows: Vec<_> = (1..=5).map(row).collect();
    let file = format!("{HEADER}\n{}\n", rows.join("\n"));
    assert_eq!(town.import_cases(&file).await.unwrap().added, 5);
}

async fn is_in_order(town: &Town) -> bool {
    let checked = check::check(&town.app, &ProgressBar::hidden()).await.unwrap();
    checked.wrong.is_empty()
}

/// Changes the books behind the server's back, as somebody who holds the database could.
async fn tamper(town: &Town, sql: &str) {
    let db = hoiam::books::Books::writer(&town.app.books);
    let guards: &[&str] = if db.get_database_backend() == DbBackend::Sqlite {
        &[
            "DROP TRIGGER IF EXISTS events_refuse_UPDATE",
            "DROP TRIGGER IF EXISTS events_refuse_DELETE",
        ]
    } else {
        &["DROP TRIGGER IF EXISTS events_refuse ON events"]
    };
    for guard in guards {
        db.execute_unprepared(guard).await.unwrap();
    }
    db.execute_unprepared(sql).await.unwrap();
}

#[tokio::test]
async fn a_change_that_fails_is_undone_alone() {
    each_town(async |town| {
        let changes = (0..40_i64).map(|n| {
            town.app.books.write(n, |tx, n| {
                Box::pin(async move {
                    counters::advance(tx, &format!("story {n}"), *n + 1).await?;
                    if n % 3 == 0 { Err(Error::NotFound("reason")) } else { Ok(*n) }
                })
            })
        });
        for (n, done) in (0..).zip(join_all(changes).await) {
            assert_eq!(done.is_ok(), n % 3 != 0);
            let kept =
                counters::current(town.app.books.read(), &format!("story {n}")).await.unwrap();
            assert_eq!(kept, if n % 3 == 0 { 0 } else { n + 1 });
        }
    })
    .await;
}

#[tokio::test]
async fn a_change_that_panics_harms_nobody() {
    each_town(async |town| {
        let bad = town.app.books.write((), |_, ()| Box::pin(async { panic!("on purpose") }));
        let bad: Result<(), _> = bad.await;
        assert!(bad.is_err());
        let good = town.app.books.write((), |tx, ()| Box::pin(counters::next(tx, "after")));
        assert_eq!(good.await.unwrap(), 1);
    })
    .await;
}

/// A number that is stored together with others; 17 is refused by the database's rules, in the
/// middle of it.
struct Number(i64);

impl Gathered for Number {
    /// How many were stored together.
    type Done = usize;

    fn store<'a>(
        tx: &'a DatabaseTransaction,
        things: &'a [Self],
    ) -> BoxFuture<'a, Result<Vec<Result<usize, Error>>, Error>> {
        Box::pin(async move {
            for Number(n) in things {
                counters::advance(tx, "gathered", *n).await?;
                if *n == 17 {
                    return Err(Error::NotFound("reason"));
                }
            }
            Ok(things.iter().map(|_| Ok(things.len())).collect())
        })
    }
}

#[tokio::test]
async fn what_comes_at_the_same_moment_is_stored_together_and_refused_alone() {
    each_town(async |town| {
        let gathering = Gathering::new(&town.app.books);
        let bring =
            |numbers: std::ops::Range<i64>| join_all(numbers.map(|n| gathering.bring(Number(n))));
        let done = bring(0..40).await;
        for (n, done) in (0..).zip(&done) {
            assert_eq!(done.is_ok(), n != 17, "{n}");
        }
        let stored = counters::current(town.app.books.read(), "gathered").await.unwrap();
        assert_eq!(stored, (0..40).sum::<i64>() - 17, "nothing of what was refused, all else once");
        let together = bring(100..140).await.into_iter().map(Result::unwrap).max();
        assert!(together > Some(1), "nobody shared a change: {together:?}");
    })
    .await;
}

#[tokio::test]
async fn numbers_are_given_in_order_without_a_gap_to_any_number_of_writers() {
    each_town(async |town| {
        let sent = join_all((0..50).map(|n| {
            let text = format!("Việc {n}");
            async move { town.somebody_says(&text).await.word("reference") }
        }));
        let mut numbers: Vec<u32> = sent
            .await
            .iter()
            .map(|reference| reference.split('-').nth(2).unwrap().parse().unwrap())
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
    })
    .await;
}

#[tokio::test]
async fn events_can_be_neither_changed_nor_deleted() {
    each_town(async |town| {
        with_cases(town).await;
        let db = hoiam::books::Books::writer(&town.app.books);
        assert!(db.execute_unprepared("UPDATE events SET body = '{}'").await.is_err());
        assert!(db.execute_unprepared("DELETE FROM events").await.is_err());
        assert!(is_in_order(town).await);
    })
    .await;
}

#[tokio::test]
async fn the_check_finds_whatever_was_tampered_with() {
    // Each is tried on the same books, undone by its second half.
    let tricks: [(&str, &str, &str); 9] = [
        (
            "one byte of an event",
            "UPDATE events SET body = REPLACE(body, '\"version\":1', '\"version\":9') WHERE case_id = 3 AND version = 1",
            "UPDATE events SET body = REPLACE(body, '\"version\":9', '\"version\":1') WHERE case_id = 3 AND version = 1",
        ),
        (
            "a deleted last event",
            "CREATE TABLE kept AS SELECT * FROM events WHERE case_id = 2 AND version = 2; DELETE FROM events WHERE case_id = 2 AND version = 2",
            "INSERT INTO events SELECT * FROM kept; DROP TABLE kept",
        ),
        (
            "two events swapped",
            "UPDATE events SET version = version + 10 WHERE case_id = 1; UPDATE events SET version = 13 - version WHERE case_id = 1",
            "UPDATE events SET version = 13 - version WHERE case_id = 1; UPDATE events SET version = version - 10 WHERE case_id = 1",
        ),
        (
            "a time in a column",
            "UPDATE events SET at = at + 1 WHERE case_id = 1 AND version = 1",
            "UPDATE events SET at = at - 1 WHERE case_id = 1 AND version = 1",
        ),
        (
            "the row of a case",
            "UPDATE cases SET stage = 'received', outcome = NULL WHERE id = 4",
            "UPDATE cases SET stage = 'answered', outcome = 'fixed' WHERE id = 4",
        ),
        (
            "where a case stood",
            "UPDATE standings SET until_at = until_at + 1 WHERE case_id = 1 AND version = 1",
            "UPDATE standings SET until_at = until_at - 1 WHERE case_id = 1 AND version = 1",
        ),
        (
            "what a citizen wrote",
            "UPDATE texts SET text = text || '!' WHERE case_id = 5 AND text <> ''",
            "UPDATE texts SET text = REPLACE(text, '!', '') WHERE case_id = 5",
        ),
        (
            "a number of the register",
            "UPDATE counters SET n = 6 WHERE name = 'case:HA01:26'",
            "UPDATE counters SET n = 5 WHERE name = 'case:HA01:26'",
        ),
        ("a hash", "UPDATE events SET hash = prev_hash WHERE case_id = 1 AND version = 2", ""),
    ];
    each_town(async |town| {
        with_cases(town).await;
        assert!(is_in_order(town).await);
        for (what, trick, undo) in tricks {
            tamper(town, trick).await;
            assert!(!is_in_order(town).await, "{what} was not found");
            if !undo.is_empty() {
                tamper(town, undo).await;
                assert!(is_in_order(town).await, "{what} was not undone");
            }
        }
        println!("{} tricks found", tricks.len());
    })
    .await;
}

#[tokio::test]
async fn the_schema_goes_up_and_down_and_up_again() {
    use migrations::{Migrator, MigratorTrait};
    each_town(async |town| {
        let db = hoiam::books::Books::writer(&town.app.books);
        Migrator::down(db, None).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        assert_eq!(town.app.books.missing_steps().await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn keys_whose_time_is_over_are_forgotten_however_many_there_are() {
    each_town(async |town| {
        let today = town.app.clock.today();
        let key = |n: u64| {
            let last_day = if n == 1234 { today } else { today - Days::new(1) };
            format!("('{n:05}', '', 200, '', '{last_day}')")
        };
        let keys: Vec<_> = (0..2500).map(key).collect();
        let first = format!("INSERT INTO one_time_keys VALUES {}", keys.join(", "));
        town.app.books.writer().execute_unprepared(&first).await.unwrap();
        let fresh = town.fresh_key();
        let post =
            async || town.post_once("/api/v1/cases", &fresh, &json!({ "text": "Cầu gãy." })).await;
        let sent = post().await;
        jobs::forget(&town.app).await.unwrap();
        let left = one_time_key::Entity::find().count(town.app.books.read()).await.unwrap();
        assert_eq!(left, 2, "the one of today, and the one whose last day is today");
        assert_eq!(post().await.word("reference"), sent.word("reference"));
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_nobody_comes_back_to_is_closed_by_time_alone() {
    each_town(async |town| {
        let file =
            format!("{HEADER}\na,Một việc,2026-11-01,HA01,2026-11-10T10:00:00+07:00,fixed\n");
        town.import_cases(&file).await.unwrap();
        let tick = async || {
            let app = &town.app;
            hoiam::cases::clockwork::tick(&app.books, &app.office, &app.clock).await.unwrap()
        };
        assert_eq!(tick().await, 0);
        town.set_clock("2026-12-10T10:00:01+07:00");
        assert_eq!(tick().await, 1);
        assert_eq!(tick().await, 0, "once");
        let found = hoiam::books::tables::case::Entity::find().one(town.app.books.read()).await;
        assert_eq!(found.unwrap().unwrap().stage, "closed");
        assert!(is_in_order(town).await);
    })
    .await;
}
