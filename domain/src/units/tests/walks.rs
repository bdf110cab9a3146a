//! What became of units.

use super::*;

/// A and B end on 1 July 2025: A goes into AB whole, B goes by thirds into AB and C. AB ends later.
fn merged() -> Tree {
    tree(&[
        "A commune - 2004-01-01 2025-07-01",
        "B commune - 2004-01-01 2025-07-01",
        "C commune - 2004-01-01 -",
        "AB commune - 2025-07-01 2026-04-30",
        "ABX commune - 2026-04-30 -",
    ])
    .unwrap()
}

fn change(from: i64, to: i64, share: (u32, u32), on: &str) -> Change {
    Change {
        from: UnitId(from),
        to: UnitId(to),
        kind: ChangeKind::Merge,
        share,
        effective_on: day(on),
        legal_ref: "Nghị quyết".to_owned(),
    }
}

fn changes() -> Vec<Change> {
    vec![
        change(1, 4, (1, 1), "2025-07-01"),
        change(2, 4, (1, 3), "2025-07-01"),
        change(2, 3, (2, 3), "2025-07-01"),
        change(4, 5, (1, 1), "2026-04-30"),
    ]
}

#[test]
fn a_unit_is_followed_along_its_changes_and_back() {
    let walk = Crosswalk::new(&merged(), &changes()).unwrap();
    let share = |part: u32, whole: u32| Share::new(part.into(), whole.into());
    let (was, now) = (day("2019-06-28"), day("2026-11-21"));
    assert_eq!(walk.forward(UnitId(1), now), [(UnitId(5), share(1, 1))].into());
    let parts = [(UnitId(3), share(2, 3)), (UnitId(5), share(1, 3))];
    assert_eq!(walk.forward(UnitId(2), now), parts.into());
    assert_eq!(walk.forward(UnitId(1), day("2025-07-01")), [(UnitId(4), share(1, 1))].into());
    assert_eq!(walk.forward(UnitId(2), day("2025-06-30")), [(UnitId(2), share(1, 1))].into());
    let made_of = [(UnitId(1), share(1, 1)), (UnitId(2), share(1, 3))];
    assert_eq!(walk.backward(UnitId(5), now, was), made_of.into());
    let kept = [(UnitId(2), share(2, 3)), (UnitId(3), share(1, 1))];
    assert_eq!(walk.backward(UnitId(3), now, was), kept.into());
}

#[test]
fn changes_that_do_not_add_up_are_refused_by_name() {
    let tree = merged();
    let cases: [(&str, Vec<Change>); 6] = [
        ("change-unknown-unit", vec![change(1, 9, (1, 1), "2025-07-01")]),
        ("change-not-ending", vec![change(1, 4, (1, 1), "2025-07-02")]),
        ("change-not-standing", vec![change(1, 5, (1, 1), "2025-07-01")]),
        ("change-no-share", vec![change(1, 4, (4, 3), "2025-07-01")]),
        ("change-not-whole", vec![change(1, 4, (1, 3), "2025-07-01")]),
        ("change-twice", vec![change(1, 4, (1, 2), "2025-07-01"); 2]),
    ];
    for (code, changes) in &cases {
        let faults = Crosswalk::new(&tree, changes).unwrap_err();
        assert_eq!(faults.iter().map(ChangeFault::code).collect::<Vec<_>>(), [*code]);
    }
    println!("{} broken cross-walks refused", cases.len());
}
