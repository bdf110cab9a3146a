//! Several statements that nobody waits for one by one.
//!
//! On SQLite each statement goes to the thread that holds the file and back; a row costs less than
//! its way there. Together they go once. PostgreSQL prepares statements one by one, and so they go.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, QueryTrait, Statement,
    Value,
};

/// Rows that SQLite inserts by one statement; it takes 32,766 values.
const SQLITE: usize = 1000;
/// Rows that PostgreSQL inserts by one statement: few, so that it fits in a segment. sqlx 0.9.0
/// does not turn Nagle's algorithm off, and the end of a longer one waits 40 ms to be sent
/// (<https://github.com/transact-rs/sqlx/issues/4335>, mended there and not released yet).
const POSTGRES: usize = 16;

/// Statements in their order, with their values.
#[derive(Debug, Default)]
pub struct Batch {
    statements: Vec<Statement>,
}

impl Batch {
    /// Puts a statement behind the others. `db` is where they will be carried out.
    pub fn add(&mut self, db: &impl ConnectionTrait, statement: &impl QueryTrait) {
        self.statements.push(statement.build(db.get_database_backend()));
    }

    /// Puts statements behind the others that insert all of `rows`.
    pub fn insert<A: ActiveModelTrait>(&mut self, db: &impl ConnectionTrait, rows: Vec<A>) {
        for some in pieces(db, rows) {
            self.add(db, &A::Entity::insert_many(some));
        }
    }

    /// Carries all of them out, in their order.
    ///
    /// # Errors
    /// The database's, at the first one that it refuses; those before it were carried out.
    pub async fn run(self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        if db.get_database_backend() == DbBackend::Sqlite {
            return match joined(self.statements) {
                Some(all) => db.execute_raw(all).await.map(drop),
                None => Ok(()),
            };
        }
        for statement in self.statements {
            db.execute_raw(statement).await?;
        }
        Ok(())
    }
}

/// Inserts rows.
///
/// # Errors
/// The database's.
pub async fn insert<A>(db: &impl ConnectionTrait, rows: Vec<A>) -> Result<(), DbErr>
where
    A: ActiveModelTrait,
{
    let mut batch = Batch::default();
    batch.insert(db, rows);
    batch.run(db).await
}

/// Rows in the pieces that are inserted by one statement each.
pub fn pieces<T>(db: &impl ConnectionTrait, rows: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let at_once = if db.get_database_backend() == DbBackend::Sqlite { SQLITE } else { POSTGRES };
    let mut rows = rows.into_iter();
    std::iter::from_fn(move || {
        let some: Vec<_> = rows.by_ref().take(at_once).collect();
        (!some.is_empty()).then_some(some)
    })
}

/// One text with all the values: SQLite gives each statement as many as it has question marks.
fn joined(statements: Vec<Statement>) -> Option<Statement> {
    let mut all: Option<(String, Vec<Value>)> = None;
    for Statement { sql, values, .. } in statements {
        let (text, given) = all.get_or_insert_default();
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&sql);
        given.extend(values.map(|values| values.0).unwrap_or_default());
    }
    all.map(|(text, values)| Statement::from_sql_and_values(DbBackend::Sqlite, text, values))
}
