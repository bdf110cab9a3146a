//! Every address, as a value that prints itself. Pages and letters link through these, so an
//! address is spelled once.
//!
//! What a person or a file brought in (codes, cursors) is percent-encoded on the way out.

mod address;
mod asset;
mod case_list;
mod here;
mod queue;
mod results;
mod survey_step;
mod text_size;

use std::fmt;

use address::Segment;
pub use asset::Asset;
pub use case_list::CaseList;
pub use here::Here;
pub(crate) use here::in_language;
pub use queue::Queue;
pub use results::{ResultsOf, ResultsOrder, StaffPrintedOf, StaffResolutionOf, SurveyResults};
pub use survey_step::{Step, SurveyStep};
pub use text_size::TextSize;

/// Makes addresses that never vary.
macro_rules! fixed {
    ($($(#[$meta:meta])* $name:ident = $path:literal,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name;

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($path)
            }
        }
    )+};
}

/// Makes addresses that end in the name of one thing.
macro_rules! named {
    ($($(#[$meta:meta])* $name:ident = $path:literal,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name<'a>(pub &'a str);

        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $path, Segment(self.0))
            }
        }
    )+};
}

fixed! {
    /// The home page.
    Home = "/",
    /// Published results.
    Results = "/results",
    /// Where a case is sent from.
    NewCase = "/cases/new",
    /// Whom it concerns.
    NewCasePlace = "/cases/new/place",
    /// How much may be known of its sender.
    NewCaseSender = "/cases/new/sender",
    /// Who its sender is.
    NewCaseContact = "/cases/new/contact",
    /// Everything once more, before it is sent.
    NewCaseCheck = "/cases/new/check",
    /// Forgets what was begun.
    NewCaseForget = "/cases/new/forget",
    /// Where a receipt is entered.
    Track = "/track",
    /// The sender's own case.
    TrackCase = "/track/case",
    /// Where the sender replies to a question.
    TrackReply = "/track/case/reply",
    /// Where the sender rates an answer.
    TrackRate = "/track/case/rate",
    /// Where the sender asks that their case be taken up again.
    TrackReopen = "/track/case/reopen",
    /// Where the sender takes their case back.
    TrackWithdraw = "/track/case/withdraw",
    /// Where the sender closes their case's page.
    TrackLeave = "/track/leave",
    /// Published surveys.
    Surveys = "/surveys",
    /// Public meetings.
    Meetings = "/meetings",
    /// Where staff sign in.
    SignIn = "/sign-in",
    /// Where staff sign out.
    SignOut = "/sign-out",
    /// Where a one-time link leads: a first password is set there.
    SetPassword = "/set-password",
    /// What was just sent, and its receipt.
    CaseSent = "/cases/sent",
    /// Where the QR of a receipt leads.
    TrackDoor = "/t",
    /// The first screen of staff.
    StaffHome = "/staff",
    /// The queue of cases.
    StaffCases = "/staff/cases",
    /// Where staff enter a case for somebody else.
    StaffNewCase = "/staff/cases/new",
    /// The resolution report.
    StaffResolution = "/staff/reports/resolution",
    /// The reports of surveys.
    StaffSurveys = "/staff/reports/surveys",
    /// Where a meeting is planned.
    StaffNewMeeting = "/staff/meetings/new",
    /// Meetings, for staff.
    StaffMeetings = "/staff/meetings",
    /// Staff accounts.
    StaffPeople = "/staff/people",
    /// Where somebody is added.
    StaffNewPerson = "/staff/people/new",
    /// Where a unit is added.
    StaffNewUnit = "/staff/units/new",
    /// Units.
    StaffUnits = "/staff/units",
    /// One's own account.
    StaffAccount = "/staff/account",
    /// The description of the JSON interface.
    ApiDocs = "/api/v1/openapi.json",
    /// Takes cases as JSON.
    ApiCases = "/api/v1/cases",
    /// Takes a receipt as JSON.
    ApiTrack = "/api/v1/track",
}

named! {
    /// One case, by its reference.
    CasePage = "/cases/",
    /// What a type of problem means, by its code.
    ProblemType = "/problems/",
    /// One survey, by its slug.
    Survey = "/surveys/",
    /// Where one one-time link leads, by its secret.
    SetPasswordBy = "/set-password/",
    /// Where staff sign in who then go on to a page of ours.
    SignInThen = "/sign-in?then=",
    /// One case on the desk, by its reference.
    StaffCase = "/staff/cases/",
    /// Where an opinion said at a meeting is entered, by the meeting's code.
    EnterAtMeeting = "/staff/cases/new?meeting=",
    /// The resolution report of one unit, by its code.
    UnitReport = "/staff/reports/resolution?unit=",
    /// One survey's report, by its slug.
    StaffSurvey = "/staff/reports/surveys/",
    /// One meeting for staff, by its code.
    StaffMeeting = "/staff/meetings/",
    /// One account, by its number.
    StaffPerson = "/staff/people/",
    /// One unit, by its number: codes are used again.
    StaffUnit = "/staff/units/",
    /// One meeting, by its code.
    Meeting = "/meetings/",
    /// Where the QR of a meeting leads, by its code.
    MeetingDoor = "/m/",
    /// One case as JSON, by its reference.
    ApiCase = "/api/v1/cases/",
    /// Where letters about a case are stopped, by the secret that stands in each of them.
    StopLetters = "/u/",
    /// Where somebody confirms that they follow a case, by the secret in the letter.
    ConfirmFollowing = "/follow/",
    /// One survey's definition as JSON, by its slug.
    ApiSurvey = "/api/v1/surveys/",
}

/// Where somebody asks to follow a case, by its reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowCase<'a>(pub &'a str);

impl fmt::Display for FollowCase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/follow", CasePage(self.0))
    }
}

/// What is said to who asked to follow a case, by its reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowAsked<'a>(pub &'a str);

impl fmt::Display for FollowAsked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/asked", FollowCase(self.0))
    }
}

/// Where a meeting is changed, by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffMeetingChange<'a>(pub &'a str);

impl fmt::Display for StaffMeetingChange<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/change", StaffMeeting(self.0))
    }
}

/// The poster of a meeting, by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffMeetingPoster<'a>(pub &'a str);

impl fmt::Display for StaffMeetingPoster<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/poster", StaffMeeting(self.0))
    }
}

/// What is done with one case on the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffAct<'a> {
    /// Its reference.
    pub reference: &'a str,
    /// The word of the act; `sender` to read who sent it.
    pub act: &'a str,
}

impl fmt::Display for StaffAct<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", StaffCase(self.reference), Segment(self.act))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_bring_cannot_leave_its_place_in_an_address() {
        assert_eq!(CasePage("LC-26-004217-3").to_string(), "/cases/LC-26-004217-3");
        assert_eq!(Survey("../staff?x=1#y").to_string(), "/surveys/..%2Fstaff%3Fx%3D1%23y");
        assert_eq!(Meeting("Xã A").to_string(), "/meetings/X%C3%A3%20A");
    }
}
