//! Meetings taken in from a file: all of them or none.

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::{meetings::NewMeeting, units::UnitId};
use sea_orm::DatabaseTransaction;

use super::store;
use crate::{
    books::{Books, rows, tables::meeting},
    error::{Fault, Result},
    faults,
    files::{
        self, Row, RowFault,
        import::{Imported, Refused, all_or_nothing},
    },
    journal::{self, Act},
    office::Office,
};

/// Takes in the meetings of a file.
///
/// # Errors
/// When the file is no table of meetings, or a row of it cannot be taken.
pub async fn import(
    books: &Books,
    office: &Office,
    path: &Path,
    bytes: &[u8],
    dry_run: bool,
    now: DateTime<Utc>,
) -> Result<Imported, Refused> {
    let sheet = files::read_sheet(path, bytes)?;
    sheet.expect_columns(NewMeeting::COLUMNS, &["code", "unit", "kind", "held_on", "place"])?;
    let standing = store::all(books.read()).await?;
    let mut seen = Vec::new();
    let rows = all_or_nothing(sheet.rows.iter().map(|row| read(row, office)))?;
    let fresh = all_or_nothing(rows.into_iter().map(|(row, new, unit)| {
        let code = new.code.upper();
        if seen.contains(&code) {
            let fault = Fault::new("code", "field-repeated").with("word", code);
            return Err(vec![row.fault("code", fault)]);
        }
        seen.push(code.clone());
        match standing.iter().find(|meeting| meeting.code == code) {
            None => Ok(Some((new, unit))),
            Some(meeting) if is_same(meeting, &new, unit) => Ok(None),
            Some(_) => {
                let fault = Fault::new("code", "key-differs").with("word", code);
                Err(vec![row.fault("code", fault)])
            }
        }
    }))?;
    let already = fresh.iter().filter(|new| new.is_none()).count();
    let fresh: Vec<_> = fresh.into_iter().flatten().collect();
    let imported = Imported { added: fresh.len(), already };
    if !dry_run && imported.added > 0 {
        books.write((fresh, now), |tx, (fresh, now)| Box::pin(enter(tx, fresh, *now))).await?;
    }
    Ok(imported)
}

fn read<'a>(row: &'a Row, office: &Office) -> Result<(&'a Row, NewMeeting, UnitId), Vec<RowFault>> {
    let new = NewMeeting::from_fields(&row.fields(NewMeeting::COLUMNS)).map_err(|found| {
        found.iter().map(|f| row.fault(f.column, faults::column(f))).collect::<Vec<_>>()
    })?;
    let unit = office.unit("unit", new.unit.as_str(), new.held_on);
    let unit = unit.map_err(|fault| vec![row.fault("unit", fault)])?.id;
    Ok((row, new, unit))
}

fn is_same(standing: &meeting::Model, new: &NewMeeting, unit: UnitId) -> bool {
    rows::differing(&store::row(new, unit), &standing.clone().into()).is_empty()
}

async fn enter(
    tx: &DatabaseTransaction,
    fresh: &[(NewMeeting, UnitId)],
    now: DateTime<Utc>,
) -> Result<()> {
    for (new, unit) in fresh {
        store::insert(tx, new, *unit, now).await?;
    }
    let thing = fresh.len().to_string();
    journal::note(tx, now, journal::OPERATOR, Act::ImportMeetings, &thing).await
}
