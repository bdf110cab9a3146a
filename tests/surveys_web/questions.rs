//! Questions of every type, those that an answer opens, and answers that cannot be understood.

use serde_json::json;

use super::{CHECK, WHOLE, answers, part, responses, send, somebody};
use crate::town::{Client, each_town};

#[tokio::test]
async fn every_type_of_question_is_asked_and_understood() {
    each_town(async |town| {
        let definition = include_bytes!("../../views/src/surveys/samples.json");
        let now = town.app.clock.now();
        hoiam::surveys::publish::publish(&town.app.books, definition, now).await.unwrap();
        let lan = Client::new(town);
        lan.send("/surveys/mau-phieu", &[("layout", "whole")]).await;
        let whole = "/surveys/mau-phieu/whole";
        let typed = [
            ("visit", "1"),
            ("why", "b"),
            ("why", "a"),
            ("seen", "0"),
            ("minutes", "45"),
            ("paid", "1.250.000"),
            ("on-day", "02"),
            ("on-month", "9"),
            ("on-year", "2026"),
            ("words", "Được."),
        ];
        let opened = lan.send(whole, &typed).await;
        let more = format!("{whole}?more=1");
        assert_eq!(
            opened.went_to().as_deref(),
            Some(more.as_str()),
            "one question depends on another"
        );
        let page = lan.get(&more).await;
        assert!(page.says("có thêm câu hỏi") && page.text.contains("href=\"#pleased\""));
        let fields = page.form(whole);
        assert_eq!((fields.value("paid"), fields.value("on-day")), (Some("1250000"), Some("2")));
        lan.fill(&page, whole, &[("pleased", "4"), ("minutes", ""), ("minutes-none", "98")]).await;
        lan.send("/surveys/mau-phieu/check", &[]).await;
        let expected = json!({
            "visit": "1", "pleased": "4", "why": ["a", "b"], "seen": ["0"], "minutes": "98",
            "paid": 1_250_000, "on": "2026-09-02", "words": "Được.",
        });
        assert_eq!(answers(&responses(town).await[0]), expected);
    })
    .await;
}

#[tokio::test]
async fn an_answer_opens_questions_and_closes_them_again() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let page = lan.get(&part(1)).await;
        assert!(!page.text.contains("q14b"), "not asked before its condition holds");
        let opened = lan.send(&part(1), &[("q14", "1")]).await;
        let more = format!("{}?more=1", part(1));
        assert_eq!(opened.went_to().as_deref(), Some(more.as_str()));
        let page = lan.get(&more).await;
        assert!(page.says("có thêm câu hỏi: ") && page.text.contains("href=\"#q14b\""));
        let onward = lan.fill(&page, &part(1), &[("q14b", "a"), ("q14b", "c")]).await;
        assert_eq!(onward.went_to(), Some(part(2)));
        assert!(lan.get(CHECK).await.says("c. Xem bản thu, chi công khai"));
        let changed = lan.send(&part(1), &[("q14", "97"), ("go", "check")]).await;
        assert_eq!(changed.went_to().as_deref(), Some(CHECK));
        assert!(
            !lan.get(CHECK).await.says("Xem bản thu, chi công khai"),
            "the earlier answer is dropped"
        );
        // It does not come back with the question, and nothing of it is sent.
        lan.send(&part(1), &[("q14", "2")]).await;
        assert!(!lan.get(CHECK).await.says("Xem bản thu, chi công khai"));
        send(&lan).await;
        assert_eq!(answers(&responses(town).await[0]), json!({ "q14": "2" }));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_question_and_everything_typed_is_kept() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let typed = [("q42", "3"), ("q44", "1")];
        let more = lan.send(&part(4), &typed).await.went_to().unwrap();
        let page = lan.get(&more).await;
        let typed = [
            ("q42b", "nhiều lắm"),
            ("q42b-none", "98"),
            ("q44b", "a"),
            ("q44b", "b"),
            ("q44b", "c"),
            ("q41", "9"),
        ];
        let again = lan.fill(&page, &part(4), &typed).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("<title>Lỗi: "), "{}", again.text);
        for (question, sentence) in
            [("q41", "Câu 16: "), ("q42b", "Câu 18: "), ("q44b", "Câu 21: ")]
        {
            assert!(
                again.text.contains(&format!("<a href=\"#{question}\">{sentence}")),
                "{question}"
            );
            assert!(again.text.contains(&format!(" id=\"{question}-error\"")), "{question}");
        }
        let form = again.form(&part(4));
        assert_eq!(form.value("q42b"), Some("nhiều lắm"));
        let ticked: Vec<_> = form.fields.iter().filter(|(name, _)| name == "q44b").collect();
        assert_eq!(ticked.len(), 3);
        assert_eq!(
            lan.fill(
                &again,
                &part(4),
                &[("q42b", "50"), ("q42b-none", ""), ("q44b", "a"), ("q41", "")]
            )
            .await
            .status,
            303
        );
        send(&lan).await;
        let expected = json!({ "q42": "3", "q42b": 50, "q44": "1", "q44b": ["a"] });
        assert_eq!(answers(&responses(town).await[0]), expected);
    })
    .await;
}

#[tokio::test]
async fn a_script_in_an_answer_is_only_text() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let script = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        lan.send(&part(10), &[("z1", script)]).await;
        let wrong = lan.send(&part(6), &[("q61b", script)]).await;
        assert_eq!(wrong.form(&part(6)).value("q61b"), Some(script));
        for page in [wrong, lan.get(&part(10)).await, lan.get(CHECK).await, lan.get(WHOLE).await] {
            assert!(
                !page.text.contains("<script>") && !page.text.contains("<img"),
                "{}",
                page.text
            );
            assert!(page.says("<script>alert(1)</script>"), "what was typed is still there");
        }
        send(&lan).await;
        assert_eq!(answers(&responses(town).await[0])["z1"], script);
    })
    .await;
}
