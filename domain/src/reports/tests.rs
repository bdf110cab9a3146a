//! Tests of whole reports: the year 2019 as published, identities over random cells, and that an
//! error of any size in any figure keeps a report from being printed.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::samples::{District, cells, date, said, sums, year_2019};
use super::*;
use crate::cases::{ExclusionReason, FieldId, Kind, Outcome, Source};
use crate::meetings::MeetingId;
use crate::units::UnitId;

const FIXED: Status = Status::Answered { outcome: Outcome::Fixed, on_time: true };
const EXPLAINED_LATE: Status = Status::Answered { outcome: Outcome::Explained, on_time: false };
const OVERDUE: Status = Status::InProgress { overdue: true };
const IN_TIME: Status = Status::InProgress { overdue: false };

/// 189 cases of the district and its offices, 285 of its communes.
fn cases_of_2019() -> Vec<Cell> {
    vec![
        said(1, FIXED, 60),
        said(2, EXPLAINED_LATE, 107),
        said(3, OVERDUE, 20),
        said(3, IN_TIME, 2),
        said(4, FIXED, 200),
        said(8, EXPLAINED_LATE, 58),
        said(9, IN_TIME, 27),
    ]
}

fn report(grouping: Option<Grouping>, cells: &[Cell]) -> ResolutionReport {
    sums(grouping, cells, &[]).report(year_2019(grouping), &District).unwrap()
}

fn keys(report: &ResolutionReport) -> Vec<&str> {
    report.rows().iter().map(|row| row.key.as_str()).collect()
}

#[test]
fn the_year_2019_gives_its_published_shares() {
    let report = report(Some(Grouping::Level), &cases_of_2019());
    let mut figures = BTreeMap::from([("total", *report.total())]);
    figures.extend(report.rows().iter().map(|row| (row.key.as_str(), row.counts)));
    let expected = [
        ("district", 189, 167, 22, "88.36"),
        ("commune", 285, 258, 27, "90.53"),
        ("total", 474, 425, 49, "89.66"),
    ];
    for (key, received, answered, in_progress, pct) in expected {
        let counts = figures[key];
        let found = (counts.received(), counts.answered(), counts.in_progress());
        assert_eq!(found, (received, answered, in_progress), "{key}");
        assert_eq!(counts.answered_pct().unwrap().to_string(), pct, "{key}");
    }
    let tried: Vec<_> = report.identities().map(|(id, _)| id.word()).collect();
    assert_eq!(tried, ["I1", "I2", "I3", "I4", "I5"]);
    println!("{} rows of 2019 checked", expected.len());
}

#[test]
fn rows_stand_in_the_order_of_the_office_and_not_of_the_figures() {
    let mut cells = cases_of_2019();
    cells.push(Cell { meeting: None, source: Source::Web, field: FieldId(2), ..cells[0] });
    cells.push(Cell {
        meeting: Some(MeetingId(3)),
        month: Month::of(date(2019, 9, 27)),
        ..cells[0]
    });
    cells.push(Cell { month: Month::of(date(2019, 5, 2)), kind: Kind::Conduct, ..cells[0] });
    let of = |grouping| report(Some(grouping), &cells);
    // The code 00008 was used twice: two units, two rows.
    let units = ["00001", "00002", "00003", "00004", "00008", "00008"];
    assert_eq!(keys(&of(Grouping::Unit)), units);
    assert_eq!(keys(&of(Grouping::Level)), ["district", "commune"]);
    assert_eq!(keys(&of(Grouping::Field)), ["field-2", "unclassified"]);
    assert_eq!(keys(&of(Grouping::Kind)), ["conduct", "opinion"]);
    assert_eq!(keys(&of(Grouping::Source)), ["meeting", "web"]);
    assert_eq!(keys(&of(Grouping::Meeting)), ["2019-01", "2019-03", "none"]);
    assert_eq!(of(Grouping::Meeting).rows()[2].label, "Không qua hội nghị");
    assert_eq!(keys(&of(Grouping::Month)), ["2019-05", "2019-06", "2019-09"]);
    assert_eq!(keys(&report(None, &cells)), ["all"]);
}

#[test]
fn a_report_of_nothing_has_one_row_and_no_percentages() {
    let report = report(None, &[]);
    assert_eq!(keys(&report), ["all"]);
    let counts = report.total();
    assert_eq!((counts.answered_pct(), counts.solved_pct()), (None, None));
    assert_eq!((counts.on_time_pct(), counts.excluded_pct()), (None, None));
}

