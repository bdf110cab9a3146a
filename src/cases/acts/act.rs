//! Acts with everything that they bring along.

use chrono::NaiveDate;
use domain::{
    cases::{Channel, FieldId, HandlingForm, Kind, Label, SameSender, Satisfaction, Settlement},
    desk::{ActName, SenderActName},
    people::PersonId,
    units::UnitId,
};

use crate::cases::filing::Salted;

/// What a member of staff does.
#[derive(Clone)]
#[expect(
    missing_docs,
    reason = "each field is what its act asks for; `domain::desk::ActName` tells the acts"
)]
pub enum Act {
    Assign {
        handler: PersonId,
    },
    Begin {
        note: Option<Salted>,
    },
    /// `together`: for every case of the group that is in progress.
    Draft {
        text: Salted,
        settlement: Settlement,
        together: bool,
    },
    /// `copy` is what may be published of the answer. `together`: every drafted case of the group.
    Approve {
        text: Salted,
        settlement: Settlement,
        document: Option<Label>,
        copy: Option<Salted>,
        handling: Option<HandlingForm>,
        together: bool,
    },
    SendBack {
        reason: Salted,
    },
    ConfirmExclusion,
    DropExclusion {
        reason: Salted,
    },
    ExcludeFlagged,
    Release {
        reason: Salted,
    },
    DecideOwner {
        unit: UnitId,
        reason: Salted,
    },
    Bounce {
        reason: Salted,
    },
    KeepPromise {
        note: Salted,
    },
    AskCitizen {
        question: Salted,
    },
    AskOther {
        body: Label,
        note: Option<Salted>,
    },
    Annotate {
        note: Salted,
    },
    Reassign {
        handler: PersonId,
        note: Option<Salted>,
    },
    PutBack {
        note: Option<Salted>,
    },
    Transfer {
        unit: UnitId,
        reason: Salted,
    },
    Reclassify {
        field: FieldId,
        kind: Kind,
        reason: Salted,
    },
    /// `with`: the reference of a case that says the same.
    Group {
        with: String,
    },
    Ungroup,
    /// The words, the field and the kind of the second matter.
    Split {
        text: Salted,
        field: FieldId,
        kind: Kind,
    },
    ProposeExclusion {
        grounds: Grounds,
    },
    Restore {
        reason: Salted,
    },
    Reopen {
        reason: Salted,
    },
    /// What is left of the words that may be shown.
    Redact {
        after: Salted,
        reason: Label,
    },
    Publish {
        copy: Salted,
        channel: Channel,
    },
    Unpublish {
        reason: Salted,
    },
    CorrectUnit {
        unit: UnitId,
        reason: Salted,
    },
    /// `text`: the sender's words too.
    EraseIdentity {
        text: bool,
    },
}

/// On what grounds a case should leave the count, where staff may say so.
#[derive(Clone)]
#[expect(missing_docs, reason = "the facts that `domain::cases::Exclusion` asks for")]
pub enum Grounds {
    Spam {
        because: Label,
    },
    /// `master`: the reference of the case that stays.
    DoubleSubmit {
        master: String,
        evidence: SameSender,
    },
    OutOfScope {
        legal_reason: Label,
        advice: Salted,
    },
    SentOutside {
        body: Label,
        letter: Label,
        told_on: NaiveDate,
    },
}

/// What the sender does.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is what its act asks for")]
pub enum SenderAct {
    Reply {
        reply: Salted,
    },
    Rate {
        satisfaction: Satisfaction,
    },
    Satisfied,
    Reopen {
        reason: Salted,
    },
    Withdraw,
    /// `text`: the words too.
    EraseIdentity {
        text: bool,
    },
}

