//! The units, and who is above whom.
//!
//! A parent stands for all the time that its children do, so what is above a unit needs no date;
//! what is below one does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Level, Levels, TreeFault, Unit, UnitId};

mod checks;

/// Units that were found to be a tree (or several: not every office has one top).
#[derive(Debug, Clone)]
pub struct Tree {
    levels: Levels,
    units: BTreeMap<UnitId, Unit>,
    children: BTreeMap<UnitId, Vec<UnitId>>,
    by_code: BTreeMap<String, Vec<UnitId>>,
}

impl Tree {
    /// A tree of these units, or everything that keeps them from being one.
    pub fn new(
        units: impl IntoIterator<Item = Unit>,
        levels: Levels,
    ) -> Result<Self, Vec<TreeFault>> {
        let mut faults = Vec::new();
        let empty = BTreeMap::new();
        let mut tree =
            Self { levels, units: empty, children: BTreeMap::new(), by_code: BTreeMap::new() };
        for unit in units {
            let id = unit.id;
            if let Some(parent) = unit.parent {
                tree.children.entry(parent).or_default().push(id);
            }
            tree.by_code.entry(unit.code.upper()).or_default().push(id);
            if tree.units.insert(id, unit).is_some() {
                faults.push(TreeFault::SameId { id });
            }
        }
        faults.extend(checks::faults(&tree));
        if faults.is_empty() { Ok(tree) } else { Err(faults) }
    }

    /// The levels in use.
    pub const fn levels(&self) -> &Levels {
        &self.levels
    }

    /// Every unit of every time.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The units that stand on a day with none above them.
    pub fn roots(&self, on: NaiveDate) -> impl Iterator<Item = &Unit> {
        self.iter().filter(move |unit| unit.parent.is_none() && unit.stands_on(on))
    }

    /// The unit of an id, standing or not.
    pub fn get(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id)
    }

    /// The unit that bears a code on a day, in whatever case it is typed.
    pub fn find(&self, code: &str, on: NaiveDate) -> Option<&Unit> {
        let bearers = self.by_code.get(&code.trim().to_ascii_uppercase())?;
        bearers.iter().filter_map(|id| self.get(*id)).find(|unit| unit.stands_on(on))
    }

    /// The unit above; `None` at the top, or for an unknown id.
    pub fn parent(&self, id: UnitId) -> Option<&Unit> {
        self.get(self.get(id)?.parent?)
    }

    /// The units directly below that stand on a day, in the order they were given.
    pub fn children(&self, id: UnitId, on: NaiveDate) -> impl Iterator<Item = &Unit> {
        let below = self.children.get(&id).into_iter().flatten();
        below.filter_map(|id| self.get(*id)).filter(move |unit| unit.stands_on(on))
    }

    /// A unit and all units below it that stand on a day; empty when it does not stand itself.
    pub fn subtree(&self, id: UnitId, on: NaiveDate) -> BTreeSet<UnitId> {
        let mut found = BTreeSet::new();
        let mut open: Vec<_> = self
            .get(id)
            .filter(|unit| unit.stands_on(on))
            .map(|unit| unit.id)
            .into_iter()
            .collect();
        while let Some(next) = open.pop() {
            found.insert(next);
            open.extend(self.children(next, on).map(|unit| unit.id));
        }
        found
    }

    /// The unit itself, its parent, and so on to the top; empty for an unknown id.
    pub fn path(&self, id: UnitId) -> Vec<UnitId> {
        let top_down = std::iter::successors(self.get(id), |unit| self.get(unit.parent?));
        top_down.map(|unit| unit.id).collect()
    }

    /// All units, each after the one above it; below the same one, by code, then by first day.
    pub fn in_order(&self) -> Vec<&Unit> {
        let mut units: Vec<_> = self.iter().collect();
        units.sort_by_cached_key(|unit| {
            let path = self.path(unit.id).into_iter().rev().filter_map(|id| self.get(id));
            path.map(|unit| (unit.code.upper(), unit.valid_from)).collect::<Vec<_>>()
        });
        units
    }

    /// The units above, the nearest first, without the unit itself.
    pub fn ancestors(&self, id: UnitId) -> Vec<UnitId> {
        self.path(id).into_iter().skip(1).collect()
    }

    /// Whether a unit is another one, or below it.
    pub fn is_within(&self, id: UnitId, above: UnitId) -> bool {
        self.path(id).contains(&above)
    }

    /// The lowest unit that both are within: who decides between them when a case is sent to and
    /// fro. `None` when they stand in different trees.
    pub fn common_ancestor(&self, one: UnitId, other: UnitId) -> Option<&Unit> {
        let others = self.path(other);
        self.path(one).into_iter().find(|id| others.contains(id)).and_then(|id| self.get(id))
    }

    /// The level a unit counts with: its own, or for an office that of the nearest tier above.
    /// `None` for an unknown id only.
    pub fn tier_level(&self, id: UnitId) -> Option<&Level> {
        let path = self.path(id);
        path.iter().filter_map(|id| self.level(*id)).find(|level| level.tier)
    }

    /// The level of a unit; `None` for an unknown id only.
    pub fn level(&self, id: UnitId) -> Option<&Level> {
        self.levels.get(&self.get(id)?.level)
    }
}
