//! What a sender agrees to besides having their case handled: each purpose by itself. Handling a
//! case rests on the law and never depends on any of it; silence is not consent.

use super::IdentityLevel;

/// The edition of the wording that senders read now. Raised whenever a sentence of it changes its
/// meaning; what was agreed to keeps the edition that was read.
pub const CONSENT_EDITION: u32 = 1;

words! {
    /// What a sender may agree to.
    Purpose {
        /// To be written to or called about this case.
        ContactMe = "contact_me",
        /// That their name is shown with the case.
        PublishMyName = "publish_my_name",
    }
}

impl Purpose {
    /// What must be agreed to before this much can be kept. `reachable`: a telephone number or an
    /// e-mail address was given.
    pub fn needed(level: IdentityLevel, reachable: bool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |purpose| match purpose {
            Self::ContactMe => reachable,
            Self::PublishMyName => level == IdentityLevel::Open,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_is_asked_for_only_where_it_matters() {
        let needed = |level, reachable| Purpose::needed(level, reachable).collect::<Vec<_>>();
        assert_eq!(needed(IdentityLevel::None, false), []);
        assert_eq!(needed(IdentityLevel::Confidential, false), []);
        assert_eq!(needed(IdentityLevel::ContactOnly, true), [Purpose::ContactMe]);
        assert_eq!(needed(IdentityLevel::Open, false), [Purpose::PublishMyName]);
        assert_eq!(needed(IdentityLevel::Open, true), Purpose::ALL);
    }
}
