//! Cases and responses sent over HTTP, at several numbers of connections, on both databases: against
//! one commit for each through the same code, and against a bare loop that stores the same rows.

use std::{thread, time::Duration};

use anyhow::{Result, ensure};

use crate::{
    args::Asked,
    bare,
    database::{Ground, Kind},
    filling,
    load::{self, Load, Went},
    machine,
    server::{Place, Program, Server},
    table::{Table, ms, ms_each, per_second},
};

/// Work that the server does a while after it took something in: it is part of what that costs.
const AFTERWARDS: Duration = Duration::from_secs(6);

/// What is sent.
struct Sent {
    name: &'static str,
    path: &'static str,
    body: &'static str,
    /// The tables in which each item has a row of its own, the item's own first.
    tables: &'static [&'static str],
}

const SENT: [Sent; 2] = [
    Sent {
        name: "case",
        path: "/api/v1/cases",
        body: include_str!("../data/case.json"),
        tables: &["cases", "events", "standings", "texts", "found_by", "senders", "one_time_keys"],
    },
    Sent {
        name: "response",
        path: "/api/v1/surveys/papi-local/responses",
        body: include_str!("../data/response.json"),
        tables: &["responses", "one_time_keys"],
    },
];

/// Prints the tables.
///
/// # Errors
/// When something cannot be measured.
pub async fn run(server: &Program, asked: &Asked) -> Result<()> {
    for kind in Kind::asked(asked) {
        for sent in &SENT {
            let title = format!("One {} sent, {}", sent.name, kind.name());
            let table = Table::begin(&title, &HEADING);
            let most = asked.connections.iter().copied().max().unwrap_or(1);
            let mut grouped = None;
            for connections in &asked.connections {
                let one = measure(server, asked, kind, sent, *connections, None).await?;
                table.row(&one.cells());
                if *connections == most {
                    grouped = Some(one);
                }
            }
            if kind == Kind::Sqlite
                && let Some(grouped) = grouped
            {
                let each = measure(server, asked, kind, sent, most, Some(1)).await?;
                table.row(&each.cells());
                compared(&grouped, &each);
            }
        }
    }
    Ok(())
}

const HEADING: [&str; 9] = [
    "connections",
    "changes in a commit",
    "sent in a second",
    "CPU-ms each",
    "p50, ms",
    "p99, ms",
    "failures",
    "fdatasync p50, ms",
    "bare loop, in a second",
];

struct Figures {
    connections: u32,
    went: Went,
    stored: u64,
    time: Duration,
    /// Changes that shared a commit, on average.
    together: f64,
    fsync: Duration,
    limit: Option<f64>,
}

impl Figures {
    fn per_second(&self) -> f64 {
        per_second(self.stored, self.went.duration())
    }

    fn cells(&self) -> [String; 9] {
        [
            self.connections.to_string(),
            format!("{:.1}", self.together),
            format!("{:.0}", self.per_second()),
            ms_each(self.time, self.stored),
            ms(self.went.p50()),
            ms(self.went.p99()),
            self.went.failures.to_string(),
            ms(self.fsync),
            self.limit.map_or_else(|| "–".to_owned(), |limit| format!("{limit:.0}")),
        ]
    }
}

fn compared(grouped: &Figures, each: &Figures) {
    let limit = grouped.limit.unwrap_or(f64::INFINITY);
    println!(
        "\nCommits in groups: {:.1} times one commit each; {:.0} % of the bare loop.",
        grouped.per_second() / each.per_second(),
        100.0 * grouped.per_second() / limit
    );
}

async fn measure(
    program: &Program,
    asked: &Asked,
    kind: Kind,
    sent: &Sent,
    connections: u32,
    together: Option<usize>,
) -> Result<Figures> {
    let ground = Ground::new(kind, asked)?;
    filling::furnish(program, &ground.place)?;
    let server = program.serve(&ground.place, together)?;
    let url = format!("{}{}", server.base, sent.path);
    // The first requests find nothing prepared.
    let body = Some(sent.body);
    let warm = Load { url: url.clone(), body, connections, seconds: 1 };
    load::send(&warm, ground.folder())?;
    thread::sleep(AFTERWARDS);
    let count = format!("SELECT COUNT(*) FROM {}", sent.tables[0]);
    let before = (ground.number(&count)?, server.time_with(kind)?, groups(&server).await?);
    let fsync = machine::fsync(ground.folder())?;
    let load = Load { url, body, connections, seconds: asked.seconds };
    let went = load::send(&load, ground.folder())?;
    thread::sleep(AFTERWARDS);
    let time = server.time_with(kind)?.saturating_sub(before.1);
    let (commits, changes) = groups(&server).await?;
    let stored = ground.number(&count)? - before.0;
    ensure!(stored >= went.requests - went.failures, "an answer was given for what is not stored");
    server.stop()?;
    let together = mean(changes - before.2.1, commits - before.2.0);
    let limit = (kind == Kind::Sqlite).then(|| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "small, above 0"
        )]
        let group = together.round().max(1.0) as usize;
        let file = Place::file_in(&ground.place.data);
        bare::limit(&file, ground.folder(), sent.tables, group)
    });
    let limit = limit.transpose()?;
    ground.let_go(asked)?;
    Ok(Figures { connections, went, stored, time, together, fsync, limit })
}

/// How many commits there were, and how many changes were in them.
async fn groups(server: &Server) -> Result<(f64, f64)> {
    let told = reqwest::get(format!("{}/metrics", server.base)).await?.text().await?;
    let number = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0.0)
    };
    Ok((number("hoiam_commits_total"), number("hoiam_changes_total")))
}

fn mean(changes: f64, commits: f64) -> f64 {
    if commits > 0.0 { changes / commits } else { 1.0 }
}
