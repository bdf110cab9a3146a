//! Entering what an older report printed, to stand beside what is counted. It is a matter of whoever
//! may do so for the whole office, because older reports speak of all of it.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;
use domain::{
    people::{Action, Thing},
    reports::{Figure, Grouping},
};
use maud::{Markup, Render as _};
use views::{Frame, Words, dates, form::Form, links::StaffResolutionOf, reports::PrintedPage};

use super::{asked::Asked, resolution::measure};
use crate::{
    app::App,
    books::keys::{FirstAnswer, OneTimeKey},
    error::{Error, Fault, Result},
    home::Visit,
    office::Office,
    people::Clerk,
    reports::{
        printed::{self, ANSWERED_PCT, NewPrintedFigure},
        resolution::{self, Question},
    },
    wire::{Query, Sent, form},
};

/// The figures that older reports print.
const MEASURES: [&str; 7] = [
    Figure::Received.word(),
    Figure::Counted.word(),
    Figure::Answered.word(),
    Figure::InProgress.word(),
    Figure::Overdue.word(),
    Figure::Excluded.word(),
    ANSWERED_PCT,
];

/// Whether somebody may enter figures of older reports.
pub fn may(office: &Office, clerk: &Clerk) -> Result<()> {
    let mut tops = office.tree.iter().filter(|unit| unit.parent.is_none());
    tops.try_for_each(|top| clerk.may(Action::EnterPrinted, Thing::Unit(&office.tree.path(top.id))))
}

/// Where a figure beside the answer to a question is entered; `None` where the question is of no
/// older report: of one unit, undivided, or of a moment that is no end of a day.
pub fn beside<'a>(question: &'a Question, app: &App) -> Option<StaffResolutionOf<'a>> {
    let grouping = question.grouping.filter(|_| question.unit.is_none())?;
    let until = question.period.to().pred_opt()?;
    let (from, as_of) = (question.period.from(), question.as_of.date(&app.clock.zone));
    (as_of < app.clock.today()).then(|| StaffResolutionOf {
        from,
        until,
        as_of,
        group_by: grouping.word(),
    })
}

/// Shows the form.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
) -> Result<Markup> {
    let entry = Entry::read(&app, &visit, &clerk, &query).await?;
    Ok(entry.page(&form::blank(&app, &clerk.seal)))
}

/// Takes a figure; one that was entered before for the same place is written over.
pub async fn take(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
    sent: Sent,
) -> Result<Response> {
    let entry = Entry::read(&app, &visit, &clerk, &query).await?;
    let words = entry.frame.words();
    let of = beside(&entry.question, &app).ok_or(Error::NotFound("question"))?;
    let new = match entry.figure(&sent, of) {
        Ok(new) => new,
        Err(faults) => {
            let page = entry.page(&sent.again(&faults, words));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let once = sent.once(&app, &of.to_string());
    let led = form::went_to(format!("{of}&done=printed"));
    let input = (new, once, led, clerk.actor(), app.clone());
    match app.books.write(input, |tx, input| Box::pin(enter(tx, input))).await {
        Ok(first) => Ok(form::see_other(first.body)),
        Err(Error::Invalid(faults)) => {
            let page = entry.page(&sent.again(&faults, words));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(why) => Err(why),
    }
}

type Input = (NewPrintedFigure, Option<OneTimeKey>, FirstAnswer, String, App);

async fn enter(
    tx: &sea_orm::DatabaseTransaction,
    (new, once, led, by, app): &Input,
) -> Result<FirstAnswer> {
    if let Some(once) = once
        && let Some(first) = once.first_answer(tx).await?
    {
        return Ok(first);
    }
    printed::enter(tx, std::slice::from_ref(new), by, app.clock.now()).await?;
    if let Some(once) = once {
        once.remember(tx, led, app.clock.today()).await?;
    }
    Ok(led.clone())
}

/// A question, and the rows of its answer: what a printed figure can be about.
struct Entry<'a> {
    app: &'a App,
    frame: Frame,
    question: Question,
    rows: Vec<(String, String)>,
}

impl<'a> Entry<'a> {
    async fn read(app: &'a App, visit: &Visit, clerk: &Clerk, query: &Query) -> Result<Self> {
        let db = app.books.read();
        let office = app.office.now(&app.books).await?;
        may(&office, clerk)?;
        let frame = clerk.frame(app, visit, &office);
        let all = resolution::all_time(db, &app.clock).await?;
        let asked = Asked::read(query, None, all, &app.clock);
        let question = asked.question.ok_or(Error::Invalid(asked.faults))?;
        // What no older report can have told has no such page.
        beside(&question, app).ok_or(Error::NotFound("question"))?;
        let clock = &app.clock;
        let counted =
            resolution::counted(&app.books, &app.office, clock, &question, frame.choice.lang);
        let report = counted.await?.report;
        let rows = report.rows().iter().map(|row| (row.key.clone(), row.label.clone())).collect();
        Ok(Self { app, frame, question, rows })
    }

    fn page(&self, form: &Form) -> Markup {
        let (words, lang) = (self.frame.words(), self.frame.choice.lang);
        let period = self.question.period;
        let until = period.to().pred_opt().unwrap_or(period.to());
        let as_of = self.question.as_of.date(&self.app.clock.zone);
        let day = |day: NaiveDate| dates::short_day(day, lang);
        let grouping = self.question.grouping.unwrap_or(Grouping::Unit);
        PrintedPage {
            frame: &self.frame,
            form,
            question: StaffResolutionOf {
                from: period.from(),
                until,
                as_of,
                group_by: grouping.word(),
            },
            days: [day(period.from()), day(until), day(as_of)],
            rows: self.rows.clone(),
            measures: measures(words),
        }
        .render()
    }

    /// Reads what was typed.
    fn figure(
        &self,
        sent: &Sent,
        of: StaffResolutionOf<'_>,
    ) -> Result<NewPrintedFigure, Vec<Fault>> {
        let typed = &sent.typed;
        let mut faults = Vec::new();
        let mut line = |name: &str| {
            let read = domain::text::check_line(typed.one(name), 200);
            read.map_err(|fault| faults.push(crate::faults::text(name, &fault))).unwrap_or_default()
        };
        let (report, printed) = (line("report"), line("printed"));
        let (key, measure) = (typed.one("row").to_owned(), typed.one("measure").to_owned());
        if !self.rows.iter().any(|(known, _)| *known == key) {
            faults.push(Fault::new("row", "not-chosen"));
        }
        if !MEASURES.contains(&measure.as_str()) {
            faults.push(Fault::new("measure", "not-chosen"));
        } else if !printed.is_empty() && !printed::is_number(&measure, &printed) {
            faults.push(Fault::new("printed", "not-a-figure"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(NewPrintedFigure {
            report,
            from: of.from,
            to: self.question.period.to(),
            as_of: of.as_of,
            group_by: of.group_by.to_owned(),
            key,
            measure,
            printed,
        })
    }
}

fn measures(words: Words) -> Vec<(String, String)> {
    MEASURES.iter().map(|word| ((*word).to_owned(), measure(words, word))).collect()
}
