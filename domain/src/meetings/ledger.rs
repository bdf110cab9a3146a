//! The form ledger of a meeting: how many came, and what became of the forms.

use serde::Serialize;
use thiserror::Error;

/// What was counted at a meeting; `None` where nobody counted. Nobody hands in what was not handed
/// out, and nothing is usable that was not handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FormLedger {
    attended: Option<u32>,
    handed_out: Option<u32>,
    returned: Option<u32>,
    usable: Option<u32>,
}

/// Why counts make no ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FormFault {
    /// More forms came back than were handed out.
    #[error("{returned} forms came back of {handed_out} handed out")]
    ReturnedMoreThanHandedOut {
        /// How many came back.
        returned: u32,
        /// How many were handed out.
        handed_out: u32,
    },
    /// More forms are usable than came back.
    #[error("{usable} forms are usable of {returned} that came back")]
    UsableMoreThanReturned {
        /// How many are usable.
        usable: u32,
        /// How many came back.
        returned: u32,
    },
}

impl FormFault {
    /// The stable name of this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReturnedMoreThanHandedOut { .. } => "forms-returned-more-than-handed-out",
            Self::UsableMoreThanReturned { .. } => "forms-usable-more-than-returned",
        }
    }
}

words! {
    /// What is possible but unlikely, and is shown beside the figures of a meeting.
    FormFlag {
        /// As many forms came back as people came. True universal return is rare: more likely one
        /// number was copied, or filling was supervised (survey statistics, non-response).
        ReturnedEqualsAttended = "returned_equals_attended",
        /// More forms were handed out than people came.
        MoreHandedOutThanAttended = "more_handed_out_than_attended",
    }
}

impl FormLedger {
    /// A ledger of these counts.
    pub fn new(
        attended: Option<u32>,
        handed_out: Option<u32>,
        returned: Option<u32>,
        usable: Option<u32>,
    ) -> Result<Self, FormFault> {
        if let (Some(returned), Some(handed_out)) = (returned, handed_out)
            && returned > handed_out
        {
            return Err(FormFault::ReturnedMoreThanHandedOut { returned, handed_out });
        }
        if let (Some(usable), Some(returned)) = (usable, returned.or(handed_out))
            && usable > returned
        {
            return Err(FormFault::UsableMoreThanReturned { usable, returned });
        }
        Ok(Self { attended, handed_out, returned, usable })
    }

    /// How many people came.
    pub const fn attended(&self) -> Option<u32> {
        self.attended
    }

    /// How many forms were handed out.
    pub const fn handed_out(&self) -> Option<u32> {
        self.handed_out
    }

    /// How many forms came back.
    pub const fn returned(&self) -> Option<u32> {
        self.returned
    }

    /// How many of those can be used.
    pub const fn usable(&self) -> Option<u32> {
        self.usable
    }

    /// What in it is unlikely, in the order of [`FormFlag::ALL`].
    pub fn flags(&self) -> Vec<FormFlag> {
        let shows = |flag: &FormFlag| match flag {
            FormFlag::ReturnedEqualsAttended => {
                self.returned == self.attended && self.attended.is_some_and(|people| people > 0)
            }
            FormFlag::MoreHandedOutThanAttended => {
                self.attended.is_some() && self.handed_out > self.attended
            }
        };
        FormFlag::ALL.iter().copied().filter(shows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_do_not_multiply() {
        let ledger = |handed_out, returned, usable| {
            FormLedger::new(None, handed_out, returned, usable).map_err(FormFault::code)
        };
        let too_many_back = Err("forms-returned-more-than-handed-out");
        let too_many_usable = Err("forms-usable-more-than-returned");
        assert_eq!(ledger(Some(82), Some(83), None), too_many_back);
        assert_eq!(ledger(Some(82), Some(82), Some(83)), too_many_usable);
        assert_eq!(ledger(Some(82), None, Some(83)), too_many_usable);
        assert!(ledger(None, Some(83), Some(83)).is_ok());
        assert!(ledger(None, None, None).is_ok());
    }

    #[test]
    fn as_many_forms_as_people_is_flagged() {
        let flags = |attended, handed_out, returned| {
            FormLedger::new(attended, handed_out, returned, None).map(|ledger| ledger.flags())
        };
        let equal = Ok(vec![FormFlag::ReturnedEqualsAttended]);
        assert_eq!(flags(Some(1060), Some(1060), Some(1060)), equal);
        let more = Ok(vec![FormFlag::MoreHandedOutThanAttended]);
        assert_eq!(flags(Some(80), Some(82), Some(79)), more);
        assert_eq!(flags(Some(0), Some(0), Some(0)), Ok(vec![]));
        assert_eq!(flags(None, Some(82), None), Ok(vec![]));
        assert_eq!(flags(Some(82), Some(82), Some(80)), Ok(vec![]));
    }
}
