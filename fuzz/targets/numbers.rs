//! What stands for a number, a percentage, a day, an instant, a telephone number or a text.
//!
//! What is read prints as something that is read the same.
#![no_main]

use domain::{
    numbers::{Hundredths, Lang, Tenths, parse_integer, print_integer},
    text::{Sought, check_line, check_name, check_phone, check_text, fold, found_by, graphemes},
    units::UnitCode,
};
use hoiam::{
    clock::Clock,
    reports::resolution::{as_of, day},
    wire::day::{boxes, day as typed_day},
};
use libfuzzer_sys::fuzz_target;
use views::form::Typed;

fuzz_target!(|typed: &str| {
    numbers(typed);
    days(typed);
    texts(typed);
});

fn numbers(typed: &str) {
    for lang in Lang::ALL {
        if let Ok(number) = parse_integer(typed, *lang) {
            assert_eq!(parse_integer(&print_integer(number, *lang), *lang), Ok(number));
        }
    }
    if let Ok(percent) = Hundredths::parse(typed) {
        assert_eq!(percent.to_string().parse(), Ok(percent));
        for lang in Lang::ALL {
            assert_eq!(Hundredths::parse(&percent.print(*lang)), Ok(percent));
        }
    }
    if let Ok(percent) = Tenths::parse(typed) {
        assert_eq!(percent.to_string().parse(), Ok(percent));
    }
    if let Ok(code) = typed.parse::<UnitCode>() {
        assert_eq!(code.upper().parse().as_ref(), Ok(&code));
    }
}

fn days(typed: &str) {
    let clock = Clock::held_at(chrono::DateTime::UNIX_EPOCH, chrono_tz::Asia::Ho_Chi_Minh);
    if let Ok(read) = day("?from", typed) {
        assert_eq!(read.to_string(), typed);
        assert!(as_of(typed, &clock).is_ok(), "a day is no end of a day");
    }
    if let Ok(instant) = as_of(typed, &clock) {
        let printed = instant.end().to_rfc3339();
        assert_eq!(as_of(&printed, &clock).map(|again| again.end()), Ok(instant.end()));
    }
    let mut parts = typed.splitn(3, '/');
    let mut part = || parts.next().unwrap_or_default();
    let three =
        Typed::default().with("on-day", part()).with("on-month", part()).with("on-year", part());
    if let Ok(Some(read)) = typed_day(&three, "on") {
        assert_eq!(typed_day(&boxes(Typed::default(), "on", read), "on"), Ok(Some(read)));
    }
}

fn texts(typed: &str) {
    if let Ok(phone) = check_phone(typed) {
        assert_eq!(check_phone(&phone).as_ref(), Ok(&phone));
    }
    if let Ok(text) = check_text(typed, 4_000) {
        assert!(graphemes(&text) <= 4_000);
        assert_eq!(check_text(&text, 4_000).as_ref(), Ok(&text));
    }
    if let Ok(name) = check_name(typed) {
        assert_eq!(check_name(&name).as_ref(), Ok(&name));
        assert_eq!(check_line(&name, usize::MAX).as_ref(), Ok(&name));
    }
    let folded = fold(typed);
    assert_eq!(fold(&folded), folded);
    assert!(found_by("HA-26-000001-4", [typed]).starts_with("refha260000014"));
    let _ = Sought::read(typed);
}
