//! What staff see first: what needs them, by what they are.

use domain::{
    cases::{CaseId, Label, Satisfaction, Settlement},
    people::{Grant, Person, Role},
};
use hoiam::{
    books::keys::FirstAnswer,
    cases::{
        acts::{self, Act, Doing, Grounds, Salted, SenderAct},
        store,
    },
};
use serde_json::json;

use crate::town::{Client, Reply, Town, each_town};

/// What somebody may do to cases, as if by the desk.
struct Hand<'a> {
    town: &'a Town,
    person: Person,
}

impl<'a> Hand<'a> {
    async fn of(town: &'a Town, email: &str, role: Role, unit: &str) -> Self {
        let office = town.app.office.now(&town.app.books).await.unwrap();
        let unit = office.unit("unit", unit, town.app.clock.today()).unwrap().id;
        let id = town.person(email).await;
        Self { town, person: Person { id, grants: vec![Grant { role, unit }] } }
    }

    async fn does(&self, id: CaseId, act: Act) {
        let seen = version(self.town, id).await;
        let answer = FirstAnswer { status: 303, body: String::new() };
        let doing = Doing { case: id, seen, act, once: None, answer };
        acts::by_staff(&self.town.app, &self.person, doing).await.unwrap();
    }
}

async fn version(town: &Town, id: CaseId) -> u32 {
    let events = store::events(town.app.books.read(), id).await.unwrap();
    u32::try_from(events.len()).unwrap()
}

async fn says(town: &Town, unit: &str, text: &str) -> (CaseId, String) {
    let sent = town.post("/api/v1/cases", &json!({ "text": text, "unit": unit })).await;
    let reference = sent.word("reference");
    let row = store::find(town.app.books.read(), &reference).await.unwrap().unwrap();
    (CaseId(row.id), reference)
}

fn words(town: &Town, words: &str) -> Salted {
    Salted::new(words.to_owned(), &town.app.random)
}

/// The part of a page under a heading.
fn section<'a>(page: &'a Reply, id: &str) -> &'a str {
    assert_eq!(page.status, 200, "{}", page.text);
    let rest = page.text.split(&format!("aria-labelledby=\"{id}\"")).nth(1);
    rest.unwrap_or_else(|| panic!("no {id}: {}", page.text)).split("</section>").next().unwrap()
}

/// The links of a part that are numbers: what they lead to, and what they say.
fn numbers(part: &str) -> Vec<(String, u64)> {
    let links = part.split("<a href=\"").skip(1).filter_map(|rest| {
        let (href, rest) = rest.split_once('"')?;
        let said = rest.split_once('>')?.1.split('<').next()?;
        let number = said.replace('.', "").parse().ok()?;
        Some((href.replace("&amp;", "&"), number))
    });
    links.collect()
}

/// How many rows a list has, all of its pages together.
async fn length(client: &Client<'_>, list: &str) -> u64 {
    let (mut rows, mut next) = (0, Some(list.to_owned()));
    while let Some(address) = next {
        let page = client.get(&address).await;
        assert_eq!(page.status, 200, "{address}: {}", page.text);
        let main = page.text.split("<main").nth(1).unwrap();
        let body =
            main.split("<tbody").nth(1).map_or("", |rest| rest.split("</tbody>").next().unwrap());
        rows += body.matches("<tr").count() as u64;
        let before =
            main.contains("rel=\"next\"").then(|| main.split("rel=\"next\"").next().unwrap());
        next = before.map(|before| {
            let href = before.rsplit("href=\"").next().unwrap();
            href.split('"').next().unwrap().replace("&amp;", "&")
        });
    }
    rows
}

const HEADER: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,\
    name,address,email,phone,answered_at,outcome,answer";

/// Cases at the district, its office and a commune: open, late, answered in and out of time.
async fn furnished(town: &Town) {
    let units = ["HA", "HATN", "HA01", "HA01"];
    let row = |n: usize| {
        let (unit, day) = (units[n % units.len()], 1 + n % 9);
        let (answered, outcome) = match n % 5 {
            0 => ("2026-10-20", "fixed"),
            1 => ("2026-11-15", "explained"),
            _ => ("", ""),
        };
        let answer = if outcome.is_empty() { "" } else { "Đã trả lời." };
        let month = if n % 5 == 4 { 11 } else { 10 };
        format!(
            "k{n},Việc {n},,,{unit},,,,,2026-{month}-{day:02},,,,,,{answered},{outcome},{answer}\n"
        )
    };
    let file = format!("{HEADER}\n{}", (0..70).map(row).collect::<String>());
    assert_eq!(town.import_cases(&file).await.unwrap().added, 70);
}

