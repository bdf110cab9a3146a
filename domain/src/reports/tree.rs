//! Counts rolled up the tree of units.

use std::collections::BTreeMap;

use super::{Check, Counts, Figure, Identity};
use crate::units::UnitId;

/// One unit with what it owns and what its subtree owns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Node {
    /// The unit above; `None` at the top.
    pub parent: Option<UnitId>,
    /// The unit's own cases.
    pub own: Counts,
    /// The cases of the unit and of every unit below it.
    pub total: Counts,
}

/// The units that own cases, and all units above them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// Each unit's node.
    pub nodes: BTreeMap<UnitId, Node>,
}

impl Tree {
    /// Counts what each owner has at it and at each unit above. A tree that bites its own tail is
    /// walked once around and then fails [`Tree::checks`].
    pub(super) fn of_owners(
        own: BTreeMap<UnitId, Counts>,
        parent: impl Fn(UnitId) -> Option<UnitId>,
    ) -> Self {
        let mut tree = Self::default();
        for (owner, counts) in own {
            for unit in path_up(owner, &parent) {
                let node = tree.nodes.entry(unit).or_default();
                node.parent = parent(unit);
                node.total += counts;
            }
            tree.nodes.entry(owner).or_default().own = counts;
        }
        tree
    }

    /// Identity I5: figure by figure, a node is its own cases and its children.
    pub fn checks(&self) -> Vec<Check> {
        let mut parts: BTreeMap<UnitId, Counts> = BTreeMap::new();
        for (unit, node) in &self.nodes {
            *parts.entry(*unit).or_default() += node.own;
            if let Some(parent) = node.parent {
                *parts.entry(parent).or_default() += node.total;
            }
        }
        let mut checks = Vec::with_capacity(self.nodes.len() * Figure::ALL.len());
        for (unit, parts) in parts {
            let total = self.nodes.get(&unit).map_or_else(Counts::default, |node| node.total);
            checks.extend(Figure::ALL.iter().map(|figure| {
                let place = format!("unit {}: {figure}", unit.0);
                Check::new(Identity::I5, place, total.get(*figure), parts.get(*figure))
            }));
        }
        checks
    }
}

/// A unit and those above it, each once.
fn path_up(unit: UnitId, parent: &impl Fn(UnitId) -> Option<UnitId>) -> Vec<UnitId> {
    let mut path = vec![unit];
    let mut next = parent(unit);
    while let Some(above) = next
        && !path.contains(&above)
    {
        path.push(above);
        next = parent(above);
    }
    path
}
