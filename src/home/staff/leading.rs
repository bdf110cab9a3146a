//! The figures of the units that somebody leads: the unit itself and each unit right below it with
//! all that is below that, from one count whose identities hold.

use domain::{
    cases::{QueueRating, QueueStage},
    numbers::{Lang, Ratio, print_integer, print_percent},
    people::{Person, Role},
    reports::{AsOf, Counts, Figure, Grouping, Node, Period, Ratings, Unreconciled, add_up},
    text::fold,
    units::{Unit, UnitId},
};
use views::{
    Frame, Number, dates,
    home::{self, Share},
    links::{CaseList, Queue, UnitReport},
    staff::home::{UnitRow, UnitsTable},
};

use crate::{
    app::App,
    error::Result,
    metrics,
    office::{Office, named},
    reports::resolution::{self, Question},
};

/// The table of each unit that the person leads, of two units in a line only the upper one's.
///
/// # Errors
/// Figures that do not reconcile; the database's.
pub async fn tables(
    app: &App,
    office: &Office,
    person: &Person,
    frame: &Frame,
) -> Result<Vec<UnitsTable>> {
    let led: Vec<UnitId> = person
        .grants
        .iter()
        .filter(|grant| grant.role == Role::Leader)
        .map(|grant| grant.unit)
        .collect();
    let is_top = |unit: &UnitId| {
        !led.iter().any(|above| above != unit && office.tree.is_within(*unit, *above))
    };
    let today = app.clock.today();
    let mut tables = Vec::new();
    for id in led.iter().filter(|unit| is_top(unit)) {
        let unit = office.tree.get(*id).filter(|unit| unit.stands_on(today));
        if let Some(unit) = unit {
            tables.push(table(app, office, unit, frame).await?);
        }
    }
    Ok(tables)
}

async fn table(app: &App, office: &Office, unit: &Unit, frame: &Frame) -> Result<UnitsTable> {
    let lang = frame.choice.lang;
    let as_of = AsOf::instant(app.clock.now());
    let code = unit.code.as_str().to_owned();
    let empty = UnitsTable {
        unit: named(lang, &unit.name_vi, &unit.name_en).to_owned(),
        code: code.clone(),
        as_of: moment(app, frame, as_of),
        since: None,
        rows: Vec::new(),
        total: None,
        identities: UnitReport(&code).to_string(),
    };
    let Some(period) = resolution::all_time(app.books.read(), &app.clock).await? else {
        return Ok(empty);
    };
    let grouping = Some(Grouping::Unit);
    let question = Question { period, as_of, grouping, unit: Some(code.clone()) };
    let counted = resolution::counted(&app.books, &app.office, &app.clock, &question, lang).await?;
    let ratings = |unit: &Unit, alone: bool| {
        let mut sum = Ratings::default();
        let is_meant = |id: UnitId| id == unit.id || (!alone && office.tree.is_within(id, unit.id));
        counted
            .ratings_of_units
            .iter()
            .filter(|(id, _)| is_meant(**id))
            .for_each(|(_, of)| sum += *of);
        sum
    };
    let printer = Printer { lists: lists(app, period, as_of), frame };
    let node = |id: UnitId| counted.units.nodes.get(&id).copied();
    let own = node(unit.id).unwrap_or_default().own;
    let words = frame.words();
    let name = words.say_with("staff-units-own", &[("unit", (&empty.unit).into())]);
    let mut rows = vec![(name, unit, true, own)];
    rows.extend(below(office, unit, app, &node, lang));
    let total = counted.report.total();
    // The rows are other sums than those of the report: that they add up to its total is tried here.
    let counts: Vec<_> = rows.iter().map(|(_, _, _, counts)| *counts).collect();
    Unreconciled::unless_all_hold(add_up("unit and units below", &counts, total))
        .map_err(metrics::report_refused)?;
    Ok(UnitsTable {
        since: Some(dates::short_day(period.from(), lang)),
        rows: rows
            .iter()
            .map(|(name, unit, alone, counts)| {
                printer.row(name, unit, *alone, counts, ratings(unit, *alone))
            })
            .collect(),
        total: Some(printer.row(
            &words.say("grouping-all"),
            unit,
            false,
            total,
            ratings(unit, false),
        )),
        ..empty
    })
}

