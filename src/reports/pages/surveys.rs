//! What people answered, for everybody and for staff.

use domain::{
    numbers::{Lang, print_percent},
    surveys::{
        Asks, DimensionResult, Extent, Form, OptionResult, Question as Asked, QuestionResult,
        ReportRow,
    },
};
use views::{
    Frame, dates,
    links::SurveyResults as Address,
    reports::{
        Audience, Counted, DimensionRow, GroupRow, OptionRow, QuestionTable, SurveyPage,
        SurveyReportsPage, SurveyStanding, Tab,
    },
    words::Family,
};

use super::{lists::number, scope::Scope};
use crate::{
    app::App,
    error::Result,
    office::Office,
    people::Clerk,
    reports::survey::{self, Question, SurveyResults, in_lang},
    surveys::tallies::Grouping,
    wire::Query,
};

/// The surveys with results, the newest version of each.
///
/// # Errors
/// The database's.
pub async fn published(app: &App, lang: Lang) -> Result<Vec<Tab>> {
    let mut tabs: Vec<Tab> = Vec::new();
    // By slug and version: the last of a slug is its newest.
    for survey in app.shelf.all(app.books.read()).await? {
        let definition = &survey.definition;
        let href = address(definition.slug(), false).to_string();
        tabs.retain(|tab| tab.href != href);
        let name = in_lang(definition.title(), lang).to_owned();
        tabs.push(Tab { name, href, is_here: false });
    }
    Ok(tabs)
}

const fn address(slug: &str, for_staff: bool) -> Address<'_> {
    Address { slug, for_staff, version: None, form: None, group_by: None }
}

/// A survey's results for everybody: without small cells.
///
/// # Errors
/// An unknown survey; a parameter that cannot be understood; the database's.
pub async fn public<'a>(
    app: &App,
    frame: &'a Frame,
    slug: String,
    query: &Query,
) -> Result<SurveyPage<'a>> {
    let asked = Question { grouping: None, ..Question::read(slug, query)? };
    let results = survey::report(app, &asked, frame.choice.lang).await?.for_the_public();
    let printer = Printer { app, frame, results: &results, asked: &asked, for_staff: false };
    printer.page(Audience::Public).await
}

/// A survey's results for staff: of everything, or of what came from their own units.
///
/// # Errors
/// Somebody who may read no report; an unknown survey; the database's.
pub async fn staff<'a>(
    app: &App,
    office: &Office,
    frame: &'a Frame,
    clerk: &Clerk,
    slug: String,
    query: &Query,
) -> Result<SurveyPage<'a>> {
    let scope = Scope::of(office, clerk)?;
    let asked = Question { units: scope.units(), ..Question::read(slug, query)? };
    let results = survey::report(app, &asked, frame.choice.lang).await?;
    let printer = Printer { app, frame, results: &results, asked: &asked, for_staff: true };
    printer.page(printer.staff()).await
}

/// The surveys, for staff.
///
/// # Errors
/// Somebody who may read no report; the database's.
pub async fn list<'a>(
    app: &App,
    office: &Office,
    frame: &'a Frame,
    clerk: &Clerk,
) -> Result<SurveyReportsPage<'a>> {
    let scope = Scope::of(office, clerk)?;
    let lang = frame.choice.lang;
    let mut surveys: Vec<SurveyStanding> = Vec::new();
    for survey in app.shelf.all(app.books.read()).await? {
        let slug = survey.definition.slug().to_owned();
        let (href, version) = (address(&slug, true).to_string(), survey.definition.version());
        let units = scope.units();
        let asked =
            Question { slug, version: Some(version), grouping: None, form: Form::Core, units };
        let results = survey::report(app, &asked, lang).await?;
        surveys.retain(|known| known.href != href);
        let n = number(results.report.n.unwrap_or(0), lang);
        surveys.push(SurveyStanding {
            title: results.title,
            href,
            version: version.to_string(),
            n,
        });
    }
    Ok(SurveyReportsPage { frame, surveys })
}

/// Puts results into the words of one reader.
struct Printer<'a, 'r> {
    app: &'r App,
    frame: &'a Frame,
    results: &'r SurveyResults,
    asked: &'r Question,
    for_staff: bool,
}

