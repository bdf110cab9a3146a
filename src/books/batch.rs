//! Several statements that nobody waits for one by one.
//!
//! On SQLite each statement goes to the thread that holds the file and back; a row costs less than
//! its way there. Together they go once. PostgreSQL prepares statements one by one, and so they go.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, QueryTrait, Statement,
    Value,
};

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

    /// Puts one statement behind the others that inserts all of `rows`; none, where there are none.
    pub fn insert<A: ActiveModelTrait>(&mut self, db: &impl ConnectionTrait, rows: Vec<A>) {
        if !rows.is_empty() {
            self.add(db, &A::Entity::insert_many(rows));
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
