//! By when an answer is due, in words.

use domain::calendar::{Left, SOON};
use domain::numbers::print_integer;
use maud::{Markup, Render, html};

use crate::Words;
use crate::parts::{Tag, Tone};
use crate::words::Arg;

/// By when an answer is due, and what is left until then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day, as printed.
    pub day: String,
    /// What is left; `None` where nothing more is awaited.
    pub left: Option<Left>,
}

/// What is left, in words: “còn 3 ngày làm việc”.
pub fn left(words: Words, left: Left) -> String {
    let counted = |key: &str, days: usize| {
        let days = u64::try_from(days).unwrap_or(u64::MAX);
        let shown = print_integer(days, words.lang());
        words.say_with(key, &[("count", Arg::Count(days)), ("shown", (&shown).into())])
    };
    match left {
        Left::Overdue(0) => words.say("left-just-overdue"),
        Left::Overdue(days) => counted("left-overdue", days),
        Left::Today => words.say("left-today"),
        Left::Working(0) => words.say("left-day-off"),
        Left::Working(days) => counted("left-working", days),
    }
}

/// How urgent that is.
fn tone(left: Left) -> Option<Tone> {
    match left {
        Left::Overdue(_) => Some(Tone::Bad),
        Left::Today => Some(Tone::Warn),
        Left::Working(days) => (days <= usize::from(SOON)).then_some(Tone::Warn),
    }
}

impl Due {
    /// The day, and beside it what is left; what presses stands out.
    pub fn shown(&self, words: Words) -> Markup {
        let said = self.left.map(|of| (left(words, of), tone(of)));
        html! {
            span.day { (self.day) }
            @match said {
                Some((text, Some(tone))) => { " " (Tag { text, tone }.render()) }
                Some((text, None)) => { " " span.soft { "(" (text) ")" } }
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn days_left_are_said_in_words() {
        let said = |lang, days| left(Words::of(lang), days);
        for (days, vi, en) in [
            (Left::Overdue(0), "vừa quá hạn", "just overdue"),
            (Left::Overdue(1), "quá hạn 1 ngày làm việc", "1 working day overdue"),
            (Left::Overdue(1_060), "quá hạn 1.060 ngày làm việc", "1,060 working days overdue"),
            (Left::Today, "hạn hôm nay", "due today"),
            (Left::Working(0), "hạn vào ngày nghỉ sắp tới", "due on the coming day off"),
            (Left::Working(3), "còn 3 ngày làm việc", "3 working days left"),
        ] {
            assert_eq!(said(Lang::Vi, days), vi);
            assert_eq!(said(Lang::En, days), en);
        }
    }
}
