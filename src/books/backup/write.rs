//! Writing a backup: the tables out of one snapshot, the key, and last what was written.

use std::io::{Seek, Write};

use anyhow::Result;
use indicatif::ProgressBar;
use sea_orm::ConnectionTrait;
use sha2::{Digest as _, Sha256};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    manifest::{self, Entry, Manifest},
    rows,
    tables::{TABLES, Table, columns},
};
use crate::secrets::{self, Secret, hex};

/// Writes everything that `db` sees to `out`, and gives it back with what was written.
///
/// # Errors
/// The database's; when it cannot be written.
pub async fn write<W: Write + Seek>(
    db: &impl ConnectionTrait,
    secret: &Secret,
    made_at: String,
    out: W,
    bar: &ProgressBar,
) -> Result<(W, Manifest)> {
    let mut all = 0;
    for table in TABLES {
        all += rows::count(db, table.name).await?;
    }
    bar.set_length(all);
    let mut manifest = Manifest::new(made_at);
    let mut zip = ZipWriter::new(out);
    for table in TABLES {
        manifest.entries.push(write_table(db, table, &mut zip, bar).await?);
    }
    let mut key = Writing::begin(&mut zip, secrets::FILE.to_owned())?;
    key.put(secret.print().as_bytes())?;
    manifest.entries.push(key.end(None));
    zip.start_file(manifest::NAME, options())?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    Ok((zip.finish()?, manifest))
}

async fn write_table<W: Write + Seek>(
    db: &impl ConnectionTrait,
    table: &Table,
    zip: &mut ZipWriter<W>,
    bar: &ProgressBar,
) -> Result<Entry> {
    let columns = columns(db, table.name).await?;
    let mut entry = Writing::begin(zip, table.entry())?;
    let (mut last, mut written) = (None, 0);
    loop {
        let mut page = rows::page(db, table, &columns, last.as_ref()).await?;
        for row in &page {
            let mut line = serde_json::to_vec(row)?;
            line.push(b'\n');
            entry.put(&line)?;
        }
        written += page.len() as u64;
        bar.inc(page.len() as u64);
        last = page.pop();
        if last.is_none() {
            return Ok(entry.end(Some(written)));
        }
    }
}

/// Tables compress well, and each may pass the four gigabytes of an old ZIP.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().large_file(true).unix_permissions(0o600)
}

/// An entry on its way out, hashed as it goes.
struct Writing<'a, W: Write + Seek> {
    zip: &'a mut ZipWriter<W>,
    name: String,
    bytes: u64,
    hash: Sha256,
}

impl<'a, W: Write + Seek> Writing<'a, W> {
    fn begin(zip: &'a mut ZipWriter<W>, name: String) -> Result<Self> {
        zip.start_file(name.as_str(), options())?;
        Ok(Self { zip, name, bytes: 0, hash: Sha256::new() })
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.zip.write_all(bytes)?;
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    fn end(self, rows: Option<u64>) -> Entry {
        Entry { name: self.name, rows, bytes: self.bytes, sha256: hex(&self.hash.finalize()) }
    }
}
