//! A case as its sender and as everybody sees it.

use std::sync::Arc;

use chrono::{DateTime, Days, Utc};
use domain::{
    cases::{Case, CaseId, Class, Event, Exclusion, Satisfaction, Stage, StageName},
    desk::SenderActName,
    numbers::print_integer,
    text::CASE_TEXT_MAX,
    units::UnitId,
};
use views::{
    Frame,
    cases::track::{
        Asked, CasePage, Due, Happened, Outlook, PublicPage, Rating, ReopenPage, Reopening, Settled,
    },
    dates::long_day,
    form::Form,
};

use crate::{
    app::App,
    books::tables::case,
    cases::{acts, store, view},
    error::Result,
    home::Visit,
    office::{Office, named},
};

/// A case that is being looked at.
pub struct Seen<'a> {
    app: &'a App,
    office: Arc<Office>,
    /// The frame of its pages.
    pub frame: Frame,
    row: case::Model,
    /// The case itself.
    pub case: Case,
    events: Vec<Event>,
}

impl<'a> Seen<'a> {
    /// Reads it.
    ///
    /// # Errors
    /// The database's; a history that makes no sense.
    pub async fn of(app: &'a App, visit: &Visit, row: case::Model) -> Result<Self> {
        let db = app.books.read();
        let office = app.office.now(&app.books).await?;
        let frame = visit.frame(app, Some(&office));
        let (case, events) = view::read(db, &row).await?;
        Ok(Self { app, office, frame, row, case, events })
    }

    /// The number of the case in the books.
    pub fn id(&self) -> CaseId {
        CaseId(self.row.id)
    }

    /// Its public number.
    pub fn reference(&self) -> String {
        self.row.reference.clone()
    }

    /// Whether its sender may do this now.
    pub fn opens(&self, act: SenderActName) -> bool {
        acts::open_acts_of_sender(self.app, &self.case).contains(&act)
    }

    /// The page of its sender.
    ///
    /// # Errors
    /// The database's.
    pub async fn page<'p>(&'p self, form: &'p Form) -> Result<CasePage<'p>> {
        let words =
            |digest: String| async move { store::words(self.app.books.read(), &digest).await };
        let facts = self.case.facts();
        let answer = match self.case.stage().settled() {
            Some(settled) => {
                let text = words(settled.answer.text.to_string()).await?;
                self.settled(text.filter(|text| !text.is_empty()))
            }
            None => None,
        };
        let question = match self.case.stage() {
            Stage::WaitingCitizen { question, rest_ends_at, .. } => Some(Asked {
                question: words(question.to_string()).await?,
                until: self.day(last_before(*rest_ends_at)),
                limit: limit(),
            }),
            _ => None,
        };
        let rating = acts::rating_of(self.app.books.read(), self.id()).await?;
        Ok(CasePage {
            frame: &self.frame,
            form,
            done: None,
            notice: None,
            since: Vec::new(),
            unsent: None,
            version: self.case.version(),
            reference: self.reference(),
            unit: self.unit(),
            field: self.field(),
            received_on: long_day(self.row.received_on, self.frame.choice.lang),
            outlook: self.outlook(),
            excluded: self.case.excluded(),
            advice: self.advice().await?,
            text: words(facts.shown.to_string()).await?,
            story: self.story(0),
            answer,
            question: question.filter(|_| self.opens(SenderActName::Reply)),
            rating: self
                .opens(SenderActName::Rate)
                .then(|| Rating { degrees: DEGREES.to_vec(), given: rating.map(said) }),
            reopening: self.reopening(),
            can_withdraw: self.opens(SenderActName::Withdraw),
        })
    }

    /// Where the sender may turn instead.
    async fn advice(&self) -> Result<Option<String>> {
        match self.case.stage().exclusion() {
            Some(Exclusion::OutOfScope { advice, .. }) => {
                store::words(self.app.books.read(), &advice.to_string()).await
            }
            Some(Exclusion::SentOutside { body, letter, .. }) => {
                let gaps = [("body", body.as_str().into()), ("letter", letter.as_str().into())];
                Ok(Some(self.frame.words().say_with("track-sent-outside", &gaps)))
            }
            Some(
                Exclusion::Spam { .. } | Exclusion::DoubleSubmit { .. } | Exclusion::Withdrawn,
            )
            | None => Ok(None),
        }
    }

    /// The page for a reason to take it up again; `None`: it cannot be.
    pub fn reopen_page<'p>(&'p self, form: &'p Form) -> Option<ReopenPage<'p>> {
        let (frame, version) = (&self.frame, self.case.version());
        let reopening = self.reopening()?;
        Some(ReopenPage { frame, form, version, reopening, limit: limit() })
    }

