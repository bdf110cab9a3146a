//! The published surveys.

use axum::extract::State;
use domain::{numbers::print_integer, surveys::Definition};
use maud::{Markup, Render as _};
use views::{
    Lang, Number,
    surveys::{Length, ListedSurvey, SurveysPage, said},
};

use crate::{app::App, error::Result, home::Visit};

/// How long a question takes, in seconds.
const SECONDS: usize = 15;

/// Shows the newest version of each survey.
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let every = app.shelf.all(app.books.read()).await?;
    let slug = |at: usize| every.get(at).map(|survey| survey.definition.slug());
    let newest = (0..every.len()).filter(|&at| slug(at) != slug(at + 1));
    let surveys = newest.map(|at| listed(&every[at].definition, frame.choice.lang)).collect();
    Ok(SurveysPage { frame: &frame, surveys }.render())
}

fn listed(definition: &Definition, lang: Lang) -> ListedSurvey {
    ListedSurvey {
        slug: definition.slug().to_owned(),
        title: said(definition.title(), lang).to_owned(),
        disclaimer: definition.disclaimer().map(|text| said(text, lang).to_owned()),
        length: length(definition, lang),
    }
}

/// How long a survey is.
pub fn length(definition: &Definition, lang: Lang) -> Length {
    let number = |value: usize| {
        let value = u64::try_from(value).unwrap_or(u64::MAX);
        Number { value, printed: print_integer(value, lang) }
    };
    let questions = definition.questions().len();
    Length { questions: number(questions), minutes: number((questions * SECONDS).div_ceil(60)) }
}
