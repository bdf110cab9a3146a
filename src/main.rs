//! `hoiam`: reads the command, carries it out, and says in one line what went wrong.

use std::process::ExitCode;

use clap::Parser as _;
use hoiam::cli::Cli;
use mimalloc::MiMalloc;

/// A request makes some hundred small things and lets them go: with the allocator of the C library
/// that was a sixth of what it cost.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    without_huge_pages();
    let done = tokio::runtime::Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(hoiam::cli::run(cli)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", one_line(&error));
            ExitCode::FAILURE
        }
    }
}

/// The allocator asks the system for pages of 2 MB, of which a server this small uses a part each:
/// without them it holds some 20 MB less. A system that will not do without them is none the worse.
fn without_huge_pages() {
    #[cfg(target_os = "linux")]
    rustix::thread::disable_transparent_huge_pages(true).ok();
}

/// The error and its causes, without line breaks.
fn one_line(error: &anyhow::Error) -> String {
    format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" ")
}
