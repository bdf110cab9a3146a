//! Work that goes on beside the requests: letters from the outbox, survey tallies, what time alone
//! does to cases, and forgetting keys, drafts and sessions that nobody will use again. Every copy of
//! the server does all of it; the database sees to it that each piece is done once. Beside that,
//! each copy adds up its own numbers for operators.

use std::time::Duration;

use chrono::Timelike as _;
use tokio::{sync::watch, time};

use crate::{
    app::App,
    books::{
        drafts, keys, misses,
        outbox::{self, Done},
        tables::outbox as work,
    },
    cases::{
        clockwork,
        following::{letters as confirmations, store as followers},
        letters,
    },
    error::Result,
    mail::{Letter, Post},
    office::corrupt,
    people::{self, invitations},
    reports::tallies,
    surveys,
};

/// How often each kind of work is looked for.
const LETTERS_EVERY: Duration = Duration::from_secs(2);
const TALLIES_EVERY: Duration = Duration::from_secs(5);
const NUMBERS_EVERY: Duration = Duration::from_secs(1);
const CLOCKWORK_EVERY: Duration = Duration::from_mins(1);
const FORGETTING_EVERY: Duration = Duration::from_hours(1);
const CHECKING_EVERY: Duration = Duration::from_hours(1);
/// The local hour in which tallies are counted anew.
const NIGHT: u32 = 3;
/// The word by which a server says that it is going down.
pub type Stop = watch::Receiver<bool>;

/// Works until `stop` says so. Gives when the letter in hand is gone; the rest waits for another
/// copy of the server, or for the next start.
pub async fn run(app: &App, post: &Post, stop: Stop) {
    let me = crate::secrets::hex(&app.random.bytes::<8>());
    let letters = async || {
        while !*stop.borrow() && send_letter(app, post, &me).await? {}
        Ok(())
    };
    tokio::join!(
        every(LETTERS_EVERY, stop.clone(), "letters", letters),
        every(TALLIES_EVERY, stop.clone(), "tallies", async || {
            leaving(stop.clone(), roll(app)).await
        }),
        every(CHECKING_EVERY, stop.clone(), "checking", async || {
            leaving(stop.clone(), check_tallies(app)).await
        }),
        every(CLOCKWORK_EVERY, stop.clone(), "clockwork", async || {
            let tick = clockwork::tick(&app.books, &app.office, &app.clock);
            leaving(stop.clone(), async { tick.await.map(drop) }).await
        }),
        every(NUMBERS_EVERY, stop.clone(), "numbers", async || {
            crate::metrics::add_up();
            Ok(())
        }),
        every(FORGETTING_EVERY, stop.clone(), "forgetting", async || {
            leaving(stop.clone(), forget(app)).await
        }),
    );
}

/// Rolls up what the tallies do not count yet.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn roll(app: &App) -> Result<()> {
    surveys::rolling::roll(&app.books, &app.shelf).await?;
    tallies::rolling::roll(&app.books, app.clock.zone).await.map(drop)
}

/// Counts the tallies of cases anew at night, when few wait for an answer.
async fn check_tallies(app: &App) -> Result<()> {
    if app.clock.now().with_timezone(&app.clock.zone).hour() != NIGHT {
        return Ok(());
    }
    let zone = app.clock.zone;
    let wrong = app.books.look(async |db| tallies::check::check(db, zone).await).await?;
    metrics::gauge!("hoiam_tallies_wrong").set(u32::try_from(wrong.len()).unwrap_or(u32::MAX));
    if let Some(first) = wrong.first() {
        let all = wrong.len();
        tracing::error!(all, first, "tallies of cases do not say what the records say");
    }
    Ok(())
}