/// The units right below one that stand or have cases, by name, each with all that is below it.
fn below<'a>(
    office: &'a Office,
    unit: &Unit,
    app: &App,
    node: &impl Fn(UnitId) -> Option<Node>,
    lang: Lang,
) -> Vec<(String, &'a Unit, bool, Counts)> {
    let today = app.clock.today();
    let children = office.tree.iter().filter(|child| child.parent == Some(unit.id));
    let mut rows: Vec<_> = children
        .filter(|child| child.stands_on(today) || node(child.id).is_some())
        .map(|child| {
            let name = named(lang, &child.name_vi, &child.name_en).to_owned();
            (name, child, false, node(child.id).unwrap_or_default().total)
        })
        .collect();
    rows.sort_by_cached_key(|(name, child, ..)| (fold(name), name.clone(), child.id));
    rows
}

/// The list of every case received in the period, as they stood at the instant.
fn lists(app: &App, period: Period, as_of: AsOf) -> CaseList {
    CaseList {
        from: Some(period.from()),
        to: Some(period.to()),
        as_of: Some(resolution::spelled(as_of, &app.clock)),
        ..CaseList::default()
    }
}

fn moment(app: &App, frame: &Frame, as_of: AsOf) -> String {
    let until = as_of.end().with_timezone(&app.clock.zone).naive_local();
    dates::moment(frame.words(), until, app.clock.zone.name())
}

/// Prints rows of figures, each with the list that it opens.
struct Printer<'a> {
    lists: CaseList,
    frame: &'a Frame,
}

impl Printer<'_> {
    fn row(
        &self,
        name: &str,
        unit: &Unit,
        alone: bool,
        counts: &Counts,
        ratings: Ratings,
    ) -> UnitRow {
        let code = Some(unit.code.as_str().to_owned());
        let list = if alone {
            CaseList { unit: code.clone(), ..self.lists.clone() }
        } else {
            CaseList { within: code.clone(), ..self.lists.clone() }
        };
        let plain = |figure| self.figure(counts, figure, &list, None);
        let share = |figure, percent, of: Ratio| {
            let base = self.number(u64::try_from(of.whole()).unwrap_or(u64::MAX));
            let percent = print_percent(percent, self.frame.choice.lang);
            self.figure(counts, figure, &list, Some(Share { percent, base }))
        };
        let queue = Queue { unit: code, unit_alone: alone, ..Queue::default() };
        UnitRow {
            name: name.to_owned(),
            queue: queue.to_string(),
            satisfied: self.satisfied(ratings, queue),
            counted: plain(Figure::Counted),
            answered: share(Figure::Answered, counts.answered_pct(), counts.answered_ratio()),
            in_progress: plain(Figure::InProgress),
            overdue: plain(Figure::Overdue),
            solved: share(Figure::Fixed, counts.solved_pct(), counts.solved_ratio()),
            on_time: share(Figure::OnTime, counts.on_time_pct(), counts.on_time_ratio()),
        }
    }

    /// How many were satisfied, of those who said so; no share of too few.
    fn satisfied(&self, ratings: Ratings, queue: Queue) -> home::Figure {
        let share = ratings.satisfied_pct().map(|percent| Share {
            percent: print_percent(Some(percent), self.frame.choice.lang),
            base: self.number(ratings.given()),
        });
        let (stage, rating) = (Some(QueueStage::Settled), Some(QueueRating::Satisfied));
        let href = Queue { stage, rating, ..queue }.to_string();
        home::Figure { count: self.number(ratings.satisfied), href, share }
    }

    fn figure(
        &self,
        counts: &Counts,
        figure: Figure,
        list: &CaseList,
        share: Option<Share>,
    ) -> home::Figure {
        let href = CaseList { figure: Some(figure), ..list.clone() }.to_string();
        home::Figure { count: self.number(counts.get(figure)), href, share }
    }

    fn number(&self, value: u64) -> Number {
        Number { value, printed: print_integer(value, self.frame.choice.lang) }
    }
}
