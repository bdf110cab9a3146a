//! Letters to those who gave an address: each once, whatever the mail server does, and of nothing
//! that others must not read.

mod read_back;
mod round;
mod server;

use std::sync::Arc;

use hoiam::{
    books::{outbox, tables::outbox as table},
    jobs,
    mail::Post,
};
use lettre::transport::stub::AsyncStubTransport;
use sea_orm::EntityTrait as _;
use serde_json::json;

use crate::town::{Town, each_town};

const TEXT: &str = "Hàng xóm xả nước thải ra mương.";

async fn an_writes(town: &Town, lang: &str) -> String {
    let body =
        json!({ "text": TEXT, "name": "Nguyễn Văn An", "email": "an@example.vn", "lang": lang });
    town.post("/api/v1/cases", &body).await.word("reference")
}

async fn waiting(town: &Town) -> Vec<table::Model> {
    table::Entity::find().all(town.app.books.read()).await.unwrap()
}

#[tokio::test]
async fn who_gave_an_address_is_told_once_and_of_nothing_secret() {
    each_town(async |town| {
        for (lang, word) in [("vi", "tiếp nhận"), ("en", "received")] {
            let reference = an_writes(town, lang).await;
            let letters = town.post_goes().await;
            assert_eq!(letters.len(), 1, "one letter in {lang}");
            assert!(town.post_goes().await.is_empty());
            let text = letters[0].text();
            assert!(text.contains(&reference) && text.contains(word), "{text}");
            assert!(!text.contains("xả nước") && !text.contains("Văn An"), "{text}");
        }
        assert!(waiting(town).await.iter().all(|row| row.done_at.is_some()));
    })
    .await;
}

#[tokio::test]
async fn every_letter_is_in_order_in_both_languages() {
    each_town(async |town| {
        let round = round::Round::of(town, "an").await;
        let letters = town.post_goes().await;
        round.check(&town.app, &letters);
        let rows = waiting(town).await;
        let books = format!("{rows:?}");
        for secret in round.secrets() {
            assert!(!books.contains(secret), "a secret lies open in the outbox");
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_is_not_taken_waits_and_is_sent_later() {
    each_town(async |town| {
        an_writes(town, "vi").await;
        let away = Post::Kept(Arc::new(AsyncStubTransport::new_error()));
        jobs::send_letters(&town.app, &away, "postman").await.unwrap();
        let row = waiting(town).await.remove(0);
        assert_eq!((row.done_at, row.attempts, row.locked_by), (None, 1, None));
        let why = row.last_error.unwrap();
        assert!(!why.contains("an@example.vn"), "the address is in the books' log: {why}");
        assert_eq!(outbox::undone(town.app.books.read()).await.unwrap().failing, 1);
        assert!(town.post_goes().await.is_empty(), "a moment has not gone by");
        town.set_clock("2026-11-20T09:01:00+07:00");
        assert_eq!(town.post_goes().await.len(), 1);
        assert_eq!(outbox::undone(town.app.books.read()).await.unwrap().failing, 0);
    })
    .await;
}

/// Five days of a mail server that is away, and what staff are told at the end.
#[tokio::test]
async fn a_letter_that_nobody_takes_for_days_is_left_for_a_person() {
    each_town(async |town| {
        an_writes(town, "vi").await;
        let mut now = town.app.clock.now();
        let begun = now;
        for _ in 0..outbox::TRIES {
            let away = Post::Kept(Arc::new(AsyncStubTransport::new_error()));
            jobs::send_letters(&town.app, &away, "postman").await.unwrap();
            let row = waiting(town).await.remove(0);
            now = hoiam::clock::at_micros(row.run_at);
            town.app.clock.set(now);
        }
        assert!((now - begun).num_days() >= 5, "it is tried for {}", now - begun);
        assert!(town.post_goes().await.is_empty());
        let undone = outbox::undone(town.app.books.read()).await.unwrap();
        assert_eq!((undone.waiting, undone.failing, undone.given_up), (0, 0, 1));
        let words = views::Words::of(views::Lang::Vi);
        let notice = hoiam::mail::notice(&town.app, words).await.unwrap();
        assert_eq!(notice.given_up.as_deref(), Some("1"));
    })
    .await;
}

#[tokio::test]
async fn two_workers_never_take_the_same_work() {
    each_town(async |town| {
        for _ in 0..30 {
            an_writes(town, "vi").await;
        }
        let claims = (0..6).map(|worker| {
            let me = format!("worker {worker}");
            async move { outbox::claim(&town.app.books, &me, 10, &town.app.clock).await.unwrap() }
        });
        let claimed = futures_util::future::join_all(claims).await;
        let mut ids: Vec<_> = claimed.iter().flatten().map(|row| row.id).collect();
        ids.sort_unstable();
        let taken = ids.len();
        ids.dedup();
        assert_eq!((taken, ids.len()), (30, 30), "each once");
    })
    .await;
}

/// The one moment that no design closes: the mail server has the letter, and the worker dies
/// before it can note so. The letter goes again under its name, and the books say so.
#[tokio::test]
async fn a_letter_left_in_the_middle_goes_again_under_its_name_and_is_told_apart() {
    each_town(async |town| {
        an_writes(town, "vi").await;
        let silent = server::Silent::open().await;
        let (app, post) = (town.app.clone(), Post::smtp(&silent.url).unwrap());
        let worker = tokio::spawn(async move { jobs::send_letters(&app, &post, "doomed").await });
        let first = silent.takes_one().await;
        worker.abort();
        assert!(town.post_goes().await.is_empty(), "the lease of the dead worker holds");
        town.set_clock("2026-11-20T09:03:00+07:00");
        let second = town.post_goes().await.remove(0);
        assert_eq!(first.id(), second.id());
        assert_eq!(first.text().trim_end(), second.text().trim_end());
        let row = waiting(town).await.remove(0);
        assert_eq!(row.last_error.as_deref(), Some(outbox::UNCLEAR));
        assert!(row.done_at.is_some());
    })
    .await;
}

#[tokio::test]
async fn who_gave_no_address_is_written_to_by_nobody() {
    each_town(async |town| {
        town.somebody_says(TEXT).await;
        assert!(waiting(town).await.is_empty());
    })
    .await;
}
