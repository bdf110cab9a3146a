//! People who hold a connection and say little.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    thread,
    time::Duration,
};

use rustix::process::{Resource, getrlimit};

use super::{
    crowd::Sending,
    furnish,
    machine::{has, number, wait},
};
use crate::commands::hoiam::{Hoiam, Server};

/// As many files as systemd lets a service open before it asks for more.
const AS_A_SERVICE: &str = "ulimit -Sn 1024";

fn answers(server: &Server, mark: &str) {
    Sending::case(mark.to_owned(), false).answered_by(server.address());
}

#[test]
fn thousands_of_idle_connections_keep_nobody_out() {
    let idle = number("HOIAM_IDLE", 3000);
    let limit = getrlimit(Resource::Nofile);
    let files = limit.current.unwrap_or(u64::MAX);
    if !has(&format!("{} files for one process", idle + 500), files >= idle + 500) {
        return;
    }
    let hoiam = furnish(Hoiam::new()).after(AS_A_SERVICE);
    let server = hoiam.serve();
    let held: Vec<_> = (0..idle).map(|_| TcpStream::connect(server.address()).unwrap()).collect();
    answers(&server, "among-the-idle");
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let memory = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    println!("{} idle connections: a case is taken in; server {memory}", held.len());
    assert!(server.stop().success());
}

/// What somebody says at once, before they go on letter by letter.
const BEGINNINGS: [&str; 3] = [
    "",
    "POST /api/v1/cases HTTP/1.1\r\nHost: here\r\nX-Slow: ",
    "POST /api/v1/cases HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n\
     Content-Length: 1000\r\n\r\n{\"text\": \"",
];

#[test]
fn who_speaks_letter_by_letter_loses_the_line_and_holds_up_nobody() {
    let hoiam = furnish(Hoiam::new());
    let server = hoiam.serve();
    let slow: Vec<_> = BEGINNINGS
        .into_iter()
        .flat_map(|beginning| (0..50).map(move |_| beginning))
        .map(|beginning| {
            let mut stream = TcpStream::connect(server.address()).unwrap();
            stream.write_all(beginning.as_bytes()).unwrap();
            (stream, beginning.is_empty())
        })
        .collect();
    let slow: Vec<_> = slow
        .into_iter()
        .map(|(stream, silent)| thread::spawn(move || speak_until_the_end(stream, silent)))
        .collect();
    wait(500);
    answers(&server, "between-the-letters");
    let ended = slow.into_iter().map(|one| one.join().unwrap()).count();
    println!("{ended} slow connections were ended");
    answers(&server, "after-them");
    assert!(server.stop().success());
}

/// Says a letter now and then, until the other side has hung up.
fn speak_until_the_end(mut stream: TcpStream, silent: bool) {
    stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    let mut heard = [0; 1024];
    loop {
        if !silent && stream.write_all(b"x").is_err() {
            return;
        }
        match stream.read(&mut heard) {
            Ok(1..) => {}
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Ok(0) | Err(_) => return,
        }
    }
}
