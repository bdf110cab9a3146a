//! Questions put to the database about filled forms.

use chrono::NaiveDate;
use domain::{
    meetings::MeetingId,
    surveys::{Answers, Mode},
    units::UnitId,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, FromQueryResult, Statement};

use super::Survey;
use crate::{
    books::{
        batch::Batch,
        tables::{response, unrolled_response},
    },
    error::Result,
    office::corrupt,
};

/// Responses that are read, or entered, at once.
pub const PAGE: usize = 1000;

/// Where and how a response came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The unit whose meeting it was; `None`: it came from no meeting.
    pub unit: Option<UnitId>,
    /// The meeting; `None`: it came from none.
    pub meeting: Option<MeetingId>,
    /// On paper, by phone or on the web.
    pub mode: Mode,
}

/// A filled form about to be entered. It names nobody.
#[derive(Debug, Clone)]
pub struct NewResponse {
    /// A number drawn from its receipt, or random where nobody holds one: not even the order of
    /// arrival is kept.
    pub id: i64,
    /// The number of the version that it answers.
    pub survey: i64,
    /// Where it came in.
    pub place: Place,
    /// The local day.
    pub entered_on: NaiveDate,
    /// What it answers, [as it is kept](domain::surveys::Answers::to_stored).
    pub answers: String,
}

impl NewResponse {
    fn row(&self) -> response::ActiveModel {
        response::ActiveModel {
            id: Set(self.id),
            survey_id: Set(self.survey),
            unit_id: Set(self.place.unit.map(|unit| unit.0)),
            meeting_id: Set(self.place.meeting.map(|meeting| meeting.0)),
            mode: Set(self.place.mode.word().to_owned()),
            entered_on: Set(self.entered_on),
            answers: Set(self.answers.clone()),
        }
    }

    fn unrolled(&self) -> unrolled_response::ActiveModel {
        unrolled_response::ActiveModel { survey_id: Set(self.survey), id: Set(self.id) }
    }
}

/// Enters responses.
///
/// # Errors
/// The database's.
pub async fn enter<'a>(
    db: &impl ConnectionTrait,
    responses: impl IntoIterator<Item = &'a NewResponse>,
) -> Result<()> {
    let mut batch = Batch::default();
    put(db, responses, &mut batch);
    Ok(batch.run(db).await?)
}

/// Puts responses into a batch of statements: they are entered when it is carried out.
pub fn put<'a>(
    db: &impl ConnectionTrait,
    responses: impl IntoIterator<Item = &'a NewResponse>,
    batch: &mut Batch,
) {
    let (rows, unrolled) = responses.into_iter().map(|one| (one.row(), one.unrolled())).unzip();
    batch.insert::<response::ActiveModel>(db, rows);
    batch.insert::<unrolled_response::ActiveModel>(db, unrolled);
}

/// A response in the books.
#[derive(Debug, Clone)]
pub struct Response {
    /// Its number.
    pub id: i64,
    /// Where it came in.
    pub place: Place,
    /// The local day.
    pub entered_on: NaiveDate,
    /// What it answers.
    pub answers: Answers,
}

/// A response as its row has it: what it says is read against its survey.
#[derive(FromQueryResult)]
struct ResponseRow {
    id: i64,
    unit_id: Option<i64>,
    meeting_id: Option<i64>,
    mode: String,
    entered_on: NaiveDate,
    answers: String,
}

impl ResponseRow {
    fn read(self, survey: &Survey) -> Result<Response> {
        let senseless = |why: String| corrupt("responses", self.id, why);
        let answers = Answers::from_stored(&survey.definition, &self.answers);
        let place = Place {
            unit: self.unit_id.map(UnitId),
            meeting: self.meeting_id.map(MeetingId),
            mode: self.mode.parse().map_err(|e: domain::UnknownWord| senseless(e.to_string()))?,
        };
        let answers = answers.map_err(|why| senseless(why.to_string()))?;
        Ok(Response { id: self.id, place, entered_on: self.entered_on, answers })
    }
}

/// Which responses of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Every one.
    All,
    /// Those counted in the tallies.
    Rolled,
    /// Those not counted there yet.
    Unrolled,
}

impl Which {
    /// Where they are found, behind a number, by number. The list of those not counted yet is short:
    /// SQLite begins with what stands before `CROSS JOIN`.
    const fn found(self) -> &'static str {
        match self {
            Self::All => "responses r WHERE r.survey_id = $1 AND r.id > $2 ORDER BY r.id",
            Self::Rolled => {
                "responses r WHERE r.survey_id = $1 AND r.id > $2 AND NOT EXISTS \
                 (SELECT 1 FROM unrolled_responses u \
                  WHERE u.survey_id = r.survey_id AND u.id = r.id) ORDER BY r.id"
            }
            Self::Unrolled => {
                "unrolled_responses u CROSS JOIN responses r \
                 WHERE r.survey_id = u.survey_id AND r.id = u.id \
                 AND u.survey_id = $1 AND u.id > $2 ORDER BY u.id"
            }
        }
    }
}

const COLUMNS: &str = "r.id, r.unit_id, r.meeting_id, r.mode, r.entered_on, r.answers";

/// Up to [`PAGE`] responses behind the number `after`, by number; 0 begins. Empty at the end.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn page(
    db: &impl ConnectionTrait,
    survey: &Survey,
    which: Which,
    after: i64,
) -> Result<Vec<Response>> {
    let sql = format!("SELECT {COLUMNS} FROM {} LIMIT {PAGE}", which.found());
    let values = [survey.id.into(), after.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = ResponseRow::find_by_statement(statement).all(db).await?;
    rows.into_iter().map(|row| row.read(survey)).collect()
}
