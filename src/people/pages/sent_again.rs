//! A form that came after its session had ended, offered again.

use maud::{Markup, Render as _};
use views::{form::Typed, people::SentAgainPage};

use crate::{app::App, error::Result, home::Visit, people::Clerk, wire::form};

/// What stands before the names of fields that are carried along while somebody signs in.
const CARRIED: &str = "kept-";
/// Where a carried form goes.
const TO: &str = "to";
/// The seal that it had.
const SEAL: &str = "was";

/// The page that offers a form again to who is signed in now.
///
/// # Errors
/// The database's.
pub async fn page(
    app: &App,
    visit: &Visit,
    clerk: &Clerk,
    action: &str,
    typed: Typed,
    signed_in: bool,
) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(app, visit, &office);
    let form = form::filled(app, &clerk.seal, without_passwords(typed));
    Ok(SentAgainPage { frame: &frame, action, form: &form, signed_in }.render())
}

/// A form without what must not stand in the source of a page.
fn without_passwords(typed: Typed) -> Typed {
    let is_secret = |name: &str| name.contains("password") || name == "current";
    Typed(typed.0.into_iter().filter(|(name, _)| !is_secret(name)).collect())
}

/// The fields that carry a form along. Passwords are typed again rather than carried.
pub fn carry(action: &str, seal: &str, typed: Typed) -> Typed {
    let kept = without_passwords(typed)
        .0
        .into_iter()
        .map(|(name, value)| (format!("{CARRIED}{name}"), value));
    let own = [(TO.to_owned(), action.to_owned()), (SEAL.to_owned(), seal.to_owned())];
    Typed(own.into_iter().chain(kept).collect())
}

/// The form that was carried: where it goes, the seal that it had, and what it holds.
pub fn carried(sent: &Typed) -> Option<(&str, &str, Typed)> {
    let to = Some(sent.one(TO)).filter(|to| super::super::guard::is_for_staff(to))?;
    let kept = sent
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(CARRIED)?.to_owned(), value.clone())));
    Some((to, sent.one(SEAL), Typed(kept.collect())))
}
