//! A gate before a server of the machine: open, shut, or letting nothing through without a word.

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use super::machine::wait;

/// The gate.
pub struct Gate {
    port: u16,
    behind: String,
    open: Arc<AtomicBool>,
    silent: Arc<AtomicBool>,
    passing: Arc<Mutex<Vec<TcpStream>>>,
}

impl Gate {
    /// A gate before this address, open.
    pub fn before(behind: &str) -> Self {
        let port = super::machine::free_port();
        let mut gate = Self {
            port,
            behind: behind.to_owned(),
            open: Arc::default(),
            silent: Arc::default(),
            passing: Arc::default(),
        };
        gate.open();
        gate
    }

    /// Where it stands.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Lets everybody through.
    pub fn open(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).unwrap();
        listener.set_nonblocking(true).unwrap();
        self.open = Arc::new(AtomicBool::new(true));
        let (open, silent) = (self.open.clone(), self.silent.clone());
        let (behind, passing) = (self.behind.clone(), self.passing.clone());
        thread::spawn(move || {
            while open.load(Ordering::SeqCst) {
                match listener.accept() {
                    Ok((front, _)) => hand_on(front, &behind, &silent, &passing),
                    Err(_) => wait(2),
                }
            }
        });
    }

    /// Lets nobody through any more, and throws out who is passing.
    pub fn shut(&self) {
        self.open.store(false, Ordering::SeqCst);
        wait(20); // for the one who opens
        for stream in self.passing.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Holds back every word, or lets them go on.
    pub fn hold(&self, silent: bool) {
        self.silent.store(silent, Ordering::SeqCst);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.hold(false);
        self.shut();
    }
}

fn hand_on(
    front: TcpStream,
    behind: &str,
    silent: &Arc<AtomicBool>,
    passing: &Mutex<Vec<TcpStream>>,
) {
    front.set_nonblocking(false).unwrap();
    let Ok(back) = TcpStream::connect(behind) else { return };
    let own = |stream: &TcpStream| stream.try_clone().unwrap();
    passing.lock().unwrap().extend([own(&front), own(&back)]);
    for (from, to) in [(own(&front), own(&back)), (back, front)] {
        let silent = silent.clone();
        thread::spawn(move || copy(from, to, &silent));
    }
}

fn copy(mut from: TcpStream, mut to: TcpStream, silent: &AtomicBool) {
    let mut words = [0; 16 * 1024];
    while let Ok(n @ 1..) = from.read(&mut words) {
        while silent.load(Ordering::SeqCst) {
            wait(10);
        }
        if to.write_all(&words[..n]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
