//! The tables, and what the database itself says of their columns.

use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, QueryResult, Statement};
use serde_json::Value;

use crate::{
    error::{Error, Result},
    office::corrupt,
};

/// One table of the books.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The columns of its primary key, in order.
    pub key: &'static [&'static str],
    /// Whether a new database has rows in it that nobody entered.
    pub furnished: bool,
    /// The column that names another row of the same table, by `id`.
    pub own: Option<&'static str>,
}

impl Table {
    /// The name of its entry in a backup.
    pub fn entry(&self) -> String {
        format!("tables/{}.ndjson", self.name)
    }

    const fn new(name: &'static str, key: &'static [&'static str]) -> Self {
        Self { name, key, furnished: false, own: None }
    }

    const fn furnished(self) -> Self {
        Self { furnished: true, ..self }
    }

    const fn refers_to_itself(self, by: &'static str) -> Self {
        Self { own: Some(by), ..self }
    }
}

/// Every table, each after those that it refers to. Only the list of the schema's own steps,
/// `seaql_migrations`, is left out: a restore makes it anew.
pub const TABLES: &[Table] = &[
    Table::new("levels", &["code"]).furnished(),
    Table::new("units", &["id"]).refers_to_itself("parent_id"),
    Table::new("unit_changes", &["id"]),
    Table::new("people", &["id"]),
    Table::new("grants", &["person_id", "unit_id", "role"]),
    Table::new("one_time_links", &["secret_hash"]),
    Table::new("access_tokens", &["id"]),
    Table::new("meetings", &["id"]),
    Table::new("surveys", &["id"]),
    Table::new("responses", &["survey_id", "id"]),
    Table::new("unrolled_responses", &["survey_id", "id"]),
    Table::new("tallies", &["survey_id", "unit_id", "meeting_id", "mode", "question", "mark"]),
    Table::new("deadline_rules", &["id"]).furnished(),
    Table::new("calendar_days", &["day"]).furnished(),
    Table::new("fields", &["id"]).furnished(),
    Table::new("cases", &["id"]),
    Table::new("texts", &["digest"]),
    Table::new("senders", &["case_id"]),
    Table::new("ratings", &["case_id"]),
    Table::new("consents", &["case_id", "purpose"]),
    Table::new("sent_for_another", &["case_id"]),
    Table::new("followers", &["id"]),
    // Its index of words, `found_words`, follows by itself.
    Table::new("found_by", &["case_id"]),
    Table::new("events", &["id"]),
    Table::new("standings", &["case_id", "version"]),
    Table::new(
        "standing_tallies",
        &["parted_by", "cause", "span", "moved_in", "received_in", "unit_id", "part", "mark"],
    ),
    Table::new(
        "move_tallies",
        &[
            "span",
            "moved_in",
            "received_in",
            "from_class",
            "from_unit_id",
            "to_class",
            "to_unit_id",
            "reorganised",
        ],
    ),
    // The revision of the office is raised when the first rules are put in.
    Table::new("counters", &["name"]).furnished(),
    // Kept too: a request that is sent again after a restore must find its first answer.
    Table::new("one_time_keys", &["key_hash"]),
    // Kept too: what somebody began before a restore opens with their code after it.
    Table::new("drafts", &["code_hash"]),
    Table::new("misses", &["what", "minute"]),
    Table::new("import_keys", &["scope", "key_hash"]),
    Table::new("outbox", &["id"]),
    Table::new("journal", &["id"]),
    Table::new("printed_figures", &["id"]),
];

/// The tables that no backup carries: who was signed in then is not signed in after a restore, as
/// a session that was ended since must not come back; and who had to wait has waited.
#[cfg(test)]
pub const LEFT_OUT: &[&str] = &["sessions", "sign_in_tries"];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Number,
    /// A text.
    Text,
    /// True or false.
    Flag,
    /// A day.
    Day,
}

/// One column that is written, as the database declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether the database numbers it from a sequence that must be set after rows were put in.
    pub sequenced: bool,
}

