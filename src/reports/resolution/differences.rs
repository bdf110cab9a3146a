//! The same question answered from the records and in another way.

use domain::{numbers::Lang, reports::Check};

use super::{Counted, NotCounted, Question, counted::counted_so};
use crate::{app::App, error::Error, reports::tallies::Counting};

/// Every figure that counting in this way says otherwise than counting the records, in a sentence.
///
/// # Errors
/// Identities that fail in one of the two; an unknown unit; the database's.
pub async fn differences(
    app: &App,
    question: &Question,
    counting: Counting,
) -> Result<Vec<String>, Error> {
    let counted = async |counting| {
        let (books, office, clock) = (&app.books, &app.office, &app.clock);
        counted_so(books, office, clock, question, Lang::En, counting).await
    };
    let told: Result<[Counted; 2], NotCounted> =
        async { Ok([counted(Counting::FromRecords).await?, counted(counting).await?]) }.await;
    let [records, otherwise] = told?;
    let mut found: Vec<_> = otherwise
        .report
        .unchanged_since(&records.report)
        .into_iter()
        .filter(|check| !check.holds())
        .map(|Check { place, left, right, .. }| {
            format!("{place}: {left} by the records, {right} otherwise")
        })
        .collect();
    let sides = [
        ("flow", records.report.flow() == otherwise.report.flow()),
        ("units", records.units == otherwise.units),
        ("ratings", records.ratings == otherwise.ratings),
        ("ratings of units", records.ratings_of_units == otherwise.ratings_of_units),
        ("months of receipt", records.months == otherwise.months),
        ("months of answer", records.answered == otherwise.answered),
    ];
    let differ = sides.into_iter().filter(|(_, are_equal)| !are_equal);
    found.extend(
        differ.map(|(what, _)| format!("{what}: not the same by the records and otherwise")),
    );
    Ok(found)
}
