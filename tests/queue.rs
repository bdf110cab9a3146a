//! Members of staff find cases: by words, by what narrows the queue, page by page.

use std::collections::BTreeSet;

use domain::{cases::CaseId, people::Role};
use hoiam::{
    books::keys::FirstAnswer,
    cases::{
        acts::{self, Doing, SenderAct},
        store,
    },
};
use serde_json::json;

use crate::town::{Client, Reply, Town, each_town};

const MEETINGS: &str = "code,unit,kind,held_on,place
HN-1,HA01,leader_meets_people,2026-11-18,Nhà văn hoá
";

/// The references on a page of the queue, in their order.
fn references(page: &Reply) -> Vec<String> {
    assert_eq!(page.status, 200, "{}", page.text);
    let main = page.text.split("<main").nth(1).unwrap();
    let links = main.split("href=\"/staff/cases/").skip(1);
    let found = links.map(|rest| rest.split(['"', '?']).next().unwrap().to_owned());
    found.filter(|reference| reference != "new").collect()
}

/// How many cases the heading speaks of.
fn heading(page: &Reply) -> u64 {
    let heading = page.text.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap();
    let digits: String =
        heading.split('>').nth(1).unwrap().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{heading}"))
}

async fn found(client: &Client<'_>, query: &str) -> Vec<String> {
    let page = client.get(&format!("/staff/cases?{query}")).await;
    let found = references(&page);
    assert_eq!(found.len() as u64, heading(&page), "{query}: {}", page.text);
    found
}

async fn says(town: &Town, unit: &str, text: &str) -> String {
    let sent = town.post("/api/v1/cases", &json!({ "text": text, "unit": unit })).await;
    assert_eq!(sent.status, 201, "{}", sent.text);
    sent.word("reference")
}

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
        assert_eq!(found(&lan, "q=duong").await, std::slice::from_ref(&road));
        let row = store::find(town.app.books.read(), &road).await.unwrap().unwrap();
        let act = SenderAct::EraseIdentity { text: true };
        let answer = FirstAnswer { status: 303, body: String::new() };
        let doing = Doing { case: CaseId(row.id), seen: 1, act, once: None, answer };
        acts::by_sender(&town.app, doing).await.unwrap();
        assert_eq!(found(&lan, "q=duong").await, Vec::<String>::new());
        assert_eq!(found(&lan, &format!("q={road}")).await, [road], "its reference stays");
        let checked = hoiam::check::check(&town.app, &indicatif::ProgressBar::hidden()).await;
        assert_eq!(checked.unwrap().wrong, Vec::<String>::new());
    })
    .await;
}

const HEADER: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,\
    name,address,email,phone,answered_at,outcome,answer";

/// Cases of every sort: (key, unit, field, source, meeting, received, answered).
async fn furnished(town: &Town) {
    town.import_meetings(MEETINGS).await.unwrap();
    let rows = [
        ("a", "HA01", "land", "letter", "", "2026-10-01", ""),
        ("b", "HA01", "transport", "web", "", "2026-11-02", ""),
        ("c", "HA02", "land", "web", "", "2026-11-10", ""),
        ("d", "HA01", "land", "meeting", "HN-1", "2026-11-18", ""),
        ("e", "HA", "other", "phone", "", "2026-11-19", ""),
        ("f", "HA01", "land", "web", "", "2026-10-05", "2026-10-20"),
    ];
    let row = |(key, unit, field, source, meeting, received, answered): (
        _,
        _,
        _,
        _,
        _,
        _,
        &str,
    )| {
        let kind = if source == "meeting" { "opinion" } else { "conduct" };
        let outcome = if answered.is_empty() { "" } else { "fixed" };
        let answer = if answered.is_empty() { "" } else { "Đã vá cống." };
        format!(
            "{key},Việc {key},{kind},{field},{unit},{source},{meeting},,,{received},,,,,,{answered},{outcome},{answer}\n"
        )
    };
    let file = format!("{HEADER}\n{}", rows.map(row).concat());
    assert_eq!(town.import_cases(&file).await.unwrap().added, 6);
}

/// Which of the furnished cases a queue holds, by their keys in its order.
async fn keys(client: &Client<'_>, query: &str) -> String {
    let page = client.get(&format!("/staff/cases?{query}")).await;
    let references = references(&page);
    assert_eq!(references.len() as u64, heading(&page), "{query}");
    let words = &page.text;
    let key = |reference: &String| {
        let row = words.split(reference.as_str()).nth(2).unwrap();
        row.split("Việc ").nth(1).unwrap().chars().next().unwrap()
    };
    references.iter().map(key).collect()
}

