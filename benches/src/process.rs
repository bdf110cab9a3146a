//! What the system says of a process: the processor time it took, the memory it holds. Linux alone.

use std::{fs, time::Duration};

use anyhow::{Context as _, Result};

/// The system counts in hundredths of a second, on every Linux.
const TICK: Duration = Duration::from_millis(10);

/// The processor time that a process took, in itself and in the system for it.
///
/// # Errors
/// When the process is gone.
pub fn time_of(pid: u32) -> Result<Duration> {
    let fields = stat(pid)?;
    ticks(&fields[11..13])
}

/// The processor time of every process of a PostgreSQL server on this machine, those that ended
/// since it started too. Zero where none runs.
///
/// # Errors
/// When the system cannot be asked.
pub fn time_of_postgres() -> Result<Duration> {
    let mut all = Duration::ZERO;
    for entry in fs::read_dir("/proc")? {
        let Ok(pid) = entry?.file_name().to_string_lossy().parse::<u32>() else { continue };
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        if name.trim() != "postgres" {
            continue;
        }
        let Ok(fields) = stat(pid) else { continue }; // it ended a moment ago
        // Children that ended are counted in the one that started them.
        all += ticks(&fields[11..15])?;
    }
    Ok(all)
}

/// The processor time of a process and of the children that it has now.
///
/// # Errors
/// When the process is gone.
pub fn time_with_children(pid: u32) -> Result<Duration> {
    let mut all = time_of(pid)?;
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"))?;
    for child in children.split_whitespace() {
        all += time_of(child.parse()?)?;
    }
    Ok(all)
}

/// The memory that a process holds now, and the most it ever held, in bytes.
///
/// # Errors
/// When the process is gone.
pub fn memory_of(pid: u32) -> Result<(u64, u64)> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let kilobytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        number.with_context(|| format!("no {name} in /proc/{pid}/status"))
    };
    Ok((kilobytes("VmRSS:")? * 1024, kilobytes("VmHWM:")? * 1024))
}

/// The fields of `/proc/PID/stat` after the name, which may hold anything.
fn stat(pid: u32) -> Result<Vec<String>> {
    let line = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, fields) = line.rsplit_once(')').context("no name in /proc/PID/stat")?;
    Ok(fields.split_whitespace().map(str::to_owned).collect())
}

fn ticks(fields: &[String]) -> Result<Duration> {
    let mut sum = 0;
    for field in fields {
        sum += field.parse::<u32>()?;
    }
    Ok(TICK * sum)
}
