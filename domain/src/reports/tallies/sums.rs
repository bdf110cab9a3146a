//! Adding up what tallies say of a cohort, and the tables of a report made of it.

use std::collections::BTreeMap;

use super::{Delta, Mark, Parts};
use crate::{
    cases::{FieldId, Kind, Satisfaction, Source},
    meetings::MeetingId,
    reports::{
        Cell, Check, Counts, Directory, Grouping, Identity, Month, Rated, Ratings,
        ResolutionReport, Row, Scope, Tree, Unreconciled, add_up,
        rows::{Member, named, rows_of},
    },
    units::UnitId,
};

/// One thing that cases are told apart by, beside their unit and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What they are about.
    Field(FieldId),
    /// Their kind.
    Kind(Kind),
    /// How they reached the office.
    Source(Source),
    /// Where they were said; `None`: not at a meeting.
    Meeting(Option<MeetingId>),
}

impl Part {
    /// What a grouping tells these parts apart by; `None`: a grouping of units or months, or none.
    pub const fn of(grouping: Option<Grouping>, parts: &Parts) -> Option<Self> {
        match grouping {
            Some(Grouping::Field) => Some(Self::Field(parts.field)),
            Some(Grouping::Kind) => Some(Self::Kind(parts.kind)),
            Some(Grouping::Source) => Some(Self::Source(parts.source)),
            Some(Grouping::Meeting) => Some(Self::Meeting(parts.meeting)),
            Some(Grouping::Unit | Grouping::Level | Grouping::Month) | None => None,
        }
    }

    fn member(self) -> Member {
        match self {
            Self::Field(field) => Member::Field(field),
            Self::Kind(kind) => Member::Kind(kind),
            Self::Source(source) => Member::Source(source),
            Self::Meeting(meeting) => meeting.map_or(Member::NoMeeting, Member::Meeting),
        }
    }
}

/// What was added up for a report. Nothing of it is believed before [`Sums::report`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    grouping: Option<Grouping>,
    places: BTreeMap<(UnitId, Month, Mark), i64>,
    parts: BTreeMap<(Part, Mark), i64>,
    first_answers: BTreeMap<Month, i64>,
}

impl Sums {
    /// Nothing yet, for a report with rows of this grouping.
    pub const fn new(grouping: Option<Grouping>) -> Self {
        Self {
            grouping,
            places: BTreeMap::new(),
            parts: BTreeMap::new(),
            first_answers: BTreeMap::new(),
        }
    }

    /// Adds cases of one unit that were received in one month.
    pub fn add(&mut self, unit: UnitId, month: Month, mark: Mark, n: i64) {
        if let Mark::FirstAnswer(month) = mark {
            return self.add_first_answers(month, n);
        }
        *self.places.entry((unit, month, mark)).or_default() += n;
    }

    /// Adds the same cases where the rows are of parts.
    pub fn add_part(&mut self, part: Part, mark: Mark, n: i64) {
        *self.parts.entry((part, mark)).or_default() += n;
    }

    /// Adds answered cases by the month of their first answer.
    pub fn add_first_answers(&mut self, month: Month, n: i64) {
        *self.first_answers.entry(month).or_default() += n;
    }

    /// Adds a delta on both sides; as often as `times` says, which takes it back where it is below
    /// zero.
    pub fn add_delta(&mut self, delta: &Delta, times: i64) {
        let n = delta.n * times;
        self.add(delta.unit, delta.month, delta.mark, n);
        if let (Some(part), Mark::Counts(_) | Mark::Rated(_)) =
            (Part::of(self.grouping, &delta.parts), delta.mark)
        {
            self.add_part(part, delta.mark, n);
        }
    }

    /// Adds cases that were counted from where they stand.
    pub fn add_cell(&mut self, cell: &Cell) {
        self.add_counted(cell, Mark::Counts(cell.status));
    }

    /// Adds what the senders of such cases think of their answers.
    pub fn add_rated(&mut self, (satisfaction, cell): &Rated) {
        self.add_counted(cell, Mark::Rated(*satisfaction));
    }

    fn add_counted(&mut self, cell: &Cell, mark: Mark) {
        let n = i64::try_from(cell.n).unwrap_or(i64::MAX);
        self.add(cell.unit, cell.month, mark, n);
        let Cell { field, kind, source, meeting, .. } = *cell;
        if let Some(part) = Part::of(self.grouping, &Parts { field, kind, source, meeting }) {
            self.add_part(part, mark, n);
        }
    }

    /// The report. Tries I1, I2 and I3 in every row, I4 over units, levels, months and the rows, I5
    /// over the tree of units, and that no sum is below zero.
    ///
    /// # Errors
    /// Identities that fail.
    pub fn report(
        &self,
        scope: Scope,
        directory: &impl Directory,
    ) -> Result<ResolutionReport, Unreconciled> {
        let total = self.total();
        let mut checks = self.tree(|unit| directory.parent(unit)).checks();
        for grouping in [Grouping::Unit, Grouping::Level, Grouping::Month] {
            let rows = self.rows(Some(grouping), directory);
            checks.extend(add_up(grouping.word(), rows.iter().map(|row| &row.counts), &total));
        }
        checks.extend(self.below_zero());
        ResolutionReport::reconcile(scope, self.rows(scope.grouping, directory), total, checks)
    }

