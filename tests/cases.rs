//! Citizens send cases and look up what became of them.

use reqwest::Method;
use serde_json::json;

use crate::town::each_town;

#[tokio::test]
async fn an_sends_a_case_and_gets_a_reference_a_receipt_and_a_day() {
    each_town(async |town| {
        let sent =
            town.somebody_says("Đường thôn Đông lầy lội, xe cứu thương không vào được.").await;
        assert_eq!(sent.status, 201, "{}", sent.text);
        assert_eq!(sent.word("reference"), "HA-26-000001-5");
        assert_eq!(sent.word("stage"), "received");
        // Twenty calendar days: 10 December 2026, a Thursday.
        assert_eq!(sent.word("due_on"), "2026-12-10");
        let receipt = sent.word("receipt");
        assert_eq!(receipt.len(), 23, "six groups of three digits");
        assert_eq!(sent.header("cache-control"), "no-store");
    })
    .await;
}

#[tokio::test]
async fn the_sender_sees_their_words_and_the_public_does_not() {
    each_town(async |town| {
        let text = "Cán bộ hẹn ba lần chưa trả giấy.";
        let body = json!({
            "text": text, "unit": "HA01", "field": "land", "kind": "conduct",
            "name": "Nguyễn Văn Bí Mật", "phone": "0912 345 678",
        });
        let sent = town.post("/api/v1/cases", &body).await;
        let reference = sent.word("reference");
        assert!(reference.starts_with("HA01-26-"), "{reference}");

        let public = town.get(&format!("/api/v1/cases/{reference}")).await;
        assert_eq!(public.json()["unit"]["code"], "HA01");
        assert_eq!(public.json()["field"]["code"], "land");
        assert_eq!(public.json()["class"], "in_progress");
        assert_eq!(public.json()["received_on"], "2026-11-20");
        for secret in [text, "Bí Mật", "912345678"] {
            assert!(!public.text.contains(secret), "{secret} is public");
        }

        let receipt = sent.word("receipt").replace(' ', "-");
        let mine = town.post("/api/v1/track", &json!({ "receipt": receipt })).await;
        assert_eq!(mine.word("text"), text);
        assert_eq!(mine.word("reference"), reference);
        assert_eq!(mine.json()["story"][0]["stage"], "received");
    })
    .await;
}

#[tokio::test]
async fn a_case_said_at_a_meeting_belongs_to_the_unit_that_held_it() {
    each_town(async |town| {
        town.import_meetings(
            "code,unit,kind,held_on,place\nHN-1,HA02,leader_meets_people,2026-11-19,Nhà văn hoá\n",
        )
        .await
        .unwrap();
        let body = json!({ "text": "Kênh nội đồng cạn nước.", "meeting": "hn-1" });
        let sent = town.post("/api/v1/cases", &body).await;
        assert!(sent.word("reference").starts_with("HA02-26-"), "{}", sent.text);
    })
    .await;
}

#[tokio::test]
async fn a_hundred_posts_at_once_under_one_key_are_one_case_and_one_receipt() {
    each_town(async |town| {
        let (key, body) = (town.fresh_key(), json!({ "text": "Mất điện cả thôn." }));
        let posts = (0..100).map(|_| town.post_once("/api/v1/cases", &key, &body));
        let replies = futures_util::future::join_all(posts).await;
        assert!(replies.iter().all(|reply| reply.status == 201));
        assert!(replies.iter().all(|reply| reply.text == replies[0].text), "one answer for all");
        let replayed = replies.iter().filter(|reply| reply.header("idempotent-replayed") == "true");
        assert_eq!(replayed.count(), 99);
        assert_eq!(town.cases().await, 1);
        println!("{} posts at once: 1 case, 1 receipt", replies.len());
    })
    .await;
}

