//! What needs two people, and two copies of which one stays.

use super::*;
use crate::cases::{Class, ExclusionReason, Party, Refused, Step};

fn flagged_as_spam(case: Case, by: Deed) -> Case {
    case.propose_spam(by, label("quảng cáo")).unwrap().case
}

fn copy_of(case: Case, master: &Case) -> Result<Step, Refused> {
    let deed = soon(&case, LAN);
    case.propose_double_submit(deed, master, SameSender::FormToken)
}

fn confirmed(case: Case, master: Option<&Case>) -> Result<Case, Refused> {
    let deed = soon(&case, MINH);
    case.confirm_exclusion(deed, master).map(|step| step.case)
}

#[test]
fn a_proposal_alone_takes_nothing_out_of_the_count() {
    let case = received();
    let deed = soon(&case, LAN);
    assert_eq!(flagged_as_spam(case, deed).class(), Class::InProgress);
}

#[test]
fn nobody_confirms_what_they_proposed() {
    let case = received();
    let deed = soon(&case, LAN);
    let case = flagged_as_spam(case, deed);
    let deed = soon(&case, LAN);
    assert_eq!(case.confirm_exclusion(deed, None).map(|_| ()), Err(Refused::SameParty));
}

#[test]
fn nobody_confirms_in_anothers_place_what_they_proposed_nor_has_it_confirmed_in_theirs() {
    let (lan, absent) = (PersonId(1), Some(PersonId(8)));
    let stories = [(LAN, absent, LAN, None), (LAN, None, MINH, Some(lan))];
    for (first, for_first, second, for_second) in stories {
        let case = received();
        let deed = Deed { on_behalf_of: for_first, ..soon(&case, first) };
        let case = flagged_as_spam(case, deed);
        let deed = Deed { on_behalf_of: for_second, ..soon(&case, second) };
        assert_eq!(case.confirm_exclusion(deed, None).map(|_| ()), Err(Refused::SameParty));
    }
    let [one, other] = [1, 2].map(|n| Party { person: PersonId(n), on_behalf_of: None });
    assert!(!one.overlaps(other));
}

#[test]
fn an_answer_on_the_spot_names_an_organizer_and_another_as_leader() {
    let spot = OnTheSpot { leader: PersonId(5), ..spot() };
    let deed = Deed::now(minutes(0), ORGANIZER, 0);
    let refused = Case::receive_answered(reference(1), opening(), spot, deed);
    assert_eq!(refused.map(|_| ()), Err(Refused::SameParty));
}

#[test]
fn a_reorganisation_needs_a_leader_besides_the_administrator() {
    let case = received();
    let deed = soon(&case, ADMIN);
    let refused = case.reorganise(deed, NEXT_DOOR, PersonId(6), label("NQ 1685"), day(1));
    assert_eq!(refused.map(|_| ()), Err(Refused::SameParty));
}

#[test]
fn where_approval_is_needed_the_handler_does_not_answer() {
    let case = drafted();
    let deed = soon(&case, LAN);
    let refused = case.answer(deed, text("Sẽ sửa"), promise(), signature(), Approval::Needed);
    assert_eq!(refused.map(|_| ()), Err(Refused::ApprovalNeeded));
}

#[test]
fn what_is_no_proposal_is_neither_confirmed_nor_dropped() {
    assert_eq!(confirmed(received(), None).map(|_| ()), Err(Refused::NoProposal));
    let case = received();
    let deed = soon(&case, LAN);
    assert_eq!(case.drop_exclusion(deed, text("?")).map(|_| ()), Err(Refused::NoProposal));
}

#[test]
fn one_proposal_waits_at_a_time() {
    let case = copy_of(received(), &named(9)).unwrap().case;
    assert_eq!(copy_of(case, &named(9)).map(|_| ()), Err(Refused::AlreadyProposed));
}

#[test]
fn a_proposal_falls_when_another_unit_gets_the_case() {
    let case = copy_of(received(), &named(9)).unwrap().case;
    let (deed, to) = (soon(&case, LAN), to(NEXT_DOOR, &case));
    assert_eq!(case.transfer(deed, to).unwrap().case.facts().proposal, None);
}

#[test]
fn a_case_is_no_copy_of_itself() {
    assert_eq!(copy_of(received(), &received()).map(|_| ()), Err(Refused::MasterIsItself));
}

#[test]
fn a_case_is_no_copy_of_one_that_does_not_count() {
    let refused = copy_of(received(), &withdrawn_master());
    assert_eq!(refused.map(|_| ()), Err(Refused::MasterExcluded));
}

#[test]
fn two_cases_never_leave_the_count_as_copies_of_each_other() {
    let (one, nine) = (received(), named(9));
    let one = copy_of(one, &nine).unwrap().case;
    let nine = copy_of(nine, &one).unwrap().case;
    let one = confirmed(one, Some(&nine)).unwrap();
    assert_eq!(one.excluded(), Some(ExclusionReason::DoubleSubmit));
    assert_eq!(confirmed(nine, Some(&one)).map(|_| ()), Err(Refused::MasterExcluded));
}

#[test]
fn a_copy_is_confirmed_with_its_master_at_hand_and_no_other() {
    let case = copy_of(received(), &named(9)).unwrap().case;
    assert_eq!(confirmed(case.clone(), None).map(|_| ()), Err(Refused::MasterNeeded));
    assert_eq!(confirmed(case, Some(&named(8))).map(|_| ()), Err(Refused::WrongMaster));
}

#[test]
fn a_copy_comes_back_only_for_its_own_master_and_only_once_that_is_out() {
    let back = |case: Case, master: &Case| {
        let deed = soon(&case, Actor::Clock);
        case.restore_for(deed, master).map(|_| ())
    };
    assert_eq!(back(excluded(), &named(9)), Err(Refused::MasterCounts));
    assert_eq!(back(excluded(), &named(8)), Err(Refused::WrongMaster));
    assert_eq!(back(withdrawn_master(), &withdrawn_master()), Err(Refused::WrongMaster));
    assert_eq!(back(excluded(), &withdrawn_master()), Ok(()));
}

#[test]
fn a_filter_that_flagged_nothing_excludes_nothing() {
    let unflagged = Opening { quarantined: None, ..opening() };
    let deed = Deed::now(minutes(0), Actor::Citizen, 0);
    let case = Case::receive(reference(1), unflagged, deed).unwrap().case;
    let deed = soon(&case, LAN);
    let refused = case.clone().exclude_flagged(deed).map(|_| ());
    assert_eq!(refused, Err(Refused::NotQuarantined));
    assert_eq!(case.release(deed, text("?")).map(|_| ()), Err(Refused::NotQuarantined));
}
