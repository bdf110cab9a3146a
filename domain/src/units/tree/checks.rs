//! What keeps units from being a tree.

use std::collections::BTreeSet;

use super::{Tree, TreeFault, Unit, UnitId};

pub(super) fn faults(tree: &Tree) -> Vec<TreeFault> {
    let mut faults: Vec<_> = tree.iter().flat_map(|unit| unit_faults(tree, unit)).collect();
    faults.extend(code_faults(tree));
    faults
}

fn unit_faults(tree: &Tree, unit: &Unit) -> Vec<TreeFault> {
    let mut faults = Vec::new();
    let code = || unit.code.clone();
    if unit.valid_to.is_some_and(|end| end <= unit.valid_from) {
        faults.push(TreeFault::Timeless { code: code() });
    }
    let Some(level) = tree.levels.get(&unit.level) else {
        faults.push(TreeFault::UnknownLevel { code: code(), level: unit.level.clone() });
        return faults;
    };
    match unit.parent.map(|id| tree.get(id)) {
        None if level.tier => {}
        None => faults.push(TreeFault::NoTier { code: code() }),
        Some(None) => faults.push(TreeFault::UnknownParent { code: code() }),
        Some(Some(_)) if is_above_itself(tree, unit.id) => {
            faults.push(TreeFault::Cycle { code: code() });
        }
        Some(Some(parent)) => {
            let above = tree.levels.get(&parent.level);
            if level.tier && above.is_some_and(|above| !above.tier || above.rank >= level.rank) {
                let parent = parent.code.clone();
                faults.push(TreeFault::ParentNotAbove { code: code(), parent });
            }
            if !parent.outlasts(unit) {
                let parent = parent.code.clone();
                faults.push(TreeFault::ParentNotStanding { code: code(), parent });
            }
        }
    }
    faults
}

/// Walks up, with an eye on where it has been: a cycle may lie above the unit without holding it.
fn is_above_itself(tree: &Tree, id: UnitId) -> bool {
    let mut met = BTreeSet::new();
    let mut next = tree.get(id).and_then(|unit| unit.parent);
    while let Some(above) = next {
        if above == id {
            return true;
        }
        if !met.insert(above) {
            return false;
        }
        next = tree.get(above).and_then(|unit| unit.parent);
    }
    false
}

/// Codes are used again, but never by two units on one day.
fn code_faults(tree: &Tree) -> impl Iterator<Item = TreeFault> {
    tree.by_code.values().filter_map(|bearers| {
        let mut bearers: Vec<_> = bearers.iter().filter_map(|id| tree.get(*id)).collect();
        bearers.sort_by_key(|unit| unit.valid_from);
        let pair = bearers.windows(2).find(|pair| pair[0].overlaps(pair[1]))?;
        Some(TreeFault::SameCode { code: pair[1].code.clone() })
    })
}
