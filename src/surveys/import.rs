//! Responses taken in from a file: all of them or none.

mod row;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    meetings::MeetingId,
    surveys::{Answers, Mode},
    units::UnitId,
};
use indicatif::ProgressBar;
use sea_orm::DatabaseTransaction;

use super::{
    rolling,
    store::{self, NewResponse, Place, Survey},
};
use crate::{
    app::App,
    error::{Error, Result},
    files::{
        self, Kind, Unreadable,
        import::{Imported, Refused, all_or_nothing},
        keys::{self, Keyed, RowKey, Unseen},
    },
    journal::{self, Act},
    meetings,
};

/// What the file does not say itself.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The survey that the responses answer.
    pub survey: String,
    /// Its version; `None`: the newest.
    pub version: Option<u32>,
    /// The code of the meeting of rows that name none; `None`: they came from no meeting.
    pub meeting: Option<String>,
    /// The mode of rows that name none.
    pub mode: Mode,
    /// Check the file and change nothing.
    pub dry_run: bool,
}

/// A filled form of the file.
struct Form {
    line: usize,
    key: Option<String>,
    place: Place,
    answers: Answers,
}

/// Takes in the responses of a file. On paper, what says nothing certain is kept as it was marked;
/// in the other modes it is a fault.
///
/// # Errors
/// When the survey or the meeting is unknown, the file is no table of responses, or a row of it
/// cannot be taken.
pub async fn import(
    app: &App,
    path: &Path,
    bytes: &[u8],
    settings: &Settings,
    bar: ProgressBar,
) -> Result<Imported, Refused> {
    let survey = find(app, settings).await?;
    let meetings = meetings_by_code(app).await?;
    let place = default_place(settings, &meetings)?;
    let reading = row::Reading { survey: &survey, meetings: &meetings, place };
    let forms = read(path, bytes, &reading, &bar)?;
    let code = settings.meeting.clone().unwrap_or_default().to_ascii_uppercase();
    let file = keys::file_name(bytes, &[&code, settings.mode.word()]);
    let rows = (0..).zip(forms).map(|(nth, form)| {
        let key = RowKey::new(&app.secret, form.key.as_deref(), &file, nth, &form.content());
        Keyed { line: form.line, own: form.key.clone().unwrap_or_default(), key, value: form }
    });
    let scope = scope(&survey);
    let Unseen { fresh, already } = keys::unseen(app.books.read(), &scope, rows.collect()).await?;
    let imported = Imported { added: fresh.len(), already };
    if !settings.dry_run && imported.added > 0 {
        bar.inc(already as u64);
        let batch = Batch::new(app, &survey, scope, fresh, bar);
        app.books.write(batch, |tx, batch| Box::pin(enter(tx, batch))).await?;
        // The report that will be asked for next is cheap then.
        if let Err(error) = rolling::roll(&app.books, &app.shelf).await {
            tracing::warn!(cause = %error, "responses wait to be rolled up");
        }
    }
    Ok(imported)
}

/// Where keys of this version are kept apart from others.
fn scope(survey: &Survey) -> String {
    format!("responses:{}:{}", survey.definition.slug(), survey.definition.version())
}

/// The meetings with the units that held them, by their codes in capitals.
type Meetings = BTreeMap<String, (MeetingId, UnitId)>;

async fn meetings_by_code(app: &App) -> Result<Meetings> {
    let meetings = meetings::store::all(app.books.read()).await?;
    let number =
        |row: &crate::books::tables::meeting::Model| (MeetingId(row.id), UnitId(row.unit_id));
    Ok(meetings.into_iter().map(|row| (row.code.clone(), number(&row))).collect())
}

async fn find(app: &App, settings: &Settings) -> Result<Arc<Survey>, Refused> {
    let Settings { survey, version, .. } = settings;
    let found = app.shelf.find(&app.books, survey, *version, "version").await;
    found.map_err(|error| match error {
        Error::NotFound(_) => unusable("survey", &format!("{survey} is not published")),
        Error::Invalid(_) => unusable("version", "this version is not published"),
        other => Refused::Failed(other),
    })
}

fn default_place(settings: &Settings, meetings: &Meetings) -> Result<Place, Refused> {
    let found = settings.meeting.as_deref().map(|code| {
        let found = meetings.get(&code.trim().to_ascii_uppercase()).copied();
        found.ok_or_else(|| unusable("meeting", &format!("there is no meeting {code}")))
    });
    let (meeting, unit) = found.transpose()?.unzip();
    Ok(Place { unit, meeting, mode: settings.mode })
}

/// A setting under which the file cannot be read.
fn unusable(name: &str, why: &str) -> Refused {
    Refused::Unreadable(Unreadable::whole(format!("--{name}: {why}")))
}

/// Every row of the file, or every fault in it.
fn read(
    path: &Path,
    bytes: &[u8],
    reading: &row::Reading<'_>,
    bar: &ProgressBar,
) -> Result<Vec<Form>, Refused> {
    match Kind::of(path, bytes)? {
        Kind::Json => {
            let rows = files::json_rows(bytes)?;
            bar.set_length(rows.len() as u64 * 2);
            all_or_nothing(bar.wrap_iter(rows.into_iter()).map(|row| reading.object(row)))
        }
        Kind::Csv | Kind::Xlsx => {
            let sheet = files::read_sheet(path, bytes)?;
            sheet.expect_columns(&reading.columns(), &[])?;
            bar.set_length(sheet.rows.len() as u64 * 2);
            all_or_nothing(bar.wrap_iter(sheet.rows.iter()).map(|row| reading.row(row)))
        }
    }
}

impl Form {
    /// What the row says, however its file wrote it. What was hashed once must hash the same in
    /// later editions of this program.
    fn content(&self) -> String {
        let meeting = self.place.meeting.map_or(0, |meeting| meeting.0);
        format!("{meeting}\n{}\n{}", self.place.mode, self.answers.to_json())
    }
}

struct Batch {
    scope: String,
    responses: Vec<NewResponse>,
    keys: Vec<RowKey>,
    /// What the journal says.
    thing: String,
    now: DateTime<Utc>,
    bar: ProgressBar,
}

impl Batch {
    fn new(
        app: &App,
        survey: &Survey,
        scope: String,
        fresh: Vec<(Form, RowKey)>,
        bar: ProgressBar,
    ) -> Self {
        let definition = &survey.definition;
        let thing = format!("{} {} {}", definition.slug(), definition.version(), fresh.len());
        let entered_on = app.clock.today();
        let response = |form: Form| NewResponse {
            id: app.random.positive(),
            survey: survey.id,
            place: form.place,
            entered_on,
            answers: form.answers.to_stored(),
        };
        let (responses, keys) = fresh.into_iter().map(|(form, key)| (response(form), key)).unzip();
        Self { scope, responses, keys, thing, now: app.clock.now(), bar }
    }
}

async fn enter(tx: &DatabaseTransaction, batch: &Batch) -> Result<()> {
    for some in batch.responses.chunks(store::PAGE) {
        store::enter(tx, some).await?;
        batch.bar.inc(some.len() as u64);
    }
    keys::remember(tx, &batch.scope, &batch.keys).await?;
    journal::note(tx, batch.now, journal::OPERATOR, Act::ImportResponses, &batch.thing).await
}
