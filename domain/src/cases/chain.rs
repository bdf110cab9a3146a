//! The chain: each event of a case carries a hash of itself and of all events before it, so that
//! none can be changed, dropped, added or moved without showing.
//!
//! One chain per case. A single chain over all cases would make every writer wait for the same
//! row. What a chain cannot show is that its last events were cut off: for that its [`Head`] is
//! compared with one kept elsewhere (the case's row, a published checkpoint).

use super::{CaseRef, Event, Link, NotCanonical};
use thiserror::Error;

/// An event with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEvent {
    /// The event.
    pub event: Event,
    /// The hash of the event before it, or [`Link::origin`].
    pub prev: Link,
    /// `SHA-256(prev ‖ canonical)`.
    pub hash: Link,
    /// The event's canonical form: the text that is stored and hashed.
    pub canonical: String,
}

impl SealedEvent {
    /// What is stored of it.
    pub fn stored(&self) -> Stored<'_> {
        Stored { prev: self.prev, hash: self.hash, canonical: &self.canonical }
    }
}

/// An event as it is found in the books, not yet trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored<'a> {
    /// The hash of the event before it, as stored.
    pub prev: Link,
    /// Its own hash, as stored.
    pub hash: Link,
    /// Its text, as stored.
    pub canonical: &'a str,
}

/// Where a sound chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The version of the last event.
    pub version: u32,
    /// Its hash.
    pub hash: Link,
}

/// The first thing wrong with a chain.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChainFault {
    /// The event's text, or a hash beside it, is not what was sealed.
    #[error("event {version} was changed")]
    Changed {
        /// Which event.
        version: u32,
    },
    /// The event fits its hash but is no event in canonical form; it was never sealed by us.
    #[error("event {version} cannot be read: {why}")]
    Unreadable {
        /// Which event.
        version: u32,
        /// What is wrong with it.
        why: NotCanonical,
    },
    /// The event is of another case.
    #[error("event {version} is of another case")]
    NotOurs {
        /// Which event.
        version: u32,
    },
    /// The event is not there.
    #[error("event {version} is missing")]
    Missing {
        /// Which event.
        version: u32,
    },
    /// Another event stands where this one should.
    #[error("event {version} is not in its place")]
    OutOfOrder {
        /// Which event.
        version: u32,
    },
    /// The event is sound but sealed onto another history than the one before it.
    #[error("event {version} does not follow the one before it")]
    Unlinked {
        /// Which event.
        version: u32,
    },
}

impl ChainFault {
    /// The stable name of the fault.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "chain-changed",
            Self::Unreadable { .. } => "chain-unreadable",
            Self::NotOurs { .. } => "chain-not-ours",
            Self::Missing { .. } => "chain-missing",
            Self::OutOfOrder { .. } => "chain-out-of-order",
            Self::Unlinked { .. } => "chain-unlinked",
        }
    }

    /// The first bad event.
    pub const fn version(&self) -> u32 {
        match self {
            Self::Changed { version }
            | Self::Unreadable { version, .. }
            | Self::NotOurs { version }
            | Self::Missing { version }
            | Self::OutOfOrder { version }
            | Self::Unlinked { version } => *version,
        }
    }
}

/// Checks the whole chain of a case, oldest event first.
///
/// # Errors
/// The first fault. A case without events misses its first.
pub fn verify(case: &CaseRef, chain: &[Stored<'_>]) -> Result<Head, ChainFault> {
    let mut head = Head { version: 0, hash: Link::origin(case) };
    for (place, stored) in chain.iter().enumerate() {
        head = follow(case, head, stored, &chain[place..])?;
    }
    if head.version == 0 { Err(ChainFault::Missing { version: 1 }) } else { Ok(head) }
}

/// Checks one event against the head so far; `rest` is the chain from this event on.
fn follow(
    case: &CaseRef,
    head: Head,
    stored: &Stored<'_>,
    rest: &[Stored<'_>],
) -> Result<Head, ChainFault> {
    let version = head.version + 1;
    if stored.prev.followed_by(stored.canonical) != stored.hash {
        return Err(ChainFault::Changed { version });
    }
    let event = Event::from_canonical(stored.canonical)
        .map_err(|why| ChainFault::Unreadable { version, why })?;
    if event.case != *case {
        return Err(ChainFault::NotOurs { version });
    }
    if event.version != version {
        let later = rest.iter().any(|stored| is_version(stored, version));
        let moved = later || event.version < version;
        return Err(if moved {
            ChainFault::OutOfOrder { version }
        } else {
            ChainFault::Missing { version }
        });
    }
    if stored.prev != head.hash {
        return Err(ChainFault::Unlinked { version });
    }
    Ok(Head { version, hash: stored.hash })
}

fn is_version(stored: &Stored<'_>, version: u32) -> bool {
    Event::from_canonical(stored.canonical).is_ok_and(|event| event.version == version)
}
