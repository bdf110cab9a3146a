//! The one JSON text of an event (RFC 8785), and its way back.

use super::Event;
use thiserror::Error;

/// A text that is not the canonical form of an event.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotCanonical {
    /// It cannot be read as an event at all.
    #[error("the text is no event: {0}")]
    Unreadable(String),
    /// It can be read, but printed again it is another text (or, when printing, read again it is
    /// another event).
    #[error("the text is not the canonical form of its event")]
    Unfaithful,
}

impl NotCanonical {
    /// The stable name of the fault.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "event-unreadable",
            Self::Unfaithful => "event-not-canonical",
        }
    }
}

/// Prints, and makes sure that what was printed says the same: RFC 8785 rounds integers beyond
/// ±2⁵³ without a word, and a ledger must not.
pub(super) fn print(event: &Event) -> Result<String, NotCanonical> {
    let text = written(event)?;
    if parsed(&text)? == *event { Ok(text) } else { Err(NotCanonical::Unfaithful) }
}

/// Reads, and makes sure that the text is the canonical one: no unknown fields, no other order.
pub(super) fn read(text: &str) -> Result<Event, NotCanonical> {
    let event = parsed(text)?;
    if written(&event)? == text { Ok(event) } else { Err(NotCanonical::Unfaithful) }
}

fn written(event: &Event) -> Result<String, NotCanonical> {
    serde_json_canonicalizer::to_string(event).map_err(|e| NotCanonical::Unreadable(e.to_string()))
}

fn parsed(text: &str) -> Result<Event, NotCanonical> {
    serde_json::from_str(text).map_err(|e| NotCanonical::Unreadable(e.to_string()))
}
