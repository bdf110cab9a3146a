//! Tracking: the box for a receipt, the sender's own case, what everybody may see of one.

mod case;
mod find;
mod public;
mod reopen;
#[cfg(test)]
pub(crate) mod samples;
mod story;
#[cfg(test)]
mod tests;
mod withdraw;

pub use case::{Asked, CasePage, Rating, Reopening};
pub use find::{FindPage, Kept};
pub use public::PublicPage;
pub use reopen::ReopenPage;
pub use story::{Due, Happened, Outlook, Settled};
pub use withdraw::WithdrawPage;

use maud::{Markup, html};

/// The field that names the version which the sender had before their eyes.
pub const SEEN: &str = "seen";

/// The version, in a form.
fn seen(version: u32) -> Markup {
    html! { input type="hidden" name=(SEEN) value=(version); }
}
