//! Who did what, outside the ledger of cases: written in the transaction of the deed itself.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

use crate::{books::tables::journal, error::Result};

/// An act that is noted, with the word it is noted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Units were imported.
    ImportUnits,
    /// Meetings were imported.
    ImportMeetings,
    /// Cases were imported.
    ImportCases,
    /// Responses were imported.
    ImportResponses,
    /// A version of a survey was published.
    PublishSurvey,
    /// A staff account was made, or given another role.
    AddPerson,
    /// Figures of an older report were entered.
    EnterPrintedFigures,
}

impl Act {
    const fn word(self) -> &'static str {
        match self {
            Self::ImportUnits => "import_units",
            Self::ImportMeetings => "import_meetings",
            Self::ImportCases => "import_cases",
            Self::ImportResponses => "import_responses",
            Self::PublishSurvey => "publish_survey",
            Self::AddPerson => "add_person",
            Self::EnterPrintedFigures => "enter_printed_figures",
        }
    }
}

/// Who acts from the command line: whoever holds the database.
pub const OPERATOR: &str = "operator";

/// Notes that `actor` did `act` to `thing` (a code, a slug, a count; never a name or a text).
///
/// # Errors
/// The database's.
pub async fn note(
    db: &impl ConnectionTrait,
    at: DateTime<Utc>,
    actor: &str,
    act: Act,
    thing: &str,
) -> Result<()> {
    let row = journal::ActiveModel {
        at: Set(at.timestamp_micros()),
        actor: Set(actor.to_owned()),
        act: Set(act.word().to_owned()),
        thing: Set(thing.to_owned()),
        ..Default::default()
    };
    journal::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
