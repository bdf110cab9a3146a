//! Pages of figures: the results for everybody, the reports for staff.

mod chart;
mod definitions;
mod figure;
mod printed;
mod resolution;
mod results;
#[cfg(test)]
pub(crate) mod samples;
mod survey;
#[cfg(test)]
mod tests;

pub use figure::{Opened, Share};
pub use printed::PrintedPage;
pub use resolution::{
    Broken, Cell, FlowLine, Held, OlderReport, PrintedRow, Refused, ResolutionPage, ResolutionRow,
    ResolutionTable, Shown,
};
pub use results::{MonthRow, OfficeFigures, ResultsPage, Tab, UnitRow};
pub use survey::{
    Audience, Counted, DimensionRow, GroupRow, Interval, OptionRow, QuestionTable, SurveyPage,
    SurveyReportsPage, SurveyStanding,
};
