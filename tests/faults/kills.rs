//! The power goes, again and again, while people send.

use super::{
    crowd::{self, Crowd},
    machine::{number, some_moment, wait},
    name_of, office,
};
use crate::town::Database;

#[tokio::test]
async fn whoever_was_told_finds_it_after_every_kill() {
    for database in Database::each().await {
        is_killed_again_and_again(&database.url, number("HOIAM_KILLS", 3));
    }
}

fn is_killed_again_and_again(url: &str, kills: u64) {
    let hoiam = office(url);
    let (mut sent, mut told, mut cut) = (Vec::new(), 0, 0);
    let mut last_round = Vec::new();
    for kill in 0..kills {
        let server = hoiam.serve();
        crowd::all_hear_the_same_again(server.address(), &mut last_round);
        sent.append(&mut last_round);
        let crowd = Crowd::gathers(server.address(), &format!("kill-{kill}"));
        crowd.hears(some_moment(1, 40));
        wait(some_moment(0, 50));
        server.kill();
        last_round = crowd.goes_home();
        told += crowd::told(&last_round);
        cut += last_round.len() - crowd::told(&last_round);
        hoiam.run(&["check"]).well();
    }
    sent.append(&mut last_round);
    let server = hoiam.serve();
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
    println!(
        "{}: {kills} kills, {told} acknowledged writes, {cut} cut off and sent again; \
         0 lost, 0 doubled, in order after each",
        name_of(url)
    );
}
