//! Tests of ratings: when a percentage of them is printed, and that each stands in its own row.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::reports::{
    Cell, Figure, Grouping, rows,
    samples::{District, cells, sums, year_2019},
};

#[test]
fn four_ratings_say_nothing_and_five_do() {
    let four = Ratings { satisfied: 3, other: 1, unrated: 6 };
    assert_eq!(four.satisfied_pct(), None);
    assert_eq!(four.response_pct(), Some(Hundredths::new(4_000)));
    let five = Ratings { satisfied: 4, ..four };
    assert_eq!(five.satisfied_pct(), Some(Hundredths::new(8_000)));
    assert_eq!(Ratings::default().response_pct(), None);
}

/// The rows that count anything, rows of one name together.
fn some(rows: Vec<((String, String), u64)>) -> BTreeMap<(String, String), u64> {
    let mut named = BTreeMap::new();
    for (name, n) in rows.into_iter().filter(|(_, n)| *n > 0) {
        *named.entry(name).or_default() += n;
    }
    named
}

proptest! {
    #[test]
    fn ratings_stand_in_their_row_and_add_up_to_its_answered_in_every_grouping(
        cells in cells(),
        satisfactions in prop::collection::vec(prop::sample::select(Satisfaction::ALL), 40),
        part in 1..4_u64,
    ) {
        let is_answered = |cell: &&Cell| Figure::Answered.includes(cell.status);
        let rated: Vec<_> = cells
            .iter()
            .filter(is_answered)
            .zip(satisfactions)
            .map(|(cell, satisfaction)| (satisfaction, Cell { n: cell.n / part, ..*cell }))
            .collect();
        let satisfied: Vec<_> =
            rated.iter().filter(|one| one.0.is_satisfied()).map(|one| one.1).collect();
        let given: Vec<_> = rated.iter().map(|one| one.1).collect();
        // The same by counting the rated cells as if there were no others.
        let counted = |grouping, cells: &[Cell]| {
            let rows = rows(grouping, cells, &District).into_iter();
            rows.map(|row| ((row.key, row.label), row.counts.answered())).collect()
        };
        for grouping in [None].into_iter().chain(Grouping::ALL.iter().copied().map(Some)) {
            let sums = sums(grouping, &cells, &rated);
            let report = sums.report(year_2019(grouping), &District).unwrap();
            let ratings = sums.ratings(&District);
            prop_assert_eq!(ratings.len(), report.rows().len());
            for (ratings, row) in ratings.iter().zip(report.rows()) {
                prop_assert_eq!(ratings.given() + ratings.unrated, row.counts.answered());
            }
            let told = |n: fn(&Ratings) -> u64| {
                let rows = report.rows().iter().zip(&ratings);
                rows.map(|(row, one)| ((row.key.clone(), row.label.clone()), n(one))).collect()
            };
            prop_assert_eq!(some(told(|one| one.satisfied)), some(counted(grouping, &satisfied)));
            prop_assert_eq!(some(told(Ratings::given)), some(counted(grouping, &given)));
        }
        let of_units = sums(None, &cells, &rated).ratings_of_units();
        for (unit, ratings) in &of_units {
            let at = |cells: &[Cell]| -> u64 {
                cells.iter().filter(|cell| cell.unit == *unit).map(|cell| cell.n).sum()
            };
            prop_assert_eq!((ratings.satisfied, ratings.given()), (at(&satisfied), at(&given)));
        }
        let all: u64 = given.iter().map(|cell| cell.n).sum();
        prop_assert_eq!(of_units.values().map(Ratings::given).sum::<u64>(), all);
    }
}
