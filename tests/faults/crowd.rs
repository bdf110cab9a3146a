//! People who send cases and survey forms, and keep what they were told. Each thing goes under a
//! one-time key; what was not answered is sent again under its key.

use std::{
    collections::HashMap,
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    machine::wait_until,
    wire::{Line, Reply},
};
use crate::commands::hoiam::Hoiam;

const PEOPLE: [&str; 8] = ["an", "binh", "chi", "dung", "giang", "ha", "khanh", "lan"];
const CASES: &str = "/api/v1/cases";
const FORMS: &str = "/api/v1/surveys/papi-local/responses";

/// One thing that somebody sent.
#[derive(Debug, Clone)]
pub struct Sending {
    path: &'static str,
    /// Its one-time key, and the words that no other sending has.
    pub mark: String,
    body: String,
    /// The answer; `None`: none came.
    pub told: Option<String>,
    /// What was heard instead, each time that it was sent in vain.
    pub in_vain: Vec<Heard>,
}

/// What was heard after sending something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The answer.
    Told(String),
    /// That it is to be tried again later: 503, as a problem.
    Later,
    /// Nobody listens there, so nothing was sent.
    Nobody,
    /// Something else, or the connection ended before the answer.
    Cut(String),
}

impl Sending {
    /// An opinion; with an address, its sender gets a letter.
    pub fn case(mark: String, with_address: bool) -> Self {
        let email = with_address.then(|| format!("{mark}@example.vn"));
        let body = json!({ "text": mark, "email": email }).to_string();
        Self { path: CASES, mark, body, told: None, in_vain: Vec::new() }
    }

    /// A filled survey form.
    pub fn form(mark: String) -> Self {
        let body = json!({ "mode": "web", "answers": { "q11": "1", "z1": mark } }).to_string();
        Self { path: FORMS, mark, body, told: None, in_vain: Vec::new() }
    }

    /// Sends it, and hears what comes back.
    pub fn send(&self, line: &mut Line) -> Heard {
        match line.post(self.path, &self.mark, &self.body) {
            Ok(reply) if reply.status == 201 => Heard::Told(reply.body),
            Ok(reply) if reply.is_unavailable() => Heard::Later,
            Ok(Reply { status, body, .. }) => Heard::Cut(format!("{status} {body}")),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Heard::Nobody,
            Err(error) => Heard::Cut(error.to_string()),
        }
    }

    /// Sends it where it is answered.
    pub fn answered_by(self, address: &str) -> Self {
        match self.send(&mut Line::to(address)) {
            Heard::Told(answer) => Self { told: Some(answer), ..self },
            heard => panic!("{} is not answered: {heard:?}", self.mark),
        }
    }

    fn is_case(&self) -> bool {
        self.path == CASES
    }
}

/// Some people who speak all at once.
pub struct Crowd {
    enough: Arc<AtomicBool>,
    answers: Arc<AtomicU64>,
    people: Vec<JoinHandle<Vec<Sending>>>,
}

impl Crowd {
    /// They send one thing after the other to a server, and what was in vain again. `round` tells
    /// their things from those of other crowds. Every second one keeps their line.
    pub fn gathers(address: &str, round: &str) -> Self {
        let (enough, answers) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let people = PEOPLE.iter().enumerate().map(|(n, who)| {
            let (enough, answers) = (enough.clone(), answers.clone());
            let who = format!("{round}-{who}");
            let line = if n % 2 == 0 { Line::to(address) } else { Line::kept_to(address) };
            thread::spawn(move || speak(line, &who, &enough, &answers))
        });
        Self { people: people.collect(), enough, answers }
    }

    /// Waits until they were told so many answers more.
    pub fn hears(&self, answers: u64) {
        let all = self.answers.load(Ordering::SeqCst) + answers;
        wait_until(|| self.answers.load(Ordering::SeqCst) >= all);
    }

    /// They finish what they are at, and go home with what they were told.
    pub fn goes_home(self) -> Vec<Sending> {
        self.enough.store(true, Ordering::SeqCst);
        self.people.into_iter().flat_map(|one| one.join().unwrap()).collect()
    }
}

fn speak(mut line: Line, who: &str, enough: &AtomicBool, answers: &AtomicU64) -> Vec<Sending> {
    let mut sent: Vec<Sending> = Vec::new();
    while !enough.load(Ordering::SeqCst) {
        if sent.last().is_none_or(|last| last.told.is_some()) {
            let mark = format!("{who}-{}", sent.len());
            let is_case = sent.len().is_multiple_of(2);
            let has_address = sent.len().is_multiple_of(4);
            sent.push(if is_case { Sending::case(mark, has_address) } else { Sending::form(mark) });
        }
        let Some(last) = sent.last_mut() else { continue };
        match last.send(&mut line) {
            Heard::Told(answer) => {
                last.told = Some(answer);
                answers.fetch_add(1, Ordering::SeqCst);
            }
            heard => {
                last.in_vain.push(heard);
                thread::sleep(Duration::from_millis(20));
            }
        }
    }
    sent
}

/// How many of these were answered.
pub fn told(sent: &[Sending]) -> usize {
    sent.iter().filter(|one| one.told.is_some()).count()
}

/// Everything is sent once more under its key: what was told is told again in the same words, and
/// what was not is told now.
pub fn all_hear_the_same_again(address: &str, sent: &mut [Sending]) {
    let mut line = Line::kept_to(address);
    for one in sent {
        let answer = match one.send(&mut line) {
            Heard::Told(answer) => answer,
            heard => panic!("{} is not answered: {heard:?}", one.mark),
        };
        if let Some(before) = &one.told {
            assert_eq!(&answer, before, "{} was lost, and made again", one.mark);
        }
        one.told = Some(answer);
    }
}

/// Everything that was sent is in the books, once, and nothing else; and the books are in order.
pub fn all_is_in_the_books_once(hoiam: &Hoiam, sent: &[Sending]) {
    let (cases, forms): (Vec<_>, Vec<_>) = sent.iter().partition(|one| one.is_case());
    let entered = marks(hoiam, &["export", "cases", "--format", "json"], "text");
    each_once(&cases, &entered);
    let entered = marks(hoiam, &["export", "responses", "--format", "json"], "z1");
    each_once(&forms, &entered);
    hoiam.run(&["check"]).well();
}

fn each_once(sent: &[&Sending], entered: &HashMap<String, usize>) {
    let times = |one: &&&Sending| entered.get(&one.mark).copied().unwrap_or(0);
    let lost = sent.iter().filter(|one| times(one) == 0).count();
    let doubled = sent.iter().filter(|one| times(one) > 1).count();
    let strange = entered.len() + lost - sent.len();
    assert_eq!((lost, doubled, strange), (0, 0, 0), "lost, doubled, sent by nobody");
}

/// How often each mark stands in an export, at whatever depth of a row it does.
fn marks(hoiam: &Hoiam, export: &[&str], member: &str) -> HashMap<String, usize> {
    let rows: Vec<Value> = serde_json::from_str(&hoiam.run(export).well()).unwrap();
    let mut times = HashMap::new();
    for row in &rows {
        let own = row.get(member).or_else(|| row["answers"].get(member));
        let mark = own.and_then(Value::as_str).unwrap_or("nothing");
        *times.entry(mark.to_owned()).or_default() += 1;
    }
    times
}
