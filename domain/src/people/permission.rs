//! Who may do what to what: the one place that says so.

use std::collections::BTreeSet;

use super::{Action, CaseThing, Person, Role, Thing};
use crate::cases::{IdentityLevel, Source};
use crate::units::UnitId;

/// Whether a person may do something to a thing. A grant covers its unit and all below it; a thing's
/// path says what it is below. Everything not allowed here is denied.
pub fn can(person: &Person, action: Action, thing: Thing<'_>) -> bool {
    action.is_done_to(thing)
        && person.grants.iter().any(|grant| {
            thing.path().contains(&grant.unit)
                && action.roles().contains(&grant.role)
                && is_within_duty(grant.role, action, thing)
        })
}

/// What a role has to do with, among the things of its units.
fn is_within_duty(role: Role, action: Action, thing: Thing<'_>) -> bool {
    let Thing::Case(case) = thing else { return true };
    match role {
        Role::Organizer => {
            case.source == Source::Meeting && (action != Action::ReadIdentity || is_open(case))
        }
        Role::Leader | Role::Officer | Role::Auditor | Role::Admin => true,
    }
}

/// Whether the sender let the name be shown. Else only triage and the leader see it.
const fn is_open(case: CaseThing<'_>) -> bool {
    match case.identity {
        IdentityLevel::Open => true,
        IdentityLevel::None | IdentityLevel::ContactOnly | IdentityLevel::Confidential => false,
    }
}

/// The units on which, and below which, an action is allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// To everything there.
    pub everything: BTreeSet<UnitId>,
    /// To the cases there that were said at meetings.
    pub meeting_cases: BTreeSet<UnitId>,
}

/// What a list of things may show a person: [`can`], told as units. Not for [`Action::ReadIdentity`]
/// alone of all: whose name may be read depends on each case.
pub fn reach(person: &Person, action: Action) -> Reach {
    let mut reach = Reach::default();
    for grant in &person.grants {
        let path = [grant.unit];
        let case = |source| {
            let identity = IdentityLevel::Confidential;
            Thing::Case(CaseThing { path: &path, source, identity })
        };
        let things = [
            case(Source::Web),
            Thing::Meeting(&path),
            Thing::Survey(&path),
            Thing::Unit(&path),
            Thing::Office(&path),
        ];
        let alone = Person { id: person.id, grants: vec![*grant] };
        if things.into_iter().any(|thing| can(&alone, action, thing)) {
            reach.everything.insert(grant.unit);
        } else if can(&alone, action, case(Source::Meeting)) {
            reach.meeting_cases.insert(grant.unit);
        }
    }
    reach
}
