//! Rows 11 to 17: to another unit, out of the count and back.

use super::*;
use crate::cases::Decision;

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

pub(super) fn transfers() -> Vec<Row> {
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

pub(super) fn exclusions() -> Vec<Row> {
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
