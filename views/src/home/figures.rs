//! The unit's figures: one sentence, then a small table. Every number opens its list.

use maud::{Markup, html};

use crate::parts::Details;
use crate::{Frame, Number, Words, links, parts};

/// The figures of one unit with the units below it, all from one count.
///
/// Counted = answered + in progress; received = counted + excluded (case ledger §3.2). The server
/// checks that before it builds this value; a page does no sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The unit's name.
    pub unit: String,
    /// The instant of the count, as printed, in the office's zone.
    pub as_of: String,
    /// Everything that came in.
    pub received: Figure,
    /// What must be answered: the base of the shares below, unless one names its own.
    pub counted: Figure,
    /// Answered or closed.
    pub answered: Figure,
    /// Answered with the matter solved.
    pub solved: Figure,
    /// First answered no later than due; its base is what was answered and what is overdue, and
    /// so leaves out what is not due yet (case ledger §3.6).
    pub on_time: Figure,
    /// Not answered yet.
    pub in_progress: Figure,
    /// In progress and past the due date.
    pub overdue: Figure,
    /// Left the count, for a stated reason.
    pub excluded: Figure,
}

/// One number and the list behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// How many cases.
    pub count: Number,
    /// Address of the list of exactly that many cases: a [`crate::links::CaseList`], printed.
    pub href: String,
    /// What part of a whole that is; `None` where a part would say nothing (the whole itself).
    pub share: Option<Share>,
}

/// A percentage with the base it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// As printed, with its sign: `88,36 %`; not shown on an empty base.
    pub percent: String,
    /// How many cases are the whole.
    pub base: Number,
}

impl Figures {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            section aria-labelledby="figures" {
                h2 #figures { (words.say("home-figures-heading")) }
                p.lead { (self.sentence(frame)) }
                p.soft { (words.say_with("home-as-of", &[("as_of", (&self.as_of).into())])) " " (words.say("home-open-list")) }
                (Details { summary: words.say("home-figures-more"), body: html! {
                    (self.table(frame))
                    p { (words.say("home-on-time-base")) }
                    p { (words.say("home-reconciled")) }
                } })
                p { a.way href=(frame.href(links::Results)) { (words.say("home-results")) } }
            }
        }
    }

    fn sentence(&self, frame: &Frame) -> Markup {
        parts::woven(
            frame.words(),
            "home-one-line",
            &[
                ("count", crate::words::Arg::Count(self.received.count.value)),
                ("unit", (&self.unit).into()),
            ],
            &[
                ("received", self.received.link(frame)),
                ("answered", self.answered.link(frame)),
                ("in_progress", self.in_progress.link(frame)),
                ("overdue", self.overdue.link(frame)),
                ("excluded", self.excluded.link(frame)),
            ],
        )
    }

    fn table(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            table {
                caption { (words.say("home-table-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.say("home-column-figure")) }
                        th.count scope="col" { (words.say("home-column-count")) }
                        th.share scope="col" { (words.say("home-column-share")) }
                    }
                }
                tbody {
                    @for (place, key, figure) in self.rows() {
                        tr class=[(place == Place::Part).then_some("part")] {
                            th scope="row" { (words.say(key)) }
                            td.count { (figure.link(frame)) }
                            td.share { (figure.printed_share(words)) }
                        }
                    }
                }
            }
        }
    }

    /// The rows in the order of reading: first what is taken off, then each whole with its parts.
    fn rows(&self) -> [(Place, &'static str, &Figure); 8] {
        [
            (Place::Whole, "figure-received", &self.received),
            (Place::Whole, "class-excluded", &self.excluded),
            (Place::Whole, "figure-counted", &self.counted),
            (Place::Whole, "class-answered", &self.answered),
            (Place::Part, "home-of-which-solved", &self.solved),
            (Place::Part, "home-of-which-on_time", &self.on_time),
            (Place::Whole, "class-in_progress", &self.in_progress),
            (Place::Part, "home-of-which-overdue", &self.overdue),
        ]
    }
}

/// How a row stands to the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// For itself.
    Whole,
    /// As a part of the last whole.
    Part,
}

impl Figure {
    fn link(&self, frame: &Frame) -> Markup {
        html! { a href=(frame.href(&self.href)) { (self.count) } }
    }

    fn printed_share(&self, words: Words) -> String {
        match &self.share {
            Some(share) if share.base.value > 0 => words.say_with(
                "home-share",
                &[("percent", (&share.percent).into()), ("base", (&share.base.printed).into())],
            ),
            Some(_) | None => words.say("home-no-share"),
        }
    }
}
