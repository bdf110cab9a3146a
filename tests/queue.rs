//! Members of staff find cases: by words, by what narrows the queue, page by page.

mod search;

use std::collections::BTreeSet;

use domain::people::Role;
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
