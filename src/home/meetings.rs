//! The next meetings, for the first page.

use domain::numbers::Lang;
use views::{dates, home::MeetingLink, links::Meeting};

use crate::{app::App, error::Result, meetings::store};

/// How many are told on the first page.
const TOLD: u64 = 3;

/// The meetings from today on, the next first.
///
/// # Errors
/// The database's.
pub async fn coming(app: &App, lang: Lang) -> Result<Vec<MeetingLink>> {
    let rows = store::coming(app.books.read(), app.clock.today(), TOLD).await?;
    let link = |row: store::Label| MeetingLink {
        day: dates::long_day(row.held_on, lang),
        place: row.place,
        href: Meeting(&row.code).to_string(),
    };
    Ok(rows.into_iter().map(link).collect())
}
