//! A small office with a row of every difficult sort.

use std::path::PathBuf;

use indicatif::ProgressBar;
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;

use super::super::{archive::Archive, make, manifest::Entry, restore};
use crate::{app::App, config::Config, serve};

/// Responses: more than two pages, their numbers beyond what a float can hold.
const RESPONSES: i64 = 2_345;

/// A folder with a database and a key.
pub struct Place {
    folder: TempDir,
    pub config: Config,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        let config = Config {
            listen: ([127, 0, 0, 1], 0).into(),
            database_url: crate::config::sqlite_in(&data),
            base_url: None,
            smtp_url: None,
            time_zone: chrono_tz::Asia::Ho_Chi_Minh,
            secret_key: None,
            commit_together: crate::books::TOGETHER,
            data,
        };
        Self { folder, config }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub async fn app(&self) -> App {
        serve::open_app(&self.config, "http://localhost", serve::Schema::BringUp).await.unwrap()
    }

    /// Backs this place up, and gives the file and what it holds.
    pub async fn backed_up(&self, name: &str) -> (PathBuf, Vec<Entry>) {
        let (app, file) = (self.app().await, self.path(name));
        make(&app, &file, &ProgressBar::hidden()).await.unwrap();
        app.books.close().await.unwrap();
        let entries = Archive::open(&file).unwrap().manifest.entries;
        (file, entries)
    }

    pub async fn restored(&self, file: &std::path::Path) -> anyhow::Result<()> {
        restore(&self.config, file, &ProgressBar::hidden()).await
    }

    /// Whether nothing at all was put here.
    pub async fn is_untouched(&self) -> bool {
        let no_key = !self.config.data.join(crate::secrets::FILE).exists();
        let books = crate::books::Books::open(&self.config.database_url).await.unwrap();
        no_key && super::super::fill::expect_empty(books.read()).await.is_ok()
    }
}

/// A place where somebody has worked.
pub async fn furnished() -> Place {
    let place = Place::new();
    let app = place.app().await;
    let written = app.books.write((), |tx, ()| {
        Box::pin(async move {
            for statement in ROWS {
                tx.execute_unprepared(statement).await?;
            }
            for n in 0..RESPONSES {
                let id = i64::MAX - n * 7;
                let statement = format!(
                    "INSERT INTO responses (id, survey_id, mode, entered_on, answers) \
                     VALUES ({id}, 1, 'paper', '2026-06-01', '{{}}')"
                );
                tx.execute_unprepared(&statement).await?;
                if n % 2 == 1 {
                    let unrolled = format!("INSERT INTO unrolled_responses VALUES (1, {id})");
                    tx.execute_unprepared(&unrolled).await?;
                }
            }
            Ok(())
        })
    });
    written.await.unwrap();
    app.books.close().await.unwrap();
    place
}

/// Unit 2 lies under a unit that was entered after it.
const ROWS: &[&str] = &[
    "INSERT INTO units (id, code, name_vi, name_en, level_code, parent_id, valid_from) VALUES
        (1, 'HA', 'Hồi Âm', 'Hoi Am', 'district', NULL, '2019-01-01'),
        (2, 'HA01', 'Xã Một', 'Commune One', 'commune', NULL, '2019-01-01'),
        (9, 'HB', 'Hồi Bình', 'Hoi Binh', 'district', NULL, '2019-01-01')",
    "UPDATE units SET parent_id = 9 WHERE id = 2",
    "INSERT INTO people (id, email, name, password_hash, entered_at)
        VALUES (1, 'lan@hoiam.example', 'Lan', NULL, 1780000000000000)",
    "INSERT INTO grants (person_id, unit_id, role) VALUES (1, 1, 'officer'), (1, 1, 'leader')",
    "INSERT INTO access_tokens (id, secret_hash, person_id, name, made_at)
        VALUES (1, 'ab', 1, 'Sổ theo dõi', 1780000000000000)",
    "INSERT INTO meetings (id, code, unit_id, kind, held_on, place, chair, attended, entered_at)
        VALUES (3, 'HN-1', 1, 'leader_meets_people', '2026-06-01', 'Hội trường', '', NULL, 1)",
    "INSERT INTO surveys (id, slug, version, definition, published_at) VALUES (1, 'papi', 1, '{}', 1)",
    "INSERT INTO tallies (survey_id, unit_id, meeting_id, mode, question, mark, n)
        VALUES (1, 0, 0, 'paper', '', '', 5), (1, 0, 0, 'paper', 'Q1', '97', 2)",
    "INSERT INTO cases (id, reference, receipt_hash, unit_id, field_id, kind, source, meeting_id,
        identity, lang, received_at, received_on, stage, version, head)
        VALUES (1, 'HA-26-000001-4', NULL, 1, 2, 'opinion', 'meeting', 3, 'none', 'vi',
            1780000000000001, '2026-06-01', 'received', 1, 'aa')",
    "INSERT INTO texts (digest, case_id, salt, text)
        VALUES ('d1', 1, 'ff', 'Đường “hỏng”,\nthiếu đèn \u{1f6a7}'), ('d2', 1, NULL, NULL)",
    "INSERT INTO found_by (case_id, shown, folded) VALUES (1, 'd1', 'refha260000014 duong hong')",
    "INSERT INTO senders (case_id, speaker) VALUES (1, 'Bà N.')",
    "INSERT INTO followers (id, case_id, is_sender, email, lang, token_hash, asked_at)
        VALUES (1, 1, TRUE, NULL, 'vi', 't1', 5), (2, 1, FALSE, 'binh@example.vn', 'en', 't2', 6)",
    "INSERT INTO events (id, case_id, version, at, recorded_at, transition, movement, from_class,
        to_class, from_unit_id, to_unit_id, body, prev_hash, hash)
        VALUES (1, 1, 1, 1780000000000001, 1780000000000002, 'received', 'in', NULL,
            'in_progress', NULL, 1, '{}', '00', 'aa')",
    "INSERT INTO standings (case_id, version, from_at, received_on, unit_id, field_id, kind,
        source, meeting_id, stage)
        VALUES (1, 1, 1780000000000001, '2026-06-01', 1, 2, 'opinion', 'meeting', 3, 'received')",
    "INSERT INTO one_time_keys (key_hash, request_hash, status, answer, expires_on)
        VALUES ('k', 'r', 201, 'sealed', '2026-06-03')",
    "INSERT INTO drafts (code_hash, kind, payload, expires_on)
        VALUES ('c', 'case', 'sealed', '2026-06-08')",
    "INSERT INTO consents (case_id, purpose, edition, lang, channel, given_at)
        VALUES (1, 'contact_me', 1, 'vi', 'web', 1780000000000001)",
    "INSERT INTO sent_for_another (case_id) VALUES (1)",
    "INSERT INTO misses (what, minute, n) VALUES ('receipt', 29666666, 2)",
    "INSERT INTO import_keys (scope, key_hash, content_hash) VALUES ('cases', 'k', 'c')",
    "INSERT INTO outbox (id, kind, message_id, payload, run_at)
        VALUES (1, 'received', '<1@hoiam>', '{}', 5)",
    "INSERT INTO journal (id, at, actor, act, thing) VALUES (1, 6, 'operator', 'import_cases', '1')",
    "INSERT INTO counters (name, n) VALUES ('case:HA:26', 1)",
    // What the office changed of what it was furnished with is kept as it changed it.
    "DELETE FROM calendar_days WHERE day > '2026-01-01'",
    "UPDATE deadline_rules SET amount = 11 WHERE id = 1",
];
