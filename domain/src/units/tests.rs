use chrono::NaiveDate;

use super::*;

mod import;
mod random;
mod walks;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// `code level parent from to`, with `-` for nothing. Ids follow the order, from 1.
fn units(lines: &[&str]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (id, line) in (1..).zip(lines) {
        let [code, level, parent, from, to] =
            <[&str; 5]>::try_from(line.split(' ').collect::<Vec<_>>()).unwrap();
        units.push(Unit {
            id: UnitId(id),
            code: code.parse().unwrap(),
            name_vi: code.to_owned(),
            name_en: code.to_owned(),
            level: level.to_owned(),
            parent: parent.parse().ok().map(UnitId),
            valid_from: day(from),
            valid_to: to.parse().ok(),
        });
    }
    units
}

fn tree(lines: &[&str]) -> Result<Tree, Vec<TreeFault>> {
    Tree::new(units(lines), Levels::preset())
}

/// A province whose district ended on 1 July 2025; the code 31232 went from a township to a commune.
fn province() -> Tree {
    tree(&[
        "92 province - 2004-01-01 -",
        "924 district 1 2004-01-01 2025-07-01",
        "31232 commune 2 2004-01-01 2025-07-01",
        "31233 commune 2 2004-01-01 2025-07-01",
        "924-VP office 2 2004-01-01 2025-07-01",
        "924-VP-1 office 5 2004-01-01 2025-07-01",
        "31232 commune 1 2025-07-01 -",
        "92-VP office 1 2025-07-01 -",
    ])
    .unwrap()
}

#[test]
fn a_code_names_a_unit_only_together_with_a_date() {
    let tree = province();
    let id = |code, on| tree.find(code, day(on)).map(|unit| unit.id);
    assert_eq!(id("31232", "2019-06-28"), Some(UnitId(3)));
    assert_eq!(id("31232", "2025-06-30"), Some(UnitId(3)));
    assert_eq!(id("31232", "2025-07-01"), Some(UnitId(7)));
    assert_eq!(id("31232", "2003-12-31"), None);
    assert_eq!(id(" 924-vp ", "2019-06-28"), Some(UnitId(5)));
}

#[test]
fn what_is_below_a_unit_depends_on_the_day() {
    let tree = province();
    let ids = |on| tree.subtree(UnitId(1), day(on)).into_iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids("2019-06-28"), [1, 2, 3, 4, 5, 6]);
    assert_eq!(ids("2025-07-01"), [1, 7, 8]);
    assert_eq!(ids("2003-01-01"), [0; 0]);
    assert!(tree.subtree(UnitId(2), day("2025-07-01")).is_empty());
}

#[test]
fn what_is_above_a_unit_does_not() {
    let tree = province();
    assert_eq!(tree.path(UnitId(6)), [6, 5, 2, 1].map(UnitId));
    assert_eq!(tree.ancestors(UnitId(1)), []);
    assert_eq!(tree.parent(UnitId(7)).unwrap().id, UnitId(1));
    assert!(tree.is_within(UnitId(6), UnitId(2)) && !tree.is_within(UnitId(2), UnitId(6)));
    assert_eq!(tree.common_ancestor(UnitId(6), UnitId(3)).unwrap().id, UnitId(2));
    assert_eq!(tree.common_ancestor(UnitId(3), UnitId(7)).unwrap().id, UnitId(1));
    assert_eq!(tree.path(UnitId(99)), []);
}

#[test]
fn each_unit_is_listed_after_the_one_above_it() {
    let tree = province();
    let ids: Vec<_> = tree.in_order().iter().map(|unit| unit.id.0).collect();
    assert_eq!(ids, [1, 7, 8, 2, 3, 4, 5, 6]);
}

#[test]
fn an_office_counts_with_the_nearest_tier_above_it() {
    let tree = province();
    let level = |id| tree.tier_level(UnitId(id)).unwrap().code.as_str();
    assert_eq!((level(6), level(5), level(8)), ("district", "district", "province"));
    assert_eq!((level(7), level(1)), ("commune", "province"));
}

#[test]
fn units_that_are_no_tree_are_refused_by_name() {
    let top = "A province - 2020-01-01 -";
    let cases: &[(&str, &[&str])] = &[
        ("unit-timeless", &["A province - 2020-01-01 2020-01-01"]),
        ("unit-unknown-level", &["A county - 2020-01-01 -"]),
        ("unit-unknown-parent", &["A district 9 2020-01-01 -"]),
        ("unit-no-tier", &["A office - 2020-01-01 -"]),
        ("unit-parent-not-standing", &[top, "B commune 1 2019-12-31 -"]),
        (
            "unit-parent-not-standing",
            &["A province - 2020-01-01 2021-01-01", "B office 1 2020-01-01 -"],
        ),
        ("unit-parent-not-above", &[top, "B province 1 2020-01-01 -"]),
        ("unit-parent-not-above", &[top, "B office 1 2020-01-01 -", "C commune 2 2020-01-01 -"]),
        ("unit-same-code", &[top, "B commune 1 2020-01-01 -", "b commune 1 2024-01-01 -"]),
        ("unit-cycle", &["A office 2 2020-01-01 -", "B office 1 2020-01-01 -"]),
        ("unit-cycle", &["A office 1 2020-01-01 -"]),
    ];
    for (code, lines) in cases {
        let faults = tree(lines).unwrap_err();
        assert!(faults.iter().all(|fault| fault.code() == *code), "{code}: {faults:?}");
    }
    let twice = [units(&[top]), units(&[top])].concat();
    let faults = Tree::new(twice, Levels::preset()).unwrap_err();
    assert!(faults.contains(&TreeFault::SameId { id: UnitId(1) }));
    println!("{} broken trees refused", cases.len() + 1);
}

#[test]
fn levels_differ_in_code_and_rank() {
    let preset: Vec<Level> = Levels::preset().iter().cloned().collect();
    assert_eq!(Levels::new(preset.clone()), Ok(Levels::preset()));
    let again = Level { rank: 9, ..preset[0].clone() };
    let same_rank = Level { code: "zone".to_owned(), ..preset[0].clone() };
    let code = |level| Levels::new([preset[0].clone(), level]).map_err(|f| f.code());
    assert_eq!(code(again), Err("level-twice"));
    assert_eq!(code(same_rank), Err("level-same-rank"));
}