    /// All cases.
    pub fn total(&self) -> Counts {
        self.counts(|_, _| ()).into_values().next().unwrap_or_default()
    }

    /// The same cases at their owners and at each unit above them.
    pub fn tree(&self, parent: impl Fn(UnitId) -> Option<UnitId>) -> Tree {
        Tree::of_owners(self.counts(|unit, _| unit), parent)
    }

    /// The same cases by the month of receipt.
    pub fn months(&self, directory: &impl Directory) -> Vec<Row> {
        self.rows(Some(Grouping::Month), directory)
    }

    /// Those that are answered, by the month of the first answer.
    pub fn first_answers(&self) -> BTreeMap<Month, u64> {
        let counted = |(month, n): (&Month, &i64)| Some((*month, u64::try_from(*n).ok()?));
        self.first_answers.iter().filter_map(counted).filter(|(_, n)| *n > 0).collect()
    }

    /// What senders thought of their answers, row by row of the report.
    pub fn ratings(&self, directory: &impl Directory) -> Vec<Ratings> {
        let mut ratings: BTreeMap<Member, Ratings> = self
            .by_member(self.grouping)
            .into_iter()
            .map(|(member, counts)| (member, Ratings::of_answered(counts.answered())))
            .collect();
        for (member, mark, n) in self.members(self.grouping) {
            if let Some((satisfaction, n)) = rated(mark, n) {
                ratings.entry(member).or_default().rate(satisfaction, n);
            }
        }
        named(ratings, directory).into_values().collect()
    }

    /// The same, by the unit that owns the cases.
    pub fn ratings_of_units(&self) -> BTreeMap<UnitId, Ratings> {
        let mut ratings: BTreeMap<UnitId, Ratings> = self
            .counts(|unit, _| unit)
            .into_iter()
            .map(|(unit, counts)| (unit, Ratings::of_answered(counts.answered())))
            .collect();
        for ((unit, _, mark), n) in &self.places {
            if let Some((satisfaction, n)) = rated(*mark, *n) {
                ratings.entry(*unit).or_default().rate(satisfaction, n);
            }
        }
        ratings
    }

    fn rows(&self, grouping: Option<Grouping>, directory: &impl Directory) -> Vec<Row> {
        rows_of(self.by_member(grouping), directory)
    }

    fn by_member(&self, grouping: Option<Grouping>) -> BTreeMap<Member, Counts> {
        let mut by_member: BTreeMap<Member, Counts> = BTreeMap::new();
        if grouping.is_none() {
            by_member.insert(Member::All, Counts::default());
        }
        for (member, mark, n) in self.members(grouping) {
            if let (Mark::Counts(status), Ok(n @ 1..)) = (mark, u64::try_from(n)) {
                by_member.entry(member).or_default().count_so_many(status, n);
            }
        }
        by_member
    }

    /// Every sum, by the row that it belongs to.
    fn members(
        &self,
        grouping: Option<Grouping>,
    ) -> Box<dyn Iterator<Item = (Member, Mark, i64)> + '_> {
        let of_place: fn(UnitId, Month) -> Member = match grouping {
            None => |_, _| Member::All,
            Some(Grouping::Unit) => |unit, _| Member::Unit(unit),
            Some(Grouping::Level) => |unit, _| Member::LevelOf(unit),
            Some(Grouping::Month) => |_, month| Member::Month(month),
            Some(Grouping::Field | Grouping::Kind | Grouping::Source | Grouping::Meeting) => {
                return Box::new(
                    self.parts.iter().map(|((part, mark), n)| (part.member(), *mark, *n)),
                );
            }
        };
        let places = self.places.iter();
        Box::new(places.map(move |((unit, month, mark), n)| (of_place(*unit, *month), *mark, *n)))
    }

    fn counts<K: Ord>(&self, key: impl Fn(UnitId, Month) -> K) -> BTreeMap<K, Counts> {
        let mut counts: BTreeMap<K, Counts> = BTreeMap::new();
        for ((unit, month, mark), n) in &self.places {
            if let (Mark::Counts(status), Ok(n @ 1..)) = (mark, u64::try_from(*n)) {
                counts.entry(key(*unit, *month)).or_default().count_so_many(*status, n);
            }
        }
        counts
    }

    /// A number of cases is never below zero: moves were lost, or were added twice.
    fn below_zero(&self) -> impl Iterator<Item = Check> {
        let places = self.places.iter().filter(|(_, n)| **n < 0).map(|((unit, month, mark), n)| {
            Check::new(Identity::I9, format!("unit {}, {month}: {mark}", unit.0), 0, *n)
        });
        let parts = self.parts.iter().filter(|(_, n)| **n < 0);
        let parts = parts
            .map(|((part, mark), n)| Check::new(Identity::I9, format!("{part:?}: {mark}"), 0, *n));
        places.chain(parts)
    }
}

/// How many rated their answers so; `None`: nobody did, or it is another mark.
fn rated(mark: Mark, n: i64) -> Option<(Satisfaction, u64)> {
    let Mark::Rated(satisfaction) = mark else { return None };
    u64::try_from(n).ok().filter(|n| *n > 0).map(|n| (satisfaction, n))
}
