//! Cases: their fields, the current row, the words, the senders, the events and the standings.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The class of a stage, as `domain::cases::StageName::class` says it: here so that no row can
/// ever disagree with it.
const CLASS: &str = "CASE
            WHEN stage IN ('answered', 'closed') THEN 'answered'
            WHEN stage = 'excluded' THEN 'excluded'
            ELSE 'in_progress' END";

const STAGES: &str = "CHECK (stage IN ('received', 'assigned', 'processing', 'waiting_citizen',
            'waiting_other', 'drafted', 'answered', 'closed', 'excluded'))";

const REASONS: &str = "CHECK (excluded_reason IN
            ('spam', 'double_submit', 'withdrawn', 'out_of_scope', 'sent_outside'))
        CHECK ((stage = 'excluded') = (excluded_reason IS NOT NULL))";

const OUTCOMES: &str = "CHECK (outcome IN
            ('fixed', 'will_do', 'explained', 'not_accepted', 'noted'))
        CHECK ((stage IN ('answered', 'closed')) = (outcome IS NOT NULL))";

const FIELDS: &[&str] = &[
    "CREATE TABLE fields (
        id {id},
        code TEXT NOT NULL UNIQUE,
        name_vi TEXT NOT NULL,
        name_en TEXT NOT NULL
    )",
    "INSERT INTO fields (code, name_vi, name_en) VALUES
        ('unclassified', 'Chưa phân loại', 'Not yet classified'),
        ('land', 'Đất đai', 'Land'),
        ('construction', 'Xây dựng', 'Construction'),
        ('environment', 'Môi trường', 'Environment'),
        ('transport', 'Giao thông', 'Roads and transport'),
        ('irrigation', 'Thuỷ lợi', 'Irrigation'),
        ('agriculture', 'Nông nghiệp', 'Agriculture'),
        ('health', 'Y tế', 'Health'),
        ('education', 'Giáo dục', 'Education'),
        ('social_policy', 'Chính sách xã hội', 'Social policy'),
        ('civil_status', 'Hộ tịch', 'Civil status'),
        ('administrative_procedures', 'Thủ tục hành chính', 'Administrative procedures'),
        ('security', 'An ninh, trật tự', 'Security and order'),
        ('finance', 'Tài chính, ngân sách', 'Finance and budget'),
        ('culture', 'Văn hoá, thông tin', 'Culture and information'),
        ('electricity_water', 'Điện, nước sạch', 'Electricity and clean water'),
        ('personnel', 'Cán bộ, công chức', 'Officials'),
        ('other', 'Lĩnh vực khác', 'Other')",
];

const EVENTS: &[&str] = &[
    // What people wrote. Events name a text by its salted digest only, so a text and its salt
    // can be erased (both null) without breaking the chain.
    "CREATE TABLE texts (
        digest TEXT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES cases (id),
        salt TEXT,
        text TEXT
    )",
    "CREATE INDEX texts_case ON texts (case_id)",
    // Who sent it, apart from the case itself. No row: they told nothing of themselves.
    "CREATE TABLE senders (
        case_id BIGINT PRIMARY KEY REFERENCES cases (id),
        speaker TEXT,
        name TEXT,
        address TEXT,
        email TEXT,
        phone TEXT
    )",
    // Append-only. `body` is the canonical JSON that was hashed; the other columns repeat parts
    // of it for questions, and `hoiam check` compares them.
    "CREATE TABLE events (
        id {id},
        case_id BIGINT NOT NULL REFERENCES cases (id),
        version INTEGER NOT NULL CHECK (version > 0),
        at BIGINT NOT NULL,
        recorded_at BIGINT NOT NULL,
        transition TEXT NOT NULL,
        movement TEXT NOT NULL,
        from_class TEXT,
        to_class TEXT NOT NULL,
        from_unit_id BIGINT,
        to_unit_id BIGINT NOT NULL,
        body TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (case_id, version)
    )",
    "CREATE INDEX events_at ON events (at)",
];

/// `wakes_at` is when time alone moves the case: an answer nobody came back to is closed.
fn cases() -> String {
    format!(
        "CREATE TABLE cases (
        id {{id}},
        reference TEXT NOT NULL UNIQUE,
        receipt_hash TEXT UNIQUE,
        unit_id BIGINT NOT NULL REFERENCES units (id),
        field_id BIGINT NOT NULL REFERENCES fields (id),
        kind TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN
            ('meeting', 'web', 'paper', 'letter', 'phone', 'email', 'import', 'open311')),
        meeting_id BIGINT REFERENCES meetings (id),
        identity TEXT NOT NULL
            CHECK (identity IN ('none', 'contact_only', 'confidential', 'open')),
        lang TEXT NOT NULL CHECK (lang IN ('vi', 'en')),
        received_at BIGINT NOT NULL,
        received_on DATE NOT NULL,
        said_on DATE,
        stage TEXT NOT NULL {STAGES},
        class TEXT NOT NULL GENERATED ALWAYS AS ({CLASS}) STORED,
        excluded_reason TEXT {REASONS},
        outcome TEXT {OUTCOMES},
        due_on DATE,
        due_rule TEXT,
        first_answered_at BIGINT,
        wakes_at BIGINT,
        version INTEGER NOT NULL,
        head TEXT NOT NULL,
        CHECK ((source = 'meeting') = (meeting_id IS NOT NULL))
    )"
    )
}

/// Where each case stood, and from when until when: the events, laid out so that a report as of
/// any instant is one range of one table. `until_at` null: it still stands there.
fn standings() -> String {
    format!(
        "CREATE TABLE standings (
        case_id BIGINT NOT NULL REFERENCES cases (id),
        version INTEGER NOT NULL,
        from_at BIGINT NOT NULL,
        until_at BIGINT,
        received_on DATE NOT NULL,
        unit_id BIGINT NOT NULL,
        field_id BIGINT NOT NULL,
        kind TEXT NOT NULL,
        source TEXT NOT NULL,
        meeting_id BIGINT,
        stage TEXT NOT NULL {STAGES},
        class TEXT NOT NULL GENERATED ALWAYS AS ({CLASS}) STORED,
        excluded_reason TEXT {REASONS},
        outcome TEXT {OUTCOMES},
        due_on DATE,
        answered_on DATE,
        PRIMARY KEY (case_id, version)
    )"
    )
}

const INDEXES: &[&str] = &[
    "CREATE INDEX cases_unit ON cases (unit_id, received_on)",
    "CREATE INDEX cases_meeting ON cases (meeting_id)",
    "CREATE INDEX cases_wakes ON cases (wakes_at) WHERE wakes_at IS NOT NULL",
    "CREATE INDEX cases_due ON cases (due_on) WHERE class = 'in_progress'",
    "CREATE INDEX standings_received ON standings (received_on, from_at)",
    "CREATE INDEX standings_unit ON standings (unit_id, received_on)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, FIELDS).await?;
        sql::run(manager, &[&cases()]).await?;
        sql::run(manager, EVENTS).await?;
        sql::run(manager, &[&standings()]).await?;
        sql::run(manager, INDEXES).await?;
        sql::append_only(manager, "events").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::drop_append_only(manager, "events").await?;
        let tables = ["standings", "events", "senders", "texts", "cases", "fields"];
        sql::drop_tables(manager, &tables).await
    }
}
