//! The resolution report for staff, in their words.

use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::{
    numbers::{Lang, print_integer, print_percent, print_signed},
    reports::{Check, Counts, Figure, Gap, Grouping, Ratings, Unreconciled},
};
use maud::{Markup, Render as _};
use views::{
    Frame, Words, dates,
    links::{CaseList, StaffPrintedOf, StaffResolutionOf},
    reports::{
        Broken, Held, OlderReport, PrintedRow, Refused, ResolutionPage, ResolutionRow,
        ResolutionTable, Shown,
    },
    words::{self, Family},
};

use super::{
    asked::{Asked, UNDIVIDED},
    flow,
    lists::Lists,
    printed,
    scope::Scope,
};
use crate::{
    app::App,
    error::{Error, Result},
    office::{Office, named},
    people::Clerk,
    reports::{
        printed::{ANSWERED_PCT, Beside},
        resolution::{self, Counted, NotCounted, Question},
        store,
    },
    wire::Query,
};

/// How many failures of identities are told one by one: one slip breaks many equations.
const TOLD: usize = 10;

/// The page, and the status that goes with it.
///
/// # Errors
/// A unit whose report the person may not read; the database's.
pub async fn page(
    app: &App,
    office: &Office,
    frame: &Frame,
    clerk: &Clerk,
    query: &Query,
) -> Result<(StatusCode, Markup)> {
    let (words, lang) = (frame.words(), frame.choice.lang);
    let scope = Scope::of(office, clerk)?;
    let db = app.books.read();
    let all = resolution::all_time(db, &app.clock).await?;
    let mut asked = Asked::read(query, scope.usual(), all, &app.clock);
    let enter = asked.question.as_ref().filter(|_| printed::may(office, clerk).is_ok());
    let enter = enter.and_then(|question| printed::beside(question, app).map(StaffPrintedOf));
    let enter_printed = enter.map(|address| address.to_string());
    let (status, shown) = match asked.question.take() {
        None => (StatusCode::UNPROCESSABLE_ENTITY, Shown::Nothing),
        Some(question) => match shown(app, office, frame, &scope, &question).await {
            Ok(shown) => shown,
            Err(Error::Invalid(faults)) => {
                asked.faults.extend(faults);
                (StatusCode::UNPROCESSABLE_ENTITY, Shown::Nothing)
            }
            Err(error) => return Err(error),
        },
    };
    let older =
        if scope.is_whole { older(&store::older_reports(db).await?, lang) } else { Vec::new() };
    let every = words.say_with("report-every-unit", &[("office", (&frame.office).into())]);
    let groupings = Grouping::ALL.iter().map(|one| one.word()).chain([UNDIVIDED]);
    let page = ResolutionPage {
        frame,
        form: &asked.form(words),
        units: scope.options(&every, lang),
        groupings: groupings.map(|word| (word.to_owned(), grouping_name(words, word))).collect(),
        shown,
        done: query.one("done")? == Some("printed"),
        enter_printed,
        older,
    };
    Ok((status, page.render()))
}

fn grouping_name(words: Words, word: &str) -> String {
    if word == UNDIVIDED {
        words.say("report-undivided")
    } else {
        words.name(Family::Grouping, word)
    }
}

/// What there is to show of a question.
async fn shown(
    app: &App,
    office: &Office,
    frame: &Frame,
    scope: &Scope<'_>,
    question: &Question,
) -> Result<(StatusCode, Shown)> {
    let (clock, lang) = (&app.clock, frame.choice.lang);
    let unit = match question.unit.as_deref() {
        None => frame.office.clone(),
        Some(code) => {
            let (period, as_of) = (question.period, question.as_of);
            let found = resolution::subtree(office, clock, "?unit", code, period, as_of);
            let (unit, _) = found.map_err(Error::invalid)?;
            scope.may_read(unit)?;
            named(lang, &unit.name_vi, &unit.name_en).to_owned()
        }
    };
    if question.unit.is_none() && !scope.is_whole {
        return Err(Error::Forbidden);
    }
    match resolution::counted(&app.books, &app.office, clock, question, lang).await {
        Ok(counted) => {
            let printer = Printer { app, frame, question, counted: &counted };
            Ok((StatusCode::OK, Shown::Table(Box::new(printer.table(unit)))))
        }
        Err(NotCounted::Unreconciled(why)) => {
            tracing::error!("{why}");
            Ok((StatusCode::INTERNAL_SERVER_ERROR, Shown::Refused(refused(&why, lang))))
        }
        Err(NotCounted::Error(error)) => Err(error),
    }
}

fn refused(why: &Unreconciled, lang: Lang) -> Refused {
    let number = |n: i128| {
        let printed = print_integer(u64::try_from(n.unsigned_abs()).unwrap_or(u64::MAX), lang);
        if n < 0 { format!("−{printed}") } else { printed }
    };
    let broken = |check: &Check| Broken {
        identity: check.id,
        place: check.place.clone(),
        left: number(check.left),
        right: number(check.right),
        gap: print_signed(check.gap(), lang),
    };
    let more = why.failing.len().saturating_sub(TOLD);
    Refused {
        broken: why.failing.iter().take(TOLD).map(broken).collect(),
        more: (more > 0).then(|| print_integer(more.try_into().unwrap_or(u64::MAX), lang)),
    }
}

