//! The scores, each a dot on its scale with the interval around it.

use maud::{Markup, html};

use crate::{Number, Words, parts};

/// The score of one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionRow {
    /// Its number and its name.
    pub name: String,
    /// The smallest number of valid answers that it rests on; `None` where they are too few to
    /// tell.
    pub n: Option<Number>,
    /// From 1 to 10 as printed, and in hundredths of a point; `None` on too few answers.
    pub score: Option<(String, u32)>,
    /// The interval around it; `None` where it is not defined.
    pub interval: Option<Interval>,
}

/// An interval as printed, and in hundredths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// Its lower end.
    pub low: (String, u32),
    /// Its upper end.
    pub high: (String, u32),
}

pub(super) fn section(words: Words, rows: &[DimensionRow], total: Option<&str>) -> Markup {
    // The column is there once some score has an interval.
    let with_intervals = rows.iter().any(|row| row.interval.is_some());
    html! {
        section aria-labelledby="scores" {
            h2 #scores { (words.say("survey-results-scores")) }
            p {
                (words.say("survey-results-scale"))
                @if with_intervals { " " (words.say("survey-results-scale-interval")) }
            }
            table.figures.lines {
                caption { (words.say("survey-results-scores-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.say("survey-results-dimension")) }
                        th scope="col" { (words.say("survey-results-score")) }
                        @if with_intervals { th scope="col" { (words.say("survey-results-interval")) } }
                        th scope="col" { (words.say("survey-results-n-column")) }
                    }
                }
                tbody { @for row in rows { (row.line(words, with_intervals)) } }
                @if let Some(total) = total {
                    tfoot {
                        tr {
                            th scope="row" { (words.say("survey-results-total")) }
                            td data-label=(words.say("survey-results-score")) { (total) }
                            @if with_intervals { td data-label=(words.say("survey-results-interval")) { "–" } }
                            td data-label=(words.say("survey-results-n-column")) { "–" }
                        }
                    }
                }
            }
        }
    }
}

/// What stands where a number is kept back, or where there is none.
pub(super) fn number(words: Words, number: Option<&Number>) -> Markup {
    html! {
        @match number {
            Some(number) => (number),
            None => span.soft { (words.say("survey-results-too-few")) },
        }
    }
}

impl DimensionRow {
    fn line(&self, words: Words, with_intervals: bool) -> Markup {
        html! {
            tr {
                th scope="row" {
                    (self.name)
                    @if let Some((_, at)) = &self.score { (self.drawing(*at)) }
                }
                td data-label=(words.say("survey-results-score")) {
                    @match &self.score {
                        Some((printed, _)) => strong { (printed) },
                        None => span.soft { (words.say("survey-results-too-few")) },
                    }
                }
                @if with_intervals {
                    td data-label=(words.say("survey-results-interval")) {
                        @match &self.interval {
                            Some(Interval { low, high }) => { (low.0) "–" (high.0) }
                            None => "–",
                        }
                    }
                }
                td data-label=(words.say("survey-results-n-column")) { (number(words, self.n.as_ref())) }
            }
        }
    }

    /// The score as a dot. It says nothing by itself: the number stands beside it.
    fn drawing(&self, at: u32) -> parts::Interval {
        let ends = self.interval.as_ref().map(|interval| (interval.low.1, interval.high.1));
        let (low, high) = ends.unwrap_or((at, at));
        parts::Interval {
            min: 100,
            max: 1000,
            low: low.into(),
            value: at.into(),
            high: high.into(),
            before: None,
            label: String::new(),
        }
    }
}
