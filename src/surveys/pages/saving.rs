//! Saving a page of answers.

use axum::{extract::State, response::Response};
use domain::surveys::{Definition, Fields, Part, Question, QuestionId, Slip, Unfit};
use sea_orm::DatabaseTransaction;
use views::{
    Words,
    form::{Form, Wrong},
    links::Step,
};

use super::{
    filler::{Filler, go_with},
    questions::{Asking, Span, next_part},
    underway::{self, Underway},
};
use crate::{
    app::App,
    error::{Fault, Result},
    surveys::faults,
    wire::{Names, Sent, form},
};

/// Saves the answers of one part.
pub async fn part(
    State(app): State<App>,
    Names(_, number): Names,
    filler: Filler,
    sent: Sent,
) -> Result<Response> {
    save(&app, filler, Span::of(&number)?, sent).await
}

/// Saves everything.
pub async fn whole(State(app): State<App>, filler: Filler, sent: Sent) -> Result<Response> {
    save(&app, filler, Span::Whole, sent).await
}

async fn save(app: &App, mut filler: Filler, span: Span, sent: Sent) -> Result<Response> {
    let known = filler.underway.take();
    let lost = known.is_none();
    let underway = match known {
        Some(underway) => underway,
        None if filler.receipt(app).await?.is_some() => return filler.lost(app).await,
        // Whatever became of the form, what was typed now is not lost.
        None => {
            let survey = app.shelf.find(&app.books, &filler.slug, None, "").await?;
            Underway::begin(app, survey, None)
        }
    };
    let page = Page::of(span, &underway.survey.definition, &sent)?;
    let asked = page.asked.iter().map(|question| question.id().clone()).collect();
    let typed = sent.typed.0.clone();
    let saving =
        Saving { app: app.clone(), underway: underway.clone(), begins: lost, asked, typed };
    match app.books.write(saving, |tx, saving| Box::pin(enter(tx, saving))).await? {
        Outcome::Gone => filler.lost(app).await,
        Outcome::Wrong(slips) => page.again(app, &filler, &underway, sent, &slips).await,
        Outcome::Saved(_) if lost => {
            go_with(app, &filler.slug, underway.code, &filler.start("begun"))
        }
        Outcome::Saved(saved) => page.go_on(&filler, &saved, &sent),
    }
}

/// What a page asked, and what came of it.
struct Page<'d> {
    span: Span,
    parts: Vec<Part<'d>>,
    /// The questions that it put; what is left empty at one of these is blank.
    asked: Vec<&'d Question>,
}

impl<'d> Page<'d> {
    fn of(span: Span, definition: &'d Definition, sent: &Sent) -> Result<Self> {
        let parts = span.parts(definition)?;
        let put = |question: &&Question| {
            let id = question.id().as_str();
            let named = sent.typed.all("asked").any(|ids| ids.split(' ').any(|one| one == id));
            named || sent.typed.0.iter().any(|(field, _)| Fields::owner(field) == id)
        };
        let asked = parts.iter().flat_map(|part| part.questions).filter(put).collect();
        Ok(Self { span, parts, asked })
    }

    /// The same page with everything that is wrong, and everything that was typed.
    async fn again(
        &self,
        app: &App,
        filler: &Filler,
        underway: &Underway,
        sent: Sent,
        slips: &[Slip],
    ) -> Result<Response> {
        let words = filler.visit.reader.words();
        let checking = sent.typed.one("go") == "check";
        let wrong = slips.iter().map(|slip| self.wrong(slip, words)).collect();
        let form = Form { wrong, ..sent.again(&[], words) };
        let (span, asked) = (self.span, self.asked.as_slice());
        let asking = Asking { span, checking, form: &form, asked, opened: &|_| false };
        asking.page(app, filler, underway).await
    }

    /// What is wrong at a question, by its number on the form.
    fn wrong(&self, slip: &Slip, words: Words) -> Wrong {
        let id = slip.question.as_str();
        let fault = match &slip.unfit {
            Unfit::Answer(refusal) => faults::one(id, refusal),
            Unfit::Number(_) => Fault::new(id, "not-a-whole-number"),
            Unfit::Day => Fault::new(id, "not-a-day"),
        };
        let mut numbered = self.parts.iter().flat_map(Part::numbered);
        let number = numbered.find(|(_, question)| *question.id() == slip.question);
        let number = number.map_or_else(String::new, |(number, _)| number.to_string());
        let sentence = fault.sentence(words);
        let gaps = [("number", (&number).into()), ("sentence", (&sentence).into())];
        Wrong { name: id.to_owned(), sentence: words.say_with("survey-fault-at", &gaps) }
    }

    /// Where to after saving: the same page, when an answer opened another question of it; else on.
    fn go_on(&self, filler: &Filler, saved: &Underway, sent: &Sent) -> Result<Response> {
        let filling = saved.filling()?;
        let go = sent.typed.one("go");
        let mut questions = self.parts.iter().flat_map(|part| part.questions);
        let is_new = |question: &&Question| {
            filling.shows(question) && !self.asked.iter().any(|asked| asked.id() == question.id())
        };
        let step = match (go, questions.find(is_new), self.span) {
            ("later", ..) => Step::Later,
            (_, Some(_), span) => {
                let page = filler.step(span.step());
                let from = if go == "check" { "&from=check" } else { "" };
                return Ok(form::see_other(format!("{page}?more=1{from}")));
            }
            ("check", ..) | (_, None, Span::Whole) => Step::Check,
            (_, None, Span::Part(number)) => {
                let next = next_part(&filling, &saved.survey.definition, number);
                next.map_or(Step::Check, Step::Part)
            }
        };
        Ok(form::see_other(filler.step(step)))
    }
}

/// A page on its way into the books.
struct Saving {
    app: App,
    underway: Underway,
    /// Whether the form begins with this page.
    begins: bool,
    asked: Vec<QuestionId>,
    typed: Vec<(String, String)>,
}

/// What came of saving a page.
enum Outcome {
    /// The form as it stands now.
    Saved(Underway),
    /// Something cannot be taken; nothing was saved.
    Wrong(Vec<Slip>),
    /// The form was sent or deleted meanwhile.
    Gone,
}

/// Saves a page upon whatever is kept now: another page of the same form may have come first.
async fn enter(tx: &DatabaseTransaction, saving: &Saving) -> Result<Outcome> {
    let Saving { app, underway, begins, asked, typed } = saving;
    let mut underway = match Underway::find(app, tx, underway.code).await? {
        Some(now) => now,
        None if *begins => underway.clone(),
        None => return Ok(Outcome::Gone),
    };
    let asked: Vec<&QuestionId> = asked.iter().collect();
    let answers = match underway.filling()?.save(&asked, typed) {
        Ok(saved) => saved.filling.to_json(),
        Err(slips) => return Ok(Outcome::Wrong(slips)),
    };
    underway.kept.answers = answers;
    let place = underway::form(app, underway.code);
    place.put(tx, &underway.kept, app.clock.today()).await?;
    Ok(Outcome::Saved(underway))
}
