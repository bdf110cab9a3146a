//! The figures of a resolution report, and which cases each one includes.

use super::Status;
use crate::cases::{Class, ExclusionReason, Outcome};

words! {
    /// One number that a report prints: the name of the list that opens behind it.
    Figure {
        /// Every case received in the period.
        Received = "received",
        /// Answered or in progress: the base of the percentages.
        Counted = "counted",
        /// Đã trả lời.
        Answered = "answered",
        /// Answered, the first answer by its due day.
        OnTime = "on_time",
        /// Answered, the first answer after its due day.
        Late = "late",
        /// Answered: giải quyết xong.
        Fixed = "fixed",
        /// Answered: tiếp thu, sẽ giải quyết.
        WillDo = "will_do",
        /// Answered: giải trình, cung cấp thông tin.
        Explained = "explained",
        /// Answered: không tiếp thu.
        NotAccepted = "not_accepted",
        /// Answered: chưa đủ cơ sở, tiếp tục tập hợp.
        Noted = "noted",
        /// Đang giải quyết.
        InProgress = "in_progress",
        /// In progress, not yet due.
        InTime = "in_time",
        /// In progress, the due day over.
        Overdue = "overdue",
        /// Không tính.
        Excluded = "excluded",
        /// Excluded: not an opinion.
        Spam = "spam",
        /// Excluded: sent twice by one sender.
        DoubleSubmit = "double_submit",
        /// Excluded: taken back by the sender.
        Withdrawn = "withdrawn",
        /// Excluded: not what the register is for.
        OutOfScope = "out_of_scope",
        /// Excluded: sent to a body outside the system.
        SentOutside = "sent_outside",
    }
}

impl Figure {
    /// Whether a case with this status is on the list behind the figure. Counting and listing
    /// both ask here (identity I8).
    pub fn includes(self, status: Status) -> bool {
        let class = status.class();
        match self {
            Self::Received => true,
            Self::Counted => class != Class::Excluded,
            Self::Answered => class == Class::Answered,
            Self::OnTime => matches!(status, Status::Answered { on_time: true, .. }),
            Self::Late => matches!(status, Status::Answered { on_time: false, .. }),
            Self::Fixed => settled(status, Outcome::Fixed),
            Self::WillDo => settled(status, Outcome::WillDo),
            Self::Explained => settled(status, Outcome::Explained),
            Self::NotAccepted => settled(status, Outcome::NotAccepted),
            Self::Noted => settled(status, Outcome::Noted),
            Self::InProgress => class == Class::InProgress,
            Self::InTime => status == Status::InProgress { overdue: false },
            Self::Overdue => status == Status::InProgress { overdue: true },
            Self::Excluded => class == Class::Excluded,
            Self::Spam => status == Status::Excluded(ExclusionReason::Spam),
            Self::DoubleSubmit => status == Status::Excluded(ExclusionReason::DoubleSubmit),
            Self::Withdrawn => status == Status::Excluded(ExclusionReason::Withdrawn),
            Self::OutOfScope => status == Status::Excluded(ExclusionReason::OutOfScope),
            Self::SentOutside => status == Status::Excluded(ExclusionReason::SentOutside),
        }
    }

    /// The figure of the answers with an outcome.
    pub const fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fixed => Self::Fixed,
            Outcome::WillDo => Self::WillDo,
            Outcome::Explained => Self::Explained,
            Outcome::NotAccepted => Self::NotAccepted,
            Outcome::Noted => Self::Noted,
        }
    }

    /// The figure of the exclusions for a reason.
    pub const fn of_reason(reason: ExclusionReason) -> Self {
        match reason {
            ExclusionReason::Spam => Self::Spam,
            ExclusionReason::DoubleSubmit => Self::DoubleSubmit,
            ExclusionReason::Withdrawn => Self::Withdrawn,
            ExclusionReason::OutOfScope => Self::OutOfScope,
            ExclusionReason::SentOutside => Self::SentOutside,
        }
    }
}

fn settled(status: Status, by: Outcome) -> bool {
    matches!(status, Status::Answered { outcome, .. } if outcome == by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_and_reasons_open_the_list_of_their_own_name() {
        for outcome in Outcome::ALL {
            let figure = Figure::of_outcome(*outcome);
            assert_eq!(figure.word(), outcome.word());
            assert!(figure.includes(Status::Answered { outcome: *outcome, on_time: false }));
        }
        for reason in ExclusionReason::ALL {
            let figure = Figure::of_reason(*reason);
            assert_eq!(figure.word(), reason.word());
            assert!(figure.includes(Status::Excluded(*reason)));
        }
    }
}
