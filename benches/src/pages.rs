//! Pages of citizens against a static page of the same length from nginx; what a server holds in
//! memory, and how long it takes to start.

use std::{
    fs,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};

use crate::{
    args::Asked,
    database::{Ground, Kind},
    filling,
    load::{self, Load, Went},
    process,
    server::Program,
    table::{Table, megabytes, ms, ms_each},
};

/// Pages that everybody can ask for.
const PAGES: [(&str, &str); 4] = [
    ("home", "/"),
    ("a case, first page", "/cases/new"),
    ("a survey, first page", "/surveys/papi-local"),
    ("tracking", "/track"),
];
/// Connections for all of these.
const CONNECTIONS: u32 = 32;

/// Prints the tables.
///
/// # Errors
/// When something cannot be measured.
pub async fn run(program: &Program, asked: &Asked) -> Result<()> {
    let ground = Ground::new(Kind::Sqlite, asked)?;
    filling::furnish(program, &ground.place)?;
    let server = program.serve(&ground.place, None)?;
    thread::sleep(Duration::from_secs(2));
    let (rest, _) = server.memory()?;
    let title = format!("A page, {CONNECTIONS} connections, SQLite");
    let heading = ["page", "bytes", "CPU-ms each", "of nginx's static page", "p50, ms", "p99, ms"];
    let table = Table::begin(&title, &heading);
    for (name, path) in PAGES {
        let url = format!("{}{path}", server.base);
        let page = reqwest::get(&url).await?.error_for_status()?.bytes().await?;
        let fixed = Static::serve(&ground, &page)?;
        let before = fixed.time()?;
        let went = get(&fixed.url, &ground, asked)?;
        let limit = each(fixed.time()?.saturating_sub(before), &went);
        drop(fixed);
        let before = server.time()?;
        let went = get(&url, &ground, asked)?;
        let time = server.time()?.saturating_sub(before);
        let ratio = each(time, &went) / limit;
        table.row(&[
            name.to_owned(),
            page.len().to_string(),
            ms_each(time, went.requests),
            format!("{ratio:.1}"),
            ms(went.p50()),
            ms(went.p99()),
        ]);
    }
    let (_, most) = server.memory()?;
    server.stop()?;
    let again = program.serve(&ground.place, None)?;
    let table = Table::begin("A server, SQLite", &["figure", "measured"]);
    table.row(&["memory at rest, MB", &megabytes(rest)]);
    table.row(&[&format!("most memory under {CONNECTIONS} connections, MB"), &megabytes(most)]);
    table.row(&["from the command to the first answer, ms", &ms(again.started_in)]);
    again.stop()
}

fn get(url: &str, ground: &Ground, asked: &Asked) -> Result<Went> {
    let (url, seconds) = (url.to_owned(), asked.seconds.div_ceil(2));
    let load = Load { url, body: None, connections: CONNECTIONS, seconds };
    let went = load::send(&load, ground.folder())?;
    ensure!(went.failures == 0, "{} of {} requests failed", went.failures, went.requests);
    Ok(went)
}

#[expect(clippy::cast_precision_loss, reason = "a figure of three digits")]
fn each(time: Duration, went: &Went) -> f64 {
    time.as_secs_f64() / went.requests.max(1) as f64
}

/// A page that nginx serves from a file.
struct Static {
    nginx: Child,
    url: String,
}

impl Static {
    fn serve(ground: &Ground, page: &[u8]) -> Result<Self> {
        let folder = ground.folder().join("nginx");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("page.html"), page)?;
        // A port that is free now, as good as certain to be free a moment later.
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder_name = folder.display();
        let settings = format!(
            "daemon off; worker_processes 1; pid {folder_name}/pid; error_log stderr crit; \
             events {{ worker_connections 1024; }} \
             http {{ access_log off; sendfile on; keepalive_requests 1000000; \
             default_type text/html; client_body_temp_path {folder_name}/b; \
             proxy_temp_path {folder_name}/p; fastcgi_temp_path {folder_name}/f; \
             uwsgi_temp_path {folder_name}/u; scgi_temp_path {folder_name}/s; \
             open_file_cache max=10; server {{ listen 127.0.0.1:{port}; root {folder_name}; }} }}"
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, settings)?;
        let mut nginx = Command::new("nginx");
        nginx.arg("-p").arg(&folder).arg("-c").arg(&file);
        nginx.args(["-g", "user root;"]).stdout(Stdio::null());
        let nginx =
            nginx.spawn().context("nginx cannot be started; it is Debian's package nginx")?;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { nginx, url: format!("http://127.0.0.1:{port}/page.html") })
    }

    /// The processor time of nginx and its workers.
    fn time(&self) -> Result<Duration> {
        process::time_with_children(self.nginx.id())
    }
}

impl Drop for Static {
    fn drop(&mut self) {
        // Its workers end with it.
        drop(Command::new("kill").args(["-TERM", &self.nginx.id().to_string()]).status());
        drop(self.nginx.wait());
    }
}
