//! What the machine has, how much of it a story may use, and waiting for what comes in its own time.

use std::{fs, process::Command, thread, time::Duration};

/// A number from the environment, or this one.
pub fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// Whether the machine has what a story needs. Where it has not, a line says so.
///
/// # Panics
/// When everything is to be tested (`HOIAM_TEST_ALL=1`) and it is not there.
pub fn has(what: &str, is_there: bool) -> bool {
    let all = std::env::var("HOIAM_TEST_ALL").is_ok_and(|all| all == "1");
    assert!(is_there || !all, "HOIAM_TEST_ALL=1 needs {what}");
    if !is_there {
        println!("skipped: this machine has no {what}");
    }
    is_there
}

/// Where a program lies, of those that this machine has.
pub fn find(program: &str) -> Option<String> {
    let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/bin"];
    let paths = folders.iter().map(|folder| format!("{folder}/{program}"));
    paths.into_iter().find(|path| fs::exists(path).unwrap_or(false))
}

/// Runs a command of the system; what it says when it fails.
pub fn run(program: &str, args: &[&str]) -> Result<(), String> {
    let path = find(program).ok_or(format!("{program} is missing"))?;
    let ran = Command::new(path).args(args).output().map_err(|why| why.to_string())?;
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    if ran.status.success() { Ok(()) } else { Err(format!("{program}: {said}")) }
}

/// Waits for what will be so in a while.
///
/// # Panics
/// When it is not so after many minutes.
pub fn wait_until(mut holds: impl FnMut() -> bool) {
    for _ in 0..30_000 {
        if holds() {
            return;
        }
        wait(10);
    }
    panic!("it never came to pass");
}

/// Waits for so long.
pub fn wait(milliseconds: u64) {
    thread::sleep(Duration::from_millis(milliseconds));
}

/// Some moment between two, in milliseconds.
pub fn some_moment(from: u64, to: u64) -> u64 {
    let chance = u64::from_be_bytes(hoiam::random::Random::of_machine().bytes());
    from + chance % (to - from)
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
