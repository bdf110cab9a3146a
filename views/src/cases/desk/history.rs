//! What happened to a case, as a list of entries.

use maud::{Markup, html};

use crate::parts::paragraphs;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, in local time.
    pub when: String,
    /// Who did it, and in what office.
    pub who: String,
    /// What.
    pub what: String,
    /// What it brought along: what it is called, and what it says.
    pub details: Vec<(String, String)>,
}

/// A list of entries, in the order given.
pub(super) fn list(entries: &[Entry]) -> Markup {
    html! {
        ol class="govuk-list history" {
            @for entry in entries {
                li {
                    h3 class="govuk-heading-s" { (entry.what) }
                    p class="soft" { (entry.when) " · " (entry.who) }
                    @for (name, words) in &entry.details {
                        p { strong { (name) } }
                        (paragraphs(words))
                    }
                }
            }
        }
    }
}
