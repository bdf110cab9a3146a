//! What people do: a closed list, and who may do it.

use super::{Role, Thing};

words! {
    /// Everything that needs permission. Case ledger §3.4 has the transitions behind the first part.
    Action {
        /// Find cases in lists and searches.
        ListCases = "list_cases",
        /// Read a case and its notes, without who sent it.
        ReadCase = "read_case",
        /// Read who sent a case. Each reading is written to the journal.
        ReadIdentity = "read_identity",
        /// Enter a case that came on paper, by telephone or at a meeting (transition 1).
        EnterCase = "enter_case",
        /// Enter the answer given at the meeting itself (transition 2); it names the leader.
        AnswerAtMeeting = "answer_at_meeting",
        /// Classify a case.
        Triage = "triage",
        /// Give a case to a handler (transition 3).
        Assign = "assign",
        /// Move a case among the stages in progress; ask the sender (transition 4).
        Handle = "handle",
        /// Note something for the office.
        Annotate = "annotate",
        /// Write an answer (transition 6).
        Draft = "draft",
        /// Approve an answer and send it (transition 7).
        Approve = "approve",
        /// Send a draft back (transition 8).
        SendBack = "send_back",
        /// Say that what an answer promised was done (case ledger §3.3).
        KeepPromise = "keep_promise",
        /// Open an answered case again (transition 10).
        Reopen = "reopen",
        /// Give a case to another unit (transition 11).
        Transfer = "transfer",
        /// Return a case to the unit it came from (transition 11).
        Bounce = "bounce",
        /// Decide who owns a case that two units refused (transition 11).
        DecideOwner = "decide_owner",
        /// Propose that a case leave the count, or say what a filter flagged (transitions 12 to 15).
        ProposeExclusion = "propose_exclusion",
        /// Confirm that a case is out of scope or was sent outside (transitions 12 and 13).
        ConfirmExclusion = "confirm_exclusion",
        /// Confirm spam or a double submission, or drop any proposal (transitions 14 and 15): a
        /// second officer may. That it is a second person is for the ledger to see.
        ConfirmSpamOrDouble = "confirm_spam_or_double",
        /// Bring an excluded case back into the count (transition 17).
        Restore = "restore",
        /// Put cases about one problem together, or apart again (transition 18).
        Group = "group",
        /// Make two cases of one that holds two matters (transition 18b).
        Split = "split",
        /// Take names out of a text that is to be published (transition 19).
        Redact = "redact",
        /// Publish a case and its answer, or take them back (transition 19).
        Publish = "publish",
        /// Correct the field, the kind or the unit (transition 19).
        Reclassify = "reclassify",
        /// Erase who sent a case, and keep the case (transition 19).
        EraseIdentity = "erase_identity",

        /// Read a meeting's papers and its form ledger.
        ReadMeeting = "read_meeting",
        /// Plan meetings, change them, enter what was counted.
        ManageMeetings = "manage_meetings",
        /// Read single responses. They name nobody.
        ReadResponses = "read_responses",
        /// Key in, scan or import filled forms.
        EnterResponses = "enter_responses",
        /// Publish a version of a survey.
        PublishSurvey = "publish_survey",

        /// Read figures with their small cells.
        ReadReport = "read_report",
        /// Freeze a report and publish it.
        PublishReport = "publish_report",
        /// Enter a figure as an older report printed it.
        EnterPrinted = "enter_printed",
        /// Read who did what.
        ReadJournal = "read_journal",

        /// Make accounts, give and take roles.
        ManagePeople = "manage_people",
        /// Change the tree of units (transition 20).
        ManageUnits = "manage_units",
        /// Agree to a change of units, for the unit that receives the cases (transition 20).
        ConfirmUnitChange = "confirm_unit_change",
        /// Change the calendar.
        ManageCalendar = "manage_calendar",
        /// Change the deadline rules.
        ManageRules = "manage_rules",
        /// Change settings of the installation.
        ManageSettings = "manage_settings",
    }
}

impl Action {
    /// The roles that allow it. Further conditions stand in [`can`](super::can).
    pub(super) const fn roles(self) -> &'static [Role] {
        use Role::{Admin, Auditor, Leader, Officer, Organizer};
        match self {
            Self::ListCases | Self::ReadCase | Self::ReadMeeting | Self::ReadReport => {
                &[Leader, Officer, Organizer, Auditor]
            }
            Self::ReadIdentity => &[Leader, Officer, Organizer],
            Self::EnterCase | Self::Split => &[Officer, Organizer],
            Self::AnswerAtMeeting | Self::ManageMeetings | Self::EnterResponses => &[Organizer],
            Self::Triage
            | Self::Assign
            | Self::Transfer
            | Self::Bounce
            | Self::Annotate
            | Self::KeepPromise
            | Self::ConfirmSpamOrDouble
            | Self::Redact
            | Self::Publish
            | Self::Reclassify
            | Self::EraseIdentity
            | Self::EnterPrinted => &[Leader, Officer],
            Self::Handle | Self::Draft | Self::ProposeExclusion | Self::Group => &[Officer],
            Self::Approve
            | Self::SendBack
            | Self::Reopen
            | Self::DecideOwner
            | Self::ConfirmExclusion
            | Self::Restore
            | Self::PublishReport
            | Self::ConfirmUnitChange => &[Leader],
            Self::ReadResponses => &[Leader, Organizer, Auditor],
            Self::PublishSurvey => &[Leader, Organizer],
            Self::ReadJournal => &[Leader, Auditor],
            Self::ManagePeople
            | Self::ManageUnits
            | Self::ManageCalendar
            | Self::ManageRules
            | Self::ManageSettings => &[Admin],
        }
    }

    /// Whether it is done to such a thing at all.
    pub(super) const fn is_done_to(self, thing: Thing<'_>) -> bool {
        match self {
            Self::ListCases
            | Self::ReadCase
            | Self::ReadIdentity
            | Self::EnterCase
            | Self::AnswerAtMeeting
            | Self::Triage
            | Self::Assign
            | Self::Handle
            | Self::Annotate
            | Self::Draft
            | Self::Approve
            | Self::SendBack
            | Self::KeepPromise
            | Self::Reopen
            | Self::Transfer
            | Self::Bounce
            | Self::DecideOwner
            | Self::ProposeExclusion
            | Self::ConfirmExclusion
            | Self::ConfirmSpamOrDouble
            | Self::Restore
            | Self::Group
            | Self::Split
            | Self::Redact
            | Self::Publish
            | Self::Reclassify
            | Self::EraseIdentity => matches!(thing, Thing::Case(_)),
            Self::ReadMeeting | Self::ManageMeetings => matches!(thing, Thing::Meeting(_)),
            Self::ReadResponses | Self::EnterResponses | Self::PublishSurvey => {
                matches!(thing, Thing::Survey(_))
            }
            Self::ReadReport
            | Self::PublishReport
            | Self::EnterPrinted
            | Self::ReadJournal
            | Self::ManagePeople
            | Self::ManageUnits
            | Self::ConfirmUnitChange => matches!(thing, Thing::Unit(_)),
            Self::ManageCalendar | Self::ManageRules | Self::ManageSettings => {
                matches!(thing, Thing::Office(_))
            }
        }
    }
}
