//! Tallies of responses: rolled up in a table, so that a report costs what it shows and not what
//! was collected. What is not rolled up yet is counted beside it, so that a report is exact.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    meetings::MeetingId,
    surveys::{Definition, Mark, Mode, QuestionId, Tally, tally_marks},
    units::UnitId,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait, ExprTrait as _, FromQueryResult,
    QueryFilter as _, Statement,
    sea_query::{Alias, Expr, OnConflict},
};

use super::store::{self, Place, Response, Survey, Which};
use crate::{
    books::tables::tally::{ActiveModel, Column, Entity, Model},
    error::Result,
    office::corrupt,
};

/// The mark that counts the responses themselves; its question is empty.
pub const RESPONSES: &str = "responses";
/// Rows written in one statement: seven variables each.
const AT_ONCE: usize = 1000;

/// What was counted of some responses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many they are.
    pub responses: u64,
    /// Their marks.
    pub tally: Tally,
}

impl Counts {
    /// Every question whose standings do not add up to the responses, in a sentence. None, unless
    /// marks were lost.
    pub fn imbalances(&self, definition: &Definition) -> Vec<String> {
        let counted = self.tally.responses(definition);
        let headless = (counted != self.responses)
            .then(|| format!("{} responses, of which {counted} are tallied", self.responses));
        let imbalances = self.tally.imbalances(definition).into_iter().map(|found| {
            let (question, standings, responses) =
                (found.question, found.standings, found.responses);
            format!("the standings of question {question} add up to {standings}, not {responses}")
        });
        headless.into_iter().chain(imbalances).collect()
    }

    fn add(&mut self, definition: &Definition, response: &Response) {
        self.responses += 1;
        for (question, mark) in tally_marks(definition, &response.answers) {
            self.tally.add(question, mark, 1);
        }
    }

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

/// What was counted at each place, in the order in which it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tallies(BTreeMap<Place, Counts>);

impl Tallies {
    /// Counts a response.
    pub fn add(&mut self, definition: &Definition, response: &Response) {
        self.0.entry(response.place).or_default().add(definition, response);
    }

    /// What does not add up, in sentences.
    pub fn imbalances(&self, definition: &Definition) -> Vec<String> {
        self.0.values().flat_map(|counts| counts.imbalances(definition)).collect()
    }

    /// Everything counted as the table keeps it, always in the same order.
    pub fn rows(&self, survey: i64) -> impl Iterator<Item = Model> {
        self.0.iter().flat_map(move |(place, counts)| {
            let row = move |question: &str, mark: String, n: u64| Model {
                survey_id: survey,
                unit_id: place.unit.map_or(0, |unit| unit.0),
                meeting_id: place.meeting.map_or(0, |meeting| meeting.0),
                mode: place.mode.word().to_owned(),
                question: question.to_owned(),
                mark,
                n: i64::try_from(n).unwrap_or(i64::MAX),
            };
            let marks = counts.tally.rows();
            let marks =
                marks.map(move |(question, mark, n)| row(question.as_str(), mark.word(), n));
            std::iter::once(row("", RESPONSES.to_owned(), counts.responses)).chain(marks)
        })
    }
}

/// Adds what was counted to the table. Every copy writes in the same order, so that two of them
/// never wait for each other in a ring.
///
/// # Errors
/// The database's.
pub async fn add(db: &impl ConnectionTrait, survey: i64, tallies: &Tallies) -> Result<()> {
    let rows: Vec<_> = tallies.rows(survey).map(ActiveModel::from).collect();
    for part in rows.chunks(AT_ONCE) {
        let more = Expr::col((Alias::new("excluded"), Column::N));
        let sum = Expr::col((Entity, Column::N)).add(more);
        let known = OnConflict::columns([
            Column::SurveyId,
            Column::UnitId,
            Column::MeetingId,
            Column::Mode,
            Column::Question,
            Column::Mark,
        ])
        .value(Column::N, sum)
        .to_owned();
        let rows = part.iter().cloned();
        Entity::insert_many(rows).on_conflict(known).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The rows of a survey, as they stand.
///
/// # Errors
/// The database's.
pub async fn standing(db: &impl ConnectionTrait, survey: i64) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::SurveyId.eq(survey)).all(db).await?)
}

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

/// The tallies of all that is rolled up, counted anew from the responses.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn recount(db: &impl ConnectionTrait, survey: &Survey) -> Result<Tallies> {
    let mut tallies = Tallies::default();
    each(db, survey, Which::Rolled, |response| tallies.add(&survey.definition, response)).await?;
    Ok(tallies)
}

/// Shows `act` each response in turn, a page in memory at a time.
async fn each(
    db: &impl ConnectionTrait,
    survey: &Survey,
    which: Which,
    mut act: impl FnMut(&Response),
) -> Result<()> {
    let mut after = 0;
    loop {
        let page = store::page(db, survey, which, after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.id;
        page.iter().for_each(&mut act);
    }
}
