//! Tallies of responses: rolled up in a table, so that a report costs what it shows and not what
//! was collected. What is not rolled up yet is counted beside it, so that a report is exact.

mod parts;

use std::collections::BTreeMap;

use domain::surveys::{Definition, Tally, tally_marks};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter as _,
    sea_query::{Alias, Expr, OnConflict},
};

use super::store::{self, Place, Response, Survey, Which};
use crate::{
    books::tables::tally::{ActiveModel, Column, Entity, Model},
    error::Result,
};
pub use parts::{Grouping, Part, parts};

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
