//! The scores of each unit, meeting or mode, for staff. In the order of the office, never a rank.

use maud::{Markup, html};

use super::dimensions::DimensionRow;
use crate::Frame;
use crate::reports::Tab;
use crate::reports::results::tabs;

/// The scores of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// The unit, the meeting or the mode.
    pub name: String,
    /// How many people answered, as printed.
    pub n: String,
    /// The score of each dimension as printed; a dash where there is none.
    pub scores: Vec<String>,
    /// Their sum, likewise.
    pub total: String,
}

pub(super) fn section(
    frame: &Frame,
    groupings: &[Tab],
    grouping: &str,
    rows: &[GroupRow],
    dimensions: &[DimensionRow],
) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="groups" {
            h2 #groups { (words.say("survey-results-groups")) }
            (tabs(frame, &words.say("survey-results-by"), groupings))
            @if rows.is_empty() {
                p { (words.say("survey-results-groups-none")) }
            } @else {
                p { (words.say("survey-results-groups-rule")) }
                div.scroll role="region" aria-labelledby="groups-rows" tabindex="0" {
                    table.figures.groups {
                        caption #groups-rows { (words.say("survey-results-groups-caption")) }
                        thead {
                            tr {
                                th scope="col" { (grouping) }
                                th scope="col" { (words.say("survey-results-people")) }
                                @for dimension in dimensions { th scope="col" { (dimension.name) } }
                                th scope="col" { (words.say("survey-results-total")) }
                            }
                        }
                        tbody {
                            @for row in rows {
                                tr {
                                    th scope="row" { (row.name) }
                                    td { (row.n) }
                                    @for score in &row.scores { td { (score) } }
                                    td { (row.total) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
