//! The survey report: the one function behind every screen, address and command that tells what
//! people answered.

mod question;
pub(super) mod shape;
mod text;

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    numbers::Lang,
    reports::{Directory as _, Name},
    surveys::{Bilingual, Group, Mode, ReportRow, SurveyReport, Tally},
};
use serde::Serialize;
use views::{Words, words::Family};

use super::directory::OfficeDirectory;
use crate::{
    app::App,
    error::Result,
    metrics,
    office::named,
    surveys::{
        store::Survey,
        tallies::{self, Counts, Part},
    },
};
pub use question::{Asked, Question, form, grouping};

/// An indicator needs this many valid answers. Small groups are a matter of what the public may
/// see, not of what is true.
const FEWEST_ANSWERS: u64 = 1;

/// A survey report as it is written out.
#[derive(Debug, Clone, Serialize)]
pub struct SurveyResults {
    /// The survey.
    pub slug: String,
    /// What stands at the head of its form, in the reader's language.
    pub title: String,
    /// What the rows are; null: one row with key `all`.
    pub group_by: Option<&'static str>,
    /// Which questions counted: `core` or `long`.
    pub form: &'static str,
    /// What the figures must not be taken for, in the reader's language.
    pub labels: Vec<String>,
    /// The figures.
    #[serde(flatten)]
    pub report: SurveyReport,
    /// All rows together, where there are rows; for staff only.
    #[serde(skip)]
    pub(super) whole: Option<ReportRow>,
    #[serde(skip)]
    pub(super) survey: Arc<Survey>,
    #[serde(skip)]
    lang: Lang,
}

/// Answers a question from one snapshot of the books, with every figure.
///
/// # Errors
/// An unknown survey or version; figures that do not reconcile; the database's.
pub async fn report(app: &App, question: &Question, lang: Lang) -> Result<SurveyResults> {
    let survey = app.shelf.find(&app.books, &question.slug, question.version, "?version").await?;
    let office = app.office.now(&app.books).await?;
    let groups = app.books.look(async |db| {
        let units = question.units.as_ref();
        let parts = tallies::parts(db, &survey, question.grouping, units).await?;
        reconcile(&survey, &parts)?;
        let directory = OfficeDirectory::new(db, &office, lang).await?;
        Ok(groups(parts, &directory, Words::of(lang)))
    });
    let groups = groups.await?;
    let report = SurveyReport::of(&survey.definition, &groups, question.form, FEWEST_ANSWERS);
    let whole = question.grouping.and_then(|_| {
        let all = [together(&groups, Words::of(lang))];
        SurveyReport::of(&survey.definition, &all, question.form, FEWEST_ANSWERS).rows.pop()
    });
    Ok(SurveyResults { whole, ..SurveyResults::new(report, survey, question, lang) })
}

/// All groups as one.
fn together(groups: &[Group], words: Words) -> Group {
    let mut tally = Tally::default();
    for group in groups {
        tally.merge(&group.tally);
    }
    let n = groups.iter().map(|group| group.n).sum();
    Group { key: "all".to_owned(), label: words.say("grouping-all"), n, tally }
}

/// Every response stands somewhere at every question.
fn reconcile(survey: &Survey, parts: &BTreeMap<Part, Counts>) -> Result<()> {
    let found: Vec<_> =
        parts.values().flat_map(|counts| counts.imbalances(&survey.definition)).collect();
    if found.is_empty() { Ok(()) } else { Err(metrics::report_refused(found.join("; "))) }
}

/// The rows in the order of the office: units by level and code, meetings by day, modes as listed;
/// what has none comes last. Never a rank by figures.
fn groups(
    parts: BTreeMap<Part, Counts>,
    directory: &OfficeDirectory<'_>,
    words: Words,
) -> Vec<Group> {
    let mut named: Vec<_> =
        parts.into_iter().map(|(part, counts)| (name(part, directory, words), counts)).collect();
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    named
        .into_iter()
        .map(|(Name { key, label, .. }, Counts { responses, tally })| Group {
            key,
            label,
            n: responses,
            tally,
        })
        .collect()
}

fn name(part: Part, directory: &OfficeDirectory<'_>, words: Words) -> Name {
    let none = |label| Name { place: u32::MAX, key: "none".to_owned(), label };
    match part {
        Part::All => Name { place: 0, key: "all".to_owned(), label: words.say("grouping-all") },
        Part::Unit(Some(unit)) => directory.unit(unit),
        Part::Unit(None) => none(words.say("without-unit")),
        Part::Meeting(Some(meeting)) => directory.meeting_name(meeting),
        Part::Meeting(None) => none(words.say("without-meeting")),
        Part::Mode(mode) => Name {
            place: (0..).zip(Mode::ALL).find(|(_, one)| **one == mode).map_or(0, |(at, _)| at),
            key: mode.word().to_owned(),
            label: words.name(Family::Mode, mode.word()),
        },
    }
}

impl SurveyResults {
    fn new(report: SurveyReport, survey: Arc<Survey>, question: &Question, lang: Lang) -> Self {
        let definition = &survey.definition;
        let disclaimer = definition.disclaimer().map(|text| in_lang(text, lang).to_owned());
        let not_a_sample = Words::of(lang).say("survey-not-a-sample");
        Self {
            slug: definition.slug().to_owned(),
            title: in_lang(definition.title(), lang).to_owned(),
            group_by: question.grouping.map(tallies::Grouping::word),
            form: question.form.word(),
            labels: std::iter::once(not_a_sample).chain(disclaimer).collect(),
            report,
            whole: None,
            survey,
            lang,
        }
    }

    /// The same without small cells and what they could be worked out from.
    #[must_use]
    pub fn for_the_public(self) -> Self {
        let report = self.report.for_public(&self.survey.definition);
        Self { report, whole: None, ..self }
    }

    /// The report as plain text for a terminal.
    pub fn to_text(&self) -> String {
        text::of(self)
    }
}

/// A text of a form in the reader's language.
pub(super) fn in_lang(text: &Bilingual, lang: Lang) -> &str {
    named(lang, &text.vi, &text.en)
}
