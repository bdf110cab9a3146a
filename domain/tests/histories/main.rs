//! Random histories: whatever happens to cases, in whatever order, the ledger holds.
//!
//! Each history is a town of its own, lived for a thousand operations. `HOIAM_TEST_HISTORIES`
//! multiplies how many towns there are.
#![cfg(test)]

mod acts;
mod books;
mod chains;
mod checks;
mod desk;
mod dice;
mod figures;
mod flows;
mod names;
mod tampering;
mod town;

use domain::cases::Transition;
use domain::reports::Identity;
use figures::Tried;
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
fn live_through(next: &AtomicU64) -> (Tally, Tried) {
    let (mut tally, mut tried) = (Tally::default(), Tried::default());
    loop {
        let seed = next.fetch_add(1, Ordering::Relaxed);
        if seed >= histories() {
            return (tally, tried);
        }
        let town = Town::live(seed, OPERATIONS);
        checks::holds(&town, seed);
        tried.add(&figures::hold(&town, seed));
        tally.offers += desk::offers_hold(&town, seed);
        tally.add(&town.tally);
    }
}

#[test]
fn whatever_happens_the_ledger_holds_and_the_figures_reconcile() {
    let next = AtomicU64::new(0);
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let (mut tally, mut tried) = (Tally::default(), Tried::default());
    thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(|| live_through(&next))).collect();
        for hand in hands {
            let (lived, figured) = hand.join().unwrap();
            tally.add(&lived);
            tried.add(&figured);
        }
    });
    let (histories, operations, reports) = (histories(), tally.operations, tried.reports);
    let equations: usize = tried.equations.values().sum();
    println!("{} offers of acts compared with the ledger", tally.offers);
    println!("{histories} histories, {operations} operations, {reports} reports");
    println!("{equations} equations of identities hold: {:?}", tried.equations);
    println!("{} times a case was entered late", tried.corrections);
    println!("done: {:?}\nrefused: {:?}", tally.done, tally.refused);
    for transition in Transition::ALL {
        let times = tally.done.get(transition.word()).copied().unwrap_or_default();
        assert!(times >= 100, "{transition} happened {times} times: too rare to mean anything");
    }
    for id in Identity::ALL {
        let times = tried.equations.get(id).copied().unwrap_or_default();
        assert!(times >= 2 * reports, "{id} was tried {times} times");
    }
    assert!(tried.corrections >= 100, "nobody enters anything late");
}
