//! The cases that share every dimension of a report.

use chrono::TimeZone;

use super::{AsOf, Month, SenselessStatus, Status, answered_in_time, is_overdue, local_date};
use crate::cases::{FieldId, Kind, Source, Standing};
use crate::meetings::MeetingId;
use crate::units::UnitId;

/// So many cases with the same owner, field, kind, source, meeting, month and status, as of one
/// instant. A database gives one cell per group; one case alone is a cell of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Who owns the cases as of the instant: a transferred case counts once, at its receiver.
    pub unit: UnitId,
    /// Their one field, which may be the real row "Chưa phân loại".
    pub field: FieldId,
    /// What they are about.
    pub kind: Kind,
    /// How they reached the office.
    pub source: Source,
    /// Where they were said; `None` for "Không qua hội nghị".
    pub meeting: Option<MeetingId>,
    /// When they were received, in the office's zone.
    pub month: Month,
    /// How they count.
    pub status: Status,
    /// How many there are.
    pub n: u64,
}

impl Cell {
    /// The cell of one case alone, which stands so as of an instant; its days are those of the
    /// office's zone. A case without a due day is never overdue, and its answer never late.
    ///
    /// # Errors
    /// [`SenselessStatus`] when the standing contradicts itself; that of a case never does.
    pub fn of<Tz: TimeZone>(
        standing: &Standing,
        as_of: AsOf,
        zone: &Tz,
    ) -> Result<Self, SenselessStatus> {
        let Standing { stage, reason, outcome, .. } = *standing;
        let overdue = standing.due_on.is_some_and(|due_on| is_overdue(due_on, as_of, zone));
        let in_time = |due_on| {
            standing.first_answered_at.is_some_and(|at| answered_in_time(at, due_on, zone))
        };
        let on_time = standing.due_on.is_none_or(in_time);
        Ok(Self {
            unit: standing.unit,
            field: standing.field,
            kind: standing.kind,
            source: standing.source,
            meeting: standing.meeting,
            month: Month::of(local_date(standing.received_at, zone)),
            status: Status::of(stage, reason, outcome, overdue, on_time)?,
            n: 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Outcome, StageName};
    use crate::reports::samples::{at, date, hanoi};

    /// Received in the first hour of July, by the clock of Hà Nội.
    fn received() -> Standing {
        Standing {
            stage: StageName::Received,
            reason: None,
            unit: UnitId(1),
            field: FieldId(2),
            kind: Kind::Opinion,
            source: Source::Meeting,
            meeting: Some(MeetingId(3)),
            outcome: None,
            received_at: at("2019-06-30T17:30:00Z"),
            due_on: Some(date(2019, 7, 20)),
            first_answered_at: None,
            reopened: false,
        }
    }

    fn status(standing: &Standing, as_of: &str) -> Status {
        Cell::of(standing, AsOf::instant(at(as_of)), &hanoi()).unwrap().status
    }

    #[test]
    fn a_case_is_counted_in_the_month_that_the_office_received_it_in() {
        let cell = Cell::of(&received(), AsOf::instant(at("2019-07-02T00:00:00Z")), &hanoi());
        let cell = cell.unwrap();
        assert_eq!((cell.month.to_string().as_str(), cell.n), ("2019-07", 1));
        assert_eq!(
            (cell.unit, cell.field, cell.meeting),
            (UnitId(1), FieldId(2), Some(MeetingId(3)))
        );
    }

    #[test]
    fn a_case_is_overdue_once_the_whole_of_its_due_day_is_over() {
        let last = status(&received(), "2019-07-20T23:59:59.999999+07:00");
        assert_eq!(last, Status::InProgress { overdue: false });
        let over = status(&received(), "2019-07-21T00:00:00+07:00");
        assert_eq!(over, Status::InProgress { overdue: true });
    }

    #[test]
    fn an_answer_is_late_by_the_day_of_the_first_one() {
        let answered = |first: &str| {
            let (stage, outcome) = (StageName::Closed, Some(Outcome::Fixed));
            let first_answered_at = Some(at(first));
            let standing = Standing { stage, outcome, first_answered_at, ..received() };
            status(&standing, "2019-12-31T00:00:00Z")
        };
        let of = |on_time| Status::Answered { outcome: Outcome::Fixed, on_time };
        assert_eq!(answered("2019-07-20T23:59:59+07:00"), of(true));
        assert_eq!(answered("2019-07-21T00:00:00+07:00"), of(false));
    }

    #[test]
    fn what_has_no_due_day_is_never_late() {
        let open = Standing { due_on: None, ..received() };
        assert_eq!(status(&open, "2029-01-01T00:00:00Z"), Status::InProgress { overdue: false });
        let (stage, outcome) = (StageName::Answered, Some(Outcome::Noted));
        let first_answered_at = Some(at("2028-01-01T00:00:00Z"));
        let answered = Standing { stage, outcome, first_answered_at, ..open };
        let on_time = Status::Answered { outcome: Outcome::Noted, on_time: true };
        assert_eq!(status(&answered, "2029-01-01T00:00:00Z"), on_time);
    }
}
