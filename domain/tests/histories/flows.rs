//! Flow: what came and went between two instants makes the one stock of the other (I6 and I7).

use crate::books::Books;
use crate::names::unit_sets;
use crate::town::{Kept, Town};
use domain::cases::{self, Event};
use domain::reports::{AsOf, Counts, Flow, Move, Stock};
use domain::units::UnitId;

/// The flow of each unit, of each subtree, and of the whole town.
pub fn flows(town: &Town, opening: &Books, closing: &Books) -> Vec<Flow> {
    let events: Vec<_> = between(&town.cases, opening.as_of, closing.as_of).collect();
    let moves: Vec<_> = events.iter().map(|event| Move::from(event.movement())).collect();
    let of = |units: &Vec<UnitId>| {
        let flow = flow(&moves, opening, closing, units);
        agrees_with_the_ledger(&flow, &events, units);
        flow
    };
    unit_sets().iter().map(of).collect()
}

/// The events that one instant does not see and the other does.
pub fn between(cases: &[Kept], from: AsOf, until: AsOf) -> impl Iterator<Item = &Event> {
    let events = cases.iter().flat_map(|kept| &kept.events);
    events.filter(move |event| !from.sees(event.at) && until.sees(event.at))
}

/// The flow of a set of units, its stocks counted from the books.
pub fn flow(moves: &[Move], opening: &Books, closing: &Books, units: &[UnitId]) -> Flow {
    let (opening, closing) = (stock(opening, units), stock(closing, units));
    Flow::of(opening, moves, closing, |unit| units.contains(&unit)).unwrap()
}

fn stock(books: &Books, units: &[UnitId]) -> Stock {
    let counts = Counts::of(books.cells.iter().filter(|cell| units.contains(&cell.unit)));
    Stock { in_progress: counts.in_progress(), answered: counts.answered() }
}

/// Each line of the flow is as many events as the ledger itself calls by that name.
fn agrees_with_the_ledger(flow: &Flow, events: &[&Event], units: &[UnitId]) {
    let count = |kind: cases::Move, crosses: Option<bool>| {
        let here = events.iter().map(|event| event.movement()).filter(|movement| {
            let from = movement.from.is_some_and(|from| units.contains(&from.unit));
            let to = units.contains(&movement.to.unit);
            movement.kind == kind && crosses.map_or(to, |inward| (from, to) == (!inward, inward))
        });
        here.count() as u64
    };
    assert_eq!(flow.new, count(cases::Move::New, None));
    assert_eq!(flow.new_on_the_spot, count(cases::Move::NewOnTheSpot, None));
    assert_eq!(flow.answered, count(cases::Move::Answered, None));
    assert_eq!(flow.reopened, count(cases::Move::Reopened, None));
    assert_eq!(flow.excluded, count(cases::Move::Excluded, None));
    assert_eq!(flow.restored, count(cases::Move::Restored, None));
    assert_eq!(flow.transferred_in, count(cases::Move::Transferred, Some(true)));
    assert_eq!(flow.transferred_out, count(cases::Move::Transferred, Some(false)));
}
