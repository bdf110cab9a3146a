//! The start of a survey, and taking up a form by its code.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{
    cases::Receipt,
    surveys::{Definition, Filling, parts},
};
use maud::Render as _;
use views::{
    dates::long_day,
    form::Form,
    links::{self, Step, SurveyStep},
    surveys::{Gathering, Notice, StartPage, Welcome},
};

use super::{
    filler::{Filler, go_with},
    list::length,
    underway::{self, KeptReceipt, Underway},
};
use crate::{
    app::App,
    books::misses,
    error::{Error, Fault, Result},
    surveys::{draft::find_meeting, store::Survey},
    wire::{Query, Sent, form},
};

/// Boxes that fit on one page of a slow network: beyond, a survey comes in parts only.
const MOST_BOXES: usize = 420;

/// What wrong guesses of a code are counted as.
const GUESSED: &str = "survey-code";
/// So many minutes of guesses are looked at.
const MINUTES: u32 = 10;
/// So many wrong guesses are taken in that time, by everybody together. A mistyped code is none:
/// its check digits say so. There are 10^16 codes, so nobody comes near one.
const MOST_GUESSES: i64 = 300;

/// What a browser says of the screen it is on.
const MOBILE: HeaderName = HeaderName::from_static("sec-ch-ua-mobile");

/// Shows the start, or the ways on for somebody who has begun.
pub async fn show(
    State(app): State<App>,
    filler: Filler,
    query: Query,
    headers: HeaderMap,
) -> Result<Response> {
    let asked = query.one("meeting")?.map(str::to_owned);
    let notice = notice(query.one("note")?, &filler);
    let blank = form::blank(&app, "");
    let start = Start { blank: &blank, meeting: asked, notice, is_wide: is_wide(&headers) };
    start.page(&app, &filler).await
}

fn notice(word: Option<&str>, filler: &Filler) -> Option<Notice> {
    match word? {
        "lost" if filler.underway.is_none() => Some(Notice::Lost),
        "begun" if filler.underway.is_some() => Some(Notice::Begun),
        "begun" => Some(Notice::NoCookies),
        "left" if filler.underway.is_none() => Some(Notice::Left),
        _ => None,
    }
}

/// Whether the browser says that it is on no telephone. Most say nothing.
fn is_wide(headers: &HeaderMap) -> bool {
    headers.get(MOBILE).is_some_and(|mobile| mobile == "?0")
}

/// What the start of a survey depends on.
struct Start<'a> {
    blank: &'a Form,
    meeting: Option<String>,
    notice: Option<Notice>,
    is_wide: bool,
}

impl Start<'_> {
    async fn page(self, app: &App, filler: &Filler) -> Result<Response> {
        let survey = survey(app, filler).await?;
        let frame = filler.frame(app).await?;
        let kept = filler.underway.as_ref().and_then(|form| form.kept.meeting.clone());
        let meeting = if filler.underway.is_some() { kept } else { self.meeting };
        let gathering = gathering(app, filler, meeting.as_deref()).await?;
        let unknown = meeting.is_some() && gathering.is_none();
        let welcome = match &filler.underway {
            Some(form) => underway(&form.filling()?, &survey.definition),
            None => Welcome::Fresh { whole_first: self.is_wide },
        };
        let page = StartPage {
            frame: &frame,
            form: self.blank,
            definition: &survey.definition,
            length: length(&survey.definition, frame.choice.lang),
            welcome,
            notice: self.notice.or(unknown.then_some(Notice::UnknownMeeting)),
            gathering,
            whole: fits_one_page(&survey.definition),
        };
        let vary = [(header::VARY, HeaderValue::from_static("Sec-CH-UA-Mobile"))];
        let faulty = !self.blank.wrong.is_empty();
        let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        Ok((status, vary, page.render()).into_response())
    }
}

/// The version that somebody has begun, else the newest.
pub async fn survey(app: &App, filler: &Filler) -> Result<Arc<Survey>> {
    match &filler.underway {
        Some(form) => Ok(Arc::clone(&form.survey)),
        None => app.shelf.find(&app.books, &filler.slug, None, "").await,
    }
}

/// The meeting of this code, as people know it.
pub async fn gathering(
    app: &App,
    filler: &Filler,
    code: Option<&str>,
) -> Result<Option<Gathering>> {
    let Some(code) = code else { return Ok(None) };
    let found = find_meeting(app, code).await?;
    let day = |date| long_day(date, filler.visit.reader.lang());
    Ok(found.map(|m| Gathering { code: m.code, place: m.place, day: day(m.held_on) }))
}

/// Whether all questions stand on one page that is still small.
pub fn fits_one_page(definition: &Definition) -> bool {
    let boxes = |question: &domain::surveys::Question| question.options().len() + 3;
    definition.questions().iter().map(boxes).sum::<usize>() <= MOST_BOXES
}

/// Where somebody stands who has begun.
fn underway(filling: &Filling<'_>, definition: &Definition) -> Welcome {
    let (answered, shown) = filling.progress();
    let is_open = |question| filling.shows(question) && filling.answer(question).is_none();
    let open = parts(definition).into_iter().find(|part| part.questions.iter().any(is_open));
    Welcome::Underway { answered, shown, next: open.map(|part| part.number) }
}

/// Begins a form.
pub async fn begin(State(app): State<App>, filler: Filler, sent: Sent) -> Result<Response> {
    let survey = app.shelf.find(&app.books, &filler.slug, None, "").await?;
    let asked = sent.typed.one("meeting");
    let meeting = if asked.is_empty() { None } else { find_meeting(&app, asked).await? };
    let fresh = Underway::begin(&app, survey, meeting.map(|meeting| meeting.code));
    let code = fresh.code;
    let step = match sent.typed.one("layout") {
        "whole" if fits_one_page(&fresh.survey.definition) => Step::Whole,
        _ => Step::Part(1),
    };
    fresh.keep(&app).await?;
    go_with(&app, &filler.slug, code, &filler.step(step))
}

/// Takes up the form of a code that somebody kept.
///
/// # Errors
/// [`Error::TooMany`] when somebody tries one code after the other; the database's.
pub async fn resume(State(app): State<App>, filler: Filler, sent: Sent) -> Result<Response> {
    if let Ok(code) = Receipt::parse(sent.typed.one("code")) {
        let guesses = misses::count(app.books.read(), GUESSED, app.clock.now(), MINUTES.into());
        if guesses.await? >= MOST_GUESSES {
            return Err(Error::TooMany { minutes: MINUTES });
        }
        if let Some(form) = Underway::find(&app, app.books.read(), code).await? {
            let slug = form.survey.definition.slug();
            return go_with(&app, slug, code, &links::Survey(slug).to_string());
        }
        let place = underway::receipt(&app, code);
        let kept: Option<KeptReceipt> = place.get(app.books.read(), app.clock.today()).await?;
        if let Some(kept) = kept {
            let survey = app.shelf.get(app.books.read(), kept.survey).await?;
            let slug = survey.definition.slug();
            let sent = SurveyStep { slug, step: Step::Sent };
            return go_with(&app, slug, code, &sent.to_string());
        }
        let now = app.clock.now();
        app.books.write(now, |tx, now| Box::pin(misses::note(tx, GUESSED, *now))).await?;
    }
    let words = filler.visit.reader.words();
    let again = sent.again(&[Fault::new("/code", "no-such-form")], words);
    let start = Start { blank: &again, meeting: None, notice: None, is_wide: false };
    start.page(&app, &Filler { underway: None, ..filler }).await
}
