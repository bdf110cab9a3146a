//! What must hold of each case of a town whatever happened in it; `figures` sees to all together.

use crate::chains;
use crate::town::{Kept, Town};
use domain::cases::{Case, Class, Move, Origin, Place, Source, standing_at};

/// Every case is sealed in one history of this many; sealing costs more than all else together.
const SEALED_ONE_IN: u64 = 10;

pub fn holds(town: &Town, seed: u64) {
    for kept in &town.cases {
        let story = format!("history {seed}, case {}", kept.case.reference());
        versions_are_contiguous(kept, &story);
        events_give_the_case(kept, &story);
        facts_fit_the_stage(&kept.case, &story);
        every_move_starts_where_the_last_one_ended(kept, &story);
        the_past_stays_as_it_was(kept, &story);
        if seed.is_multiple_of(SEALED_ONE_IN) {
            chains::hold(kept, &story);
        }
    }
}

fn versions_are_contiguous(kept: &Kept, story: &str) {
    for (place, event) in kept.events.iter().enumerate() {
        assert_eq!(event.version as usize, place + 1, "{story}");
    }
    assert_eq!(kept.case.version() as usize, kept.events.len(), "{story}");
}

fn events_give_the_case(kept: &Kept, story: &str) {
    assert_eq!(Case::from_events(&kept.events).as_ref(), Ok(&kept.case), "{story}");
}

fn facts_fit_the_stage(case: &Case, story: &str) {
    let (facts, standing) = (case.facts(), case.standing());
    assert_eq!(standing.class() == Class::Answered, standing.outcome.is_some(), "{story}");
    assert_eq!(standing.class() == Class::Excluded, standing.reason.is_some(), "{story}");
    assert_eq!(standing.source == Source::Meeting, standing.meeting.is_some(), "{story}");
    assert!(facts.proposal.is_none() || case.class() == Class::InProgress, "{story}");
    assert!(facts.reopened_by_citizen <= Case::MOST_REOPENINGS, "{story}");
    assert!(facts.received_at <= facts.last_at, "{story}");
    if let Origin::Meeting { meeting, .. } = facts.origin {
        assert_eq!(standing.meeting, Some(meeting), "{story}");
    }
}

/// No move comes from nowhere, and the kind of each says truly what it does to the classes.
fn every_move_starts_where_the_last_one_ended(kept: &Kept, story: &str) {
    let mut place = None;
    for event in &kept.events {
        let movement = event.movement();
        assert_eq!(movement.from, place, "{story}");
        let classes = (movement.from.map(Place::class), movement.to.class());
        let expected = match movement.kind {
            Move::New => (None, Class::InProgress),
            Move::NewOnTheSpot => (None, Class::Answered),
            Move::Answered => (Some(Class::InProgress), Class::Answered),
            Move::Reopened => (Some(Class::Answered), Class::InProgress),
            Move::Excluded => (Some(Class::InProgress), Class::Excluded),
            Move::Restored => (Some(Class::Excluded), Class::InProgress),
            Move::Transferred => (Some(Class::InProgress), Class::InProgress),
            Move::Reorganised | Move::Reclassified | Move::None => {
                (Some(movement.to.class()), movement.to.class())
            }
        };
        assert_eq!(classes, expected, "{story}: {:?}", movement.kind);
        let moves_unit = matches!(movement.kind, Move::Transferred | Move::Reorganised);
        if let Some(from) = movement.from.filter(|_| !moves_unit) {
            assert_eq!(from.unit, movement.to.unit, "{story}: {:?}", movement.kind);
        }
        place = Some(movement.to);
    }
}

/// As of any event's instant, the case stands where the events before that instant had put it.
fn the_past_stays_as_it_was(kept: &Kept, story: &str) {
    let middle = kept.events.len() / 2;
    let as_of = kept.events[middle].at;
    let past: Vec<_> = kept.events.iter().filter(|event| event.at < as_of).cloned().collect();
    let then = Case::from_events(&past).ok().map(|case| case.standing());
    assert_eq!(standing_at(&kept.events, as_of), Ok(then), "{story}");
}
