//! How much time is left until a due day, as a person who has the work needs to hear it.

use chrono::{Datelike as _, Days, NaiveDate};

use super::Calendar;

/// From this many working days before its due day on, a matter is due soon.
pub const SOON: u16 = 3;

/// What lies between today and a due day, in working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The due day is over, and so many working days have gone by since, today among them; 0 when
    /// there were only days off.
    Overdue(usize),
    /// It is due today.
    Today,
    /// So many working days are left after today, the due day among them; 0 when it is due on a
    /// day off before the next working day.
    Working(usize),
}

words! {
    /// How a day's work is put in order.
    Urgency {
        /// The due day is over.
        Overdue = "overdue",
        /// Due today.
        Today = "today",
        /// Due until the coming Sunday.
        ThisWeek = "this_week",
        /// Due later, or never.
        Later = "later",
    }
}

impl Urgency {
    /// How urgent a matter is today. Weeks begin on Monday.
    pub fn of(due_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(due_on) = due_on else { return Self::Later };
        let to_sunday = Days::new(u64::from(6 - today.weekday().num_days_from_monday()));
        let sunday = today.checked_add_days(to_sunday).unwrap_or(today);
        match due_on.cmp(&today) {
            std::cmp::Ordering::Less => Self::Overdue,
            std::cmp::Ordering::Equal => Self::Today,
            std::cmp::Ordering::Greater if due_on <= sunday => Self::ThisWeek,
            std::cmp::Ordering::Greater => Self::Later,
        }
    }
}

impl Calendar {
    /// What lies between today and a due day.
    pub fn left(&self, today: NaiveDate, due_on: NaiveDate) -> Left {
        match due_on.cmp(&today) {
            std::cmp::Ordering::Less => Left::Overdue(self.working_days_between(due_on, today)),
            std::cmp::Ordering::Equal => Left::Today,
            std::cmp::Ordering::Greater => Left::Working(self.working_days_between(today, due_on)),
        }
    }

    /// The last due day that is soon.
    pub fn soon(&self, today: NaiveDate) -> NaiveDate {
        self.add_working_days(today, SOON)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Day, DayType};
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn plain_weeks() -> Calendar {
        Calendar::new([]).unwrap()
    }

    #[test]
    fn days_left_are_working_days() {
        // Friday, 20 November 2026.
        let (calendar, friday) = (plain_weeks(), day("2026-11-20"));
        for (due_on, left) in [
            ("2026-11-20", Left::Today),
            ("2026-11-21", Left::Working(0)),
            ("2026-11-23", Left::Working(1)),
            ("2026-11-27", Left::Working(5)),
            ("2026-11-19", Left::Overdue(1)),
            ("2026-11-13", Left::Overdue(5)),
        ] {
            assert_eq!(calendar.left(friday, day(due_on)), left, "{due_on}");
        }
        // On Saturday only a day off has gone by since Friday.
        assert_eq!(calendar.left(day("2026-11-21"), friday), Left::Overdue(0));
    }

    #[test]
    fn a_holiday_is_no_day_that_is_left() {
        let holiday = Day {
            date: day("2026-11-23"),
            day_type: DayType::Holiday,
            name_vi: "Nghỉ".to_owned(),
            name_en: "Off".to_owned(),
            source: String::new(),
            status: super::super::DayStatus::Seen,
        };
        let calendar = Calendar::new([holiday]).unwrap();
        assert_eq!(calendar.left(day("2026-11-20"), day("2026-11-24")), Left::Working(1));
        assert_eq!(calendar.soon(day("2026-11-20")), day("2026-11-26"));
    }

    #[test]
    fn the_week_ends_on_sunday() {
        let (wednesday, sunday) = (day("2026-11-18"), day("2026-11-22"));
        let of = |due_on: &str, today| Urgency::of(Some(day(due_on)), today);
        assert_eq!(of("2026-11-17", wednesday), Urgency::Overdue);
        assert_eq!(of("2026-11-18", wednesday), Urgency::Today);
        assert_eq!(of("2026-11-19", wednesday), Urgency::ThisWeek);
        assert_eq!(of("2026-11-22", wednesday), Urgency::ThisWeek);
        assert_eq!(of("2026-11-23", wednesday), Urgency::Later);
        assert_eq!(of("2026-11-22", sunday), Urgency::Today);
        assert_eq!(of("2026-11-23", sunday), Urgency::Later);
        assert_eq!(Urgency::of(None, sunday), Urgency::Later);
    }
}
