//! Mail servers: the real one that the tests were given, a gate before it that can be shut, and one
//! that takes a letter and says nothing.

use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::{
        Arc, Once,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    sync::{Mutex, mpsc},
};

use crate::town::Mail;

/// The real mail server, and the folder where its letters can be read.
pub struct Real {
    /// Its address, as the setting has it.
    pub url: String,
    folder: PathBuf,
}

static SAID: Once = Once::new();

impl Real {
    /// The one that this machine has; `None`, with a line saying so, where there is none.
    ///
    /// # Panics
    /// When everything is to be tested (`HOIAM_TEST_ALL=1`) and there is none.
    pub fn of_machine() -> Option<Self> {
        let named = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let given = (named("HOIAM_TEST_SMTP"), named("HOIAM_TEST_MAILDIR"));
        if let (Some(url), Some(folder)) = given {
            return Some(Self { url, folder: PathBuf::from(folder) });
        }
        let all = named("HOIAM_TEST_ALL").is_some_and(|all| all == "1");
        assert!(!all, "HOIAM_TEST_ALL=1 needs HOIAM_TEST_SMTP and HOIAM_TEST_MAILDIR");
        SAID.call_once(|| println!("skipped: HOIAM_TEST_SMTP names no mail server"));
        None
    }

    /// Every letter that came to an address beginning so.
    pub fn letters_to(&self, who: &str) -> Vec<Mail> {
        let files = fs::read_dir(self.folder.join("new")).unwrap();
        let raw = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        let letters = raw.map(|raw| Mail::read(&raw));
        letters.filter(|letter| letter.to().starts_with(who)).collect()
    }

    fn address(&self) -> SocketAddr {
        self.url.split("://").last().unwrap().trim_end_matches('/').parse().unwrap()
    }
}

/// A gate before the real server: shut, nobody gets through; open, it hands on every word.
pub struct Gate {
    port: u16,
    behind: SocketAddr,
    open: Option<Arc<AtomicBool>>,
}

impl Gate {
    /// A gate that is shut.
    pub fn shut_before(real: &Real) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        Self { port, behind: real.address(), open: None }
    }

    /// Its address, as the setting has it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Lets people through from now on.
    pub fn open(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let (open, behind) = (Arc::new(AtomicBool::new(true)), self.behind);
        self.open = Some(open.clone());
        thread::spawn(move || {
            while open.load(Ordering::SeqCst) {
                match listener.accept() {
                    Ok((front, _)) => hand_on(front, behind),
                    Err(_) => thread::sleep(Duration::from_millis(20)),
                }
            }
        });
    }

    /// Lets nobody through any more.
    pub fn shut(&mut self) {
        if let Some(open) = self.open.take() {
            open.store(false, Ordering::SeqCst);
        }
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.shut();
    }
}

fn hand_on(front: TcpStream, behind: SocketAddr) {
    front.set_nonblocking(false).unwrap();
    let back = TcpStream::connect(behind).unwrap();
    let ways = [(front.try_clone().unwrap(), back.try_clone().unwrap()), (back, front)];
    for (from, to) in ways {
        thread::spawn(move || copy(from, to));
    }
}

fn copy(mut from: TcpStream, mut to: TcpStream) {
    let mut words = [0; 4096];
    while let Ok(n @ 1..) = from.read(&mut words) {
        if to.write_all(&words[..n]).is_err() {
            return;
        }
    }
    drop(to.shutdown(std::net::Shutdown::Write));
}

/// A mail server that takes letters and never says that it did.
pub struct Silent {
    /// Its address, as the setting has it.
    pub url: String,
    taken: Mutex<mpsc::Receiver<String>>,
}

impl Silent {
    /// Opens it.
    pub async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (tells, taken) = mpsc::channel(8);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(listen(stream, tells.clone()));
            }
        });
        Self { url, taken: Mutex::new(taken) }
    }

    /// Waits until it has a letter.
    pub async fn takes_one(&self) -> Mail {
        Mail::read(&self.taken.lock().await.recv().await.unwrap())
    }
}

async fn listen(stream: tokio::net::TcpStream, tells: mpsc::Sender<String>) {
    let (hears, mut says) = stream.into_split();
    let mut lines = BufReader::new(hears).lines();
    says.write_all(b"220 silent\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let word = line.split(' ').next().unwrap_or_default().to_uppercase();
        let reply: &[u8] = match word.as_str() {
            "DATA" => b"354 go on\r\n",
            _ => b"250 well\r\n",
        };
        says.write_all(reply).await.unwrap();
        if word == "DATA" {
            let mut letter = String::new();
            while let Ok(Some(line)) = lines.next_line().await {
                if line == "." {
                    tells.send(letter).await.unwrap();
                    return std::future::pending().await;
                }
                letter.push_str(&line);
                letter.push_str("\r\n");
            }
        }
    }
}
