//! Identities that could not fail would prove nothing: each is broken here, and named.

use crate::books::Books;
use crate::figures::{Instant, cohort, lists, scope};
use crate::flows::{between, flow};
use crate::names::{Names, groupings, unit_sets};
use crate::town::Town;
use domain::cases::{Class, ExclusionReason, Outcome};
use domain::reports::{
    Cell, Check, Counts, Directory as _, Figure, Grouping, Identity, Move, ResolutionReport,
    Status, Unreconciled, rows,
};
use std::collections::BTreeSet;

/// A short history, looked at after each quarter of it.
fn town() -> Town {
    Town::live(2019, 500)
}

fn instant(town: &Town, number: usize) -> Instant {
    let look = &town.looks[number];
    let (now, then) = (Books::now(&town.cases, look.at), Books::then(look));
    let (mended, _) = now.mended(&town.cases, look);
    Instant { now, then, mended }
}

/// The identities that keep a report back.
fn named<T: std::fmt::Debug>(refused: Result<T, Unreconciled>) -> BTreeSet<Identity> {
    refused.unwrap_err().failing.iter().map(|check| check.id).collect()
}

/// The report by field whose rows are counted from some cells and whose total from others.
fn by_field(books: &Books, of_rows: &[Cell], total: Counts) -> Result<(), Unreconciled> {
    let grouping = Some(Grouping::Field);
    let rows = rows(grouping, of_rows, &Names);
    ResolutionReport::reconcile(scope(books, grouping), rows, total, vec![]).map(drop)
}

#[test]
fn a_wrong_number_breaks_the_equations_it_stands_in() {
    let books = instant(&town(), 3).now;
    let vectors = [
        (Figure::Received, Identity::I1),
        (Figure::Counted, Identity::I2),
        (Figure::Late, Identity::I2),
        (Figure::Overdue, Identity::I2),
        (Figure::Spam, Identity::I3),
        (Figure::Fixed, Identity::I4),
    ];
    let right = Counts::of(&books.cells);
    assert_eq!(by_field(&books, &books.cells, right), Ok(()));
    for (wrong, id) in vectors {
        let total = Counts::read(|figure| right.get(figure) + u64::from(figure == wrong));
        // The total is no longer the sum of its rows either.
        let expected = BTreeSet::from([id, Identity::I4]);
        assert_eq!(named(by_field(&books, &books.cells, total)), expected, "{wrong}");
    }
    println!("{} wrong numbers named", vectors.len());
}

#[test]
fn a_case_missing_from_the_rows_breaks_i4_alone() {
    let books = instant(&town(), 3).now;
    let lost = &books.cells[1..];
    let refused = by_field(&books, lost, Counts::of(&books.cells));
    assert_eq!(named(refused), BTreeSet::from([Identity::I4]));
}

#[test]
fn a_case_that_a_subtree_has_lost_breaks_i5() {
    let books = instant(&town(), 3).now;
    let mut tree = books.sums(None).tree(|unit| Names.parent(unit));
    assert!(tree.checks().iter().all(Check::holds));
    let lost = books.cells[0];
    tree.nodes.get_mut(&lost.unit).unwrap().own = Counts::of(&[Cell { n: 1, ..lost }]);
    let refused = Unreconciled::unless_all_hold(tree.checks());
    assert_eq!(named(refused), BTreeSet::from([Identity::I5]));
}

/// The flow of the town's last quarter, its moves and its cells at the end changed before.
fn last_quarter(change: impl Fn(&mut Vec<Move>, &mut Vec<Cell>)) -> Result<(), Unreconciled> {
    let town = town();
    let (opening, mut closing) = (instant(&town, 2).now, instant(&town, 3).now);
    let events = between(&town.cases, opening.as_of, closing.as_of);
    let mut moves: Vec<_> = events.map(|event| Move::from(event.movement())).collect();
    change(&mut moves, &mut closing.cells);
    let flow = flow(&moves, &opening, &closing, &unit_sets()[0]);
    Unreconciled::unless_all_hold(flow.checks().to_vec())
}

/// Leaves out the first move from one class to another.
fn lose(moves: &mut Vec<Move>, from: Option<Class>, to: Class) {
    let classes = |step: &Move| (step.from.map(|place| place.class), step.to.class);
    let lost = moves.iter().position(|step| classes(step) == (from, to)).unwrap();
    moves.remove(lost);
}

#[test]
fn a_lost_move_breaks_the_stocks_that_it_changed() {
    use Class::{Answered, Excluded, InProgress};
    let (i6, i7) = (Identity::I6, Identity::I7);
    let vectors = [
        (None, InProgress, vec![i6]),
        (None, Answered, vec![i7]),
        (Some(InProgress), Excluded, vec![i6]),
        (Some(Excluded), InProgress, vec![i6]),
        (Some(InProgress), Answered, vec![i6, i7]),
        (Some(Answered), InProgress, vec![i6, i7]),
    ];
    assert_eq!(last_quarter(|_, _| ()), Ok(()));
    for (from, to, broken) in &vectors {
        let refused = last_quarter(|moves, _| lose(moves, *from, *to));
        assert_eq!(named(refused), BTreeSet::from_iter(broken.clone()), "{from:?} to {to}");
    }
    println!("{} lost moves named", vectors.len());
}

#[test]
fn a_case_that_never_moved_to_where_it_stands_breaks_i6_or_i7() {
    let strays = [
        (Status::InProgress { overdue: false }, Identity::I6),
        (Status::Answered { outcome: Outcome::Fixed, on_time: true }, Identity::I7),
    ];
    for (status, id) in strays {
        let refused = last_quarter(|_, cells| cells.push(Cell { status, ..cells[0] }));
        assert_eq!(named(refused), BTreeSet::from([id]));
    }
}

#[test]
fn a_case_missing_from_a_list_breaks_i8_alone() {
    let instant = instant(&town(), 3);
    for grouping in groupings() {
        let report = cohort(&instant, grouping).unwrap();
        let lists = lists(&report, &instant.now.cells[1..]);
        let lost = |check: &&Check| !check.holds() && check.gap() == 1;
        let of_lost = Figure::ALL.iter().filter(|f| f.includes(instant.now.cells[0].status));
        assert_eq!(lists.iter().filter(lost).count(), of_lost.count(), "{grouping:?}");
        assert_eq!(named(report.with_checks(lists)), BTreeSet::from([Identity::I8]));
    }
}

#[test]
fn a_past_told_otherwise_than_it_was_read_breaks_i9_alone() {
    let spam = Status::Excluded(ExclusionReason::Spam);
    let mut instant = instant(&town(), 1);
    let told = instant.then.cells.iter_mut().find(|cell| cell.status != spam).unwrap();
    told.status = spam;
    for grouping in groupings() {
        let refused = cohort(&instant, grouping);
        assert_eq!(named(refused), BTreeSet::from([Identity::I9]), "{grouping:?}");
    }
}
