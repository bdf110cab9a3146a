//! Tests of tallies: whatever a case went through, and whenever a report is made, its deltas say
//! where it stands.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;

use super::*;
use crate::{
    cases::{ExclusionReason, FieldId, Kind, Outcome, Satisfaction, Source, StageName},
    meetings::MeetingId,
    reports::{
        AsOf, Grouping, Identity, Month, Status, is_overdue, rows,
        samples::{District, at, cells, date, hanoi, said, sums, year_2019},
    },
    units::UnitId,
};

fn parts() -> Parts {
    Parts {
        field: FieldId(0),
        kind: Kind::Opinion,
        source: Source::Meeting,
        meeting: Some(MeetingId(1)),
    }
}

fn stretch(from: DateTime<Utc>, until: Option<DateTime<Utc>>, stage: StageName) -> Stretch {
    Stretch {
        from,
        until,
        unit: UnitId(4),
        parts: parts(),
        stage,
        reason: (stage == StageName::Excluded).then_some(ExclusionReason::Spam),
        outcome: Some(Outcome::Fixed),
        due_on: Some(date(2019, 6, 20)),
        answered_on: None,
    }
}

fn course(stretches: Vec<Stretch>) -> Course {
    Course { month: Month::of(date(2019, 6, 1)), stretches, rated: None }
}

/// What a report as of an instant counts the case by, from its deltas.
fn marks(course: &Course, as_of: DateTime<Utc>) -> BTreeMap<(UnitId, Mark), i64> {
    let mut marks = BTreeMap::new();
    for delta in course.deltas(&hanoi()).unwrap() {
        if delta.when.is_seen(AsOf::instant(as_of), &hanoi()) {
            *marks.entry((delta.unit, delta.mark)).or_default() += delta.n;
        }
    }
    marks.retain(|_, n| *n != 0);
    marks
}

/// The same, from where it stood.
fn stood(course: &Course, as_of: DateTime<Utc>) -> BTreeMap<(UnitId, Mark), i64> {
    let mut marks = BTreeMap::new();
    let there = |stretch: &&Stretch| {
        stretch.from < as_of && stretch.until.is_none_or(|until| until >= as_of)
    };
    for stretch in course.stretches.iter().filter(there) {
        let overdue =
            stretch.due_on.is_some_and(|due| is_overdue(due, AsOf::instant(as_of), &hanoi()));
        let on_time = stretch.due_on.is_none_or(|due| stretch.answered_on.unwrap() <= due);
        let Stretch { stage, reason, outcome, unit, .. } = *stretch;
        let status = Status::of(stage, reason, outcome, overdue, on_time).unwrap();
        marks.insert((unit, Mark::Counts(status)), 1);
        if let Status::Answered { .. } = status {
            let month = Month::of(stretch.answered_on.unwrap());
            marks.insert((unit, Mark::FirstAnswer(month)), 1);
            if let Some((satisfaction, at)) = course.rated
                && at < as_of
            {
                marks.insert((unit, Mark::Rated(satisfaction)), 1);
            }
        }
    }
    marks
}

#[test]
fn a_case_in_progress_is_overdue_from_the_end_of_its_due_day() {
    let received = at("2019-06-03T08:00:00+07:00");
    let course = course(vec![stretch(received, None, StageName::Processing)]);
    let in_progress = |overdue| Mark::Counts(Status::InProgress { overdue });
    let at_noon = |day: &str| marks(&course, at(&format!("2019-06-{day}T12:00:00+07:00")));
    assert_eq!(at_noon("02"), BTreeMap::new());
    assert_eq!(at_noon("20"), BTreeMap::from([((UnitId(4), in_progress(false)), 1)]));
    assert_eq!(at_noon("21"), BTreeMap::from([((UnitId(4), in_progress(true)), 1)]));
    let midnight = marks(&course, at("2019-06-21T00:00:00+07:00"));
    assert_eq!(midnight, BTreeMap::from([((UnitId(4), in_progress(true)), 1)]));
}

#[test]
fn a_mark_reads_as_it_prints() {
    let outcomes = Outcome::ALL.iter().flat_map(|outcome| {
        [true, false].map(|on_time| Status::Answered { outcome: *outcome, on_time })
    });
    let open = [true, false].map(|overdue| Status::InProgress { overdue });
    let excluded = ExclusionReason::ALL.iter().copied().map(Status::Excluded);
    let marks = outcomes.chain(open).chain(excluded).map(Mark::Counts);
    let rated = Satisfaction::ALL.iter().copied().map(Mark::Rated);
    let months = [Mark::FirstAnswer(Month::of(date(2019, 6, 1)))];
    for mark in marks.chain(rated).chain(months) {
        assert_eq!(mark.to_string().parse(), Ok(mark));
    }
    assert_eq!(Mark::Rated(Satisfaction::Satisfied).to_string(), "rated:satisfied");
    for bad in ["", "answered", "answered:fixed", "answered:fixed:soon", "in_progress:", "rated:6"]
    {
        assert_eq!(bad.parse::<Mark>(), Err(NotAMark(bad.to_owned())));
    }
}

