//! Days, months and moments as people print them. They arrive cut to the office's zone.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::{Lang, Words};

/// A day without its weekday: vi `10/01/2020`, en `10 January 2020`.
pub fn short_day(date: NaiveDate, lang: Lang) -> String {
    let form = match lang {
        Lang::Vi => "%d/%m/%Y",
        Lang::En => "%-d %B %Y",
    };
    date.format(form).to_string()
}

/// A day with its weekday, because a date alone is easily mistaken: vi `thứ Sáu, 10/01/2020`, en
/// `Friday, 10 January 2020`.
pub fn long_day(date: NaiveDate, lang: Lang) -> String {
    let words = Words::of(lang);
    let (weekday, day) = (words.say(weekday(date.weekday())), short_day(date, lang));
    words.say_with("day-long", &[("weekday", (&weekday).into()), ("day", (&day).into())])
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "weekday-1",
        Weekday::Tue => "weekday-2",
        Weekday::Wed => "weekday-3",
        Weekday::Thu => "weekday-4",
        Weekday::Fri => "weekday-5",
        Weekday::Sat => "weekday-6",
        Weekday::Sun => "weekday-7",
    }
}

/// The month of a day: vi `01/2020`, en `January 2020`.
pub fn month(of: NaiveDate, lang: Lang) -> String {
    let form = match lang {
        Lang::Vi => "%m/%Y",
        Lang::En => "%B %Y",
    };
    of.format(form).to_string()
}

/// The moment up to which something was seen, in the local time of `zone`, a name such as
/// `Asia/Ho_Chi_Minh`. Midnight is the end of the day before it.
pub fn moment(words: Words, until: NaiveDateTime, zone: &str) -> String {
    let zone = match zone {
        "Asia/Ho_Chi_Minh" | "Asia/Saigon" => words.say("zone-viet-nam"),
        elsewhere => elsewhere.to_owned(),
    };
    let before = until.date().pred_opt().filter(|_| until.time() == NaiveTime::MIN);
    let (key, date) = match before {
        Some(date) => ("moment-end-of-day", date),
        None => ("moment", until.date()),
    };
    let (day, time) = (short_day(date, words.lang()), until.format("%H:%M").to_string());
    let gaps = [("day", (&day).into()), ("time", (&time).into()), ("zone", (&zone).into())];
    words.say_with(key, &gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> NaiveDateTime {
        let date = NaiveDate::from_ymd_opt(2020, 1, 10).unwrap();
        date.and_hms_opt(hour, minute, 59).unwrap()
    }

    #[test]
    fn a_moment_is_printed_to_the_minute_with_its_zone() {
        let printed = |lang| moment(Words::of(lang), at(8, 5), "Asia/Ho_Chi_Minh");
        assert_eq!(printed(Lang::Vi), "08:05 ngày 10/01/2020 (giờ Việt Nam)");
        assert_eq!(printed(Lang::En), "10 January 2020, 08:05 (Viet Nam time)");
        let abroad = moment(Words::of(Lang::En), at(8, 5), "Asia/Tokyo");
        assert_eq!(abroad, "10 January 2020, 08:05 (Asia/Tokyo)");
    }

    #[test]
    fn midnight_is_the_end_of_the_day_before() {
        let midnight = at(0, 0).date().and_time(NaiveTime::MIN);
        let printed = |lang| moment(Words::of(lang), midnight, "Asia/Ho_Chi_Minh");
        assert_eq!(printed(Lang::Vi), "hết ngày 09/01/2020 (giờ Việt Nam)");
        assert_eq!(printed(Lang::En), "the end of 9 January 2020 (Viet Nam time)");
    }

    #[test]
    fn a_day_is_read_with_its_weekday() {
        let date = at(0, 0).date();
        assert_eq!(long_day(date, Lang::Vi), "thứ Sáu, 10/01/2020");
        assert_eq!(long_day(date, Lang::En), "Friday, 10 January 2020");
    }

    #[test]
    fn a_month_is_printed_without_a_day() {
        assert_eq!(month(at(0, 0).date(), Lang::Vi), "01/2020");
        assert_eq!(month(at(0, 0).date(), Lang::En), "January 2020");
    }
}
