//! PostgreSQL goes away and comes back.

use super::{
    crowd::{self, Crowd, Heard, Sending},
    furnish,
    gate::Gate,
    machine::{wait, wait_until},
    wire::Line,
};
use crate::{commands::hoiam::Hoiam, town::Database};

/// An office whose way to the database leads through a gate.
fn behind_a_gate(url: &str) -> (Hoiam, Gate) {
    let (before, name) = url.rsplit_once('/').unwrap();
    let (scheme, host) = before.rsplit_once(['@', '/']).unwrap();
    let gate = Gate::before(host);
    let sign = &before[scheme.len()..=scheme.len()];
    let through = format!("{scheme}{sign}{}/{name}", gate.address());
    (furnish(Hoiam::new().with("HOIAM_DATABASE_URL", &through)), gate)
}

fn status(address: &str, path: &str) -> u16 {
    Line::to(address).get(path).unwrap().status
}

#[tokio::test]
async fn a_database_that_was_away_is_found_again_and_nothing_is_missing() {
    let Some(database) = Database::postgres().await else { return };
    let (hoiam, mut gate) = behind_a_gate(&database.url);
    let server = hoiam.serve();
    let crowd = Crowd::gathers(server.address(), "away");
    crowd.hears(20);
    gate.shut();
    wait_until(|| status(server.address(), "/readyz") == 503);
    let one = Sending::case("nobody-home".to_owned(), false);
    assert_eq!(one.send(&mut Line::to(server.address())), Heard::Later);
    assert_eq!(status(server.address(), "/healthz"), 200);
    assert_eq!(status(server.address(), "/"), 503);
    wait(1500);
    gate.open();
    wait_until(|| status(server.address(), "/readyz") == 200);
    crowd.hears(20);
    let mut sent = crowd.goes_home();
    assert_eq!(only_later(&sent), "");
    let told = crowd::told(&sent);
    sent.push(one);
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
    println!("PostgreSQL away and back: {told} acknowledged writes, 0 lost, 0 doubled");
}

#[tokio::test]
async fn a_database_that_fell_silent_keeps_nobody_waiting_and_goes_on_where_it_was() {
    let Some(database) = Database::postgres().await else { return };
    let (hoiam, gate) = behind_a_gate(&database.url);
    let server = hoiam.serve();
    let crowd = Crowd::gathers(server.address(), "silent");
    crowd.hears(20);
    gate.hold(true);
    wait_until(|| status(server.address(), "/readyz") == 503);
    assert_eq!(status(server.address(), "/cases/new"), 503);
    gate.hold(false);
    wait_until(|| status(server.address(), "/readyz") == 200);
    crowd.hears(20);
    let mut sent = crowd.goes_home();
    assert_eq!(only_later(&sent), "");
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
}

/// What was heard but the answer, and that it is to be tried again later; nothing, if all is well.
fn only_later(sent: &[Sending]) -> String {
    let heard = sent.iter().flat_map(|one| &one.in_vain);
    let other: Vec<_> = heard.filter(|heard| **heard != Heard::Later).collect();
    if other.is_empty() { String::new() } else { format!("{other:?}") }
}
