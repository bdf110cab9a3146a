//! The databases that are filled for a measurement, and what is counted in them afterwards.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{args::Asked, server::Place};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file in the data folder.
    Sqlite,
    /// A database of a server on this machine.
    Postgres,
}

impl Kind {
    /// Those that can be measured.
    pub fn asked(asked: &Asked) -> Vec<Self> {
        let postgres = asked.postgres.is_some().then_some(Self::Postgres);
        [Self::Sqlite].into_iter().chain(postgres).collect()
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// Empty books in a folder of their own, let go when this is.
pub struct Ground {
    /// Where they are.
    pub place: Place,
    folder: TempDir,
}

impl Ground {
    /// Makes them.
    ///
    /// # Errors
    /// When there is no room, or PostgreSQL does not let us.
    pub fn new(kind: Kind, asked: &Asked) -> Result<Self> {
        // Beside the build, on a real disk: a folder for temporary files may lie in memory.
        let target = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/benches");
        std::fs::create_dir_all(target)?;
        let folder = tempfile::tempdir_in(target)?;
        let database_url = match kind {
            Kind::Sqlite => None,
            Kind::Postgres => {
                let server = asked.postgres.as_deref().context("no PostgreSQL server is named")?;
                Some(fresh(server)?)
            }
        };
        let place = Place { data: folder.path().join("data"), database_url };
        std::fs::create_dir_all(&place.data)?;
        Ok(Self { place, folder })
    }

    /// A folder beside the books.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The answer to a question for one number.
    ///
    /// # Errors
    /// The database's.
    pub fn number(&self, sql: &str) -> Result<u64> {
        if let Some(url) = &self.place.database_url {
            return Ok(psql(url, sql)?.trim().parse()?);
        }
        let number: i64 = self.file()?.query_one(sql, (), |row| row.get(0))?;
        Ok(u64::try_from(number)?)
    }

    /// Carries statements out behind the server's back.
    ///
    /// # Errors
    /// The database's.
    pub fn carry_out(&self, sql: &str) -> Result<()> {
        if let Some(url) = &self.place.database_url {
            return psql(url, sql).map(drop);
        }
        let file = self.file()?;
        // Nobody needs these books after a crash.
        file.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")?;
        Ok(file.execute_batch(sql)?)
    }

    /// Does what a database does by itself in quiet hours, so that it does not while it is measured.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn tidy(&self) -> Result<()> {
        match &self.place.database_url {
            Some(url) => {
                psql(url, "VACUUM (ANALYZE)")?;
                // What a large book left to be written would be written while others are read.
                psql(url, "CHECKPOINT").map(drop)
            }
            None => self.carry_out("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)"),
        }
    }

    /// The names that a question finds.
    ///
    /// # Errors
    /// The database's.
    pub fn names(&self, sql: &str) -> Result<Vec<String>> {
        if let Some(url) = &self.place.database_url {
            return Ok(psql(url, sql)?.lines().map(str::to_owned).collect());
        }
        let file = self.file()?;
        let mut asked = file.prepare(sql)?;
        let names = asked.query_map((), |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    fn file(&self) -> Result<Connection> {
        Ok(Connection::open(Place::file_in(&self.place.data))?)
    }

    /// Lets a database on PostgreSQL go again.
    ///
    /// # Errors
    /// The database's.
    pub fn let_go(self, asked: &Asked) -> Result<()> {
        if let (Some(url), Some(server)) = (&self.place.database_url, &asked.postgres) {
            let name = url.rsplit('/').next().unwrap_or_default();
            psql(server, &format!("DROP DATABASE {name} WITH (FORCE)"))?;
        }
        Ok(())
    }
}

/// The URL of a new database on a server.
fn fresh(server: &str) -> Result<String> {
    let name = format!("hoiam_benches_{}", std::process::id());
    psql(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))?;
    psql(server, &format!("CREATE DATABASE {name} TEMPLATE template0"))?;
    let (base, _) = server.rsplit_once('/').context("a URL without a database")?;
    Ok(format!("{base}/{name}"))
}

/// What PostgreSQL's own client prints, without headings.
fn psql(url: &str, sql: &str) -> Result<String> {
    let mut psql = Command::new("psql");
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
    psql.args(["--set", "ON_ERROR_STOP=1", url, "--command", sql]);
    let done = psql.output().context("psql cannot be started")?;
    ensure!(done.status.success(), "psql: {}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}
