//! Deadline rules and the calendar, as rows that the office changes; the first of them are put in
//! when the tables are empty.

use domain::{
    calendar::{Calendar, Day, Rule, Term},
    units::UnitId,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryOrder};

use crate::{
    books::{
        counters,
        tables::{calendar_day, deadline_rule},
    },
    error::Result,
    office::{self, corrupt},
};

/// The days of 2024 to 2028; its README names the sources.
const DAYS: &str = include_str!("../../assets/calendar/holidays-vn-2024-2028.csv");

/// The rules in force and those that were.
///
/// # Errors
/// The database's; a rule that makes no sense.
pub async fn rules(db: &impl ConnectionTrait) -> Result<Vec<Rule>> {
    let rows =
        deadline_rule::Entity::find().order_by_asc(deadline_rule::Column::Id).all(db).await?;
    rows.into_iter().map(rule).collect()
}

fn rule(row: deadline_rule::Model) -> Result<Rule> {
    let senseless = |why: &dyn ToString| corrupt("deadline_rules", row.id, why.to_string());
    Ok(Rule {
        step: row.step.parse().map_err(|why| senseless(&why))?,
        term: Term {
            amount: u16::try_from(row.amount).map_err(|why| senseless(&why))?,
            unit: row.day_unit.parse().map_err(|why| senseless(&why))?,
        },
        unit: row.unit_id.map(UnitId),
        kind: row.kind.as_deref().map(str::parse).transpose().map_err(|why| senseless(&why))?,
        source: row.source.as_deref().map(str::parse).transpose().map_err(|why| senseless(&why))?,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        code: row.code,
        citation: row.citation,
    })
}

/// The days off, and the Saturdays that are worked.
///
/// # Errors
/// The database's; a day that makes no sense.
pub async fn calendar(db: &impl ConnectionTrait) -> Result<Calendar> {
    let rows = calendar_day::Entity::find().all(db).await?;
    let days: Result<Vec<Day>> = rows.into_iter().map(day).collect();
    Calendar::new(days?).map_err(|faults| {
        let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
        corrupt("calendar_days", "*", said.join("; "))
    })
}

fn day(row: calendar_day::Model) -> Result<Day> {
    let senseless = |why: &dyn ToString| corrupt("calendar_days", row.day, why.to_string());
    Ok(Day {
        date: row.day,
        day_type: row.day_type.parse().map_err(|why| senseless(&why))?,
        status: row.status.parse().map_err(|why| senseless(&why))?,
        name_vi: row.name_vi,
        name_en: row.name_en,
        source: row.source,
    })
}

/// The counter that says that the first rules and days were put in.
const FURNISHED: &str = "furnished";

/// Whether the first rules and days were put in, now or ever.
///
/// # Errors
/// The database's.
pub async fn is_furnished(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(counters::current(db, FURNISHED).await? > 0)
}

/// Puts in the first rules and days, once. Copies that start together wait for each other here.
///
/// # Errors
/// The database's; an embedded file that is wrong.
pub async fn furnish(db: &impl ConnectionTrait) -> Result<()> {
    let before = counters::next(db, FURNISHED).await? > 1;
    let there = deadline_rule::Entity::find().count(db).await?
        + calendar_day::Entity::find().count(db).await?;
    if before || there > 0 {
        return Ok(());
    }
    let rules = Rule::presets().into_iter().map(|rule| deadline_rule::ActiveModel {
        code: Set(rule.code),
        step: Set(rule.step.word().to_owned()),
        amount: Set(rule.term.amount.into()),
        day_unit: Set(rule.term.unit.word().to_owned()),
        citation: Set(rule.citation),
        unit_id: Set(rule.unit.map(|unit| unit.0)),
        kind: Set(rule.kind.map(|kind| kind.word().to_owned())),
        source: Set(rule.source.map(|source| source.word().to_owned())),
        valid_from: Set(rule.valid_from),
        valid_to: Set(rule.valid_to),
        ..Default::default()
    });
    deadline_rule::Entity::insert_many(rules).exec_without_returning(db).await?;
    let days = first_days()?.into_iter().map(|day| calendar_day::ActiveModel {
        day: Set(day.date),
        day_type: Set(day.day_type.word().to_owned()),
        name_vi: Set(day.name_vi),
        name_en: Set(day.name_en),
        source: Set(day.source),
        status: Set(day.status.word().to_owned()),
    });
    calendar_day::Entity::insert_many(days).exec_without_returning(db).await?;
    office::changed(db).await
}

fn first_days() -> Result<Vec<Day>> {
    let wrong = |why: &dyn ToString| corrupt("calendar_days", "assets/calendar", why.to_string());
    csv::Reader::from_reader(DAYS.as_bytes())
        .records()
        .map(|row| {
            let row = row.map_err(|why| wrong(&why))?;
            Day::from_fields(&row.iter().collect::<Vec<_>>()).map_err(|faults| {
                wrong(&faults.iter().map(ToString::to_string).collect::<String>())
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_calendar_can_be_read() {
        let days = first_days().unwrap();
        assert!(Calendar::new(days).unwrap().covers(2026));
    }
}
