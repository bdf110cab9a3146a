//! Questions put to the database about units.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    cases::Class,
    units::{Level, Levels, NewUnit, Tree, Unit, UnitCode, UnitId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use crate::{
    books::tables::{case, level, unit},
    error::{Error, Fault, Result},
    office::corrupt,
};

/// The levels of units.
///
/// # Errors
/// The database's; levels that make no list.
pub async fn levels(db: &impl ConnectionTrait) -> Result<Levels> {
    let rows = level::Entity::find().all(db).await?;
    let levels = rows.into_iter().map(|row| {
        let rank = u8::try_from(row.rank).map_err(|why| corrupt("levels", &row.code, why))?;
        Ok(Level {
            code: row.code,
            rank,
            tier: row.tier,
            name_vi: row.name_vi,
            name_en: row.name_en,
        })
    });
    Levels::new(levels.collect::<Result<Vec<_>>>()?).map_err(|why| corrupt("levels", "*", why))
}

/// The tree of all units that stood or stand.
///
/// # Errors
/// The database's; units that make no tree.
pub async fn tree(db: &impl ConnectionTrait, levels: Levels) -> Result<Tree> {
    let units = all(db).await?;
    Tree::new(units, levels).map_err(|faults| {
        let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
        corrupt("units", "*", said.join("; "))
    })
}

/// Every unit, in the order in which they were entered.
///
/// # Errors
/// The database's; a code that is none.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Unit>> {
    let rows = unit::Entity::find().order_by_asc(unit::Column::Id).all(db).await?;
    rows.into_iter().map(from_row).collect()
}

fn from_row(row: unit::Model) -> Result<Unit> {
    let code: UnitCode = row.code.parse().map_err(|why| corrupt("units", row.id, why))?;
    Ok(Unit {
        id: UnitId(row.id),
        code,
        name_vi: row.name_vi,
        name_en: row.name_en,
        level: row.level_code,
        parent: row.parent_id.map(UnitId),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    })
}

/// Enters a unit under `parent` and gives the number it is known by in the books.
///
/// # Errors
/// The database's.
pub async fn insert(
    db: &impl ConnectionTrait,
    new: &NewUnit,
    parent: Option<UnitId>,
) -> Result<UnitId> {
    let row = unit::ActiveModel {
        code: Set(new.code.as_str().to_owned()),
        name_vi: Set(new.name_vi.clone()),
        name_en: Set(new.name_en.clone()),
        level_code: Set(new.level.clone()),
        parent_id: Set(parent.map(|id| id.0)),
        valid_from: Set(new.valid_from),
        valid_to: Set(new.valid_to),
        ..Default::default()
    };
    Ok(UnitId(unit::Entity::insert(row).exec(db).await?.last_insert_id))
}

/// Whether a unit with this code begins on that day already.
///
/// # Errors
/// The database's.
pub async fn begins(db: &impl ConnectionTrait, new: &NewUnit) -> Result<bool> {
    let same = unit::Entity::find()
        .filter(unit::Column::Code.eq(new.code.as_str()))
        .filter(unit::Column::ValidFrom.eq(new.valid_from));
    Ok(same.one(db).await?.is_some())
}

/// Corrects what a unit is called.
///
/// # Errors
/// The database's.
pub async fn rename(db: &impl ConnectionTrait, id: UnitId, vi: &str, en: &str) -> Result<()> {
    let row = unit::ActiveModel {
        name_vi: Set(vi.to_owned()),
        name_en: Set(en.to_owned()),
        ..Default::default()
    };
    unit::Entity::update_many().set(row).filter(unit::Column::Id.eq(id.0)).exec(db).await?;
    Ok(())
}

/// Gives a unit the first day on which it no longer stands.
///
/// # Errors
/// The fault `unit-has-cases` where it still owns cases in progress; the database's.
pub async fn end(db: &impl ConnectionTrait, id: UnitId, valid_to: NaiveDate) -> Result<()> {
    let open = case::Entity::find()
        .filter(case::Column::UnitId.eq(id.0))
        .filter(case::Column::Class.eq(Class::InProgress.word()))
        .count(db)
        .await?;
    if open > 0 {
        return Err(Error::invalid(Fault::new("valid_to", "unit-has-cases").with("n", open)));
    }
    let row = unit::ActiveModel { valid_to: Set(Some(valid_to)), ..Default::default() };
    unit::Entity::update_many().set(row).filter(unit::Column::Id.eq(id.0)).exec(db).await?;
    Ok(())
}

/// The codes of the units, by their number.
pub fn codes(tree: &Tree) -> BTreeMap<UnitId, String> {
    tree.iter().map(|unit| (unit.id, unit.code.as_str().to_owned())).collect()
}
