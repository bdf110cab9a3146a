//! The office publishes the survey of `assets/surveys` and takes in responses.

mod counting;
mod importing;
mod publishing;

use domain::surveys::{Answers, Definition, Mode, Strictness};
use files::import::{Imported, Refused};
use indicatif::ProgressBar;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    import::{Settings, import},
    publish::publish,
    rolling,
    store::{self, NewResponse, Place},
};
use crate::{app::App, books::Books, clock::Clock, files, random::Random, secrets::Secret};

const PAPI_LOCAL: &[u8] = include_bytes!("../../assets/surveys/papi-local.json");
const GOLDEN: &str = include_str!("../../assets/surveys/papi-local-golden-scores.json");
/// A district with a commune, and two meetings of the commune.
const PLACES: &str = "
    INSERT INTO units (id, code, name_vi, name_en, level_code, parent_id, valid_from) VALUES
        (1, 'HA', 'Huyện', 'District', 'district', NULL, '2000-01-01'),
        (2, 'XA', 'Xã', 'Commune', 'commune', 1, '2000-01-01');
    INSERT INTO meetings (id, code, unit_id, kind, held_on, place, chair, entered_at) VALUES
        (7, 'HN-1', 2, 'leader_meets_people', '2019-06-28', 'Nhà văn hóa', '', 0),
        (8, 'HN-2', 1, 'leader_meets_people', '2019-07-05', 'Hội trường', '', 0)";

/// An office with the survey published. The folder is kept for as long as it is used.
async fn office() -> (TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let books = Books::open(&crate::config::sqlite_in(folder.path())).await.unwrap();
    books.migrate().await.unwrap();
    let at = "2019-10-01T03:00:00Z".parse().unwrap();
    let clock = Clock::held_at(at, chrono_tz::Asia::Ho_Chi_Minh);
    let secret = Secret::parse(&"5".repeat(64)).unwrap();
    let app = App::new(books, clock, Random::seeded(1), secret, "http://localhost");
    publish(&app.books, PAPI_LOCAL, at).await.unwrap();
    write(&app, PLACES).await;
    (folder, app)
}

/// Does to the books what no part of the server would.
async fn write(app: &App, sql: &str) {
    let done = app.books.write(sql.to_owned(), |tx, sql| {
        Box::pin(async move {
            sea_orm::ConnectionTrait::execute_unprepared(tx, sql).await?;
            Ok(())
        })
    });
    done.await.unwrap();
}

fn golden() -> Value {
    serde_json::from_str(GOLDEN).unwrap()
}

/// The golden responses as a file for import.
fn golden_file() -> String {
    let responses = golden()["responses"].as_array().unwrap().clone();
    let rows: Vec<_> = responses.into_iter().map(|answers| json!({ "answers": answers })).collect();
    serde_json::to_string_pretty(&rows).unwrap()
}

fn settings() -> Settings {
    Settings {
        survey: "papi-local".to_owned(),
        version: None,
        meeting: None,
        mode: Mode::Paper,
        dry_run: false,
    }
}

async fn take_in(
    app: &App,
    name: &str,
    text: &str,
    settings: &Settings,
) -> Result<Imported, Refused> {
    import(app, name.as_ref(), text.as_bytes(), settings, ProgressBar::hidden()).await
}

/// Each fault as its line, its column and its code.
fn faults(refused: Refused) -> Vec<(usize, String, String)> {
    match refused {
        Refused::Rows(rows) => {
            rows.into_iter().map(|row| (row.line, row.column, row.fault.code)).collect()
        }
        other => panic!("{other}"),
    }
}

/// A response that is entered and not rolled up yet.
async fn enter(app: &App, place: Place, answers: Value) {
    let survey = app.shelf.find(&app.books, "papi-local", None, "").await.unwrap();
    let answers = Answers::read(&survey.definition, &answers, Strictness::Refuse).unwrap();
    let response = NewResponse {
        id: app.random.positive(),
        survey: survey.id,
        place,
        entered_on: app.clock.today(),
        answers: answers.to_stored(),
    };
    let entered =
        app.books.write(response, |tx, one| Box::pin(async move { store::enter(tx, [one]).await }));
    entered.await.unwrap();
}