#[tokio::test]
async fn every_figure_of_a_leader_opens_a_list_of_exactly_that_many() {
    each_town(async |town| {
        furnished(town).await;
        let lan = town.leader().await;
        let page = lan.get("/staff").await;
        let figures = numbers(section(&page, "units-ha"));
        // The district itself, its office, two communes, and the total; seven figures each.
        assert_eq!(figures.len(), 5 * 7, "{}", page.text);
        for (list, number) in &figures {
            assert_eq!(length(&lan, list).await, *number, "{list}");
        }
        let by_row: Vec<u64> = figures.chunks(7).map(|row| row[0].1).collect();
        assert_eq!(by_row[..4].iter().sum::<u64>(), by_row[4], "rows add up to the total");
        assert_eq!(by_row[4], 70);
        println!("{} figures followed", figures.len());
    })
    .await;
}

#[tokio::test]
async fn satisfied_senders_are_counted_and_listed() {
    each_town(async |town| {
        let lan = town.leader().await;
        town.officer().await;
        let leader = Hand::of(town, "lan@hoiam.example", Role::Leader, "HA").await;
        let officer = Hand::of(town, "minh@hoiam.example", Role::Officer, "HA").await;
        let degrees = [
            Some(Satisfaction::VerySatisfied),
            Some(Satisfaction::Satisfied),
            Some(Satisfaction::Neutral),
            None,
        ];
        for degree in degrees {
            let (id, _) = says(town, "HA01", "Đèn không sáng.").await;
            officer.does(id, Act::Assign { handler: officer.person.id }).await;
            officer.does(id, Act::Begin { note: None }).await;
            let (text, settlement) = (words(town, "Đã thay bóng."), Settlement::Fixed);
            officer.does(id, Act::Draft { text, settlement, together: false }).await;
            let (text, settlement) = (words(town, "Đã thay bóng."), Settlement::Fixed);
            leader
                .does(
                    id,
                    Act::Approve {
                        text,
                        settlement,
                        document: None,
                        copy: None,
                        handling: None,
                        together: false,
                    },
                )
                .await;
            let Some(satisfaction) = degree else { continue };
            let seen = version(town, id).await;
            let answer = FirstAnswer { status: 303, body: String::new() };
            let act = SenderAct::Rate { satisfaction };
            let doing = Doing { case: id, seen, act, once: None, answer };
            acts::by_sender(&town.app, doing).await.unwrap();
        }
        // What happens at an instant is not seen as of that same instant.
        town.set_clock("2026-11-20T09:05:00+07:00");
        let page = lan.get("/staff").await;
        let figures = numbers(section(&page, "units-ha"));
        let (list, satisfied) = figures.last().unwrap();
        assert_eq!(*satisfied, 2);
        assert_eq!(length(&lan, list).await, 2, "{list}");
        let given = "/staff/cases?stage=settled&rating=given";
        assert_eq!(length(&lan, given).await, 3);
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_a_leader_stands_first_and_for_nobody_else() {
    each_town(async |town| {
        let lan = town.leader().await;
        let minh = town.officer().await;
        let leader = Hand::of(town, "lan@hoiam.example", Role::Leader, "HA").await;
        let officer = Hand::of(town, "minh@hoiam.example", Role::Officer, "HA").await;
        assert!(lan.get("/staff").await.says("Không có việc nào đang chờ quyết định"));

        let (drafted, drafted_ref) = says(town, "HA01", "Đường thôn Đông hỏng.").await;
        officer.does(drafted, Act::Assign { handler: officer.person.id }).await;
        officer.does(drafted, Act::Begin { note: None }).await;
        let (text, settlement) = (words(town, "Đã sửa."), Settlement::Fixed);
        officer.does(drafted, Act::Draft { text, settlement, together: false }).await;
        let (spam, spam_ref) = says(town, "HA01", "Mua hàng rẻ.").await;
        let because = Label::new("quảng cáo").unwrap();
        officer.does(spam, Act::ProposeExclusion { grounds: Grounds::Spam { because } }).await;

        let waiting = section(&lan.get("/staff").await, "decide").to_owned();
        for reference in [&drafted_ref, &spam_ref] {
            assert!(waiting.contains(&format!("/staff/cases/{reference}\"")), "{waiting}");
        }
        let list = |what: &str| format!("/staff/cases?awaiting={what}");
        assert_eq!(length(&lan, &list("approval")).await, 1);
        assert_eq!(length(&lan, &list("exclusion")).await, 1);
        // Who proposed it is not the second person; who wrote a draft does not approve it.
        assert_eq!(length(&minh, &list("exclusion")).await, 0);
        assert_eq!(length(&minh, &list("approval")).await, 0);
        assert!(minh.get("/staff").await.says("Không có việc nào đang chờ quyết định"));
        assert_eq!(length(&town.auditor().await, &list("approval")).await, 0);
        assert_eq!(leader.person.grants.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_officer_sees_their_work_by_due_date_and_what_nobody_handles() {
    each_town(async |town| {
        let minh = town.officer().await;
        let officer = Hand::of(town, "minh@hoiam.example", Role::Officer, "HA").await;
        assert!(minh.get("/staff").await.says("Không còn hồ sơ nào đang chờ"));
        town.set_clock("2026-10-01T09:00:00+07:00");
        let (old, late_ref) = says(town, "HA01", "Việc đã lâu.").await;
        officer.does(old, Act::Assign { handler: officer.person.id }).await;
        town.set_clock("2026-11-20T09:00:00+07:00");
        let (new, new_ref) = says(town, "HA01", "Việc mới.").await;
        officer.does(new, Act::Assign { handler: officer.person.id }).await;
        let (_, fresh_ref) = says(town, "HA02", "Chưa ai nhận.").await;

        let minh = {
            let again = town.visitor();
            again.sign_in("minh@hoiam.example", crate::town::PASSWORD).await;
            again
        };
        let page = minh.get("/staff").await;
        let work = section(&page, "work");
        let (overdue, then) = (work.find("Quá hạn (1)").unwrap(), work.find("Sau đó (1)").unwrap());
        let (one, other) = (work.find(&late_ref).unwrap(), work.find(&new_ref).unwrap());
        assert!(overdue < one && one < then && then < other, "{work}");
        assert!(work.contains("ngày làm việc") && work.contains("Nhận việc, bắt đầu xử lý"));
        let fresh = section(&page, "fresh");
        assert!(fresh.contains(&fresh_ref) && !fresh.contains(&late_ref), "{fresh}");
        assert_eq!(length(&minh, "/staff/cases?handler=me").await, 2);
        assert_eq!(length(&minh, "/staff/cases?handler=nobody").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_organizer_sees_meetings_before_and_behind_with_what_was_entered() {
    each_town(async |town| {
        town.import_meetings(
            "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned
HN-1,HA01,leader_meets_people,2026-11-18,Nhà văn hoá,,30,30,0
HN-2,HA02,leader_meets_people,2026-11-20,Hội trường,,,,
HN-3,HA02,leader_meets_people,2026-12-01,Hội trường,,,,
",
        )
        .await
        .unwrap();
        let said = json!({ "text": "Xin làm đường.", "meeting": "HN-1", "kind": "opinion" });
        assert_eq!(town.post("/api/v1/cases", &said).await.status, 201);
        let hoa = town.organizer().await;
        let page = hoa.get("/staff").await;
        let meetings = section(&page, "meetings");
        let (next, last) = meetings.split_once("Buổi họp đã tổ chức").unwrap();
        assert!(next.find("HN-2").unwrap() < next.find("HN-3").unwrap(), "{next}");
        assert!(next.contains("/staff/cases/new?meeting=HN-2\""), "today's can be entered");
        assert!(!next.contains("/staff/cases/new?meeting=HN-3"), "not before its day");
        assert!(last.contains("/staff/cases/new?meeting=HN-1\"") && last.contains("Khớp"));
        for (list, number) in numbers(last) {
            assert_eq!((length(&hoa, &list).await, number), (1, 1), "{list}");
        }
        assert!(!page.text.contains("units-ha") && !page.text.contains("id=\"keeping\""));
    })
    .await;
}

#[tokio::test]
async fn the_admin_is_told_of_letters_and_the_auditor_of_reports() {
    each_town(async |town| {
        let mail = json!({ "text": "Đường hỏng.", "email": "an@example.vn" });
        town.post("/api/v1/cases", &mail).await;
        let mai = town.admin().await.get("/staff").await;
        let keeping = section(&mai, "keeping");
        assert!(keeping.contains("/staff/people\">1</a>"), "{keeping}");
        assert!(keeping.contains("/staff/units\">4</a>"), "{keeping}");
        assert!(keeping.contains("Thư chờ gửi"));
        let tuan = town.auditor().await.get("/staff").await;
        let audit = section(&tuan, "audit");
        for way in ["/staff/reports/resolution", "/staff/reports/surveys", "/staff/cases"] {
            assert!(audit.contains(&format!("href=\"{way}\"")), "{way}");
        }
        assert!(!tuan.text.contains("id=\"decide\""));
    })
    .await;
}

#[tokio::test]
async fn who_holds_several_roles_sees_the_part_of_each() {
    each_town(async |town| {
        town.hire("Bà Lan", "lan@hoiam.example", Role::Organizer, "HA02").await;
        town.hire("Bà Lan", "lan@hoiam.example", Role::Officer, "HA01").await;
        let page = town.leader().await.get("/staff").await;
        for part in ["decide", "work", "fresh", "units-ha", "meetings"] {
            section(&page, part);
        }
        assert_eq!(town.visitor().get("/staff").await.status, 303);
    })
    .await;
}
