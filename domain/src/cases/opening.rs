//! What is known of a case when it is entered in the register: where it came from, what it is
//! about, when it is due.

use super::{CaseRef, FieldId, IdentityLevel, Kind, Label, Source, TextDigest};
use crate::{meetings::MeetingId, units::UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a case reached the office. A meeting is named exactly when it was said at one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "snake_case")]
pub enum Origin {
    /// Said at a public meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
        /// The line of its minutes, from 1; `None` when the minutes have no numbers.
        line: Option<u32>,
    },
    /// Through the web form or the API.
    Web,
    /// On a paper form.
    Paper,
    /// By letter.
    Letter,
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// From an older book that does not say how it came there.
    Import,
    /// Through an Open311 client.
    Open311,
}

impl Origin {
    /// The source it is counted under.
    pub const fn source(self) -> Source {
        match self {
            Self::Meeting { .. } => Source::Meeting,
            Self::Web => Source::Web,
            Self::Paper => Source::Paper,
            Self::Letter => Source::Letter,
            Self::Phone => Source::Phone,
            Self::Email => Source::Email,
            Self::Import => Source::Import,
            Self::Open311 => Source::Open311,
        }
    }

    /// The meeting it was said at; `None` for every other source.
    pub const fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Meeting { meeting, .. } => Some(meeting),
            Self::Web
            | Self::Paper
            | Self::Letter
            | Self::Phone
            | Self::Email
            | Self::Import
            | Self::Open311 => None,
        }
    }
}

/// When a case is due, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last local day; due at 23:59:59 of it.
    pub on: NaiveDate,
    /// The name of the deadline rule that gave the date.
    pub rule: Label,
}

/// What is written into the register when a case is received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The unit that owns it.
    pub unit: UnitId,
    /// Its field of work; "not classified yet" is a field too.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
    /// How it came.
    pub origin: Origin,
    /// How much the sender tells of themselves.
    pub identity: IdentityLevel,
    /// The words, as a digest.
    pub text: TextDigest,
    /// The local day it was said or written, where that is known and is not the day of receipt.
    pub said_on: Option<NaiveDate>,
    /// When it is due; `None` while no rule applies.
    pub due: Option<Due>,
    /// The edition of the form it was written on.
    pub form: Option<u32>,
    /// The edition of the consent text that the sender saw.
    pub consent: Option<u32>,
    /// The filter rule that took it for spam. It is counted all the same until a person decides.
    pub quarantined: Option<Label>,
    /// The case it was split off; set by the split.
    pub split_from: Option<CaseRef>,
}
