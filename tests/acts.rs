//! What is done with cases in the books, by staff and by senders, whatever page it comes from.

mod doing;

use domain::{
    cases::{Channel, FieldId, Kind, Label, Satisfaction, Settlement, StageName},
    desk::{ActName, SenderActName},
    people::Role,
};
use hoiam::{
    books::keys::FirstAnswer,
    cases::{
        acts::{self, Act, Doing, Grounds, SenderAct},
        store,
    },
    error::Error,
};

use self::doing::{approve, day, draft, refused};
use crate::town::each_town;

#[tokio::test]
async fn a_case_goes_its_whole_way_and_each_step_is_in_its_chain() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let leader = town.somebody("Minh", Role::Leader, "HA").await;
        let (id, _) = town.sent_to("HA").await;

        assert_eq!(town.open_to(&officer, id).await[0], ActName::Assign);
        let case = town.does(&officer, id, Act::Assign { handler: officer.id }).await.unwrap();
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 10));
        town.does(&officer, id, Act::Begin { note: None }).await.unwrap();
        town.does(&officer, id, draft(town, false)).await.unwrap();
        assert_eq!(
            refused(town.does(&officer, id, approve(town, Settlement::Fixed, false)).await),
            "forbidden"
        );
        let reason = town.words("Thiếu ngày làm.");
        town.does(&leader, id, Act::SendBack { reason }).await.unwrap();
        town.does(&officer, id, draft(town, false)).await.unwrap();
        let promise = Settlement::WillDo { promised_on: Some(day(2026, 12, 1)) };
        let case = town.does(&leader, id, approve(town, promise, false)).await.unwrap();
        assert_eq!(case.stage().name(), StageName::Answered);
        assert_eq!(town.letters("answered").await, 1);

        let happy = SenderAct::Rate { satisfaction: Satisfaction::Satisfied };
        town.sender_does(id, happy).await.unwrap();
        let very = SenderAct::Rate { satisfaction: Satisfaction::VerySatisfied };
        town.sender_does(id, very).await.unwrap();
        let rated = acts::rating_of(town.app.books.read(), id).await.unwrap();
        assert_eq!(rated, Some(Satisfaction::VerySatisfied));

        let reason = town.words("Cống lại tắc.");
        let case = town.sender_does(id, SenderAct::Reopen { reason }).await.unwrap();
        assert_eq!(case.stage().name(), StageName::Processing);
        assert_eq!(town.letters("reopened").await, 1);
        town.does(&officer, id, draft(town, false)).await.unwrap();
        town.does(&leader, id, approve(town, promise, false)).await.unwrap();
        let note = town.words("Xong ngày 30/11.");
        let case = town.does(&officer, id, Act::KeepPromise { note }).await.unwrap();
        assert_eq!(case.outcome(), Some(domain::cases::Outcome::Fixed));
        town.sender_does(id, SenderAct::Satisfied).await.unwrap();
        let late = SenderAct::Rate { satisfaction: Satisfaction::Neutral };
        assert!(town.sender_does(id, late).await.is_err(), "closed is closed");
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn the_due_date_waits_for_the_sender_and_goes_on_when_they_reply() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let (id, _) = town.sent_to("HA").await;
        let question = town.words("Cống nào, thưa ông/bà?");
        // Asked on Friday 20 November: at most ten working days of rest, to Monday 7 December, for
        // 24 November is a holiday. Seventeen days more than 10 December: a Sunday.
        let case = town.does(&officer, id, Act::AskCitizen { question }).await.unwrap();
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 28));
        assert_eq!(town.letters("question").await, 1);
        town.set_clock("2026-11-24T10:00:00+07:00");
        let reply = town.words("Cống trước nhà văn hoá.");
        // Four days rested: 10 December and four more, a Monday.
        let case = town.sender_does(id, SenderAct::Reply { reply }).await.unwrap();
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 14));
        assert_eq!(case.stage().name(), StageName::Processing);

        let question = town.words("Tắc từ bao giờ?");
        town.does(&officer, id, Act::AskCitizen { question }).await.unwrap();
        town.set_clock("2026-12-20T10:00:00+07:00");
        let kept = &town.app.office;
        hoiam::cases::clockwork::tick(&town.app.books, kept, &town.app.clock).await.unwrap();
        let case = town.case(id).await;
        assert_eq!(case.stage().name(), StageName::Processing);
        // Nine working days were left, from 25 November to 7 December: the same seventeen days.
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 28));
        let question = town.words("Còn gì nữa không?");
        let again = town.does(&officer, id, Act::AskCitizen { question }).await;
        assert_eq!(refused(again), "rest-spent");
        assert!(!town.open_to(&officer, id).await.contains(&ActName::AskCitizen));
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn a_case_that_two_units_refuse_is_decided_above_them() {
    each_town(async |town| {
        let one = town.somebody("Lan", Role::Officer, "HA01").await;
        let other = town.somebody("Hoa", Role::Officer, "HA02").await;
        let parent = town.somebody("Minh", Role::Leader, "HA").await;
        let office = town.app.office.now(&town.app.books).await.unwrap();
        let unit = |code| office.unit("", code, day(2026, 11, 20)).unwrap().id;
        let (id, _) = town.sent_to("HA01").await;
        let to = |unit| Act::Transfer { unit, reason: town.words("Ngoài thẩm quyền.") };
        let back = || Act::Bounce { reason: town.words("Cũng ngoài thẩm quyền.") };

        let case = town.does(&one, id, to(unit("HA02"))).await.unwrap();
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 10), "what is left");
        assert_eq!(refused(town.does(&one, id, Act::Begin { note: None }).await), "forbidden");
        town.does(&other, id, back()).await.unwrap();
        town.does(&one, id, to(unit("HA02"))).await.unwrap();
        let case = town.does(&other, id, back()).await.unwrap();
        assert_eq!(case.facts().unit, unit("HA"));
        let decision = Act::DecideOwner {
            unit: unit("HA02"),
            reason: town.words("Thuộc tuyến xã Trưa."),
        };
        assert!(town.open_to(&parent, id).await.contains(&ActName::DecideOwner));
        town.does(&parent, id, decision).await.unwrap();
        assert_eq!(refused(town.does(&other, id, to(unit("HA01"))).await), "owner-decided");
        // Three days before the end somebody else gets it: five working days at least.
        let (second, _) = town.sent_to("HA01").await;
        town.set_clock("2026-12-09T09:00:00+07:00");
        let case = town.does(&one, second, to(unit("HA02"))).await.unwrap();
        assert_eq!(case.facts().due.as_ref().unwrap().on, day(2026, 12, 16));
        town.set_clock("2026-12-12T09:00:00+07:00");
        assert_eq!(refused(town.does(&other, second, back()).await), "bounce-too-late");
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_takes_a_case_out_of_the_count_alone() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let second = town.somebody("Hoa", Role::Officer, "HA").await;
        let leader = town.somebody("Minh", Role::Leader, "HA").await;
        let (master, reference) = town.sent_to("HA").await;
        let (copy, _) = town.sent_to("HA").await;
        let grounds =
            Grounds::DoubleSubmit { master: reference, evidence: domain::cases::SameSender::Phone };
        town.does(&officer, copy, Act::ProposeExclusion { grounds }).await.unwrap();
        assert_eq!(refused(town.does(&officer, copy, Act::ConfirmExclusion).await), "same-party");
        assert!(!town.open_to(&officer, copy).await.contains(&ActName::ConfirmExclusion));
        let case = town.does(&second, copy, Act::ConfirmExclusion).await.unwrap();
        assert_eq!(case.stage().name(), StageName::Excluded);
        // The sender takes the other back, so the copy counts again by itself.
        town.sender_does(master, SenderAct::Withdraw).await.unwrap();
        assert_eq!(town.case(copy).await.stage().name(), StageName::Received);

        let grounds = Grounds::OutOfScope {
            legal_reason: Label::new("khieu_nai").unwrap(),
            advice: town.words("Đơn khiếu nại gửi Ban Tiếp công dân."),
        };
        town.does(&officer, copy, Act::ProposeExclusion { grounds }).await.unwrap();
        assert_eq!(refused(town.does(&second, copy, Act::ConfirmExclusion).await), "forbidden");
        town.does(&leader, copy, Act::ConfirmExclusion).await.unwrap();
        let reason = town.words("Có phản ánh kèm theo.");
        town.does(&leader, copy, Act::Restore { reason }).await.unwrap();
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn one_answer_for_many_reaches_each_under_their_own_number() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let leader = town.somebody("Minh", Role::Leader, "HA").await;
        let (lead, reference) = town.sent_to("HA").await;
        let (second, _) = town.sent_to("HA").await;
        let (third, third_reference) = town.sent_to("HA").await;
        let with = |with: &str| Act::Group { with: with.to_owned() };
        town.does(&officer, second, with(&reference)).await.unwrap();
        town.does(&officer, third, with(&reference)).await.unwrap();
        assert_eq!(
            refused(town.does(&officer, third, with(&third_reference)).await),
            "already-grouped"
        );
        assert_eq!(
            refused(town.does(&officer, lead, with("HA-26-000009-9")).await),
            "already-grouped"
        );
        town.does(&officer, lead, draft(town, true)).await.unwrap();
        town.does(&officer, third, Act::Ungroup).await.unwrap();
        town.does(&leader, second, approve(town, Settlement::Fixed, true)).await.unwrap();
        for id in [lead, second] {
            assert_eq!(town.case(id).await.stage().name(), StageName::Answered);
        }
        assert_eq!(town.case(third).await.stage().name(), StageName::Drafted, "by itself again");
        assert_eq!(town.letters("answered").await, 2);
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn two_matters_become_two_cases_and_who_sent_them_can_be_forgotten() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let (id, reference) = town.sent_to("HA").await;
        let text = town.words("Đèn đường cũng hỏng.");
        let split = Act::Split { text, field: FieldId(5), kind: Kind::Opinion };
        town.does(&officer, id, split).await.unwrap();
        let child = town.newest_case().await;
        let found = town.case(child).await;
        assert_eq!(
            found.facts().split_from.as_ref().map(domain::cases::CaseRef::as_str),
            Some(&*reference)
        );
        assert_eq!(found.facts().received_at, town.case(id).await.facts().received_at);
        let email = store::email_of(town.app.books.read(), child).await.unwrap();
        assert_eq!(email.as_deref(), Some("an@example.vn"));

        let publish = Act::Publish { copy: town.words("Cống tắc."), channel: Channel::Website };
        town.does(&officer, id, publish).await.unwrap();
        town.sender_does(id, SenderAct::EraseIdentity { text: true }).await.unwrap();
        let db = town.app.books.read();
        assert_eq!(store::email_of(db, id).await.unwrap(), None);
        let text = town.case(id).await.facts().text.to_string();
        assert_eq!(store::words(db, &text).await.unwrap(), None);
        town.books_hold().await;
    })
    .await;
}

