//! Samples of the pages about people.

use maud::{Markup, Render};

use super::{
    AccountPage, FirstAccountPage, LinkGonePage, LinkMadePage, MadeTokenPage, NewPersonPage,
    NewUnitPage, PeoplePage, PersonLine, PersonPage, RoleLine, SentAgainPage, SessionLine,
    SetPasswordPage, SignInPage, Standing, TokenLine, UnitLine, UnitPage, UnitsPage, Why,
};
use crate::form::{Form, Typed, Wrong};
use crate::{Frame, links};

/// Each sample and its name, rendered.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let blank = blank();
    let kept = kept();
    let faulty = faulty(frame);
    let sign_in = |form, why| SignInPage { frame, form, why }.render();
    let set = |form| {
        let action = links::SetPasswordBy("0f3a").to_string();
        SetPasswordPage { frame, action, email: "lan@example.vn", form }.render()
    };
    let again = |signed_in| {
        let action = "/staff/cases/HA-26-000001-4/note";
        SentAgainPage { frame, action, form: &kept, signed_in }.render()
    };
    vec![
        ("sign-in", sign_in(&blank, Why::Came)),
        ("sign-in-wanted", sign_in(&blank, Why::Wanted)),
        ("sign-in-left", sign_in(&blank, Why::SignedOut)),
        ("sign-in-ended", sign_in(&kept, Why::Ended)),
        ("sign-in-faults", sign_in(&faulty, Why::Came)),
        ("sent-again", again(true)),
        ("sent-again-before", again(false)),
        ("set-password", set(&blank)),
        ("set-password-faults", set(&faulty)),
        ("link-gone", LinkGonePage { frame }.render()),
    ]
    .into_iter()
    .chain(accounts(frame))
    .chain(people(frame))
    .chain(units(frame))
    .collect()
}

fn accounts(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let (blank, faulty) = (signed(blank()), signed(faulty(frame)));
    let account = |form, roles, sessions, tokens, done| {
        let (name, email) = ("Nguyễn Thị <b>Lan", "lan@example.vn");
        AccountPage { frame, form, name, email, roles, sessions, tokens, done }.render()
    };
    let session = |id, this| SessionLine {
        id,
        begun: "08:00 20/11/2026".to_owned(),
        seen: "09:12 20/11/2026".to_owned(),
        this,
    };
    let token = |id, used: Option<&str>| TokenLine {
        id,
        name: "Máy in <i>báo cáo".repeat(3),
        made: "08:00 20/11/2026".to_owned(),
        used: used.map(str::to_owned),
    };
    let role = ("Lãnh đạo".to_owned(), frame.office.clone());
    let first = |form, levels| {
        let action = links::SetPasswordBy("0f3a").to_string();
        FirstAccountPage { frame, action, form, levels }.render()
    };
    let levels = Some(vec![("commune".to_owned(), "Cấp xã".to_owned())]);
    let filled = account(
        &blank,
        vec![role],
        vec![session(2, true), session(1, false)],
        vec![token(1, Some("20/11/2026")), token(2, None)],
        Some("password"),
    );
    vec![
        ("account", filled),
        ("account-bare", account(&faulty, vec![], vec![session(2, true)], vec![], None)),
        ("token-made", MadeTokenPage { frame, token: "7c7c7c7c" }.render()),
        ("first-account", first(&blank, levels)),
        ("first-account-faults", first(&faulty, None)),
    ]
}

