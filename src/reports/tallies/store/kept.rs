//! The tables of tallies: what is added to them, and what an instant sees of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    reports::{
        Grouping, Month, Move,
        tallies::{Cause, Mark, Part, Span},
    },
    units::UnitId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait as _, ConnectionTrait, EntityName as _, EntityTrait,
    ExprTrait as _, FromQueryResult, IntoActiveModel, ModelTrait, PrimaryKeyToColumn,
    QueryFilter as _,
    sea_query::{Alias, Expr, OnConflict},
};

use crate::{
    books::{
        ask,
        tables::{move_tally, standing_tally},
    },
    error::Result,
    office::corrupt,
    reports::{
        store::{MoveRow, owned_by},
        tallies::{
            lot::{self, Lot},
            moment::{Moment, Rows},
        },
    },
};

/// Rows written in one statement: nine variables each.
const AT_ONCE: usize = 1000;

/// Adds a lot to the tables.
///
/// # Errors
/// The database's.
pub async fn add(db: &impl ConnectionTrait, lot: &Lot) -> Result<()> {
    add_rows(db, lot.standings(), standing_tally::Column::N).await?;
    add_rows(db, lot.moves(), move_tally::Column::N).await
}

/// Adds what rows count to those of the same key.
async fn add_rows<M>(
    db: &impl ConnectionTrait,
    rows: Vec<M>,
    count: <M::Entity as EntityTrait>::Column,
) -> Result<()>
where
    M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
    <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity>,
{
    use sea_orm::Iterable as _;
    let key =
        || <M::Entity as EntityTrait>::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
    let mut rows = rows.into_iter().map(|row| row.into_active_model().reset_all()).peekable();
    while rows.peek().is_some() {
        let more = Expr::col((Alias::new("excluded"), count));
        let table = Alias::new(M::Entity::default().table_name());
        let sum = Expr::col((table, count)).add(more);
        let known = OnConflict::columns(key()).value(count, sum).to_owned();
        let some = rows.by_ref().take(AT_ONCE);
        <M::Entity as EntityTrait>::insert_many(some)
            .on_conflict(known)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// What the tables hold of where cases stood, parted in one way, by one span.
///
/// # Errors
/// The database's.
pub async fn standings_of(
    db: &impl ConnectionTrait,
    parted_by: Grouping,
    span: Span,
) -> Result<Vec<standing_tally::Model>> {
    let of_these = standing_tally::Column::PartedBy.eq(parted_by.word());
    let of_these = of_these.and(standing_tally::Column::Span.eq(span.word()));
    Ok(standing_tally::Entity::find().filter(of_these).all(db).await?)
}

/// What the tables hold of what moved cases, by one span.
///
/// # Errors
/// The database's.
pub async fn moves_of(db: &impl ConnectionTrait, span: Span) -> Result<Vec<move_tally::Model>> {
    let of_these = move_tally::Column::Span.eq(span.word());
    Ok(move_tally::Entity::find().filter(of_these).all(db).await?)
}

/// Which tallies are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// As of when.
    pub moment: &'a Moment,
    /// The first days of the first month of receipt and of the first that is left out; `None`: any.
    pub received: Option<(NaiveDate, NaiveDate)>,
    /// The units that own the cases; `None`: any.
    pub units: Option<&'a BTreeSet<UnitId>>,
}

impl Which<'_> {
    /// The rows of `table` that are asked for, in as few places of it as there are.
    fn rows(&self, table: &str, columns: &str, cause: Option<Cause>, and: &str) -> Vec<String> {
        let piece = |rows: Rows| {
            // Nothing moved a case before the day on which it was received.
            let earliest = self.received.map(|(from, _)| rows.span.first(from));
            let from = Ord::max(rows.from, earliest);
            let conditions = [
                cause.map(|cause| format!(" AND cause = '{cause}'")),
                from.map(|from| format!(" AND moved_in >= '{from}'")),
                rows.until.map(|until| format!(" AND moved_in < '{until}'")),
                self.received.map(|(from, to)| {
                    format!(" AND received_in >= '{from}' AND received_in < '{to}'")
                }),
            ];
            let conditions: String = conditions.into_iter().flatten().collect();
            format!("SELECT {columns} FROM {table} WHERE span = '{}'{and}{conditions}", rows.span)
        };
        self.moment.rows(cause.unwrap_or(Cause::Event)).into_iter().map(piece).collect()
    }

    fn standings(&self, columns: &str, parted_by: Grouping, causes: &[Cause]) -> String {
        let and = format!(" AND parted_by = '{parted_by}'{}", owned_by("unit_id", self.units));
        let pieces = causes
            .iter()
            .flat_map(|cause| self.rows("standing_tallies", columns, Some(*cause), &and));
        together(pieces)
    }
}

