//! Pages about people: signing in, one's own account, staff and units.

mod account;
mod first_account;
#[cfg(test)]
pub(crate) mod samples;
mod sent_again;
mod set_password;
mod sign_in;
mod staff;
#[cfg(test)]
mod tests;
mod units;

pub use account::{AccountPage, MadeTokenPage, SessionLine, TokenLine};
pub use first_account::FirstAccountPage;
pub use sent_again::SentAgainPage;
pub use set_password::{LinkGonePage, SetPasswordPage};
pub use sign_in::{SignInPage, Why};
pub use staff::{
    LinkMadePage, NewPersonPage, PeoplePage, PersonLine, PersonPage, RoleLine, Standing,
};
pub use units::{NewUnitPage, UnitLine, UnitPage, UnitsPage};
