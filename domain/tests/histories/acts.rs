//! Every act on a case that is there, with chance to say what it brings along.

use crate::dice::Dice;
use crate::town::{By, Town, field, label, person, settlement, unit};
use chrono::TimeDelta;
use domain::cases::{
    Actor, Approval, Asking, Bounce, Case, CaseRef, Channel, Custody, Decision, Deed, Exclusion,
    GroupId, Handover, Kind, Office, Recount, Refused, SameSender, Signature, Stage, Step,
};

pub type Act = fn(Case, Deed, &Town, &mut Dice) -> Result<Step, Refused>;

const OFFICER: By = By::Office(Office::Officer);
const LEADER: By = By::Office(Office::Leader);
const CITIZEN: By = By::Other(Actor::Citizen);
const CLOCK: By = By::Other(Actor::Clock);

/// Each act, and who is meant to do it.
pub const ACTS: &[(By, Act)] = &[
    (OFFICER, |case, deed, town, dice| case.assign(deed, person(dice), town.due(dice))),
    (OFFICER, |case, deed, _, dice| case.reassign(deed, person(dice), None)),
    (OFFICER, |case, deed, _, dice| case.begin_work(deed, Some(dice.digest()))),
    (OFFICER, |case, deed, _, dice| case.annotate(deed, dice.digest())),
    (OFFICER, |case, deed, _, _| case.put_back(deed, None)),
    (OFFICER, ask),
    (OFFICER, |case, deed, _, _| case.ask_other(deed, label("Sở Y tế"), None)),
    (CITIZEN, |case, deed, _, dice| case.reply(deed, dice.digest(), 1)),
    (CLOCK, |case, deed, _, _| case.end_rest(deed, 10)),
    (OFFICER, draft),
    (LEADER, answer),
    (By::Other(Actor::Import), |case, deed, _, dice| {
        case.import_answer(deed, dice.digest(), settlement(dice))
    }),
    (LEADER, |case, deed, _, dice| case.send_back(deed, dice.digest())),
    (OFFICER, |case, deed, _, dice| case.keep_promise(deed, dice.digest())),
    (CLOCK, |case, deed, _, _| case.close(deed)),
    (CITIZEN, |case, deed, _, _| case.close(deed)),
    (CITIZEN, reopen),
    (LEADER, reopen),
    (OFFICER, transfer),
    (LEADER, bounce),
    (LEADER, decide),
    (By::Office(Office::ParentLeader), decide),
    (OFFICER, propose),
    (LEADER, confirm),
    (OFFICER, |case, deed, _, dice| case.drop_exclusion(deed, dice.digest())),
    (OFFICER, |case, deed, _, _| case.exclude_flagged(deed)),
    (OFFICER, |case, deed, _, dice| case.release(deed, dice.digest())),
    (CITIZEN, |case, deed, _, _| case.withdraw(deed)),
    (LEADER, restore),
    (CLOCK, restore_for),
    (OFFICER, |case, deed, town, dice| {
        let lead = town.any_case(dice).reference().clone();
        case.group(deed, GroupId(1), lead)
    }),
    (OFFICER, |case, deed, _, _| case.ungroup(deed)),
    (OFFICER, |case, deed, _, dice| case.redact(deed, dice.digest(), label("số điện thoại"))),
    (LEADER, |case, deed, _, dice| case.publish(deed, dice.digest(), dice.pick(Channel::ALL))),
    (LEADER, |case, deed, _, dice| case.unpublish(deed, dice.digest())),
    (OFFICER, |case, deed, _, dice| {
        case.reclassify(deed, field(dice), dice.pick(Kind::ALL), dice.digest())
    }),
    (OFFICER, |case, deed, _, dice| case.correct_unit(deed, unit(dice), dice.digest())),
    (CITIZEN, |case, deed, _, dice| case.erase_identity(deed, dice.once_in(2))),
    (By::Office(Office::Admin), |case, deed, town, dice| {
        case.reorganise(deed, unit(dice), person(dice), label("NQ 1685"), town.day(dice))
    }),
    (CLOCK, |case, deed, town, dice| {
        case.recompute_due(deed, town.due(dice), dice.pick(Recount::ALL))
    }),
];

