//! What is measured, and for how long.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Measures what Hồi Âm costs, beside this machine's own limits.
#[derive(Debug, Parser)]
pub struct Asked {
    /// What is measured
    #[command(subcommand)]
    pub bench: Bench,
    /// Seconds of load for each figure
    #[arg(long, global = true, default_value_t = 8)]
    pub seconds: u64,
    /// Connections at once, one figure each
    #[arg(long, global = true, value_delimiter = ',', default_values_t = [1, 8, 32, 64])]
    pub connections: Vec<u32>,
    /// Cases and responses in the books, one figure each
    #[arg(long, global = true, value_delimiter = ',', default_values_t = [10_000, 100_000])]
    pub rows: Vec<u64>,
    /// The program that is measured [default: the one that these sources make]
    #[arg(long, global = true, value_name = "FILE")]
    pub program: Option<PathBuf>,
    /// A PostgreSQL server on this machine where databases may be created; without it, SQLite alone
    #[arg(long, global = true, env = "HOIAM_TEST_POSTGRES")]
    pub postgres: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Everything
    All,
    /// Cases and responses sent, against one commit each and against a bare loop
    Writing,
    /// Pages of citizens against a static page, the memory at rest and under load, the start
    Pages,
    /// Reports, lists, search and files among many rows
    Reading,
}
