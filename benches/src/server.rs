//! The server under measurement: a process of its own, as operators start it.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{database::Kind, process};

/// The program, as `cargo build --release` makes it.
pub struct Program {
    path: PathBuf,
}

impl Program {
    /// The one at this path; `None`: the one that these sources make.
    ///
    /// # Errors
    /// When it cannot be built.
    pub fn of(path: Option<&Path>) -> Result<Self> {
        path.map_or_else(Self::build, |path| Ok(Self { path: path.canonicalize()? }))
    }

    fn build() -> Result<Self> {
        let here = std::env::current_exe()?;
        let folder = here.parent().context("a program without a folder")?;
        ensure!(folder.ends_with("release"), "measure with cargo run --release");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--release", "--locked", "--package", "hoiam"]);
        let built = cargo.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).status()?;
        ensure!(built.success(), "the server cannot be built");
        Ok(Self { path: folder.join("hoiam") })
    }

    /// Runs one of its commands to the end, and gives what it printed.
    ///
    /// # Errors
    /// When the command fails, with what it said.
    pub fn run(&self, books: &Place, words: &[&str]) -> Result<String> {
        self.run_with(books, words, "")
    }

    /// The same, with a line on its standard input.
    ///
    /// # Errors
    /// When the command fails, with what it said.
    pub fn run_with(&self, books: &Place, words: &[&str], line: &str) -> Result<String> {
        let mut command = self.command(books);
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        writeln!(child.stdin.take().context("no input")?, "{line}")?;
        let done = child.wait_with_output()?;
        if !done.status.success() {
            bail!("hoiam {words:?}: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(String::from_utf8(done.stdout)?)
    }

    /// The processor time that one of its commands takes, and the most memory that it holds.
    ///
    /// # Errors
    /// When the command fails.
    pub fn cost_of(&self, books: &Place, words: &[&str]) -> Result<(Duration, u64)> {
        let file = books.data.join("output");
        let mut child = self.command(books).args(words).stdout(fs::File::create(&file)?).spawn()?;
        let (mut took, mut most) = (Duration::ZERO, 0);
        loop {
            // What has ended but was not waited for still has its figures.
            if let Ok(time) = process::time_of(child.id()) {
                took = time;
            }
            if let Ok((_, peak)) = process::memory_of(child.id()) {
                most = peak;
            }
            match child.try_wait()? {
                None => std::thread::sleep(Duration::from_millis(5)),
                Some(status) if status.success() => break,
                Some(status) => bail!("hoiam {words:?} ended with {status}"),
            }
        }
        fs::remove_file(file)?;
        Ok((took, most))
    }

    fn command(&self, books: &Place) -> Command {
        let mut command = Command::new(&self.path);
        command.env("HOIAM_DATA", &books.data).env("HOIAM_LOG", "warn");
        if let Some(url) = &books.database_url {
            command.env("HOIAM_DATABASE_URL", url);
        }
        command
    }

    /// Starts it and waits until it listens. `together`: how many changes may share a commit; `None`:
    /// as many as without a setting.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn serve(&self, books: &Place, together: Option<usize>) -> Result<Server> {
        let begun = Instant::now();
        let mut command = self.command(books);
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        if let Some(together) = together {
            command.args(["--commit-together", &together.to_string()]);
        }
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
        for line in &mut lines {
            if let Some(base) = line?.strip_prefix("listening on ") {
                let base = base.to_owned();
                return Ok(Server { child, base, started_in: begun.elapsed() });
            }
        }
        bail!("hoiam serve ended with {}", child.wait()?)
    }
}

/// Where the books of a server are.
pub struct Place {
    /// Its data folder.
    pub data: PathBuf,
    /// Its database; `None`: SQLite in the data folder.
    pub database_url: Option<String>,
}

impl Place {
    /// The SQLite file in a data folder.
    pub fn file_in(data: &Path) -> PathBuf {
        data.join("hoiam.db")
    }
}

/// A server that listens. It is stopped when it is let go.
pub struct Server {
    child: Child,
    /// Its address, without a slash at the end.
    pub base: String,
    /// From the command to the first word that it listens.
    pub started_in: Duration,
}

impl Server {
    /// The processor time that it took so far.
    ///
    /// # Errors
    /// When it has ended.
    pub fn time(&self) -> Result<Duration> {
        process::time_of(self.child.id())
    }

    /// The same, with that of the database where it has processes of its own.
    ///
    /// # Errors
    /// When it has ended.
    pub fn time_with(&self, kind: Kind) -> Result<Duration> {
        let database = match kind {
            Kind::Sqlite => Duration::ZERO,
            Kind::Postgres => process::time_of_postgres()?,
        };
        Ok(self.time()? + database)
    }

    /// The memory that it holds, and the most it held, in bytes.
    ///
    /// # Errors
    /// When it has ended.
    pub fn memory(&self) -> Result<(u64, u64)> {
        process::memory_of(self.child.id())
    }

    /// Stops it as operators do, and waits until it has put everything down.
    ///
    /// # Errors
    /// When it does not end well.
    pub fn stop(mut self) -> Result<()> {
        let pid = self.child.id().to_string();
        ensure!(Command::new("kill").args(["-TERM", &pid]).status()?.success(), "cannot stop it");
        let ended = self.child.wait()?;
        ensure!(ended.success(), "hoiam serve ended with {ended}");
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already where it was stopped.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
