//! A case sent on the web, page by page, by people without scripts.

mod held;

use domain::cases::{CaseId, Purpose};
use hoiam::cases::store;

use crate::town::{Client, Reply, Town, each_town};

const TEXT: &str = "Đường thôn Đông lầy lội, xe cứu thương không vào được.";

const XSS: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

/// Fills in one page and goes where it leads.
async fn fill(client: &Client<'_>, path: &str, typed: &[(&str, &str)]) -> Reply {
    let sent = client.send(path, typed).await;
    let to = sent.went_to().unwrap_or_else(|| panic!("{path}: {}", sent.text));
    client.get(&to).await
}

/// Comes as far as the check, as `level` with these contact values.
async fn begin(client: &Client<'_>, text: &str, level: &str, contact: &[(&str, &str)]) -> Reply {
    fill(client, "/cases/new", &[("text", text)]).await;
    fill(client, "/cases/new/place", &[("unit", "HA01"), ("field", "transport")]).await;
    let page = fill(client, "/cases/new/sender", &[("identity", level)]).await;
    if level == "none" { page } else { fill(client, "/cases/new/contact", contact).await }
}

/// The receipt on the page, as it is printed.
fn receipt(page: &Reply) -> String {
    let rest = page.text.split("class=\"receipt\">").nth(1).expect("a receipt");
    rest.split('<').next().unwrap().to_owned()
}

fn reference(page: &Reply) -> String {
    let rest = page.text.split("<strong>HA").nth(1).expect("a reference");
    format!("HA{}", rest.split('<').next().unwrap())
}

async fn id_of(town: &Town, reference: &str) -> CaseId {
    CaseId(store::find(town.app.books.read(), reference).await.unwrap().unwrap().id)
}

