//! The address of the public results, with what was chosen on them.

use std::fmt;

use chrono::NaiveDate;

use super::address::{Query, Segment};

/// The public results: `/results?…`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ResultsOf {
    /// Of cases received in this year; `None`: of all time.
    pub year: Option<i32>,
    /// The order of the units.
    pub order: ResultsOrder,
}

/// The order of the units. Neither is a rank.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ResultsOrder {
    /// By name.
    #[default]
    Name,
    /// Those with most overdue cases first.
    Overdue,
}

/// One survey's public results, by its slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyResults<'a> {
    /// The survey.
    pub slug: &'a str,
    /// Whether staff read them, with small cells.
    pub for_staff: bool,
    /// Its version; `None`: the newest.
    pub version: Option<u32>,
    /// The form, where it is not the short one.
    pub form: Option<&'a str>,
    /// What the rows are; `None`: there are none.
    pub group_by: Option<&'a str>,
}

/// The resolution report of staff, asked as an older report was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffResolutionOf<'a> {
    /// First day of the period.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// The day at whose end it is told how things stood.
    pub as_of: NaiveDate,
    /// What the rows are.
    pub group_by: &'a str,
}

impl ResultsOrder {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::Name, Self::Overdue];

    /// As the address says it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Overdue => "overdue",
        }
    }
}

impl fmt::Display for ResultsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/results")?;
        let order = Some(self.order).filter(|order| *order != ResultsOrder::default());
        let mut query = Query::after(f);
        query.pair("year", self.year)?;
        query.pair("order", order.map(ResultsOrder::word))
    }
}

impl fmt::Display for SurveyResults<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.for_staff { "/staff/reports/surveys/" } else { "/results/surveys/" })?;
        write!(f, "{}", Segment(self.slug))?;
        let mut query = Query::after(f);
        query.pair("version", self.version)?;
        query.pair("form", self.form)?;
        query.pair("group_by", self.group_by)
    }
}

/// Where figures that an older report printed about the same question are entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffPrintedOf<'a>(pub StaffResolutionOf<'a>);

impl fmt::Display for StaffResolutionOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/staff/reports/resolution")?;
        self.question(f)
    }
}

impl fmt::Display for StaffPrintedOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/staff/reports/printed")?;
        self.0.question(f)
    }
}

impl StaffResolutionOf<'_> {
    fn question(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // As people write days, because the fields of the form hold them so.
        let day = |day: NaiveDate| Some(day.format("%d/%m/%Y"));
        let mut query = Query::after(f);
        query.pair("from", day(self.from))?;
        query.pair("until", day(self.until))?;
        query.pair("as_of", day(self.as_of))?;
        query.pair("group_by", Some(self.group_by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_not_said() {
        assert_eq!(ResultsOf::default().to_string(), "/results");
        let chosen = ResultsOf { year: Some(2019), order: ResultsOrder::Overdue };
        assert_eq!(chosen.to_string(), "/results?year=2019&order=overdue");
        let survey = SurveyResults {
            slug: "papi-local",
            for_staff: false,
            version: None,
            form: None,
            group_by: None,
        };
        assert_eq!(survey.to_string(), "/results/surveys/papi-local");
        let staff =
            SurveyResults { for_staff: true, version: Some(2), form: Some("long"), ..survey };
        assert_eq!(
            SurveyResults { group_by: Some("unit"), ..staff }.to_string(),
            "/staff/reports/surveys/papi-local?version=2&form=long&group_by=unit"
        );
    }
}
