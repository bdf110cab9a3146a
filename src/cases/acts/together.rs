//! Acts that concern more than one case: grouped, answered together, split in two.

use domain::{
    cases::{Actor, CaseId, GroupId, SecondMatter},
    desk::{Scene, office_for},
    people::{Action, can},
};
use sea_orm::DatabaseTransaction;

use super::{Act, after::write, apply, due, perform::Desk, scene::local, store};
use crate::{
    books::counters,
    cases::{
        filing::{Filing, Salted},
        record,
        store::{Held, advance, find, hold, numbers, sender_of},
    },
    error::{Error, Fault, Result},
};

/// The counter that numbers groups.
const GROUPS: &str = "case-groups";

/// Row 18: beside another case that says the same, in its group or in a new one that it leads.
pub(super) async fn group(
    tx: &DatabaseTransaction,
    desk: &Desk<'_>,
    held: Held,
    actor: Actor,
    with: &str,
) -> Result<Held> {
    let unknown = || Error::invalid(Fault::new("with", "unknown-case"));
    let other = find(tx, with).await?.ok_or_else(unknown)?;
    if other.id == held.id.0 {
        return Err(Error::invalid(Fault::new("with", "same-case")));
    }
    let other = hold(tx, CaseId(other.id)).await?.ok_or_else(unknown)?;
    let around = desk.around(tx, &other).await?;
    let scene = around.scene(&other.case);
    if !can(desk.person, Action::Group, scene.thing()) {
        return Err(unknown());
    }
    let (group, lead) = if let Some((group, lead)) = other.case.facts().group.clone() {
        (group, lead)
    } else {
        let group = GroupId(counters::next(tx, GROUPS).await?);
        let lead = other.case.reference().clone();
        let step = other.case.clone().group(scene.deed(actor), group, lead.clone())?;
        advance(tx, other, &step, desk.hour.zone).await?;
        (group, lead)
    };
    let deed = desk.around(tx, &held).await?.scene(&held.case).deed(actor);
    let step = held.case.clone().group(deed, group, lead)?;
    advance(tx, held, &step, desk.hour.zone).await
}

/// Row 18: the same act for every other case of the group that is open to it. Each keeps the words
/// as its own; each sender sees them under their own number.
pub(super) async fn for_companions(
    tx: &DatabaseTransaction,
    desk: &Desk<'_>,
    held: &Held,
    act: &Act,
) -> Result<()> {
    let Some((group, _)) = held.case.facts().group else { return Ok(()) };
    for id in store::companions(tx, group, held.id).await? {
        let Some(companion) = hold(tx, id).await? else { continue };
        let around = desk.around(tx, &companion).await?;
        let case = companion.case.clone();
        let scene = around.scene(&case);
        let Ok(office) = office_for(desk.person, act.name(), &scene) else { continue };
        let actor = Actor::Staff { person: desk.person.id, office };
        let act = copied(act, desk);
        let step =
            apply::of_staff(tx, desk.hour, &scene, scene.deed(actor), desk.person, &act).await?;
        write(tx, desk.hour, companion, &step, &act.texts()).await?;
    }
    Ok(())
}

/// The same act with the same words, each under a salt of its own.
fn copied(act: &Act, desk: &Desk<'_>) -> Act {
    let again = |words: &Salted| Salted::new(words.text.clone(), desk.random);
    match act {
        Act::Draft { text, settlement, together } => {
            Act::Draft { text: again(text), settlement: *settlement, together: *together }
        }
        Act::Approve { text, settlement, document, copy, handling, together } => Act::Approve {
            text: again(text),
            settlement: *settlement,
            document: document.clone(),
            copy: copy.as_ref().map(again),
            handling: *handling,
            together: *together,
        },
        other => other.clone(),
    }
}

/// Whether an act is to be done to the whole group.
pub(super) const fn is_together(act: &Act) -> bool {
    matches!(act, Act::Draft { together: true, .. } | Act::Approve { together: true, .. })
}

/// Row 18b: the second matter becomes a case of its own, of the same sender.
pub(super) async fn split(
    tx: &DatabaseTransaction,
    desk: &Desk<'_>,
    held: Held,
    scene: &Scene<'_>,
    actor: Actor,
    second: (&Salted, domain::cases::FieldId, domain::cases::Kind),
) -> Result<Held> {
    let (text, field, kind) = second;
    let filing = second_filing(tx, desk, &held, text, field, kind).await?;
    let second = SecondMatter {
        reference: numbers::next(tx, &filing).await?,
        text: text.digest(),
        field,
        kind,
        due: filing.due.clone(),
    };
    let split = held.case.clone().split(scene.deed(actor), second)?;
    record::open(tx, &split.child, &filing, desk.hour.zone).await?;
    advance(tx, held, &split.parent, desk.hour.zone).await
}

/// The second case as it is entered. Its sender holds no receipt of it: theirs shows the first,
/// which names the second.
async fn second_filing(
    tx: &DatabaseTransaction,
    desk: &Desk<'_>,
    held: &Held,
    text: &Salted,
    field: domain::cases::FieldId,
    kind: domain::cases::Kind,
) -> Result<Filing> {
    let (facts, office) = (held.case.facts(), &desk.hour.office);
    let unit = office.tree.get(facts.unit);
    let unit = unit.ok_or_else(|| Error::Internal("a case is owned by no unit".into()))?;
    let received_on = local(facts.received_at, desk.hour.zone);
    let lang = held.row.lang.parse();
    Ok(Filing {
        unit: unit.id,
        unit_code: unit.code.clone(),
        field,
        kind,
        origin: facts.origin,
        identity: facts.identity,
        sender: sender_of(tx, held.id).await?.unwrap_or_default(),
        text: text.clone(),
        lang: lang.map_err(|_| crate::office::corrupt("cases", held.id.0, "no language"))?,
        received_at: facts.received_at,
        received_on,
        recorded_at: desk.hour.now,
        said_on: facts.said_on,
        due: due::of_second(office, facts, kind, received_on)?,
        actor: Actor::Clock,
        receipt_mark: None,
        answer: None,
    })
}
