//! Listening: `hoiam serve`, from the first connection to the last.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use tokio::{net::TcpListener, signal, sync::watch};

use crate::{
    app::{self, App},
    books::Books,
    cases::{deadlines, search},
    clock::Clock,
    config::Config,
    demo, jobs, listen,
    mail::Post,
    random::Random,
    secrets::Secret,
};

/// How long requests may take to finish once the server was told to stop.
const DRAIN: Duration = Duration::from_secs(20);

/// What may be done to the schema of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// It is brought up to date.
    BringUp,
    /// It is made where there is none, and else must be this version's: a server of an older one
    /// may be running on it.
    Expect,
}

/// The books of a configuration, their first rules put in.
///
/// # Errors
/// When the database cannot be reached or brought up to date, or has another version's schema.
pub async fn open_books(config: &Config, schema: Schema) -> Result<Books> {
    let books = Books::open_committing(&config.database_url, config.commit_together);
    let books = books.await.context("cannot open the database")?;
    if schema == Schema::BringUp || books.is_bare().await? {
        books.migrate().await.context("cannot bring the database up to date")?;
    }
    match books.missing_steps().await? {
        0 => {}
        1.. => bail!("the database has an older schema; run hoiam migrate first"),
        _ => bail!("the database has a newer schema; use the newer hoiam"),
    }
    if !deadlines::is_furnished(books.read()).await? {
        books.write((), |tx, ()| Box::pin(deadlines::furnish(tx))).await?;
    }
    search::store::fill(&books).await.context("cannot fill in the cases of an older version")?;
    Ok(books)
}

/// The server of a configuration, at the address that people reach it by.
///
/// # Errors
/// When the database cannot be opened, or the secret key cannot be read or made.
pub async fn open_app(config: &Config, base_url: &str, schema: Schema) -> Result<App> {
    let random = Random::of_machine();
    let secret = match &config.secret_key {
        Some(hex) => Secret::parse(hex).context("the secret key must be 64 hexadecimal digits")?,
        None => Secret::in_folder(&config.data, &random).context("cannot read the secret key")?,
    };
    let clock = Clock::of_machine(config.time_zone);
    let books = open_books(config, schema).await?;
    let is_demo = demo::is_begun(books.read()).await?;
    let app = App::new(books, clock, random, secret, base_url);
    Ok(if is_demo { app.of_demo() } else { app })
}

/// Listens until told to stop.
///
/// # Errors
/// When it cannot begin to listen; what goes wrong later is told in the log.
pub async fn serve(
    config: &Config,
    demo: bool,
    greeting: impl AsyncFnOnce(&App) -> Result<()>,
) -> Result<()> {
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let here = format!("http://{}", listener.local_addr()?);
    let base_url = config.base_url.as_deref().unwrap_or(&here);
    let app = open_app(config, base_url, Schema::BringUp).await?;
    app.books.look_through().await?;
    let app = if demo { app.of_demo() } else { app };
    let app = if config.smtp_url.is_some() { app } else { app.keeping_letters() };
    greeting(&app).await?;
    let post = Post::of(config)?;
    if config.smtp_url.is_none() {
        tracing::info!("no mail server is set: letters are written to the folder mail");
    }
    let asked = Asked::hearing()?;
    let (stop, stopping) = watch::channel(false);
    println!("listening on {here}");
    let router = app::router(app.clone());
    let listening = listen::serve(listener, router, stopping.clone());
    let requests = async {
        let ended = tokio::select! {
            ended = listening => ended.context("the listener failed"),
            () = told_to_stop(asked, &stop) => Ok(()),
        };
        stop.send_replace(true);
        ended
    };
    let pulse = app.books.feel(stopping.clone());
    let jobs = Box::pin(jobs::run(&app, &post, stopping));
    let (ended, (), ()) = tokio::join!(requests, jobs, pulse);
    app.books.close().await.context("cannot close the database")?;
    ended
}

/// Passes the signal on, and gives up waiting when the requests in hand do not end.
async fn told_to_stop(mut asked: Asked, stop: &watch::Sender<bool>) {
    asked.for_a_stop().await;
    tracing::info!("stopping: requests in hand are finished first");
    stop.send_replace(true);
    tokio::time::sleep(DRAIN).await;
    tracing::warn!("some requests did not end in time");
}

/// How the operator asks for an end: by Ctrl-C, or by `SIGTERM` where there is one.
struct Asked {
    #[cfg(unix)]
    term: signal::unix::Signal,
}

impl Asked {
    /// Begins to hear. From here on the signal no longer ends the process by itself.
    fn hearing() -> Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            term: signal::unix::signal(signal::unix::SignalKind::terminate())
                .context("SIGTERM cannot be heard")?,
        })
    }

    #[cfg(unix)]
    async fn for_a_stop(&mut self) {
        tokio::select! {
            _ = signal::ctrl_c() => {}
            _ = self.term.recv() => {}
        }
    }

    #[cfg(not(unix))]
    async fn for_a_stop(&mut self) {
        drop(signal::ctrl_c().await);
    }
}