#[tokio::test]
async fn ba_an_sends_a_case_and_keeps_her_receipt() {
    each_town(async |town| {
        let an = town.visitor();
        let contact = [("name", "Nguyễn Thị An"), ("phone", "0912 345 678"), ("contact_me", "yes")];
        let check = begin(&an, TEXT, "confidential", &contact).await;
        for said in [TEXT, "Thị trấn Sáng", "Giao thông", "Nguyễn Thị An", "0912 345 678"]
        {
            assert!(check.says(said), "{said}");
        }
        assert_eq!(check.header("cache-control"), "no-store");
        let sent = an.fill(&check, "/cases/new/check", &[]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/cases/sent"));
        let page = an.get("/cases/sent").await;
        assert_eq!(receipt(&page).chars().count(), 23, "six groups of three");
        assert!(reference(&page).starts_with("HA01-26-"), "{}", reference(&page));
        assert!(page.says("thứ Năm, 10/12/2026") && page.text.contains("<svg class=\"qr\""));
        assert_eq!(receipt(&an.get("/cases/sent").await), receipt(&page), "the page shown again");
        let shown = serde_json::json!({ "receipt": receipt(&page) });
        assert_eq!(town.post("/api/v1/track", &shown).await.word("text"), TEXT);
        let id = id_of(town, &reference(&page)).await;
        let sender = store::sender_of(town.app.books.read(), id).await.unwrap().unwrap();
        assert_eq!(sender.phone.as_deref(), Some("+84912345678"));
        let agreed = sender.agreed.unwrap();
        assert_eq!((agreed.edition, agreed.purposes), (1, vec![Purpose::ContactMe]));
        assert!(!sender.for_another);
    })
    .await;
}

#[tokio::test]
async fn whoever_does_not_know_and_says_nothing_of_themselves_is_heard_all_the_same() {
    each_town(async |town| {
        let somebody = town.visitor();
        fill(&somebody, "/cases/new", &[("text", TEXT)]).await;
        fill(&somebody, "/cases/new/place", &[]).await;
        let check = fill(&somebody, "/cases/new/sender", &[("identity", "none")]).await;
        assert!(check.says("Tôi không rõ đơn vị nào"));
        let sent = somebody.fill(&check, "/cases/new/check", &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let page = somebody.get("/cases/sent").await;
        assert!(reference(&page).starts_with("HA-26-"));
        assert!(page.says("không ai tìm lại được"));
        let id = id_of(town, &reference(&page)).await;
        assert!(store::sender_of(town.app.books.read(), id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn every_fault_stands_at_its_field_and_nothing_typed_is_lost() {
    each_town(async |town| {
        let an = town.visitor();
        let empty = an.send("/cases/new", &[("text", "  ")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.text.contains("<title>Lỗi:") && empty.text.contains("href=\"#text\""));
        let long = "ệ".repeat(4001);
        let refused = an.send("/cases/new", &[("text", &long)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says(&long));
        fill(&an, "/cases/new", &[("text", &"e\u{323}\u{302}".repeat(4000))]).await;
        let refused = an.send("/cases/new/place", &[("unit", "X9"), ("field", "?")]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.text.contains("href=\"#unit\"") && refused.text.contains("href=\"#field\"")
        );
        fill(&an, "/cases/new/place", &[]).await;
        let refused = an.send("/cases/new/sender", &[("identity", "king")]).await;
        assert!(refused.status == 422 && refused.text.contains("href=\"#identity\""));
        fill(&an, "/cases/new/sender", &[("identity", "open")]).await;
        let typed = [("name", ""), ("phone", "12"), ("email", "an@"), ("address", "Thôn Đông")];
        let refused = an.send("/cases/new/contact", &typed).await;
        assert_eq!(refused.status, 422);
        for field in ["name", "phone", "email", "contact_me", "publish_my_name"] {
            assert!(refused.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        for kept in ["value=\"12\"", "value=\"an@\"", "value=\"Thôn Đông\""] {
            assert!(refused.text.contains(kept), "{kept}");
        }
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_tick_is_never_taken_for_granted() {
    each_town(async |town| {
        let an = town.visitor();
        fill(&an, "/cases/new", &[("text", TEXT)]).await;
        fill(&an, "/cases/new/place", &[]).await;
        fill(&an, "/cases/new/sender", &[("identity", "contact_only")]).await;
        let page = an.get("/cases/new/contact").await;
        assert_eq!(page.form("/cases/new/contact").value("contact_me"), None);
        let refused = an.send("/cases/new/contact", &[("phone", "0912345678")]).await;
        assert!(refused.says("Hãy đánh dấu đồng ý"), "{}", refused.text);
        let check =
            fill(&an, "/cases/new/contact", &[("phone", "0912345678"), ("contact_me", "yes")])
                .await;
        assert_eq!(check.status, 200);
    })
    .await;
}

#[tokio::test]
async fn one_answer_is_changed_and_the_way_leads_back_to_the_check() {
    each_town(async |town| {
        let an = town.visitor();
        begin(&an, TEXT, "confidential", &[("name", "An")]).await;
        let change = "/cases/new/place?change=1";
        let page = an.get(change).await;
        let sent = an.fill(&page, "/cases/new/place", &[("unit", "HA02")]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/cases/new/check"));
        assert!(an.get("/cases/new/check").await.says("Xã Trưa"));
        // Another level asks who they are again; what it has no place for is gone.
        let page = an.get("/cases/new/sender?change=1").await;
        let sent = an.fill(&page, "/cases/new/sender", &[("identity", "contact_only")]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/cases/new/contact"));
        let typed = [("email", "an@example.vn"), ("contact_me", "yes")];
        let check = fill(&an, "/cases/new/contact", &typed).await;
        assert!(!check.says("Họ và tên") && check.says("an@example.vn"));
    })
    .await;
}

#[tokio::test]
async fn pressed_twice_it_is_one_case_and_one_receipt() {
    each_town(async |town| {
        let an = town.visitor();
        let check = begin(&an, TEXT, "none", &[]).await;
        let presses = (0..10).map(|_| an.fill(&check, "/cases/new/check", &[]));
        let replies = futures_util::future::join_all(presses).await;
        for reply in &replies {
            assert_eq!(reply.went_to().as_deref(), Some("/cases/sent"), "{}", reply.text);
        }
        assert_eq!(town.cases().await, 1);
        // Back, and forth again.
        let again = an.fill(&check, "/cases/new/check", &[]).await;
        assert_eq!(again.went_to().as_deref(), Some("/cases/sent"));
        assert_eq!(an.get("/cases/new/place").await.went_to().as_deref(), Some("/cases/sent"));
        assert_eq!(town.cases().await, 1);
        println!("{} presses: 1 case", replies.len() + 1);
    })
    .await;
}

#[tokio::test]
async fn a_meetings_code_comes_along_and_can_be_left_behind() {
    each_town(async |town| {
        town.import_meetings(
            "code,unit,kind,held_on,place\nHN-1,HA02,leader_meets_people,2026-11-19,Nhà văn hoá\n",
        )
        .await
        .unwrap();
        let an = town.visitor();
        let page = an.get("/cases/new?meeting=hn-1").await;
        assert!(page.says("Nhà văn hoá") && page.says("Xã Trưa"), "{}", page.text);
        an.fill(&page, "/cases/new", &[("text", TEXT)]).await;
        let place = an.get("/cases/new/place").await;
        let form = place.form("/cases/new/place");
        assert_eq!((form.value("unit"), form.value("meeting")), (Some("HA02"), Some("HN-1")));
        an.fill(&place, "/cases/new/place", &[]).await;
        let check = fill(&an, "/cases/new/sender", &[("identity", "none")]).await;
        assert!(check.says("Nhà văn hoá"));
        let place = an.get("/cases/new/place?change=1").await;
        an.fill(&place, "/cases/new/place", &[("meeting", "")]).await;
        assert!(!an.get("/cases/new/check").await.says("Nhà văn hoá"));
        let unknown = an.get("/cases/new?meeting=ZZ-9").await;
        assert!(unknown.says("Không tìm thấy buổi họp"));
    })
    .await;
}

#[tokio::test]
async fn script_in_every_field_is_only_text() {
    each_town(async |town| {
        let an = town.visitor();
        fill(&an, "/cases/new", &[("text", XSS)]).await;
        fill(&an, "/cases/new/place", &[]).await;
        fill(&an, "/cases/new/sender", &[("identity", "open")]).await;
        let ticks = [("contact_me", "yes"), ("publish_my_name", "yes")];
        let typed =
            [&[("name", XSS), ("address", XSS), ("phone", XSS), ("email", XSS)], &ticks[..]];
        let faults = an.send("/cases/new/contact", &typed.concat()).await;
        let typed = [&[("name", XSS), ("address", XSS)], &ticks[..]];
        let check = fill(&an, "/cases/new/contact", &typed.concat()).await;
        let unit = an.send("/cases/new/place", &[("unit", XSS), ("field", XSS)]).await;
        let meeting = an.get("/cases/new?meeting=%3Cscript%3Ealert(1)%3C/script%3E").await;
        let text = an.get("/cases/new?change=1").await;
        for page in [&faults, &check, &unit, &meeting, &text] {
            assert!(
                !page.text.contains("<script>alert") && !page.text.contains("<img"),
                "{}",
                page.text
            );
        }
        assert!(check.says(XSS));
    })
    .await;
}

#[tokio::test]
async fn a_form_of_another_site_sends_nothing() {
    each_town(async |town| {
        let an = town.visitor();
        let check = begin(&an, TEXT, "none", &[]).await;
        let pairs = check.form("/cases/new/check").filled(&[]);
        let foreign = an.posting("/cases/new/check", &pairs).header("Sec-Fetch-Site", "cross-site");
        let refused = an.say(foreign).await;
        assert_eq!(refused.status, 403);
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_case_sent_for_a_neighbour_says_so() {
    each_town(async |town| {
        let an = town.visitor();
        fill(&an, "/cases/new", &[("text", TEXT)]).await;
        fill(&an, "/cases/new/place", &[]).await;
        let typed = [("identity", "confidential"), ("for_another", "yes")];
        let page = fill(&an, "/cases/new/sender", &typed).await;
        assert!(page.says("gửi giúp"));
        let check = fill(&an, "/cases/new/contact", &[("name", "Cụ Bính")]).await;
        assert!(check.says("Tôi gửi giúp người khác"));
        an.fill(&check, "/cases/new/check", &[]).await;
        let page = an.get("/cases/sent").await;
        let id = id_of(town, &reference(&page)).await;
        let sender = store::sender_of(town.app.books.read(), id).await.unwrap().unwrap();
        assert!(sender.for_another);
    })
    .await;
}