/// Rows of several places of a table.
fn together(pieces: impl IntoIterator<Item = String>) -> String {
    pieces.into_iter().collect::<Vec<_>>().join(" UNION ALL ")
}

#[derive(FromQueryResult)]
struct PlaceRow {
    unit_id: i64,
    received_in: NaiveDate,
    mark: String,
    n: i64,
}

/// So many cases of one unit that were received in one month carry this mark.
pub type OfPlace = (UnitId, Month, Mark, i64);

/// The cases by unit, month of receipt and mark.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn places(db: &impl ConnectionTrait, which: &Which<'_>) -> Result<Vec<OfPlace>> {
    let rows = which.standings("unit_id, received_in, mark, n", Grouping::Unit, Cause::ALL);
    let sql = format!(
        "SELECT unit_id, received_in, mark, CAST(SUM(n) AS BIGINT) AS n FROM ({rows}) seen \
         GROUP BY unit_id, received_in, mark"
    );
    let rows = ask::<PlaceRow>(db, sql, []).await?;
    let read = |row: PlaceRow| {
        Ok((UnitId(row.unit_id), Month::of(row.received_in), mark(&row.mark)?, row.n))
    };
    rows.into_iter().map(read).collect()
}

#[derive(FromQueryResult)]
struct PartRow {
    part: String,
    mark: String,
    n: i64,
}

/// The same cases by their parts and marks.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn parts(
    db: &impl ConnectionTrait,
    which: &Which<'_>,
    parted_by: Grouping,
) -> Result<Vec<(Part, Mark, i64)>> {
    let rows = which.standings("part, mark, n", parted_by, Cause::ALL);
    let sql = format!(
        "SELECT part, mark, CAST(SUM(n) AS BIGINT) AS n FROM ({rows}) seen GROUP BY part, mark"
    );
    let rows = ask::<PartRow>(db, sql, []).await?;
    let read = |row: PartRow| {
        let part = lot::part(parted_by, &row.part);
        let part = part.ok_or_else(|| corrupt("standing_tallies", &row.part, "no such part"))?;
        Ok((part, mark(&row.mark)?, row.n))
    };
    rows.into_iter().map(read).collect()
}

/// The cases by their marks alone, as far as events changed these.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn marks(db: &impl ConnectionTrait, which: &Which<'_>) -> Result<Vec<(Mark, i64)>> {
    let rows = which.standings("mark, n", Grouping::Unit, &[Cause::Event]);
    let sql = format!(
        "SELECT '' AS part, mark, CAST(SUM(n) AS BIGINT) AS n FROM ({rows}) seen GROUP BY mark"
    );
    let rows = ask::<PartRow>(db, sql, []).await?;
    rows.into_iter().map(|row| Ok((mark(&row.mark)?, row.n))).collect()
}

/// What moved cases before the moment.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn steps(db: &impl ConnectionTrait, which: &Which<'_>) -> Result<Vec<Move>> {
    const PLACES: &str = "from_class, from_unit_id, to_class, to_unit_id, reorganised";
    let rows = together(which.rows("move_tallies", &format!("{PLACES}, n"), None, ""));
    let sql = format!(
        "SELECT NULLIF(from_class, '') AS from_class, NULLIF(from_unit_id, 0) AS from_unit_id, \
         to_class, to_unit_id, CASE WHEN reorganised THEN 'reorganised' ELSE '' END AS movement, \
         CAST(SUM(n) AS BIGINT) AS n FROM ({rows}) seen GROUP BY {PLACES}"
    );
    let rows = ask::<MoveRow>(db, sql, []).await?;
    rows.into_iter().map(MoveRow::read).collect()
}

fn mark(word: &str) -> Result<Mark> {
    word.parse()
        .map_err(|why: domain::reports::tallies::NotAMark| corrupt("standing_tallies", word, why))
}
