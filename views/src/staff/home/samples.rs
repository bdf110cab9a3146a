//! Samples of the first screen: one of each role, several roles at once, nothing to do, no role.

use domain::calendar::{Left, Urgency};
use domain::cases::{Awaiting, ExclusionReason, StageName};

use super::{
    Decide, DecideRow, Fresh, Keeping, MeetingRow, MeetingsPart, Reckoned, StaffHomePage, UnitRow,
    UnitsTable, Waiting, Work,
};
use crate::cases::due::Due;
use crate::cases::queue::QueueRow;
use crate::home::{Figure, Share};
use crate::links::{CaseList, Queue, StaffNewCase, StaffResolution};
use crate::{Frame, Lang, Number};

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, StaffHomePage<'_>)> {
    let bare = StaffHomePage {
        frame,
        decide: None,
        work: None,
        units: Vec::new(),
        meetings: None,
        keeping: None,
        audit: false,
    };
    let decide =
        Some(Decide { waiting: Awaiting::ALL.iter().map(|it| waiting(frame, *it)).collect() });
    let fresh = Fresh { total: number(0), href: queue(), rows: vec![] };
    let idle = Work { total: number(0), href: queue(), groups: vec![], fresh };
    vec![
        ("leader", StaffHomePage { decide, units: vec![table(frame)], ..bare.clone() }),
        (
            "officer",
            StaffHomePage {
                work: Some(work(frame)),
                decide: Some(Decide::default()),
                ..bare.clone()
            },
        ),
        ("organizer", StaffHomePage { meetings: Some(meetings(frame)), ..bare.clone() }),
        ("admin", StaffHomePage { keeping: Some(keeping(3, false)), ..bare.clone() }),
        ("auditor", StaffHomePage { audit: true, ..bare.clone() }),
        (
            "idle",
            StaffHomePage {
                decide: Some(Decide::default()),
                work: Some(idle),
                units: vec![UnitsTable { since: None, total: None, rows: vec![], ..table(frame) }],
                meetings: Some(MeetingsPart::default()),
                keeping: Some(keeping(0, true)),
                ..bare.clone()
            },
        ),
        ("nobody", bare),
    ]
}

fn waiting(frame: &Frame, what: Awaiting) -> Waiting {
    let stage = match what {
        Awaiting::Approval => StageName::Drafted,
        Awaiting::Exclusion | Awaiting::Transfer | Awaiting::Decision => StageName::Received,
    };
    let reason = (what == Awaiting::Exclusion).then_some(ExclusionReason::OutOfScope);
    let rows = [Left::Overdue(4), Left::Today];
    let row = |(n, left)| DecideRow { case: row(frame, n, stage, left), reason };
    Waiting { what, total: number(12), href: queue(), rows: (1..).zip(rows).map(row).collect() }
}

fn work(frame: &Frame) -> Work {
    let of = |n, stage, left| row(frame, n, stage, left);
    Work {
        total: number(60),
        href: queue(),
        groups: vec![
            (Urgency::Overdue, vec![of(1, StageName::Assigned, Left::Overdue(4))]),
            (Urgency::Today, vec![of(2, StageName::Processing, Left::Today)]),
            (Urgency::ThisWeek, vec![of(3, StageName::WaitingCitizen, Left::Working(2))]),
            (
                Urgency::Later,
                vec![
                    of(4, StageName::WaitingOther, Left::Working(7)),
                    QueueRow { due: None, words: None, ..of(5, StageName::Drafted, Left::Today) },
                ],
            ),
        ],
        fresh: Fresh {
            total: number(2),
            href: queue(),
            rows: vec![of(6, StageName::Received, Left::Working(12))],
        },
    }
}

fn row(frame: &Frame, n: u32, stage: StageName, left: Left) -> QueueRow {
    let (unit, field) = match frame.choice.lang {
        Lang::Vi => ("Xã An", "Giao thông"),
        Lang::En => ("An Commune", "Roads and transport"),
    };
    QueueRow {
        reference: format!("ST-26-{n:06}-{}", n % 10),
        words: Some("Đường thôn Đông lầy lội, <b>xe cứu thương</b> không vào được…".to_owned()),
        unit: unit.to_owned(),
        field: field.to_owned(),
        stage,
        due: Some(Due { day: "10/12/2026".to_owned(), left: Some(left) }),
        handler: None,
    }
}

fn table(frame: &Frame) -> UnitsTable {
    UnitsTable {
        unit: frame.office.clone(),
        code: "ST".to_owned(),
        as_of: "08:00 21/11/2026".to_owned(),
        since: Some("28/06/2019".to_owned()),
        rows: vec![unit_row(&frame.office, 189), unit_row("Xã Nguyễn-Trường-Thịnh & An", 0)],
        total: Some(unit_row(
            match frame.choice.lang {
                Lang::Vi => "Tất cả",
                Lang::En => "All",
            },
            189,
        )),
        identities: StaffResolution.to_string(),
    }
}

fn unit_row(name: &str, counted: u64) -> UnitRow {
    let base = || Share { percent: "50,00 %".to_owned(), base: number(counted) };
    let figure = |n: u64, share: Option<Share>| Figure {
        count: number(n),
        href: CaseList { unit: Some("ST-XA".to_owned()), ..CaseList::default() }.to_string(),
        share,
    };
    UnitRow {
        name: name.to_owned(),
        queue: queue(),
        counted: figure(counted, None),
        answered: figure(counted / 2, Some(base())),
        in_progress: figure(counted / 2, None),
        overdue: figure(counted / 4, None),
        solved: figure(counted / 2, Some(base())),
        on_time: figure(counted / 2, Some(base())),
        satisfied: figure(counted / 2, Some(base())),
    }
}

fn meetings(frame: &Frame) -> MeetingsPart {
    let row = |n: u64, reckoned, returned: Option<u64>, enter: Option<String>| MeetingRow {
        code: format!("HN-{n}"),
        day: "21/11/2026".to_owned(),
        place: "Nhà văn hoá thôn <Đông>".to_owned(),
        unit: frame.office.clone(),
        opinions: number(n),
        opinions_href: queue(),
        returned: returned.map(number),
        entered: number(79),
        reckoned,
        enter,
    };
    let enter = || Some(StaffNewCase.to_string());
    MeetingsPart {
        next: vec![row(14, Reckoned::Unknown, None, None)],
        last: vec![
            row(13, Reckoned::Even, Some(79), enter()),
            row(12, Reckoned::Uneven, Some(80), enter()),
            row(11, Reckoned::Unknown, None, enter()),
        ],
    }
}

fn keeping(given_up: u64, has_mail_server: bool) -> Keeping {
    Keeping {
        people: number(12),
        units: number(15),
        waiting: number(1),
        given_up: number(given_up),
        has_mail_server,
    }
}

fn queue() -> String {
    Queue { unit: Some("ST-XA".to_owned()), ..Queue::default() }.to_string()
}

fn number(value: u64) -> Number {
    Number { value, printed: value.to_string() }
}
