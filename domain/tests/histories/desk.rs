//! What a page offers is what the ledger takes: every act that is offered is taken with input that
//! is well formed, and every other is refused, whatever has happened to the case before.

use crate::dice::Dice;
use crate::town::{Kept, Town, label, person, settlement};
use chrono::TimeDelta;
use domain::cases::{
    Actor, Approval, Asking, Bounce, Case, CaseRef, Channel, Decision, Deed, Due, Exclusion,
    FieldId, GroupId, Handover, IdentityLevel, Kind, Office, Refused, SecondMatter, Signature,
    Stage,
};
use domain::desk::{ActName, Scene, SenderActName, open_to, open_to_sender};
use domain::people::{CaseThing, Grant, Person, Role, Thing, can};
use domain::units::UnitId;

/// Above every unit of the town.
const TOP: UnitId = UnitId(100);

/// Offers made and checked against the ledger.
pub fn offers_hold(town: &Town, seed: u64) -> usize {
    let mut dice = Dice::new(seed ^ 0xdecc);
    let chosen = town.cases.iter().step_by(town.cases.len() / 3 + 1);
    chosen.map(|kept| offers_of(town, kept, seed, &mut dice)).sum()
}

fn offers_of(town: &Town, kept: &Kept, seed: u64, dice: &mut Dice) -> usize {
    let case = &kept.case;
    let path = [case.facts().unit, TOP];
    let master = kept_instead(case).and_then(|kept| town.find(kept));
    let rested = u32::try_from(dice.under(12)).unwrap();
    let scene = Scene { case, path: &path, now: town.now, rested, master, ancestor: Some(TOP) };
    let mut checked = 0;
    for (role, unit) in Role::ALL.iter().flat_map(|role| path.map(|unit| (*role, unit))) {
        let who = Person { id: person(dice), grants: vec![Grant { role, unit }] };
        let offered = open_to(&who, &scene);
        for act in ActName::ALL {
            let taken = offices(role, unit == path[0]).iter().any(|office| {
                let deed = scene.deed(Actor::Staff { person: who.id, office: *office });
                done(*act, &scene, deed, dice).is_ok()
            });
            let expected = taken && can(&who, act.action(case), thing(case, &path));
            let stage = case.stage().name();
            assert_eq!(offered.contains(act), expected, "{seed}: {role} {act} at {stage}");
            checked += 1;
        }
    }
    let offered = open_to_sender(&scene);
    for act in SenderActName::ALL {
        let expected = done_by_sender(*act, &scene, dice);
        assert_eq!(offered.contains(act), expected, "{seed}: the sender, {act}");
        checked += 1;
    }
    checked
}

fn thing<'a>(case: &Case, path: &'a [UnitId]) -> Thing<'a> {
    let source = case.facts().origin.source();
    Thing::Case(CaseThing { path, source, identity: case.facts().identity })
}

/// The offices of the ledger that a role stands for, on the owning unit or above it.
fn offices(role: Role, own: bool) -> &'static [Office] {
    match role {
        Role::Organizer => &[Office::Organizer],
        Role::Officer => &[Office::Officer],
        Role::Leader if own => &[Office::Leader],
        Role::Leader => &[Office::Leader, Office::ParentLeader],
        Role::Auditor => &[],
        Role::Admin => &[Office::Admin],
    }
}

fn kept_instead(case: &Case) -> Option<&CaseRef> {
    match &case.facts().proposal.as_ref()?.exclusion {
        Exclusion::DoubleSubmit { master, .. } => Some(master),
        _ => None,
    }
}

/// A unit that does not own the case.
fn elsewhere(case: &Case, dice: &mut Dice) -> UnitId {
    let unit = UnitId(dice.number(9) + 10);
    if unit == case.facts().unit { TOP } else { unit }
}

