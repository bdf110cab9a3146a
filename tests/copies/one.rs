//! Whatever one copy knows, all know.

use std::thread;

use super::{COPIES, Copies};
use crate::{
    faults::{
        crowd::{self, Heard, Sending},
        machine::wait_until,
        wire::{Line, Reply},
    },
    town::{PASSWORD, forms},
};

fn hire(hoiam: &crate::commands::hoiam::Hoiam, name: &str, email: &str) {
    let who = ["person", "add", "--email", email, "--name", name, "--role", "officer"];
    hoiam.run_with_input(&[&who[..], &["--unit", "HA"]].concat(), &format!("{PASSWORD}\n")).well();
}

/// Signs in at one copy, with the form that another gave.
fn sign_in(form_of: &str, at: &str, email: &str, password: &str) -> Reply {
    let page = Line::to(form_of).get("/sign-in").unwrap().body;
    let form = forms(&page).into_iter().find(|form| form.names.contains(&"password".to_owned()));
    let filled = form.unwrap().filled(&[("email", email), ("password", password)]);
    let head = "POST /sign-in HTTP/1.1\r\nHost: here\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n";
    Line::to(at).say(head, &serde_urlencoded::to_string(filled).unwrap()).unwrap()
}

#[tokio::test]
async fn three_copies_are_one_to_everybody() {
    let prepare = |hoiam: &_| {
        hire(hoiam, "Bà Lan", "lan@hoiam.example");
        hire(hoiam, "Ông Minh", "minh@hoiam.example");
    };
    let Some(mut copies) = Copies::start(&[], prepare).await else { return };
    let sent = a_key_is_used_once(&copies);
    a_session_holds_everywhere(&copies);
    a_limit_holds_everywhere(&copies);
    figures_are_the_same(&copies, sent.len());
    copies.stop();
    crowd::all_is_in_the_books_once(copies.hoiam(), &sent);
}

/// Somebody presses the button several times, and each press reaches another copy.
fn a_key_is_used_once(copies: &Copies) -> Vec<Sending> {
    // Figures of fewer than ten forms are shown to nobody.
    (0..24)
        .map(|n| {
            let mark = format!("pressed-{n}");
            let mut one = if n % 2 == 0 { Sending::case(mark, false) } else { Sending::form(mark) };
            let presses = (0..2 * COPIES).map(|press| {
                let (one, address) = (one.clone(), copies.copy(press % COPIES));
                thread::spawn(move || one.send(&mut Line::to(&address)))
            });
            let presses: Vec<_> = presses.collect();
            let heard: Vec<_> = presses.into_iter().map(|press| press.join().unwrap()).collect();
            let Heard::Told(answer) = &heard[0] else { panic!("{heard:?}") };
            assert!(heard.iter().all(|other| *other == heard[0]), "{heard:?}");
            one.told = Some(answer.clone());
            one
        })
        .collect()
}

/// Mrs. Lan signs in here, and reads her first screen there.
fn a_session_holds_everywhere(copies: &Copies) {
    let (first, second) = (copies.copy(0), copies.copy(1));
    let reply = sign_in(&first, &second, "lan@hoiam.example", PASSWORD);
    assert_eq!(reply.status, 303, "{}", reply.body);
    let given = reply.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = given.split(';').next().unwrap();
    for n in 0..COPIES {
        let asked = format!("GET /staff HTTP/1.1\r\nHost: here\r\nCookie: {cookie}\r\n");
        assert_eq!(Line::to(&copies.copy(n)).say(&asked, "").unwrap().status, 200);
    }
}

/// Somebody tries passwords for Mr. Minh, each at another copy.
fn a_limit_holds_everywhere(copies: &Copies) {
    let tries = (0..7).map(|n| {
        let here = copies.copy(n % COPIES);
        sign_in(&here, &here, "minh@hoiam.example", "một mật khẩu sai").status
    });
    let tries: Vec<_> = tries.collect();
    assert_eq!(tries[5..], [429, 429], "{tries:?}");
}

fn figures_are_the_same(copies: &Copies, sent: usize) {
    let forms = format!("\"n\":{}", sent / 2);
    for n in 0..COPIES {
        wait_until(|| {
            let asked = "/api/v1/reports/surveys/papi-local";
            Line::to(&copies.copy(n)).get(asked).is_ok_and(|reply| reply.body.contains(&forms))
        });
    }
}
