//! A case on its way between units.

use super::*;
use crate::cases::{Custody, Decision, Refused, Stage, Step};

fn transfer(case: Case, unit: UnitId) -> Result<Step, Refused> {
    let (deed, to) = (soon(&case, LAN), to(unit, &case));
    case.transfer(deed, to)
}

fn bounce(case: Case, ancestor: Option<UnitId>) -> Result<Step, Refused> {
    let deed = soon(&case, LAN);
    case.bounce(deed, back(ancestor))
}

fn decide(case: Case, unit: UnitId, by: Actor) -> Result<Step, Refused> {
    let deed = soon(&case, by);
    case.decide_owner(deed, Decision { unit, reason: text("theo tuyến"), floor: day(27) })
}

/// There and back and there again.
fn offered_twice() -> Case {
    let case = transfer(received(), NEXT_DOOR).unwrap().case;
    let case = bounce(case, None).unwrap().case;
    transfer(case, NEXT_DOOR).unwrap().case
}

fn escalated() -> Case {
    bounce(offered_twice(), Some(ABOVE)).unwrap().case
}

fn decided() -> Case {
    decide(escalated(), NEXT_DOOR, LEADER).unwrap().case
}

#[test]
fn a_case_arrives_as_received_with_what_is_left_of_its_time() {
    let step = transfer(drafted(), NEXT_DOOR).unwrap();
    assert_eq!(step.case.stage(), &Stage::Received);
    assert_eq!(step.case.facts().unit, NEXT_DOOR);
    assert_eq!(step.case.facts().due.as_ref().map(|due| due.on), Some(day(25)), "the floor");
    let (deed, to) = (soon(&received(), LAN), to(NEXT_DOOR, &received()));
    let step = received().transfer(deed, Handover { floor: day(5), ..to }).unwrap();
    assert_eq!(step.case.facts().due, Some(due(20)), "the day it had");
}

#[test]
fn nobody_gets_what_they_have() {
    assert_eq!(transfer(received(), HOME).map(|_| ()), Err(Refused::SameUnit));
    let case = received();
    let deed = soon(&case, LAN);
    assert_eq!(case.correct_unit(deed, HOME, text("?")).map(|_| ()), Err(Refused::SameUnit));
    let case = received();
    let deed = soon(&case, ADMIN);
    let same = case.reorganise(deed, HOME, PersonId(3), label("NQ 1685"), day(1));
    assert_eq!(same.map(|_| ()), Err(Refused::SameUnit));
}

#[test]
fn what_nobody_sent_cannot_be_sent_back() {
    assert_eq!(bounce(received(), None).map(|_| ()), Err(Refused::NothingToBounce));
    let returned = bounce(transfer(received(), NEXT_DOOR).unwrap().case, None).unwrap().case;
    assert_eq!(returned.facts().unit, HOME);
    assert_eq!(bounce(returned, None).map(|_| ()), Err(Refused::NothingToBounce));
}

#[test]
fn a_case_is_sent_back_within_the_time_for_it() {
    let case = transfer(received(), NEXT_DOOR).unwrap().case;
    let Custody::Offered { until, .. } = case.facts().custody else { unreachable!() };
    let at = |at| case.clone().bounce(Deed::now(at, LAN, case.version()), back(None)).map(|_| ());
    assert_eq!(at(until), Err(Refused::BounceTooLate));
    assert_eq!(at(until - TimeDelta::microseconds(1)), Ok(()));
}

#[test]
fn the_second_refusal_goes_to_the_common_ancestor() {
    assert_eq!(bounce(offered_twice(), None).map(|_| ()), Err(Refused::AncestorNeeded));
    assert_eq!(escalated().facts().unit, ABOVE);
}

#[test]
fn a_refusal_by_a_third_unit_is_a_second_refusal_too() {
    let case = transfer(received(), NEXT_DOOR).unwrap().case;
    let case = bounce(case, None).unwrap().case;
    let case = transfer(case, UnitId(9)).unwrap().case;
    assert_eq!(bounce(case, Some(ABOVE)).unwrap().case.facts().custody, Custody::Escalated);
}

#[test]
fn the_ancestor_decides_and_does_not_pass_it_on() {
    assert_eq!(transfer(escalated(), HOME).map(|_| ()), Err(Refused::DecisionPending));
    assert_eq!(bounce(escalated(), None).map(|_| ()), Err(Refused::DecisionPending));
    assert_eq!(decided().facts().unit, NEXT_DOOR);
    assert_eq!(decide(escalated(), ABOVE, LEADER).unwrap().case.facts().unit, ABOVE);
}

#[test]
fn what_was_decided_stays_until_a_leader_above_decides_again() {
    assert_eq!(transfer(decided(), HOME).map(|_| ()), Err(Refused::OwnerDecided));
    assert_eq!(bounce(decided(), None).map(|_| ()), Err(Refused::OwnerDecided));
    let case = decided();
    let deed = soon(&case, LEADER);
    let refused = case.correct_unit(deed, HOME, text("nhầm"));
    assert_eq!(refused.map(|_| ()), Err(Refused::OwnerDecided));
    assert!(decide(decided(), HOME, LEADER).is_err());
    assert_eq!(decide(decided(), NEXT_DOOR, PARENT).map(|_| ()), Err(Refused::SameUnit));
    assert_eq!(decide(decided(), HOME, PARENT).unwrap().case.facts().unit, HOME);
}

#[test]
fn where_nothing_is_in_dispute_nothing_is_decided() {
    assert_eq!(decide(received(), ABOVE, LEADER).map(|_| ()), Err(Refused::NothingToDecide));
}
