//! Tests of the cut into days: Viet Nam's edges, and clocks that skip midnight or a day.

use chrono::{FixedOffset, MappedLocalTime, NaiveDateTime};
use proptest::prelude::*;

use super::*;
use crate::reports::samples::{at, date, hanoi};

/// A zone that moves once, at an instant, from one offset in hours to another.
#[derive(Clone, Copy, Debug)]
struct Moving {
    at: NaiveDateTime,
    before: i32,
    after: i32,
}

fn hours(hours: i32) -> FixedOffset {
    FixedOffset::east_opt(hours * 3600).unwrap()
}

impl TimeZone for Moving {
    type Offset = FixedOffset;

    fn from_offset(_: &FixedOffset) -> Self {
        Self { at: NaiveDateTime::MIN, before: 0, after: 0 }
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<FixedOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<FixedOffset> {
        let (before, after) = (hours(self.before), hours(self.after));
        match (*local - before < self.at, *local - after >= self.at) {
            (true, true) => MappedLocalTime::Ambiguous(before, after),
            (true, false) => MappedLocalTime::Single(before),
            (false, true) => MappedLocalTime::Single(after),
            (false, false) => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> FixedOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> FixedOffset {
        hours(if *utc < self.at { self.before } else { self.after })
    }
}

#[test]
fn as_of_a_date_sees_its_last_microsecond_and_not_the_next_midnight() {
    let as_of = AsOf::end_of(date(2020, 1, 10), &hanoi());
    assert_eq!(as_of.end(), at("2020-01-11T00:00:00+07:00"));
    assert!(as_of.sees(at("2020-01-10T23:59:59.999999+07:00")));
    assert!(!as_of.sees(at("2020-01-11T00:00:00+07:00")));
    assert_eq!(as_of.date(&hanoi()), date(2020, 1, 10));
    assert_eq!(AsOf::instant(at("2020-01-11T08:00:00+07:00")).date(&hanoi()), date(2020, 1, 11));
}

#[test]
fn a_case_is_overdue_when_its_due_day_is_over_and_not_before() {
    let due = date(2020, 2, 29);
    let overdue = |instant| is_overdue(due, AsOf::instant(at(instant)), &hanoi());
    assert!(!overdue("2020-02-29T23:59:59.999999+07:00"));
    assert!(overdue("2020-03-01T00:00:00+07:00"));
    assert!(!is_overdue(due, AsOf::end_of(date(2020, 2, 28), &hanoi()), &hanoi()));
    assert!(is_overdue(due, AsOf::end_of(due, &hanoi()), &hanoi()));
}

#[test]
fn an_answer_in_the_last_second_of_the_due_day_is_in_time() {
    let due = date(2019, 12, 31);
    assert!(answered_in_time(at("2019-12-31T23:59:59.999999+07:00"), due, &hanoi()));
    assert!(!answered_in_time(at("2020-01-01T00:00:00+07:00"), due, &hanoi()));
}

#[test]
fn a_day_whose_midnight_was_skipped_begins_when_the_clock_shows_it_first() {
    // As in São Paulo on 2018-11-04: 23:59:59 −03 is followed by 01:00 −02.
    let zone = Moving { at: at("2018-11-04T03:00:00Z").naive_utc(), before: -3, after: -2 };
    assert_eq!(day_start(date(2018, 11, 4), &zone), at("2018-11-04T03:00:00Z"));
    assert_eq!(day_start(date(2018, 11, 5), &zone), at("2018-11-05T02:00:00Z"));
}

#[test]
fn a_day_that_was_skipped_whole_holds_no_instant() {
    // As in Apia: 2011-12-29 at −10 is followed by 2011-12-31 at +14.
    let zone = Moving { at: at("2011-12-30T10:00:00Z").naive_utc(), before: -10, after: 14 };
    assert_eq!(day_start(date(2011, 12, 30), &zone), at("2011-12-30T10:00:00Z"));
    assert_eq!(day_start(date(2011, 12, 31), &zone), at("2011-12-30T10:00:00Z"));
    assert!(is_overdue(date(2011, 12, 30), AsOf::end_of(date(2011, 12, 29), &zone), &zone));
}

#[test]
fn of_two_midnights_the_earlier_begins_the_day() {
    // As in Havana: 00:59:59 −04 is followed by 00:00 −05 of the same day.
    let zone = Moving { at: at("2018-11-04T05:00:00Z").naive_utc(), before: -4, after: -5 };
    assert_eq!(day_start(date(2018, 11, 4), &zone), at("2018-11-04T04:00:00Z"));
}

#[test]
fn the_ends_of_the_calendar_are_days_too() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        assert!(day_start(day, &hanoi()) <= AsOf::end_of(day, &hanoi()).end());
    }
    assert_eq!(local_date(DateTime::<Utc>::MAX_UTC, &hanoi()), NaiveDate::MAX);
}

proptest! {
    #[test]
    fn an_instant_lies_in_the_day_of_its_local_date(
        seconds in -4_000_000_000_i64..8_000_000_000,
        moved in -4_000_000_000_i64..8_000_000_000,
        near in -200_000_i64..200_000,
        (before, after) in (-11..=11_i32, 1..=3_i32).prop_map(|(b, by)| (b, b + by)),
    ) {
        let at = DateTime::from_timestamp(moved, 0).unwrap().naive_utc();
        let zone = Moving { at, before, after };
        for second in [seconds, moved + near] {
            let instant = DateTime::from_timestamp(second, 0).unwrap();
            let day = local_date(instant, &hanoi());
            prop_assert!(day_start(day, &hanoi()) <= instant);
            prop_assert!(AsOf::end_of(day, &hanoi()).sees(instant));
            let day = local_date(instant, &zone);
            prop_assert!(day_start(day, &zone) <= instant);
            prop_assert!(AsOf::end_of(day, &zone).sees(instant));
        }
    }
}
