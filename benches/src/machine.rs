//! The machine: what it is, and how long its disk takes to keep a few bytes.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;

/// How often the disk is asked.
const TIMES: usize = 200;
/// About what one commit writes.
const BYTES: usize = 4096;

/// A line for the head of the tables.
///
/// # Errors
/// When the system cannot be asked.
pub fn described() -> Result<String> {
    let processors = fs::read_to_string("/proc/cpuinfo")?;
    let model = processors.lines().find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("unknown processor", |line| line.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism()?;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease")?;
    Ok(format!("{cores} cores, {model}, Linux {}", kernel.trim()))
}

/// The median of what the disk under a folder takes for one write that must stay.
///
/// # Errors
/// When the folder cannot be written to.
pub fn fsync(folder: &Path) -> Result<Duration> {
    let path = folder.join("fsync-probe");
    let mut file = File::create(&path)?;
    let mut took = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        file.write_all(&[0; BYTES])?;
        let begun = Instant::now();
        file.sync_data()?;
        took.push(begun.elapsed());
    }
    fs::remove_file(path)?;
    took.sort();
    Ok(took[TIMES / 2])
}
