//! The figures of the first page, each with the address of its list.

use domain::{
    numbers::{Hundredths, Lang, Ratio, print_integer, print_percent},
    reports::{AsOf, Counts, Figure},
};
use views::{
    Frame, Number, dates,
    home::{self, Figures, Share, Standing, Start},
    links::CaseList,
};

use crate::{
    app::App,
    error::Result,
    office::Office,
    reports::resolution::{self, Question},
};

/// What there is to count: every case of every unit, as of now.
///
/// # Errors
/// Figures that do not reconcile; the database's.
pub async fn standing(app: &App, office: &Office, frame: &Frame) -> Result<Standing> {
    if office.tree.iter().next().is_none() {
        return Ok(Standing::Empty(Start::NoUnits));
    }
    let unit = frame.office.clone();
    let Some(period) = resolution::all_time(app.books.read(), &app.clock).await? else {
        return Ok(Standing::Empty(Start::NoCases { unit }));
    };
    let as_of = AsOf::instant(app.clock.now());
    let question = Question { period, as_of, grouping: None, unit: None };
    let lang = frame.choice.lang;
    let report =
        resolution::reconciled(&app.books, &app.office, &app.clock, &question, lang).await?;
    let list = CaseList {
        from: Some(period.from()),
        to: Some(period.to()),
        as_of: Some(resolution::spelled(as_of, &app.clock)),
        ..CaseList::default()
    };
    let until = as_of.end().with_timezone(&app.clock.zone).naive_local();
    let as_of = dates::moment(frame.words(), until, app.clock.zone.name());
    let printer = Printer { counts: report.total(), list, lang };
    Ok(Standing::Counted(Box::new(printer.figures(unit, as_of))))
}

/// Prints counts, and the lists that they open.
struct Printer<'a> {
    counts: &'a Counts,
    /// The list of every case received.
    list: CaseList,
    lang: Lang,
}

impl Printer<'_> {
    fn figures(&self, unit: String, as_of: String) -> Figures {
        let counts = self.counts;
        let overdue =
            Ratio::new(counts.overdue(), counts.counted().saturating_sub(counts.overdue()));
        let of_counted = counts.answered_ratio();
        Figures {
            unit,
            as_of,
            received: self.figure(Figure::Received, None),
            counted: self.figure(Figure::Counted, None),
            answered: self.share(Figure::Answered, counts.answered_pct(), of_counted),
            solved: self.share(Figure::Fixed, counts.solved_pct(), counts.solved_ratio()),
            on_time: self.share(Figure::OnTime, counts.on_time_pct(), counts.on_time_ratio()),
            in_progress: self.share(Figure::InProgress, counts.in_progress_pct(), of_counted),
            overdue: self.share(Figure::Overdue, overdue.share(), overdue),
            excluded: self.share(Figure::Excluded, counts.excluded_pct(), counts.excluded_ratio()),
        }
    }

    fn share(&self, figure: Figure, percent: Option<Hundredths>, of: Ratio) -> home::Figure {
        let base = u64::try_from(of.whole()).unwrap_or(u64::MAX);
        let percent = print_percent(percent, self.lang);
        self.figure(figure, Some(Share { percent, base: self.number(base) }))
    }

    fn figure(&self, figure: Figure, share: Option<Share>) -> home::Figure {
        let list = CaseList { figure: Some(figure), ..self.list.clone() };
        home::Figure { count: self.number(self.counts.get(figure)), href: list.to_string(), share }
    }

    fn number(&self, value: u64) -> Number {
        Number { value, printed: print_integer(value, self.lang) }
    }
}
