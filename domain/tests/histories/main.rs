//! Random histories: whatever happens to cases, in whatever order, the ledger holds.
//!
//! Each history is a town of its own, lived for a thousand operations. `HOIAM_TEST_HISTORIES`
//! multiplies how many towns there are.
#![cfg(test)]

mod acts;
mod chains;
mod checks;
mod dice;
mod town;

use domain::cases::Transition;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use town::{Tally, Town};

const HISTORIES: u64 = 1_000;
const OPERATIONS: usize = 1_000;

/// How many histories this run is asked for.
fn histories() -> u64 {
    let times = std::env::var("HOIAM_TEST_HISTORIES").ok().and_then(|times| times.parse().ok());
    HISTORIES * times.unwrap_or(1).max(1)
}

/// Lives through histories until none is left, and checks each.
fn live_through(next: &AtomicU64) -> Tally {
    let mut tally = Tally::default();
    loop {
        let seed = next.fetch_add(1, Ordering::Relaxed);
        if seed >= histories() {
            return tally;
        }
        let town = Town::live(seed, OPERATIONS);
        checks::holds(&town, seed);
        tally.add(&town.tally);
    }
}

#[test]
fn whatever_happens_the_ledger_holds() {
    let next = AtomicU64::new(0);
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let mut tally = Tally::default();
    thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(|| live_through(&next))).collect();
        for hand in hands {
            tally.add(&hand.join().unwrap());
        }
    });
    let (histories, operations) = (histories(), tally.operations);
    println!("{histories} histories, {operations} operations");
    println!("done: {:?}\nrefused: {:?}", tally.done, tally.refused);
    for transition in Transition::ALL {
        let times = tally.done.get(transition.word()).copied().unwrap_or_default();
        assert!(times >= 100, "{transition} happened {times} times: too rare to mean anything");
    }
}
