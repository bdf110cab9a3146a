//! A case as somebody sends it, through the API or page by page: checked, and made into a filing.

use std::str::FromStr;

use domain::{
    UnknownWord,
    cases::{Actor, IdentityLevel, Kind, Origin, Receipt},
    meetings::MeetingId,
    numbers::Lang,
    text::{CASE_TEXT_MAX, check_text},
    units::Unit,
};
use serde_json::Value;

use super::{
    filing::{Filing, Salted, due_of},
    sender::{Agreed, Sender, Told},
};
use crate::{
    app::App,
    books::tables::meeting,
    error::{Error, Fault, Result},
    faults, meetings,
    office::{Office, UNCLASSIFIED},
    wire::Members,
};

/// What came, its types checked and nothing else.
#[derive(Default)]
pub struct Draft<'a> {
    /// The words.
    pub text: Option<&'a str>,
    /// The code of a field of work.
    pub field: Option<&'a str>,
    /// The code of a unit.
    pub unit: Option<&'a str>,
    /// The code of a meeting.
    pub meeting: Option<&'a str>,
    /// What it is about.
    pub kind: Option<Kind>,
    /// How much the sender wants known.
    pub identity: Option<IdentityLevel>,
    /// What they tell of themselves.
    pub told: Told<'a>,
    /// What they agreed to; `None`: nobody asked them.
    pub agreed: Option<Agreed>,
    /// Whether somebody else sends it for them.
    pub for_another: bool,
    /// The language in which they want to be spoken to.
    pub lang: Option<Lang>,
    /// What is wrong already.
    pub wrong: Vec<Fault>,
}

impl<'a> Draft<'a> {
    /// Reads the members of the body.
    ///
    /// # Errors
    /// When it is no object.
    pub fn read(body: &'a Value) -> Result<Self> {
        let mut members = Members::of(body)?;
        let text = members.text("text");
        let mut draft = Self {
            text,
            field: filled(members.text("field")),
            unit: filled(members.text("unit")),
            meeting: filled(members.text("meeting")),
            kind: word(&mut members, "kind"),
            identity: word(&mut members, "identity"),
            told: Told {
                name: filled(members.text("name")),
                address: filled(members.text("address")),
                email: filled(members.text("email")),
                phone: filled(members.text("phone")),
            },
            lang: word(&mut members, "lang"),
            ..Self::default()
        };
        draft.wrong = members.finish();
        if draft.text.is_none() && !draft.wrong.iter().any(|fault| fault.at == "/text") {
            draft.wrong.push(Fault::new("/text", "missing"));
        }
        Ok(draft)
    }

    /// Decides everything about the case, or says all that is wrong with it.
    ///
    /// # Errors
    /// One fault for each value that cannot be taken; the database's.
    pub async fn accept(mut self, app: &App, reader: Lang) -> Result<(Filing, Receipt)> {
        let office = app.office.now(&app.books).await?;
        let now = app.clock.now();
        let received_on = app.clock.local_day(now);
        let text = self.text.map(words).transpose();
        let text = self.keep(text);
        let field = office.field("/field", self.field.unwrap_or(UNCLASSIFIED));
        let field = self.keep(field.map(Some));
        let meeting = self.meeting(app).await?;
        let unit = self.unit(&office, meeting.as_ref(), received_on);
        let unit = self.keep(unit.map(Some));
        let identity = self.told.level(self.identity);
        let sender = self.told.check(identity, |name| format!("/{name}"));
        let sender = sender.map_err(|wrong| self.wrong.extend(wrong)).ok();
        if let Some(agreed) = &self.agreed {
            self.wrong.extend(self.told.without_agreement(identity, &agreed.purposes));
        }
        let (Some(Some(text)), Some(field), Some(unit), Some(sender), true) =
            (text.map(Some), field, unit, sender, self.wrong.is_empty())
        else {
            return Err(Error::Invalid(self.wrong));
        };
        let kind = self.kind.unwrap_or(Kind::Opinion);
        let origin = match &meeting {
            Some(meeting) => Origin::Meeting { meeting: MeetingId(meeting.id), line: None },
            None => Origin::Web,
        };
        let receipt = Receipt::draw(|| u64::from_be_bytes(app.random.bytes()));
        let filing = Filing {
            unit: unit.id,
            unit_code: unit.code.clone(),
            field,
            kind,
            origin,
            identity,
            sender: Sender { for_another: self.for_another, agreed: self.agreed, ..sender },
            text: Salted::new(text, &app.random),
            lang: self.lang.unwrap_or(reader),
            received_at: now,
            received_on,
            recorded_at: now,
            // A meeting's code is known before its day: what is sent until then was not said there.
            said_on: meeting.map(|meeting| meeting.held_on).filter(|day| *day <= received_on),
            due: due_of(&office, unit, kind, origin, received_on)?,
            actor: Actor::Citizen,
            receipt_mark: Some(app.secret.mark("receipt", &receipt.digits())),
            answer: None,
        };
        Ok((filing, receipt))
    }

    fn keep<T>(&mut self, found: Result<Option<T>, Fault>) -> Option<T> {
        found.unwrap_or_else(|fault| {
            self.wrong.push(fault);
            None
        })
    }

    async fn meeting(&mut self, app: &App) -> Result<Option<meeting::Model>> {
        let Some(code) = self.meeting else { return Ok(None) };
        let found = meetings::store::find(app.books.read(), code).await?;
        if found.is_none() {
            self.wrong.push(Fault::new("/meeting", "unknown-meeting").with("code", code));
        }
        Ok(found)
    }

    /// The unit that was named; else the one that held the meeting; else the office's front door.
    fn unit<'o>(
        &self,
        office: &'o Office,
        meeting: Option<&meeting::Model>,
        on: chrono::NaiveDate,
    ) -> Result<&'o Unit, Fault> {
        if let Some(code) = self.unit {
            return office.unit("/unit", code, on);
        }
        let held_by =
            meeting.and_then(|meeting| office.tree.get(domain::units::UnitId(meeting.unit_id)));
        match held_by.filter(|unit| unit.stands_on(on)) {
            Some(unit) => Ok(unit),
            None => office.front_door("/unit", on),
        }
    }
}

/// The words of a case, or what is wrong with them.
///
/// # Errors
/// The fault of the text, at `/text`.
pub fn words(typed: &str) -> Result<String, Fault> {
    check_text(typed, CASE_TEXT_MAX).map_err(|why| faults::text("/text", &why))
}

/// A value that says something.
pub fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A word of a closed list, to the letter; an empty one is as good as none.
fn word<T: FromStr<Err = UnknownWord>>(members: &mut Members<'_>, name: &'static str) -> Option<T> {
    let word = members.text(name).filter(|word| !word.is_empty())?;
    word.parse()
        .map_err(|unknown: UnknownWord| {
            let fault = Fault::of(format!("/{name}"), "unknown-word", &unknown);
            members.fault(fault.with("word", word).with("known", unknown.known.join(", ")));
        })
        .ok()
}
