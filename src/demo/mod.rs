//! `hoiam demo`: the fictional district of 2019, loaded through the same doors as real imports.
//!
//! Its figures are those of the report that this product grew from: 189 opinions to the district,
//! 285 to the communes, 1,060 forms. Names, texts and places are ours; `assets/demo/README.md`
//! tells what is what.

pub mod commands;
mod forms;

use std::path::Path;

use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::{people::Role, surveys::Mode};
use indicatif::ProgressBar;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{
    app::App,
    books::counters,
    cases,
    files::import::{Imported, Refused},
    journal, meetings,
    people::{
        accounts::{self, LinkSecret, NewPerson},
        unit_import,
    },
    reports::printed::{self, NewPrintedFigure},
    surveys,
};

/// The counter that says how far these books are the demo's: begun, then filled.
const MARK: &str = "demo";
const BEGUN: i64 = 1;
const FILLED: i64 = 2;
/// The survey that people filled in at the meetings.
const SURVEY: &str = "papi-local";

const UNITS: &str = include_str!("../../assets/demo/units.csv");
const MEETINGS: &str = include_str!("../../assets/demo/meetings.csv");
const COMMUNE_MEETINGS: &str = include_str!("../../assets/demo/commune-meetings.csv");
const CASES: &str = include_str!("../../assets/demo/cases.csv");
const PRINTED: &str = include_str!("../../assets/demo/printed.csv");
const DEFINITION: &str = include_str!("../../assets/surveys/papi-local.json");

/// Staff who can sign in to the demo, and nowhere else: e-mail, name, role, unit, password.
const STAFF: [(&str, &str, Role, &str, &str); 5] = [
    ("lanhdao@hoiam.example", "Lãnh đạo (minh họa)", Role::Leader, "HA", "lanh-dao-2019"),
    ("canbo@hoiam.example", "Cán bộ (minh họa)", Role::Officer, "HA", "can-bo-ho-so-2019"),
    ("totochuc@hoiam.example", "Tổ chức (minh họa)", Role::Organizer, "HA", "to-chuc-hop-2019"),
    ("kiemtra@hoiam.example", "Kiểm tra (minh họa)", Role::Auditor, "HA", "kiem-tra-so-2019"),
    ("quantri@hoiam.example", "Quản trị (minh họa)", Role::Admin, "HA", "quan-tri-may-2019"),
];

/// Whether these books are the demo's, filled or still being filled.
///
/// # Errors
/// The database's.
pub async fn is_begun(db: &impl ConnectionTrait) -> crate::error::Result<bool> {
    Ok(counters::current(db, MARK).await? >= BEGUN)
}

/// Loads the district. What was loaded before, as by a run that was cut off, is not loaded twice.
///
/// # Errors
/// When a file of the demo is wrong, or the database fails.
pub async fn fill(app: &App) -> Result<()> {
    let now = app.clock.now();
    let books = &app.books;
    if counters::current(books.read(), MARK).await? < BEGUN {
        books.write((), |tx, ()| Box::pin(counters::next(tx, MARK))).await?;
    }
    loaded(unit_import::import(books, Path::new("units.csv"), UNITS.as_bytes(), false, now).await)?;
    let office = app.office.now(books).await?;
    for (name, text) in [("meetings.csv", MEETINGS), ("commune-meetings.csv", COMMUNE_MEETINGS)] {
        let path = Path::new(name);
        let went =
            meetings::import::import(books, &office, path, text.as_bytes(), false, now).await;
        loaded(went)?;
    }
    let bar = ProgressBar::hidden();
    let path = Path::new("cases.csv");
    loaded(cases::import::import(app, path, CASES.as_bytes(), false, bar.clone()).await)?;
    let published = surveys::publish::publish(books, DEFINITION.as_bytes(), now).await?;
    let forms = forms::filled(DEFINITION, &handed_in()?)?;
    let settings = surveys::import::Settings {
        survey: published.slug,
        version: None,
        meeting: None,
        mode: Mode::Paper,
        dry_run: false,
    };
    let path = Path::new("forms.json");
    loaded(surveys::import::import(app, path, &forms, &settings, bar).await)?;
    let rest = (staff(app).await?, printed_figures()?, now);
    Ok(books
        .write(rest, |tx, (staff, figures, now)| Box::pin(finish(tx, staff, figures, *now)))
        .await?)
}

/// The staff, the figures of the source, and with them the word that the district is complete.
async fn finish(
    tx: &DatabaseTransaction,
    staff: &[(NewPerson, LinkSecret)],
    figures: &[NewPrintedFigure],
    now: DateTime<Utc>,
) -> crate::error::Result<()> {
    for (new, link) in staff {
        accounts::add(tx, new, link, now).await?;
    }
    printed::enter(tx, figures, journal::OPERATOR, now).await?;
    counters::next(tx, MARK).await.map(drop)
}

fn loaded(went: Result<Imported, Refused>) -> Result<()> {
    went.map(drop).map_err(|refused| refused.told(views::Words::of(domain::numbers::Lang::En)))
}

/// How many forms came back at each meeting.
fn handed_in() -> Result<Vec<(String, u32)>> {
    csv::Reader::from_reader(MEETINGS.as_bytes())
        .records()
        .map(|row| {
            let row = row?;
            let cell = |at: usize| row.get(at).unwrap_or_default();
            Ok((cell(0).to_owned(), cell(8).parse()?))
        })
        .collect()
}

fn printed_figures() -> Result<Vec<NewPrintedFigure>> {
    csv::Reader::from_reader(PRINTED.as_bytes())
        .records()
        .map(|row| {
            let row = row?;
            let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
            Ok(NewPrintedFigure {
                report: cell(0),
                from: cell(1).parse()?,
                to: cell(2).parse()?,
                as_of: cell(3).parse()?,
                group_by: cell(4),
                key: cell(5),
                measure: cell(6),
                printed: cell(7),
            })
        })
        .collect()
}

async fn staff(app: &App) -> Result<Vec<(NewPerson, LinkSecret)>> {
    let office = app.office.now(&app.books).await?;
    let checked = STAFF.iter().map(|(email, name, role, unit, password)| {
        let unit = office.unit("unit", unit, app.clock.today());
        let unit = unit.map_err(crate::error::Error::invalid)?.id;
        let new = NewPerson::new(email, name, role.word(), unit, Some(password))?;
        Ok((new, LinkSecret::draw(&app.random)))
    });
    checked.collect()
}
