//! A case with what surrounds it, and which acts are open there.

use chrono::{DateTime, Utc};

use super::{ActName, SenderActName, trial};
use crate::cases::{Actor, Case, Deed, Office, Refused, Stage};
use crate::people::{CaseThing, Person, Role, Thing, can};
use crate::units::UnitId;

/// A case just now, and what the ledger asks of its surroundings.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The case.
    pub case: &'a Case,
    /// The unit that owns it, then its parent, and so on to the top.
    pub path: &'a [UnitId],
    /// What time it is, UTC.
    pub now: DateTime<Utc>,
    /// For how many working days its clock has rested ([`days_rested`](super::days_rested)).
    pub rested: u32,
    /// The case that stays, where it is proposed that this one leave the count as its copy.
    pub master: Option<&'a Case>,
    /// The lowest unit above both the owner and the unit that transferred it there.
    pub ancestor: Option<UnitId>,
}

impl<'a> Scene<'a> {
    /// The case as permissions see it.
    pub fn thing(&self) -> Thing<'a> {
        let facts = self.case.facts();
        let source = facts.origin.source();
        Thing::Case(CaseThing { path: self.path, source, identity: facts.identity })
    }

    /// The frame of an act done now on the newest view of the case.
    pub fn deed(&self, actor: Actor) -> Deed {
        let at = self.now.max(self.case.facts().last_at);
        Deed::now(at, actor, self.case.version())
    }
}

/// Why an act is not open to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// None of their roles allows it there.
    Permission,
    /// Some role would, but the ledger refuses.
    Ledger(Refused),
}

/// The acts that are open to a person, the likeliest first.
pub fn open_to(person: &Person, scene: &Scene<'_>) -> Vec<ActName> {
    ActName::ALL.iter().copied().filter(|act| office_for(person, *act, scene).is_ok()).collect()
}

/// In what office a person may do this now.
///
/// # Errors
/// [`Denied`]: in none.
pub fn office_for(person: &Person, act: ActName, scene: &Scene<'_>) -> Result<Office, Denied> {
    let mut denied = Denied::Permission;
    for office in offices(person, act, scene) {
        let deed = scene.deed(Actor::Staff { person: person.id, office });
        match trial::of_staff(act, scene, deed) {
            Ok(()) => return Ok(office),
            Err(refused) => denied = Denied::Ledger(refused),
        }
    }
    Err(denied)
}

/// The offices in which a person's grants let them do this, whatever the ledger says.
fn offices(person: &Person, act: ActName, scene: &Scene<'_>) -> impl Iterator<Item = Office> {
    let (action, thing) = (act.action(scene.case), scene.thing());
    let owner = scene.path.first().copied();
    let held = person.grants.iter().filter(move |grant| {
        let alone = Person { id: person.id, grants: vec![**grant] };
        can(&alone, action, thing)
    });
    held.flat_map(move |grant| match grant.role {
        Role::Organizer => &[Office::Organizer][..],
        Role::Officer => &[Office::Officer],
        Role::Leader if Some(grant.unit) == owner => &[Office::Leader],
        // Whoever leads a unit leads what is below it, too (design §8).
        Role::Leader => &[Office::ParentLeader, Office::Leader],
        Role::Auditor | Role::Admin => &[],
    })
    .copied()
}

/// The acts that are open to the sender, the likeliest first.
pub fn open_to_sender(scene: &Scene<'_>) -> Vec<SenderActName> {
    let deed = scene.deed(Actor::Citizen);
    let is_open = |act: SenderActName| match act {
        // No act of the ledger: the rating stands beside it, until the case is closed.
        SenderActName::Rate => matches!(scene.case.stage(), Stage::Answered(_)),
        SenderActName::Reply
        | SenderActName::Satisfied
        | SenderActName::Reopen
        | SenderActName::Withdraw
        | SenderActName::EraseIdentity => trial::of_sender(act, scene.case, deed).is_ok(),
    };
    SenderActName::ALL.iter().copied().filter(|act| is_open(*act)).collect()
}
