//! Load from outside: wrk, which costs about twelve microseconds a request, from Debian's package.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

/// What is sent again and again.
pub struct Load<'a> {
    /// Where to.
    pub url: String,
    /// The body of each request, sent under a one-time key of its own; `None`: pages are asked for.
    pub body: Option<&'a str>,
    /// How many connections at once.
    pub connections: u32,
    /// For how long.
    pub seconds: u64,
}

/// How it went.
#[derive(Debug, Deserialize)]
pub struct Went {
    /// Requests that were answered.
    pub requests: u64,
    /// For how long it really went on, in microseconds.
    duration_us: u64,
    /// Answers that were not as hoped, and connections that broke.
    pub failures: u64,
    p50_us: u64,
    p99_us: u64,
}

impl Went {
    /// For how long it went on.
    pub fn duration(&self) -> Duration {
        Duration::from_micros(self.duration_us)
    }

    /// What half of the requests took at most.
    pub fn p50(&self) -> Duration {
        Duration::from_micros(self.p50_us)
    }

    /// What all but one in a hundred took at most.
    pub fn p99(&self) -> Duration {
        Duration::from_micros(self.p99_us)
    }
}

/// Each request carries a key that no other run has used: its number after `salt`.
const SCRIPT: &str = r#"
local n, salt, body = 0, "", nil
function init(args)
  salt = args[1]
  if args[2] then
    local file = assert(io.open(args[2], "rb"))
    body = file:read("*a")
    file:close()
  end
end
function request()
  if not body then return wrk.format("GET") end
  n = n + 1
  local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = salt .. n }
  return wrk.format("POST", nil, headers, body)
end
function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"duration_us":%d,"failures":%d,"p50_us":%d,"p99_us":%d}\n',
    summary.requests, summary.duration,
    failed.connect + failed.read + failed.write + failed.status + failed.timeout,
    latency:percentile(50), latency:percentile(99)))
end
"#;

/// Sends the load from one thread, and waits until it is over.
///
/// # Errors
/// When wrk is missing or fails.
pub fn send(load: &Load<'_>, folder: &Path) -> Result<Went> {
    let script = written(folder, "load.lua", SCRIPT)?;
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", "1", "--latency", "--timeout", "30s"]);
    wrk.args(["--connections", &load.connections.to_string()]);
    wrk.args(["--duration", &format!("{}s", load.seconds)]);
    wrk.arg("--script").arg(&script).arg(&load.url).arg("--").arg(fresh());
    if let Some(body) = load.body {
        wrk.arg(written(folder, "load.json", body)?);
    }
    let done = wrk.stderr(Stdio::inherit()).output();
    let done = done.context("wrk cannot be started; it is Debian's package wrk")?;
    ensure!(done.status.success(), "wrk ended with {}", done.status);
    let said = String::from_utf8(done.stdout)?;
    let line = said.lines().rev().find(|line| line.starts_with('{'));
    Ok(serde_json::from_str(line.context("wrk did not say how it went")?)?)
}

fn written(folder: &Path, name: &str, text: &str) -> Result<PathBuf> {
    let path = folder.join(name);
    fs::write(&path, text)?;
    Ok(path)
}

/// What no other load of this run begins its keys with.
fn fresh() -> String {
    static LOADS: AtomicU64 = AtomicU64::new(0);
    format!("load-{}-", LOADS.fetch_add(1, Ordering::Relaxed))
}
