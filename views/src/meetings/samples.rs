//! Samples of the pages about meetings: none yet, some, everything counted, nothing counted, long
//! words, faults, and a change that somebody else made meanwhile.

use domain::meetings::FormFlag;
use domain::reports::Figure;
use maud::{Markup, Render};

use super::*;
use crate::form::{Form, Typed, Wrong};
use crate::links::CaseList;
use crate::{Frame, Lang};

/// Each sample and its name, rendered.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let listed = |coming, full: bool| Listed {
        facts: facts(frame, coming, full),
        counted: if full { counted() } else { Counted::default() },
        raised: listing(if full { 27 } else { 0 }, Figure::Received),
    };
    let years = vec![Year { year: 2026, shown: true }, Year { year: 2019, shown: false }];
    let (coming, past) = (vec![listed(true, false)], vec![listed(false, true)]);
    let public = |coming, years, past| MeetingsPage { frame, coming, years, past }.render();
    let staff = |coming, years, past, may_plan| {
        StaffMeetingsPage { frame, coming, years, past, may_plan }.render()
    };
    let meeting = |is_coming, full: bool| {
        let counted = if full { counted() } else { Counted::default() };
        let (facts, raised) = (facts(frame, is_coming, full), raised(full));
        MeetingPage { frame, facts, counted, raised }.render()
    };
    let for_staff = |full, may_manage, done| {
        let (facts, equations) = (facts(frame, false, full), equations(full));
        StaffMeetingPage { frame, facts, equations, may_manage, done }.render()
    };
    let door = |surveys| DoorPage { frame, facts: facts(frame, true, false), surveys }.render();
    let survey = DoorSurvey {
        title: "PAPI".to_owned(),
        href: "/surveys/papi-local?meeting=HN-1".to_owned(),
    };
    vec![
        ("list-none", public(vec![], vec![], vec![])),
        ("list", public(coming.clone(), years.clone(), past.clone())),
        ("page-coming", meeting(true, false)),
        ("page-held", meeting(false, true)),
        ("page-not-recorded", meeting(false, false)),
        ("door", door(vec![survey])),
        ("door-without-survey", door(vec![])),
        ("door-none", NoDoorPage { frame }.render()),
        ("staff-list-none", staff(vec![], vec![], vec![], false)),
        ("staff-list", staff(coming, years, past, true)),
        ("staff-page", for_staff(true, true, Some("met-changed"))),
        ("staff-page-not-recorded", for_staff(false, false, None)),
        ("plan", form(frame, &blank(), new())),
        ("plan-faults", form(frame, &faulty(frame), new())),
        ("change", form(frame, &blank(), known(vec![]))),
        ("change-stale", form(frame, &faulty(frame), known(vec![differs(frame)]))),
        ("poster", poster(frame)),
    ]
}

fn facts(frame: &Frame, is_coming: bool, full: bool) -> Facts {
    let day = match frame.choice.lang {
        Lang::Vi => "thứ Sáu, 20/11/2026",
        Lang::En => "Friday, 20 November 2026",
    };
    let place = if full {
        format!("Nhà văn hóa <b>& {}", "Nguyễn-Trường-Thịnh ".repeat(4))
    } else {
        "Hội trường Ủy ban nhân dân xã".to_owned()
    };
    Facts {
        code: "HN2026-01".to_owned(),
        kind: frame.words().say("meeting-leader_meets_people"),
        unit: frame.office.clone(),
        day: day.to_owned(),
        is_coming,
        place,
        chair: full.then(|| "Chủ tịch Ủy ban nhân dân".to_owned()),
    }
}

fn counted() -> Counted {
    let count = |n: &str| Some(n.to_owned());
    Counted {
        attended: count("1.060"),
        handed_out: count("1.060"),
        returned: count("1.060"),
        speakers: count("12"),
        flags: FormFlag::ALL.to_vec(),
    }
}

fn listing(value: u64, figure: Figure) -> Listing {
    let list = CaseList {
        figure: Some(figure),
        meeting: Some("HN2026-01".to_owned()),
        ..CaseList::default()
    };
    Listing { count: Number { value, printed: value.to_string() }, href: list.to_string() }
}

fn raised(full: bool) -> Raised {
    let n = |n: u64| if full { n } else { 0 };
    Raised {
        received: listing(n(27), Figure::Received),
        answered: listing(n(24), Figure::Answered),
        in_progress: listing(n(2), Figure::InProgress),
        excluded: listing(n(1), Figure::Excluded),
    }
}

fn equations(full: bool) -> Equations {
    let gap = |gap: &str| full.then(|| gap.to_owned());
    Equations {
        counted: if full { counted() } else { Counted::default() },
        usable: "0".to_owned(),
        without_form: gap("0"),
        not_returned: gap("0"),
        not_entered: gap("−3"),
        too_many_usable: full,
        opinions: "25".to_owned(),
        split: "2".to_owned(),
        on_the_spot: "4".to_owned(),
        raised: raised(full),
    }
}

fn blank() -> Form {
    let typed = Typed::default().with("held_on-day", "20").with("seen", "5a5a");
    Form { typed, key: "5f1c".to_owned(), seal: "ab12".to_owned(), ..Form::default() }
}

fn faulty(frame: &Frame) -> Form {
    let words = frame.words();
    let wrong = [
        ("", "fault-meeting-changed"),
        ("code", "fault-meeting-code-taken"),
        ("unit", "fault-missing"),
        ("held_on", "fault-not-a-day"),
        ("attended", "fault-not-a-whole-number"),
    ];
    let wrong = wrong.map(|(name, key)| Wrong { name: name.to_owned(), sentence: words.say(key) });
    let typed = blank().typed.with("place", "\"><script>alert(1)</script>").with("attended", "x");
    Form { wrong: wrong.to_vec(), typed, ..blank() }
}

fn new() -> Edited {
    let units = [("", "–"), ("HA", "Huyện Hồi Âm"), ("HA01", "Xã Một")];
    Edited::New { units: units.map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec() }
}

fn known(differs: Vec<Differs>) -> Edited {
    Edited::Known { code: "HN2026-01".to_owned(), differs }
}

fn differs(frame: &Frame) -> Differs {
    let name = frame.words().say("met-attended");
    Differs { name, now: "82".to_owned(), typed: String::new() }
}

fn form(frame: &Frame, form: &Form, edited: Edited) -> Markup {
    let kinds = vec![("consultation".to_owned(), frame.words().say("meeting-consultation"))];
    MeetingForm { frame, form, kinds, edited }.render()
}

fn poster(frame: &Frame) -> Markup {
    let address = "https://hoi-am.example.vn/m/HN2026-01".to_owned();
    PosterPage { frame, facts: facts(frame, true, true), address }.render()
}
