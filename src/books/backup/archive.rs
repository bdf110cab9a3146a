//! Reading a backup: nothing in it is believed before all of it was verified.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};
use zip::{ZipArchive, read::ZipFile};

use super::{
    manifest::{self, Entry, Manifest},
    refused::Refused,
    rows::Row,
    tables::Table,
};
use crate::secrets::{Secret, hex};

/// No manifest is longer, in bytes.
const LONGEST_MANIFEST: u64 = 1 << 20;
/// No row is longer, in bytes.
const LONGEST_ROW: u64 = 64 << 20;

/// A backup that was opened.
pub struct Archive {
    file: PathBuf,
    zip: ZipArchive<File>,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Archive {
    /// Opens a backup and reads its manifest.
    ///
    /// # Errors
    /// When the file cannot be opened, is no backup, or was made by a newer version.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let none = || Refused::NoBackup(path.display().to_string());
        let mut zip = ZipArchive::new(file).map_err(|_| none())?;
        let mut text = Vec::new();
        let entry = zip.by_name(manifest::NAME).map_err(|_| none())?;
        entry.take(LONGEST_MANIFEST).read_to_end(&mut text).map_err(|_| none())?;
        let manifest = Manifest::read(&text)?.ok_or_else(none)?;
        Ok(Self { file: path.to_owned(), zip, manifest })
    }

    /// The same backup, opened once more.
    ///
    /// # Errors
    /// When it is no longer what it was.
    pub fn again(&self) -> Result<Self, Refused> {
        let gone = || Refused::NoBackup(self.file.display().to_string());
        let again = Self::open(&self.file).map_err(|_| gone())?;
        if again.manifest == self.manifest { Ok(again) } else { Err(gone()) }
    }

    /// Reads everything once: each entry is as long, and has the hash and the rows, that the
    /// manifest says, and there is nothing else.
    ///
    /// # Errors
    /// [`Refused::Damaged`].
    pub fn verify(&mut self) -> Result<(), Refused> {
        let entries = self.manifest.entries.clone();
        if self.zip.len() != entries.len() + 1 {
            return Err(Refused::Damaged("the list of entries".to_owned()));
        }
        for entry in &entries {
            self.verify_entry(entry).ok_or_else(|| Refused::Damaged(entry.name.clone()))?;
        }
        self.key().map(drop)
    }

    /// `None` when anything about it is wrong. Never more is unpacked than the manifest allows.
    fn verify_entry(&mut self, entry: &Entry) -> Option<()> {
        let mut zipped = self.zip.by_name(&entry.name).ok()?;
        if zipped.size() != entry.bytes {
            return None;
        }
        let (mut hash, mut rows, mut left) = (Sha256::new(), 0, entry.bytes);
        let mut buffer = vec![0; 1 << 16];
        loop {
            let n = zipped.read(&mut buffer).ok()?;
            let Some(read) = buffer.get(..n).filter(|read| !read.is_empty()) else { break };
            left = left.checked_sub(read.len() as u64)?;
            hash.update(read);
            rows += read.split(|byte| *byte == b'\n').count() as u64 - 1;
        }
        let holds = left == 0
            && hex(&hash.finalize()) == entry.sha256
            && entry.rows.is_none_or(|said| said == rows);
        holds.then_some(())
    }

    /// The secret key in it.
    ///
    /// # Errors
    /// [`Refused::Damaged`] when there is none.
    pub fn key(&mut self) -> Result<Secret, Refused> {
        let damaged = || Refused::Damaged(crate::secrets::FILE.to_owned());
        let name = &self.manifest.key().ok_or_else(damaged)?.name;
        let mut text = String::new();
        let zipped = self.zip.by_name(name).map_err(|_| damaged())?;
        zipped.take(100).read_to_string(&mut text).map_err(|_| damaged())?;
        Secret::parse(&text).ok_or_else(damaged)
    }

    /// The rows of a table.
    ///
    /// # Errors
    /// When the entry cannot be opened.
    pub fn rows(&mut self, table: &Table) -> Result<Rows<BufReader<ZipFile<'_, File>>>, Refused> {
        let entry = table.entry();
        match self.zip.by_name(&entry) {
            Ok(zipped) => Ok(Rows { entry, lines: BufReader::new(zipped), line: Vec::new() }),
            Err(_) => Err(Refused::Damaged(entry)),
        }
    }
}

/// The rows of a table, one after the other.
pub struct Rows<R> {
    entry: String,
    lines: R,
    line: Vec<u8>,
}

impl<R: BufRead> Rows<R> {
    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// [`Refused::Damaged`] when a line is no row.
    pub fn next(&mut self) -> Result<Option<Row>, Refused> {
        self.line.clear();
        let mut lines = (&mut self.lines).take(LONGEST_ROW);
        let read = lines.read_until(b'\n', &mut self.line).map_err(|_| self.damaged())?;
        if read == 0 {
            return Ok(None);
        }
        serde_json::from_slice(&self.line).map(Some).map_err(|_| self.damaged())
    }

    /// What is said when a line is no row of its table.
    pub fn damaged(&self) -> Refused {
        Refused::Damaged(self.entry.clone())
    }
}