    /// The page for everybody.
    ///
    /// # Errors
    /// The database's.
    pub async fn public(&self) -> Result<PublicPage<'_>> {
        let published = match self.case.facts().published {
            Some(copy) => store::words(self.app.books.read(), &copy.to_string()).await?,
            None => None,
        };
        Ok(PublicPage {
            frame: &self.frame,
            reference: self.reference(),
            unit: self.unit(),
            field: self.field(),
            received_on: long_day(self.row.received_on, self.frame.choice.lang),
            outlook: self.outlook(),
            excluded: self.case.excluded(),
            answer: self.settled(published),
        })
    }

    /// What happened after a version, each stage once in a row.
    pub fn story(&self, after: u32) -> Vec<Happened> {
        let mut story: Vec<Happened> = Vec::new();
        let mut before: Option<StageName> = None;
        for event in &self.events {
            let stage = event.to.stage;
            if event.version > after && before != Some(stage) {
                story.push(Happened { on: self.day(event.at), stage });
            }
            before = Some(stage);
        }
        story
    }

    fn settled(&self, text: Option<String>) -> Option<Settled> {
        let settled = self.case.stage().settled()?;
        let lang = self.frame.choice.lang;
        let promised_on = match settled.answer.settlement {
            domain::cases::Settlement::WillDo { promised_on } => promised_on,
            _ => None,
        };
        Some(Settled {
            outcome: settled.answer.settlement.outcome(),
            promised_on: promised_on.map(|day| long_day(day, lang)),
            on: self.day(settled.at),
            text,
        })
    }

    fn outlook(&self) -> Outlook {
        let lang = self.frame.choice.lang;
        let due = match (self.case.stage().name(), self.case.class(), self.row.due_on) {
            (StageName::WaitingCitizen, ..) => Due::Resting,
            (_, Class::Answered | Class::Excluded, _) => Due::Over,
            (_, Class::InProgress, None) => Due::Open,
            (_, Class::InProgress, Some(day)) if day < self.app.clock.today() => {
                Due::Late(long_day(day, lang))
            }
            (_, Class::InProgress, Some(day)) => Due::By(long_day(day, lang)),
        };
        Outlook { stage: self.case.stage().name(), due }
    }

    fn reopening(&self) -> Option<Reopening> {
        if !self.opens(SenderActName::Reopen) {
            return None;
        }
        let settled = self.case.stage().settled()?;
        let left = Case::MOST_REOPENINGS.saturating_sub(self.case.facts().reopened_by_citizen);
        let days = Days::new(Case::REOPEN_DAYS.unsigned_abs());
        let until = last_before(settled.at + days);
        let left = print_integer(u64::from(left), self.frame.choice.lang);
        Some(Reopening { left, until: self.day(until) })
    }

    fn unit(&self) -> String {
        let unit = self.office.tree.get(UnitId(self.row.unit_id));
        let lang = self.frame.choice.lang;
        unit.map(|unit| named(lang, &unit.name_vi, &unit.name_en).to_owned()).unwrap_or_default()
    }

    fn field(&self) -> String {
        let field = self.office.fields.get(&domain::cases::FieldId(self.row.field_id));
        let lang = self.frame.choice.lang;
        field
            .map(|field| named(lang, &field.name_vi, &field.name_en).to_owned())
            .unwrap_or_default()
    }

    fn day(&self, at: DateTime<Utc>) -> String {
        long_day(self.app.clock.local_day(at), self.frame.choice.lang)
    }
}

/// The degrees as they are offered: the best first, as survey forms have them.
const DEGREES: [(&str, &str); 5] = [
    (Satisfaction::VerySatisfied.word(), said(Satisfaction::VerySatisfied)),
    (Satisfaction::Satisfied.word(), said(Satisfaction::Satisfied)),
    (Satisfaction::Neutral.word(), said(Satisfaction::Neutral)),
    (Satisfaction::Dissatisfied.word(), said(Satisfaction::Dissatisfied)),
    (Satisfaction::VeryDissatisfied.word(), said(Satisfaction::VeryDissatisfied)),
];

const fn said(satisfaction: Satisfaction) -> &'static str {
    views::words::satisfaction(satisfaction)
}

/// An instant within the last day before `end`, which may be midnight.
fn last_before(end: DateTime<Utc>) -> DateTime<Utc> {
    end - chrono::TimeDelta::microseconds(1)
}

fn limit() -> u32 {
    u32::try_from(CASE_TEXT_MAX).unwrap_or(u32::MAX)
}