impl Act {
    /// Its name.
    pub const fn name(&self) -> ActName {
        match self {
            Self::Assign { .. } => ActName::Assign,
            Self::Begin { .. } => ActName::Begin,
            Self::Draft { .. } => ActName::Draft,
            Self::Approve { .. } => ActName::Approve,
            Self::SendBack { .. } => ActName::SendBack,
            Self::ConfirmExclusion => ActName::ConfirmExclusion,
            Self::DropExclusion { .. } => ActName::DropExclusion,
            Self::ExcludeFlagged => ActName::ExcludeFlagged,
            Self::Release { .. } => ActName::Release,
            Self::DecideOwner { .. } => ActName::DecideOwner,
            Self::Bounce { .. } => ActName::Bounce,
            Self::KeepPromise { .. } => ActName::KeepPromise,
            Self::AskCitizen { .. } => ActName::AskCitizen,
            Self::AskOther { .. } => ActName::AskOther,
            Self::Annotate { .. } => ActName::Annotate,
            Self::Reassign { .. } => ActName::Reassign,
            Self::PutBack { .. } => ActName::PutBack,
            Self::Transfer { .. } => ActName::Transfer,
            Self::Reclassify { .. } => ActName::Reclassify,
            Self::Group { .. } => ActName::Group,
            Self::Ungroup => ActName::Ungroup,
            Self::Split { .. } => ActName::Split,
            Self::ProposeExclusion { .. } => ActName::ProposeExclusion,
            Self::Restore { .. } => ActName::Restore,
            Self::Reopen { .. } => ActName::Reopen,
            Self::Redact { .. } => ActName::Redact,
            Self::Publish { .. } => ActName::Publish,
            Self::Unpublish { .. } => ActName::Unpublish,
            Self::CorrectUnit { .. } => ActName::CorrectUnit,
            Self::EraseIdentity { .. } => ActName::EraseIdentity,
        }
    }

    /// The words that it brings along.
    pub fn texts(&self) -> Vec<&Salted> {
        match self {
            Self::Begin { note }
            | Self::AskOther { note, .. }
            | Self::Reassign { note, .. }
            | Self::PutBack { note } => note.iter().collect(),
            Self::Draft { text, .. } => vec![text],
            Self::Approve { text, copy, .. } => {
                [Some(text), copy.as_ref()].into_iter().flatten().collect()
            }
            Self::SendBack { reason }
            | Self::DropExclusion { reason }
            | Self::Release { reason }
            | Self::DecideOwner { reason, .. }
            | Self::Bounce { reason }
            | Self::Transfer { reason, .. }
            | Self::Reclassify { reason, .. }
            | Self::Restore { reason }
            | Self::Reopen { reason }
            | Self::Unpublish { reason }
            | Self::CorrectUnit { reason, .. } => vec![reason],
            Self::KeepPromise { note } | Self::Annotate { note } => vec![note],
            Self::AskCitizen { question } => vec![question],
            Self::ProposeExclusion { grounds: Grounds::OutOfScope { advice, .. } } => vec![advice],
            Self::Redact { after, .. } => vec![after],
            Self::Publish { copy, .. } => vec![copy],
            // The second matter's words are kept with the second case.
            Self::Split { .. }
            | Self::ProposeExclusion { .. }
            | Self::Assign { .. }
            | Self::ConfirmExclusion
            | Self::ExcludeFlagged
            | Self::Group { .. }
            | Self::Ungroup
            | Self::EraseIdentity { .. } => Vec::new(),
        }
    }
}

impl SenderAct {
    /// Its name.
    pub const fn name(&self) -> SenderActName {
        match self {
            Self::Reply { .. } => SenderActName::Reply,
            Self::Rate { .. } => SenderActName::Rate,
            Self::Satisfied => SenderActName::Satisfied,
            Self::Reopen { .. } => SenderActName::Reopen,
            Self::Withdraw => SenderActName::Withdraw,
            Self::EraseIdentity { .. } => SenderActName::EraseIdentity,
        }
    }

    /// The words that it brings along.
    pub const fn text(&self) -> Option<&Salted> {
        match self {
            Self::Reply { reply } => Some(reply),
            Self::Reopen { reason } => Some(reason),
            Self::Rate { .. } | Self::Satisfied | Self::Withdraw | Self::EraseIdentity { .. } => {
                None
            }
        }
    }
}
