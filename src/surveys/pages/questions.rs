//! Asking: the questions of one part, or all of them.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::surveys::{Definition, Filling, Part, Question, QuestionId, fields_of, parts};
use maud::Render as _;
use views::{
    form::{Form, Typed},
    links::{self, Step},
    surveys::{AskedPart, AskedQuestion, Cut, QuestionsPage},
};

use super::{filler::Filler, start::fits_one_page, underway::Underway};
use crate::{
    app::App,
    error::{Error, Result},
    wire::{Names, Query, form},
};

/// How much of a survey a page asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// One part, by its number.
    Part(usize),
    /// Everything.
    Whole,
}

impl Span {
    /// The part of the number in an address.
    ///
    /// # Errors
    /// [`Error::NotFound`] for what is no number.
    pub fn of(number: &str) -> Result<Self> {
        number.parse().map(Self::Part).map_err(|_| Error::NotFound("part"))
    }

    /// Its step on the way through the survey.
    pub const fn step(self) -> Step {
        match self {
            Self::Part(number) => Step::Part(number),
            Self::Whole => Step::Whole,
        }
    }

    /// Its parts.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the survey has no such part, or is too long for one page.
    pub fn parts(self, definition: &Definition) -> Result<Vec<Part<'_>>> {
        let mut parts = parts(definition);
        match self {
            Self::Part(number) => parts.retain(|part| part.number == number),
            Self::Whole if fits_one_page(definition) => {}
            Self::Whole => parts.clear(),
        }
        if parts.is_empty() { Err(Error::NotFound("part")) } else { Ok(parts) }
    }
}

/// The first part behind this one of which anything is asked.
pub fn next_part(filling: &Filling<'_>, definition: &Definition, after: usize) -> Option<usize> {
    let mut later = parts(definition).into_iter().filter(|part| part.number > after);
    later.find(|part| part.questions.iter().any(|q| filling.shows(q))).map(|part| part.number)
}

/// The last part before this one of which anything is asked.
fn part_before(filling: &Filling<'_>, definition: &Definition, before: usize) -> Option<usize> {
    let earlier = parts(definition).into_iter().filter(|part| part.number < before);
    let mut asked = earlier.filter(|part| part.questions.iter().any(|q| filling.shows(q)));
    asked.next_back().map(|part| part.number)
}

/// Asks the questions of one part.
pub async fn part(
    State(app): State<App>,
    Names(_, number): Names,
    filler: Filler,
    query: Query,
) -> Result<Response> {
    show(&app, filler, Span::of(&number)?, &query).await
}

/// Asks everything.
pub async fn whole(State(app): State<App>, filler: Filler, query: Query) -> Result<Response> {
    show(&app, filler, Span::Whole, &query).await
}

async fn show(app: &App, filler: Filler, span: Span, query: &Query) -> Result<Response> {
    let Some(underway) = &filler.underway else { return filler.lost(app).await };
    let definition = &underway.survey.definition;
    let (filling, parts) = (underway.filling()?, span.parts(definition)?);
    let shown: Vec<&Question> =
        parts.iter().flat_map(|part| part.questions).filter(|q| filling.shows(q)).collect();
    let checking = query.one("from")? == Some("check");
    if shown.is_empty() {
        let next = match span {
            Span::Part(number) if !checking => next_part(&filling, definition, number),
            Span::Part(_) | Span::Whole => None,
        };
        return Ok(form::see_other(filler.step(next.map_or(Step::Check, Step::Part))));
    }
    let answered = shown.iter().filter_map(|q| Some(fields_of(q, filling.answer(q)?)));
    let form = form::filled(app, "", Typed(answered.flatten().collect()));
    let more = query.one("more")?.is_some();
    let opened = |question: &Question| {
        more && filling.answer(question).is_none() && depends_on(question, &shown)
    };
    let asking = Asking { span, checking, form: &form, asked: &shown, opened: &opened };
    asking.page(app, &filler, underway).await
}

/// Whether a question is put because of another on the same page.
fn depends_on(question: &Question, page: &[&Question]) -> bool {
    let names = question.show_if().map(|condition| condition.names()).unwrap_or_default();
    names.iter().any(|(name, _)| page.iter().any(|other| other.id() == *name))
}

/// A page that asks.
pub struct Asking<'a> {
    /// How much it asks.
    pub span: Span,
    /// Whether the reader came from their answers and goes back there.
    pub checking: bool,
    /// What the fields hold.
    pub form: &'a Form,
    /// The questions put.
    pub asked: &'a [&'a Question],
    /// Which of them an answer just given has opened.
    pub opened: &'a (dyn Fn(&Question) -> bool + Sync),
}

impl Asking<'_> {
    /// The page.
    ///
    /// # Errors
    /// The database's.
    pub async fn page(&self, app: &App, filler: &Filler, on: &Underway) -> Result<Response> {
        let frame = filler.frame(app).await?;
        let definition = &on.survey.definition;
        let parts = self.span.parts(definition)?.into_iter().map(|part| self.of_part(part));
        let of = domain::surveys::parts(definition).len();
        let page = QuestionsPage {
            frame: &frame,
            form: self.form,
            definition,
            cut: match self.span {
                Span::Part(number) => Cut::Part { number, of },
                Span::Whole => Cut::Whole,
            },
            parts: parts.collect(),
            checking: self.checking,
            back: self.back(filler, &on.filling()?, definition),
        };
        let faulty = !self.form.wrong.is_empty();
        let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        Ok((status, page.render()).into_response())
    }

    fn of_part<'p>(&'p self, part: Part<'p>) -> AskedPart<'p> {
        let put = |id: &QuestionId| self.asked.iter().any(|question| question.id() == id);
        let asked = part.numbered().filter(|(_, question)| put(question.id()));
        let asked = asked.map(|(number, question)| AskedQuestion {
            number,
            question,
            opened: (self.opened)(question),
        });
        AskedPart { part, asked: asked.collect() }
    }

    fn back(&self, filler: &Filler, filling: &Filling<'_>, definition: &Definition) -> String {
        let before = match self.span {
            _ if self.checking => Some(Step::Check),
            Span::Part(number) => part_before(filling, definition, number).map(Step::Part),
            Span::Whole => None,
        };
        let start = || links::Survey(&filler.slug).to_string();
        before.map_or_else(start, |step| filler.step(step))
    }
}
