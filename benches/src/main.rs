//! What Hồi Âm costs, and what the same machine can do at best, measured in the same run:
//!
//!     cargo run --release -p benches -- all
//!
//! Every figure of the server is the processor time of all server processes for one piece of work,
//! as the system counts it, beside a limit measured a moment before or after. The tables are printed
//! in Markdown; `benches/README.md` keeps the last ones, and what was learnt from them.

mod args;
mod bare;
mod database;
mod filling;
mod load;
mod machine;
mod pages;
mod process;
mod reading;
mod server;
mod table;
mod writing;

use anyhow::Result;
use clap::Parser as _;

use args::{Asked, Bench};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let asked = Asked::parse();
    let server = server::Program::of(asked.program.as_deref())?;
    println!("{}", machine::described()?);
    match &asked.bench {
        Bench::All => {
            writing::run(&server, &asked).await?;
            pages::run(&server, &asked).await?;
            reading::run(&server, &asked).await
        }
        Bench::Writing => writing::run(&server, &asked).await,
        Bench::Pages => pages::run(&server, &asked).await,
        Bench::Reading => reading::run(&server, &asked).await,
    }
}
