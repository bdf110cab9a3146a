//! Which rule holds.

use super::*;

const PATH: [UnitId; 3] = [UnitId(3), UnitId(2), UnitId(1)];

fn matter(kind: Kind, received: &str) -> Matter<'static> {
    let received = day(received);
    Matter { step: Step::Answer, path: &PATH, kind, source: Source::Web, received }
}

fn rule(code: &str, amount: u16) -> Rule {
    let term = Term { amount, unit: DayUnit::Working };
    Rule { code: code.to_owned(), term, ..Rule::presets()[1].clone() }
}

#[test]
fn presets_cover_every_matter_at_every_date() {
    let rules = Rule::presets();
    for (kind, received, amount) in [
        (Kind::Conduct, "2019-06-28", 20),
        (Kind::Unfit, "2025-06-15", 20),
        (Kind::Unfit, "2025-06-16", 15),
        (Kind::OtherRegulation, "2026-11-21", 15),
        (Kind::ProposedSolution, "2026-11-21", 20),
        (Kind::Opinion, "2026-11-21", 20),
    ] {
        let chosen = choose(&rules, &matter(kind, received)).unwrap();
        assert_eq!(chosen.term, Term { amount, unit: DayUnit::Calendar }, "{kind} {received}");
    }
    let triage = Matter { step: Step::Triage, ..matter(Kind::Question, "2019-06-28") };
    let chosen = choose(&rules, &triage).unwrap();
    assert_eq!(chosen.term, Term { amount: 5, unit: DayUnit::Working });
}

#[test]
fn the_nearest_unit_then_the_kind_then_the_source_decides() {
    let rules = [
        rule("any", 1),
        Rule { source: Some(Source::Web), ..rule("web", 2) },
        Rule { kind: Some(Kind::Conduct), ..rule("kind", 3) },
        Rule { unit: Some(UnitId(1)), ..rule("root", 4) },
        Rule { unit: Some(UnitId(3)), ..rule("own", 5) },
        Rule { unit: Some(UnitId(9)), ..rule("elsewhere", 6) },
    ];
    let matter = matter(Kind::Conduct, "2026-11-21");
    for winner in (0..5).rev() {
        let chosen = choose(&rules[..=winner], &matter).unwrap();
        assert_eq!(chosen.code, rules[winner].code);
    }
    assert_eq!(choose(&rules[5..], &matter), None);
}

#[test]
fn among_equals_the_later_rule_holds_until_its_end() {
    let rules = [
        rule("old", 1),
        Rule {
            valid_from: Some(day("2026-01-01")),
            valid_to: Some(day("2026-07-01")),
            ..rule("new", 2)
        },
    ];
    let chosen = |date| choose(&rules, &matter(Kind::Opinion, date)).unwrap().code.as_str();
    assert_eq!(chosen("2025-12-31"), "old");
    assert_eq!(chosen("2026-01-01"), "new");
    assert_eq!(chosen("2026-06-30"), "new");
    assert_eq!(chosen("2026-07-01"), "old");
}
