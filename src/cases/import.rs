//! Cases taken in from a file: all of them or none, those with an answer in an older book
//! together with it.

mod row;

use std::{path::Path, sync::Arc};

use chrono::DateTime;
use indicatif::ProgressBar;
use sea_orm::DatabaseTransaction;

use super::{filing::Filing, store};
use crate::{
    app::App,
    error::Result,
    files::{
        self,
        import::{Imported, Refused, all_or_nothing},
        keys::{self, Keyed, RowKey, Unseen},
    },
    journal::{self, Act},
    meetings,
};

/// Where the keys of imported cases are kept apart from others.
const SCOPE: &str = "cases";

/// The columns of a file of cases. `promised_on` may be left out: it is the day that an answer
/// with outcome `will_do` promises.
pub const COLUMNS: &[&str] = &[
    "key",
    "text",
    "kind",
    "field",
    "unit",
    "source",
    "meeting",
    "speaker",
    "said_on",
    "received_at",
    "identity",
    "name",
    "address",
    "email",
    "phone",
    "answered_at",
    "outcome",
    "promised_on",
    "answer",
];

/// Takes in the cases of a file.
///
/// # Errors
/// When the file is no table of cases, or a row of it cannot be taken.
pub async fn import(
    app: &App,
    path: &Path,
    bytes: &[u8],
    dry_run: bool,
    bar: ProgressBar,
) -> Result<Imported, Refused> {
    let sheet = files::read_sheet(path, bytes)?;
    sheet.expect_columns(COLUMNS, &["text"])?;
    let office = app.office.now(&app.books).await?;
    let meetings = meetings::store::by_code(app.books.read()).await.map_err(Refused::Failed)?;
    let reading = row::Reading { app, office: &office, meetings: &meetings };
    bar.set_length(sheet.rows.len() as u64 * 2);
    let filings = all_or_nothing(sheet.rows.iter().map(|row| {
        bar.inc(1);
        reading.filing(row)
    }))?;
    let file = keys::file_name(bytes, &[]);
    let rows = (0..).zip(sheet.rows.iter().zip(filings)).map(|(nth, (row, filing))| {
        let content = row.fields(COLUMNS).join("\u{1f}");
        let key = RowKey::new(&app.secret, row.filled("key"), &file, nth, &content);
        Keyed { line: row.line, own: row.cell("key").to_owned(), key, value: filing }
    });
    let Unseen { fresh, already } = keys::unseen(app.books.read(), SCOPE, rows.collect()).await?;
    let imported = Imported { added: fresh.len(), already };
    if !dry_run && imported.added > 0 {
        let batch = Batch { fresh, app: app.clone(), bar: Arc::new(bar) };
        app.books.write(batch, |tx, batch| Box::pin(enter(tx, batch))).await?;
    }
    Ok(imported)
}

struct Batch {
    fresh: Vec<(Filing, RowKey)>,
    app: App,
    bar: Arc<ProgressBar>,
}

async fn enter(tx: &DatabaseTransaction, batch: &Batch) -> Result<()> {
    let now: DateTime<_> = batch.app.clock.now();
    let keys: Vec<_> = batch.fresh.iter().map(|(_, key)| key.clone()).collect();
    // First the keys: of two imports of one file at the same moment, the second stops here.
    keys::remember(tx, SCOPE, &keys).await?;
    for (filing, _) in &batch.fresh {
        store::file(tx, filing, batch.app.clock.zone).await?;
        batch.bar.inc(1);
    }
    let thing = batch.fresh.len().to_string();
    journal::note(tx, now, journal::OPERATOR, Act::ImportCases, &thing).await
}
