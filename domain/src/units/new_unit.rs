//! A unit as an import file names it.

use chrono::NaiveDate;

use super::UnitCode;
use crate::text::{ColumnFault, FieldFault, NAME_MAX, Row};

/// One row of a unit file, read but not yet placed in a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUnit {
    /// What people will know it by.
    pub code: UnitCode,
    /// What it is called in Vietnamese.
    pub name_vi: String,
    /// What it is called in English; the Vietnamese name where the file gives none.
    pub name_en: String,
    /// The code of its level, not yet looked up.
    pub level: String,
    /// The code of the unit above it, at its first day; `None` at the top.
    pub parent_code: Option<UnitCode>,
    /// The first day it stands.
    pub valid_from: NaiveDate,
    /// The first day it no longer stands; `None` while no end is known.
    pub valid_to: Option<NaiveDate>,
}

impl NewUnit {
    /// The columns of a unit file, in their order.
    pub const COLUMNS: &'static [&'static str] =
        &["code", "name_vi", "name_en", "level", "parent_code", "valid_from", "valid_to"];

    /// Reads the fields of one row, naming every fault in it.
    pub fn from_fields(fields: &[&str]) -> Result<Self, Vec<ColumnFault>> {
        let mut row = Row::new(Self::COLUMNS, fields);
        let (code, level) = (row.parsed("code"), row.line("level", NAME_MAX));
        let name_vi = row.line("name_vi", NAME_MAX);
        let name_en = row.optional_line("name_en", NAME_MAX).or_else(|| name_vi.clone());
        let parent_code: Option<UnitCode> = row.optional("parent_code", str::parse);
        let (valid_from, valid_to) = (row.date("valid_from"), row.optional_date("valid_to"));
        if parent_code.is_some() && parent_code == code {
            row.refuse("parent_code", FieldFault::Mismatch { other: "code" });
        }
        if let (Some(from), Some(to)) = (valid_from, valid_to)
            && to <= from
        {
            row.refuse("valid_to", FieldFault::NotAfter { other: "valid_from" });
        }
        let unit = (|| {
            Some(Self {
                code: code?,
                name_vi: name_vi?,
                name_en: name_en?,
                level: level?,
                parent_code,
                valid_from: valid_from?,
                valid_to,
            })
        })();
        row.finish(unit)
    }
}