/// The act with input that is well formed, left to chance.
fn done(act: ActName, scene: &Scene<'_>, deed: Deed, dice: &mut Dice) -> Result<(), Refused> {
    let case = scene.case.clone();
    let (unit, reason) = (elsewhere(&case, dice), dice.digest());
    let floor = scene.now.date_naive();
    let later = scene.now + TimeDelta::days(dice.number(9));
    let step = match act {
        ActName::Assign => {
            case.assign(deed, person(dice), Due { on: floor, rule: label("574/QĐ-TTg") })
        }
        ActName::Begin => case.begin_work(deed, Some(reason)),
        ActName::Draft => case.draft(deed, reason, settlement(dice)),
        ActName::Approve => {
            let document = Some(label("12/UBND"));
            let signature =
                Signature { signer: person(dice), document, copy: Some(reason), handling: None };
            case.answer(deed, dice.digest(), settlement(dice), signature, Approval::Needed)
        }
        ActName::SendBack => case.send_back(deed, reason),
        ActName::ConfirmExclusion => case.confirm_exclusion(deed, scene.master),
        ActName::DropExclusion => case.drop_exclusion(deed, reason),
        ActName::ExcludeFlagged => case.exclude_flagged(deed),
        ActName::Release => case.release(deed, reason),
        ActName::DecideOwner => case.decide_owner(deed, Decision { unit, reason, floor }),
        ActName::Bounce => case.bounce(deed, Bounce { reason, floor, ancestor: scene.ancestor }),
        ActName::KeepPromise => case.keep_promise(deed, reason),
        ActName::AskCitizen => {
            let rested = scene.rested;
            case.ask_citizen(deed, Asking { question: reason, rested, rest_ends_at: later })
        }
        ActName::AskOther => case.ask_other(deed, label("Sở Y tế"), None),
        ActName::Annotate => case.annotate(deed, reason),
        ActName::Reassign => case.reassign(deed, person(dice), Some(reason)),
        ActName::PutBack => case.put_back(deed, None),
        ActName::Transfer => {
            case.transfer(deed, Handover { unit, reason, floor, bounce_until: later })
        }
        ActName::Reclassify => {
            let (field, kind) = (FieldId(dice.number(9) + 10), dice.pick(Kind::ALL));
            case.reclassify(deed, field, kind, reason)
        }
        ActName::Group => case.group(deed, GroupId(2), CaseRef("PA-x".to_owned())),
        ActName::Ungroup => case.ungroup(deed),
        ActName::Split => return case.split(deed, second(dice)).map(drop),
        ActName::ProposeExclusion => match dice.under(3) {
            0 => case.propose_spam(deed, label("quảng cáo")),
            1 => case.propose_out_of_scope(deed, label("khieu_nai"), reason),
            _ => case.propose_sent_outside(deed, label("Điện lực"), label("CV 9"), floor),
        },
        ActName::Restore => case.restore(deed, reason),
        ActName::Reopen => case.reopen(deed, reason),
        ActName::Redact => case.redact(deed, reason, label("số điện thoại")),
        ActName::Publish => case.publish(deed, reason, dice.pick(Channel::ALL)),
        ActName::Unpublish => case.unpublish(deed, reason),
        ActName::CorrectUnit => case.correct_unit(deed, unit, reason),
        // Without the words there is nothing to forget of who told nothing.
        ActName::EraseIdentity => case.erase_identity(deed, true),
    };
    step.map(drop)
}

fn second(dice: &mut Dice) -> SecondMatter {
    let (field, kind) = (FieldId(1), dice.pick(Kind::ALL));
    let reference = CaseRef("PA-y".to_owned());
    SecondMatter { reference, text: dice.digest(), field, kind, due: None }
}

fn done_by_sender(act: SenderActName, scene: &Scene<'_>, dice: &mut Dice) -> bool {
    let (case, deed) = (scene.case.clone(), scene.deed(Actor::Citizen));
    match act {
        SenderActName::Reply => case.reply(deed, dice.digest(), 3).is_ok(),
        SenderActName::Rate => matches!(case.stage(), Stage::Answered(_)),
        SenderActName::Satisfied => case.close(deed).is_ok(),
        SenderActName::Reopen => case.reopen(deed, dice.digest()).is_ok(),
        SenderActName::Withdraw => case.withdraw(deed).is_ok(),
        SenderActName::EraseIdentity => {
            let known = case.facts().identity != IdentityLevel::None;
            assert_eq!(case.erase_identity(deed, false).is_ok(), known);
            known
        }
    }
}
