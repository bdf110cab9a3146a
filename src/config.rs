//! Settings: a flag, else the environment, else `hoiam.toml` in the data folder, else a default.

use std::{
    fs, io,
    net::SocketAddr,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use chrono_tz::Tz;
use clap::Args;
use serde::Deserialize;

use crate::books::TOGETHER;

/// The name of the settings file inside the data folder.
pub const FILE: &str = "hoiam.toml";

/// What was given on the command line or in the environment.
#[derive(Debug, Clone, Default, Args)]
#[expect(clippy::doc_markdown, reason = "these comments are read on the terminal, as help")]
pub struct Flags {
    /// Folder for the database, the secret key and letters not sent
    #[arg(long, global = true, env = "HOIAM_DATA", default_value = "./data", value_name = "DIR")]
    pub data: PathBuf,
    /// Address to listen on; port 0 picks a free one [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "HOIAM_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// postgres://…, or sqlite:PATH [default: sqlite:DATA/hoiam.db]
    #[arg(
        long,
        global = true,
        env = "HOIAM_DATABASE_URL",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub database_url: Option<String>,
    /// Address under which people reach this server; letters and links use it
    #[arg(long, global = true, env = "HOIAM_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// Mail server, smtp://USER:PASSWORD@HOST:PORT; without it letters go to DATA/mail
    #[arg(long, global = true, env = "HOIAM_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Zone in which days begin and end [default: Asia/Ho_Chi_Minh]
    #[arg(long, global = true, env = "HOIAM_TIME_ZONE", value_name = "ZONE")]
    pub time_zone: Option<String>,
    /// The secret key itself, 64 hexadecimal digits, where several copies share no data folder
    #[arg(
        long,
        global = true,
        env = "HOIAM_SECRET_KEY",
        hide_env_values = true,
        value_name = "HEX"
    )]
    pub secret_key: Option<String>,
    /// Changes that may share one commit; with 1 each waits for the disk by itself
    /// [default: 256]
    #[arg(long, global = true, env = "HOIAM_COMMIT_TOGETHER", value_name = "NUMBER")]
    pub commit_together: Option<NonZeroUsize>,
}

/// What `hoiam.toml` may say, by the same names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSettings {
    listen: Option<SocketAddr>,
    database_url: Option<String>,
    base_url: Option<String>,
    smtp_url: Option<String>,
    time_zone: Option<String>,
    secret_key: Option<String>,
    commit_together: Option<NonZeroUsize>,
}

/// The settings as they hold.
#[derive(Debug, Clone)]
pub struct Config {
    /// Folder for everything that is kept beside the database.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The database, `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// How people reach this server, without a slash at the end. `None`: as the listener says.
    pub base_url: Option<String>,
    /// The mail server; `None`: letters are written to `DATA/mail`.
    pub smtp_url: Option<String>,
    /// The zone in which days begin and end.
    pub time_zone: Tz,
    /// The secret key; `None`: the one in the data folder.
    pub secret_key: Option<String>,
    /// How many changes may share one commit.
    pub commit_together: NonZeroUsize,
}

impl Config {
    /// Joins flags, environment, file and defaults. Makes the data folder.
    ///
    /// # Errors
    /// When the folder cannot be made, or a setting cannot be understood.
    pub fn gather(flags: Flags) -> Result<Self> {
        let data = flags.data;
        make_private_folder(&data)
            .with_context(|| format!("cannot make the data folder {}", data.display()))?;
        let file = read_file(&data.join(FILE))?;
        let zone = flags.time_zone.or(file.time_zone).unwrap_or("Asia/Ho_Chi_Minh".to_owned());
        let Ok(time_zone) = zone.parse() else {
            bail!("“{zone}” is not a time zone such as Asia/Ho_Chi_Minh");
        };
        let database_url =
            flags.database_url.or(file.database_url).unwrap_or_else(|| sqlite_in(&data));
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|s| database_url.starts_with(s))
        {
            bail!("the database URL must begin with sqlite: or postgres://");
        }
        let base_url = flags.base_url.or(file.base_url);
        Ok(Self {
            listen: flags
                .listen
                .or(file.listen)
                .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080))),
            database_url,
            base_url: base_url.map(|url| url.trim_end_matches('/').to_owned()),
            smtp_url: flags.smtp_url.or(file.smtp_url),
            time_zone,
            secret_key: flags.secret_key.or(file.secret_key),
            commit_together: flags.commit_together.or(file.commit_together).unwrap_or(TOGETHER),
            data,
        })
    }
}

/// Makes a folder that only its owner can enter: names, addresses and texts lie in it. One that is
/// there already is left as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_folder(path: &Path) -> io::Result<()> {
    let mut folder = fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// The embedded database inside a data folder.
pub fn sqlite_in(data: &Path) -> String {
    format!("sqlite:{}", data.join("hoiam.db").display())
}

fn read_file(path: &Path) -> Result<FileSettings> {
    match fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
            anyhow::anyhow!("{}, line {line}: {}", path.display(), error.message())
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(FileSettings::default()),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}
