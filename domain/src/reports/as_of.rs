//! Instants and local days: the one place where time is cut into days.
//!
//! Zones are any [`chrono::TimeZone`]. Viet Nam has had one offset since 1975; the code is also
//! right where a clock change swallows midnight, or a whole day.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone, Utc};

/// The instant as of which a report tells where cases stand. What happened before it is seen,
/// what happens at it or later is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsOf(DateTime<Utc>);

impl AsOf {
    /// As of an instant.
    pub const fn instant(instant: DateTime<Utc>) -> Self {
        Self(instant)
    }

    /// As of a local date: to the end of that day.
    pub fn end_of<Tz: TimeZone>(date: NaiveDate, zone: &Tz) -> Self {
        Self(day_end(date, zone))
    }

    /// The first instant that is not seen.
    pub const fn end(self) -> DateTime<Utc> {
        self.0
    }

    /// Whether something that happened at an instant is seen.
    pub fn sees(self, instant: DateTime<Utc>) -> bool {
        instant < self.0
    }

    /// The local date of the last moment seen, to print beside the figures.
    pub fn date<Tz: TimeZone>(self, zone: &Tz) -> NaiveDate {
        let last = self.0.checked_sub_signed(TimeDelta::microseconds(1)).unwrap_or(self.0);
        local_date(last, zone)
    }
}

/// Whether a case still in progress is overdue: the whole of its due day is over.
pub fn is_overdue<Tz: TimeZone>(due_on: NaiveDate, as_of: AsOf, zone: &Tz) -> bool {
    day_end(due_on, zone) <= as_of.0
}

/// Whether an answer given at an instant came by its due day.
pub fn answered_in_time<Tz: TimeZone>(at: DateTime<Utc>, due_on: NaiveDate, zone: &Tz) -> bool {
    at < day_end(due_on, zone)
}

/// The local date of an instant.
pub fn local_date<Tz: TimeZone>(instant: DateTime<Utc>, zone: &Tz) -> NaiveDate {
    let utc = instant.naive_utc();
    let offset = zone.offset_from_utc_datetime(&utc).fix();
    // Only the first and last day that chrono knows have no neighbour to fall on.
    utc.checked_add_offset(offset).unwrap_or(utc).date()
}

/// The instant when a local date begins: midnight; the earlier one where the clock shows two;
/// where it shows none, the first instant of that date, or of the next if the date was skipped.
pub fn day_start<Tz: TimeZone>(date: NaiveDate, zone: &Tz) -> DateTime<Utc> {
    let midnight = zone.from_local_datetime(&date.and_time(NaiveTime::MIN)).earliest();
    midnight.map_or_else(|| first_instant(date, zone), |midnight| midnight.with_timezone(&Utc))
}

fn day_end<Tz: TimeZone>(date: NaiveDate, zone: &Tz) -> DateTime<Utc> {
    let next = date.checked_add_days(Days::new(1));
    next.map_or(DateTime::<Utc>::MAX_UTC, |next| day_start(next, zone))
}

/// Finds, to the second as zones change, the first instant whose local date is not before `date`.
fn first_instant<Tz: TimeZone>(date: NaiveDate, zone: &Tz) -> DateTime<Utc> {
    // No zone is two days from UTC, nor has any skipped more than one day.
    const REACH: i64 = 3 * 24 * 60 * 60;
    let guess = date.and_time(NaiveTime::MIN).and_utc();
    let at = |second| DateTime::from_timestamp(second, 0).unwrap_or(guess);
    let (mut before, mut from) = (guess.timestamp() - REACH, guess.timestamp() + REACH);
    while from - before > 1 {
        let middle = before.midpoint(from);
        if local_date(at(middle), zone) < date {
            before = middle;
        } else {
            from = middle;
        }
    }
    at(from)
}

#[cfg(test)]
mod tests;