#[tokio::test]
async fn a_stale_view_and_a_stranger_change_nothing() {
    each_town(async |town| {
        let officer = town.somebody("Lan", Role::Officer, "HA").await;
        let stranger = town.somebody("Ba", Role::Officer, "HA02").await;
        let auditor = town.somebody("Tư", Role::Auditor, "HA").await;
        let (id, _) = town.sent_to("HA").await;
        for person in [&stranger, &auditor] {
            assert_eq!(town.open_to(person, id).await, []);
            assert_eq!(
                refused(town.does(person, id, Act::Begin { note: None }).await),
                "forbidden"
            );
        }
        let assign = Act::Assign { handler: stranger.id };
        assert_eq!(refused(town.does(&officer, id, assign).await), "invalid", "not of this unit");
        let answer = FirstAnswer { status: 303, body: String::new() };
        let act = Act::Begin { note: None };
        let doing = Doing { case: id, seen: 7, act, once: None, answer };
        let stale = acts::by_staff(&town.app, &officer, doing).await;
        assert!(matches!(stale, Err(Error::Stale { seen: 7, now: 1 })));
        assert_eq!(town.case(id).await.version(), 1);
        let case = town.case(id).await;
        let open = acts::open_acts_of_sender(&town.app, &case);
        assert_eq!(open, [SenderActName::Withdraw, SenderActName::EraseIdentity]);
    })
    .await;
}
