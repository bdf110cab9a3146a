//! Roles, and who holds them where.

use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::units::UnitId;

words! {
    /// What a person is to a unit and to those below it.
    Role {
        /// Reviews, approves, confirms, reopens. The “district leader” of the source is this role.
        Leader = "leader",
        /// Triages and handles cases.
        Officer = "officer",
        /// Holds meetings, takes down what is said there, enters survey forms.
        Organizer = "organizer",
        /// Reads everything but who the senders are.
        Auditor = "auditor",
        /// Keeps accounts, units and settings; neither reads cases nor acts on them.
        Admin = "admin",
    }
}

/// A role on a unit and on everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// What the person is.
    pub role: Role,
    /// Where.
    pub unit: UnitId,
}

/// A staff account as permissions see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they are, and where. None at all allows nothing.
    pub grants: Vec<Grant>,
}
