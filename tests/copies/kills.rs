//! Every now and then the power of one copy goes.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use hoiam::books::{
    Books, outbox,
    tables::{event, outbox as work},
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{COPIES, Copies};
use crate::{
    commands::hoiam::Hoiam,
    faults::{
        crowd::{self, Crowd, Sending},
        machine::{number, some_moment, wait},
        postmaster::{Mood, Postmaster},
    },
};

/// Cases that were answered long ago: time alone closes each, once.
const ANSWERED: usize = 60;

fn answered_long_ago(hoiam: &Hoiam) {
    let row = |n| format!("k{n},Việc số {n},2026-01-05,HA01,2026-02-03,fixed\n");
    let rows: String = (0..ANSWERED).map(row).collect();
    hoiam.write("old.csv", &format!("key,text,received_at,unit,answered_at,outcome\n{rows}"));
    hoiam.run(&["import", "cases", "old.csv"]).well();
}

#[tokio::test]
async fn whoever_was_told_by_copies_that_are_killed_finds_it_and_no_job_runs_twice() {
    let postmaster = Postmaster::begins(Mood::Well);
    let settings = [("HOIAM_SMTP_URL", postmaster.url.as_str())];
    let Some(mut copies) = Copies::start(&settings, answered_long_ago).await else { return };
    let until = Instant::now() + Duration::from_secs(number("HOIAM_COPIES_SECONDS", 8));
    let crowd = Crowd::gathers(copies.address(), "copies");
    let mut kills = 0;
    while Instant::now() < until {
        let n = kills % COPIES;
        wait(some_moment(500, 2000));
        copies.kill_one(n);
        wait(some_moment(100, 1000));
        copies.start_one(n);
        kills += 1;
    }
    let mut sent = crowd.goes_home();
    let (told, all) = (crowd::told(&sent), sent.len());
    let again: usize = sent.iter().map(|one| one.in_vain.len()).sum();
    crowd::all_hear_the_same_again(copies.address(), &mut sent);
    let jobs = Jobs::of(&copies, &postmaster).await;
    copies.stop();
    sent.extend((0..ANSWERED).map(|n| Sending::case(format!("Việc số {n}"), false)));
    crowd::all_is_in_the_books_once(copies.hoiam(), &sent);
    println!(
        "{COPIES} copies, {kills} kills: {told} acknowledged writes of {all}, {again} sent again; \
         0 lost, 0 doubled; {jobs}"
    );
}

/// What was done beside the requests.
struct Jobs {
    /// Letters that came once.
    once: usize,
    /// Letters that came twice under one name: their copy was killed between the mail server's word
    /// and ours, and the books say so. Nothing closes that moment; to lose them would be worse.
    twice: usize,
    closed: usize,
}

impl std::fmt::Display for Jobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { once, twice, closed } = self;
        write!(
            f,
            "{closed} cases closed by time once each, 0 twice; {once} letters came once, {twice} \
             again under their name, their copy killed at the mail server's very word, 0 others"
        )
    }
}

impl Jobs {
    /// Waits until the post is gone, and counts. A letter in the hand of a copy that was killed is
    /// taken up by another after two minutes; only the real thing takes so long.
    async fn of(copies: &Copies, postmaster: &Postmaster) -> Self {
        let books = Books::open(&copies.database.url).await.unwrap();
        let is_patient = number("HOIAM_COPIES_SECONDS", 8) >= 60;
        while is_any_due(&books, is_patient).await {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        let mut times: HashMap<String, usize> = HashMap::new();
        for name in postmaster.letters() {
            *times.entry(name).or_default() += 1;
        }
        let again = times.values().filter(|times| **times > 1).count();
        let left = work::Entity::find().filter(work::Column::LastError.eq(outbox::UNCLEAR));
        let left = left.all(books.read()).await.unwrap().len();
        assert!(again <= left, "{again} letters came twice, {left} were left in the middle");
        let closed = event::Entity::find().filter(event::Column::Transition.eq("closed"));
        let closed = closed.all(books.read()).await.unwrap();
        let mut cases: Vec<_> = closed.iter().map(|event| event.case_id).collect();
        cases.sort_unstable();
        cases.dedup();
        assert_eq!((closed.len(), cases.len()), (ANSWERED, ANSWERED), "each closed once");
        books.close().await.unwrap();
        Self { once: times.len() - again, twice: again, closed: closed.len() }
    }
}

async fn is_any_due(books: &Books, is_patient: bool) -> bool {
    let undone = work::Entity::find().filter(work::Column::DoneAt.is_null());
    let free = work::Column::LockedBy.is_null();
    let due = if is_patient { undone } else { undone.filter(free) };
    due.one(books.read()).await.unwrap().is_some()
}
