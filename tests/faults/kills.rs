//! The power goes, again and again, while people send.

use std::fs;

use super::{
    crowd::{self, Crowd},
    machine::{number, some_moment, wait},
    name_of, office,
};
use crate::{
    commands::hoiam::Hoiam,
    town::{Database, Mail},
};

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
    let letters = letters_that_lie_there_once(&hoiam);
    println!(
        "{}: {kills} kills, {told} acknowledged writes, {cut} cut off and sent again; \
         0 lost, 0 doubled, in order after each; {letters} letters, 0 twice",
        name_of(url)
    );
}

/// Where there is no mail server a letter lies in the folder once, also when the program was killed
/// in the very moment in which it was laid there.
fn letters_that_lie_there_once(hoiam: &Hoiam) -> usize {
    let files = fs::read_dir(hoiam.path("data/mail")).unwrap().map(|file| file.unwrap().path());
    let letters = files.filter(|file| file.extension().is_some_and(|kind| kind == "eml"));
    let mut names: Vec<_> = letters
        .map(|file| Mail::read(&fs::read_to_string(file).unwrap()).id().to_owned())
        .collect();
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(all, names.len(), "a letter lies there twice");
    all
}
