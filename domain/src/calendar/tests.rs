use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::cases::{Kind, Source};
use crate::units::UnitId;

mod due_dates;
mod rules;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// The calendar the program comes with.
fn bundled() -> &'static Calendar {
    static BUNDLED: LazyLock<Calendar> = LazyLock::new(|| {
        let file = include_bytes!("../../../assets/calendar/holidays-vn-2024-2028.csv");
        let mut reader = csv::Reader::from_reader(file.as_slice());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), Day::COLUMNS);
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let line = |record: &csv::StringRecord| record.position().unwrap().line();
        Calendar::from_rows(records.iter().map(|r| (line(r), r.iter().collect()))).unwrap()
    });
    &BUNDLED
}

#[test]
fn the_bundled_calendar_has_the_working_days_of_its_source() {
    let calendar = bundled();
    let years = [(2024, 251), (2025, 250), (2026, 249), (2027, 249), (2028, 248)];
    for (year, working) in years {
        let eve = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap();
        let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        assert_eq!(calendar.working_days_between(eve, end), working, "{year}");
        assert!(calendar.covers(year));
    }
    assert!(!calendar.covers(2019) && !calendar.covers(2029));
    println!("{} years and {} entries checked", years.len(), calendar.days().count());
}

#[test]
fn a_faulty_file_is_refused_with_line_and_column() {
    let rows = vec![
        (2, vec!["2026-01-01", "Fri", "holiday", "a", "b", "c", "seen"]),
        (3, vec!["2026-01-02", "", "swap_work", "a", "b", "c", "seen"]),
        (4, vec!["2026-01-03", "Sat", "day_off", "", "b", "c", "seen"]),
        (5, vec!["2026-09-02", "Wed", "holiday", "a", "b", "c", "seen"]),
        (6, vec!["2/9/2026", "Wed", "holiday", "a", "b", "c", "seen"]),
    ];
    let faults = Calendar::from_rows(rows).unwrap_err();
    let told: Vec<_> = faults.iter().map(|f| (f.line, f.column, f.fault.code())).collect();
    let expected = [
        (2, "weekday", "field-mismatch"),
        (3, "day_type", "field-mismatch"),
        (4, "day_type", "field-unknown-word"),
        (4, "name_vi", "field-empty"),
        (6, "date", "field-repeated"),
    ];
    assert_eq!(told, expected);
    assert_eq!(faults[0].to_string(), "line 2, weekday: does not fit date");
}

#[test]
fn days_that_contradict_themselves_make_no_calendar() {
    let holiday = bundled().days().next().unwrap().clone();
    let worked = Day { day_type: DayType::SwapWork, ..holiday.clone() };
    let faults = Calendar::new([holiday, worked]).unwrap_err();
    let codes: Vec<_> = faults.iter().map(CalendarFault::code).collect();
    assert_eq!(codes, ["calendar-wrong-weekday", "calendar-twice"]);
}

#[test]
fn another_day_is_another_version_and_a_corrected_source_is_not() {
    let calendar = bundled();
    let mut days: Vec<_> = calendar.days().cloned().collect();
    days[3].source = "Decision of the Prime Minister".to_owned();
    assert_eq!(Calendar::new(days.clone()).unwrap().version(), calendar.version());
    days.pop();
    assert_ne!(Calendar::new(days).unwrap().version(), calendar.version());
    assert_eq!(calendar.version().len(), 12);
}

#[test]
fn working_days_are_added_from_any_day() {
    let calendar = bundled();
    assert_eq!(calendar.add_working_days(day("2026-08-20"), 2), day("2026-08-22"));
    assert_eq!(calendar.add_working_days(day("2026-11-21"), 0), day("2026-11-23"));
    assert_eq!(calendar.add_working_days(day("2026-11-20"), 0), day("2026-11-20"));
    assert_eq!(calendar.working_days_between(day("2026-11-21"), day("2026-11-20")), 0);
}
