//! What an act on its own asks for.

use super::*;
use crate::cases::{Channel, Outcome, Recount, Refused};

#[test]
fn an_answer_needs_an_outcome_and_a_promise_a_day() {
    assert_eq!(Settlement::new(None, None), Err(Refused::NoOutcome));
    assert_eq!(Settlement::new(Some(Outcome::WillDo), None), Err(Refused::NoPromisedDate));
    assert_eq!(Settlement::new(Some(Outcome::Fixed), Some(day(1))), Err(Refused::StrayPromise));
    assert_eq!(Settlement::new(Some(Outcome::WillDo), Some(day(30))), Ok(promise()));
    for outcome in [Outcome::Fixed, Outcome::Explained, Outcome::NotAccepted, Outcome::Noted] {
        assert_eq!(Settlement::new(Some(outcome), None).map(Settlement::outcome), Ok(outcome));
    }
}

#[test]
fn only_what_was_said_at_a_meeting_is_answered_on_the_spot() {
    let by_web = Opening { origin: Origin::Web, ..opening() };
    let deed = Deed::now(minutes(0), ORGANIZER, 0);
    let refused = Case::receive_answered(reference(1), by_web, spot(), deed);
    assert_eq!(refused.map(|_| ()), Err(Refused::NotAtMeeting));
}

#[test]
fn a_correction_that_corrects_nothing_is_refused() {
    let case = received();
    let deed = soon(&case, LAN);
    let same = case.clone().reclassify(deed, LAND, Kind::Conduct, text("?"));
    assert_eq!(same.map(|_| ()), Err(Refused::Unchanged));
    let same = case.clone().redact(deed, case.facts().shown, label("?"));
    assert_eq!(same.map(|_| ()), Err(Refused::Unchanged));
    let same = case.clone().recompute_due(soon(&case, Actor::Clock), due(20), Recount::Rule);
    assert_eq!(same.map(|_| ()), Err(Refused::Unchanged));
}

#[test]
fn a_case_is_in_one_group_at_most() {
    let case = received();
    let deed = soon(&case, LAN);
    assert_eq!(case.clone().ungroup(deed).map(|_| ()), Err(Refused::NotGrouped));
    let case = case.group(deed, GROUP, reference(1)).unwrap().case;
    let deed = soon(&case, LAN);
    let again = case.group(deed, GroupId(5), reference(1));
    assert_eq!(again.map(|_| ()), Err(Refused::AlreadyGrouped));
}

#[test]
fn a_second_matter_is_a_case_of_its_own_received_with_the_first() {
    let case = processing();
    let deed = soon(&case, LAN);
    let split = case.clone().split(deed, second_matter()).unwrap();
    let child = split.child.case.facts();
    assert_eq!(child.received_at, case.facts().received_at);
    assert_eq!(child.origin, case.facts().origin);
    assert_eq!(child.split_from, Some(reference(1)));
    assert_eq!((child.version, split.child.event.at), (1, deed.at));
    let itself = SecondMatter { reference: reference(1), ..second_matter() };
    assert_eq!(case.split(deed, itself).map(|_| ()), Err(Refused::ChildIsItself));
}

#[test]
fn spam_is_never_published() {
    let case = received();
    let deed = soon(&case, LAN);
    let case = case.exclude_flagged(deed).unwrap().case;
    let deed = soon(&case, LAN);
    let refused = case.publish(deed, text("quảng cáo"), Channel::Website);
    assert_eq!(refused.map(|_| ()), Err(Refused::SpamIsNotPublic));
}

#[test]
fn only_what_is_public_is_taken_back() {
    let case = received();
    let deed = soon(&case, LAN);
    assert_eq!(case.unpublish(deed, text("?")).map(|_| ()), Err(Refused::NotPublished));
}

#[test]
fn a_sender_who_is_not_known_cannot_be_forgotten_but_words_can() {
    let case = received();
    let deed = soon(&case, Actor::Citizen);
    let case = case.erase_identity(deed, false).unwrap().case;
    assert_eq!(case.facts().identity, IdentityLevel::None);
    let deed = soon(&case, Actor::Citizen);
    assert_eq!(case.clone().erase_identity(deed, false).map(|_| ()), Err(Refused::NothingToErase));
    assert!(case.erase_identity(deed, true).is_ok());
}
