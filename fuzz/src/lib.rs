//! What the targets share: an office with units, meetings, a case and a survey on a database of its
//! own, the kinds of files that it may be brought, and what must hold of every import.

use std::{future::Future, io::Write as _, path::Path};

use chrono::{DateTime, Utc};
use domain::numbers::Lang;
use hoiam::{
    app::App,
    books::Books,
    cases::{self, deadlines},
    clock::Clock,
    files::import::{Imported, Refused},
    meetings,
    people::unit_import,
    random::Random,
    secrets::Secret,
    surveys,
};
use indicatif::ProgressBar;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use views::Words;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// The units of the office.
pub const UNITS: &str = include_str!("../../assets/demo/units.csv");
/// Its meetings.
pub const MEETINGS: &str = include_str!("../../assets/demo/meetings.csv");
/// A case that was taken in already.
pub const CASES: &str = "key,text,received_at\na,Đường hỏng,2019-06-28\n";
/// Its survey.
pub const SURVEY: &str = include_str!("../../assets/surveys/papi-local.json");

/// An office to bring things to.
pub struct Office {
    /// Its server, which listens nowhere.
    pub app: App,
    runtime: Runtime,
    _folder: TempDir,
}

impl Office {
    /// Opens one.
    pub fn open() -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("hoiam.db").display());
        let app = runtime.block_on(furnished(&url));
        Self { app, runtime, _folder: folder }
    }

    /// Does something there, to its end.
    pub fn run<T>(&self, deed: impl Future<Output = T>) -> T {
        self.runtime.block_on(deed)
    }
}

/// What time it is there.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

async fn furnished(url: &str) -> App {
    let books = Books::open(url).await.unwrap();
    books.migrate().await.unwrap();
    books.write((), |tx, ()| Box::pin(deadlines::furnish(tx))).await.unwrap();
    let clock = Clock::held_at(now(), chrono_tz::Asia::Ho_Chi_Minh);
    let secret = Secret::parse(&"5a".repeat(32)).unwrap();
    let app = App::new(books, clock, Random::seeded(1), secret, "http://127.0.0.1:8080");
    let books = &app.books;
    let file = Path::new("file.csv");
    unit_import::import(books, file, UNITS.as_bytes(), false, now()).await.unwrap();
    let office = app.office.now(books).await.unwrap();
    let rows = MEETINGS.as_bytes();
    meetings::import::import(books, &office, file, rows, false, now()).await.unwrap();
    let bar = ProgressBar::hidden();
    cases::import::import(&app, file, CASES.as_bytes(), false, bar).await.unwrap();
    surveys::publish::publish(books, SURVEY.as_bytes(), now()).await.unwrap();
    app
}

/// A file as somebody might bring it: JSON where it begins like that, the rows of a workbook where
/// it is markup, whatever else it is by its bytes, and else a table.
pub fn file(data: &[u8]) -> (&'static Path, Vec<u8>) {
    match data.first() {
        Some(b'[' | b'{') => (Path::new("file.json"), data.to_vec()),
        Some(b'<') => (Path::new("file.xlsx"), workbook(data)),
        Some(b'P') if data.starts_with(b"PK") => (Path::new("file.xlsx"), data.to_vec()),
        Some(_) | None => (Path::new("file.csv"), data.to_vec()),
    }
}

const KINDS: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const SHEETS: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook with this sheet, so that the checksums of its archive fit.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in [
        ("[Content_Types].xml", KINDS.as_bytes()),
        ("xl/workbook.xml", SHEETS.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        archive.start_file(name, plain).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// What must hold of every import: it adds no more rows than there can be, or says in words what
/// is wrong with the file. The database has no part in it.
pub fn told(data: &[u8], went: Result<Imported, Refused>) {
    match went {
        Ok(Imported { added, already }) => assert!(added + already <= data.len()),
        Err(Refused::Unreadable(why)) => assert!(!why.to_string().is_empty()),
        Err(Refused::Rows(faults)) => {
            assert!(!faults.is_empty(), "refused without a word");
            for fault in faults.iter().take(100) {
                assert!(fault.line > 0);
                for lang in Lang::ALL {
                    let sentence = fault.fault.sentence(Words::of(*lang));
                    assert!(!sentence.starts_with("fault-"), "{sentence} has no words");
                }
            }
        }
        Err(Refused::Failed(error)) => panic!("{error}"),
    }
}
