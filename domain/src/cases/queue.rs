//! What a queue of cases can be narrowed to, as closed lists.

use super::{Class, StageName};

words! {
    /// Which cases, by where they stand.
    QueueStage {
        /// Those in progress: the work.
        InProgress = "in_progress",
        /// In the register, given to nobody.
        Received = "received",
        /// Given to a handler.
        Assigned = "assigned",
        /// Being worked on.
        Processing = "processing",
        /// The sender was asked.
        WaitingCitizen = "waiting_citizen",
        /// Another office was asked.
        WaitingOther = "waiting_other",
        /// An answer awaits approval.
        Drafted = "drafted",
        /// Answered, whether the matter rests or not.
        Settled = "settled",
        /// Answered, and the sender may still come back to it.
        Answered = "answered",
        /// Answered, and the matter rests.
        Closed = "closed",
        /// Out of the count.
        Excluded = "excluded",
        /// All of them.
        Any = "any",
    }
}

/// What the cases have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InCommon {
    /// Nothing.
    Nothing,
    /// How they are counted.
    Class(Class),
    /// Where they stand.
    Stage(StageName),
}

impl QueueStage {
    /// What the cases have in common.
    pub const fn in_common(self) -> InCommon {
        match self {
            Self::Any => InCommon::Nothing,
            Self::InProgress => InCommon::Class(Class::InProgress),
            Self::Settled => InCommon::Class(Class::Answered),
            Self::Excluded => InCommon::Class(Class::Excluded),
            Self::Received => InCommon::Stage(StageName::Received),
            Self::Assigned => InCommon::Stage(StageName::Assigned),
            Self::Processing => InCommon::Stage(StageName::Processing),
            Self::WaitingCitizen => InCommon::Stage(StageName::WaitingCitizen),
            Self::WaitingOther => InCommon::Stage(StageName::WaitingOther),
            Self::Drafted => InCommon::Stage(StageName::Drafted),
            Self::Answered => InCommon::Stage(StageName::Answered),
            Self::Closed => InCommon::Stage(StageName::Closed),
        }
    }
}

words! {
    /// Which cases in progress, by their due day.
    QueueDue {
        /// It is over.
        Overdue = "overdue",
        /// It comes within three working days.
        Soon = "soon",
    }
}

words! {
    /// Which cases, by who handles them.
    QueueHandler {
        /// The reader.
        Me = "me",
        /// Nobody.
        Nobody = "nobody",
    }
}

words! {
    /// Which cases in progress, by what they wait for from the reader.
    Awaiting {
        /// A draft waits for approval.
        Approval = "approval",
        /// An exclusion that somebody else proposed waits for its second party.
        Exclusion = "exclusion",
        /// Another unit transferred it, and it can still be sent back.
        Transfer = "transfer",
        /// Two units sent it back, and the unit above both decides.
        Decision = "decision",
    }
}

words! {
    /// Which answered cases, by what their senders thought of the answer.
    QueueRating {
        /// They said what they thought.
        Given = "given",
        /// They were satisfied, or very satisfied.
        Satisfied = "satisfied",
    }
}

words! {
    /// What comes first.
    QueueOrder {
        /// What is due first; what has no due day comes last.
        Due = "due",
        /// What was received last.
        Newest = "newest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_and_every_class_has_its_queue() {
        let all: Vec<_> = QueueStage::ALL.iter().map(|stage| stage.in_common()).collect();
        for class in Class::ALL {
            assert!(all.contains(&InCommon::Class(*class)), "{class}");
        }
        for stage in StageName::ALL {
            // Excluded is a class of one stage.
            let of_class = stage.class() == Class::Excluded;
            assert!(of_class || all.contains(&InCommon::Stage(*stage)), "{stage}");
        }
    }
}
