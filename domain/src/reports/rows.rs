//! Grouping cells into the rows of a table.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::{Cell, Check, Counts, Directory, Figure, FixedRow, Identity, Month, Name};
use crate::cases::{FieldId, Kind, Satisfaction, Source};
use crate::meetings::MeetingId;
use crate::units::UnitId;

words! {
    /// What the rows of a table are.
    Grouping {
        /// One row per owning unit.
        Unit = "unit",
        /// One row per level of units.
        Level = "level",
        /// One row per field; "Chưa phân loại" is one.
        Field = "field",
        /// One row per kind.
        Kind = "kind",
        /// One row per source.
        Source = "source",
        /// One row per meeting, and one for cases that came otherwise.
        Meeting = "meeting",
        /// One row per month of receipt.
        Month = "month",
    }
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// For machines: a code, a word, `2019-06`, `none` or `all`.
    pub key: String,
    /// For people.
    pub label: String,
    /// Its figures.
    pub counts: Counts,
}

/// What cells share within a row. A level is found from its units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Member {
    All,
    Unit(UnitId),
    LevelOf(UnitId),
    Field(FieldId),
    Kind(Kind),
    Source(Source),
    Meeting(MeetingId),
    NoMeeting,
    Month(Month),
}

/// The rows of a table in the directory's order, months ascending, cases without a meeting last;
/// members without cases have none. Without a grouping there is one row with key `all`, even if
/// it counts nothing. Counted from the cells alone, to hold against what
/// [`Sums`](super::tallies::Sums) make of them.
pub fn rows<'a>(
    grouping: Option<Grouping>,
    cells: impl IntoIterator<Item = &'a Cell>,
    directory: &impl Directory,
) -> Vec<Row> {
    let mut by_member: BTreeMap<Member, Counts> = BTreeMap::new();
    if grouping.is_none() {
        by_member.insert(Member::All, Counts::default());
    }
    for cell in cells {
        by_member.entry(member(grouping, cell)).or_default().count(cell);
    }
    rows_of(by_member, directory)
}

/// The rows of what was counted for each member, in the directory's order.
pub(super) fn rows_of(by_member: BTreeMap<Member, Counts>, directory: &impl Directory) -> Vec<Row> {
    let row =
        |((name, _), counts): ((Name, _), _)| Row { key: name.key, label: name.label, counts };
    named(by_member, directory).into_iter().map(row).collect()
}

/// Rated cases: what their senders thought of the answers, and how the cases count.
pub type Rated = (Satisfaction, Cell);

/// What was gathered for each member, by its name and in the directory's order. Units that share
/// a key stay apart; units of one level come together.
pub(super) fn named<T: Default + AddAssign>(
    by_member: BTreeMap<Member, T>,
    directory: &impl Directory,
) -> BTreeMap<(Name, Option<Member>), T> {
    let mut named: BTreeMap<(Name, Option<Member>), T> = BTreeMap::new();
    for (member, gathered) in by_member {
        let apart = (!matches!(member, Member::LevelOf(_))).then_some(member);
        *named.entry((name(member, directory), apart)).or_default() += gathered;
    }
    named
}

fn member(grouping: Option<Grouping>, cell: &Cell) -> Member {
    match grouping {
        None => Member::All,
        Some(Grouping::Unit) => Member::Unit(cell.unit),
        Some(Grouping::Level) => Member::LevelOf(cell.unit),
        Some(Grouping::Field) => Member::Field(cell.field),
        Some(Grouping::Kind) => Member::Kind(cell.kind),
        Some(Grouping::Source) => Member::Source(cell.source),
        Some(Grouping::Meeting) => cell.meeting.map_or(Member::NoMeeting, Member::Meeting),
        Some(Grouping::Month) => Member::Month(cell.month),
    }
}

fn name(member: Member, directory: &impl Directory) -> Name {
    let fixed = |place, key: &str, row| {
        let label = directory.label(row);
        Name { place, key: key.to_owned(), label }
    };
    match member {
        Member::All => fixed(0, "all", FixedRow::All),
        Member::Unit(unit) => directory.unit(unit),
        Member::LevelOf(unit) => directory.level(unit),
        Member::Field(field) => directory.field(field),
        Member::Kind(kind) => fixed(kind as u32, kind.word(), FixedRow::Kind(kind)),
        Member::Source(source) => fixed(source as u32, source.word(), FixedRow::Source(source)),
        Member::Meeting(meeting) => directory.meeting(meeting),
        Member::NoMeeting => fixed(u32::MAX, "none", FixedRow::NoMeeting),
        Member::Month(month) => fixed(0, &month.to_string(), FixedRow::Month(month)),
    }
}

/// Identity I4: figure by figure, the rows of a table add up to its total.
pub fn add_up<'a>(
    table: &str,
    rows: impl IntoIterator<Item = &'a Counts>,
    total: &Counts,
) -> Vec<Check> {
    let mut sums = [0_i128; Figure::ALL.len()];
    for counts in rows {
        for (sum, figure) in sums.iter_mut().zip(Figure::ALL) {
            *sum += i128::from(counts.get(*figure));
        }
    }
    let check = |(figure, sum): (&Figure, i128)| {
        Check::new(Identity::I4, format!("by {table}: {figure}"), total.get(*figure), sum)
    };
    Figure::ALL.iter().zip(sums).map(check).collect()
}
