//! What is known of a case besides where it stands: its kind, its source, its sender, its outcome.

words! {
    /// What a case is about. The first eight are those of Decree 20/2008/NĐ-CP, chapter II; the
    /// last two are what people say at meetings.
    Kind {
        /// (1) Delay, harassment or wrong conduct by officials.
        Conduct = "conduct",
        /// (2) A regulation unfit for reality.
        Unfit = "unfit",
        /// (3) Regulations that contradict each other.
        Inconsistent = "inconsistent",
        /// (4) A regulation against the law.
        Unlawful = "unlawful",
        /// (5) A regulation against a treaty.
        AgainstTreaty = "against_treaty",
        /// (6) Another matter about regulations.
        OtherRegulation = "other_regulation",
        /// (7) A proposed solution.
        ProposedSolution = "proposed_solution",
        /// (8) A new initiative.
        Initiative = "initiative",
        /// An opinion said at a meeting.
        Opinion = "opinion",
        /// A question asked at a meeting.
        Question = "question",
    }
}

words! {
    /// What kinds roll up to.
    KindGroup {
        /// Hành vi hành chính.
        Conduct = "conduct",
        /// Quy định hành chính.
        Regulation = "regulation",
        /// Said at a meeting, outside the decree's list.
        Meeting = "meeting",
    }
}

impl Kind {
    /// The group a kind rolls up to.
    pub const fn group(self) -> KindGroup {
        match self {
            Self::Conduct => KindGroup::Conduct,
            Self::Unfit
            | Self::Inconsistent
            | Self::Unlawful
            | Self::AgainstTreaty
            | Self::OtherRegulation
            | Self::ProposedSolution
            | Self::Initiative => KindGroup::Regulation,
            Self::Opinion | Self::Question => KindGroup::Meeting,
        }
    }
}

words! {
    /// How a case reached the office.
    Source {
        /// Said at a public meeting.
        Meeting = "meeting",
        /// Sent through the web form or the API.
        Web = "web",
        /// On a paper form.
        Paper = "paper",
        /// By letter.
        Letter = "letter",
        /// By telephone.
        Phone = "phone",
        /// By e-mail.
        Email = "email",
        /// From an older book.
        Import = "import",
        /// Through an Open311 client.
        Open311 = "open311",
    }
}

words! {
    /// How much the sender tells of themselves, and to whom.
    IdentityLevel {
        /// Nothing at all.
        None = "none",
        /// A telephone or an e-mail address, no name.
        ContactOnly = "contact_only",
        /// Name, address and contact, seen by triage and the leader only. The default.
        Confidential = "confidential",
        /// The name may be shown.
        Open = "open",
    }
}

words! {
    /// How an answer settled the matter: the second published figure.
    Outcome {
        /// Giải quyết xong.
        Fixed = "fixed",
        /// Tiếp thu, sẽ giải quyết, with a promised date.
        WillDo = "will_do",
        /// Giải trình, cung cấp thông tin.
        Explained = "explained",
        /// Không tiếp thu, nêu lý do.
        NotAccepted = "not_accepted",
        /// Chưa đủ cơ sở, tiếp tục tập hợp.
        Noted = "noted",
    }
}
