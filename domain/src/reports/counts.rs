//! Counting, the one place where it is done, and the percentages that come from counts.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use super::{Cell, Check, Figure, Identity, Status};
use crate::cases::{ExclusionReason, Outcome};
use crate::numbers::{Hundredths, Ratio};

/// One number for every [`Figure`].
///
/// Adding saturates: a sum beyond `u64` must not come round to a small number that looks right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Counts([u64; Figure::ALL.len()]);

impl Counts {
    /// Counts the cases of some cells.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            counts.count(cell);
        }
        counts
    }

    /// Counts the cases of one more cell.
    pub fn count(&mut self, cell: &Cell) {
        self.count_so_many(cell.status, cell.n);
    }

    /// Counts `n` more cases of one status.
    pub(super) fn count_so_many(&mut self, status: Status, n: u64) {
        for (slot, figure) in self.0.iter_mut().zip(Figure::ALL) {
            if figure.includes(status) {
                *slot = slot.saturating_add(n);
            }
        }
    }

    /// Takes counts made elsewhere, as in a frozen report. They are not checked here but by
    /// [`Counts::checks`] and by the report they go into.
    pub fn read(number: impl FnMut(Figure) -> u64) -> Self {
        let mut number = number;
        let mut counts = Self::default();
        for (slot, figure) in counts.0.iter_mut().zip(Figure::ALL) {
            *slot = number(*figure);
        }
        counts
    }

    /// The number of one figure.
    pub const fn get(&self, figure: Figure) -> u64 {
        self.0[figure as usize]
    }

    /// Every case received: counted and excluded.
    pub const fn received(&self) -> u64 {
        self.get(Figure::Received)
    }

    /// The base of the percentages: answered and in progress.
    pub const fn counted(&self) -> u64 {
        self.get(Figure::Counted)
    }

    /// Cases answered.
    pub const fn answered(&self) -> u64 {
        self.get(Figure::Answered)
    }

    /// Cases in progress, due or not.
    pub const fn in_progress(&self) -> u64 {
        self.get(Figure::InProgress)
    }

    /// Cases in progress whose due day is over.
    pub const fn overdue(&self) -> u64 {
        self.get(Figure::Overdue)
    }

    /// Cases out of the count.
    pub const fn excluded(&self) -> u64 {
        self.get(Figure::Excluded)
    }

    /// Answered of counted.
    pub const fn answered_ratio(&self) -> Ratio {
        Ratio::new(self.answered(), self.in_progress())
    }

    /// Answered with outcome `fixed`, of counted.
    pub const fn solved_ratio(&self) -> Ratio {
        let fixed = self.get(Figure::Fixed);
        Ratio::new(fixed, self.counted().saturating_sub(fixed))
    }

    /// Answered on time, of answered and overdue: a case left lying counts against the office.
    pub const fn on_time_ratio(&self) -> Ratio {
        let not = self.get(Figure::Late).saturating_add(self.overdue());
        Ratio::new(self.get(Figure::OnTime), not)
    }

    /// Excluded of received.
    pub const fn excluded_ratio(&self) -> Ratio {
        Ratio::new(self.excluded(), self.counted())
    }

    /// Tỷ lệ trả lời, by largest remainder beside [`Counts::in_progress_pct`]: the two add up to
    /// 100.00. `None`, here and below, on an empty base.
    pub fn answered_pct(&self) -> Option<Hundredths> {
        self.answered_ratio().share()
    }

    /// Always 100 less answered % as printed.
    pub fn in_progress_pct(&self) -> Option<Hundredths> {
        Ratio::new(self.in_progress(), self.answered()).share()
    }

    /// Tỷ lệ giải quyết xong, by largest remainder beside the counted cases not solved. It stands
    /// beside answered %, and by the same rounding is never above it.
    pub fn solved_pct(&self) -> Option<Hundredths> {
        self.solved_ratio().share()
    }

    /// Tỷ lệ đúng hạn, half up: its base is not the one of the table.
    pub fn on_time_pct(&self) -> Option<Hundredths> {
        self.on_time_ratio().half_up()
    }

    /// Excluded % of received, by largest remainder beside counted.
    pub fn excluded_pct(&self) -> Option<Hundredths> {
        self.excluded_ratio().share()
    }

    /// Whether so much is excluded, above 15 %, that a table points to it. Compares integers.
    pub const fn is_much_excluded(&self) -> bool {
        100 * self.excluded() as u128 > 15 * self.received() as u128
    }

    /// Identities I1, I2 and I3, that answered is the sum of its outcomes (I4), and that answered
    /// and in progress are each the sum of what was or is in time and what was not (with I2;
    /// source figures §6.6).
    pub fn checks(&self, place: &str) -> Vec<Check> {
        let get = |figure| i128::from(self.get(figure));
        let sum = |figures: &mut dyn Iterator<Item = Figure>| figures.map(get).sum::<i128>();
        let reasons = sum(&mut ExclusionReason::ALL.iter().map(|r| Figure::of_reason(*r)));
        let outcomes = sum(&mut Outcome::ALL.iter().map(|o| Figure::of_outcome(*o)));
        let counted = get(Figure::Answered) + get(Figure::InProgress);
        let by_time = get(Figure::OnTime) + get(Figure::Late);
        let by_due = get(Figure::InTime) + get(Figure::Overdue);
        [
            (Identity::I1, Figure::Received, counted + get(Figure::Excluded)),
            (Identity::I2, Figure::Counted, counted),
            (Identity::I2, Figure::Answered, by_time),
            (Identity::I2, Figure::InProgress, by_due),
            (Identity::I3, Figure::Excluded, reasons),
            (Identity::I4, Figure::Answered, outcomes),
        ]
        .into_iter()
        .map(|(id, figure, parts)| Check::new(id, format!("{place}: {figure}"), get(figure), parts))
        .collect()
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        for (slot, more) in self.0.iter_mut().zip(&other.0) {
            *slot = slot.saturating_add(*more);
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}
