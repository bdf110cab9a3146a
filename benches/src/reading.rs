//! Reports, lists, search and files among many rows: what one costs, and how that grows.

use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use reqwest::{
    Client, StatusCode,
    header::{COOKIE, SET_COOKIE},
};

use crate::{
    args::Asked,
    database::{Ground, Kind},
    filling::{self, EMAIL, IMPORTED, PASSWORD},
    server::{Program, Server},
    table::{Table, megabytes, ms},
};

/// How often each page is asked for; the processor time is counted in hundredths of a second.
const TIMES: u32 = 50;
/// How often before that: each of the connections that read has looked at the file then.
const BEFORE: u32 = 20;
/// Files of more rows are not asked for.
const FILES_UP_TO: u64 = 100_000;
/// Responses are as many as the cases, times this.
const RESPONSES_EACH: u64 = 10;

const PAGES: [(&str, &str); 9] = [
    (
        "resolution report by unit, JSON",
        "/api/v1/reports/resolution?from=2024-01-01&to=2026-01-01&group_by=unit",
    ),
    (
        "resolution report by unit, page",
        "/staff/reports/resolution?from=2024-01-01&until=2025-12-31&group_by=unit",
    ),
    ("queue, first page", "/staff/cases"),
    ("queue of one unit", "/staff/cases?unit=HANN&stage=in_progress"),
    ("queue, newest first", "/staff/cases?order=newest"),
    ("search, two words", "/staff/cases?q=duong+dong"),
    ("search, one case", "/staff/cases?q=%22doan+so+4711%22"),
    ("survey report, JSON", "/api/v1/reports/surveys/papi-local"),
    ("survey report, page", "/staff/reports/surveys/papi-local"),
];

/// Prints the tables.
///
/// # Errors
/// When something cannot be measured.
pub async fn run(program: &Program, asked: &Asked) -> Result<()> {
    for kind in Kind::asked(asked) {
        small_file(program, asked, kind)?;
        for rows in &asked.rows {
            let ground = Ground::new(kind, asked)?;
            let begun = Instant::now();
            let responses = rows * RESPONSES_EACH;
            filling::fill(program, &ground, *rows, responses)?;
            eprintln!("filled in {} s", begun.elapsed().as_secs());
            let title = format!("{rows} cases, {responses} responses, {}", kind.name());
            let table = Table::begin(&title, &["what", "CPU-ms each", "bytes"]);
            pages(program, &ground, kind, &table).await?;
            if *rows <= FILES_UP_TO {
                files(program, &ground, &table)?;
            }
            ground.let_go(asked)?;
        }
    }
    Ok(())
}

async fn pages(program: &Program, ground: &Ground, kind: Kind, table: &Table) -> Result<()> {
    let server = program.serve(&ground.place, None)?;
    let reader = Reader::sign_in(&server).await?;
    for (name, path) in PAGES {
        for _ in 0..BEFORE {
            reader.ask(path).await?; // the first finds nothing prepared
        }
        let before = server.time_with(kind)?;
        let mut bytes = 0;
        for _ in 0..TIMES {
            bytes = reader.ask(path).await?;
        }
        let each = server.time_with(kind)?.saturating_sub(before) / TIMES;
        table.row(&[name.to_owned(), ms(each), bytes.to_string()]);
    }
    let (_, most) = server.memory()?;
    table.row(&["most memory of the server, MB".to_owned(), megabytes(most), String::new()]);
    server.stop()
}

/// A file of no more responses than are imported.
fn small_file(program: &Program, asked: &Asked, kind: Kind) -> Result<()> {
    let ground = Ground::new(kind, asked)?;
    filling::fill(program, &ground, IMPORTED, IMPORTED)?;
    let title = format!("{IMPORTED} responses, {}", kind.name());
    let table = Table::begin(&title, &["what", "CPU-ms each", "bytes"]);
    file(program, &ground, &table, "responses")?;
    ground.let_go(asked)
}

/// Files, each by a command of its own.
fn files(program: &Program, ground: &Ground, table: &Table) -> Result<()> {
    ["cases", "responses"].into_iter().try_for_each(|what| file(program, ground, table, what))
}

fn file(program: &Program, ground: &Ground, table: &Table, what: &str) -> Result<()> {
    let words = ["export", what, "--format", "csv"];
    let (time, most) = program.cost_of(&ground.place, &words)?;
    let memory = format!("{} MB of memory", megabytes(most));
    table.row(&[format!("CSV of all {what}"), ms(time), memory]);
    Ok(())
}

/// A leader, signed in.
struct Reader<'a> {
    client: Client,
    server: &'a Server,
    cookie: String,
}

impl<'a> Reader<'a> {
    async fn sign_in(server: &'a Server) -> Result<Self> {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
        let body = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
        let request = client.post(format!("{}/sign-in", server.base)).body(body);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let reply = request.send().await?;
        ensure!(reply.status() == StatusCode::SEE_OTHER, "signed in with {}", reply.status());
        let cookie = reply.headers().get(SET_COOKIE).context("no session")?.to_str()?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(Self { client, server, cookie })
    }

    /// Asks for a page, and says how long it is.
    async fn ask(&self, path: &str) -> Result<usize> {
        let request = self.client.get(format!("{}{path}", self.server.base));
        let reply = request.header(COOKIE, &self.cookie).send().await?;
        ensure!(reply.status() == StatusCode::OK, "{path} gave {}", reply.status());
        Ok(reply.bytes().await?.len())
    }
}
