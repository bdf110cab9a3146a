//! What is stored, and how it shows when somebody touched it.

use super::*;
use crate::cases::chain::{ChainFault, Head, Stored, verify};
use crate::cases::{BrokenHistory, Event, Link, NotCanonical, SealedEvent, Transition};

/// Received, begun, put back.
fn story(number: u32) -> Vec<Event> {
    let deed = Deed::now(minutes(0), Actor::Citizen, 0);
    let first = Case::receive(reference(number), opening(), deed).unwrap();
    let deed = soon(&first.case, LAN);
    let second = first.case.begin_work(deed, None).unwrap();
    let deed = soon(&second.case, LAN);
    let third = second.case.put_back(deed, None).unwrap();
    vec![first.event, second.event, third.event]
}

fn sealed(events: Vec<Event>, number: u32) -> Vec<SealedEvent> {
    let mut prev = Link::origin(&reference(number));
    let mut chain = Vec::new();
    for event in events {
        let event = event.sealed(prev).unwrap();
        prev = event.hash;
        chain.push(event);
    }
    chain
}

fn verdict(chain: &[SealedEvent]) -> Result<Head, ChainFault> {
    let stored: Vec<Stored<'_>> = chain.iter().map(SealedEvent::stored).collect();
    verify(&reference(1), &stored)
}

#[test]
fn a_sound_chain_ends_at_its_last_event() {
    let chain = sealed(story(1), 1);
    assert_eq!(verdict(&chain), Ok(Head { version: 3, hash: chain[2].hash }));
}

#[test]
fn a_changed_event_is_named() {
    let mut chain = sealed(story(1), 1);
    chain[1].canonical = chain[1].canonical.replace("\"person\":1", "\"person\":2");
    assert_eq!(verdict(&chain), Err(ChainFault::Changed { version: 2 }));
}

#[test]
fn a_missing_event_is_named() {
    for (gone, version) in [(0, 1), (1, 2)] {
        let mut chain = sealed(story(1), 1);
        chain.remove(gone);
        assert_eq!(verdict(&chain), Err(ChainFault::Missing { version }));
    }
    assert_eq!(verdict(&[]), Err(ChainFault::Missing { version: 1 }));
}

#[test]
fn events_out_of_order_and_events_twice_are_named() {
    let mut chain = sealed(story(1), 1);
    chain.swap(1, 2);
    assert_eq!(verdict(&chain), Err(ChainFault::OutOfOrder { version: 2 }));
    let mut chain = sealed(story(1), 1);
    chain.insert(1, chain[0].clone());
    assert_eq!(verdict(&chain), Err(ChainFault::OutOfOrder { version: 2 }));
}

#[test]
fn an_event_of_another_case_is_named() {
    let mut chain = sealed(story(1), 1);
    chain[2] = sealed(story(2), 2)[2].clone();
    assert_eq!(verdict(&chain), Err(ChainFault::NotOurs { version: 3 }));
}

#[test]
fn an_event_sealed_anew_no_longer_fits_what_follows() {
    let mut chain = sealed(story(1), 1);
    let forged = Event { actor: MINH, ..chain[1].event.clone() };
    chain[1] = forged.sealed(chain[0].hash).unwrap();
    assert_eq!(verdict(&chain), Err(ChainFault::Unlinked { version: 3 }));
}

#[test]
fn a_text_sealed_by_others_is_not_taken_for_an_event() {
    let mut chain = sealed(story(1), 1);
    chain[1].canonical = "{}".to_owned();
    chain[1].hash = chain[1].prev.followed_by("{}");
    let fault = verdict(&chain).unwrap_err();
    assert_eq!((fault.code(), fault.version()), ("chain-unreadable", 2));
}

#[test]
fn only_the_canonical_text_of_an_event_is_read() {
    let text = story(1)[0].canonical().unwrap();
    assert!(Event::from_canonical(&text).is_ok());
    let spaced = text.replacen(':', ": ", 1);
    assert_eq!(Event::from_canonical(&spaced), Err(NotCanonical::Unfaithful));
    let unknown = text.replacen('{', "{\"aaa\":1,", 1);
    assert_eq!(Event::from_canonical(&unknown), Err(NotCanonical::Unfaithful));
}

#[test]
fn a_number_that_json_would_round_is_not_sealed() {
    let person = PersonId((1 << 53) + 1);
    let event = Event { on_behalf_of: Some(person), ..story(1)[0].clone() };
    assert_eq!(event.canonical(), Err(NotCanonical::Unfaithful));
}

#[test]
fn the_stored_form_stays_what_it_is() {
    let opening = Opening { origin: Origin::Web, due: None, quarantined: None, ..opening() };
    let deed = Deed::now(minutes(0), Actor::Citizen, 0);
    let event = Case::receive(reference(1), opening, deed).unwrap().event;
    let expected = concat!(
        r#"{"actor":{"kind":"citizen"},"at":1555200000000000,"case":"PA-1","#,
        r#""change":{"opening":{"consent":1,"due":null,"field":1,"form":null,"#,
        r#""identity":"confidential","kind":"conduct","origin":{"source":"web"},"#,
        r#""quarantined":null,"said_on":"2019-07-01","split_from":null,"text":"TEXT","unit":1},"#,
        r#""received_at":1555200000000000,"transition":"received"},"from":null,"#,
        r#""on_behalf_of":null,"recorded_at":1555200000000000,"#,
        r#""to":{"field":1,"kind":"conduct","stage":"received","unit":1},"version":1}"#,
    );
    let expected = expected.replace("TEXT", &text("Đường hỏng").to_string());
    assert_eq!(event.canonical(), Ok(expected));
}

#[test]
fn a_case_is_read_back_from_its_events() {
    let case = Case::from_events(&story(1)).unwrap();
    assert_eq!((case.version(), case.reference()), (3, &reference(1)));
}

#[test]
fn a_history_that_cannot_have_been_is_refused() {
    let read = |events: &[Event]| Case::from_events(events).unwrap_err();
    let [first, second, third] = story(1).try_into().unwrap();
    let pair = |event: Event| [first.clone(), event];
    assert_eq!(read(&[]), BrokenHistory::NoBeginning);
    let headless = Event { version: 1, from: None, ..second.clone() };
    assert_eq!(read(&[headless]), BrokenHistory::NoBeginning);
    let order = BrokenHistory::OutOfOrder { version: 3, expected: 2 };
    assert_eq!(read(&pair(third)), order);
    let other = Event { case: reference(2), ..second.clone() };
    assert_eq!(read(&pair(other)), BrokenHistory::NotOurs { version: 2 });
    let early = Event { at: minutes(-1), ..second.clone() };
    assert_eq!(read(&pair(early)), BrokenHistory::Backwards { version: 2 });
    let elsewhere = Event { from: Some(second.to), ..second.clone() };
    assert_eq!(read(&pair(elsewhere)), BrokenHistory::Misplaced { version: 2 });
    let elsewhere = Event { to: first.to, ..second.clone() };
    assert_eq!(read(&pair(elsewhere)), BrokenHistory::Misplaced { version: 2 });
    let change = answered_change();
    let transition = Transition::Answered;
    let impossible = Event { change, ..second };
    assert_eq!(read(&pair(impossible)), BrokenHistory::Impossible { version: 2, transition });
}

fn answered_change() -> crate::cases::Change {
    let case = drafted();
    let (deed, text) = (soon(&case, LEADER), text("Đã sửa"));
    case.answer(deed, text, Settlement::Fixed, signature(), Approval::Needed).unwrap().event.change
}
