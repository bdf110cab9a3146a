//! One office, backed up and restored; and everything that a restore must refuse.

mod files;
mod office;
mod restoring;
mod schema;