#[test]
fn each_percentage_has_its_own_base() {
    let spam = Status::Excluded(ExclusionReason::Spam);
    let cells = [said(1, FIXED, 30), said(1, EXPLAINED_LATE, 30), said(1, OVERDUE, 15)];
    let counts = Counts::of(&cells) + Counts::of(&[said(1, IN_TIME, 5), said(1, spam, 20)]);
    let printed = |pct: Option<crate::numbers::Hundredths>| pct.unwrap().to_string();
    assert_eq!(printed(counts.answered_pct()), "75.00"); // 60 of 80 counted
    assert_eq!(printed(counts.in_progress_pct()), "25.00");
    assert_eq!(printed(counts.solved_pct()), "37.50"); // 30 of 80 counted
    assert_eq!(printed(counts.on_time_pct()), "40.00"); // 30 of 60 answered + 15 overdue
    assert_eq!(printed(counts.excluded_pct()), "20.00"); // 20 of 100 received
    assert!(counts.is_much_excluded());
    assert!(!Counts::of(&[said(1, FIXED, 85), said(1, spam, 15)]).is_much_excluded());
}

#[test]
fn a_slip_of_one_case_is_named_with_its_gap() {
    // The report of 2019: 167 answered and 23 in progress, of 189.
    let printed = Counts::of(&[said(1, FIXED, 167), said(1, IN_TIME, 23)]);
    let total = Counts::read(|figure| match figure {
        Figure::Received => 189,
        other => printed.get(other),
    });
    let failing: Vec<_> = total.checks("2019").into_iter().filter(|c| !c.holds()).collect();
    assert_eq!(failing.len(), 1);
    assert_eq!(failing[0].to_string(), "I1 fails at 2019: received: 189 against 190, gap -1");
}

#[test]
fn a_tree_that_bites_its_tail_fails_i5() {
    let ring = |unit: UnitId| Some(UnitId(unit.0 % 3 + 1));
    let tree = sums(None, &[said(1, FIXED, 5)], &[]).tree(ring);
    assert!(tree.checks().iter().any(|check| !check.holds()));
}

#[test]
fn counts_too_large_to_add_stay_large_and_are_refused() {
    let most = i64::MAX.unsigned_abs();
    let cells = [1, 2, 3].map(|unit| said(unit, FIXED, most));
    assert_eq!(Counts::of(&cells).received(), u64::MAX);
    assert!(sums(None, &cells, &[]).report(year_2019(None), &District).is_err());
}

#[test]
fn a_wrong_total_is_named_as_such() {
    let cells = cases_of_2019();
    let rows = rows(Some(Grouping::Unit), &cells, &District);
    let right = Counts::of(&cells);
    let total = Counts::read(|f| right.get(f) + u64::from(f == Figure::Received));
    let scope = year_2019(Some(Grouping::Unit));
    let refused = ResolutionReport::reconcile(scope, rows, total, Vec::new()).unwrap_err();
    let sentence = "the figures do not reconcile: \
        I1 fails at total: received: 475 against 474, gap +1; \
        I4 fails at by unit: received: 475 against 474, gap +1";
    assert_eq!(refused.to_string(), sentence);
}

#[test]
fn a_flow_that_does_not_close_keeps_the_report_back() {
    let opening = Stock { in_progress: 3, answered: 0 };
    let closing = Stock { in_progress: 2, answered: 0 };
    let flow = Flow { opening, closing, ..Flow::default() };
    let refused = report(None, &[]).with_flow(flow).unwrap_err();
    assert!(refused.to_string().contains("I6 fails at flow: in_progress: 3 against 2, gap +1"));
    let closed = report(None, &[]).with_flow(Flow { answered: 1, ..flow }).unwrap_err();
    assert_eq!(closed.failing[0].id, Identity::I7);
    let whole = Flow { answered: 1, closing: Stock { answered: 1, ..closing }, ..flow };
    assert_eq!(report(None, &[]).with_flow(whole).unwrap().flow(), Some(&whole));
}

#[test]
fn a_report_made_again_differs_only_where_the_books_changed() {
    let then = report(Some(Grouping::Unit), &cases_of_2019());
    assert!(then.unchanged_since(&then).iter().all(Check::holds));
    let mut cells = cases_of_2019();
    cells.push(said(5, IN_TIME, 1));
    let now = report(Some(Grouping::Unit), &cells);
    let gaps: Vec<_> = now.unchanged_since(&then).into_iter().filter(|c| !c.holds()).collect();
    assert!(gaps.iter().all(|gap| gap.id == Identity::I9 && gap.gap() == -1));
    assert!(gaps.iter().any(|gap| gap.place == "00005: received"));
    assert!(gaps.iter().any(|gap| gap.place == "total: in_progress"));
}

