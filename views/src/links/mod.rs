//! Every address, as a value that prints itself. Pages and letters link through these, so an
//! address is spelled once.
//!
//! What a person or a file brought in (codes, cursors) is percent-encoded on the way out.

mod address;
mod case_list;
mod here;
mod style_sheet;

use std::fmt;

use address::Segment;
pub use case_list::CaseList;
pub use here::Here;
pub(crate) use here::in_language;
pub use style_sheet::StyleSheet;

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
    /// Where a receipt is entered.
    Track = "/track",
    /// Published surveys.
    Surveys = "/surveys",
    /// Public meetings.
    Meetings = "/meetings",
    /// Where staff sign in.
    SignIn = "/sign-in",
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
    /// One meeting, by its code.
    Meeting = "/meetings/",
    /// Where the QR of a meeting leads, by its code.
    MeetingDoor = "/m/",
    /// One case as JSON, by its reference.
    ApiCase = "/api/v1/cases/",
    /// One survey's definition as JSON, by its slug.
    ApiSurvey = "/api/v1/surveys/",
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
