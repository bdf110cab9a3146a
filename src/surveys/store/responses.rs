//! Questions put to the database about filled forms.

use chrono::NaiveDate;
use domain::{
    meetings::MeetingId,
    surveys::{Answers, Mode},
    units::UnitId,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _,
    FromQueryResult, QueryFilter as _, Statement, Value, sea_query::Expr,
};

use super::Survey;
use crate::{
    books::{batch, tables::response},
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
    /// A random number, so that not even the order of arrival is kept.
    pub id: i64,
    /// The number of the version that it answers.
    pub survey: i64,
    /// Where it came in.
    pub place: Place,
    /// The local day.
    pub entered_on: NaiveDate,
    /// What it answers.
    pub answers: Answers,
    /// The keyed hash of its receipt; `None`: nobody holds one.
    pub receipt_mark: Option<String>,
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
            answers: Set(self.answers.to_json().to_string()),
            receipt_hash: Set(self.receipt_mark.clone()),
            rolled: Set(false),
        }
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
    let rows = responses.into_iter().map(NewResponse::row);
    Ok(batch::insert(db, rows.collect()).await?)
}

/// A response in the books.
#[derive(Debug, Clone)]
pub struct Response {
    /// Its random number.
    pub id: i64,
    /// Where it came in.
    pub place: Place,
    /// The local day.
    pub entered_on: NaiveDate,
    /// What it answers.
    pub answers: Answers,
}

/// A response as its row has it: what it says is read against its survey.
#[derive(Debug, FromQueryResult)]
pub struct ResponseRow {
    /// Its random number.
    pub id: i64,
    /// The number of the version that it answers.
    pub survey_id: i64,
    unit_id: Option<i64>,
    meeting_id: Option<i64>,
    mode: String,
    entered_on: NaiveDate,
    answers: String,
}

impl ResponseRow {
    /// Reads what it says.
    ///
    /// # Errors
    /// A row that makes no sense.
    pub fn read(self, survey: &Survey) -> Result<Response> {
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
    /// As the partial index on the table has it, to the letter.
    const fn condition(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Rolled => " AND rolled",
            Self::Unrolled => " AND NOT rolled",
        }
    }
}

const COLUMNS: &str = "id, survey_id, unit_id, meeting_id, mode, entered_on, answers";

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
    let sql = format!(
        "SELECT {COLUMNS} FROM responses WHERE survey_id = $1 AND id > $2{} ORDER BY id LIMIT {PAGE}",
        which.condition()
    );
    let rows = ask(db, sql, [survey.id.into(), after.into()]).await?;
    rows.into_iter().map(|row| row.read(survey)).collect()
}

/// Whether any response of any survey is not counted in the tallies yet.
///
/// # Errors
/// The database's.
pub async fn is_any_unrolled(db: &impl ConnectionTrait) -> Result<bool> {
    let sql = format!("SELECT {COLUMNS} FROM responses WHERE NOT rolled LIMIT 1");
    Ok(!ask(db, sql, []).await?.is_empty())
}

/// Up to [`PAGE`] responses that are not counted in the tallies yet, by survey, held for the rest
/// of the transaction. Those that another copy holds are passed over.
///
/// # Errors
/// The database's.
pub async fn take_unrolled(db: &impl ConnectionTrait) -> Result<Vec<ResponseRow>> {
    let hold = match db.get_database_backend() {
        DbBackend::Postgres => " FOR UPDATE SKIP LOCKED",
        _ => "", // the one writer of SQLite holds everything
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM responses WHERE NOT rolled ORDER BY survey_id, id LIMIT {PAGE}{hold}"
    );
    ask(db, sql, []).await
}

/// Notes that these responses are counted in the tallies.
///
/// # Errors
/// The database's.
pub async fn mark_rolled(db: &impl ConnectionTrait, ids: &[i64]) -> Result<()> {
    response::Entity::update_many()
        .col_expr(response::Column::Rolled, Expr::value(true))
        .filter(response::Column::Id.is_in(ids.iter().copied()))
        .exec(db)
        .await?;
    Ok(())
}

async fn ask(
    db: &impl ConnectionTrait,
    sql: String,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<ResponseRow>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(ResponseRow::find_by_statement(statement).all(db).await?)
}
