//! Case ledger §3.4 once more, written down by hand: what every act does at every stage, and who
//! may do it.

use super::*;
use crate::cases::{Channel, Decision, Recount, Refused, Step, Who};

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

/// At its second owner, who may bounce it.
fn offered(case: Case) -> Result<Case, Refused> {
    let (deed, to) = (soon(&case, LAN), to(NEXT_DOOR, &case));
    case.transfer(deed, to).map(|step| step.case)
}

/// Bounced, and sent there again.
fn offered_again(case: Case) -> Result<Case, Refused> {
    let case = offered(case)?;
    let deed = soon(&case, LAN);
    offered(case.bounce(deed, back(None))?.case)
}

fn transfers() -> Vec<Row> {
    vec![
        row("11 transfer", UNIT, open(REC), |case, who| {
            let (deed, to) = (soon(&case, who), to(NEXT_DOOR, &case));
            case.transfer(deed, to)
        }),
        row("11 bounce", UNIT, open(REC), |case, who| {
            let case = offered(case)?;
            let deed = soon(&case, who);
            case.bounce(deed, back(None))
        }),
        row("11 bounce again", UNIT, open(REC), |case, who| {
            let case = offered_again(case)?;
            let deed = soon(&case, who);
            case.bounce(deed, back(Some(ABOVE)))
        }),
        row("11 decide", &[Who::Leader, Who::ParentLeader], open(REC), |case, who| {
            let case = offered_again(case)?;
            let deed = soon(&case, LAN);
            let case = case.bounce(deed, back(Some(ABOVE)))?.case;
            let deed = soon(&case, who);
            let decision =
                Decision { unit: NEXT_DOOR, reason: text("quản lý tuyến"), floor: day(27) };
            case.decide_owner(deed, decision)
        }),
    ]
}

fn outside(case: Case, who: Actor) -> Result<Step, Refused> {
    let deed = soon(&case, who);
    case.propose_sent_outside(deed, label("Điện lực"), label("CV 9"), day(3))
}

fn scope(case: Case, who: Actor) -> Result<Step, Refused> {
    let deed = soon(&case, who);
    case.propose_out_of_scope(deed, label("khieu_nai"), text("gửi nơi khác"))
}

fn double(case: Case, who: Actor) -> Result<Step, Refused> {
    let deed = soon(&case, who);
    case.propose_double_submit(deed, &named(9), SameSender::Receipt)
}

fn spam(case: Case, who: Actor) -> Result<Step, Refused> {
    let deed = soon(&case, who);
    case.propose_spam(deed, label("quảng cáo"))
}

/// The second party; another officer than the first.
fn confirm(case: Case, who: Actor, propose: Act) -> Result<Step, Refused> {
    let case = propose(case, MINH)?.case;
    let deed = soon(&case, who);
    case.confirm_exclusion(deed, Some(&named(9)))
}

fn exclusions() -> Vec<Row> {
    vec![
        row("12 propose sent outside", OFFICER, STAYS_OPEN, outside),
        row("13 propose out of scope", OFFICER, STAYS_OPEN, scope),
        row("14 propose double submit", OFFICER, STAYS_OPEN, double),
        row("15 propose spam", OFFICER, STAYS_OPEN, spam),
        row("12 confirm", LEADS, open(EXC), |case, who| confirm(case, who, outside)),
        row("13 confirm", LEADS, open(EXC), |case, who| confirm(case, who, scope)),
        row("14 confirm", UNIT, open(EXC), |case, who| confirm(case, who, double)),
        row("15 confirm", UNIT, open(EXC), |case, who| confirm(case, who, spam)),
        row("12-15 drop", UNIT, STAYS_OPEN, |case, who| {
            let case = spam(case, LAN)?.case;
            let deed = soon(&case, who);
            case.drop_exclusion(deed, text("là ý kiến thật"))
        }),
        row("15 exclude what was flagged", OFFICER, open(EXC), |case, who| {
            let deed = soon(&case, who);
            case.exclude_flagged(deed)
        }),
        row("15 release", OFFICER, STAYS_OPEN, |case, who| {
            let deed = soon(&case, who);
            case.release(deed, text("là ý kiến thật"))
        }),
        row("16 withdraw", CITIZEN, open(EXC), |case, who| {
            let deed = soon(&case, who);
            case.withdraw(deed)
        }),
        row("17 restore", &[Who::Leader, Who::ParentLeader], RESTORES, |case, who| {
            let deed = soon(&case, who);
            case.restore(deed, text("có hai người"))
        }),
        row("17 restore for its master", CLOCK, RESTORES, |case, who| {
            let deed = soon(&case, who);
            case.restore_for(deed, &withdrawn_master())
        }),
    ]
}

fn corrections() -> Vec<Row> {
    let mut rows = public_acts();
    let erasers: &[Who] = &[Who::Citizen, Who::Officer, Who::Leader];
    rows.extend([
        row("18 group", OFFICER, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.group(deed, GROUP, reference(1))
        }),
        row("18 ungroup", OFFICER, STAYS, |case, who| {
            let deed = soon(&case, LAN);
            let case = case.group(deed, GROUP, reference(1))?.case;
            let deed = soon(&case, who);
            case.ungroup(deed)
        }),
        row("18b split", &[Who::Officer, Who::Organizer], STAYS_COUNTED, |case, who| {
            let deed = soon(&case, who);
            case.split(deed, second_matter()).map(|split| split.parent)
        }),
        row("19 reclassify", UNIT, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.reclassify(deed, FieldId(2), Kind::Question, text("y tế"))
        }),
        row("19 correct the unit", UNIT, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.correct_unit(deed, NEXT_DOOR, text("nhầm"))
        }),
        row("19 erase the sender", erasers, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.erase_identity(deed, false)
        }),
        row("20 reorganise", &[Who::Admin], STAYS, |case, who| {
            let deed = soon(&case, who);
            case.reorganise(deed, NEXT_DOOR, PersonId(3), label("NQ 1685"), day(1))
        }),
        row("recompute the due date", CLOCK, STAYS_OPEN, |case, who| {
            let deed = soon(&case, who);
            case.recompute_due(deed, due(23), Recount::Calendar)
        }),
    ]);
    rows
}

fn public_acts() -> Vec<Row> {
    vec![
        row("19 redact", UNIT, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.redact(deed, text("[đã ẩn]"), label("số điện thoại"))
        }),
        row("19 publish", UNIT, STAYS, |case, who| {
            let deed = soon(&case, who);
            case.publish(deed, text("bản công khai"), Channel::Website)
        }),
        row("19 unpublish", UNIT, STAYS, |case, who| {
            let deed = soon(&case, LAN);
            let case = case.publish(deed, text("bản công khai"), Channel::Website)?.case;
            let deed = soon(&case, who);
            case.unpublish(deed, text("nhầm"))
        }),
    ]
}
