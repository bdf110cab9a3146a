//! The pages of sending, filled with what the office has to offer.

use std::sync::Arc;

use axum::{http::StatusCode, response::Response};
use domain::{
    cases::{IdentityLevel, Receipt},
    text::CASE_TEXT_MAX,
    units::UnitId,
};
use maud::Render as _;
use views::{
    Frame,
    cases::new::{
        Answer, AtMeeting, CheckPage, ContactPage, GonePage, PlacePage, SenderPage, SentPage,
        TextPage,
    },
    dates::long_day,
    form::{Form, Typed},
    links,
};

use super::{
    begun::{Begun, Step},
    held::Taken,
};
use crate::{
    app::App,
    books::tables::meeting,
    error::{Error, Fault, Result},
    home::Visit,
    meetings,
    office::{Office, UNCLASSIFIED, named},
    wire::{form::status, private},
};

/// What all the pages need.
pub struct Pages<'a> {
    app: &'a App,
    office: Arc<Office>,
    frame: Frame,
}

/// A form that holds these values; an empty one counts as not there, except for a meeting.
pub fn typed(values: &[(&str, &str)]) -> Typed {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Typed(values.iter().map(pair).collect())
}

/// The faults in the order of the fields on the page; those without one last.
pub fn in_order(faults: &mut [Fault], fields: &[&str]) {
    let place = |at: &str| fields.iter().position(|field| *field == at).unwrap_or(fields.len());
    faults.sort_by_key(|fault| place(&fault.at));
}