#[tokio::test]
async fn filters_combine_and_what_is_due_first_comes_first() {
    each_town(async |town| {
        furnished(town).await;
        let lan = town.leader().await;
        for (query, expected) in [
            ("", "abcde"),
            ("stage=any", "afbcde"),
            ("stage=settled", "f"),
            ("stage=answered", "f"),
            ("stage=received&unit=HA01", "abd"),
            ("unit=HA", "abcde"),
            ("unit=HA&below=no", "e"),
            ("unit=HA01&field=land", "ad"),
            ("unit=HA01&field=land&source=meeting", "d"),
            ("meeting=HN-1", "d"),
            ("meeting=none&unit=HA01", "ab"),
            ("kind=opinion", "d"),
            ("due=overdue", "a"),
            ("due=soon", "b"),
            ("handler=nobody", "abcde"),
            ("handler=me", ""),
            ("awaiting=approval", ""),
            ("sort=newest", "edcba"),
            ("stage=any&q=cong", "f"),
            ("q=viec&field=land&unit=HA01&sort=newest", "da"),
            ("stage=any&q=viec&due=overdue&source=letter", "a"),
        ] {
            assert_eq!(keys(&lan, query).await, expected, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_understood_is_told_at_its_field() {
    each_town(async |town| {
        furnished(town).await;
        let lan = town.leader().await;
        for (query, field) in [
            ("unit=XX", "unit"),
            ("field=xx", "field"),
            ("meeting=XX", "meeting"),
            ("meeting=%00", "meeting"),
            ("stage=lost", "stage"),
            ("kind=1", "kind"),
            ("source=mail", "source"),
            ("due=never", "due"),
            ("handler=lan", "handler"),
            ("awaiting=x", "awaiting"),
            ("sort=x", "sort"),
        ] {
            let page = lan.get(&format!("/staff/cases?q=duong&{query}")).await;
            assert_eq!(page.status, 422, "{query}");
            assert!(page.text.contains(&format!("href=\"#{field}\"")), "{query}: {}", page.text);
            assert!(page.text.contains("value=\"duong\""), "{query}: what was typed is kept");
        }
        assert_eq!(lan.get("/staff/cases?after=x").await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn every_chosen_filter_can_be_taken_away_by_itself() {
    each_town(async |town| {
        furnished(town).await;
        let lan = town.leader().await;
        let page = lan.get("/staff/cases?unit=HA01&field=land&stage=received").await;
        let main = page.text.split("<main").nth(1).unwrap();
        let chosen = main.split("class=\"chosen\"").nth(1).unwrap().split("</ul>").next().unwrap();
        let ways: Vec<_> = chosen
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"))
            .collect();
        assert_eq!(
            ways,
            [
                "/staff/cases?stage=any&unit=HA01&field=land",
                "/staff/cases?stage=received&field=land",
                "/staff/cases?stage=received&unit=HA01"
            ]
        );
        for way in ways {
            assert_eq!(lan.get(&way).await.status, 200, "{way}");
        }
    })
    .await;
}

#[tokio::test]
async fn pages_neither_skip_nor_repeat_while_cases_arrive() {
    each_town(async |town| {
        let row = |n: u32| {
            let day = 1 + n % 5;
            format!("k{n},Việc {n},,,HA01,,,,,2026-11-{day:02},,,,,,,,\n")
        };
        let file = format!("{HEADER}\n{}", (0..60).map(row).collect::<String>());
        town.import_cases(&file).await.unwrap();
        let lan = town.officer().await;
        for sort in ["due", "newest"] {
            let there: BTreeSet<String> = all(town, &lan, sort, false).await;
            let seen = all(town, &lan, sort, true).await;
            assert!(seen.is_superset(&there), "{sort}: something was skipped");
        }
    })
    .await;
}

/// Every reference of the queue, page after page; each stands on one page only.
async fn all(town: &Town, lan: &Client<'_>, sort: &str, arrivals: bool) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut next = Some(format!("/staff/cases?sort={sort}"));
    while let Some(address) = next {
        let page = lan.get(&address).await;
        for reference in references(&page) {
            assert!(seen.insert(reference.clone()), "{reference} came twice, sorted by {sort}");
        }
        if arrivals {
            says(town, "HA01", "Thêm một việc.").await;
        }
        let way =
            page.text.split("rel=\"next\"").next().filter(|_| page.text.contains("rel=\"next\""));
        next = way.map(|before| {
            let href = before.rsplit("href=\"").next().unwrap();
            href.split('"').next().unwrap().replace("&amp;", "&")
        });
    }
    seen
}

#[tokio::test]
async fn everybody_sees_what_their_role_lets_them_see() {
    each_town(async |town| {
        furnished(town).await;
        let organizer = town.organizer().await;
        assert_eq!(keys(&organizer, "stage=any").await, "d", "only what was said at meetings");
        assert_eq!(keys(&organizer, "stage=any&unit=HA01&q=viec").await, "d");
        let hoa = town.clerk("Ông Hoà", "hoai@hoiam.example", Role::Officer, "HA02").await;
        assert_eq!(keys(&hoa, "stage=any").await, "c", "nothing of the unit beside or above");
        assert_eq!(keys(&hoa, "stage=any&unit=HA01").await, "");
        assert_eq!(keys(&town.auditor().await, "stage=any").await, "afbcde");
        let admin = town.admin().await.get("/staff/cases").await;
        assert_eq!(admin.status, 403);
        assert_eq!(town.visitor().get("/staff/cases").await.status, 303);
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
        let checked = hoiam::check::check(&town.app, &indicatif::ProgressBar::hidden()).await;
        assert_eq!(checked.unwrap().wrong, Vec::<String>::new());
    })
    .await;
}
