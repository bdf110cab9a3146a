//! Responses written out, a page in memory at a time.

use std::{collections::BTreeMap, io::Write};

use anyhow::Result;
use domain::{meetings::MeetingId, surveys::Answer, units::UnitId};
use sea_orm::ConnectionTrait;

use super::store::{self, Response, Survey, Which};
use crate::{
    app::App,
    files::{Cell, Format, TableWriter},
    meetings::store::{Label, labels},
    people::units,
};

/// The columns before those of the questions.
const FIRST: [&str; 6] = ["survey", "version", "unit", "meeting", "mode", "entered_on"];

/// Writes every response of a survey version, the newest when none is named, by its random number.
/// No receipt, no time of day.
///
/// # Errors
/// An unknown survey or version; the database's; when it cannot be written.
pub async fn export<W: Write + Send>(
    app: &App,
    slug: &str,
    version: Option<u32>,
    format: Format,
    out: W,
) -> Result<()> {
    let survey = app.shelf.find(&app.books, slug, version, "--version").await?;
    let office = app.office.now(&app.books).await?;
    let units = units::codes(&office.tree);
    let questions = survey.definition.questions().iter().map(|question| question.id().as_str());
    let columns: Vec<_> = FIRST.into_iter().chain(questions).collect();
    let table = TableWriter::new(format, &columns, out)?;
    let write = async |db: &_| {
        let names = Names { units, meetings: labels(db).await? };
        Ok(rows(db, &survey, &names, table).await)
    };
    app.books.look(write).await?
}

struct Names {
    units: BTreeMap<UnitId, String>,
    meetings: BTreeMap<MeetingId, Label>,
}

async fn rows<W: Write + Send>(
    db: &impl ConnectionTrait,
    survey: &Survey,
    names: &Names,
    mut table: TableWriter<W>,
) -> Result<()> {
    let mut after = 0;
    loop {
        let page = store::page(db, survey, Which::All, after).await?;
        let Some(last) = page.last() else { return table.finish() };
        after = last.id;
        for response in &page {
            table.row(cells(survey, names, response))?;
        }
    }
}

fn cells<'a>(survey: &'a Survey, names: &'a Names, response: &'a Response) -> Vec<Cell<'a>> {
    let definition = &survey.definition;
    let place = response.place;
    let unit = place.unit.and_then(|unit| names.units.get(&unit));
    let meeting = place.meeting.and_then(|meeting| names.meetings.get(&meeting));
    let mut cells = Vec::with_capacity(FIRST.len() + definition.questions().len());
    cells.extend([
        definition.slug().into(),
        definition.version().into(),
        unit.map(String::as_str).into(),
        meeting.map(|meeting| meeting.code.as_str()).into(),
        place.mode.word().into(),
        Cell::from(response.entered_on.to_string()),
    ]);
    let answers = response.answers.iter().map(|(_, answer)| answer);
    let written = response.answers.to_cells(definition);
    cells.extend(answers.zip(written).map(|(answer, (_, text))| match answer {
        Answer::Number(number) => Cell::Number(*number),
        Answer::Blank | Answer::NotAsked => Cell::Empty,
        Answer::Choice(_)
        | Answer::Choices(_)
        | Answer::Text(_)
        | Answer::Date(_)
        | Answer::Missing(_)
        | Answer::Invalid(_) => Cell::Text(text),
    }));
    cells
}
