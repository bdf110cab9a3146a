//! `hoiam backup` and `hoiam restore`.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use indicatif::ProgressBar;

use super::{
    super::Books,
    archive::Archive,
    fill::{self, Source},
    manifest::Manifest,
    refused::Refused,
    write,
};
use crate::{
    app::App,
    config::Config,
    secrets::{self, Secret},
};

/// Writes everything to one new file, which is there in full or not at all.
///
/// # Errors
/// When the file is there already or cannot be written; the database's.
pub async fn make(app: &App, file: &Path, bar: &ProgressBar) -> Result<()> {
    if file.exists() {
        return Err(Refused::FileExists(file.display().to_string()).into());
    }
    let part = beside(file);
    let out = new_file(&part)?;
    let made = write_all(app, out, bar).await.and_then(|manifest| {
        fs::rename(&part, file)?;
        sync_folder(file)?;
        Ok(manifest)
    });
    bar.finish_and_clear();
    let manifest = made.inspect_err(|_| drop(fs::remove_file(&part)))?;
    println!(
        "{} rows of {} tables and the secret key are in {}; guard it like the database and the key together",
        manifest.rows(),
        manifest.tables(),
        file.display()
    );
    Ok(())
}

async fn write_all(app: &App, out: File, bar: &ProgressBar) -> Result<Manifest> {
    let made_at = app.clock.now().to_rfc3339();
    let out = BufWriter::new(out);
    let looked = app
        .books
        .look(async |db| Ok(write::write(db, &app.secret, made_at, out, bar).await))
        .await?;
    let (out, manifest) = looked.context("the backup cannot be written")?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(manifest)
}

/// `FILE.part`, in the same folder.
fn beside(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".part");
    name.into()
}

/// A new file that only its owner can read.
fn new_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Refused::PartExists(path.display().to_string()).into())
        }
        opened => opened.with_context(|| format!("cannot make {}", path.display())),
    }
}

/// Makes sure that the new name of a file outlives a power cut.
fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Fills an empty database and an empty data folder from a backup, all of it or nothing.
///
/// # Errors
/// When the file is no sound backup, or the place is not empty; the database's.
pub async fn restore(config: &Config, file: &Path, bar: &ProgressBar) -> Result<()> {
    let mut archive = Archive::open(file)?;
    archive.verify()?;
    let secret = archive.key()?;
    let manifest = archive.manifest.clone();
    let key = KeyFile::check(config, &secret)?;
    let books = Books::open(&config.database_url).await.context("cannot open the database")?;
    let source = Source { archive, bar: bar.clone() };
    let filled = fill_in(&books, source, &key, &secret).await;
    bar.finish_and_clear();
    books.close().await?;
    filled?;
    println!(
        "{} rows of {} tables and the secret key are restored, as they were at {}",
        manifest.rows(),
        manifest.tables(),
        manifest.made_at
    );
    Ok(())
}

/// Brings the schema to where the backup's was, fills it, and brings it up to date.
async fn fill_in(books: &Books, source: Source, key: &KeyFile, secret: &Secret) -> Result<()> {
    let steps = source.archive.manifest.schema_steps;
    fill::expect_empty(books.read()).await?;
    let made = fill::steps_made(books.read()).await?;
    let further = steps.checked_sub(made).ok_or(Refused::NewerTables)?;
    books.migrate_by(Some(further)).await.context("cannot make the tables")?;
    // Before the rows: a database without its key would be given another one by the next start.
    key.write(secret)?;
    let filled = books.write(source, |tx, source| Box::pin(fill::fill(tx, source))).await;
    if filled.is_err() {
        key.take_back();
    }
    filled?;
    books.migrate().await.context("cannot bring the database up to date")
}

/// The file that the secret key goes to; `None` where it is known already.
struct KeyFile(Option<PathBuf>);

impl KeyFile {
    /// Refuses a place that has another key.
    fn check(config: &Config, secret: &Secret) -> Result<Self> {
        let other = |place: String| Refused::OtherKey(place).into();
        let is_it = |text: &str| {
            Secret::parse(text.trim()).is_some_and(|known| known.print() == secret.print())
        };
        if let Some(set) = &config.secret_key {
            return if is_it(set) { Ok(Self(None)) } else { Err(other("set".to_owned())) };
        }
        let path = config.data.join(secrets::FILE);
        match fs::read_to_string(&path) {
            Ok(text) if is_it(&text) => Ok(Self(None)),
            Ok(_) => Err(other(format!("in {}", path.display()))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self(Some(path))),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    fn write(&self, secret: &Secret) -> Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        secrets::write_private(path, &secret.print())
            .and_then(|()| sync_folder(path))
            .with_context(|| format!("cannot write {}", path.display()))
    }

    /// After a failure: nothing was restored, so no key was either.
    fn take_back(&self) {
        if let Some(path) = &self.0 {
            drop(fs::remove_file(path));
        }
    }
}
