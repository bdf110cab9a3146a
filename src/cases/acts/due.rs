//! By when a case is due, now that its clock rested, its kind was corrected or it changed hands; and
//! why, day by day.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    calendar::{Deadline, Pause, Rule},
    cases::{Case, Custody, Due, Facts, Kind, Label, Stage},
    desk,
};

use super::scene::local;
use crate::{error::Result, office::Office};

/// By when a case is due as its events stand. Whoever got it from another unit keeps what was left,
/// and what was added so that they had time. `None`: no rule holds, and none ever did.
///
/// # Errors
/// When a rule's code is none.
pub fn due_of(office: &Office, case: &Case, zone: Tz) -> Result<Option<Due>> {
    let held = case.facts().due.clone();
    let Some(counted) = counted_due(office, case, zone)? else { return Ok(held) };
    match held {
        Some(held) if was_handed_over(case) && held.on > counted.on => Ok(Some(held)),
        Some(_) | None => Ok(Some(counted)),
    }
}

/// By when a case is due after an act on `day` made `after` of `before`; `None`: no rule holds.
///
/// While the sender is asked the due date is that of the longest rest; when the question ends it is
/// counted again with the days that really rested. A case that had changed hands before keeps its
/// date, moved on by those days.
///
/// # Errors
/// When a rule's code is none.
pub(super) fn after_act(
    office: &Office,
    before: &Case,
    after: &Case,
    zone: Tz,
    day: NaiveDate,
) -> Result<Option<Due>> {
    let held = after.facts().due.as_ref().filter(|_| was_handed_over(after));
    let (Some(held), Some(mut due)) = (held, counted_due(office, after, zone)?) else {
        return due_of(office, after, zone);
    };
    let rested = days_rested(office, after, zone) - days_rested(office, before, zone);
    let earliest = match u16::try_from(rested) {
        Ok(0) | Err(_) => return Ok(None),
        Ok(days) if was_handed_over(before) => office.calendar.add_working_days(held.on, days),
        Ok(_) => floor(office, day),
    };
    due.on = due.on.max(earliest);
    Ok(Some(due))
}

/// The earliest day on which a case may be due with whoever gets it on `day` (case ledger §3.4,
/// row 11: at least five working days).
pub(super) fn floor(office: &Office, day: NaiveDate) -> NaiveDate {
    office.calendar.add_working_days(day, 5)
}

fn days_rested(office: &Office, case: &Case, zone: Tz) -> i64 {
    i64::from(desk::days_rested(case, &office.calendar, |at| local(at, zone)))
}

fn counted_due(office: &Office, case: &Case, zone: Tz) -> Result<Option<Due>> {
    let Some((rule, deadline)) = counted(office, case, zone, "") else { return Ok(None) };
    Ok(Some(Due { on: deadline.due_on, rule: label(rule, &deadline)? }))
}

/// Why a case is due when it is.
pub struct Explained {
    /// What the rule gives, day by day.
    pub deadline: Deadline,
    /// The rule's name and legal ground.
    pub rule: Rule,
    /// Whether the register says another day: the case changed hands, or the rule or the calendar
    /// was changed since.
    pub differs: bool,
}

/// Why a case is due when it is; `None`: no rule holds. `rested` is what a day of rest is called.
pub fn explained(office: &Office, case: &Case, zone: Tz, rested: &str) -> Option<Explained> {
    let (rule, deadline) = counted(office, case, zone, rested)?;
    let differs = case.facts().due.as_ref().is_none_or(|due| due.on != deadline.due_on);
    Some(Explained { rule: rule.clone(), deadline, differs })
}

/// By when the second matter of a case that held two is due, counted from the receipt of the first.
///
/// # Errors
/// When a rule's code is none.
pub(super) fn of_second(
    office: &Office,
    first: &Facts,
    kind: Kind,
    received: NaiveDate,
) -> Result<Option<Due>> {
    let Some((rule, deadline)) = office.deadline(first.unit, kind, first.origin.source(), received)
    else {
        return Ok(None);
    };
    Ok(Some(Due { on: deadline.due_on, rule: label(rule, &deadline)? }))
}

fn counted<'o>(
    office: &'o Office,
    case: &Case,
    zone: Tz,
    reason: &str,
) -> Option<(&'o Rule, Deadline)> {
    let facts = case.facts();
    let mut rests = desk::rests(case, &office.calendar, |at| local(at, zone), reason);
    rests.extend(resting(case, zone, reason));
    let received = local(facts.received_at, zone);
    office.deadline_after(facts.unit, facts.kind, facts.origin.source(), received, &rests)
}

/// The rest that lasts, as if nobody replied until it is over.
fn resting(case: &Case, zone: Tz, reason: &str) -> Option<Pause> {
    let Stage::WaitingCitizen { since, rest_ends_at, .. } = case.stage() else { return None };
    let from = local(*since, zone).succ_opt()?;
    let to = local(*rest_ends_at, zone);
    (to > from).then(|| Pause { from, to, reason: reason.to_owned() })
}

const fn was_handed_over(case: &Case) -> bool {
    match case.facts().custody {
        Custody::Undisputed => false,
        Custody::Offered { .. } | Custody::Returned | Custody::Escalated | Custody::Decided => true,
    }
}

fn label(rule: &Rule, deadline: &Deadline) -> Result<Label> {
    Ok(Label::new(&format!("{}@{}", rule.code, deadline.calendar_version))?)
}
