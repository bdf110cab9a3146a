//! A new version is put in place, copy after copy.

use super::{COPIES, Copies};
use crate::faults::{
    crowd::{self, Crowd},
    machine::number,
};

#[tokio::test]
async fn a_rolling_restart_refuses_nobody() {
    let Some(mut copies) = Copies::start(&[], |_| {}).await else { return };
    let rounds = number("HOIAM_RESTARTS", 1);
    let crowd = Crowd::gathers(copies.address(), "rolling");
    for _ in 0..rounds {
        for n in 0..COPIES {
            crowd.hears(15);
            copies.stop_one(n);
            crowd.hears(15);
            copies.start_one(n);
        }
    }
    let mut sent = crowd.goes_home();
    let refused: Vec<_> = sent.iter().flat_map(|one| &one.in_vain).collect();
    assert!(refused.is_empty(), "{} of {}: {refused:?}", refused.len(), sent.len());
    crowd::all_hear_the_same_again(copies.address(), &mut sent);
    copies.stop();
    crowd::all_is_in_the_books_once(copies.hoiam(), &sent);
    let restarts = rounds * COPIES as u64;
    println!("{restarts} rolling restarts, {} writes: 0 refused, 0 lost, 0 doubled", sent.len());
}
