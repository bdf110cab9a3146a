//! Where a case stands, and the one place that says how each stage is counted.

words! {
    /// The stage of a case. Closed list; see `docs/states.md` for the drawing.
    StageName {
        /// In the register, not yet given to anyone.
        Received = "received",
        /// Given to a handler, with a due date.
        Assigned = "assigned",
        /// Being worked on.
        Processing = "processing",
        /// The sender was asked something; the clock rests.
        WaitingCitizen = "waiting_citizen",
        /// Another office was asked; the clock runs.
        WaitingOther = "waiting_other",
        /// An answer is written and awaits approval.
        Drafted = "drafted",
        /// The answer was given.
        Answered = "answered",
        /// The answer was given and nobody came back to it.
        Closed = "closed",
        /// Out of the count, for one [`ExclusionReason`].
        Excluded = "excluded",
    }
}

words! {
    /// How a case is counted. Every case is exactly one of these at every moment.
    Class {
        /// Đã trả lời.
        Answered = "answered",
        /// Đang giải quyết.
        InProgress = "in_progress",
        /// Không tính, nêu lý do.
        Excluded = "excluded",
    }
}

words! {
    /// Why a case left the count.
    ExclusionReason {
        /// Not an opinion at all.
        Spam = "spam",
        /// The same sender sent the same thing twice.
        DoubleSubmit = "double_submit",
        /// The sender took it back.
        Withdrawn = "withdrawn",
        /// Not what this register is for (khiếu nại, tố cáo, …: Decree 20/2008, article 1).
        OutOfScope = "out_of_scope",
        /// Sent to a body outside the system.
        SentOutside = "sent_outside",
    }
}

impl StageName {
    /// How a case at this stage is counted. The generated column of table `cases` says the same.
    pub const fn class(self) -> Class {
        match self {
            Self::Received
            | Self::Assigned
            | Self::Processing
            | Self::WaitingCitizen
            | Self::WaitingOther
            | Self::Drafted => Class::InProgress,
            Self::Answered | Self::Closed => Class::Answered,
            Self::Excluded => Class::Excluded,
        }
    }
}
