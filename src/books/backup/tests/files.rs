use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    path::Path,
};

use indicatif::ProgressBar;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    super::{
        Refused,
        archive::Archive,
        make,
        manifest::{self, Manifest},
    },
    office::{Place, furnished},
};
use crate::secrets::digest;

/// Everything in a backup, to be put together otherwise.
pub struct Parts {
    pub manifest: Manifest,
    pub entries: Vec<(String, Vec<u8>)>,
}

impl Parts {
    pub fn of(file: &Path) -> Self {
        let manifest = Archive::open(file).unwrap().manifest;
        let mut zip = ZipArchive::new(File::open(file).unwrap()).unwrap();
        let names = manifest.entries.iter().map(|entry| entry.name.clone());
        let read = |name: String| {
            let mut bytes = Vec::new();
            zip.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
            (name, bytes)
        };
        Self { entries: names.map(read).collect(), manifest }
    }

    pub fn entry(&mut self, name: &str) -> &mut Vec<u8> {
        let found = self.entries.iter_mut().find(|(entry, _)| entry == name);
        &mut found.unwrap().1
    }

    /// Takes columns out of every row of an entry.
    pub fn without_columns(&mut self, name: &str, columns: &[&str]) {
        let rows = String::from_utf8(self.entry(name).clone()).unwrap();
        let fewer = rows.lines().map(|row| {
            let mut row: serde_json::Map<_, _> = serde_json::from_str(row).unwrap();
            row.retain(|column, _: &mut serde_json::Value| !columns.contains(&column.as_str()));
            serde_json::to_string(&row).unwrap() + "\n"
        });
        *self.entry(name) = fewer.collect::<String>().into_bytes();
    }

    /// Puts a column with one value into every row of an entry.
    pub fn with_column(&mut self, name: &str, column: &str, value: &serde_json::Value) {
        let rows = String::from_utf8(self.entry(name).clone()).unwrap();
        let more = rows.lines().map(|row| {
            let mut row: serde_json::Map<_, _> = serde_json::from_str(row).unwrap();
            row.insert(column.to_owned(), value.clone());
            serde_json::to_string(&row).unwrap() + "\n"
        });
        *self.entry(name) = more.collect::<String>().into_bytes();
    }

    /// Lets the manifest say what the entries are now.
    pub fn signed(mut self) -> Self {
        self.manifest
            .entries
            .retain(|said| self.entries.iter().any(|(name, _)| *name == said.name));
        for (said, (_, bytes)) in self.manifest.entries.iter_mut().zip(&self.entries) {
            let lines = bytes.split(|byte| *byte == b'\n').count() as u64 - 1;
            said.rows = said.rows.map(|_| lines);
            said.bytes = bytes.len() as u64;
            said.sha256 = digest(bytes);
        }
        self
    }

    pub fn write(&self, file: &Path) {
        let mut zip = ZipWriter::new(File::create(file).unwrap());
        let manifest = serde_json::to_vec(&self.manifest).unwrap();
        let all = self.entries.iter().map(|(name, bytes)| (name.as_str(), bytes));
        for (name, bytes) in all.chain([(manifest::NAME, &manifest)]) {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap();
    }
}

fn refusal(file: &Path) -> Option<Refused> {
    let verified = Archive::open(file).and_then(|mut archive| Ok(archive.verify()?));
    verified.err().map(|error| error.downcast().unwrap())
}

#[tokio::test]
async fn a_flipped_byte_in_any_entry_is_noticed() {
    let place = furnished().await;
    let (file, entries) = place.backed_up("whole").await;
    assert_eq!(refusal(&file), None);
    let whole = fs::read(&file).unwrap();
    let mut zip = ZipArchive::new(File::open(&file).unwrap()).unwrap();
    let mut flipped = 0;
    for name in entries.iter().map(|entry| entry.name.as_str()).chain([manifest::NAME]) {
        let entry = zip.by_name(name).unwrap();
        let start = usize::try_from(entry.data_start().unwrap()).unwrap();
        let length = usize::try_from(entry.compressed_size()).unwrap();
        for at in [0, length / 2, length - 1] {
            let mut bytes = whole.clone();
            bytes[start + at] ^= 1; // the highest bits of the last byte may say nothing
            fs::write(place.path("flipped"), &bytes).unwrap();
            assert!(refusal(&place.path("flipped")).is_some(), "{name}, byte {at} of {length}");
            flipped += 1;
        }
    }
    println!("{flipped} flipped bytes");
}

#[tokio::test]
async fn a_file_that_was_cut_short_or_is_something_else_is_no_backup() {
    let place = Place::new();
    let (file, _) = place.backed_up("whole").await;
    let whole = fs::read(&file).unwrap();
    let other = place.path("other");
    for length in [0, 1, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(&other, &whole[..length]).unwrap();
        assert!(matches!(refusal(&other), Some(Refused::NoBackup(_))), "{length} bytes");
    }
    fs::write(&other, "reference,text\n").unwrap();
    assert!(matches!(refusal(&other), Some(Refused::NoBackup(_))));
    let mut zip = ZipWriter::new(File::create(&other).unwrap());
    zip.start_file("letter.txt", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert!(matches!(refusal(&other), Some(Refused::NoBackup(_))));
}

#[tokio::test]
async fn an_entry_that_unpacks_to_more_than_was_said_is_not_unpacked() {
    let place = Place::new();
    let (file, _) = place.backed_up("whole").await;
    let mut parts = Parts::of(&file);
    parts.entry("tables/texts.ndjson").extend(vec![b' '; 10_000_000]);
    parts.write(&file);
    assert_eq!(refusal(&file), Some(Refused::Damaged("tables/texts.ndjson".to_owned())));
    let mut parts = Parts::of(&file).signed();
    parts.entries.push(("tables/more.ndjson".to_owned(), Vec::new()));
    parts.write(&file);
    assert_eq!(refusal(&file), Some(Refused::Damaged("the list of entries".to_owned())));
}

#[tokio::test]
async fn what_a_newer_version_made_is_left_to_it() {
    let place = Place::new();
    let (file, _) = place.backed_up("whole").await;
    let newer = |change: fn(&mut Manifest)| {
        let mut parts = Parts::of(&file);
        parts.manifest.product = "9.0.0".to_owned();
        change(&mut parts.manifest);
        parts.write(&place.path("newer"));
        refusal(&place.path("newer"))
    };
    assert_eq!(newer(|_| {}), None);
    assert_eq!(newer(|said| said.format += 1), Some(Refused::Newer("9.0.0".to_owned())));
    assert_eq!(newer(|said| said.schema_steps += 1), Some(Refused::Newer("9.0.0".to_owned())));
}

#[tokio::test]
async fn a_backup_writes_over_nothing_and_is_for_its_owner_alone() {
    let place = Place::new();
    let app = place.app().await;
    let (file, bar) = (place.path("whole"), ProgressBar::hidden());
    let made = async || make(&app, &file, &bar).await;
    made().await.unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(!place.path("whole.part").exists());
    let again = made().await.unwrap_err().downcast::<Refused>().unwrap();
    assert_eq!(again.code(), "backup-exists");
    fs::rename(&file, place.path("whole.part")).unwrap();
    let again = made().await.unwrap_err().downcast::<Refused>().unwrap();
    assert_eq!(again.code(), "backup-under-way");
}