#[tokio::test]
async fn of_two_requests_under_one_key_at_the_same_moment_one_is_taken_and_the_other_refused() {
    each_town(async |town| {
        let texts = ["Cống tắc ở ngõ 3.", "Đèn đường hỏng ở ngõ 4."];
        let posts = (0..20).map(|n| {
            let body = json!({ "text": texts[n % 2], "unit": "HA" });
            async move { town.post_once("/api/v1/cases", "hai-viec-mot-khoa", &body).await }
        });
        let replies = futures_util::future::join_all(posts).await;
        let statuses = |which: usize| {
            let mut these: Vec<_> =
                replies.iter().skip(which).step_by(2).map(|reply| reply.status).collect();
            these.dedup();
            these
        };
        let mut both = [statuses(0), statuses(1)];
        both.sort();
        assert_eq!(both, [[201], [422]], "all of one kind are taken, as one; the others refused");
        let taken = replies.iter().filter(|reply| reply.status == 201);
        let mut receipts: Vec<_> = taken.map(|reply| reply.word("receipt")).collect();
        receipts.dedup();
        assert_eq!(receipts.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_key_used_again_for_something_else_is_refused() {
    each_town(async |town| {
        let key = town.fresh_key();
        let first = town.post_once("/api/v1/cases", &key, &json!({ "text": "Một." })).await;
        assert_eq!(first.status, 201);
        let second = town.post_once("/api/v1/cases", &key, &json!({ "text": "Hai." })).await;
        second.is_problem(422);
        assert!(second.word("type").ends_with("/problems/key-reused"));
        assert_eq!(town.cases().await, 1);
        for bad in [&"k".repeat(201), "two\twords"] {
            let bad = town.post_once("/api/v1/cases", bad, &json!({ "text": "Ba." })).await;
            bad.is_problem(400);
        }
    })
    .await;
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_each_at_its_place() {
    each_town(async |town| {
        let body = json!({
            "text": "  ", "unit": "XX", "field": "nope", "meeting": "none", "kind": "spam",
            "identity": "open", "email": "an@", "phone": "12", "lang": "fr", "colour": "red",
        });
        let refused = town.post("/api/v1/cases", &body).await;
        refused.is_problem(422);
        let places = [
            "/colour", "/email", "/field", "/kind", "/lang", "/meeting", "/name", "/phone",
            "/text", "/unit",
        ];
        assert_eq!(refused.pointers(), places);
        let tricky = json!({ "text": "Một việc.", "meeting": "\u{0}", "unit": "\u{0}" });
        let refused = town.post("/api/v1/cases", &tricky).await;
        refused.is_problem(422);
        assert_eq!(refused.pointers(), ["/meeting", "/unit"]);
        let padded = json!({ "text": "Một việc.", "kind": " opinion", "lang": "vi\n" });
        assert_eq!(town.post("/api/v1/cases", &padded).await.pointers(), ["/kind", "/lang"]);
        assert_eq!(town.cases().await, 0);
        let empty = json!({ "text": "Một việc.", "kind": "", "identity": "", "lang": "" });
        assert_eq!(town.post("/api/v1/cases", &empty).await.status, 201);
    })
    .await;
}

#[tokio::test]
async fn every_member_of_the_wrong_type_is_refused_at_its_place() {
    each_town(async |town| {
        let names = [
            "text", "field", "unit", "meeting", "kind", "identity", "name", "address", "email",
            "phone", "lang",
        ];
        for name in names {
            for value in [json!(1), json!(["a"]), json!({ "a": 1 }), json!(true)] {
                let mut body = json!({ "text": "Nội dung." });
                body[name] = value;
                let refused = town.post("/api/v1/cases", &body).await;
                refused.is_problem(422);
                assert_eq!(refused.pointers(), [format!("/{name}")]);
            }
        }
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn four_thousand_characters_are_counted_as_people_count_them() {
    each_town(async |town| {
        // "ệ" typed as a letter and two marks is one character to whoever types it.
        let sent = town.somebody_says(&"e\u{323}\u{302}".repeat(4000)).await;
        assert_eq!(sent.status, 201, "{}", sent.text);
        let refused = town.somebody_says(&"ệ".repeat(4001)).await;
        refused.is_problem(422);
        assert!(
            refused.text.contains("4000") || refused.text.contains("4.000"),
            "{}",
            refused.text
        );
    })
    .await;
}

#[tokio::test]
async fn control_characters_and_tricks_of_direction_are_refused() {
    each_town(async |town| {
        for trick in
            ["\u{0}", "\u{7}", "\u{1b}[31m", "\u{202e}", "\u{2066}", "\u{200f}", "\u{fffe}"]
        {
            let refused = town.somebody_says(&format!("Đường {trick} hỏng")).await;
            refused.is_problem(422);
            assert_eq!(refused.pointers(), ["/text"]);
        }
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_a_clear_problem() {
    each_town(async |town| {
        let post = || town.request(Method::POST, "/api/v1/cases");
        let json =
            |body: &'static [u8]| post().header("Content-Type", "application/json").body(body);
        town.say(json(b"")).await.is_problem(400);
        town.say(json(b"{\"text\": ")).await.is_problem(400);
        town.say(json(b"{\"text\": \"\xff\xfe\"}")).await.is_problem(400);
        town.say(json(b"[]")).await.is_problem(422);
        town.say(json(b"null")).await.is_problem(422);
        town.say(post().body("text=a")).await.is_problem(415);
        let form = post().header("Content-Type", "application/x-www-form-urlencoded");
        town.say(form.body("text=a")).await.is_problem(415);
        let large = format!("{{\"text\": \"{}\"}}", "a".repeat(300_000));
        town.say(post().header("Content-Type", "application/json").body(large))
            .await
            .is_problem(413);
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_receipt_and_a_wrong_reference_tell_nothing() {
    each_town(async |town| {
        let sent = town.somebody_says("Một việc.").await;
        for receipt in ["482 019 377 564 120 908", "1", "", "482019377564120909"] {
            town.post("/api/v1/track", &json!({ "receipt": receipt })).await.is_problem(404);
        }
        town.post("/api/v1/track", &json!({})).await.is_problem(422);
        town.post("/api/v1/track", &json!({ "receipt": 5 })).await.is_problem(422);
        for reference in ["HA-26-000002-4", "HA-26-000001-0", "nothing", "%00"] {
            town.get(&format!("/api/v1/cases/{reference}")).await.is_problem(404);
        }
        let typed = sent.word("reference").to_lowercase();
        assert_eq!(town.get(&format!("/api/v1/cases/{typed}")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn problems_speak_the_readers_language() {
    each_town(async |town| {
        let vi = town.somebody_says("").await;
        let post = town.request(Method::POST, "/api/v1/cases").header("Accept-Language", "en-GB");
        let en = town.say(post.json(&json!({ "text": "" }))).await;
        assert_ne!(vi.word("title"), en.word("title"));
        let asked =
            town.request(Method::POST, "/api/v1/cases?lang=en").json(&json!({ "text": "" }));
        assert_eq!(town.say(asked).await.word("title"), en.word("title"));
    })
    .await;
}

#[tokio::test]
async fn receipts_are_nowhere_in_the_database() {
    each_town(async |town| {
        use sea_orm::{ConnectionTrait as _, Statement};
        let key = town.fresh_key();
        let sent = town.post_once("/api/v1/cases", &key, &json!({ "text": "Một việc." })).await;
        let digits = sent.word("receipt").replace(' ', "");
        let db = town.app.books.read();
        for (table, columns) in [
            ("cases", "reference || receipt_hash"),
            ("one_time_keys", "key_hash || request_hash || answer"),
            ("events", "body"),
            ("outbox", "payload || message_id"),
        ] {
            let sql = format!("SELECT {columns} AS said FROM {table}");
            let rows =
                db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
            for row in rows.unwrap() {
                let said: String = row.try_get("", "said").unwrap();
                assert!(
                    !said.contains(&digits) && !said.contains(&sent.word("receipt")),
                    "{table}"
                );
            }
        }
    })
    .await;
}
