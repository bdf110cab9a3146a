//! Pictures of numbers, drawn beside the numbers themselves: in a cell of a table, never alone.
//!
//! Each is a small drawing with a whole sentence as its label. Status is never colour alone: solid
//! is answered, one hatch in progress, two hatches overdue, each with an outline. Colours come from
//! classes of the style sheet, so dark mode, forced colours and print follow. No floats: places are
//! whole units of a fixed canvas.

use maud::{Markup, Render, html};

use crate::Words;

/// How wide the canvas of a drawing is.
const WIDTH: u64 = 960;
/// How high.
const HEIGHT: u64 = 72;

/// Where `value` stands between `min` and `max`, in units of a canvas `width` wide.
fn place(value: u64, min: u64, max: u64, width: u64) -> u64 {
    let span = u128::from(max.saturating_sub(min).max(1));
    let at = u128::from(value.clamp(min, max.max(min)) - min) * u128::from(width);
    u64::try_from((at * 2 + span) / (span * 2)).unwrap_or(width)
}

/// How cases stand: answered, in progress, overdue, one after the other. `whole` is how many the
/// full width stands for: the largest row of the table where rows are compared, or the sum.
///
/// ```text
/// (Share { answered: 20, in_time: 5, overdue: 2, whole: 27, label: words.say_with("unit-share", &gaps) })
/// ```
pub struct Share {
    /// Answered.
    pub answered: u64,
    /// In progress, not due yet.
    pub in_time: u64,
    /// In progress, past the due date.
    pub overdue: u64,
    /// What the full width stands for.
    pub whole: u64,
    /// All of it in a sentence.
    pub label: String,
}

impl Render for Share {
    fn render(&self) -> Markup {
        let sum = self.answered + self.in_time + self.overdue;
        let whole = self.whole.max(sum).max(1);
        let ends = [self.answered, self.answered + self.in_time, sum]
            .map(|end| place(end, 0, whole, WIDTH - 8));
        let part = |class: &str, fill: Option<&str>, from: u64, to: u64| {
            let (left, wide, high) = (4 + from, to.saturating_sub(from), HEIGHT - 8);
            html! {
                @if wide > 0 {
                    path class=(class) fill=[fill] d={ "M" (left) " 4h" (wide) "v" (high) "H" (left) "z" } {}
                }
            }
        };
        drawing(
            &self.label,
            &html! {
                (part("answered", None, 0, ends[0]))
                (part("edge", Some("url(#hatch)"), ends[0], ends[1]))
                (part("edge", Some("url(#cross)"), ends[1], ends[2]))
            },
        )
    }
}

/// One number of many, as a bar: how many chose an answer.
///
/// ```text
/// (Bar { value: 41, whole: 120, label: words.say_with("option-share", &gaps) })
/// ```
pub struct Bar {
    /// How many.
    pub value: u64,
    /// What the full width stands for.
    pub whole: u64,
    /// All of it in a sentence.
    pub label: String,
}

impl Render for Bar {
    fn render(&self) -> Markup {
        let end = place(self.value, 0, self.whole, WIDTH);
        let label = Some(self.label.as_str()).filter(|label| !label.is_empty());
        html! {
            svg class="chart whole" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) }
                role=[label.map(|_| "img")] aria-label=[label]
                aria-hidden=[label.is_none().then_some("true")] {
                @if end > 0 { path class="answered" d={ "M0 0h" (end) "v" (HEIGHT) "H0z" } {} }
            }
        }
    }
}

/// An estimate with its interval, and the last one as a hollow dot: a score of a survey. All in
/// the same whole units, as hundredths of a point.
///
/// ```text
/// (Interval { min: 100, max: 1000, low: 512, value: 541, high: 570, before: Some(500), label })
/// ```
pub struct Interval {
    /// Where the scale begins.
    pub min: u64,
    /// Where it ends.
    pub max: u64,
    /// The lower end of the interval.
    pub low: u64,
    /// The estimate.
    pub value: u64,
    /// The upper end.
    pub high: u64,
    /// The estimate of the time before.
    pub before: Option<u64>,
    /// All of it in a sentence.
    pub label: String,
}