impl<'a> Printer<'a, '_> {
    async fn page(&self, audience: Audience) -> Result<SurveyPage<'a>> {
        let (words, lang) = (self.frame.words(), self.lang());
        let report = &self.results.report;
        let whole = self.results.whole.as_ref().or(report.rows.first());
        let dimensions = whole.map(|row| row.dimensions.as_slice()).unwrap_or_default();
        let now = self.app.clock.now().with_timezone(&self.app.clock.zone).naive_local();
        Ok(SurveyPage {
            frame: self.frame,
            audience,
            title: self.results.title.clone(),
            labels: self.results.labels.clone(),
            version: report.version.to_string(),
            versions: self.versions().await?,
            forms: self.forms(),
            n: report.n.map(|n| number(n, lang)),
            as_of: dates::moment(words, now, self.app.clock.zone.name()),
            dimensions: dimensions.iter().map(|one| self.dimension(one)).collect(),
            total: whole.and_then(|row| row.total.as_deref()).map(|total| score(total, lang)),
            questions: report.questions.iter().filter_map(|one| self.question(one)).collect(),
        })
    }

    const fn lang(&self) -> Lang {
        self.frame.choice.lang
    }

    /// The address of this page, to be varied.
    fn here(&self) -> Address<'_> {
        let version = self.asked.version;
        let form = Some(self.asked.form.word()).filter(|_| self.asked.form != Form::Core);
        let group_by = self.asked.grouping.map(Grouping::word);
        Address { version, form, group_by, ..address(&self.results.slug, self.for_staff) }
    }

    async fn versions(&self) -> Result<Vec<Tab>> {
        let all = self.app.shelf.all(self.app.books.read()).await?;
        let of_this = all.iter().filter(|one| one.definition.slug() == self.results.slug);
        let tab = |version: u32| Tab {
            name: version.to_string(),
            href: Address { version: Some(version), ..self.here() }.to_string(),
            is_here: version == self.results.report.version,
        };
        Ok(of_this.map(|one| tab(one.definition.version())).collect())
    }

    /// The short form and the long one, where they differ.
    fn forms(&self) -> Vec<Tab> {
        let words = self.frame.words();
        let questions = self.results.survey.definition.questions();
        if questions.iter().all(|question| question.extent() == Extent::Core) {
            return Vec::new();
        }
        [(Form::Core, "survey-results-core"), (Form::Long, "survey-results-long")]
            .map(|(form, key)| {
                let said = Some(form.word()).filter(|_| form != Form::Core);
                Tab {
                    name: words.say(key),
                    href: Address { form: said, ..self.here() }.to_string(),
                    is_here: form == self.asked.form,
                }
            })
            .into()
    }

    fn staff(&self) -> Audience {
        let words = self.frame.words();
        let name = |grouping: Option<Grouping>| {
            let none = || words.say("survey-results-undivided");
            grouping.map_or_else(none, |one| words.name(Family::Grouping, one.word()))
        };
        let groupings = Grouping::ALL.iter().copied().map(Some);
        let tab = |grouping: Option<Grouping>| Tab {
            name: name(grouping),
            href: Address { group_by: grouping.map(Grouping::word), ..self.here() }.to_string(),
            is_here: grouping == self.asked.grouping,
        };
        let rows = self.results.report.rows.iter().filter(|_| self.asked.grouping.is_some());
        Audience::Staff {
            groupings: std::iter::once(None).chain(groupings).map(tab).collect(),
            grouping: name(self.asked.grouping),
            rows: rows.map(|row| self.group(row)).collect(),
        }
    }

    fn group(&self, row: &ReportRow) -> GroupRow {
        let lang = self.lang();
        let print = |found: Option<&String>| {
            found.map_or_else(|| domain::numbers::EMPTY.to_owned(), |found| score(found, lang))
        };
        GroupRow {
            name: row.label.clone(),
            n: number(row.n.unwrap_or(0), lang).printed,
            scores: row.dimensions.iter().map(|one| print(one.score.as_ref())).collect(),
            total: print(row.total.as_ref()),
        }
    }

    fn dimension(&self, found: &DimensionResult) -> DimensionRow {
        let lang = self.lang();
        let named = self.results.survey.definition.dimensions().iter();
        let named = named.filter(|one| one.number == found.dimension).map(|one| &one.text);
        let name = named.map(|text| in_lang(text, lang)).next().unwrap_or_default();
        let printed = found.score.as_deref();
        DimensionRow {
            name: format!("{}. {name}", found.dimension),
            n: found.n.map(|n| number(n, lang)),
            score: printed.map(|printed| (score(printed, lang), hundredths(printed))),
            interval: None,
        }
    }

    fn question(&self, found: &QuestionResult) -> Option<QuestionTable> {
        let (definition, lang) = (&self.results.survey.definition, self.lang());
        let asked = definition.question(found.id.as_str())?;
        let count = |n: Option<u64>| n.map(|n| number(n, lang));
        let missing = [
            ("survey-results-blank", found.blank),
            ("survey-results-97", found.not_applicable),
            ("survey-results-98", found.dont_know),
            ("survey-results-99", found.no_answer),
            ("survey-results-unreadable", found.invalid),
            ("survey-results-not-asked", found.not_asked),
        ];
        Some(QuestionTable {
            id: found.id.to_string(),
            text: in_lang(asked.text(), lang).to_owned(),
            base: count(found.base),
            missing: missing
                .into_iter()
                .filter(|(_, n)| *n != Some(0))
                .map(|(key, n)| (key, count(n)))
                .collect(),
            is_many: matches!(asked.asks(), Asks::Multi { .. } | Asks::MultiCount { .. }),
            options: found.options.iter().map(|option| self.option(asked, option)).collect(),
        })
    }

    fn option(&self, asked: &Asked, found: &OptionResult) -> OptionRow {
        let lang = self.lang();
        let option = asked.option(found.code.as_str());
        let text = option.map(|option| in_lang(&option.text, lang)).unwrap_or_default();
        let interval = match (found.low, found.high) {
            (Some(low), Some(high)) => format!("{}–{}", low.print(lang), high.print(lang)),
            _ => domain::numbers::EMPTY.to_owned(),
        };
        let counted = found.count.filter(|_| !found.suppressed).map(|n| Counted {
            count: number(n, lang),
            percent: print_percent(found.pct, lang),
            interval,
        });
        OptionRow { text: text.to_owned(), counted }
    }
}

/// A score as a language prints it; it comes with a point.
fn score(printed: &str, lang: Lang) -> String {
    printed.replace('.', &lang.decimal().to_string())
}

/// The same in hundredths of a point.
fn hundredths(printed: &str) -> u32 {
    printed.replace('.', "").parse().unwrap_or(0)
}
