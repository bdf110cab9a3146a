//! Feeling whether PostgreSQL is there, so that nobody waits long to be told that it is not.
//!
//! A pool goes on trying for seconds to reach a server that is away, because it may only be starting,
//! and nothing at all comes of a question to one that fell silent. Both would hold up everybody.

use std::{sync::Arc, time::Duration};

use sea_orm::sqlx::{self, Connection as _, PgConnection};
use tokio::{sync::watch, time};

/// How often it is felt.
const EVERY: Duration = Duration::from_millis(500);
/// How long it may keep silent before it counts as away.
const SILENT: Duration = Duration::from_secs(3);

/// Whether the database is away, as last felt.
#[derive(Clone)]
pub(super) struct Pulse(Arc<watch::Sender<bool>>);

impl Pulse {
    /// A database that is there, as far as anybody knows.
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Waits until the database is away.
    pub async fn gone(&self) {
        // An error would mean that nobody can tell any more; this very value could.
        drop(self.0.subscribe().wait_for(|away| *away).await);
    }

    /// Feels it again and again, on a connection of its own.
    pub async fn feel(&self, url: &str) -> std::convert::Infallible {
        let mut own = None;
        loop {
            let felt = time::timeout(SILENT, beat(url, &mut own)).await;
            let felt = felt.unwrap_or(Err(sqlx::Error::PoolTimedOut));
            let away = felt.is_err();
            if self.0.send_if_modified(|before| std::mem::replace(before, away) != away) {
                tell(felt);
            }
            if away {
                own = None;
            }
            time::sleep(EVERY).await;
        }
    }
}

async fn beat(url: &str, own: &mut Option<PgConnection>) -> sqlx::Result<()> {
    if let Some(connection) = own {
        return connection.ping().await;
    }
    *own = Some(PgConnection::connect(url).await?);
    Ok(())
}

fn tell(felt: sqlx::Result<()>) {
    match felt {
        Ok(()) => tracing::info!("the database is back"),
        Err(error) => tracing::error!(cause = %error, "the database is away"),
    }
}
