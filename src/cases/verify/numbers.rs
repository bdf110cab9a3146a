//! Whether every number of the register that was given belongs to a case.

use std::collections::BTreeMap;

use domain::cases::Reference;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{books::tables::counter, error::Result};

/// The numbers of the register: per unit code and year they run from 1 without a gap.
#[derive(Default)]
pub struct Numbers(BTreeMap<String, Vec<u32>>);

impl Numbers {
    /// Notes the number of a case.
    pub fn note(&mut self, reference: &str, wrong: &mut Vec<String>) {
        match reference.parse::<Reference>() {
            Ok(read) => {
                let name = format!("case:{}:{:02}", read.unit().upper(), read.year());
                self.0.entry(name).or_default().push(read.number().get());
            }
            Err(why) => wrong.push(format!("case {reference}: {why}")),
        }
    }

    /// Compares the numbers of the cases with those that were given.
    pub async fn compare(
        mut self,
        db: &impl ConnectionTrait,
        wrong: &mut Vec<String>,
    ) -> Result<()> {
        let given = counter::Entity::find().filter(counter::Column::Name.starts_with("case:"));
        for row in given.all(db).await? {
            let mut numbers = self.0.remove(&row.name).unwrap_or_default();
            numbers.sort_unstable();
            let missing = (1..=row.n)
                .find(|n| numbers.binary_search(&u32::try_from(*n).unwrap_or(0)).is_err());
            if let Some(missing) = missing {
                wrong.push(format!(
                    "register {}: number {missing} of {} is missing",
                    row.name, row.n
                ));
            }
            if numbers.len() as u64 > row.n.unsigned_abs() {
                wrong.push(format!(
                    "register {}: more cases than the {} numbers given",
                    row.name, row.n
                ));
            }
        }
        wrong.extend(
            self.0.into_keys().map(|name| format!("register {name}: its counter is missing")),
        );
        Ok(())
    }
}
