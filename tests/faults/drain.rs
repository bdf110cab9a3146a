//! The server is told to stop while people send.

use super::{
    crowd::{self, Crowd, Heard},
    machine::{number, some_moment, wait},
    name_of, office,
};
use crate::town::Database;

#[tokio::test]
async fn who_got_through_before_the_stop_is_answered() {
    for database in Database::each().await {
        is_stopped_again_and_again(&database.url, number("HOIAM_STOPS", 3));
    }
}

fn is_stopped_again_and_again(url: &str, stops: u64) {
    let hoiam = office(url);
    let mut sent = Vec::new();
    for stop in 0..stops {
        let server = hoiam.serve();
        let crowd = Crowd::gathers(server.address(), &format!("stop-{stop}"));
        crowd.hears(some_moment(10, 30));
        wait(some_moment(0, 50));
        assert!(server.stop().success());
        let round = crowd.goes_home();
        let cut: Vec<_> = round.iter().flat_map(|one| &one.in_vain).collect();
        assert!(cut.iter().all(|heard| **heard == Heard::Nobody), "{cut:?}");
        sent.extend(round);
    }
    let told = crowd::told(&sent);
    let server = hoiam.serve();
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
    println!("{}: {stops} stops, {told} acknowledged writes, 0 cut off", name_of(url));
}
