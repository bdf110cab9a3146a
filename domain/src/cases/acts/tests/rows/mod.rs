//! Case ledger §3.4 once more, written down by hand: what every act does at every stage, and who
//! may do it.

mod leaving;
mod staying;

use super::*;
use crate::cases::{Refused, Step, Who};
use leaving::{exclusions, transfers};
use staying::{corrections, public_acts};

pub(super) type Act = fn(Case, Actor) -> Result<Step, Refused>;

/// One act. `cells`: for each stage, the stage it leads to or the code of its refusal.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) by: &'static [Who],
    pub(super) cells: [&'static str; 9],
    pub(super) act: Act,
}

// Stages, by the words they have in files.
const REC: &str = "received";
const ASG: &str = "assigned";
const PRO: &str = "processing";
const WCI: &str = "waiting_citizen";
const WOT: &str = "waiting_other";
const DRA: &str = "drafted";
const ANS: &str = "answered";
const CLO: &str = "closed";
const EXC: &str = "excluded";

// Refusals, by their codes.
const ANSWERED: &str = "already-answered";
const OUT: &str = "out-of-count";
const THERE: &str = "already-there";
const TRIAGED: &str = "not-received";
const UNASKED: &str = "not-asked";
const UNDRAFTED: &str = "not-drafted";
const OPEN: &str = "not-answered";
const COUNTED: &str = "not-excluded";

/// Leads from every stage in progress to one.
const fn open(to: &'static str) -> [&'static str; 9] {
    [to, to, to, to, to, to, ANSWERED, ANSWERED, OUT]
}

/// Leads from one stage in progress only, the `nth`.
const fn only(nth: usize, to: &'static str, refused: &'static str) -> [&'static str; 9] {
    let mut cells = open(refused);
    cells[nth] = to;
    cells
}

/// Leaves every stage in progress as it is.
const STAYS_OPEN: [&str; 9] = [REC, ASG, PRO, WCI, WOT, DRA, ANSWERED, ANSWERED, OUT];
/// Leaves every stage as it is.
const STAYS: [&str; 9] = [REC, ASG, PRO, WCI, WOT, DRA, ANS, CLO, EXC];
const STAYS_COUNTED: [&str; 9] = [REC, ASG, PRO, WCI, WOT, DRA, ANS, CLO, OUT];
const AFTER_ANSWER: [&str; 9] = [OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, ANS, CLO, OUT];
const CLOSES: [&str; 9] = [OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, CLO, "already-closed", OUT];
const REOPENS: [&str; 9] = [OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, PRO, PRO, OUT];
const RESTORES: [&str; 9] =
    [COUNTED, COUNTED, COUNTED, COUNTED, COUNTED, COUNTED, COUNTED, COUNTED, REC];

const OFFICER: &[Who] = &[Who::Officer];
const UNIT: &[Who] = &[Who::Officer, Who::Leader];
const LEADS: &[Who] = &[Who::Leader];
const CITIZEN: &[Who] = &[Who::Citizen];
const CLOCK: &[Who] = &[Who::Clock];

const fn row(name: &'static str, by: &'static [Who], cells: [&'static str; 9], act: Act) -> Row {
    Row { name, by, cells, act }
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = handling();
    rows.extend(answers());
    rows.extend(transfers());
    rows.extend(exclusions());
    rows.extend(corrections());
    rows.extend(public_acts());
    rows
}

fn handling() -> Vec<Row> {
    let reassigned = ["not-assigned", ASG, ASG, ASG, ASG, ASG, ANSWERED, ANSWERED, OUT];
    let (unread, others) = (only(2, THERE, PRO), only(4, THERE, WOT));
    vec![
        row("3 assign", UNIT, only(0, ASG, TRIAGED), |case, who| {
            let deed = soon(&case, who);
            case.assign(deed, PersonId(1), due(22))
        }),
        row("4 reassign", OFFICER, reassigned, |case, who| {
            let deed = soon(&case, who);
            case.reassign(deed, PersonId(2), None)
        }),
        row("4 begin work", OFFICER, unread, |case, who| {
            let deed = soon(&case, who);
            case.begin_work(deed, None)
        }),
        row("a note", UNIT, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.annotate(deed, text("đã gọi điện"))
        }),
        row("4 put back", OFFICER, only(0, THERE, REC), |case, who| {
            let deed = soon(&case, who);
            case.put_back(deed, None)
        }),
        row("4 ask the sender", OFFICER, only(3, THERE, WCI), |case, who| {
            let (deed, asking) = (soon(&case, who), question(&case));
            case.ask_citizen(deed, asking)
        }),
        row("4 ask another office", OFFICER, others, |case, who| {
            let deed = soon(&case, who);
            case.ask_other(deed, label("Sở Y tế"), None)
        }),
        row("5 reply", CITIZEN, only(3, PRO, UNASKED), |case, who| {
            let deed = soon(&case, who);
            case.reply(deed, text("Ở ngõ 3"), 0)
        }),
        row("5 end of rest", CLOCK, only(3, PRO, UNASKED), |case, who| {
            let deed = later(&case, 6, who);
            case.end_rest(deed, 4)
        }),
    ]
}

fn answers() -> Vec<Row> {
    let import: &[Who] = &[Who::Import];
    vec![
        row("6 draft", OFFICER, open(DRA), |case, who| {
            let deed = soon(&case, who);
            case.draft(deed, text("Đã sửa"), Settlement::Fixed)
        }),
        row("7 answer", UNIT, only(5, ANS, UNDRAFTED), |case, who| {
            let deed = soon(&case, who);
            let (text, settlement) = (text("Đã sửa"), Settlement::Fixed);
            case.answer(deed, text, settlement, signature(), Approval::NotNeeded)
        }),
        row("7i import an answer", import, only(0, ANS, TRIAGED), |case, who| {
            let deed = soon(&case, who);
            case.import_answer(deed, text("Đã sửa"), Settlement::Fixed)
        }),
        row("8 send back", LEADS, only(5, PRO, UNDRAFTED), |case, who| {
            let deed = soon(&case, who);
            case.send_back(deed, text("thiếu căn cứ"))
        }),
        row("keep a promise", UNIT, AFTER_ANSWER, |case, who| {
            let deed = soon(&case, who);
            case.keep_promise(deed, text("xong ngày 30"))
        }),
        row("9 close", &[Who::Citizen, Who::Clock], CLOSES, |case, who| {
            let deed = later(&case, 30, who);
            case.close(deed)
        }),
        row("10 reopen", &[Who::Citizen, Who::Leader, Who::ParentLeader], REOPENS, |case, who| {
            let deed = soon(&case, who);
            case.reopen(deed, text("chưa sửa"))
        }),
    ]
}