proptest! {
    #[test]
    fn any_cells_reconcile_in_every_grouping(cells in cells()) {
        let all = Counts::of(&cells);
        prop_assert_eq!(all.received(), cells.iter().map(|cell| cell.n).sum::<u64>());
        for grouping in Grouping::ALL.iter().copied().map(Some).chain([None]) {
            let report = report(grouping, &cells);
            prop_assert_eq!(report.rows().iter().map(|row| row.counts).sum::<Counts>(), all);
            prop_assert_eq!(report.total(), &all);
        }
    }

    #[test]
    fn the_order_of_cells_and_how_they_are_cut_changes_nothing(
        (cells, shuffled) in cells().prop_flat_map(|c| (Just(c.clone()), Just(c).prop_shuffle())),
    ) {
        // One cell per case, as from a slice of cases, is the same as one per group.
        let cut: Vec<_> = shuffled
            .iter()
            .flat_map(|cell| [Cell { n: cell.n / 2, ..*cell }, Cell { n: cell.n.div_ceil(2), ..*cell }])
            .collect();
        for grouping in Grouping::ALL {
            let grouped = rows(Some(*grouping), &cells, &District);
            prop_assert_eq!(&grouped, &rows(Some(*grouping), &cut, &District));
        }
    }

    #[test]
    fn an_error_in_any_figure_of_any_row_is_never_printed(
        cells in cells(),
        at in any::<prop::sample::Index>(),
        wrong in prop::sample::select(Figure::ALL),
        error in 1..1_000_u64,
    ) {
        let scope = year_2019(Some(Grouping::Unit));
        let mut rows = rows(scope.grouping, &cells, &District);
        let total = Counts::of(&cells);
        prop_assume!(!rows.is_empty());
        let at = at.index(rows.len());
        let row = &mut rows[at];
        let (key, right) = (row.key.clone(), row.counts);
        row.counts = Counts::read(|f| right.get(f) + if f == wrong { error } else { 0 });
        let refused = ResolutionReport::reconcile(scope, rows, total, Vec::new()).unwrap_err();
        let of_sum = |check: &Check| {
            check.id == Identity::I4 && check.place == format!("by unit: {wrong}")
                && check.gap() == -i128::from(error)
        };
        prop_assert!(refused.failing.iter().any(of_sum), "{}", refused);
        // The row alone shows it too: every figure stands in an equation of its own row.
        prop_assert!(refused.failing.iter().any(|check| check.place.starts_with(&key)));
    }

    #[test]
    fn a_node_is_its_own_and_its_children_in_any_tree(
        cells in cells(), parents in prop::collection::vec(0..12_i64, 12),
    ) {
        // A parent always has the smaller number, so that there is no ring.
        let parent = |unit: UnitId| {
            let above = parents[usize::try_from(unit.0).unwrap()] % unit.0;
            (above > 0).then_some(UnitId(above))
        };
        let mut tree = sums(None, &cells, &[]).tree(parent);
        prop_assert!(tree.checks().iter().all(Check::holds));
        let tops = tree.nodes.values().filter(|node| node.parent.is_none());
        prop_assert_eq!(tops.map(|node| node.total).sum::<Counts>(), Counts::of(&cells));
        if let Some(node) = tree.nodes.values_mut().next() {
            node.total += Counts::of(&[said(1, FIXED, 1)]);
            prop_assert!(tree.checks().iter().any(|check| !check.holds()));
        }
    }

    #[test]
    fn the_list_behind_every_figure_is_as_long_as_the_figure(cells in cells()) {
        let counts = Counts::of(&cells);
        let lists = Figure::ALL.iter().map(|figure| {
            let list = cells.iter().filter(|cell| figure.includes(cell.status));
            (figure.to_string(), counts.get(*figure), list.map(|cell| cell.n).sum())
        });
        prop_assert!(list_lengths(lists).iter().all(Check::holds));
    }

    #[test]
    fn printed_percentages_agree_with_each_other(cells in cells()) {
        let counts = Counts::of(&cells);
        if let (Some(answered), Some(open)) = (counts.answered_pct(), counts.in_progress_pct()) {
            prop_assert_eq!(answered.units() + open.units(), 10_000);
            prop_assert!(counts.solved_pct().unwrap() <= answered);
        }
    }
}
