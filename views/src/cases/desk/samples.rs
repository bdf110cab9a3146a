//! Samples of the pages of the desk.

use domain::cases::{Source, StageName};
use domain::desk::ActName;
use maud::{Markup, Render};

use super::{ActPage, Asked, CasePage, Deadline, DueLine, Entry, EntryPage, Meanwhile, SenderPage};
use crate::Frame;
use crate::form::{Form, Typed, Wrong};

const REFERENCE: &str = "HA-26-000001-5";
/// What somebody may have typed: markup, lines, a long word.
const TEXT: &str = "Cống thôn Đông bị tắc.\n<script>alert(1)</script>\n\nNước tràn vào nhà.";

/// Each sample and its name, rendered.
pub(crate) fn samples(frame: &Frame) -> Vec<(String, Markup)> {
    let mut samples = vec![
        ("case".to_owned(), case(frame).render()),
        ("case-bare".to_owned(), bare(frame).render()),
        (
            "case-sender".to_owned(),
            sender(frame, vec![pair("Họ và tên", "Nguyễn Văn An")]).render(),
        ),
        ("case-sender-unknown".to_owned(), sender(frame, Vec::new()).render()),
        ("case-entry".to_owned(), entry(frame, &form(&[]), true).render()),
        ("case-entry-written".to_owned(), entry(frame, &faulty(), false).render()),
        ("act-faults".to_owned(), act(frame, ActName::Draft, &faulty(), None).render()),
        ("act-stale".to_owned(), stale(frame, true).render()),
        ("act-stale-over".to_owned(), stale(frame, false).render()),
    ];
    samples.extend(ActName::ALL.iter().map(|name| {
        (format!("act-{name}"), act(frame, *name, &form(&[("seen", "3")]), None).render())
    }));
    samples
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

fn form(typed: &[(&str, &str)]) -> Form {
    let typed = Typed(typed.iter().map(|(name, value)| pair(name, value)).collect());
    Form { typed, key: "5f1c".to_owned(), seal: "a1b2".to_owned(), ..Form::default() }
}

fn faulty() -> Form {
    let wrong =
        |name: &str| Wrong { name: name.to_owned(), sentence: "Chưa có mục này.".to_owned() };
    let typed = [("seen", "3"), ("text", TEXT), ("outcome", "will_do"), ("promised_on-day", "31")];
    Form { wrong: vec![wrong("promised_on"), wrong("unit"), wrong("")], ..form(&typed) }
}

fn entries() -> Vec<Entry> {
    let entry = |what: &str, details: Vec<(String, String)>| Entry {
        when: "09:00 20/11/2026".to_owned(),
        who: "Bà Lan, lãnh đạo đơn vị".to_owned(),
        what: what.to_owned(),
        details,
    };
    vec![entry("Trả dự thảo để sửa", vec![pair("Lý do", TEXT)]), entry("Tiếp nhận", Vec::new())]
}

fn case(frame: &Frame) -> CasePage<'_> {
    let line = |day: &str, nature: &str, reading: &str| DueLine {
        day: day.to_owned(),
        nature: nature.to_owned(),
        reading: reading.to_owned(),
    };
    CasePage {
        frame,
        reference: REFERENCE,
        stage: StageName::Drafted,
        overdue: true,
        done: Some("Đã ghi: Soạn trả lời.".to_owned()),
        notices: vec!["Ông Minh đề nghị không tính hồ sơ này.".to_owned()],
        text: Some(TEXT.to_owned()),
        answer: Some(pair("Dự thảo trả lời", TEXT)),
        facts: vec![
            ("Đơn vị giải quyết".to_owned(), "Xã Trưa".to_owned(), None),
            ("Buổi họp".to_owned(), "HN-1".to_owned(), Some("/staff/meetings/HN-1".to_owned())),
        ],
        may_read_sender: true,
        open: vec![ActName::Approve, ActName::SendBack, ActName::Annotate, ActName::Transfer],
        deadline: Some(Deadline {
            summary: vec!["Quy tắc: 20 ngày. Căn cứ: Quyết định 574/QĐ-TTg.".to_owned()],
            days: vec![
                line("thứ Sáu, 20/11/2026", "Ngày làm việc", "Ngày tiếp nhận, không tính"),
                line("thứ Bảy, 21/11/2026", "Cuối tuần", "Tính là ngày thứ 1"),
            ],
        }),
        history: entries(),
    }
}

fn bare(frame: &Frame) -> CasePage<'_> {
    CasePage {
        stage: StageName::Excluded,
        overdue: false,
        done: None,
        notices: Vec::new(),
        text: None,
        answer: None,
        facts: Vec::new(),
        may_read_sender: false,
        open: Vec::new(),
        deadline: None,
        ..case(frame)
    }
}

fn sender(frame: &Frame, known: Vec<(String, String)>) -> SenderPage<'_> {
    SenderPage { frame, reference: REFERENCE, known }
}

fn act<'a>(
    frame: &'a Frame,
    act: ActName,
    form: &'a Form,
    meanwhile: Option<Meanwhile>,
) -> ActPage<'a> {
    let asked = Asked {
        handlers: vec![pair("7", "Ông Minh")],
        units: vec![pair("HA02", "Xã Trưa")],
        fields: vec![pair("land", "Đất đai")],
        companions: Some("2".to_owned()),
        regulation: true,
    };
    let (text, notices) = (Some(TEXT.to_owned()), Vec::new());
    ActPage { frame, reference: REFERENCE, act, form, asked, text, notices, meanwhile }
}

fn stale(frame: &Frame, still_open: bool) -> Markup {
    let form = form(&[("seen", "5"), ("text", TEXT), ("outcome", "fixed")]);
    let meanwhile = Some(Meanwhile { entries: entries(), still_open });
    act(frame, ActName::Draft, &form, meanwhile).render()
}

fn entry<'a>(frame: &'a Frame, form: &'a Form, meetings: bool) -> EntryPage<'a> {
    EntryPage {
        frame,
        form,
        sources: vec![Source::Meeting, Source::Phone],
        units: vec![pair("HA02", "Xã Trưa")],
        fields: vec![pair("land", "Đất đai")],
        meetings: vec![pair("HN-1", "19/11/2026, Nhà văn hoá (HN-1)")],
        leaders: if meetings { vec![pair("3", "Bà Lan")] } else { Vec::new() },
    }
}
