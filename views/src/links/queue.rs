//! The address of a queue of cases, by what it is narrowed to.

use std::fmt;

use domain::cases::{
    Awaiting, Kind, QueueDue, QueueHandler, QueueOrder, QueueRating, QueueStage, Source,
};

use super::{StaffCases, address::Query};

/// A queue: `/staff/cases?…`. An absent condition does not restrict, except that without a stage
/// it is the cases in progress.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue {
    /// Words that all stand in a case, or the beginning of a reference.
    pub words: Option<String>,
    /// Where the cases stand.
    pub stage: Option<QueueStage>,
    /// Code of the unit that owns them.
    pub unit: Option<String>,
    /// Whether those of the units below it are left out.
    pub unit_alone: bool,
    /// Code of the field of work.
    pub field: Option<String>,
    /// What they are about.
    pub kind: Option<Kind>,
    /// How they reached the office.
    pub source: Option<Source>,
    /// Code of the meeting they were said at; `none` for what was not said at one.
    pub meeting: Option<String>,
    /// Their due day.
    pub due: Option<QueueDue>,
    /// Who handles them.
    pub handler: Option<QueueHandler>,
    /// What they wait for from the reader.
    pub awaiting: Option<Awaiting>,
    /// What their senders thought of the answer.
    pub rating: Option<QueueRating>,
    /// What comes first; absent: what is due first.
    pub order: Option<QueueOrder>,
    /// Continue after this row, by the cursor that the queue itself gave out.
    pub after: Option<String>,
}

impl Queue {
    /// What `below` says when a unit is meant without those below it.
    pub const ALONE: &'static str = "no";
}

impl fmt::Display for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{StaffCases}")?;
        let mut query = Query::after(f);
        query.pair("q", self.words.as_ref())?;
        query.pair("stage", self.stage)?;
        query.pair("unit", self.unit.as_ref())?;
        query.pair("below", self.unit_alone.then_some(Self::ALONE))?;
        query.pair("field", self.field.as_ref())?;
        query.pair("kind", self.kind)?;
        query.pair("source", self.source)?;
        query.pair("meeting", self.meeting.as_ref())?;
        query.pair("due", self.due)?;
        query.pair("handler", self.handler)?;
        query.pair("awaiting", self.awaiting)?;
        query.pair("rating", self.rating)?;
        query.pair("sort", self.order)?;
        query.pair("after", self.after.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_without_conditions_is_the_queue() {
        assert_eq!(Queue::default().to_string(), "/staff/cases");
    }

    #[test]
    fn every_condition_is_in_the_address() {
        let queue = Queue {
            words: Some("đường & cống".to_owned()),
            stage: Some(QueueStage::Any),
            unit: Some("HA01".to_owned()),
            unit_alone: true,
            field: Some("land".to_owned()),
            kind: Some(Kind::Opinion),
            source: Some(Source::Meeting),
            meeting: Some("HN-1".to_owned()),
            due: Some(QueueDue::Soon),
            handler: Some(QueueHandler::Me),
            awaiting: Some(Awaiting::Approval),
            rating: Some(QueueRating::Given),
            order: Some(QueueOrder::Newest),
            after: Some("x".to_owned()),
        };
        assert_eq!(
            queue.to_string(),
            "/staff/cases?q=%C4%91%C6%B0%E1%BB%9Dng%20%26%20c%E1%BB%91ng&stage=any&unit=HA01\
             &below=no&field=land&kind=opinion&source=meeting&meeting=HN-1&due=soon&handler=me\
             &awaiting=approval&rating=given&sort=newest&after=x"
        );
    }
}
