//! Each act put to the ledger with input that is well formed, to see whether it would be taken.

use chrono::NaiveDate;

use super::{ActName, Scene, SenderActName};
use crate::cases::{
    Approval, Asking, Bounce, Case, CaseRef, Channel, Decision, Deed, Due, GroupId, Handover, Kind,
    Label, Refused, SecondMatter, Settlement, Signature, TextDigest,
};
use crate::people::PersonId;
use crate::units::UnitId;

/// Words that nobody wrote.
const TEXT: TextDigest = TextDigest([0; 32]);
/// Somebody.
const PERSON: PersonId = PersonId(0);

/// Whether the ledger would take this act of a member of staff.
pub(super) fn of_staff(act: ActName, scene: &Scene<'_>, deed: Deed) -> Result<(), Refused> {
    let case = scene.case.clone();
    let (elsewhere, floor) = (UnitId(case.facts().unit.0.wrapping_add(1)), NaiveDate::MIN);
    let step = match act {
        ActName::Assign => case.assign(deed, PERSON, Due { on: floor, rule: label()? }),
        ActName::Begin => case.begin_work(deed, None),
        ActName::Draft => case.draft(deed, TEXT, Settlement::Fixed),
        ActName::Approve => {
            let signature =
                Signature { signer: PERSON, document: None, copy: None, handling: None };
            case.answer(deed, TEXT, Settlement::Fixed, signature, Approval::Needed)
        }
        ActName::SendBack => case.send_back(deed, TEXT),
        ActName::ConfirmExclusion => case.confirm_exclusion(deed, scene.master),
        ActName::DropExclusion => case.drop_exclusion(deed, TEXT),
        ActName::ExcludeFlagged => case.exclude_flagged(deed),
        ActName::Release => case.release(deed, TEXT),
        ActName::DecideOwner => {
            case.decide_owner(deed, Decision { unit: elsewhere, reason: TEXT, floor })
        }
        ActName::Bounce => {
            case.bounce(deed, Bounce { reason: TEXT, floor, ancestor: scene.ancestor })
        }
        ActName::KeepPromise => case.keep_promise(deed, TEXT),
        ActName::AskCitizen => {
            let (rested, rest_ends_at) = (scene.rested, scene.now);
            case.ask_citizen(deed, Asking { question: TEXT, rested, rest_ends_at })
        }
        ActName::AskOther => case.ask_other(deed, label()?, None),
        ActName::Annotate => case.annotate(deed, TEXT),
        ActName::Reassign => case.reassign(deed, PERSON, None),
        ActName::PutBack => case.put_back(deed, None),
        ActName::Transfer => {
            let bounce_until = scene.now;
            case.transfer(deed, Handover { unit: elsewhere, reason: TEXT, floor, bounce_until })
        }
        ActName::Reclassify => {
            let (field, kind) = (case.facts().field, another(case.facts().kind));
            case.reclassify(deed, field, kind, TEXT)
        }
        ActName::Group => {
            let lead = case.reference().clone();
            case.group(deed, GroupId(0), lead)
        }
        ActName::Ungroup => case.ungroup(deed),
        ActName::Split => return case.clone().split(deed, second(&case)).map(drop),
        ActName::ProposeExclusion => case.propose_spam(deed, label()?),
        ActName::Restore => case.restore(deed, TEXT),
        ActName::Reopen => case.reopen(deed, TEXT),
        ActName::Redact => case.redact(deed, TEXT, label()?),
        ActName::Publish => case.publish(deed, TEXT, Channel::Website),
        ActName::Unpublish => case.unpublish(deed, TEXT),
        ActName::CorrectUnit => case.correct_unit(deed, elsewhere, TEXT),
        ActName::EraseIdentity => case.erase_identity(deed, true),
    };
    step.map(drop)
}

/// Whether the ledger would take this act of the sender.
pub(super) fn of_sender(act: SenderActName, case: &Case, deed: Deed) -> Result<(), Refused> {
    let case = case.clone();
    let step = match act {
        SenderActName::Reply => case.reply(deed, TEXT, 0),
        SenderActName::Satisfied => case.close(deed),
        SenderActName::Reopen => case.reopen(deed, TEXT),
        SenderActName::Withdraw => case.withdraw(deed),
        SenderActName::EraseIdentity => case.erase_identity(deed, false),
        SenderActName::Rate => return Ok(()),
    };
    step.map(drop)
}

fn label() -> Result<Label, Refused> {
    Label::new("–")
}

fn another(kind: Kind) -> Kind {
    if kind == Kind::Question { Kind::Opinion } else { Kind::Question }
}

fn second(case: &Case) -> SecondMatter {
    let facts = case.facts();
    let reference = CaseRef(format!("{}/2", facts.reference));
    SecondMatter { reference, text: TEXT, field: facts.field, kind: facts.kind, due: None }
}
