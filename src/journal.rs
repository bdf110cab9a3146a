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
    /// A meeting was planned.
    PlanMeeting,
    /// The facts of a meeting were changed.
    ChangeMeeting,
    /// Cases were imported.
    ImportCases,
    /// Responses were imported.
    ImportResponses,
    /// A version of a survey was published.
    PublishSurvey,
    /// A staff account was made, or given another role.
    AddPerson,
    /// A role on a unit was given.
    GiveRole,
    /// A role on a unit was taken.
    TakeRole,
    /// An account was closed.
    CloseAccount,
    /// A closed account was opened again.
    OpenAccount,
    /// A one-time link was made for an account.
    MakeLink,
    /// A password was set by a one-time link.
    SetPassword,
    /// Somebody changed their own password.
    ChangePassword,
    /// A personal token was made.
    MakeToken,
    /// A personal token was revoked.
    RevokeToken,
    /// A unit was added.
    AddUnit,
    /// The name of a unit was corrected.
    RenameUnit,
    /// A unit was given its last day.
    EndUnit,
    /// Somebody read who sent a case.
    ReadIdentity,
    /// Figures of an older report were entered.
    EnterPrintedFigures,
}

impl Act {
    const fn word(self) -> &'static str {
        match self {
            Self::ImportUnits => "import_units",
            Self::ImportMeetings => "import_meetings",
            Self::PlanMeeting => "plan_meeting",
            Self::ChangeMeeting => "change_meeting",
            Self::ImportCases => "import_cases",
            Self::ImportResponses => "import_responses",
            Self::PublishSurvey => "publish_survey",
            Self::AddPerson => "add_person",
            Self::GiveRole => "give_role",
            Self::TakeRole => "take_role",
            Self::CloseAccount => "close_account",
            Self::OpenAccount => "open_account",
            Self::MakeLink => "make_link",
            Self::SetPassword => "set_password",
            Self::ChangePassword => "change_password",
            Self::MakeToken => "make_token",
            Self::RevokeToken => "revoke_token",
            Self::AddUnit => "add_unit",
            Self::RenameUnit => "rename_unit",
            Self::EndUnit => "end_unit",
            Self::ReadIdentity => "read_identity",
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
