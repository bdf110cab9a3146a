//! Why a case is due when it is, in words, day by day.

use chrono_tz::Tz;
use domain::{
    calendar::{DayUnit, Nature, Reading},
    cases::Case,
    numbers::{Lang, print_integer},
};
use views::{
    Words,
    cases::desk::{Deadline, DueLine},
    dates,
};

use crate::{
    cases::acts,
    office::{Office, named},
};

/// Why a case is due when it is; `None`: no rule holds.
pub fn explained(office: &Office, case: &Case, zone: Tz, words: Words) -> Option<Deadline> {
    let found = acts::explained(office, case, zone, "")?;
    let (lang, deadline) = (words.lang(), &found.deadline);
    let amount = print_integer(found.rule.term.amount.into(), lang);
    let unit = words.say(match found.rule.term.unit {
        DayUnit::Working => "due-working",
        DayUnit::Calendar => "due-calendar",
    });
    let rule = [
        ("amount", (&amount).into()),
        ("unit", (&unit).into()),
        ("citation", found.rule.citation.as_str().into()),
    ];
    let day = |date| dates::long_day(date, lang);
    let mut summary = vec![
        words.say_with("due-rule", &rule),
        words.say_with("due-result", &[("day", (&day(deadline.due_on)).into())]),
    ];
    if let Some(due) = case.facts().due.as_ref().filter(|_| found.differs) {
        summary.push(words.say_with("due-differs", &[("day", (&day(due.on)).into())]));
    }
    if !deadline.uncovered_years.is_empty() {
        let years: Vec<_> = deadline.uncovered_years.iter().map(ToString::to_string).collect();
        summary.push(words.say_with("due-uncovered", &[("years", (&years.join(", ")).into())]));
    }
    let line = |line: &domain::calendar::Line| DueLine {
        day: day(line.date),
        nature: nature(&line.nature, words),
        reading: reading(&line.reading, words),
    };
    Some(Deadline { summary, days: deadline.explanation.iter().map(line).collect() })
}

fn nature(nature: &Nature, words: Words) -> String {
    let name = |day: &domain::calendar::Day, lang: Lang| {
        named(lang, &day.name_vi, &day.name_en).to_owned()
    };
    match nature {
        Nature::Working => words.say("nature-working"),
        Nature::Weekend => words.say("nature-weekend"),
        Nature::WorkedInstead(day) => {
            words.say_with("nature-worked", &[("name", (&name(day, words.lang())).into())])
        }
        Nature::Off(day) => {
            words.say_with("nature-off", &[("name", (&name(day, words.lang())).into())])
        }
    }
}

fn reading(reading: &Reading, words: Words) -> String {
    match reading {
        Reading::DayOfReceipt => words.say("reading-receipt"),
        Reading::Counted(n) => words.say_with("reading-counted", &[("n", (&n.to_string()).into())]),
        Reading::DayOff => words.say("reading-off"),
        Reading::Paused(_) => words.say("reading-paused"),
        Reading::MovedToNextWorkingDay => words.say("reading-moved"),
    }
}