#[derive(FromQueryResult)]
struct Declared {
    name: String,
    of_type: String,
    sequenced: bool,
}

const OF_SQLITE: &str = "SELECT name, type AS of_type, FALSE AS sequenced \
     FROM pragma_table_xinfo($1) WHERE hidden = 0 ORDER BY cid";

const OF_POSTGRES: &str = "SELECT CAST(column_name AS TEXT) AS name, \
     CAST(data_type AS TEXT) AS of_type, is_identity = 'YES' AS sequenced \
     FROM information_schema.columns WHERE table_schema = current_schema() \
     AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position";

/// Whether there is such a table.
///
/// # Errors
/// The database's.
pub async fn is_there(db: &impl ConnectionTrait, table: &'static str) -> Result<bool> {
    Ok(!declared(db, table).await?.is_empty())
}

/// The columns of a table in their order, generated ones left out; none where there is no such
/// table.
///
/// # Errors
/// The database's; a column of a type that no backup can hold.
pub async fn columns(db: &impl ConnectionTrait, table: &'static str) -> Result<Vec<Column>> {
    let declared = declared(db, table).await?;
    declared.into_iter().map(|declared| declared.read(table)).collect()
}

async fn declared(db: &impl ConnectionTrait, table: &'static str) -> Result<Vec<Declared>> {
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Sqlite { OF_SQLITE } else { OF_POSTGRES };
    let statement = Statement::from_sql_and_values(backend, sql, [table.into()]);
    Ok(Declared::find_by_statement(statement).all(db).await?)
}

impl Declared {
    fn read(self, table: &'static str) -> Result<Column> {
        let kind = match self.of_type.to_ascii_uppercase().as_str() {
            "INTEGER" | "BIGINT" => Kind::Number,
            "TEXT" => Kind::Text,
            "BOOLEAN" => Kind::Flag,
            "DATE" => Kind::Day,
            other => {
                let why = format!("column {}.{} is of type {other}", table, self.name);
                return Err(Error::Internal(why));
            }
        };
        Ok(Column { name: self.name, kind, sequenced: self.sequenced })
    }
}

impl Column {
    /// How it is asked for, so that it comes in one width on both databases.
    pub fn question(&self) -> String {
        let Self { name, kind, .. } = self;
        match kind {
            Kind::Number => format!("CAST(t.{name} AS BIGINT) AS {name}"),
            Kind::Text | Kind::Flag | Kind::Day => format!("t.{name}"),
        }
    }

    /// Its value in a row, as JSON.
    ///
    /// # Errors
    /// When the value is not of the declared type.
    pub fn value(&self, table: &'static str, row: &QueryResult) -> Result<Value> {
        let name = self.name.as_str();
        let value = match self.kind {
            Kind::Number => row.try_get::<Option<i64>>("", name).map(Value::from),
            Kind::Text => row.try_get::<Option<String>>("", name).map(Value::from),
            Kind::Flag => row.try_get::<Option<bool>>("", name).map(Value::from),
            Kind::Day => row
                .try_get::<Option<NaiveDate>>("", name)
                .map(|day| day.map_or(Value::Null, |day| day.to_string().into())),
        };
        value.map_err(|why| corrupt(table, name, why))
    }

    /// A JSON value as the database takes it; `None` when it is of another type.
    pub fn bound(&self, value: &Value) -> Option<sea_orm::Value> {
        let is_null = value.is_null();
        match self.kind {
            Kind::Number if is_null => Some(None::<i64>.into()),
            Kind::Number => value.as_i64().map(Into::into),
            Kind::Text if is_null => Some(None::<String>.into()),
            Kind::Text => value.as_str().map(Into::into),
            Kind::Flag if is_null => Some(None::<bool>.into()),
            Kind::Flag => value.as_bool().map(Into::into),
            Kind::Day if is_null => Some(None::<NaiveDate>.into()),
            Kind::Day => value.as_str()?.parse::<NaiveDate>().ok().map(Into::into),
        }
    }
}
