use super::*;
use crate::calendar::Calendar;
use crate::cases::{
    Actor, Asking, Case, CaseRef, Deed, FieldId, IdentityLevel, Kind, Office, Opening, Origin,
    Refused, TextDigest,
};
use crate::people::{Grant, Person, PersonId, Role};
use crate::units::UnitId;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

const TOP: UnitId = UnitId(1);
const OWN: UnitId = UnitId(2);
const TEXT: TextDigest = TextDigest([1; 32]);

/// Nine in the morning of Friday, 20 November 2026, and days later.
fn morning(days: i64) -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    day.and_hms_opt(2, 0, 0).unwrap().and_utc() + TimeDelta::days(days)
}

fn received() -> Case {
    let opening = Opening {
        unit: OWN,
        field: FieldId(1),
        kind: Kind::Opinion,
        origin: Origin::Web,
        identity: IdentityLevel::Confidential,
        text: TEXT,
        said_on: None,
        due: None,
        form: None,
        consent: None,
        quarantined: None,
        split_from: None,
    };
    let deed = Deed::now(morning(0), Actor::Citizen, 0);
    Case::receive(CaseRef("PA-1".to_owned()), opening, deed).unwrap().case
}

fn holder(role: Role, unit: UnitId) -> Person {
    Person { id: PersonId(7), grants: vec![Grant { role, unit }] }
}

fn scene(case: &Case, days: i64) -> Scene<'_> {
    let now = morning(days);
    Scene { case, path: &[OWN, TOP], now, rested: 0, master: None, ancestor: None }
}

fn officer() -> Actor {
    Actor::Staff { person: PersonId(7), office: Office::Officer }
}

#[test]
fn an_officer_sorts_what_came_in_and_does_not_approve() {
    let case = received();
    let open = open_to(&holder(Role::Officer, OWN), &scene(&case, 0));
    assert_eq!(open.first(), Some(&ActName::Assign));
    assert!(open.contains(&ActName::Transfer) && open.contains(&ActName::ProposeExclusion));
    assert!(!open.contains(&ActName::Approve) && !open.contains(&ActName::Reassign));
}

#[test]
fn who_leads_the_unit_above_approves_as_its_leader_and_decides_as_the_parents() {
    let case = received().draft(scene(&received(), 0).deed(officer()), TEXT, fixed());
    let case = case.unwrap().case;
    let parent = holder(Role::Leader, TOP);
    let office = office_for(&parent, ActName::Approve, &scene(&case, 0));
    assert_eq!(office, Ok(Office::Leader));
    assert_eq!(
        office_for(&parent, ActName::DecideOwner, &scene(&case, 0)),
        Err(Denied::Ledger(Refused::NothingToDecide))
    );
}

fn fixed() -> crate::cases::Settlement {
    crate::cases::Settlement::Fixed
}

#[test]
fn an_auditor_an_administrator_and_a_neighbour_may_do_nothing() {
    let case = received();
    let nobody = [
        holder(Role::Auditor, OWN),
        holder(Role::Admin, TOP),
        holder(Role::Officer, UnitId(9)),
        // Organizers have to do with what was said at meetings.
        holder(Role::Organizer, OWN),
    ];
    for person in nobody {
        assert_eq!(open_to(&person, &scene(&case, 0)), [], "{:?}", person.grants);
        let denied = office_for(&person, ActName::Assign, &scene(&case, 0));
        assert_eq!(denied, Err(Denied::Permission));
    }
}

/// Asked in the morning of one day, replied to in the morning of another.
fn asked(case: Case, from: i64, to: i64) -> Case {
    let deed = Deed::now(morning(from), officer(), case.version());
    let asking = Asking { question: TEXT, rested: 0, rest_ends_at: morning(from + 40) };
    let case = case.ask_citizen(deed, asking).unwrap().case;
    let deed = Deed::now(morning(to), Actor::Citizen, case.version());
    case.reply(deed, TEXT, 0).unwrap().case
}

#[test]
fn the_clock_rests_after_the_day_of_the_question_and_ten_working_days_at_most() {
    let calendar = Calendar::new([]).unwrap();
    let day = |at: DateTime<Utc>| at.date_naive();
    // From Friday to the next Tuesday: two working days and a weekend.
    let case = asked(received(), 0, 4);
    assert_eq!(days_rested(&case, &calendar, day), 2);
    let [rest] = &rests(&case, &calendar, day, "asked")[..] else { panic!("one rest") };
    assert_eq!((rest.from, rest.to), (day(morning(1)), day(morning(5))));
    // Then for a month: eight working days are left.
    let case = asked(case, 10, 40);
    assert_eq!(days_rested(&case, &calendar, day), 10);
    // And once more: none is left.
    assert_eq!(days_rested(&asked(case, 50, 60), &calendar, day), 10);
}
