//! Reading tallies for a report, by the parts that its rows are, with what is not rolled up yet.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    meetings::MeetingId,
    surveys::{Mark, Mode, QuestionId},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use super::{Counts, each};
use crate::{
    error::Result,
    office::corrupt,
    surveys::store::{Place, Survey, Which},
};

/// What the rows of a report are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// The units whose meetings they were.
    Unit,
    /// The meetings.
    Meeting,
    /// On paper, by phone, on the web.
    Mode,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: &'static [Self] = &[Self::Unit, Self::Meeting, Self::Mode];

    /// The word it is asked for by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Meeting => "meeting",
            Self::Mode => "mode",
        }
    }
}

/// The responses that one row of a report speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of them.
    All,
    /// Those from meetings of a unit; `None`: from no meeting.
    Unit(Option<UnitId>),
    /// Those from a meeting; `None`: from none.
    Meeting(Option<MeetingId>),
    /// Those of a mode.
    Mode(Mode),
}

impl Part {
    fn of(grouping: Option<Grouping>, place: Place) -> Self {
        match grouping {
            None => Self::All,
            Some(Grouping::Unit) => Self::Unit(place.unit),
            Some(Grouping::Meeting) => Self::Meeting(place.meeting),
            Some(Grouping::Mode) => Self::Mode(place.mode),
        }
    }

    fn read(grouping: Option<Grouping>, row: &CountRow) -> Result<Self> {
        let some = Some(row.place).filter(|place| *place != 0);
        Ok(match grouping {
            None => Self::All,
            Some(Grouping::Unit) => Self::Unit(some.map(UnitId)),
            Some(Grouping::Meeting) => Self::Meeting(some.map(MeetingId)),
            Some(Grouping::Mode) => {
                Self::Mode(row.mode.parse().map_err(|why| corrupt("tallies", &row.mode, why))?)
            }
        })
    }
}

#[derive(Debug, FromQueryResult)]
struct CountRow {
    /// A unit, a meeting, or zero.
    place: i64,
    mode: String,
    question: String,
    mark: String,
    n: i64,
}

impl Counts {
    fn add_row(&mut self, row: &CountRow) -> Result<()> {
        let senseless = |why: &str| corrupt("tallies", &row.question, why);
        let n = u64::try_from(row.n).map_err(|_| senseless("a count below zero"))?;
        if row.question.is_empty() {
            self.responses += n;
            return Ok(());
        }
        let question = QuestionId::new(&row.question).ok_or_else(|| senseless("no question"))?;
        let mark: Mark = row.mark.parse().map_err(|_| senseless("no mark"))?;
        self.tally.add(question, mark, n);
        Ok(())
    }
}

/// What was counted of each part: the rolled tallies and the responses that are not rolled yet.
/// Exact when `db` is one snapshot. Without a grouping there is one part, be it empty. `units`:
/// only what came from meetings of these.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn parts(
    db: &impl ConnectionTrait,
    survey: &Survey,
    grouping: Option<Grouping>,
    units: Option<&BTreeSet<UnitId>>,
) -> Result<BTreeMap<Part, Counts>> {
    let mut parts = BTreeMap::new();
    if grouping.is_none() {
        parts.insert(Part::All, Counts::default());
    }
    for row in rolled(db, survey.id, grouping, units).await? {
        parts.entry(Part::read(grouping, &row)?).or_default().add_row(&row)?;
    }
    let is_asked = |place: Place| {
        units.is_none_or(|units| place.unit.is_some_and(|unit| units.contains(&unit)))
    };
    each(db, survey, Which::Unrolled, |response| {
        if !is_asked(response.place) {
            return;
        }
        let part = Part::of(grouping, response.place);
        parts.entry(part).or_default().add(&survey.definition, response);
    })
    .await?;
    Ok(parts)
}

async fn rolled(
    db: &impl ConnectionTrait,
    survey: i64,
    grouping: Option<Grouping>,
    units: Option<&BTreeSet<UnitId>>,
) -> Result<Vec<CountRow>> {
    const NONE: (&str, &str) = ("CAST(0 AS BIGINT)", "CAST('' AS TEXT)");
    let (place, mode) = match grouping {
        None => NONE,
        Some(Grouping::Unit) => ("unit_id", NONE.1),
        Some(Grouping::Meeting) => ("meeting_id", NONE.1),
        Some(Grouping::Mode) => (NONE.0, "mode"),
    };
    let only = units.map(|units| {
        // Numbers of ours; no unit at all is nobody's.
        let ids: Vec<_> = units.iter().map(|unit| unit.0.to_string()).collect();
        format!(
            "AND unit_id IN ({}) ",
            if ids.is_empty() { "-1".to_owned() } else { ids.join(",") }
        )
    });
    let only = only.unwrap_or_default();
    let sql = format!(
        "SELECT {place} AS place, {mode} AS mode, question, mark, CAST(SUM(n) AS BIGINT) AS n \
         FROM tallies WHERE survey_id = $1 {only}GROUP BY 1, 2, 3, 4"
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [survey.into()]);
    Ok(CountRow::find_by_statement(statement).all(db).await?)
}