/// Older reports whose figures were entered, each with the question that counts the same.
fn older(reports: &[store::OlderReport], lang: Lang) -> Vec<OlderReport> {
    let before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
    let day = |day| dates::short_day(day, lang);
    reports
        .iter()
        .map(|older| {
            let (from, until) = (older.period_from, before(older.period_to));
            let (as_of, group_by) = (older.as_of, older.group_by.as_str());
            OlderReport {
                name: older.report.clone(),
                period: (day(from), day(until)),
                href: StaffResolutionOf { from, until, as_of, group_by }.to_string(),
            }
        })
        .collect()
}

/// Prints what was counted.
struct Printer<'a> {
    app: &'a App,
    frame: &'a Frame,
    question: &'a Question,
    counted: &'a Counted,
}

impl Printer<'_> {
    fn table(&self, unit: String) -> ResolutionTable {
        let (words, lang, clock) = (self.frame.words(), self.lang(), &self.app.clock);
        let report = &self.counted.report;
        let lists = Lists::of(self.question, clock, lang);
        let grouping = self.question.grouping;
        let until = self.question.as_of.end().with_timezone(&clock.zone).naive_local();
        let row = |(row, ratings): (&domain::reports::Row, &Ratings)| {
            let list = grouping.map_or_else(|| lists.whole(), |one| lists.row(one, &row.key));
            figures(&row.label, &row.counts, *ratings, &lists, &list)
        };
        let all = self.counted.all_ratings();
        let held = report.identities().map(|(identity, tried)| Held {
            identity,
            tried: print_integer(tried.try_into().unwrap_or(u64::MAX), lang),
        });
        ResolutionTable {
            unit,
            period: self.period(),
            as_of: dates::moment(words, until, clock.zone.name()),
            printed_on: dates::short_day(clock.today(), lang),
            grouping: grouping_name(words, grouping.map_or(UNDIVIDED, Grouping::word)),
            rows: report.rows().iter().zip(&self.counted.ratings).map(row).collect(),
            total: figures(&words.say("report-total"), report.total(), all, &lists, &lists.whole()),
            response: lists.share(all.response_pct(), all.response_ratio()),
            flow: report
                .flow()
                .map(|flow| flow::lines(flow, self.question, clock, lang))
                .unwrap_or_default(),
            printed: self.counted.printed.iter().map(|one| self.printed(one)).collect(),
            held: held.collect(),
        }
    }

    const fn lang(&self) -> Lang {
        self.frame.choice.lang
    }

    fn period(&self) -> (String, String) {
        let period = self.question.period;
        let last = period.to().pred_opt().unwrap_or(period.to());
        let day = |day| dates::short_day(day, self.lang());
        (day(period.from()), day(last))
    }

    /// A figure of an older report beside the same one here.
    fn printed(&self, Beside { row, gap }: &Beside) -> PrintedRow {
        let (words, lang) = (self.frame.words(), self.lang());
        let rows = self.counted.report.rows();
        let found = rows.iter().find(|counted| counted.key == row.row_key);
        let counted = match gap {
            Gap::Count { counted, .. } => print_integer(*counted, lang),
            Gap::Percent { counted, .. } => print_percent(Some(*counted), lang),
        };
        PrintedRow {
            report: row.report.clone(),
            name: found.map_or_else(|| row.row_key.clone(), |row| row.label.clone()),
            measure: measure(words, &row.measure),
            printed: row.printed.clone(),
            counted,
            gap: gap.print(lang),
            is_closed: gap.is_closed(),
        }
    }
}

/// What a measure of an older report is called.
pub(super) fn measure(words: Words, measure: &str) -> String {
    let figure = measure.parse::<Figure>();
    match figure {
        Ok(figure) => words.say(words::figure(figure)),
        Err(_) if measure == ANSWERED_PCT => words.say("report-answered-pct"),
        Err(_) => measure.to_owned(),
    }
}

fn figures(
    name: &str,
    counts: &Counts,
    ratings: Ratings,
    lists: &Lists,
    list: &CaseList,
) -> ResolutionRow {
    let figure = |figure| lists.figure(counts, figure, list);
    ResolutionRow {
        name: name.to_owned(),
        received: figure(Figure::Received),
        excluded: figure(Figure::Excluded),
        counted: figure(Figure::Counted),
        answered: figure(Figure::Answered),
        in_progress: figure(Figure::InProgress),
        overdue: figure(Figure::Overdue),
        answered_share: lists.share(counts.answered_pct(), counts.answered_ratio()),
        solved_share: lists.share(counts.solved_pct(), counts.solved_ratio()),
        on_time_share: lists.share(counts.on_time_pct(), counts.on_time_ratio()),
        satisfied_share: lists.share(ratings.satisfied_pct(), ratings.satisfied_ratio()),
    }
}
