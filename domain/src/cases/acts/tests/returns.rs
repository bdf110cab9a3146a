//! How long the clock rests, and how long an answer may be come back to.

use super::*;
use crate::cases::{Class, Closing, Outcome, Refused, Stage};

fn reopened_and_answered(case: Case, by: Actor) -> Case {
    let deed = soon(&case, by);
    let case = case.reopen(deed, text("chưa sửa")).unwrap().case;
    let deed = soon(&case, LAN);
    let case = case.draft(deed, text("Đã sửa"), Settlement::Fixed).unwrap().case;
    let (deed, text) = (soon(&case, LEADER), text("Đã sửa"));
    case.answer(deed, text, Settlement::Fixed, signature(), Approval::Needed).unwrap().case
}

#[test]
fn the_clock_closes_an_answered_case_after_thirty_days_and_not_before() {
    let case = answered();
    let early = Deed {
        at: later(&case, 30, Actor::Clock).at - TimeDelta::microseconds(1),
        ..later(&case, 30, Actor::Clock)
    };
    assert_eq!(case.clone().close(early).map(|_| ()), Err(Refused::TooEarlyToClose));
    let deed = later(&case, 30, Actor::Clock);
    let closed = case.close(deed).unwrap().case;
    assert!(matches!(closed.stage(), Stage::Closed(_, Closing::Time)));
}

#[test]
fn the_sender_comes_back_within_thirty_days_and_the_leader_at_any_time() {
    let case = closed();
    let answered_at = case.stage().settled().unwrap().at;
    let at = answered_at + TimeDelta::days(30);
    let late = |actor| Deed::now(at, actor, case.version());
    let refused = case.clone().reopen(late(Actor::Citizen), text("chưa sửa"));
    assert_eq!(refused.map(|_| ()), Err(Refused::ReopenTooLate));
    let in_time = Deed { at: at - TimeDelta::microseconds(1), ..late(Actor::Citizen) };
    assert!(case.clone().reopen(in_time, text("chưa sửa")).is_ok());
    assert!(case.clone().reopen(late(PARENT), text("chưa sửa")).is_ok());
}

#[test]
fn the_sender_reopens_twice_and_not_a_third_time() {
    let case = reopened_and_answered(answered(), Actor::Citizen);
    let case = reopened_and_answered(case, LEADER);
    let case = reopened_and_answered(case, Actor::Citizen);
    assert_eq!((case.facts().reopened, case.facts().reopened_by_citizen), (3, 2));
    let deed = soon(&case, Actor::Citizen);
    let refused = case.clone().reopen(deed, text("vẫn chưa"));
    assert_eq!(refused.map(|_| ()), Err(Refused::ReopenedTooOften));
    assert_eq!(reopened_and_answered(case, LEADER).facts().reopened, 4);
}

#[test]
fn the_first_answer_is_remembered_after_a_second() {
    let case = answered();
    let first = case.facts().first_answered_at;
    assert_eq!(first, case.stage().settled().map(|settled| settled.at));
    let again = reopened_and_answered(case, Actor::Citizen);
    assert_eq!(again.facts().first_answered_at, first);
    assert!(again.stage().settled().map(|settled| settled.at) > first);
}

#[test]
fn a_case_that_rested_ten_working_days_rests_no_more() {
    let case = processing();
    let ask = |rested| {
        let asking = Asking { rested, ..question(&case) };
        case.clone().ask_citizen(soon(&case, LAN), asking).map(|_| ())
    };
    assert_eq!(ask(9), Ok(()));
    assert_eq!(ask(10), Err(Refused::RestSpent));
}

#[test]
fn the_clock_runs_again_when_the_days_of_rest_are_over_and_not_before() {
    let case = processing();
    let (deed, asking) = (soon(&case, LAN), question(&case));
    let case = case.ask_citizen(deed, asking).unwrap().case;
    let end = |at| case.clone().end_rest(Deed::now(at, Actor::Clock, case.version()), 4);
    let before = asking.rest_ends_at - TimeDelta::microseconds(1);
    assert_eq!(end(before).map(|_| ()), Err(Refused::RestNotOver));
    let step = end(asking.rest_ends_at).unwrap();
    let pause = step.case.facts().pauses[0];
    assert_eq!((pause.from, pause.until), (deed.at, asking.rest_ends_at));
}

#[test]
fn only_a_promise_is_kept_and_keeping_it_moves_no_class() {
    let case = answered();
    assert_eq!(case.outcome(), Some(Outcome::WillDo));
    let deed = soon(&case, LAN);
    let kept = case.keep_promise(deed, text("xong")).unwrap().case;
    assert_eq!((kept.class(), kept.outcome()), (Class::Answered, Some(Outcome::Fixed)));
    let deed = soon(&kept, LAN);
    assert_eq!(kept.keep_promise(deed, text("xong")).map(|_| ()), Err(Refused::NoPromise));
}
