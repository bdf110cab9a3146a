//! `hoiam person …`: staff accounts from the command line.

use std::io::{IsTerminal as _, Read as _};

use anyhow::{Context as _, Result};

use views::links;

use super::{
    accounts::{self, LinkSecret, NewPerson},
    store,
};
use crate::{
    app::App,
    cli::{self, AddPerson},
    error::Error,
};

/// Makes an account. The password stands on standard input; without one a link is printed.
///
/// # Errors
/// A value that cannot be taken; the database's.
pub async fn add(app: &App, asked: &AddPerson) -> Result<()> {
    let said = |error: Error| error.in_words(cli::lang());
    let office = app.office.now(&app.books).await?;
    let unit = office.unit("unit", &asked.unit, app.clock.today());
    let unit = unit.map_err(|fault| said(Error::invalid(fault)))?.id;
    let password = password()?;
    let new = NewPerson::new(&asked.email, &asked.name, &asked.role, unit, password.as_deref());
    let input = (new.map_err(said)?, LinkSecret::draw(&app.random), app.clock.now());
    let link = app
        .books
        .write(input, |tx, (new, link, now)| Box::pin(accounts::add(tx, new, link, *now)))
        .await?;
    match link {
        Some(link) => println!(
            "added; this link sets the password, once, within three days: {}{}",
            app.base_url(),
            links::SetPasswordBy(link.as_str())
        ),
        None => println!("added"),
    }
    Ok(())
}

/// Prints a link that makes the first account, where there is none yet.
///
/// # Errors
/// The database's.
pub async fn welcome(app: &App) -> Result<()> {
    if !store::people::is_empty(app.books.read()).await? {
        return Ok(());
    }
    let link = LinkSecret::draw(&app.random);
    let input = (link.clone(), app.clock.now());
    app.books
        .write(input, |tx, (link, now)| {
            Box::pin(store::links::put(tx, link, store::links::Purpose::FirstAccount, *now))
        })
        .await?;
    let address = links::SetPasswordBy(link.as_str());
    println!(
        "no account yet; this link makes the first one, once, within three days: {}{address}",
        app.base_url()
    );
    Ok(())
}

/// The first line of standard input; `None` when somebody sits there typing, or it is empty.
fn password() -> Result<Option<String>> {
    let mut input = std::io::stdin();
    if input.is_terminal() {
        return Ok(None);
    }
    let mut text = String::new();
    input.read_to_string(&mut text).context("the password cannot be read")?;
    Ok(text.lines().next().map(str::to_owned).filter(|line| !line.is_empty()))
}
