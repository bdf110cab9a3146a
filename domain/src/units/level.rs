//! Levels: a configured list, never an enum. Viet Nam had districts until 30 June 2025 and has none
//! since; books of 2019 keep theirs.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One level of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// What the level is known by in files and addresses.
    pub code: String,
    /// Its place in the list; a tier stands only under tiers of a lower rank.
    pub rank: u8,
    /// Whether it is a tier of government. What is not (an office) counts with the level of the
    /// nearest tier above it.
    pub tier: bool,
    /// What it is called in Vietnamese.
    pub name_vi: String,
    /// What it is called in English.
    pub name_en: String,
}

/// Why levels do not make a list.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LevelFault {
    /// Two levels with one code.
    #[error("the level “{code}” is listed twice")]
    Twice {
        /// The code.
        code: String,
    },
    /// Two levels with one rank.
    #[error("the levels “{first}” and “{second}” have the same rank")]
    SameRank {
        /// The one.
        first: String,
        /// The other.
        second: String,
    },
}

impl LevelFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "level-twice",
            Self::SameRank { .. } => "level-same-rank",
        }
    }
}

/// The list of levels. Codes and ranks differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels(Vec<Level>);

impl Levels {
    /// A list of these levels, kept by rank.
    pub fn new(levels: impl IntoIterator<Item = Level>) -> Result<Self, LevelFault> {
        let (mut by_rank, mut codes) = (BTreeMap::<u8, Level>::new(), BTreeSet::new());
        for level in levels {
            if !codes.insert(level.code.clone()) {
                return Err(LevelFault::Twice { code: level.code });
            }
            let second = level.code.clone();
            if let Some(first) = by_rank.insert(level.rank, level) {
                return Err(LevelFault::SameRank { first: first.code, second });
            }
        }
        Ok(Self(by_rank.into_values().collect()))
    }

    /// Province, district, commune and office: what an office begins with.
    pub fn preset() -> Self {
        let level = |code: &str, rank, tier, name_vi: &str, name_en: &str| Level {
            code: code.to_owned(),
            rank,
            tier,
            name_vi: name_vi.to_owned(),
            name_en: name_en.to_owned(),
        };
        Self(vec![
            level("province", 1, true, "Cấp tỉnh", "Province"),
            level(
                "district",
                2,
                true,
                "Cấp huyện (đến 30/6/2025)",
                "District (until 30 June 2025)",
            ),
            level("commune", 3, true, "Cấp xã", "Commune"),
            level("office", 4, false, "Cơ quan chuyên môn", "Office"),
        ])
    }

    /// The level of a code.
    pub fn get(&self, code: &str) -> Option<&Level> {
        self.0.iter().find(|level| level.code == code)
    }

    /// Every level, by rank.
    pub fn iter(&self) -> impl Iterator<Item = &Level> {
        self.0.iter()
    }
}
