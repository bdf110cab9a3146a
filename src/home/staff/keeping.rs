//! What the admin keeps: accounts, units, and whether letters go out.

use domain::numbers::{Lang, print_integer};
use views::{Number, staff::home::Keeping};

use super::store;
use crate::{app::App, books::outbox, cases::queue::Looker, error::Result};

/// What there is to keep.
///
/// # Errors
/// The database's.
pub async fn part(app: &App, who: &Looker<'_>, lang: Lang) -> Result<Keeping> {
    let number = |value: u64| Number { value, printed: print_integer(value, lang) };
    let standing = who.office.tree.iter().filter(|unit| unit.stands_on(who.today));
    let letters = outbox::undone(app.books.read()).await?;
    Ok(Keeping {
        people: number(store::people(app.books.read()).await?),
        units: number(standing.count() as u64),
        waiting: number(letters.waiting),
        given_up: number(letters.given_up),
        has_mail_server: !app.keeps_letters,
    })
}
