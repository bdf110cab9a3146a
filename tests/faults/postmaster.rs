//! A mail server in some mood, which remembers the names of the letters that it took.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use super::machine::wait;

/// How it takes letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As it should.
    Well,
    /// After a long while for each word.
    Slow,
    /// Not now.
    Later,
    /// Never.
    Never,
}

/// The mail server.
#[derive(Clone)]
pub struct Postmaster {
    /// Where it is, as the setting has it.
    pub url: String,
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Postmaster {
    /// Begins its work.
    pub fn begins(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let own = Self { url, mood: Arc::new(Mutex::new(mood)), taken: Arc::default() };
        let all = own.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let one = all.clone();
                thread::spawn(move || one.converse(&stream.unwrap()));
            }
        });
        own
    }

    /// Changes its mood.
    pub fn becomes(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// The `Message-ID` of every letter that it took, as often as it took it.
    pub fn letters(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    fn converse(&self, stream: &TcpStream) -> Option<()> {
        let mut says = stream;
        let mut lines = BufReader::new(stream).lines();
        says.write_all(b"220 here\r\n").ok()?;
        while let Some(Ok(line)) = lines.next() {
            let mood = *self.mood.lock().unwrap();
            if mood == Mood::Slow {
                wait(300);
            }
            let word = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            let reply: &[u8] = match (word.as_str(), mood) {
                ("MAIL", Mood::Later) => b"451 not now\r\n",
                ("MAIL", Mood::Never) => b"550 never\r\n",
                ("DATA", _) => b"354 go on\r\n",
                ("QUIT", _) => b"221 bye\r\n",
                _ => b"250 well\r\n",
            };
            says.write_all(reply).ok()?;
            if word == "DATA" {
                let letter: Vec<_> =
                    lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                let id = letter.iter().find_map(|line| line.strip_prefix("Message-ID: "));
                self.taken.lock().unwrap().push(id?.to_owned());
                says.write_all(b"250 taken\r\n").ok()?;
            }
        }
        Some(())
    }
}
