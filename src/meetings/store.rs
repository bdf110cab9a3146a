//! Questions put to the database about meetings.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    meetings::{MeetingCode, MeetingId, NewMeeting},
    units::UnitId,
};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    books::tables::meeting::{ActiveModel, Column, Entity, Model},
    error::Result,
};

/// A meeting as reports call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its code.
    pub code: String,
    /// The unit that held it.
    pub unit: UnitId,
    /// Its day.
    pub held_on: NaiveDate,
    /// Where it was held.
    pub place: String,
    /// Its place when meetings are ordered by day, then by code.
    pub place_in_time: u32,
}

/// Every meeting, by its number.
///
/// # Errors
/// The database's.
pub async fn labels(db: &impl ConnectionTrait) -> Result<BTreeMap<MeetingId, Label>> {
    let rows =
        Entity::find().order_by_asc(Column::HeldOn).order_by_asc(Column::Code).all(db).await?;
    Ok((0..)
        .zip(rows)
        .map(|(place_in_time, row)| (MeetingId(row.id), label(row, place_in_time)))
        .collect())
}

/// The code of a meeting; `None`: there is none of this number.
///
/// # Errors
/// The database's.
pub async fn code(db: &impl ConnectionTrait, id: MeetingId) -> Result<Option<String>> {
    Ok(Entity::find_by_id(id.0).one(db).await?.map(|row| row.code))
}

/// The next meetings from `day` on, the soonest first.
///
/// # Errors
/// The database's.
pub async fn coming(db: &impl ConnectionTrait, day: NaiveDate, at_most: u64) -> Result<Vec<Label>> {
    let from = Entity::find().filter(Column::HeldOn.gte(day));
    let ordered = from.order_by_asc(Column::HeldOn).order_by_asc(Column::Code);
    let rows = ordered.limit(at_most).all(db).await?;
    Ok((0..).zip(rows).map(|(place_in_time, row)| label(row, place_in_time)).collect())
}

fn label(row: Model, place_in_time: u32) -> Label {
    let unit = UnitId(row.unit_id);
    Label { code: row.code, unit, held_on: row.held_on, place: row.place, place_in_time }
}

/// The meeting known by `code`, however it is typed.
///
/// # Errors
/// The database's.
pub async fn find(db: &impl ConnectionTrait, code: &str) -> Result<Option<Model>> {
    let Ok(code) = code.parse::<MeetingCode>() else { return Ok(None) };
    Ok(Entity::find().filter(Column::Code.eq(code.upper())).one(db).await?)
}

/// Every meeting, by its code in capitals.
///
/// # Errors
/// The database's.
pub async fn by_code(db: &impl ConnectionTrait) -> Result<HashMap<String, Model>> {
    Ok(all(db).await?.into_iter().map(|meeting| (meeting.code.clone(), meeting)).collect())
}

/// Every meeting as it stands in the books.
///
/// # Errors
/// The database's.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>> {
    Ok(Entity::find().order_by_asc(Column::Id).all(db).await?)
}

/// Enters a meeting that `unit` held.
///
/// # Errors
/// The database's.
pub async fn insert(
    db: &impl ConnectionTrait,
    new: &NewMeeting,
    unit: UnitId,
    now: DateTime<Utc>,
) -> Result<MeetingId> {
    let row = ActiveModel { entered_at: Set(now.timestamp_micros()), ..row(new, unit) };
    Ok(MeetingId(Entity::insert(row).exec(db).await?.last_insert_id))
}

/// What the books say of the meeting, except when it was entered.
pub fn row(new: &NewMeeting, unit: UnitId) -> ActiveModel {
    ActiveModel {
        code: Set(new.code.upper()),
        unit_id: Set(unit.0),
        kind: Set(new.kind.word().to_owned()),
        held_on: Set(new.held_on),
        place: Set(new.place.clone()),
        chair: Set(new.chair.clone().unwrap_or_default()),
        attended: Set(new.forms.attended().map(i64::from)),
        forms_handed_out: Set(new.forms.handed_out().map(i64::from)),
        forms_returned: Set(new.forms.returned().map(i64::from)),
        speakers: Set(new.speakers.map(i64::from)),
        ..Default::default()
    }
}

/// The meeting known by `code`, held until the transaction ends so that nobody else changes it.
///
/// # Errors
/// The database's.
pub async fn hold(db: &impl ConnectionTrait, code: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Code.eq(code)).lock_exclusive().one(db).await?)
}

/// Writes the facts of a meeting that is in the books. Its code and its unit stay.
///
/// # Errors
/// The database's.
pub async fn change(db: &impl ConnectionTrait, id: i64, new: &NewMeeting) -> Result<()> {
    let facts = row(new, UnitId(0));
    let row = ActiveModel { id: Unchanged(id), code: NotSet, unit_id: NotSet, ..facts };
    Entity::update(row).exec(db).await?;
    Ok(())
}
