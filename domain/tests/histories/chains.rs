//! The stored form of random histories: read back the same, and any touch shows.

use crate::dice::Dice;
use crate::town::{Kept, Town};
use domain::cases::chain::{Head, Stored, verify};
use domain::cases::{Change, Event, Exclusion, Label, Link, SealedEvent};
use proptest::prelude::*;

fn seal(kept: &Kept) -> Vec<SealedEvent> {
    let mut prev = Link::origin(kept.case.reference());
    let mut chain = Vec::new();
    for event in &kept.events {
        let sealed = event.clone().sealed(prev).unwrap();
        prev = sealed.hash;
        chain.push(sealed);
    }
    chain
}

/// The chain of a case verifies up to its current version.
pub fn hold(kept: &Kept, story: &str) {
    let chain = seal(kept);
    let stored: Vec<_> = chain.iter().map(SealedEvent::stored).collect();
    let head = Head { version: kept.case.version(), hash: chain[chain.len() - 1].hash };
    assert_eq!(verify(kept.case.reference(), &stored), Ok(head), "{story}");
}

/// A case of a short history with three events at least.
fn some_case(seed: u64) -> Option<Kept> {
    Town::live(seed, 120).cases.into_iter().find(|kept| kept.events.len() >= 3)
}

/// Changes one bit somewhere in what is stored of one event; returns that event's version.
fn flip(chain: &mut [SealedEvent], dice: &mut Dice) -> u32 {
    let chosen = dice.under(chain.len());
    let event = &mut chain[chosen];
    let bit = 1 << dice.under(8);
    match dice.under(8) {
        0 => event.prev.0[dice.under(32)] ^= bit,
        1 => event.hash.0[dice.under(32)] ^= bit,
        _ => {
            let mut bytes = std::mem::take(&mut event.canonical).into_bytes();
            let place = dice.under(bytes.len());
            bytes[place] ^= 1 << dice.under(7);
            event.canonical = String::from_utf8_lossy(&bytes).into_owned();
        }
    }
    event.event.version
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_printed_is_read_back_the_same(seed: u64) {
        for kept in Town::live(seed, 60).cases {
            for event in kept.events {
                let text = event.canonical().unwrap();
                prop_assert_eq!(Event::from_canonical(&text), Ok(event));
            }
        }
    }

    #[test]
    fn whatever_a_label_says_it_is_read_back_the_same(seed: u64, words in "\\PC{1,200}") {
        let Ok(because) = Label::new(&words) else { return Ok(()) };
        let mut event = Town::live(seed, 1).cases.remove(0).events.remove(0);
        let exclusion = Exclusion::Spam { because };
        event.change = Change::Excluded { exclusion, proposed: None };
        let text = event.canonical().unwrap();
        prop_assert_eq!(Event::from_canonical(&text), Ok(event));
    }

    #[test]
    fn every_flipped_bit_is_found_at_its_event(seed: u64) {
        let Some(kept) = some_case(seed) else { return Ok(()) };
        let sound = seal(&kept);
        let mut dice = Dice::new(seed);
        for _ in 0..32 {
            let mut chain = sound.clone();
            let version = flip(&mut chain, &mut dice);
            let stored: Vec<_> = chain.iter().map(SealedEvent::stored).collect();
            let fault = verify(kept.case.reference(), &stored).unwrap_err();
            prop_assert_eq!(fault.version(), version);
        }
    }

    #[test]
    fn every_event_left_out_and_every_two_swapped_are_found(seed: u64) {
        let Some(kept) = some_case(seed) else { return Ok(()) };
        let chain = seal(&kept);
        let stored: Vec<Stored<'_>> = chain.iter().map(SealedEvent::stored).collect();
        let case = kept.case.reference();
        for gone in 0..stored.len() - 1 {
            let mut left = stored.clone();
            left.remove(gone);
            let fault = verify(case, &left).unwrap_err();
            prop_assert_eq!((fault.code(), fault.version() as usize), ("chain-missing", gone + 1));
            let mut swapped = stored.clone();
            swapped.swap(gone, gone + 1);
            let fault = verify(case, &swapped).unwrap_err();
            let found = (fault.code(), fault.version() as usize);
            prop_assert_eq!(found, ("chain-out-of-order", gone + 1));
        }
        let cut = verify(case, &stored[..stored.len() - 1]).unwrap();
        prop_assert_ne!(cut.version, kept.case.version(), "a cut tail shows against the case's row");
    }
}
