//! Telling what the database says of itself from what it says of our statements.

use sea_orm::{DbErr, RuntimeErr, sqlx::Error as Sqlx};

/// What is the matter with the database itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is away, full, locked for too long or read-only.
    OutOfReach,
    /// Its file is not what it was.
    Damaged,
}

impl Trouble {
    /// What an error says is the matter with it; `None`: it refused a statement.
    pub fn of(error: &DbErr) -> Option<Self> {
        let (connecting, cause) = match error {
            DbErr::Conn(RuntimeErr::SqlxError(cause)) => (true, cause),
            DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause)) => (false, cause),
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => return Some(Self::OutOfReach),
            _ => return None,
        };
        let told = match cause.as_ref() {
            Sqlx::Database(said) => Self::of_code(&said.code().unwrap_or_default()),
            Sqlx::Io(_) | Sqlx::PoolTimedOut | Sqlx::PoolClosed | Sqlx::WorkerCrashed => {
                Some(Self::OutOfReach)
            }
            _ => None,
        };
        told.or(connecting.then_some(Self::OutOfReach))
    }

    /// SQLite: busy 5, locked 6, read-only 8, I/O error 10, corrupt 11, full 13, cannot open 14, not
    /// a database 26 (the low byte of an extended code). PostgreSQL: 08 connection, 53 resources,
    /// 57P shut down.
    fn of_code(code: &str) -> Option<Self> {
        match code.parse::<u32>() {
            Ok(number) if code.len() < 5 => match number & 0xff {
                5 | 6 | 8 | 10 | 13 | 14 => Some(Self::OutOfReach),
                11 | 26 => Some(Self::Damaged),
                _ => None,
            },
            _ => {
                let away = ["08", "53", "57P"].iter().any(|class| code.starts_with(class));
                away.then_some(Self::OutOfReach)
            }
        }
    }
}
