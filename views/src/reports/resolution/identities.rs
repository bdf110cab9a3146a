//! The identities that figures must keep, and what is shown instead of figures that do not.

use domain::reports::Identity;
use maud::{Markup, html};

use crate::{Words, parts};

/// An identity that was tried and holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub identity: Identity,
    /// In how many places it was tried, as printed.
    pub tried: String,
}

/// Figures that were not shown, because identities fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What fails, the first of it.
    pub broken: Vec<Broken>,
    /// How many more fail, as printed; `None`: no more.
    pub more: Option<String>,
}

/// An identity that fails somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Which.
    pub identity: Identity,
    /// Where, for whoever looks for the fault.
    pub place: String,
    /// The total, or the number that was counted.
    pub left: String,
    /// The sum of the parts, or the length of the list.
    pub right: String,
    /// By how much they differ, with its sign.
    pub gap: String,
}

/// What an identity says.
const fn meaning(identity: Identity) -> &'static str {
    match identity {
        Identity::I1 => "identity-of-received",
        Identity::I2 => "identity-of-counted",
        Identity::I3 => "identity-of-excluded",
        Identity::I4 => "identity-of-rows",
        Identity::I5 => "identity-of-tree",
        Identity::I6 => "identity-of-flow-open",
        Identity::I7 => "identity-of-flow-answered",
        Identity::I8 => "identity-of-lists",
        Identity::I9 => "identity-of-events",
    }
}

pub(super) fn section(words: Words, held: &[Held]) -> Markup {
    let body = html! {
        ul.identities {
            @for one in held {
                li {
                    strong { (one.identity.word()) } " "
                    (words.say(meaning(one.identity))) " "
                    span.soft { (words.say_with("report-tried", &[("tried", (&one.tried).into())])) }
                }
            }
        }
    };
    html! {
        section aria-labelledby="identities" {
            h2 #identities { (words.say("report-identities")) }
            p { (words.say("report-identities-hold")) }
            (parts::Details { summary: words.say("report-identities-which"), body })
        }
    }
}

impl Refused {
    pub(super) fn markup(&self, words: Words) -> Markup {
        html! {
            section aria-labelledby="figures" {
                h2 #figures { (words.say("report-refused")) }
                (parts::Warning { words, text: words.say("report-refused-why") })
                table.figures {
                    caption { (words.say("report-refused-caption")) }
                    thead {
                        tr {
                            th scope="col" { (words.say("report-refused-identity")) }
                            th scope="col" { (words.say("report-refused-left")) }
                            th scope="col" { (words.say("report-refused-right")) }
                            th scope="col" { (words.say("report-refused-gap")) }
                        }
                    }
                    tbody {
                        @for broken in &self.broken {
                            tr {
                                th scope="row" {
                                    (broken.identity.word()) ": " (words.say(meaning(broken.identity)))
                                    br; code { (broken.place) }
                                }
                                td { (broken.left) }
                                td { (broken.right) }
                                td { (broken.gap) }
                            }
                        }
                    }
                }
                @if let Some(more) = &self.more {
                    p { (words.say_with("report-refused-more", &[("count", more.into())])) }
                }
                p { (words.say("report-refused-next")) }
            }
        }
    }
}