/// What people would do next with such a case, if that is plain. Chance alone would hardly ever
/// bounce a case twice, or answer one three times.
pub fn likely(case: &Case) -> Option<(By, Act)> {
    match (case.facts().custody, case.stage()) {
        (_, Stage::Excluded(_)) => Some((LEADER, restore)),
        (_, Stage::Answered(_) | Stage::Closed(..)) => Some((CITIZEN, reopen)),
        (_, Stage::Drafted { .. }) => Some((LEADER, answer)),
        _ if case.facts().proposal.is_some() => Some((LEADER, confirm)),
        (Custody::Offered { .. }, _) => Some((OFFICER, bounce)),
        (Custody::Returned, _) => Some((OFFICER, transfer)),
        (Custody::Escalated, _) => Some((LEADER, decide)),
        (Custody::Undisputed | Custody::Decided, _) => None,
    }
}

fn reopen(case: Case, deed: Deed, _: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    case.reopen(deed, dice.digest())
}

fn restore(case: Case, deed: Deed, _: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    case.restore(deed, dice.digest())
}

fn ask(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let rested = u32::try_from(dice.under(12)).unwrap();
    let rest_ends_at = town.now + TimeDelta::days(3);
    case.ask_citizen(deed, Asking { question: dice.digest(), rested, rest_ends_at })
}

fn draft(case: Case, deed: Deed, _: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    case.draft(deed, dice.digest(), settlement(dice))
}

fn answer(case: Case, deed: Deed, _: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let signature = Signature {
        signer: person(dice),
        document: Some(label("12/UBND")),
        copy: Some(dice.digest()),
        handling: None,
    };
    case.answer(deed, dice.digest(), settlement(dice), signature, Approval::Needed)
}

fn transfer(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let bounce_until = town.now + TimeDelta::days(20);
    let (unit, reason, floor) = (unit(dice), dice.digest(), town.day(dice));
    case.transfer(deed, Handover { unit, reason, floor, bounce_until })
}

fn bounce(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let ancestor = (!dice.once_in(5)).then(|| unit(dice));
    case.bounce(deed, Bounce { reason: dice.digest(), floor: town.day(dice), ancestor })
}

fn decide(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let (unit, reason, floor) = (unit(dice), dice.digest(), town.day(dice));
    case.decide_owner(deed, Decision { unit, reason, floor })
}

fn propose(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    match dice.under(4) {
        0 => case.propose_sent_outside(deed, label("Điện lực"), label("CV 9"), town.day(dice)),
        1 => case.propose_out_of_scope(deed, label("khieu_nai"), dice.digest()),
        2 => {
            let master = town.any_case(dice);
            case.propose_double_submit(deed, master, dice.pick(SameSender::ALL))
        }
        _ => case.propose_spam(deed, label("quảng cáo")),
    }
}

fn confirm(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let proposal = case.facts().proposal.as_ref().map(|proposal| &proposal.exclusion);
    let kept = proposal.and_then(kept).filter(|_| !dice.once_in(5));
    let master = kept.map_or_else(|| Some(town.any_case(dice)), |kept| town.find(kept));
    case.confirm_exclusion(deed, master)
}

fn restore_for(case: Case, deed: Deed, town: &Town, dice: &mut Dice) -> Result<Step, Refused> {
    let master = case.stage().exclusion().and_then(kept).and_then(|kept| town.find(kept));
    let master = master.unwrap_or_else(|| town.any_case(dice));
    case.restore_for(deed, master)
}

/// The case that stays when another is left out as its copy.
fn kept(exclusion: &Exclusion) -> Option<&CaseRef> {
    if let Exclusion::DoubleSubmit { master, .. } = exclusion { Some(master) } else { None }
}