impl Render for Interval {
    fn render(&self) -> Markup {
        // Dots keep clear of the edges.
        let at = |value| 24 + place(value, self.min, self.max, WIDTH - 48);
        let middle = HEIGHT / 2;
        let (low, high) = (at(self.low), at(self.high));
        drawing(
            &self.label,
            &html! {
                path class="axis" d={ "M24 " (middle) "H" (WIDTH - 24) } {}
                path class="spread" d={
                    "M" (low) " " (middle) "H" (high)
                    "M" (low) " " (middle - 16) "V" (middle + 16)
                    "M" (high) " " (middle - 16) "V" (middle + 16)
                } {}
                @if let Some(before) = self.before {
                    circle class="before" cx=(at(before)) cy=(middle) r="16" {}
                }
                circle class="point" cx=(at(self.value)) cy=(middle) r="18" {}
            },
        )
    }
}

/// A drawing and what it says. Without words it is hidden from those who cannot see it: then the
/// same stands beside it.
fn drawing(label: &str, body: &Markup) -> Markup {
    let label = Some(label).filter(|label| !label.is_empty());
    html! {
        svg class="chart" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) }
            role=[label.map(|_| "img")] aria-label=[label]
            aria-hidden=[label.is_none().then_some("true")] {
            (body)
        }
    }
}

/// What the three looks of a [`Share`] mean. Once above or under a table that has them.
///
/// ```text
/// (Legend { words })
/// ```
pub struct Legend {
    /// The words of the page.
    pub words: Words,
}

impl Render for Legend {
    fn render(&self) -> Markup {
        let look = |class: &str, fill: Option<&str>, word: String| {
            html! {
                li {
                    svg class="chart swatch" viewBox="0 0 112 72" aria-hidden="true" focusable="false" {
                        rect class=(class) fill=[fill] x="4" y="4" width="104" height="64" {}
                    }
                    (word)
                }
            }
        };
        html! {
            ul class="legend" {
                (look("answered", None, self.words.say("class-answered")))
                (look("edge", Some("url(#hatch)"), self.words.say("figure-in_time")))
                (look("edge", Some("url(#cross)"), self.words.say("figure-overdue")))
            }
        }
    }
}

/// The hatches that drawings refer to; the frame puts them on pages that have any.
pub fn hatches() -> Markup {
    html! {
        svg class="hatches" width="0" height="0" aria-hidden="true" focusable="false" {
            pattern id="hatch" width="20" height="20" patternUnits="userSpaceOnUse" {
                rect class="in-time" width="20" height="20" {}
                path class="line" d="M-5 5L5-5M0 20L20 0M15 25L25 15" {}
            }
            pattern id="cross" width="20" height="20" patternUnits="userSpaceOnUse" {
                rect class="overdue" width="20" height="20" {}
                path class="line" d="M-5 5L5-5M0 20L20 0M15 25L25 15M-5 15L5 25M0 0L20 20M15-5L25 5" {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn places_are_rounded_and_never_leave_the_canvas() {
        for (value, min, max, at) in [
            (0, 0, 10, 0),
            (10, 0, 10, 100),
            (1, 0, 3, 33),
            (2, 0, 3, 67),
            (99, 0, 10, 100),
            (1, 5, 5, 0),
        ] {
            assert_eq!(place(value, min, max, 100), at, "{value} from {min} to {max}");
        }
        assert_eq!(place(u64::MAX, 0, u64::MAX, 960), 960);
    }

    #[test]
    fn the_parts_of_a_share_fill_it_without_a_gap() {
        let share =
            Share { answered: 1, in_time: 1, overdue: 1, whole: 3, label: "a < b".to_owned() };
        let html = share.render().0;
        assert!(html.contains("aria-label=\"a &lt; b\""));
        for part in ["d=\"M4 4h317v64H4z\"", "d=\"M321 4h318v64H321z\"", "d=\"M639 4h317v64H639z\""]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        let share = Share { answered: 0, in_time: 0, overdue: 0, whole: 0, label: String::new() };
        assert!(!share.render().0.contains("<path"));
    }

    #[test]
    fn a_legend_names_what_it_shows() {
        let html = Legend { words: Words::of(Lang::En) }.render().0;
        assert!(html.contains("overdue") && html.contains("url(#cross)"));
    }
}
