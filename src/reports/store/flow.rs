//! What is asked of the events and of where cases stood, for the flow of a period.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    cases::Class,
    reports::{Move, MoveKind, Place, Stock},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{ClassRow, ask, owned_by};
use crate::{error::Result, office::corrupt};

/// Counted cases of any period at these units just before an instant.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn stock(
    db: &impl ConnectionTrait,
    at: DateTime<Utc>,
    units: Option<&BTreeSet<UnitId>>,
) -> Result<Stock> {
    let sql = format!(
        "SELECT s.class, COUNT(*) AS n FROM standings s WHERE s.from_at < $1 \
         AND (s.until_at IS NULL OR s.until_at >= $1){} GROUP BY s.class",
        owned_by("s.unit_id", units)
    );
    let mut stock = Stock::default();
    for row in ask::<ClassRow>(db, sql, [at.timestamp_micros().into()]).await? {
        match row.read()? {
            (Class::InProgress, n) => stock.in_progress = n,
            (Class::Answered, n) => stock.answered = n,
            (Class::Excluded, _) => {}
        }
    }
    Ok(stock)
}

/// So many events that moved cases from one place to another; no class and no unit: they are new.
#[derive(FromQueryResult)]
pub(in crate::reports) struct MoveRow {
    from_class: Option<String>,
    from_unit_id: Option<i64>,
    to_class: String,
    to_unit_id: i64,
    movement: String,
    n: i64,
}

/// What moved cases from one class or unit to another between two instants.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn moves(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Move>> {
    let sql = "SELECT from_class, from_unit_id, to_class, to_unit_id, movement, COUNT(*) AS n \
               FROM events WHERE at >= $1 AND at < $2 GROUP BY 1, 2, 3, 4, 5";
    let values = [from.timestamp_micros().into(), until.timestamp_micros().into()];
    let rows = ask::<MoveRow>(db, sql.to_owned(), values).await?;
    rows.into_iter().map(MoveRow::read).collect()
}

impl MoveRow {
    /// The move.
    ///
    /// # Errors
    /// A row that makes no sense.
    pub fn read(self) -> Result<Move> {
        let class = |word: String| word.parse().map_err(|why| corrupt("events", "*", why));
        let from = match (self.from_class, self.from_unit_id) {
            (Some(word), Some(unit)) => Some(Place { class: class(word)?, unit: UnitId(unit) }),
            (None, None) => None,
            _ => return Err(corrupt("events", "*", "a place without a class or a unit")),
        };
        let reorganised = self.movement == domain::cases::Move::Reorganised.word();
        Ok(Move {
            from,
            to: Place { class: class(self.to_class)?, unit: UnitId(self.to_unit_id) },
            kind: if reorganised { MoveKind::Reorganisation } else { MoveKind::Transition },
            n: self.n.unsigned_abs(),
        })
    }
}
