//! Doing something to a case in the books: the one door for staff pages, for senders with their
//! receipt, and for programs.
//!
//! [`by_staff`] and [`by_sender`] each take one [`Doing`]: which case, the version that was seen, the
//! act with everything it brings along, and the one-time key of the form. In one transaction the
//! case is held, permission and ledger are asked, the event is sealed into the chain, the words are
//! kept, and what follows from it is done: another due date, a letter, a copy that counts again.
//! [`open_acts`] says which acts a page may offer; it asks the same rules.

mod act;
mod after;
mod apply;
mod due;
mod perform;
mod scene;
mod store;
mod together;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::cases::Case;
use sea_orm::ConnectionTrait;

use super::store::Held;
use crate::{error::Result, office::Office};
use apply::Hour;

pub use crate::cases::filing::Salted;
pub use act::{Act, Grounds, SenderAct};
pub use due::{Explained, due_of, explained};
pub use perform::{Doing, Done, by_sender, by_staff};
pub use scene::{Surroundings, is_open, open_acts, open_acts_of_sender};
pub use store::{companions_of as companions, rating_of};

/// Writes down what follows from a step that time alone has made: another due date.
///
/// # Errors
/// The ledger's refusals; the database's.
pub async fn time_passed(
    db: &impl ConnectionTrait,
    office: Arc<Office>,
    clock: (DateTime<Utc>, Tz),
    before: &Case,
    held: Held,
) -> Result<()> {
    let hour = Hour { office, now: clock.0, zone: clock.1 };
    after::recount(db, &hour, before, held).await.map(drop)
}
