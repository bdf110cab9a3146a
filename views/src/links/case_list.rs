//! The address of the list behind a figure: the figure's own conditions, spelled out.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use domain::cases::{Kind, Source};
use domain::reports::Figure;

use super::address::Query;

/// The cases behind one figure: `/cases?…`. An absent condition does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseList {
    /// First day of receipt, in the office's zone.
    pub from: Option<NaiveDate>,
    /// The day after the last day of receipt: periods are half-open.
    pub to: Option<NaiveDate>,
    /// The instant at which stages are read, as the report printed it; absent is now.
    pub as_of: Option<String>,
    /// The figure that counts the cases; absent is every case received.
    pub figure: Option<Figure>,
    /// Code of the unit that owns the case itself: a row of a report is one owner.
    pub unit: Option<String>,
    /// Code of the unit that owns the case, or that stands above its owner: what a whole report
    /// of that unit is about.
    pub within: Option<String>,
    /// Code of the level that the owner counts with.
    pub level: Option<String>,
    /// Code of the field of work.
    pub field: Option<String>,
    /// What the case is about.
    pub kind: Option<Kind>,
    /// How it reached the office.
    pub source: Option<Source>,
    /// Code of the meeting it was said at; `none` for what was not said at one.
    pub meeting: Option<String>,
    /// Month of receipt, `2019-07`.
    pub month: Option<String>,
    /// Month of the first answer, `2019-08`, of cases that are answered.
    pub answered: Option<String>,
    /// Continue after this row, by the cursor that the list itself gave out.
    pub after: Option<String>,
}

impl CaseList {
    /// The year that the period is, if it is one: a page of figures says it in each of its links.
    fn year(&self) -> Option<i32> {
        let (from, to) = self.from.zip(self.to)?;
        let is_year = from.ordinal() == 1 && to.ordinal() == 1 && from.year() + 1 == to.year();
        is_year.then(|| from.year())
    }
}

impl fmt::Display for CaseList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/cases")?;
        let mut query = Query::after(f);
        let year = self.year();
        query.pair("year", year)?;
        query.pair("from", self.from.filter(|_| year.is_none()))?;
        query.pair("to", self.to.filter(|_| year.is_none()))?;
        query.pair("as_of", self.as_of.as_ref())?;
        query.pair("figure", self.figure)?;
        query.pair("unit", self.unit.as_ref())?;
        query.pair("within", self.within.as_ref())?;
        query.pair("level", self.level.as_ref())?;
        query.pair("field", self.field.as_ref())?;
        query.pair("kind", self.kind)?;
        query.pair("source", self.source)?;
        query.pair("meeting", self.meeting.as_ref())?;
        query.pair("month", self.month.as_ref())?;
        query.pair("answered", self.answered.as_ref())?;
        query.pair("after", self.after.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_conditions_is_all_cases() {
        assert_eq!(CaseList::default().to_string(), "/cases");
    }

    #[test]
    fn every_condition_of_the_figure_is_in_the_address() {
        let list = CaseList {
            from: NaiveDate::from_ymd_opt(2019, 1, 1),
            to: NaiveDate::from_ymd_opt(2020, 1, 1),
            as_of: Some("2020-01-10T00:00:00+07:00".to_owned()),
            figure: Some(Figure::InProgress),
            unit: Some("31232".to_owned()),
            within: Some("312".to_owned()),
            level: Some("commune".to_owned()),
            field: Some("đất đai".to_owned()),
            kind: Some(Kind::Opinion),
            source: Some(Source::Meeting),
            meeting: Some("A&B".to_owned()),
            month: Some("2019-07".to_owned()),
            answered: Some("2019-08".to_owned()),
            after: Some("a+/=".to_owned()),
        };
        assert_eq!(
            list.to_string(),
            "/cases?year=2019&as_of=2020-01-10T00%3A00%3A00%2B07%3A00\
             &figure=in_progress&unit=31232&within=312&level=commune&field=%C4%91%E1%BA%A5t%20%C4%91ai\
             &kind=opinion&source=meeting&meeting=A%26B&month=2019-07&answered=2019-08\
             &after=a%2B%2F%3D"
        );
    }

    #[test]
    fn only_a_whole_year_goes_by_its_number() {
        let day = NaiveDate::from_ymd_opt;
        for (from, to, query) in [
            (day(2020, 1, 1), day(2021, 1, 1), "year=2020"),
            (day(2019, 1, 1), day(2021, 1, 1), "from=2019-01-01&to=2021-01-01"),
            (day(2019, 1, 2), day(2020, 1, 1), "from=2019-01-02&to=2020-01-01"),
            (day(2019, 1, 1), None, "from=2019-01-01"),
        ] {
            let list = CaseList { from, to, ..CaseList::default() };
            assert_eq!(list.to_string(), format!("/cases?{query}"));
        }
    }

    #[test]
    fn every_figure_names_its_own_list() {
        for &figure in Figure::ALL {
            let list = CaseList { figure: Some(figure), ..CaseList::default() };
            assert_eq!(list.to_string(), format!("/cases?figure={figure}"));
        }
    }
}