#[test]
fn a_sum_below_zero_keeps_the_report_back() {
    let mut sums = Sums::new(None);
    let answered = Mark::Counts(Status::Answered { outcome: Outcome::Fixed, on_time: true });
    sums.add(UnitId(4), Month::of(date(2019, 6, 1)), answered, -1);
    let refused = sums.report(year_2019(None), &District).unwrap_err();
    assert_eq!(refused.failing[0].id, Identity::I9);
    let sentence = "I9 fails at unit 4, 2019-06: answered:fixed:on_time: 0 against -1, gap +1";
    assert!(refused.to_string().ends_with(sentence), "{refused}");
}

#[test]
fn what_was_lost_of_the_parts_keeps_the_report_back() {
    let mut sums = Sums::new(Some(Grouping::Field));
    let status = Status::InProgress { overdue: false };
    sums.add_cell(&said(4, status, 7));
    assert!(sums.report(year_2019(Some(Grouping::Field)), &District).is_ok());
    sums.add_part(Part::Field(FieldId(0)), Mark::Counts(status), -1);
    let refused = sums.report(year_2019(Some(Grouping::Field)), &District).unwrap_err();
    assert!(refused.to_string().contains("I4 fails at by field: received: 7 against 6, gap +1"));
}

fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    // A quarter of an hour is fine enough to hit midnight and each other.
    (0..60 * 96_i64)
        .prop_map(|quarter| at("2019-05-31T17:00:00Z") + TimeDelta::minutes(15 * quarter))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..60_u64).prop_map(|days| date(2019, 6, 1) + chrono::Days::new(days))
}

fn courses() -> impl Strategy<Value = Course> {
    let stage = prop::sample::select(StageName::ALL);
    let place = (stage, 1..4_i64, prop::option::of(day()), prop::sample::select(Outcome::ALL));
    let rated = prop::option::of((prop::sample::select(Satisfaction::ALL), instant()));
    let ends = prop::collection::vec(instant(), 1..7);
    (prop::collection::vec(place, 6), ends, rated, any::<bool>()).prop_map(
        |(places, mut instants, rated, open)| {
            instants.sort();
            let ends = instants.iter().skip(1).copied().map(Some);
            let ends = ends.chain(open.then_some(None));
            let stretches = instants.iter().zip(ends).zip(places);
            let stretches =
                stretches.map(|((from, until), (stage, unit, due_on, outcome))| Stretch {
                    unit: UnitId(unit),
                    due_on,
                    outcome: Some(outcome),
                    answered_on: Some(crate::reports::local_date(instants[0], &hanoi())),
                    ..stretch(*from, until, stage)
                });
            Course { rated, ..course(stretches.collect()) }
        },
    )
}

proptest! {
    #[test]
    fn the_deltas_that_an_instant_sees_say_where_the_case_stood(
        course in courses(), as_of in instant(),
    ) {
        prop_assert_eq!(marks(&course, as_of), stood(&course, as_of));
    }

    #[test]
    fn a_delta_is_seen_from_the_end_of_its_day_on_at_the_latest(
        course in courses(), as_of in instant(),
    ) {
        let today = crate::reports::local_date(as_of, &hanoi());
        for delta in course.deltas(&hanoi()).unwrap() {
            let is_seen = delta.when.is_seen(AsOf::instant(as_of), &hanoi());
            match delta.when {
                When::EndOf(_) => prop_assert_eq!(is_seen, delta.when.day(&hanoi()) < today),
                When::At(_) if delta.when.day(&hanoi()) < today => prop_assert!(is_seen),
                When::At(at) => prop_assert_eq!(is_seen, at < as_of),
            }
        }
    }

    #[test]
    fn sums_of_cells_make_the_tables_that_the_cells_make(cells in cells()) {
        // A row of no cases at all is one that only cells know of.
        let cells: Vec<_> = cells.into_iter().filter(|cell| cell.n > 0).collect();
        for grouping in Grouping::ALL.iter().copied().map(Some).chain([None]) {
            let sums = sums(grouping, &cells, &[]);
            let report = sums.report(year_2019(grouping), &District).unwrap();
            prop_assert_eq!(report.rows(), rows(grouping, &cells, &District));
            prop_assert_eq!(sums.months(&District), rows(Some(Grouping::Month), &cells, &District));
        }
    }
}
