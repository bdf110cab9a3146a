//! The ledger's acts, told as what happens at one desk.

mod corrections;
mod drawing;
mod frame;
mod matrix;
mod parties;
mod returns;
mod rows;
mod stored;
mod transfers;

use super::super::{
    Actor, Approval, Asking, Bounce, Case, CaseRef, Deed, Due, FieldId, GroupId, Handover,
    IdentityLevel, Kind, Label, Office, OnTheSpot, Opening, Origin, SameSender, SecondMatter,
    Settlement, Signature, TextDigest,
};
use crate::{meetings::MeetingId, people::PersonId, units::UnitId};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub(super) const HOME: UnitId = UnitId(1);
pub(super) const NEXT_DOOR: UnitId = UnitId(2);
pub(super) const ABOVE: UnitId = UnitId(3);
pub(super) const LAND: FieldId = FieldId(1);

pub(super) const LAN: Actor = staff(1, Office::Officer);
pub(super) const MINH: Actor = staff(2, Office::Officer);
pub(super) const LEADER: Actor = staff(3, Office::Leader);
pub(super) const PARENT: Actor = staff(4, Office::ParentLeader);
pub(super) const ORGANIZER: Actor = staff(5, Office::Organizer);
pub(super) const ADMIN: Actor = staff(6, Office::Admin);

const fn staff(person: i64, office: Office) -> Actor {
    Actor::Staff { person: PersonId(person), office }
}

/// Minutes after the morning the story begins on.
pub(super) fn minutes(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(18_000) + TimeDelta::minutes(minutes)
}

pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 7, day).unwrap()
}

pub(super) fn text(words: &str) -> TextDigest {
    TextDigest::of(&[7; 32], words)
}

pub(super) fn label(words: &str) -> Label {
    Label::new(words).unwrap()
}

pub(super) fn reference(number: u32) -> CaseRef {
    CaseRef(format!("PA-{number}"))
}

pub(super) fn due(on: u32) -> Due {
    Due { on: day(on), rule: label("574/QĐ-TTg") }
}

/// Said at a meeting, and held by the filter, so that every act has something to act on.
pub(super) fn opening() -> Opening {
    Opening {
        unit: HOME,
        field: LAND,
        kind: Kind::Conduct,
        origin: Origin::Meeting { meeting: MeetingId(1), line: Some(7) },
        identity: IdentityLevel::Confidential,
        text: text("Đường hỏng"),
        said_on: Some(day(1)),
        due: Some(due(20)),
        form: None,
        consent: Some(1),
        quarantined: Some(label("links")),
        split_from: None,
    }
}

pub(super) fn received() -> Case {
    named(1)
}

pub(super) fn named(number: u32) -> Case {
    Case::receive(reference(number), opening(), Deed::now(minutes(0), Actor::Citizen, 0))
        .unwrap()
        .case
}

/// A minute after the last event, on the newest view of the case.
pub(super) fn soon(case: &Case, actor: Actor) -> Deed {
    Deed::now(case.facts().last_at + TimeDelta::minutes(1), actor, case.version())
}

/// The same, days later.
pub(super) fn later(case: &Case, days: i64, actor: Actor) -> Deed {
    Deed::now(case.facts().last_at + TimeDelta::days(days), actor, case.version())
}

pub(super) fn promise() -> Settlement {
    Settlement::WillDo { promised_on: Some(day(30)) }
}

pub(super) fn signature() -> Signature {
    Signature { signer: PersonId(3), document: Some(label("12/UBND")), copy: None, handling: None }
}

pub(super) fn question(case: &Case) -> Asking {
    let rest_ends_at = case.facts().last_at + TimeDelta::days(5);
    Asking { question: text("Ở đâu?"), rested: 0, rest_ends_at }
}

pub(super) fn to(unit: UnitId, case: &Case) -> Handover {
    let bounce_until = case.facts().last_at + TimeDelta::days(2);
    Handover { unit, reason: text("không thuộc thẩm quyền"), floor: day(25), bounce_until }
}

pub(super) fn back(ancestor: Option<UnitId>) -> Bounce {
    Bounce { reason: text("cũng không"), floor: day(26), ancestor }
}

pub(super) fn spot() -> OnTheSpot {
    OnTheSpot {
        text: text("Đã sửa hôm qua"),
        settlement: Settlement::Fixed,
        leader: PersonId(3),
        speaker: text("Ông Ba"),
        minutes: label("BB 07, dòng 7"),
    }
}

pub(super) fn second_matter() -> SecondMatter {
    SecondMatter {
        reference: reference(2),
        text: text("và mất điện"),
        field: FieldId(2),
        kind: Kind::Opinion,
        due: Some(due(21)),
    }
}

pub(super) fn processing() -> Case {
    let case = received();
    let deed = soon(&case, LAN);
    case.begin_work(deed, None).unwrap().case
}

pub(super) fn drafted() -> Case {
    let case = processing();
    let deed = soon(&case, LAN);
    case.draft(deed, text("Sẽ sửa"), promise()).unwrap().case
}

pub(super) fn answered() -> Case {
    let case = drafted();
    let deed = soon(&case, LEADER);
    case.answer(deed, text("Sẽ sửa"), promise(), signature(), Approval::Needed).unwrap().case
}

pub(super) fn closed() -> Case {
    let case = answered();
    let deed = soon(&case, Actor::Citizen);
    case.close(deed).unwrap().case
}

/// Out of the count as a copy of case 9.
pub(super) fn excluded() -> Case {
    let (case, master) = (received(), named(9));
    let deed = soon(&case, LAN);
    let case = case.propose_double_submit(deed, &master, SameSender::Phone).unwrap().case;
    let deed = soon(&case, MINH);
    case.confirm_exclusion(deed, Some(&master)).unwrap().case
}

/// Case 9, which has left the count.
pub(super) fn withdrawn_master() -> Case {
    let case = named(9);
    let deed = soon(&case, Actor::Citizen);
    case.withdraw(deed).unwrap().case
}

/// A case at each stage, in the order of the list of stages.
pub(super) fn one_of_each() -> [Case; 9] {
    let assigned = {
        let case = received();
        let deed = soon(&case, LAN);
        case.assign(deed, PersonId(1), due(20)).unwrap().case
    };
    let waiting_citizen = {
        let case = processing();
        let (deed, asking) = (soon(&case, LAN), question(&case));
        case.ask_citizen(deed, asking).unwrap().case
    };
    let waiting_other = {
        let case = processing();
        let deed = soon(&case, LAN);
        case.ask_other(deed, label("Sở Xây dựng"), None).unwrap().case
    };
    [
        received(),
        assigned,
        processing(),
        waiting_citizen,
        waiting_other,
        drafted(),
        answered(),
        closed(),
        excluded(),
    ]
}

pub(super) const GROUP: GroupId = GroupId(4);