fn people(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let (blank, faulty) = (signed(blank()), signed(faulty(frame)));
    let names = [
        (1, "Trần Văn An", Standing::Open),
        (2, "Nguyễn Thị <b>Lan", Standing::Invited),
        (3, "Lê Thị Phương Mai Hồng Ngọc Bích Trân", Standing::Closed),
    ];
    let lines = names.map(|(id, name, standing)| PersonLine {
        id,
        name: name.to_owned(),
        email: "ten.rat.dai.cua.can.bo@phong-tai-nguyen.example.vn".to_owned(),
        roles: vec![format!("Lãnh đạo – {}", frame.office); usize::try_from(id).unwrap_or(1)],
        standing,
    });
    let units = || vec![("HA".to_owned(), format!("{} (HA)", frame.office))];
    let role = |role: &str, may_take| RoleLine {
        role: role.to_owned(),
        role_name: "Lãnh đạo".to_owned(),
        unit: 1,
        unit_name: frame.office.clone(),
        may_take,
    };
    let person = |form, standing, roles, may_all, done| {
        let (name, email, units) = ("Nguyễn Thị <b>Lan", "lan@example.vn", units());
        PersonPage { frame, form, id: 2, name, email, standing, roles, units, may_all, done }
            .render()
    };
    let new = |form| NewPersonPage { frame, form, units: units() }.render();
    let made = LinkMadePage {
        frame,
        id: 2,
        name: "Nguyễn Thị <b>Lan",
        link: "https://hoi-am.example.vn/set-password/7c7c7c7c".to_owned(),
        until: "09:00 23/11/2026".to_owned(),
        posted: true,
    };
    let held = vec![role("leader", true), role("officer", false)];
    vec![
        ("people", PeoplePage { frame, people: lines.to_vec() }.render()),
        ("people-none", PeoplePage { frame, people: vec![] }.render()),
        ("person", person(&blank, Standing::Open, held.clone(), true, Some("given"))),
        ("person-part", person(&blank, Standing::Invited, held, false, None)),
        ("person-closed", person(&faulty, Standing::Closed, vec![], true, None)),
        ("person-new", new(&blank)),
        ("person-new-faults", new(&faulty)),
        ("link-made", made.render()),
    ]
}

fn units(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let (blank, faulty) = (signed(blank()), signed(faulty(frame)));
    let line = |id, depth, until: Option<&str>| UnitLine {
        id,
        depth,
        code: format!("3123{id}"),
        name: frame.office.clone(),
        level: "Cấp xã".to_owned(),
        from: "01/07/2025".to_owned(),
        until: until.map(str::to_owned),
        may_change: id != 1,
    };
    let choices = || vec![("HA".to_owned(), frame.office.clone())];
    let new = |form| NewUnitPage { frame, form, parents: choices(), levels: choices() }.render();
    let unit = |form, until, parent: Option<&str>, done| {
        let parent = parent.map(str::to_owned);
        UnitPage { frame, form, unit: line(2, 1, until), parent, done }.render()
    };
    let tree = vec![line(1, 0, None), line(2, 1, Some("30/06/2025")), line(3, 2, None)];
    vec![
        ("units", UnitsPage { frame, units: tree, added: true }.render()),
        ("unit-new", new(&blank)),
        ("unit-new-faults", new(&faulty)),
        ("unit", unit(&blank, None, Some("Huyện <b>Hồi Âm"), Some("renamed"))),
        ("unit-ended", unit(&faulty, Some("30/06/2025"), None, None)),
    ]
}

fn signed(form: Form) -> Form {
    Form { seal: "a1b2".to_owned(), ..form }
}

fn blank() -> Form {
    Form { key: "5f1c".to_owned(), ..Form::default() }
}

fn kept() -> Form {
    let typed = Typed::default().with("kept-text", "<script>alert(1)</script>\nĐã xem xét");
    Form { typed, seal: "a1b2".to_owned(), ..blank() }
}

fn faulty(frame: &Frame) -> Form {
    let words = frame.words();
    let wrong = |name: &str, sentence| Wrong { name: name.to_owned(), sentence };
    let typed = Typed::default().with("email", "\"><b>lan").with("then", "/staff/cases");
    let wrong = vec![
        wrong("email", words.say("fault-sign-in-wrong")),
        wrong("password", words.say("fault-missing")),
        wrong("token_name", words.say("fault-missing")),
        wrong("role", words.say("fault-choose-one")),
        wrong("valid_from", words.say("fault-not-a-day")),
        wrong("valid_to", words.say("fault-not-a-day")),
        wrong("", words.say("fault-last-admin")),
    ];
    Form { typed, wrong, ..blank() }
}
