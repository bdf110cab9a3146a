//! The mail server is away, slow, or refuses; people who send cases do not notice.

use super::{
    crowd::{Heard, Sending},
    furnish,
    gate::Gate,
    machine::wait_until,
    postmaster::{Mood, Postmaster},
    wire::Line,
};
use crate::commands::hoiam::{Hoiam, Server};

const LETTERS: usize = 5;

fn office(smtp: &str) -> Hoiam {
    furnish(Hoiam::new().with("HOIAM_SMTP_URL", smtp))
}

/// Some people who gave an address send a case each.
fn some_send(server: &Server, round: &str) {
    let mut line = Line::kept_to(server.address());
    for n in 0..LETTERS {
        let one = Sending::case(format!("{round}-{n}"), true);
        assert!(matches!(one.send(&mut line), Heard::Told(_)));
    }
}

fn each_once(postmaster: &Postmaster, letters: usize) {
    wait_until(|| postmaster.letters().len() >= letters);
    let mut names = postmaster.letters();
    names.sort();
    names.dedup();
    assert_eq!((postmaster.letters().len(), names.len()), (letters, letters));
}

/// How often the mail server did not take a letter, as the program counts for its operator.
fn not_taken(server: &Server) -> usize {
    let (_, numbers) = server.get("/metrics");
    let line = numbers.lines().find(|l| l.starts_with("hoiam_letters_total{went=\"badly\"}"));
    line.map_or(0, |line| line.rsplit(' ').next().unwrap().parse().unwrap())
}

#[test]
fn letters_wait_for_a_mail_server_that_is_away() {
    let postmaster = Postmaster::begins(Mood::Well);
    let mut gate = Gate::before(postmaster.url.trim_start_matches("smtp://"));
    gate.shut();
    let hoiam = office(&format!("smtp://{}", gate.address()));
    let server = hoiam.serve();
    some_send(&server, "away");
    wait_until(|| not_taken(&server) >= LETTERS);
    gate.open();
    each_once(&postmaster, LETTERS);
    assert!(server.stop().success());
}

#[test]
fn letters_go_once_to_a_mail_server_that_refuses_for_a_while() {
    for mood in [Mood::Later, Mood::Never] {
        let postmaster = Postmaster::begins(mood);
        let hoiam = office(&postmaster.url);
        let server = hoiam.serve();
        some_send(&server, "refused");
        wait_until(|| not_taken(&server) >= LETTERS);
        postmaster.becomes(Mood::Well);
        each_once(&postmaster, LETTERS);
        assert!(server.stop().success());
    }
}

/// A stop does not wait for every letter that is due, only for the one in hand.
#[test]
fn a_slow_mail_server_holds_up_nobody_and_a_stop_leaves_the_rest_for_later() {
    let postmaster = Postmaster::begins(Mood::Slow);
    let hoiam = office(&postmaster.url);
    let server = hoiam.serve();
    some_send(&server, "slow");
    wait_until(|| !postmaster.letters().is_empty());
    assert!(server.stop().success());
    let before = postmaster.letters().len();
    assert!(before < LETTERS, "it went on sending after the word to stop");
    postmaster.becomes(Mood::Well);
    let server = hoiam.serve();
    each_once(&postmaster, LETTERS);
    assert!(server.stop().success());
}
