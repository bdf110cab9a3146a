//! What waits for a person's decision, and their own work by due date.

use domain::{
    calendar::Urgency,
    cases::{Awaiting, QueueHandler},
};
use sea_orm::ConnectionTrait;
use views::staff::home::{Decide, DecideRow, Fresh, Waiting, Work};

use crate::{
    cases::{
        queue::{self, Length, Looker, Printer, QueuedCase, Wanted, store},
        search::store::Seek,
    },
    error::Result,
};

/// How many cases that wait for one sort of decision are shown.
const DECISIONS: usize = 5;
/// How many cases of one's own are shown.
const OWN: usize = 50;
/// How many cases that nobody handles are shown.
const FRESH: usize = 10;

/// What waits for the person's decision, by the sort of decision.
///
/// # Errors
/// The database's.
pub async fn decide(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    printer: &Printer<'_>,
) -> Result<Decide> {
    let mut waiting = Vec::new();
    for &what in Awaiting::ALL {
        let wanted = Wanted { awaiting: Some(what), ..Wanted::default() };
        let first = First::of(db, who, &wanted, DECISIONS).await?;
        if first.total.n == 0 {
            continue;
        }
        let row = |case: &QueuedCase| DecideRow { case: printer.row(case), reason: case.proposed };
        waiting.push(Waiting {
            what,
            total: printer.length(first.total),
            href: wanted.address(who.office).to_string(),
            rows: first.cases.iter().map(row).collect(),
        });
    }
    Ok(Decide { waiting })
}

/// The person's own work, and what nobody handles yet.
///
/// # Errors
/// The database's.
pub async fn own(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    printer: &Printer<'_>,
) -> Result<Work> {
    let handled_by = |handler| Wanted { handler: Some(handler), ..Wanted::default() };
    let (mine, nobodys) = (handled_by(QueueHandler::Me), handled_by(QueueHandler::Nobody));
    let own = First::of(db, who, &mine, OWN).await?;
    let fresh = First::of(db, who, &nobodys, FRESH).await?;
    let groups = Urgency::ALL.iter().map(|&urgency| {
        let is_so = |case: &&QueuedCase| Urgency::of(case.due_on, who.today) == urgency;
        (urgency, own.cases.iter().filter(is_so).map(|case| printer.row(case)).collect::<Vec<_>>())
    });
    Ok(Work {
        total: printer.length(own.total),
        href: mine.address(who.office).to_string(),
        groups: groups.filter(|(_, rows)| !rows.is_empty()).collect(),
        fresh: Fresh {
            total: printer.length(fresh.total),
            href: nobodys.address(who.office).to_string(),
            rows: fresh.cases.iter().map(|case| printer.row(case)).collect(),
        },
    })
}

/// How long a queue is, and how it begins.
struct First {
    total: Length,
    cases: Vec<QueuedCase>,
}

impl First {
    async fn of(
        db: &impl ConnectionTrait,
        who: &Looker<'_>,
        wanted: &Wanted,
        most: usize,
    ) -> Result<Self> {
        let cases = store::part(db, who, wanted, Seek::ByIndex, most).await?;
        let is_all = cases.end.is_none();
        let total = if is_all {
            Length::exactly(cases.cases.len() as u64)
        } else {
            queue::count(db, who, wanted).await?.0
        };
        Ok(Self { total, cases: cases.cases })
    }
}
