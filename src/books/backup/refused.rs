//! Why a backup is not made, or not restored.

use crate::error::Error;

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A backup never writes over anything.
    #[error("{0} is there already; give the backup another name")]
    FileExists(String),
    /// Another backup to the same name is under way, or one was broken off.
    #[error(
        "{0} is there: another backup is being made, or one was broken off; remove it if none runs"
    )]
    PartExists(String),
    /// It is no ZIP with a manifest, or not all of it is there.
    #[error("{0} is no backup that hoiam made, or it was cut short")]
    NoBackup(String),
    /// What stands in it is not what its manifest says.
    #[error("the backup is damaged: {0} is not what its manifest says")]
    Damaged(String),
    /// Its form or its schema came after this version.
    #[error("the backup was made by a newer version, {0}; restore it with that one")]
    Newer(String),
    /// A restore fills an empty database only.
    #[error("the database is not empty, there are rows in {0}; restore into an empty one")]
    NotEmpty(&'static str),
    /// The empty database has been brought further than the backup.
    #[error(
        "the tables of this database are newer than the backup; restore into one without tables"
    )]
    NewerTables,
    /// Two keys cannot both be the one that everything was made with.
    #[error(
        "another secret key is {0}; restore into an empty data folder, without HOIAM_SECRET_KEY"
    )]
    OtherKey(String),
}

impl Refused {
    /// Its stable word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileExists(_) => "backup-exists",
            Self::PartExists(_) => "backup-under-way",
            Self::NoBackup(_) => "no-backup",
            Self::Damaged(_) => "backup-damaged",
            Self::Newer(_) => "backup-newer",
            Self::NotEmpty(_) => "database-not-empty",
            Self::NewerTables => "tables-newer",
            Self::OtherKey(_) => "other-key",
        }
    }
}

/// A refusal within a transaction, so that it is undone.
impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::Refused { code: refused.code(), said: refused.to_string() }
    }
}
