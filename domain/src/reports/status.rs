//! How a case counts, with the facts that belong to its class.

use thiserror::Error;

use crate::cases::{Class, ExclusionReason, Outcome, StageName};

/// How cases count as of an instant: their class, and of each class what reports tell about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Đã trả lời.
    Answered {
        /// How the answer settled the matter.
        outcome: Outcome,
        /// Whether the first answer came by its due day.
        on_time: bool,
    },
    /// Đang giải quyết.
    InProgress {
        /// Whether the due day is over.
        overdue: bool,
    },
    /// Không tính, for one reason.
    Excluded(ExclusionReason),
}

/// Facts of a case that contradict each other: a fault of the books, not of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum SenselessStatus {
    /// An answer needs an outcome.
    #[error("a case at stage {0} has no outcome")]
    NoOutcome(StageName),
    /// Leaving the count needs a reason.
    #[error("an excluded case has no reason")]
    NoReason,
    /// A counted case has none.
    #[error("a case at stage {0} has a reason for exclusion, {1}")]
    Reason(StageName, ExclusionReason),
}

impl SenselessStatus {
    /// The stable word for this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoOutcome(_) => "status-no-outcome",
            Self::NoReason => "status-no-reason",
            Self::Reason(..) => "status-counted-with-reason",
        }
    }
}

impl Status {
    /// Reads the facts of a case as a table keeps them.
    ///
    /// `overdue` is read for a case in progress only, `outcome` and `on_time` for an answered one
    /// only: a draft has an outcome before it is an answer, and a reopened case keeps those of the
    /// answer it had.
    pub fn of(
        stage: StageName,
        reason: Option<ExclusionReason>,
        outcome: Option<Outcome>,
        overdue: bool,
        on_time: bool,
    ) -> Result<Self, SenselessStatus> {
        match (stage.class(), reason) {
            (Class::Excluded, reason) => {
                reason.map(Self::Excluded).ok_or(SenselessStatus::NoReason)
            }
            (Class::Answered | Class::InProgress, Some(reason)) => {
                Err(SenselessStatus::Reason(stage, reason))
            }
            (Class::Answered, None) => outcome
                .map(|outcome| Self::Answered { outcome, on_time })
                .ok_or(SenselessStatus::NoOutcome(stage)),
            (Class::InProgress, None) => Ok(Self::InProgress { overdue }),
        }
    }

    /// The class of the cases.
    pub const fn class(self) -> Class {
        match self {
            Self::Answered { .. } => Class::Answered,
            Self::InProgress { .. } => Class::InProgress,
            Self::Excluded(_) => Class::Excluded,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_counts_as_its_class() {
        for stage in StageName::ALL {
            let reason = (*stage == StageName::Excluded).then_some(ExclusionReason::Spam);
            let status = Status::of(*stage, reason, Some(Outcome::Fixed), true, true).unwrap();
            assert_eq!(status.class(), stage.class(), "{stage}");
        }
    }

    #[test]
    fn senseless_facts_are_refused_by_name() {
        let of = |stage, reason, outcome| Status::of(stage, reason, outcome, false, false);
        let spam = ExclusionReason::Spam;
        let answered = StageName::Answered;
        assert_eq!(of(answered, None, None), Err(SenselessStatus::NoOutcome(answered)));
        assert_eq!(of(StageName::Excluded, None, None), Err(SenselessStatus::NoReason));
        let kept = of(answered, Some(spam), Some(Outcome::Fixed));
        assert_eq!(kept, Err(SenselessStatus::Reason(answered, spam)));
    }

    #[test]
    fn a_reopened_case_is_in_progress_whatever_its_answer_was() {
        let status = Status::of(StageName::Processing, None, Some(Outcome::Fixed), false, true);
        assert_eq!(status, Ok(Status::InProgress { overdue: false }));
    }
}
