//! Cases are found by their words, and never by their senders.

use std::collections::BTreeSet;

use domain::cases::CaseId;
use hoiam::{
    books::keys::FirstAnswer,
    cases::{
        acts::{self, Doing, SenderAct},
        store,
    },
};
use serde_json::json;

use super::{HEADER, found, furnished, heading, keys, references, says};
use crate::town::each_town;

#[tokio::test]
async fn a_case_is_found_by_its_words_without_accents() {
    each_town(async |town| {
        let road = says(town, "HA01", "Đường thôn Đông hỏng nặng.").await;
        let light = says(town, "HA01", "Đèn đường không sáng.").await;
        let lan = town.officer().await;
        let find = async |typed: &str| -> BTreeSet<String> {
            let typed = serde_urlencoded::to_string([("q", typed)]).unwrap();
            found(&lan, &typed).await.into_iter().collect()
        };
        let both = BTreeSet::from([road.clone(), light.clone()]);
        let alone = |one: &String| BTreeSet::from([one.clone()]);
        assert_eq!(find("duong hong").await, alone(&road));
        assert_eq!(find("ĐƯỜNG HỎNG").await, alone(&road));
        assert_eq!(find("hong, duong!").await, alone(&road), "in any order");
        assert_eq!(find("đường").await, both);
        assert_eq!(find("duo").await, both, "the last word need not be typed to its end");
        assert_eq!(find("duo hong").await, BTreeSet::new(), "the others must");
        assert_eq!(find(&road).await, alone(&road));
        assert_eq!(find(&road.to_lowercase()).await, alone(&road));
        assert_eq!(find("HA01-26").await, both, "a reference by its beginning");
    })
    .await;
}

#[tokio::test]
async fn signs_and_words_of_the_database_are_harmless() {
    each_town(async |town| {
        let road = says(town, "HA01", "Đường hỏng, xin sửa \"ngay\" AND not later.").await;
        let lan = town.officer().await;
        for typed in [
            "\"",
            "'",
            "*",
            "\"duong",
            "duong*",
            "a:b",
            "^",
            "NEAR(a b)",
            "(",
            "-",
            "--",
            "; DROP TABLE cases",
            "duong & hong | !x",
            "<->",
            "\\",
            "%",
            "_",
            "\u{0}",
            "NOT",
            "{a}",
        ] {
            let query = serde_urlencoded::to_string([("q", typed)]).unwrap();
            let page = lan.get(&format!("/staff/cases?{query}")).await;
            assert_eq!(page.status, 200, "{typed:?}: {}", page.text);
        }
        let quoted = serde_urlencoded::to_string([("q", "\"đường\" (hỏng) AND not:")]).unwrap();
        assert_eq!(found(&lan, &quoted).await, [road]);
        let long = format!("q={}", "a".repeat(201));
        let refused = lan.get(&format!("/staff/cases?{long}")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains(&"a".repeat(201)), "what was typed is kept");
    })
    .await;
}

#[tokio::test]
async fn names_of_senders_find_nothing() {
    each_town(async |town| {
        let body = json!({
            "text": "Đường hỏng.", "unit": "HA01", "name": "Trần Thị Kín", "phone": "0912 345 678",
            "address": "Thôn Giấu",
        });
        town.post("/api/v1/cases", &body).await;
        let lan = town.leader().await;
        for secret in ["Trần Thị Kín", "tran thi kin", "0912345678", "giau"] {
            let query = serde_urlencoded::to_string([("q", secret)]).unwrap();
            assert_eq!(found(&lan, &query).await, Vec::<String>::new(), "{secret}");
        }
    })
    .await;
}

#[tokio::test]
async fn erased_words_are_not_found_any_more() {
    each_town(async |town| {
        let road = says(town, "HA01", "Đường hỏng nặng.").await;
        let lan = town.officer().await;
        // So many at once that every connection of the server has searched.
        let searches = (0..16).map(|_| found(&lan, "q=duong"));
        for found in futures_util::future::join_all(searches).await {
            assert_eq!(found, std::slice::from_ref(&road));
        }
        let row = store::find(town.app.books.read(), &road).await.unwrap().unwrap();
        let act = SenderAct::EraseIdentity { text: true };
        let answer = FirstAnswer { status: 303, body: String::new() };
        let doing = Doing { case: CaseId(row.id), seen: 1, act, once: None, answer };
        acts::by_sender(&town.app, doing).await.unwrap();
        // None of them takes for damage what changed since.
        let checked = hoiam::check::check(&town.app, &indicatif::ProgressBar::hidden()).await;
        assert_eq!(checked.unwrap().wrong, Vec::<String>::new());
        assert_eq!(found(&lan, "q=duong").await, Vec::<String>::new());
        assert_eq!(found(&lan, &format!("q={road}")).await, [road], "its reference stays");
    })
    .await;
}

#[tokio::test]
async fn cases_of_an_older_version_are_filled_in_when_the_server_starts() {
    each_town(async |town| {
        use sea_orm::ConnectionTrait as _;
        furnished(town).await;
        let old = ["DELETE FROM found_by", "DELETE FROM counters WHERE name = 'found-by'"];
        for statement in old {
            town.app.books.writer().execute_unprepared(statement).await.unwrap();
        }
        let lan = town.officer().await;
        assert_eq!(keys(&lan, "q=viec").await, "");
        for _ in 0..2 {
            hoiam::cases::search::store::fill(&town.app.books).await.unwrap();
            assert_eq!(keys(&lan, "q=viec&unit=HA01").await, "abd");
        }
    })
    .await;
}

#[tokio::test]
async fn what_stands_in_thousands_of_cases_is_found_in_the_order_of_the_queue() {
    each_town(async |town| {
        let row = |n: u32| {
            let deep = if n.is_multiple_of(5) { " sâu" } else { "" };
            format!("k{n},Đường hỏng{deep} đoạn {n}.,,,HA01,,,,,2026-10-{:02},,,,,,,,", 1 + n % 28)
        };
        let light = "đèn,Đèn tắt.,,,HA01,,,,,2026-10-01,,,,,,,,".to_owned();
        let rows: Vec<_> = std::iter::once(light).chain((0..2100).map(row)).collect();
        let file = format!("{HEADER}\n{}\n", rows.join("\n"));
        assert_eq!(town.import_cases(&file).await.unwrap().added, 2101);
        let lan = town.officer().await;
        let page = async |query: &str| {
            let page = lan.get(&format!("/staff/cases?{query}")).await;
            (heading(&page), references(&page), page.text)
        };
        let (all, in_order, _) = page("").await;
        assert_eq!(all, 2101);
        let (n, some, text) = page("q=duong+ho").await;
        assert_eq!(n, 1000);
        assert!(text.contains("1.000+"), "there are more, and nobody counts them");
        let (_, dark, _) = page("q=den").await;
        assert_eq!(dark.len(), 1);
        let others: Vec<_> = in_order.into_iter().filter(|one| *one != dark[0]).collect();
        assert_eq!(some[..24], others[..24]);
        assert_eq!(page("q=uong+hong").await.0, 0, "a word is found from its beginning");
        let (n, twelve, _) = page("q=hong+12").await;
        assert_eq!((n, twelve.len()), (1 + 10 + 100, 25), "by the index, where it is in fewer");
        let (n, deep, _) = page("q=hong+sau").await;
        assert_eq!((n, deep.len()), (420, 25), "in many, and yet counted to the end");
    })
    .await;
}
