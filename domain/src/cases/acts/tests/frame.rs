//! When a deed counts at all.

use super::*;
use crate::cases::{Refused, StageName, standing_at};
use chrono::SubsecRound as _;

#[test]
fn who_saw_an_older_version_is_refused_and_told_both() {
    let (case, answered) = (drafted(), answered());
    let deed = soon(&case, LEADER);
    let refused = answered.reopen(deed, text("nhầm"));
    assert_eq!(refused.map(|_| ()), Err(Refused::Stale { seen: 3, now: 4 }));
}

#[test]
fn nobody_can_have_seen_a_case_that_is_not_there() {
    let deed = Deed::now(minutes(0), Actor::Citizen, 1);
    let refused = Case::receive(reference(1), opening(), deed);
    assert_eq!(refused.map(|_| ()), Err(Refused::Stale { seen: 1, now: 0 }));
}

#[test]
fn nothing_happens_before_the_last_event() {
    let case = processing();
    let before = Deed { at: minutes(0), ..soon(&case, LAN) };
    assert_eq!(case.put_back(before, None).map(|_| ()), Err(Refused::Backwards));
}

#[test]
fn two_things_may_happen_at_one_instant() {
    let case = processing();
    let same = Deed::now(case.facts().last_at, LAN, case.version());
    assert!(case.put_back(same, None).is_ok());
}

#[test]
fn nothing_is_written_down_before_it_happens() {
    let case = processing();
    let deed = Deed { recorded_at: minutes(0), ..soon(&case, LAN) };
    assert_eq!(case.put_back(deed, None).map(|_| ()), Err(Refused::NotYet));
}

#[test]
fn what_was_said_earlier_may_be_entered_later() {
    let deed = Deed { recorded_at: minutes(5_000), ..Deed::now(minutes(0), ORGANIZER, 0) };
    let step = Case::receive(reference(1), opening(), deed).unwrap();
    assert_eq!(step.case.facts().received_at, minutes(0));
    assert_eq!(step.event.recorded_at, minutes(5_000));
}

#[test]
fn time_is_kept_to_the_microsecond() {
    let at = minutes(0) + TimeDelta::nanoseconds(1_999);
    let deed = Deed::now(at, Actor::Citizen, 0);
    let step = Case::receive(reference(1), opening(), deed).unwrap();
    assert_eq!(step.event.at, at.trunc_subsecs(6));
    assert_eq!(step.case.facts().received_at, step.event.at);
}

#[test]
fn a_case_stands_where_its_events_before_an_instant_put_it() {
    let deed = Deed::now(minutes(0), Actor::Citizen, 0);
    let received = Case::receive(reference(1), opening(), deed).unwrap();
    let deed = Deed::now(minutes(60), Actor::Import, 1);
    let step = received.case.import_answer(deed, text("Đã sửa"), Settlement::Fixed).unwrap();
    let events = [received.event, step.event];
    let stage = |at| standing_at(&events, at).unwrap().map(|standing| standing.stage);
    assert_eq!(stage(minutes(0)), None, "the instant itself is not before it");
    assert_eq!(stage(minutes(1)), Some(StageName::Received));
    assert_eq!(stage(minutes(60)), Some(StageName::Received));
    assert_eq!(stage(minutes(61)), Some(StageName::Answered));
    assert_eq!(standing_at(&events, minutes(61)), Ok(Some(step.case.standing())));
}

#[test]
fn only_staff_stand_in_for_anybody() {
    let stand_in = Some(PersonId(8));
    let deed = Deed { on_behalf_of: stand_in, ..Deed::now(minutes(0), Actor::Citizen, 0) };
    let received = Case::receive(reference(1), opening(), deed).unwrap();
    assert_eq!(received.event.on_behalf_of, None);
    let deed = Deed { on_behalf_of: stand_in, ..soon(&received.case, LAN) };
    assert_eq!(received.case.begin_work(deed, None).unwrap().event.on_behalf_of, stand_in);
}
