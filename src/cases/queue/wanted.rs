//! Which cases somebody wants to see, read from the address.

use domain::{
    cases::{
        Awaiting, FieldId, Kind, QueueDue, QueueHandler, QueueOrder, QueueRating, QueueStage,
        Source,
    },
    meetings::MeetingId,
    text::{Sought, graphemes},
    units::Unit,
};
use sea_orm::ConnectionTrait;
use views::links::Queue;

use super::cursor::Cursor;
use crate::{
    books::tables::meeting,
    error::{Fault, Result},
    meetings,
    office::Office,
    wire::{Query, Reading},
};

/// The word for cases that were not said at a meeting.
const NO_MEETING: &str = "none";

/// Where the cases were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// At this meeting.
    Meeting(Box<meeting::Model>),
    /// Not at a meeting.
    Elsewhere,
}

/// What the cases must have in common, and in what order they come. The default is every case in
/// progress, what is due first coming first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What they are found by, as it was typed and as it is sought.
    pub sought: Option<(String, Sought)>,
    /// Where they stand; `None`: in progress.
    pub stage: Option<QueueStage>,
    /// The unit that owns them.
    pub unit: Option<Unit>,
    /// Whether those of the units below it are left out.
    pub unit_alone: bool,
    /// Their field.
    pub field: Option<FieldId>,
    /// Their kind.
    pub kind: Option<Kind>,
    /// Their source.
    pub source: Option<Source>,
    /// Where they were said.
    pub at: Option<At>,
    /// Their due day.
    pub due: Option<QueueDue>,
    /// Who handles them.
    pub handler: Option<QueueHandler>,
    /// What they wait for from the reader.
    pub awaiting: Option<Awaiting>,
    /// What their senders thought of the answer.
    pub rating: Option<QueueRating>,
    /// What comes first; `None`: what is due first.
    pub order: Option<QueueOrder>,
    /// The last row of the page before; `None` on the first page.
    pub after: Option<Cursor>,
}

impl Wanted {
    /// Reads the address and finds what its codes name.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood; the database's.
    pub async fn read(db: &impl ConnectionTrait, query: &Query, office: &Office) -> Result<Self> {
        let mut reading = Reading::of(query);
        let wanted = Self {
            sought: reading.one("q", sought).flatten(),
            stage: reading.word("stage"),
            unit: reading.one("unit", |code| unit(office, code)),
            unit_alone: reading.one("below", |word| Ok(word == Queue::ALONE)).unwrap_or(false),
            field: reading.one("field", |code| office.field("?field", code)),
            kind: reading.word("kind"),
            source: reading.word("source"),
            at: at(db, &mut reading).await?,
            due: reading.word("due"),
            handler: reading.word("handler"),
            awaiting: reading.word("awaiting"),
            rating: reading.word("rating"),
            order: reading.word("sort"),
            after: reading.one("after", |word| {
                Cursor::read(word).ok_or_else(|| Fault::new("?after", "bad-cursor"))
            }),
        };
        reading.finish(Some(wanted))
    }

    /// Where the cases stand.
    pub fn stage(&self) -> QueueStage {
        self.stage.unwrap_or(QueueStage::InProgress)
    }

    /// What comes first.
    pub fn order(&self) -> QueueOrder {
        self.order.unwrap_or(QueueOrder::Due)
    }

    /// The address of its first page.
    pub fn address(&self, office: &Office) -> Queue {
        let field = self.field.and_then(|id| office.fields.get(&id));
        Queue {
            words: self.sought.as_ref().map(|(typed, _)| typed.clone()),
            stage: self.stage,
            unit: self.unit.as_ref().map(|unit| unit.code.as_str().to_owned()),
            unit_alone: self.unit.is_some() && self.unit_alone,
            field: field.map(|field| field.code.clone()),
            kind: self.kind,
            source: self.source,
            meeting: self.at.as_ref().map(|at| match at {
                At::Meeting(meeting) => meeting.code.clone(),
                At::Elsewhere => NO_MEETING.to_owned(),
            }),
            due: self.due,
            handler: self.handler,
            awaiting: self.awaiting,
            rating: self.rating,
            order: self.order,
            after: None,
        }
    }

    /// The meeting at which the cases were said, where they were said at one.
    pub fn meeting(&self) -> Option<MeetingId> {
        match &self.at {
            Some(At::Meeting(meeting)) => Some(MeetingId(meeting.id)),
            Some(At::Elsewhere) | None => None,
        }
    }
}

fn sought(typed: &str) -> Result<Option<(String, Sought)>, Fault> {
    let length = graphemes(typed);
    if length > Sought::MAX {
        let fault = Fault::new("?q", "too-long").with("max", Sought::MAX);
        return Err(fault.with("over", length - Sought::MAX));
    }
    Ok(Sought::read(typed).map(|sought| (typed.trim().to_owned(), sought)))
}

/// A unit that bears the code, of those that ever did the one that stands longest.
fn unit(office: &Office, code: &str) -> Result<Unit, Fault> {
    let upper = code.trim().to_ascii_uppercase();
    let bearers = office.tree.iter().filter(|unit| unit.code.upper() == upper);
    let last = bearers.max_by_key(|unit| (unit.valid_to.is_none(), unit.valid_to));
    last.cloned().ok_or_else(|| Fault::new("?unit", "unknown-unit").with("code", code))
}

async fn at(db: &impl ConnectionTrait, reading: &mut Reading<'_>) -> Result<Option<At>> {
    let Some(code) = reading.one("meeting", |code| Ok(code.trim().to_owned())) else {
        return Ok(None);
    };
    if code.eq_ignore_ascii_case(NO_MEETING) {
        return Ok(Some(At::Elsewhere));
    }
    // What is no code is not asked for: it may hold what a database does not take.
    let found = match code.parse::<domain::meetings::MeetingCode>() {
        Ok(code) => meetings::store::find(db, code.as_str()).await?,
        Err(_) => None,
    };
    let unknown = || Fault::new("?meeting", "unknown-meeting").with("code", &code);
    let found = reading.keep(found.ok_or_else(unknown));
    Ok(found.map(|meeting| At::Meeting(Box::new(meeting))))
}
