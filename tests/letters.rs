//! Letters to those who gave an address: each once, whatever the mail server does.

use std::time::Duration;

use hoiam::{
    app::App,
    books::{outbox, tables::outbox as table},
    jobs,
    mail::Post,
};
use lettre::transport::stub::AsyncStubTransport;
use sea_orm::EntityTrait as _;
use serde_json::json;
use tokio::sync::watch;

use crate::town::{Town, each_town};

const TEXT: &str = "Hàng xóm xả nước thải ra mương.";

async fn an_writes(town: &Town, lang: &str) -> String {
    let body =
        json!({ "text": TEXT, "name": "Nguyễn Văn An", "email": "an@example.vn", "lang": lang });
    town.post("/api/v1/cases", &body).await.word("reference")
}

/// Lets the jobs work for a moment.
async fn work(app: &App, post: &Post) {
    let (stop, stopping) = watch::channel(false);
    let enough = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        stop.send_replace(true);
    };
    tokio::join!(jobs::run(app, post, stopping), enough);
}

async fn waiting(town: &Town) -> Vec<table::Model> {
    table::Entity::find().all(town.app.books.read()).await.unwrap()
}

#[tokio::test]
async fn who_gave_an_address_is_told_once_and_of_nothing_secret() {
    each_town(async |town| {
        for (lang, word) in [("vi", "tiếp nhận"), ("en", "received")] {
            let kept = std::sync::Arc::new(AsyncStubTransport::new_ok());
            let post = Post::Kept(kept.clone());
            let reference = an_writes(town, lang).await;
            work(&town.app, &post).await;
            work(&town.app, &post).await;
            let letters = kept.messages().await;
            assert_eq!(letters.len(), 1, "one letter in {lang}");
            let letter = mail_parser::MessageParser::default().parse(&letters[0].1).unwrap();
            let text = letter.body_text(0).unwrap();
            assert!(text.contains(&reference) && text.contains(word), "{text}");
            assert!(!text.contains("xả nước") && !text.contains("Văn An"), "{text}");
            assert!(letter.message_id().unwrap().ends_with("@hoiam"));
        }
        assert!(waiting(town).await.iter().all(|row| row.done_at.is_some()));
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_is_not_taken_waits_and_is_sent_later() {
    each_town(async |town| {
        an_writes(town, "vi").await;
        let away = Post::Kept(std::sync::Arc::new(AsyncStubTransport::new_error()));
        work(&town.app, &away).await;
        let row = waiting(town).await.remove(0);
        assert_eq!((row.done_at, row.attempts, row.locked_by), (None, 1, None));
        let why = row.last_error.unwrap();
        assert!(!why.contains("an@example.vn"), "the address is in the books' log: {why}");
        let kept = std::sync::Arc::new(AsyncStubTransport::new_ok());
        work(&town.app, &Post::Kept(kept.clone())).await;
        assert!(kept.messages().await.is_empty(), "half a minute has not gone by");
        town.set_clock("2026-11-20T09:01:00+07:00");
        work(&town.app, &Post::Kept(kept.clone())).await;
        assert_eq!(kept.messages().await.len(), 1);
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

#[tokio::test]
async fn who_gave_no_address_is_written_to_by_nobody() {
    each_town(async |town| {
        town.somebody_says(TEXT).await;
        assert!(waiting(town).await.is_empty());
    })
    .await;
}
