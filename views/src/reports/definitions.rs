//! What the figures mean, one click away from each page that shows them.

use maud::{Markup, html};

use crate::{Words, parts};

/// The terms and what they mean, folded away.
pub(super) fn section(words: Words) -> Markup {
    let body = html! {
        dl.meanings {
            @for (term, meaning) in TERMS {
                dt { (words.say(term)) }
                dd { (words.say(meaning)) }
            }
        }
        p { (words.say("home-reconciled")) }
    };
    html! { div.no-print { (parts::Details { summary: words.say("figures-meaning"), body }) } }
}

/// Each term's own key, and the key of what it means.
const TERMS: [(&str, &str); 9] = [
    ("figure-received", "figures-mean-received"),
    ("class-excluded", "figures-mean-excluded"),
    ("figure-counted", "figures-mean-counted"),
    ("class-answered", "figures-mean-answered"),
    ("class-in_progress", "figures-mean-in-progress"),
    ("figure-overdue", "figures-mean-overdue"),
    ("report-answered-pct", "figures-mean-answered-pct"),
    ("report-solved-pct", "figures-mean-solved-pct"),
    ("report-on-time-pct", "figures-mean-on-time-pct"),
];
