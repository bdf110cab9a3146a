//! Families of words whose members are named elsewhere: by configuration (levels), by the codes
//! of refusals (faults), by the words of lists that this crate does not draw.

/// A family; its members' keys are `prefix-word`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// What is wrong with one field, by the code of its refusal.
    Fault,
    /// Why an act on a case is refused, by the code of the refusal.
    Refusal,
    /// What staff do with a case, by the word of the act.
    Deed,
    /// What they should know before they do it.
    Before,
    /// What happened to a case, by the word of the event.
    Event,
    /// A level of units. Offices configure these: one without a word here goes by its own.
    Level,
    /// What the rows of a report are.
    Grouping,
    /// The row of cases that have none of what the report groups by.
    Without,
    /// How survey forms came in.
    Mode,
    /// What a member of staff may do.
    Role,
    /// Kinds of meeting.
    MeetingKind,
}

impl Family {
    /// Every family.
    pub const ALL: &'static [Self] = &[
        Self::Fault,
        Self::Refusal,
        Self::Deed,
        Self::Before,
        Self::Event,
        Self::Level,
        Self::Grouping,
        Self::Without,
        Self::Mode,
        Self::Role,
        Self::MeetingKind,
    ];

    /// What the keys of the family begin with.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Fault => "fault-",
            Self::Refusal => "refused-",
            Self::Deed => "deed-",
            Self::Before => "before-",
            Self::Event => "event-",
            Self::Level => "level-",
            Self::Grouping => "grouping-",
            Self::Without => "without-",
            Self::Mode => "mode-",
            Self::Role => "role-",
            Self::MeetingKind => "meeting-",
        }
    }

    /// The key of a member.
    pub fn key(self, word: &str) -> String {
        format!("{}{word}", self.prefix())
    }
}
