//! Questions put to the database about figures. Every one reads one snapshot.

mod cells;
mod cohort;
mod flow;
mod lists;
mod printed;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{cases::Class, reports::Month};
use sea_orm::{ConnectionTrait, FromQueryResult};

pub use cells::{cells, rated};
pub use cohort::Cohort;
pub use flow::{moves, stock};
pub use lists::{list_length, list_lengths, on_list};
pub use printed::{OlderReport, older_reports, printed, remove_printed};

pub(super) use cohort::{OVERDUE, owned_by};
pub(super) use flow::MoveRow;

use crate::{books::ask, error::Result, office::corrupt};

#[derive(FromQueryResult)]
struct ClassRow {
    class: String,
    n: i64,
}

/// How many cases of the cohort there are by class, counted from the events and not from where
/// the cases stood: the other side of identity I9.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn classes_by_events(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
) -> Result<Vec<(Class, u64)>> {
    let sql = format!(
        "SELECT e.to_class AS class, COUNT(*) AS n FROM events e \
         JOIN cases c ON c.id = e.case_id \
         WHERE c.received_on >= $1 AND c.received_on < $2 AND e.at < $3{} \
         AND NOT EXISTS (SELECT 1 FROM events later WHERE later.case_id = e.case_id \
         AND later.version = e.version + 1 AND later.at < $3) GROUP BY e.to_class",
        owned_by("e.to_unit_id", cohort.units.as_ref())
    );
    let [from, to, at, _] = cohort.values();
    let rows = ask::<ClassRow>(db, sql, [from, to, at]).await?;
    rows.into_iter().map(ClassRow::read).collect()
}

impl ClassRow {
    fn read(self) -> Result<(Class, u64)> {
        let class = self.class.parse().map_err(|why| corrupt("events", "*", why))?;
        Ok((class, self.n.unsigned_abs()))
    }
}

/// How many cases of the cohort are answered, by the month of their first answer.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn answered_by_month(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
) -> Result<BTreeMap<Month, u64>> {
    #[derive(FromQueryResult)]
    struct Answered {
        month: String,
        n: i64,
    }
    let sql = format!(
        "SELECT SUBSTR(CAST(s.answered_on AS TEXT), 1, 7) AS month, COUNT(*) AS n \
         FROM standings s WHERE {} AND s.class = 'answered' GROUP BY 1",
        cohort.condition()
    );
    let [from, to, at, _] = cohort.values();
    let rows = ask::<Answered>(db, sql, [from, to, at]).await?;
    let read = |row: Answered| {
        let month = row.month.parse().map_err(|why| corrupt("standings", &row.month, why))?;
        Ok((month, row.n.unsigned_abs()))
    };
    rows.into_iter().map(read).collect()
}

/// The first day on which a case was received; `None` before the first case.
///
/// # Errors
/// The database's.
pub async fn first_received(db: &impl ConnectionTrait) -> Result<Option<NaiveDate>> {
    #[derive(FromQueryResult)]
    struct First {
        day: Option<NaiveDate>,
    }
    let rows = ask::<First>(db, "SELECT MIN(received_on) AS day FROM standings".to_owned(), []);
    Ok(rows.await?.first().and_then(|row| row.day))
}