/// Does a piece of work again and again. What fails is told in the log and tried at the next turn.
async fn every(pause: Duration, mut stop: Stop, name: &str, work: impl AsyncFn() -> Result<()>) {
    let mut turns = time::interval(pause);
    turns.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stopping| *stopping) => return,
            _ = turns.tick() => {}
        }
        if let Err(error) = work().await {
            tracing::warn!(job = name, cause = %error, "a job failed and will be tried again");
            metrics::counter!("hoiam_jobs_failed_total", "job" => name.to_owned()).increment(1);
        }
    }
}

/// Does what can be left at any moment, because the database does all of a step or nothing: leaves
/// it when `stop` says so.
async fn leaving(mut stop: Stop, work: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::select! {
        biased;
        _ = stop.wait_for(|stopping| *stopping) => Ok(()),
        done = work => done,
    }
}

/// Sends the letters that are due, one after the other. `me` tells one worker from another.
///
/// # Errors
/// The database's; what the post does not take is noted in the outbox.
pub async fn send_letters(app: &App, post: &Post, me: &str) -> Result<()> {
    while send_letter(app, post, me).await? {}
    Ok(())
}

/// Sends the letter that is due next; false when none is. One is taken at a time: a slow mail
/// server must not outlast the lease of a letter that waits its turn.
async fn send_letter(app: &App, post: &Post, me: &str) -> Result<bool> {
    let Some(row) = outbox::claim(&app.books, me, 1, &app.clock).await?.pop() else {
        return Ok(false);
    };
    if row.last_error.as_deref() == Some(outbox::UNCLEAR) {
        tracing::warn!(letter = row.id, "a letter was left in the middle and may come twice");
        metrics::counter!("hoiam_letters_unclear_total").increment(1);
    }
    let from = app.sender_of_letters();
    let done = match write(app, &row).await {
        Ok(None) => Done::Well,
        Ok(Some(letter)) => match post.send(&letter, &from, app.clock.now()).await {
            Ok(()) => Done::Well,
            Err(error) => Done::Badly(reason(&error)),
        },
        Err(error) => Done::Badly(error.to_string()),
    };
    let went = if matches!(done, Done::Well) { "well" } else { "badly" };
    metrics::counter!("hoiam_letters_total", "went" => went).increment(1);
    outbox::finish(&app.books, me, &row, done, &app.clock).await?;
    Ok(true)
}

/// The letter that a row of the outbox stands for; `None`: it is no longer wanted.
async fn write(app: &App, row: &work::Model) -> Result<Option<Letter>> {
    match row.kind.as_str() {
        letters::KIND => letters::write(app, row).await,
        confirmations::KIND => confirmations::write(app, row).await,
        invitations::KIND => invitations::write(app, row).await,
        _ => Err(corrupt("outbox", row.id, "it is of no known kind")),
    }
}

/// Why a letter was not sent, without the address that it was for: mail servers repeat it.
fn reason(error: &anyhow::Error) -> String {
    match error.downcast_ref::<lettre::transport::smtp::Error>() {
        Some(smtp) if smtp.is_permanent() => "the mail server refused the letter".to_owned(),
        Some(smtp) if smtp.is_transient() => "the mail server asks to try again later".to_owned(),
        Some(smtp) if smtp.is_timeout() => "the mail server did not answer in time".to_owned(),
        Some(_) => "the mail server cannot be reached".to_owned(),
        None => "the letter cannot be sent".to_owned(),
    }
}

/// Forgets the keys, drafts, counts and unconfirmed addresses whose time is over.
///
/// # Errors
/// The database's.
pub async fn forget(app: &App) -> Result<()> {
    let now = app.clock.now();
    let today = app.clock.local_day(now);
    keys::forgetting::forget(&app.books, today).await?;
    let input = (today, now);
    app.books
        .write(input, |tx, (today, now)| {
            Box::pin(async move {
                followers::forget_unconfirmed(tx, *now).await?;
                people::store::forget(tx, *now).await?;
                drafts::forget(tx, *today).await?;
                misses::forget(tx, *now).await
            })
        })
        .await
}
