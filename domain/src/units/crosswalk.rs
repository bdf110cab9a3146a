//! Figures of units as they were, told by the units as they are, and back.
//!
//! A change ends its first unit and leads to one that still stands, so changes run forward in time
//! and cannot turn in a circle. Shares are exact and add up to 1, so totals stay as they were.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_traits::One as _;

use super::{Change, ChangeFault, Share, Tree, UnitId};

/// How much of each unit; units with no part are left out.
type Shares = BTreeMap<UnitId, Share>;

/// The changes between units, found to be whole.
#[derive(Debug, Clone)]
pub struct Crosswalk {
    by_from: BTreeMap<UnitId, Vec<Step>>,
    by_to: BTreeMap<UnitId, Vec<Step>>,
    first_days: BTreeMap<UnitId, NaiveDate>,
}

#[derive(Debug, Clone)]
struct Step {
    from: UnitId,
    to: UnitId,
    share: Share,
    on: NaiveDate,
}

impl Crosswalk {
    /// A cross-walk along these changes, or everything that is wrong with them.
    pub fn new(tree: &Tree, changes: &[Change]) -> Result<Self, Vec<ChangeFault>> {
        let (mut faults, mut pairs) = (Vec::new(), BTreeSet::new());
        let first_days = tree.iter().map(|unit| (unit.id, unit.valid_from)).collect();
        let mut walk = Self { by_from: BTreeMap::new(), by_to: BTreeMap::new(), first_days };
        for change in changes {
            match step(tree, change, &mut pairs) {
                Err(fault) => faults.push(fault),
                Ok(step) => {
                    walk.by_to.entry(step.to).or_default().push(step.clone());
                    walk.by_from.entry(step.from).or_default().push(step);
                }
            }
        }
        if faults.is_empty() {
            faults.extend(walk.parts_that_are_no_whole(tree));
        }
        if faults.is_empty() { Ok(walk) } else { Err(faults) }
    }

    fn parts_that_are_no_whole(&self, tree: &Tree) -> Vec<ChangeFault> {
        let totals = self.by_from.iter().map(|(from, steps)| {
            (*from, steps.iter().map(|step| step.share.clone()).sum::<Share>())
        });
        let broken = totals.filter(|(_, total)| !total.is_one());
        broken
            .filter_map(|(from, total)| {
                Some(ChangeFault::NotWhole { code: tree.get(from)?.code.clone(), total })
            })
            .collect()
    }

    /// Where a unit as it was is found on a later day, and how much of it where. The shares add up
    /// to 1. A unit that ended with nothing in its place is still told as itself.
    pub fn forward(&self, unit: UnitId, now: NaiveDate) -> BTreeMap<UnitId, Share> {
        let steps = self.by_from.get(&unit).map_or(&[][..], Vec::as_slice);
        if steps.iter().all(|step| now < step.on) {
            return Shares::from([(unit, Share::one())]);
        }
        collect(steps.iter().map(|step| (&step.share, self.forward(step.to, now))))
    }

    /// What a unit as it is on one day is made of, as things were on an earlier one: for each unit of
    /// then, how much of it is found in this one now. Empty for a unit that came from nothing.
    pub fn backward(
        &self,
        unit: UnitId,
        now: NaiveDate,
        was: NaiveDate,
    ) -> BTreeMap<UnitId, Share> {
        let steps = self.by_to.get(&unit).map_or(&[][..], Vec::as_slice);
        let between = steps.iter().filter(|step| was < step.on && step.on <= now);
        let mut shares = collect(between.map(|s| (&s.share, self.backward(s.from, s.on, was))));
        if self.first_days.get(&unit).is_some_and(|first| *first <= was) {
            shares.insert(unit, Share::one());
        }
        shares
    }
}

/// Adds up parts of parts.
fn collect<'a>(parts: impl Iterator<Item = (&'a Share, Shares)>) -> Shares {
    let mut sums = Shares::new();
    for (share, inner) in parts {
        for (unit, part) in inner {
            *sums.entry(unit).or_default() += share * part;
        }
    }
    sums
}

fn step(
    tree: &Tree,
    change: &Change,
    pairs: &mut BTreeSet<(UnitId, UnitId)>,
) -> Result<Step, ChangeFault> {
    let unit = |id| tree.get(id).ok_or(ChangeFault::UnknownUnit { id });
    let (from, to, effective_on) = (unit(change.from)?, unit(change.to)?, change.effective_on);
    if from.valid_to != Some(effective_on) {
        return Err(ChangeFault::NotEnding { code: from.code.clone(), effective_on });
    }
    if !to.stands_on(effective_on) {
        return Err(ChangeFault::NotStanding { code: to.code.clone(), effective_on });
    }
    let Some(share) = change.exact_share() else {
        let (code, (part, whole)) = (from.code.clone(), change.share);
        return Err(ChangeFault::NoShare { code, part, whole });
    };
    if !pairs.insert((from.id, to.id)) {
        return Err(ChangeFault::Twice { from: from.code.clone(), to: to.code.clone() });
    }
    Ok(Step { from: from.id, to: to.id, share, on: effective_on })
}
