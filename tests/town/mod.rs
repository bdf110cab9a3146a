//! A town to tell stories in: a district with an office and two communes, a survey, a clock that
//! stands at nine in the morning of Friday, 20 November 2026, and a server that really listens.
//!
//! [`each_town`] tells a story on a fresh SQLite file and again on a fresh PostgreSQL database.

mod client;
mod database;
mod html;
mod post;
mod reply;
mod staff;
mod talk;

use std::{path::Path, sync::atomic::AtomicU64};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use hoiam::{
    app::{self, App},
    books::Books,
    cases::deadlines,
    clock::Clock,
    files::import::{Imported, Refused},
    people::unit_import,
    random::Random,
    secrets::Secret,
};
use indicatif::ProgressBar;
use reqwest::redirect::Policy;
use tokio::net::TcpListener;

pub use client::Client;
pub use database::Database;
pub use html::{forms, links, questions};
pub use post::Mail;
pub use reply::Reply;
pub use staff::PASSWORD;

/// The units of every town.
pub const UNITS: &str = "code,name_vi,name_en,level,parent_code,valid_from,valid_to
HA,Huyện Hồi Âm,Hoi Am District,district,,2011-01-01,
HATN,Phòng Tài nguyên,Office of Resources,office,HA,2011-01-01,
HA01,Thị trấn Sáng,Sang Township,commune,HA,2011-01-01,
HA02,Xã Trưa,Trua Commune,commune,HA,2011-01-01,
";

/// The zone of every town.
pub const ZONE: Tz = chrono_tz::Asia::Ho_Chi_Minh;

/// One town.
pub struct Town {
    /// The parts of its server, for what has no address of its own.
    pub app: App,
    base: String,
    client: reqwest::Client,
    /// Numbers for one-time keys.
    keys: AtomicU64,
    _database: Database,
}

/// Tells a story in a town on SQLite, and again in one on PostgreSQL.
pub async fn each_town(story: impl AsyncFn(&Town)) {
    for database in Database::each().await {
        let town = Town::found(database).await;
        story(&town).await;
    }
}

impl Town {
    /// A town on a fresh database, its units in place.
    pub async fn found(database: Database) -> Self {
        let town = Self::wilderness(database).await;
        town.import_units(UNITS).await.unwrap();
        town
    }

    /// A server on a fresh database, with nothing in it.
    pub async fn wilderness(database: Database) -> Self {
        let books = Books::open(&database.url).await.unwrap();
        books.migrate().await.unwrap();
        books.write((), |tx, ()| Box::pin(deadlines::furnish(tx))).await.unwrap();
        let clock = Clock::held_at(at("2026-11-20T09:00:00+07:00"), ZONE);
        let random = Random::seeded(1);
        let secret = Secret::parse(&"5a".repeat(32)).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let app = App::new(books, clock, random, secret, &base);
        let router = app::router(app.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let client =
            reqwest::Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        Self { app, base, client, keys: AtomicU64::new(0), _database: database }
    }

    /// Moves the clock.
    pub fn set_clock(&self, time: &str) {
        self.app.clock.set(at(time));
    }

    /// Takes in units.
    pub async fn import_units(&self, csv: &str) -> Result<Imported, Refused> {
        let path = Path::new("units.csv");
        let now = self.app.clock.now();
        unit_import::import(&self.app.books, path, csv.as_bytes(), false, now).await
    }

    /// Takes in meetings.
    pub async fn import_meetings(&self, csv: &str) -> Result<Imported, Refused> {
        let office = self.app.office.now(&self.app.books).await.unwrap();
        let (path, now) = (Path::new("meetings.csv"), self.app.clock.now());
        let books = &self.app.books;
        hoiam::meetings::import::import(books, &office, path, csv.as_bytes(), false, now).await
    }

    /// Takes in cases.
    pub async fn import_cases(&self, csv: &str) -> Result<Imported, Refused> {
        let (path, bar) = (Path::new("cases.csv"), ProgressBar::hidden());
        hoiam::cases::import::import(&self.app, path, csv.as_bytes(), false, bar).await
    }

    /// Publishes the survey of the product.
    pub async fn publish_papi(&self) {
        let definition = include_bytes!("../../assets/surveys/papi-local.json");
        let now = self.app.clock.now();
        hoiam::surveys::publish::publish(&self.app.books, definition, now).await.unwrap();
    }
}

/// An instant, as RFC 3339 writes it.
pub fn at(time: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(time).unwrap().with_timezone(&Utc)
}
