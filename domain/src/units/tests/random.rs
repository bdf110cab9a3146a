//! What holds for any tree and any cross-walk.

use std::collections::BTreeMap;

use num_traits::Zero as _;
use proptest::prelude::*;

use super::*;

const BEGIN: &str = "2020-01-01";
const MIDDLE: &str = "2023-01-01";

/// Units of which each hangs under an earlier one; some end in the middle of the time, with all
/// that is below them.
fn any_tree() -> impl Strategy<Value = Tree> {
    proptest::collection::vec((any::<prop::sample::Index>(), prop::bool::weighted(0.2)), 1..25)
        .prop_map(|seeds| {
            let mut lines = vec!["U0 province - 2020-01-01 -".to_owned()];
            let mut ends = vec![false];
            for (n, (above, ends_here)) in seeds.iter().enumerate() {
                let above = above.index(lines.len());
                let ends_now = *ends_here || ends[above];
                let end = if ends_now { MIDDLE } else { "-" };
                lines.push(format!("U{} office {} {BEGIN} {end}", n + 1, above + 1));
                ends.push(ends_now);
            }
            tree(&lines.iter().map(String::as_str).collect::<Vec<_>>()).unwrap()
        })
}

proptest! {
    #[test]
    fn a_node_is_its_own_and_its_children(tree in any_tree(), late in any::<bool>()) {
        let on = day(if late { MIDDLE } else { BEGIN });
        for unit in tree.iter() {
            let whole = tree.subtree(unit.id, on);
            let own = usize::from(unit.stands_on(on));
            let below: usize = tree.children(unit.id, on).map(|c| tree.subtree(c.id, on).len()).sum();
            prop_assert_eq!(whole.len(), own + if own == 0 { 0 } else { below });
        }
    }

    #[test]
    fn who_is_below_is_who_has_it_above(tree in any_tree()) {
        let on = day(BEGIN);
        for above in tree.iter() {
            let subtree = tree.subtree(above.id, on);
            for unit in tree.iter() {
                prop_assert_eq!(subtree.contains(&unit.id), tree.is_within(unit.id, above.id));
            }
            for inner in &subtree {
                prop_assert!(tree.subtree(*inner, on).is_subset(&subtree));
            }
        }
    }
}

/// Four generations of five communes. Each commune of the first three ends with its generation and
/// is divided among the next by small weights, or ends with nothing in its place.
fn any_walk() -> impl Strategy<Value = (Tree, Crosswalk)> {
    proptest::collection::vec(proptest::collection::vec(0u32..4, 5), 15).prop_map(|weights| {
        let (mut lines, mut changes) = (Vec::new(), Vec::new());
        for id in 0..20 {
            let generation = id / 5;
            let end =
                if generation < 3 { format!("202{}-01-01", generation + 1) } else { "-".into() };
            lines.push(format!("U{id} commune - 202{generation}-01-01 {end}"));
        }
        for (from, weights) in weights.iter().enumerate() {
            let next = (from / 5 + 1) * 5;
            let whole: u32 = weights.iter().sum();
            for (to, part) in weights.iter().enumerate().filter(|(_, part)| **part > 0) {
                changes.push(Change {
                    from: UnitId(i64::try_from(from + 1).unwrap()),
                    to: UnitId(i64::try_from(next + to + 1).unwrap()),
                    kind: ChangeKind::Split,
                    share: (*part, whole),
                    effective_on: day(&format!("202{}-01-01", from / 5 + 1)),
                    legal_ref: String::new(),
                });
            }
        }
        let tree = tree(&lines.iter().map(String::as_str).collect::<Vec<_>>()).unwrap();
        let walk = Crosswalk::new(&tree, &changes).unwrap();
        (tree, walk)
    })
}

proptest! {
    #[test]
    fn a_cross_walk_keeps_totals_and_leads_back((tree, walk) in any_walk(), counts in any::<[u8; 5]>()) {
        let (was, now) = (day(BEGIN), day("2026-11-21"));
        let forth: BTreeMap<_, _> = (1..=5).map(UnitId).map(|id| (id, walk.forward(id, now))).collect();
        let mut told: BTreeMap<UnitId, Share> = BTreeMap::new();
        for (shares, count) in forth.values().zip(counts) {
            for (unit, share) in shares {
                *told.entry(*unit).or_default() += share * Share::from_integer(count.into());
            }
        }
        let total: u32 = counts.iter().map(|count| u32::from(*count)).sum();
        prop_assert_eq!(told.values().sum::<Share>(), Share::from_integer(total.into()));
        for unit in tree.iter().filter(|unit| unit.stands_on(now)) {
            let back = walk.backward(unit.id, now, was);
            let of = |shares: &BTreeMap<UnitId, Share>, id| {
                shares.get(id).cloned().unwrap_or_else(Share::zero)
            };
            for (old, shares) in &forth {
                prop_assert_eq!(of(&back, old), of(shares, &unit.id));
            }
        }
    }
}
