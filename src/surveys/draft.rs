//! A filled form as it was sent, on its way to being accepted.

use domain::{
    cases::Receipt,
    meetings::MeetingId,
    surveys::{Answers, Mode, Strictness},
    units::UnitId,
};
use serde_json::Value;

use super::{
    faults,
    store::{NewResponse, Place},
};
use crate::{
    app::App,
    books::tables::meeting,
    error::{Error, Fault, Result},
    meetings,
    wire::Members,
};

/// What was sent, with what is wrong with it so far.
pub struct Draft<'a> {
    version: Option<u32>,
    meeting: Option<&'a str>,
    mode: Option<Mode>,
    answers: Option<&'a Value>,
    faults: Vec<Fault>,
}

impl<'a> Draft<'a> {
    /// Reads the members of the body.
    ///
    /// # Errors
    /// When it is no object. What else is wrong waits until all of it is known.
    pub fn read(body: &'a Value) -> Result<Self> {
        let mut members = Members::of(body)?;
        let version = members.number("version");
        let meeting = members.text("meeting");
        let word = members.text("mode");
        let mode = word.and_then(|word| word.parse().ok());
        let answers = members.value("answers");
        match word {
            Some(word) if mode.is_none() => members.fault(unknown_mode("/mode", word)),
            None if body["mode"].is_null() => members.fault(Fault::new("/mode", "missing")),
            Some(_) | None => {}
        }
        if answers.is_none() {
            members.fault(Fault::new("/answers", "missing"));
        }
        let as_version = |number| {
            // No survey has a version that does not fit; the lookup says so.
            u32::try_from(number).unwrap_or(0)
        };
        let version = version.map(as_version);
        Ok(Self { version, meeting, mode, answers, faults: members.finish() })
    }

    /// The response to enter and the receipt for its sender.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such survey; else every fault, each at its place.
    pub async fn accept(mut self, app: &App, slug: &str) -> Result<(NewResponse, Receipt)> {
        let survey = match app.shelf.find(&app.books, slug, self.version, "/version").await {
            Err(Error::Invalid(faults)) => {
                self.faults.extend(faults);
                None
            }
            found => Some(found?),
        };
        let meeting = self.meeting(app).await?;
        let answers = survey.as_ref().zip(self.answers).and_then(|(survey, answers)| {
            let read = Answers::read(&survey.definition, answers, Strictness::Refuse);
            read.map_err(|refused| self.faults.extend(faults::of(&refused))).ok()
        });
        let (Some(survey), Some(mode), Some(answers)) = (survey, self.mode, answers) else {
            return Err(Error::Invalid(self.faults));
        };
        if !self.faults.is_empty() {
            return Err(Error::Invalid(self.faults));
        }
        let (meeting, unit) = meeting.unzip();
        Ok(fill(app, survey.id, Place { unit, meeting, mode }, &answers))
    }

    /// The meeting and the unit that held it.
    async fn meeting(&mut self, app: &App) -> Result<Option<(MeetingId, UnitId)>> {
        let Some(code) = self.meeting else { return Ok(None) };
        let found = find_meeting(app, code).await?;
        if found.is_none() {
            self.faults.push(Fault::new("/meeting", "unknown-meeting").with("code", code));
        }
        Ok(found.map(|meeting| (MeetingId(meeting.id), UnitId(meeting.unit_id))))
    }
}

/// A form that was filled in, ready to be entered, and the receipt for its sender: whether a
/// program sent it or somebody on our own pages.
pub fn fill(app: &App, survey: i64, place: Place, answers: &Answers) -> (NewResponse, Receipt) {
    let receipt = Receipt::draw(|| u64::from_be_bytes(app.random.bytes()));
    let response = NewResponse {
        id: app.secret.number("receipt", &receipt.digits()),
        survey,
        place,
        entered_on: app.clock.today(),
        answers: answers.to_stored(),
    };
    (response, receipt)
}

/// The meeting of a code that somebody brought.
///
/// # Errors
/// The database's.
pub async fn find_meeting(app: &App, code: &str) -> Result<Option<meeting::Model>> {
    // PostgreSQL refuses to look for some characters that no code has.
    if code.chars().any(char::is_control) {
        return Ok(None);
    }
    meetings::store::find(app.books.read(), code).await
}

/// The fault of a word that is no mode.
pub fn unknown_mode(at: &str, word: &str) -> Fault {
    Fault::new(at, "unknown-word").with("word", word).with("known", Mode::WORDS.join(", "))
}
