//! Units taken in from a file: all of them or none, parents before children.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use chrono::{DateTime, NaiveDate, Utc};
use domain::units::{Levels, NewUnit, Tree, Unit, UnitId};
use sea_orm::DatabaseTransaction;

use super::units;
use crate::{
    books::Books,
    error::{Error, Fault, Result},
    faults,
    files::{
        self, Row, RowFault,
        import::{Imported, Refused, all_or_nothing},
    },
    journal::{self, Act},
    office,
};

/// A unit of the file that is not in the books yet.
#[derive(Debug, Clone)]
struct Planned {
    line: usize,
    new: NewUnit,
    /// The number it has among its file's rows until the books give it a lasting one.
    id: UnitId,
    parent: Option<UnitId>,
}

/// Takes in the units of a file.
///
/// # Errors
/// When the file is no table of units, or a row of it cannot be taken.
pub async fn import(
    books: &Books,
    path: &Path,
    bytes: &[u8],
    dry_run: bool,
    now: DateTime<Utc>,
) -> Result<Imported, Refused> {
    let sheet = files::read_sheet(path, bytes)?;
    sheet.expect_columns(NewUnit::COLUMNS, &["code", "name_vi", "level", "valid_from"])?;
    let rows = all_or_nothing(sheet.rows.iter().map(read))?;
    let standing = units::all(books.read()).await?;
    let levels = units::levels(books.read()).await?;
    let (already, planned) = plan(rows, &standing)?;
    check_tree(&standing, &planned, levels)?;
    let imported = Imported { added: planned.len(), already };
    if !dry_run && imported.added > 0 {
        books
            .write((planned, now), |tx, (planned, now)| Box::pin(enter(tx, planned, *now)))
            .await?;
    }
    Ok(imported)
}

fn read(row: &Row) -> Result<(usize, NewUnit), Vec<RowFault>> {
    NewUnit::from_fields(&row.fields(NewUnit::COLUMNS))
        .map(|new| (row.line, new))
        .map_err(|found| found.iter().map(|f| row.fault(f.column, faults::column(f))).collect())
}

/// Leaves out what the books have already, and finds the parent of each of the others.
fn plan(rows: Vec<(usize, NewUnit)>, standing: &[Unit]) -> Result<(usize, Vec<Planned>), Refused> {
    let mut known: BTreeMap<(String, NaiveDate), UnitId> =
        standing.iter().map(|unit| ((unit.code.upper(), unit.valid_from), unit.id)).collect();
    let mut next = standing.iter().map(|unit| unit.id.0).max().unwrap_or(0);
    let (mut fresh, mut wrong) = (Vec::new(), Vec::new());
    let mut already = 0;
    for (line, new) in rows {
        let name = (new.code.upper(), new.valid_from);
        match known.get(&name).and_then(|id| standing.iter().find(|unit| unit.id == *id)) {
            Some(unit) if is_same(unit, &new, standing) => already += 1,
            Some(_) => wrong.push(differs(line, &new)),
            None => {
                next += 1;
                known.insert(name, UnitId(next));
                fresh.push((line, new, UnitId(next)));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(Refused::Rows(wrong));
    }
    let bearers: Vec<_> = standing
        .iter()
        .map(|unit| (unit.code.upper(), unit.id, unit.valid_from, unit.valid_to))
        .chain(fresh.iter().map(|(_, n, id)| (n.code.upper(), *id, n.valid_from, n.valid_to)))
        .collect();
    let planned = all_or_nothing(fresh.into_iter().map(|(line, new, id)| {
        let parent = new.parent_code.as_ref().map(|code| {
            let day = new.valid_from;
            let stands = |from: NaiveDate, to: Option<NaiveDate>| {
                from <= day && to.is_none_or(|to| day < to)
            };
            bearers
                .iter()
                .find(|(bearer, _, from, to)| *bearer == code.upper() && stands(*from, *to))
                .map(|(_, id, ..)| *id)
                .ok_or_else(|| {
                    let fault =
                        Fault::new("parent_code", "unknown-unit").with("code", code.as_str());
                    vec![RowFault { line, column: "parent_code".to_owned(), fault }]
                })
        });
        Ok(Planned { line, parent: parent.transpose()?, new, id })
    }))?;
    Ok((already, planned))
}

fn is_same(unit: &Unit, new: &NewUnit, standing: &[Unit]) -> bool {
    let parent = unit.parent.and_then(|id| standing.iter().find(|unit| unit.id == id));
    unit.name_vi == new.name_vi
        && unit.name_en == new.name_en
        && unit.level == new.level
        && unit.valid_to == new.valid_to
        && parent.map(|parent| parent.code.upper())
            == new.parent_code.as_ref().map(domain::units::UnitCode::upper)
}

fn differs(line: usize, new: &NewUnit) -> RowFault {
    let fault = Fault::new("code", "key-differs").with("word", new.code.as_str());
    RowFault { line, column: "code".to_owned(), fault }
}

/// Whether the books and the file together make a tree.
fn check_tree(standing: &[Unit], planned: &[Planned], levels: Levels) -> Result<(), Refused> {
    let fresh = planned.iter().map(|planned| Unit {
        id: planned.id,
        code: planned.new.code.clone(),
        name_vi: planned.new.name_vi.clone(),
        name_en: planned.new.name_en.clone(),
        level: planned.new.level.clone(),
        parent: planned.parent,
        valid_from: planned.new.valid_from,
        valid_to: planned.new.valid_to,
    });
    let Err(found) = Tree::new(standing.iter().cloned().chain(fresh), levels) else {
        return Ok(());
    };
    let line_of = |code: &str| {
        let planned = planned.iter().rev().find(|planned| planned.new.code.as_str() == code);
        planned.map_or(1, |planned| planned.line)
    };
    Err(Refused::Rows(
        found
            .iter()
            .map(|fault| RowFault {
                line: fault.unit().map_or(1, |code| line_of(code.as_str())),
                column: fault.column().to_owned(),
                fault: Fault::of(fault.column(), fault.code(), fault),
            })
            .collect(),
    ))
}

/// Enters the units, and looks again whether all of them make a tree: another import may have
/// entered some since.
async fn enter(tx: &DatabaseTransaction, planned: &[Planned], now: DateTime<Utc>) -> Result<()> {
    // Whoever changes the office at the same moment waits here.
    office::changed(tx).await?;
    let mut lasting: BTreeMap<UnitId, UnitId> = BTreeMap::new();
    let ours: BTreeSet<UnitId> = planned.iter().map(|planned| planned.id).collect();
    let mut waiting: Vec<&Planned> = planned.iter().collect();
    while !waiting.is_empty() {
        let is_in = |id: UnitId| !ours.contains(&id) || lasting.contains_key(&id);
        let (ready, later): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|one| one.parent.is_none_or(is_in));
        for one in ready {
            let parent = one.parent.map(|id| lasting.get(&id).copied().unwrap_or(id));
            lasting.insert(one.id, units::insert(tx, &one.new, parent).await?);
        }
        waiting = later;
    }
    journal::note(tx, now, journal::OPERATOR, Act::ImportUnits, &lasting.len().to_string()).await?;
    let tree = units::tree(tx, units::levels(tx).await?).await;
    tree.map(drop).map_err(|_| Error::Refused {
        code: "imported-meanwhile",
        said: "another import changed the units at the same moment; run it again".to_owned(),
    })
}
