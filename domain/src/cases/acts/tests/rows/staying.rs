//! Rows 18 to 20 and §3.9: what leaves the stage as it is.

use super::*;
use crate::cases::{Channel, Recount};

pub(super) fn corrections() -> Vec<Row> {
    let erasers: &[Who] = &[Who::Citizen, Who::Officer, Who::Leader];
    vec![
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
    ]
}

pub(super) fn public_acts() -> Vec<Row> {
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
