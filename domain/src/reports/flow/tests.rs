//! Tests of flow: small stories, and random histories against identities I6 and I7.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use Class::{Answered, Excluded, InProgress};

const WARD: UnitId = UnitId(1);
const HAMLET: UnitId = UnitId(2);
const ELSEWHERE: UnitId = UnitId(9);

fn place(class: Class, unit: UnitId) -> Place {
    Place { class, unit }
}

fn step(from: impl Into<Option<Place>>, to: Place) -> Move {
    Move { from: from.into(), to, kind: MoveKind::Transition, n: 1 }
}

fn of_ward(moves: &[Move], closing: Stock) -> Flow {
    Flow::of(Stock::default(), moves, closing, |unit| unit != ELSEWHERE).unwrap()
}

fn holds(flow: &Flow) -> bool {
    flow.checks().iter().all(Check::holds)
}

#[test]
fn a_case_transferred_in_and_answered_there_is_both() {
    let moves = [step(place(InProgress, ELSEWHERE), place(Answered, WARD))];
    let flow = of_ward(&moves, Stock { in_progress: 0, answered: 1 });
    assert_eq!((flow.transferred_in, flow.answered), (1, 1));
    assert!(holds(&flow));
}

#[test]
fn a_transfer_inside_the_subtree_is_no_flow() {
    let moves = [step(None, place(InProgress, WARD)), {
        step(place(InProgress, WARD), place(InProgress, HAMLET))
    }];
    let flow = of_ward(&moves, Stock { in_progress: 1, answered: 0 });
    assert_eq!((flow.new, flow.transferred_in, flow.transferred_out), (1, 0, 0));
    assert!(holds(&flow));
}

#[test]
fn a_reorganisation_takes_answered_cases_along() {
    let kind = MoveKind::Reorganisation;
    let joins =
        |class| Move { from: Some(place(class, ELSEWHERE)), to: place(class, WARD), kind, n: 4 };
    let moves = [joins(Answered), joins(InProgress), joins(Excluded)];
    let flow = of_ward(&moves, Stock { in_progress: 4, answered: 4 });
    assert_eq!(flow.reorganised_in, Stock { in_progress: 4, answered: 4 });
    assert!(holds(&flow));
}

#[test]
fn a_case_that_nobody_saw_come_breaks_the_identity_by_one() {
    let flow =
        of_ward(&[step(None, place(InProgress, WARD))], Stock { in_progress: 2, answered: 0 });
    let [i6, i7] = flow.checks();
    assert_eq!((i6.id, i6.holds(), i6.gap()), (Identity::I6, false, -1));
    assert!(i7.holds());
}

#[test]
fn moves_that_no_transition_makes_are_refused() {
    let refused = [
        step(None, place(Excluded, WARD)),
        step(place(Answered, WARD), place(Excluded, WARD)),
        step(place(Excluded, WARD), place(Answered, WARD)),
        Move {
            kind: MoveKind::Reorganisation,
            ..step(place(InProgress, WARD), place(Answered, WARD))
        },
        Move { kind: MoveKind::Reorganisation, ..step(None, place(InProgress, WARD)) },
    ];
    for step in refused {
        let stock = Stock::default();
        let why = Flow::of(stock, [&step], stock, |_| true).unwrap_err();
        assert_eq!(why.code(), "move-senseless");
    }
}

#[test]
fn an_event_of_the_ledger_is_a_move_between_two_classes() {
    use crate::cases::{self, FieldId, Kind, StageName};
    let at = |stage, unit| cases::Place { stage, unit, field: FieldId(1), kind: Kind::Opinion };
    let movement = |kind| cases::Movement {
        kind,
        from: Some(at(StageName::Drafted, ELSEWHERE)),
        to: at(StageName::Received, WARD),
    };
    let transferred = step(place(InProgress, ELSEWHERE), place(InProgress, WARD));
    assert_eq!(Move::from(movement(cases::Move::Transferred)), transferred);
    for kind in cases::Move::ALL {
        let units_changed = Move::from(movement(*kind)).kind == MoveKind::Reorganisation;
        assert_eq!(units_changed, *kind == cases::Move::Reorganised, "{kind}");
    }
    let new = cases::Movement { from: None, ..movement(cases::Move::New) };
    assert_eq!(Move::from(new), step(None, place(InProgress, WARD)));
}

/// One random act: which case, which class and unit it goes to, and whether units moved it.
type Act = (usize, Class, i64, bool);

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let class = prop_oneof![Just(Answered), Just(InProgress), Just(Excluded)];
    prop::collection::vec((0..12_usize, class, 1..=4_i64, any::<bool>()), 0..120)
}

/// Plays acts on the cases and gives the moves of those that make sense.
fn play(cases: &mut BTreeMap<usize, Place>, acts: &[Act]) -> Vec<Move> {
    let mut moves = Vec::new();
    for (case, class, unit, reorganised) in acts {
        let from = cases.get(case).copied();
        let kind = if *reorganised { MoveKind::Reorganisation } else { MoveKind::Transition };
        let step = Move { from, to: place(*class, UnitId(*unit)), kind, n: 1 };
        if Flow::default().change(&step).is_ok() {
            cases.insert(*case, step.to);
            moves.push(step);
        }
    }
    moves
}

fn stock(cases: &BTreeMap<usize, Place>, inside: impl Fn(UnitId) -> bool) -> Stock {
    let of = |class| cases.values().filter(|p| p.class == class && inside(p.unit)).count() as u64;
    Stock { in_progress: of(InProgress), answered: of(Answered) }
}

proptest! {
    #[test]
    fn any_history_reconciles_for_every_set_of_units(before in acts(), during in acts()) {
        let mut cases = BTreeMap::new();
        play(&mut cases, &before);
        let at_start = cases.clone();
        let moves = play(&mut cases, &during);
        for set in 0..16_i64 {
            let inside = |unit: UnitId| set & (1 << (unit.0 - 1)) != 0;
            let (opening, closing) = (stock(&at_start, inside), stock(&cases, inside));
            let flow = Flow::of(opening, &moves, closing, inside).unwrap();
            prop_assert!(holds(&flow), "{:?}", flow);
        }
    }

    #[test]
    fn a_lost_move_is_noticed(before in acts(), during in acts(), at in any::<prop::sample::Index>()) {
        let mut cases = BTreeMap::new();
        play(&mut cases, &before);
        let opening = stock(&cases, |_| true);
        let mut moves = play(&mut cases, &during);
        moves.retain(|step| step.from.map(|from| from.class) != Some(step.to.class));
        prop_assume!(!moves.is_empty());
        moves.remove(at.index(moves.len()));
        let flow = Flow::of(opening, &moves, stock(&cases, |_| true), |_| true).unwrap();
        prop_assert!(!holds(&flow));
    }
}
