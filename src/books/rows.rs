//! Comparing rows column by column.

use sea_orm::{ActiveModelTrait, EntityTrait, IdenStatic as _, Iterable as _};

/// The columns that `expected` sets and in which `found` says something else, by name.
pub fn differing<A: ActiveModelTrait>(expected: &A, found: &A) -> Vec<&'static str> {
    <A::Entity as EntityTrait>::Column::iter()
        .filter(|column| {
            let wanted = expected.get(*column);
            wanted.is_set() && wanted.into_value() != found.get(*column).into_value()
        })
        .map(|column| column.as_str())
        .collect()
}
