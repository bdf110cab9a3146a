//! Every act at every stage, and by everyone.

use super::rows::rows;
use super::*;
use crate::cases::{Event, Link, Refused, StageName, Step, Transition, Who};
use std::collections::BTreeSet;

const EVERYONE: [Actor; 8] =
    [Actor::Citizen, ORGANIZER, LAN, LEADER, PARENT, ADMIN, Actor::Clock, Actor::Import];

pub(super) fn actor(who: Who) -> Actor {
    EVERYONE.into_iter().find(|actor| actor.who() == who).unwrap()
}

/// Where it led, or why it did not.
fn cell(result: &Result<Step, Refused>) -> &'static str {
    match result {
        Ok(step) => step.case.stage().name().word(),
        Err(refused) => refused.code(),
    }
}

#[test]
fn every_act_does_at_every_stage_what_the_table_says() {
    let mut checked = 0;
    for row in rows() {
        for (case, expected) in one_of_each().into_iter().zip(row.cells) {
            let stage = case.stage().name();
            let result = (row.act)(case, actor(row.by[0]));
            assert_eq!(cell(&result), expected, "“{}” at “{stage}”", row.name);
            checked += 1;
        }
    }
    println!("{checked} cells of acts × stages checked");
    assert_eq!(checked, rows().len() * StageName::ALL.len());
}

#[test]
fn every_act_is_open_to_whom_the_table_says_and_to_nobody_else() {
    let mut checked = 0;
    for row in rows() {
        let works = row.cells.iter().position(|cell| StageName::WORDS.contains(cell)).unwrap();
        for actor in EVERYONE {
            let case = one_of_each()[works].clone();
            let expected = if row.by.contains(&actor.who()) {
                row.cells[works]
            } else if actor == ADMIN {
                "admin-never-acts"
            } else {
                "wrong-party"
            };
            assert_eq!(cell(&(row.act)(case, actor)), expected, "“{}” by {actor:?}", row.name);
            checked += 1;
        }
    }
    println!("{checked} cells of acts × parties checked");
}

#[test]
fn only_those_who_may_enter_a_case_enter_one() {
    for actor in EVERYONE {
        let deed = Deed::now(minutes(0), actor, 0);
        let may = [Who::Citizen, Who::Organizer, Who::Officer, Who::Import].contains(&actor.who());
        assert_eq!(Case::receive(reference(1), opening(), deed).is_ok(), may, "{actor:?}");
        let answered = Case::receive_answered(reference(1), opening(), spot(), deed);
        assert_eq!(answered.is_ok(), actor == ORGANIZER, "{actor:?}");
    }
}

#[test]
fn the_table_leaves_no_transition_out() {
    let deed = Deed::now(minutes(0), ORGANIZER, 0);
    let first = Case::receive_answered(reference(1), opening(), spot(), deed).unwrap();
    let split = processing();
    let deed = soon(&split, LAN);
    let split = split.split(deed, second_matter()).unwrap();
    let mut seen: BTreeSet<Transition> =
        [first.event, split.child.event].iter().map(|event| event.change.transition()).collect();
    for row in rows() {
        for case in one_of_each() {
            if let Ok(step) = (row.act)(case, actor(row.by[0])) {
                seen.insert(step.event.change.transition());
            }
        }
    }
    assert_eq!(seen.len(), Transition::ALL.len(), "{seen:?}");
}

#[test]
fn every_event_is_stored_under_the_word_of_its_transition_and_read_back_the_same() {
    let mut checked = 0;
    for row in rows() {
        for case in one_of_each() {
            let Ok(step) = (row.act)(case, actor(row.by[0])) else { continue };
            let transition = step.event.change.transition();
            let change = serde_json::to_value(&step.event.change).unwrap();
            assert_eq!(change["transition"], transition.word());
            let sealed = step.event.clone().sealed(Link([0; 32])).unwrap();
            assert_eq!(Event::from_canonical(&sealed.canonical), Ok(step.event));
            checked += 1;
        }
    }
    println!("{checked} events printed and read back");
}
