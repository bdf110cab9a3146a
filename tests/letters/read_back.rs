//! Letters that went through a real mail server, read back from its mailbox.

use hoiam::{jobs, mail::Post};

use super::{
    round::Round,
    server::{Gate, Real},
};
use crate::{
    commands::hoiam::Hoiam,
    town::{UNITS, each_town},
};

/// A beginning of addresses that no other run has.
fn somebody() -> String {
    let random = hoiam::random::Random::of_machine();
    format!("ai-{}", hoiam::secrets::hex(&random.bytes::<6>()))
}

#[tokio::test]
async fn a_mail_server_gets_every_letter_in_both_languages() {
    let Some(real) = Real::of_machine() else { return };
    each_town(async |town| {
        let who = somebody();
        let round = Round::of(town, &who).await;
        let post = Post::smtp(&real.url).unwrap();
        jobs::send_letters(&town.app, &post, "postman").await.unwrap();
        let letters = real.letters_to(&who);
        round.check(&town.app, &letters);
        println!("{} letters read back from a mail server", letters.len());
    })
    .await;
}

/// The mail server is away, the program is killed while its letters wait, and goes on with them
/// when both are back: each letter arrives, once. (A kill in the one moment between the mail
/// server's word and our commit has a story of its own: there a letter comes twice under its name.)
#[test]
fn a_mail_server_that_was_away_and_a_killed_program_lose_and_double_nothing() {
    let Some(real) = Real::of_machine() else { return };
    let mut gate = Gate::shut_before(&real);
    let (hoiam, who) = (Hoiam::new(), somebody());
    std::fs::create_dir(hoiam.path("data")).unwrap();
    hoiam.write("data/hoiam.toml", &format!("smtp_url = \"{}\"\n", gate.url()));
    hoiam.write("units.csv", UNITS);
    hoiam.run(&["unit", "import", "units.csv"]).well();
    let server = hoiam.serve();
    let send = |server: &crate::commands::hoiam::Server, n: usize| {
        let lang = if n.is_multiple_of(2) { "vi" } else { "en" };
        let body =
            format!(r#"{{"text":"Ý kiến {n}","email":"{who}-{n}@example.vn","lang":"{lang}"}}"#);
        assert_eq!(server.post("/api/v1/cases", &body).0, 201);
    };
    (0..6).for_each(|n| send(&server, n));
    wait_until(|| refused_letters(&server) >= 6);
    // Whoever watches over the server sees that mail is stuck.
    assert_eq!(number(&server, "hoiam_letters{state=\"failing\"}"), 6);
    assert_eq!(number(&server, "hoiam_database_up"), 1);
    server.kill();
    let server = hoiam.serve();
    (6..8).for_each(|n| send(&server, n));
    wait_until(|| refused_letters(&server) >= 2);
    gate.open();
    wait_until(|| real.letters_to(&who).len() >= 8);
    // What was sent is noted before the program goes on to the next letter, so this one comes last.
    send(&server, 8);
    wait_until(|| real.letters_to(&who).len() >= 9);
    assert!(server.stop().success());
    let server = hoiam.serve();
    send(&server, 9);
    wait_until(|| real.letters_to(&who).iter().any(|l| l.to().contains("-9@")));
    wait_until(|| number(&server, "hoiam_letters{state=\"waiting\"}") == 0);
    server.kill();
    let letters = real.letters_to(&who);
    let mut receivers: Vec<_> = letters.iter().map(crate::town::Mail::to).collect();
    receivers.sort();
    let all: Vec<_> = (0..10).map(|n| format!("{who}-{n}@example.vn")).collect();
    assert_eq!(receivers, all, "each once");
    let in_words = |word: &str| letters.iter().filter(|l| l.subject().contains(word)).count();
    assert_eq!((in_words("Đã tiếp nhận"), in_words("received")), (5, 5));
}

/// How many times the mail server did not take a letter, as the program counts for its operator.
fn refused_letters(server: &crate::commands::hoiam::Server) -> u64 {
    number(server, "hoiam_letters_total{went=\"badly\"}")
}

/// One of the numbers for operators; 0 where it is not there yet.
fn number(server: &crate::commands::hoiam::Server, name: &str) -> u64 {
    let (_, numbers) = server.get("/metrics");
    let line = numbers.lines().find(|line| line.starts_with(name));
    line.map_or(0, |line| line.rsplit(' ').next().unwrap().parse().unwrap())
}

fn wait_until(holds: impl Fn() -> bool) {
    while !holds() {
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}
