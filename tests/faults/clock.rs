//! The clock is set back.

use std::{fs, path::Path};

use super::{
    crowd::{self, Crowd},
    furnish,
    machine::has,
};
use crate::{
    commands::hoiam::Hoiam,
    town::{PASSWORD, each_town},
};

/// Where Debian puts the library that shows a program another time.
const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

#[test]
fn while_the_clock_is_set_back_under_load_nothing_is_lost_or_doubled() {
    if !has("libfaketime", Path::new(FAKETIME).exists()) {
        return;
    }
    let hoiam = furnish(Hoiam::new());
    let hand = hoiam.path("hand");
    let shown = hoiam
        .with("LD_PRELOAD", FAKETIME)
        .with("FAKETIME_TIMESTAMP_FILE", &hand.display().to_string())
        .with("FAKETIME_NO_CACHE", "1")
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    fs::write(&hand, "-0h").unwrap();
    let server = shown.serve();
    let crowd = Crowd::gathers(server.address(), "clock");
    for hours in [1, 2, 26, 50] {
        crowd.hears(10);
        fs::write(&hand, format!("-{hours}h")).unwrap();
    }
    crowd.hears(10);
    let mut sent = crowd.goes_home();
    assert!(sent.iter().all(|one| one.in_vain.is_empty()), "somebody was sent away");
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    fs::write(&hand, "-0h").unwrap();
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&shown, &sent);
    println!("clock set back 4 times: {} acknowledged writes, 0 lost, 0 doubled", sent.len());
}

#[tokio::test]
async fn who_mistyped_before_the_clock_was_set_back_is_not_locked_out() {
    each_town(async |town| {
        let officer = town.officer().await;
        let elsewhere = town.visitor();
        for _ in 0..6 {
            elsewhere.sign_in("minh@hoiam.example", "một mật khẩu sai").await;
        }
        town.set_clock("2026-11-18T09:00:00+07:00");
        assert_eq!(officer.get("/staff").await.status, 200, "a session goes on");
        let early = elsewhere.sign_in("minh@hoiam.example", PASSWORD).await;
        assert_eq!(early.status, 429, "the wait is what it was");
        town.set_clock("2026-11-18T09:00:21+07:00");
        let in_time = elsewhere.sign_in("minh@hoiam.example", PASSWORD).await;
        assert_eq!(in_time.went_to().as_deref(), Some("/staff"), "{}", in_time.text);
    })
    .await;
}
