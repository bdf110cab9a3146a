//! Fresh databases: a SQLite file in a folder of its own, and a PostgreSQL database of its own.

use sea_orm::{ConnectionTrait, Database as Connection};
use std::sync::{
    Once,
    atomic::{AtomicU64, Ordering},
};
use tempfile::TempDir;

/// A database that goes when the story is over.
pub struct Database {
    /// Where it is.
    pub url: String,
    folder: Option<TempDir>,
}

static NUMBER: AtomicU64 = AtomicU64::new(0);
/// One line is enough for all stories.
static SAID: Once = Once::new();

impl Database {
    /// A fresh one of each kind that this machine has.
    pub async fn each() -> Vec<Self> {
        let mut databases = vec![Self::sqlite()];
        databases.extend(Self::postgres().await);
        databases
    }

    /// A fresh SQLite file.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("hoiam.db").display());
        Self { url, folder: Some(folder) }
    }

    /// A fresh PostgreSQL database; `None`, with a line saying so, where there is no server.
    ///
    /// # Panics
    /// When everything is to be tested (`HOIAM_TEST_ALL=1`) and there is no server.
    pub async fn postgres() -> Option<Self> {
        let named = std::env::var("HOIAM_TEST_POSTGRES").ok().filter(|server| !server.is_empty());
        let Some(server) = named else {
            let all = std::env::var("HOIAM_TEST_ALL").is_ok_and(|all| all == "1");
            assert!(!all, "HOIAM_TEST_ALL=1 needs a server in HOIAM_TEST_POSTGRES");
            SAID.call_once(|| {
                println!("skipped on PostgreSQL: HOIAM_TEST_POSTGRES names no server");
            });
            return None;
        };
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("hoiam_test_{}_{number}", std::process::id());
        let (base, _) = server.rsplit_once('/').unwrap();
        let maintenance = Connection::connect(&server).await.unwrap();
        for statement in [
            format!("DROP DATABASE IF EXISTS {name}"),
            format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"),
        ] {
            maintenance.execute_unprepared(&statement).await.unwrap();
        }
        maintenance.close().await.unwrap();
        Some(Self { url: format!("{base}/{name}"), folder: None })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.folder.is_some() {
            return;
        }
        let (server, url) = (std::env::var("HOIAM_TEST_POSTGRES"), self.url.clone());
        // A runtime of its own: the story's is ending. Databases that stay behind do no harm.
        let _ = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let (Ok(runtime), Ok(server)) = (runtime, server) else { return };
            let name = url.rsplit('/').next().unwrap_or_default();
            runtime.block_on(async {
                if let Ok(maintenance) = Connection::connect(&server).await {
                    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                    let _ = maintenance.execute_unprepared(&drop).await;
                }
            });
        })
        .join();
    }
}
