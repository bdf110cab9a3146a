//! Who does something to a case, and the frame that every act comes in.

use super::Refused;
use crate::people::PersonId;
use chrono::{DateTime, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// In what office a staff member acts on a case. The same person may hold several; whether
    /// they hold this one over the case's unit is asked of the permissions, not of the ledger.
    Office {
        /// Holds meetings and enters what was said there.
        Organizer = "organizer",
        /// Sorts incoming cases and handles them.
        Officer = "officer",
        /// Leads the unit that owns the case: approves and confirms.
        Leader = "leader",
        /// Leads a unit above the one that owns the case.
        ParentLeader = "parent_leader",
        /// Keeps accounts, units and settings.
        Admin = "admin",
    }
}

words! {
    /// Every kind of party that may act (case ledger §3.4: C, O, T and H, L, P, A, S).
    Who {
        /// The sender, holding the receipt.
        Citizen = "citizen",
        /// [`Office::Organizer`].
        Organizer = "organizer",
        /// [`Office::Officer`].
        Officer = "officer",
        /// [`Office::Leader`].
        Leader = "leader",
        /// [`Office::ParentLeader`].
        ParentLeader = "parent_leader",
        /// [`Office::Admin`].
        Admin = "admin",
        /// The system, because time has passed or a rule applies.
        Clock = "clock",
        /// The system, copying an older book.
        Import = "import",
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Actor {
    /// The sender, known by the receipt alone.
    Citizen,
    /// A member of staff.
    Staff {
        /// Whose account it was.
        person: PersonId,
        /// In what office.
        office: Office,
    },
    /// The system's clock and rules.
    Clock,
    /// An import from an older book.
    Import,
}

impl Actor {
    /// The kind of party.
    pub const fn who(self) -> Who {
        match self {
            Self::Citizen => Who::Citizen,
            Self::Staff { office: Office::Organizer, .. } => Who::Organizer,
            Self::Staff { office: Office::Officer, .. } => Who::Officer,
            Self::Staff { office: Office::Leader, .. } => Who::Leader,
            Self::Staff { office: Office::ParentLeader, .. } => Who::ParentLeader,
            Self::Staff { office: Office::Admin, .. } => Who::Admin,
            Self::Clock => Who::Clock,
            Self::Import => Who::Import,
        }
    }
}

/// The frame of an act: when, by whom, and on what view of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// When it happened, UTC. Counted to the microsecond; finer parts are dropped.
    pub at: DateTime<Utc>,
    /// When it was written down, UTC; never before `at`. Later than `at` for what is entered
    /// from paper, minutes or an older book.
    pub recorded_at: DateTime<Utc>,
    /// Who did it.
    pub actor: Actor,
    /// The absent colleague whose place a staff member takes. `None`: for themselves. Only staff
    /// stand in for anybody; for others it is dropped.
    pub on_behalf_of: Option<PersonId>,
    /// The version of the case that the actor had before their eyes; 0 for a new case.
    pub seen: u32,
}

impl Deed {
    /// Something done and written down at the same instant.
    pub const fn now(at: DateTime<Utc>, actor: Actor, seen: u32) -> Self {
        Self { at, recorded_at: at, actor, on_behalf_of: None, seen }
    }
}

/// One staff member's part in a decision that needs two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Who acted.
    pub person: PersonId,
    /// In whose place, if not their own.
    pub on_behalf_of: Option<PersonId>,
}

impl Party {
    /// Whether anybody stands behind both: one person cannot be two parties, neither by
    /// themselves nor through a stand-in.
    pub fn overlaps(self, other: Self) -> bool {
        let mine = [Some(self.person), self.on_behalf_of];
        [Some(other.person), other.on_behalf_of]
            .into_iter()
            .flatten()
            .any(|person| mine.contains(&Some(person)))
    }
}

/// A deed whose frame holds: it was done on the case as it is now, and not before its last event.
/// Only [`Checked::on`] makes one, and no event can be made without one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checked(Deed);

impl Checked {
    /// Checks the frame against a case at version `now` whose last event was at `last`; 0 and
    /// `None` for a case that is not there yet.
    pub(super) fn on(deed: Deed, now: u32, last: Option<DateTime<Utc>>) -> Result<Self, Refused> {
        let at = deed.at.trunc_subsecs(6);
        let recorded_at = deed.recorded_at.trunc_subsecs(6);
        if deed.seen != now {
            return Err(Refused::Stale { seen: deed.seen, now });
        }
        if last.is_some_and(|last| at < last) {
            return Err(Refused::Backwards);
        }
        if recorded_at < at {
            return Err(Refused::NotYet);
        }
        let on_behalf_of = match deed.actor {
            Actor::Staff { .. } => deed.on_behalf_of,
            Actor::Citizen | Actor::Clock | Actor::Import => None,
        };
        Ok(Self(Deed { at, recorded_at, on_behalf_of, ..deed }))
    }

    /// The deed, to the microsecond.
    pub(super) const fn deed(&self) -> &Deed {
        &self.0
    }

    /// When it happened.
    pub(super) const fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// Refuses everyone who is not on the list.
    pub(super) fn allow(&self, list: &[Who]) -> Result<(), Refused> {
        let who = self.0.actor.who();
        if list.contains(&who) {
            Ok(())
        } else if who == Who::Admin {
            Err(Refused::AdminNeverActs)
        } else {
            Err(Refused::WrongParty { who })
        }
    }

    /// Refuses everyone who is not on the list of offices, and says who it is.
    pub(super) fn staff(&self, list: &[Who]) -> Result<Party, Refused> {
        self.allow(list)?;
        match self.0.actor {
            Actor::Staff { person, .. } => Ok(Party { person, on_behalf_of: self.0.on_behalf_of }),
            Actor::Citizen | Actor::Clock | Actor::Import => {
                Err(Refused::WrongParty { who: self.0.actor.who() })
            }
        }
    }
}