impl<'a> Pages<'a> {
    /// The pages as the office is now.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(app: &'a App, visit: &Visit) -> Result<Self> {
        let office = app.office.now(&app.books).await?;
        let frame = visit.frame(app, Some(&office));
        Ok(Self { app, office, frame })
    }

    /// What is it about?
    pub async fn text(&self, begun: &Begun, form: Form) -> Result<Response> {
        let frame = &self.frame;
        let named = form.typed.one("meeting").to_owned();
        let meeting = self.meeting(&named).await?;
        let page = TextPage {
            frame,
            back: back(begun, Step::Text, &form),
            limit: u32::try_from(CASE_TEXT_MAX).unwrap_or(u32::MAX),
            meeting: meeting.as_ref().map(|meeting| self.told("send-meeting", meeting)),
            unknown_meeting: meeting.is_none() && !named.is_empty(),
            lost: begun.lost_its_words(),
            begun: *begun != Begun::default(),
            form: &form,
        };
        Ok(private(status(&form), page.render()))
    }

    /// Whom does it concern?
    pub async fn place(&self, begun: &Begun, form: Form) -> Result<Response> {
        let at_meeting = |meeting: meeting::Model| AtMeeting {
            told: self.told("send-meeting-told", &meeting),
            code: meeting.code,
        };
        let page = PlacePage {
            frame: &self.frame,
            back: back(begun, Step::Place, &form),
            units: self.units(),
            fields: self.fields(),
            meeting: self.meeting(&begun.meeting).await?.map(at_meeting),
            form: &form,
        };
        Ok(private(status(&form), page.render()))
    }

    /// How much may be known of the sender?
    pub fn sender(&self, begun: &Begun, form: &Form) -> Response {
        let back = back(begun, Step::Sender, form);
        private(status(form), SenderPage { frame: &self.frame, back, form }.render())
    }

    /// Who is the sender?
    pub fn contact(&self, begun: &Begun, form: &Form) -> Response {
        let page = ContactPage {
            frame: &self.frame,
            back: back(begun, Step::Contact, form),
            level: begun.identity.unwrap_or(IdentityLevel::Confidential),
            for_another: begun.for_another,
            form,
        };
        private(status(form), page.render())
    }

    /// Is everything right? `changed`: not what the reader saw when they pressed the button.
    pub async fn check(&self, begun: &Begun, form: Form, changed: bool) -> Result<Response> {
        let page = CheckPage {
            frame: &self.frame,
            back: back(begun, Step::Check, &form),
            text: begun.text.clone(),
            place: self.place_answers(begun).await?,
            level: begun.identity.unwrap_or(IdentityLevel::Confidential),
            for_another: begun.for_another,
            contact: contact_answers(begun),
            changed,
            form: &form,
        };
        let status = if changed { StatusCode::CONFLICT } else { status(&form) };
        Ok(private(status, page.render()))
    }

    /// What the sender must keep.
    pub fn sent(&self, taken: &Taken) -> Result<Response> {
        let why = || Error::Internal("a receipt that is none was kept".to_owned());
        let receipt = Receipt::parse(&taken.receipt).map_err(|_| why())?;
        let lang = self.frame.choice.lang;
        let page = SentPage {
            frame: &self.frame,
            form: &Form::default(),
            reference: taken.reference.clone(),
            receipt: receipt.grouped(),
            digits: receipt.digits(),
            base_url: self.app.base_url().to_owned(),
            due_on: taken.due_on.map(|day| long_day(day, lang)),
            reachable: taken.reachable,
            by_email: taken.by_email,
        };
        Ok(private(StatusCode::OK, page.render()))
    }

    /// Nothing lies here.
    pub fn gone(&self, receipt: bool) -> Response {
        private(StatusCode::NOT_FOUND, GonePage { frame: &self.frame, receipt }.render())
    }

    /// The unit to begin with: the one chosen before, else the one that holds the meeting.
    pub async fn unit_of(&self, begun: &Begun) -> Result<String> {
        if begun.placed {
            return Ok(begun.unit.clone());
        }
        let meeting = self.meeting(&begun.meeting).await?;
        let unit = meeting.and_then(|meeting| self.office.tree.get(UnitId(meeting.unit_id)));
        let unit = unit.filter(|unit| unit.stands_on(self.app.clock.today()));
        Ok(unit.map(|unit| unit.code.upper()).unwrap_or_default())
    }

    /// What is wrong with a unit and a field; an empty one is "I don't know".
    pub fn wrong_with_place(&self, unit: &str, field: &str) -> Vec<Fault> {
        let today = self.app.clock.today();
        let known = |code: &str| !code.is_empty();
        let unit = known(unit).then(|| self.office.unit("unit", unit, today).err()).flatten();
        let field = known(field).then(|| self.office.field("field", field).err()).flatten();
        unit.into_iter().chain(field).collect()
    }

    async fn meeting(&self, code: &str) -> Result<Option<meeting::Model>> {
        meetings::store::find(self.app.books.read(), code).await
    }

    /// A meeting in a sentence.
    fn told(&self, key: &str, meeting: &meeting::Model) -> String {
        let lang = self.frame.choice.lang;
        let unit = self.office.tree.get(UnitId(meeting.unit_id));
        let unit = unit.map_or("", |unit| named(lang, &unit.name_vi, &unit.name_en));
        let day = long_day(meeting.held_on, lang);
        let gaps = [
            ("day", (&day).into()),
            ("place", meeting.place.as_str().into()),
            ("unit", unit.into()),
        ];
        self.frame.words().say_with(key, &gaps)
    }

    /// The units that stand today, by code and name, from the top down.
    fn units(&self) -> Vec<(String, String)> {
        let (today, lang) = (self.app.clock.today(), self.frame.choice.lang);
        let standing = self.office.tree.iter().filter(|unit| unit.stands_on(today));
        let mut units: Vec<_> = standing
            .map(|unit| {
                let depth = self.office.tree.path(unit.id).len();
                (depth, unit.code.upper(), named(lang, &unit.name_vi, &unit.name_en).to_owned())
            })
            .collect();
        units.sort();
        units.into_iter().map(|(_, code, name)| (code, name)).collect()
    }

    /// The fields, without the one that says that nobody has sorted it yet.
    fn fields(&self) -> Vec<(String, String)> {
        let lang = self.frame.choice.lang;
        let sorted = self.office.fields.values().filter(|field| field.code != UNCLASSIFIED);
        sorted
            .map(|field| {
                (field.code.clone(), named(lang, &field.name_vi, &field.name_en).to_owned())
            })
            .collect()
    }

    async fn place_answers(&self, begun: &Begun) -> Result<Vec<Answer>> {
        let words = self.frame.words();
        let called = |options: Vec<(String, String)>, code: &str, unknown: &str| {
            let found = options.into_iter().find(|(known, _)| known == code);
            found.map_or_else(|| words.say(unknown), |(_, name)| name)
        };
        let unit = called(self.units(), &begun.unit, "send-unit-unknown");
        let field = called(self.fields(), &begun.field, "send-field-unknown");
        let mut answers = vec![
            Answer { asked: "send-unit", given: unit },
            Answer { asked: "send-field", given: field },
        ];
        if let Some(meeting) = self.meeting(&begun.meeting).await? {
            let given = self.told("send-meeting-told", &meeting);
            answers.insert(0, Answer { asked: "send-row-meeting", given });
        }
        Ok(answers)
    }
}

/// Where the way back leads: the page before, or the check when one answer is being changed.
fn back(begun: &Begun, step: Step, form: &Form) -> String {
    let to = if form.typed.one(views::cases::new::CHANGE).is_empty() {
        begun.before(step)
    } else {
        Some(Step::Check)
    };
    to.map_or_else(|| links::Home.to_string(), Step::address)
}

fn contact_answers(begun: &Begun) -> Vec<Answer> {
    let row = |asked, given: &str| Answer { asked, given: given.to_owned() };
    let name = [row("send-name", &begun.name), row("send-row-address", &begun.address)];
    let contact = [row("send-phone", &begun.phone), row("send-email", &begun.email)];
    match begun.identity {
        None | Some(IdentityLevel::None) => Vec::new(),
        Some(IdentityLevel::ContactOnly) => contact.to_vec(),
        Some(IdentityLevel::Confidential | IdentityLevel::Open) => [name, contact].concat(),
    }
}
