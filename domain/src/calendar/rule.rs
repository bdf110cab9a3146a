//! Rules: how long an office has, as rows with their legal ground, never as constants.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cases::{Kind, Source};
use crate::units::UnitId;

words! {
    /// How the days of a term are counted. Decrees say “ngày làm việc” or “ngày”; the difference is
    /// kept.
    DayUnit {
        /// Only days on which offices work.
        Working = "working",
        /// Every day; a term that ends on a day off ends on the next working day (Civil Code 2015,
        /// article 148).
        Calendar = "calendar",
    }
}

words! {
    /// What must be done in time.
    Step {
        /// Classify the case and give it to a handler or to the competent office.
        Triage = "triage",
        /// Answer the sender.
        Answer = "answer",
    }
}

/// A number of days of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Term {
    /// How many days.
    pub amount: u16,
    /// Of which sort.
    pub unit: DayUnit,
}

/// One rule. A scope of `None` means every one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// What the rule is known by.
    pub code: String,
    /// What must be done in time.
    pub step: Step,
    /// How long there is.
    pub term: Term,
    /// The legal ground, as it is printed.
    pub citation: String,
    /// For this unit and those below it.
    pub unit: Option<UnitId>,
    /// For cases of this kind.
    pub kind: Option<Kind>,
    /// For cases that came this way.
    pub source: Option<Source>,
    /// The first day of receipt it holds for; `None` when it reaches back beyond our books.
    pub valid_from: Option<NaiveDate>,
    /// The first day of receipt it no longer holds for; `None` while it is in force.
    pub valid_to: Option<NaiveDate>,
}

/// What a rule is sought for.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// What must be done in time.
    pub step: Step,
    /// The unit that owns the case, then its parent, and so on to the root.
    pub path: &'a [UnitId],
    /// The kind of the case.
    pub kind: Kind,
    /// How the case came.
    pub source: Source,
    /// The local day of receipt.
    pub received: NaiveDate,
}

impl Rule {
    /// The rules an office begins with: triage in 5 working days, an answer in 20 days, and in 15
    /// days for feedback on regulations (kinds 2–6 of Decree 20/2008/NĐ-CP).
    pub fn presets() -> Vec<Self> {
        const KINDS: [Kind; 5] = [
            Kind::Unfit,
            Kind::Inconsistent,
            Kind::Unlawful,
            Kind::AgainstTreaty,
            Kind::OtherRegulation,
        ];
        let preset = |code: &str, step, amount, unit, citation: &str| Self {
            code: code.to_owned(),
            step,
            term: Term { amount, unit },
            citation: citation.to_owned(),
            unit: None,
            kind: None,
            source: None,
            valid_from: None,
            valid_to: None,
        };
        let decree = "Nghị định 20/2008/NĐ-CP, sửa đổi bởi Nghị định 92/2017/NĐ-CP";
        let decision = "Quyết định 574/QĐ-TTg năm 2017";
        let dispatch = "Công điện 89/CĐ-TTg ngày 16/6/2025";
        let mut rules = vec![
            preset("triage", Step::Triage, 5, DayUnit::Working, decree),
            preset("answer", Step::Answer, 20, DayUnit::Calendar, decision),
        ];
        rules.extend(KINDS.map(|kind| Self {
            kind: Some(kind),
            valid_from: NaiveDate::from_ymd_opt(2025, 6, 16),
            ..preset(&format!("answer-{kind}"), Step::Answer, 15, DayUnit::Calendar, dispatch)
        }));
        rules
    }

    fn holds_for(&self, matter: &Matter<'_>) -> bool {
        self.step == matter.step
            && self.unit.is_none_or(|unit| matter.path.contains(&unit))
            && self.kind.is_none_or(|kind| kind == matter.kind)
            && self.source.is_none_or(|source| source == matter.source)
            && self.valid_from.is_none_or(|from| from <= matter.received)
            && self.valid_to.is_none_or(|to| matter.received < to)
    }
}

/// The rule for a matter, or `None` when no rule covers it. The most specific wins: first the one of
/// the nearest unit, then the one for the kind, then the one for the source; among equals the later
/// one, then the one whose code comes first. A unit that sets a rule of its own thereby answers for
/// every kind it does not name.
pub fn choose<'r>(rules: &'r [Rule], matter: &Matter<'_>) -> Option<&'r Rule> {
    let nearness = |rule: &Rule| {
        let steps = matter.path.iter().position(|unit| Some(*unit) == rule.unit);
        steps.map_or(0, |steps| matter.path.len() - steps)
    };
    rules.iter().filter(|rule| rule.holds_for(matter)).max_by_key(|rule| {
        let scopes = (nearness(rule), rule.kind.is_some(), rule.source.is_some());
        (scopes, rule.valid_from, std::cmp::Reverse(rule.code.as_str()))
    })
}
