//! The acts, by the words that stand in the addresses of their forms.

use crate::cases::{Case, Exclusion};
use crate::people::Action;

words! {
    /// Everything staff do with a case that is in the books, the likeliest first.
    ActName {
        /// Give it to a handler.
        Assign = "assign",
        /// Begin work, or go on with it.
        Begin = "begin",
        /// Write an answer and send it for approval.
        Draft = "draft",
        /// Approve the answer and give it.
        Approve = "approve",
        /// Do not approve the answer.
        SendBack = "send-back",
        /// Second party to an exclusion.
        ConfirmExclusion = "confirm-exclusion",
        /// Let a proposed exclusion fall.
        DropExclusion = "drop-exclusion",
        /// Confirm what the filter flagged as spam.
        ExcludeFlagged = "exclude-flagged",
        /// Find that the filter was wrong.
        Release = "release",
        /// Decide who owns what two units refused.
        DecideOwner = "decide-owner",
        /// Send it back to the unit it came from.
        Bounce = "bounce",
        /// Say that a promise was kept.
        KeepPromise = "keep-promise",
        /// Bring it back into the count.
        Restore = "restore",
        /// Take it up again.
        Reopen = "reopen",
        /// Ask the sender; the clock rests.
        AskCitizen = "ask-citizen",
        /// Ask another office; the clock runs.
        AskOther = "ask-other",
        /// Note something for the office.
        Annotate = "note",
        /// Give it to another handler.
        Reassign = "reassign",
        /// Put it back to triage.
        PutBack = "put-back",
        /// Give it to another unit.
        Transfer = "transfer",
        /// Another field or kind.
        Reclassify = "reclassify",
        /// Put it beside another case that says the same.
        Group = "group",
        /// Take it out of its group.
        Ungroup = "ungroup",
        /// Make two cases of it.
        Split = "split",
        /// First party to an exclusion.
        ProposeExclusion = "propose-exclusion",
        /// Hide words of the text that is shown.
        Redact = "redact",
        /// Make a copy public.
        Publish = "publish",
        /// Take the public copy back.
        Unpublish = "unpublish",
        /// The wrong unit was written down.
        CorrectUnit = "correct-unit",
        /// Forget who sent it.
        EraseIdentity = "erase-identity",
    }
}

words! {
    /// Everything a sender does with their case, by the receipt.
    SenderActName {
        /// Reply to a question.
        Reply = "reply",
        /// Rate the answer.
        Rate = "rate",
        /// Say that the answer settles the matter.
        Satisfied = "satisfied",
        /// Come back to an answer.
        Reopen = "reopen",
        /// Take the case back.
        Withdraw = "withdraw",
        /// Ask that who they are be forgotten.
        EraseIdentity = "erase-identity",
    }
}

impl ActName {
    /// Whether it corrects what was written down, or happens seldom; such acts stand apart.
    pub const fn is_seldom(self) -> bool {
        matches!(
            self,
            Self::Reclassify
                | Self::Group
                | Self::Ungroup
                | Self::Split
                | Self::ProposeExclusion
                | Self::Redact
                | Self::Publish
                | Self::Unpublish
                | Self::CorrectUnit
                | Self::EraseIdentity
        )
    }

    /// The permission that the act needs. Confirming an exclusion needs another one for what only
    /// a leader confirms.
    pub fn action(self, case: &Case) -> Action {
        match self {
            Self::Assign => Action::Assign,
            Self::Begin | Self::AskCitizen | Self::AskOther | Self::Reassign | Self::PutBack => {
                Action::Handle
            }
            Self::Draft => Action::Draft,
            Self::Approve => Action::Approve,
            Self::SendBack => Action::SendBack,
            Self::ConfirmExclusion => confirming(case),
            Self::DropExclusion => Action::ConfirmSpamOrDouble,
            Self::ProposeExclusion | Self::ExcludeFlagged | Self::Release => {
                Action::ProposeExclusion
            }
            Self::DecideOwner => Action::DecideOwner,
            Self::Bounce => Action::Bounce,
            Self::KeepPromise => Action::KeepPromise,
            Self::Annotate => Action::Annotate,
            Self::Transfer => Action::Transfer,
            Self::Reclassify | Self::CorrectUnit => Action::Reclassify,
            Self::Group | Self::Ungroup => Action::Group,
            Self::Split => Action::Split,
            Self::Restore => Action::Restore,
            Self::Reopen => Action::Reopen,
            Self::Redact => Action::Redact,
            Self::Publish | Self::Unpublish => Action::Publish,
            Self::EraseIdentity => Action::EraseIdentity,
        }
    }
}

fn confirming(case: &Case) -> Action {
    match case.facts().proposal.as_ref().map(|proposal| &proposal.exclusion) {
        Some(Exclusion::Spam { .. } | Exclusion::DoubleSubmit { .. }) => {
            Action::ConfirmSpamOrDouble
        }
        Some(
            Exclusion::OutOfScope { .. } | Exclusion::SentOutside { .. } | Exclusion::Withdrawn,
        )
        | None => Action::ConfirmExclusion,
    }
}
