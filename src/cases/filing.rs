//! A case about to be entered in the register, everything about it decided.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    cases::{
        Actor, CaseRef, Deed, Due, FieldId, IdentityLevel, Kind, Label, OnTheSpot, Opening, Origin,
        Refused, Settlement, TextDigest,
    },
    numbers::Lang,
    people::PersonId,
    units::{Unit, UnitId},
};

use super::sender::Sender;
use crate::{error::Error, office::Office, random::Random, secrets::hex};

/// What somebody wrote, with the salt that its digest is made with.
#[derive(Clone)]
pub struct Salted {
    /// 32 random bytes, erased together with the text.
    pub salt: [u8; 32],
    /// The words.
    pub text: String,
}

impl Salted {
    /// Salts a text.
    pub fn new(text: String, random: &Random) -> Self {
        Self { salt: random.bytes(), text }
    }

    /// What events know of it.
    pub fn digest(&self) -> TextDigest {
        TextDigest::of(&self.salt, &self.text)
    }

    /// The salt as the books keep it.
    pub fn salt_hex(&self) -> String {
        hex(&self.salt)
    }
}

/// An answer that an older book has.
#[derive(Clone)]
pub struct OlderAnswer {
    /// Its words.
    pub text: Salted,
    /// How it settled the matter.
    pub settlement: Settlement,
    /// When it was given, UTC.
    pub at: DateTime<Utc>,
}

/// An answer that was given at the meeting where the matter was raised.
#[derive(Clone)]
pub struct Spot {
    /// Its words.
    pub text: Salted,
    /// How it settled the matter.
    pub settlement: Settlement,
    /// The leader who stands for it.
    pub leader: PersonId,
    /// The name of whoever gave it.
    pub speaker: Salted,
    /// Where the minutes say so.
    pub minutes: Label,
}

impl Spot {
    /// What the first event says of it.
    pub fn told(&self) -> OnTheSpot {
        OnTheSpot {
            text: self.text.digest(),
            settlement: self.settlement,
            leader: self.leader,
            speaker: self.speaker.digest(),
            minutes: self.minutes.clone(),
        }
    }
}

/// A case about to be entered.
#[derive(Clone)]
pub struct Filing {
    /// The unit that owns it.
    pub unit: UnitId,
    /// The code that its reference begins with.
    pub unit_code: domain::units::UnitCode,
    /// Its field of work.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
    /// How it came.
    pub origin: Origin,
    /// How much is known of the sender.
    pub identity: IdentityLevel,
    /// What is known.
    pub sender: Sender,
    /// The words.
    pub text: Salted,
    /// The language in which the sender is spoken to.
    pub lang: Lang,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// The local day of that.
    pub received_on: NaiveDate,
    /// When it was written down, UTC.
    pub recorded_at: DateTime<Utc>,
    /// The local day it was said; `None`: not said at a meeting, or not known.
    pub said_on: Option<NaiveDate>,
    /// By when an answer is due; `None`: no rule holds.
    pub due: Option<Due>,
    /// Who enters it.
    pub actor: Actor,
    /// The HMAC of the sender's receipt; `None`: they hold none.
    pub receipt_mark: Option<String>,
    /// The answer it comes with.
    pub answer: Option<OlderAnswer>,
}

impl Filing {
    /// The counter that numbers the cases of this unit code and year.
    pub fn counter(&self) -> String {
        format!("case:{}:{:02}", self.unit_code.upper(), self.received_on.year().rem_euclid(100))
    }

    /// What the first event says.
    pub fn opening(&self) -> Opening {
        Opening {
            unit: self.unit,
            field: self.field,
            kind: self.kind,
            origin: self.origin,
            identity: self.identity,
            text: self.text.digest(),
            said_on: self.said_on,
            due: self.due.clone(),
            form: None,
            consent: self.sender.agreed.as_ref().map(|agreed| agreed.edition),
            quarantined: None,
            split_from: None,
        }
    }

    /// The deed of entering it.
    pub fn deed(&self) -> Deed {
        Deed {
            at: self.received_at,
            recorded_at: self.recorded_at,
            actor: self.actor,
            on_behalf_of: None,
            seen: 0,
        }
    }
}

/// By when the case is due, as its events keep it: the day, and the rule with the version of the
/// calendar it was counted over.
///
/// # Errors
/// When a rule's code is none.
pub fn due_of(
    office: &Office,
    unit: &Unit,
    kind: Kind,
    origin: Origin,
    received_on: NaiveDate,
) -> Result<Option<Due>, Error> {
    let Some((rule, deadline)) = office.deadline(unit.id, kind, origin.source(), received_on)
    else {
        return Ok(None);
    };
    let rule = Label::new(&format!("{}@{}", rule.code, deadline.calendar_version))?;
    Ok(Some(Due { on: deadline.due_on, rule }))
}

/// A refusal of the ledger, for the person acting.
impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        if let Refused::Stale { seen, now } = refused {
            return Self::Stale { seen, now };
        }
        Self::Refused { code: refused.code(), said: refused.to_string() }
    }
}

/// A reference as events carry it.
pub fn case_ref(reference: &str) -> CaseRef {
    CaseRef(reference.to_owned())
}
