use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::suppress::hidden;
use super::{Group, QuestionResult, SurveyReport, wilson_95};
use crate::numbers::{Hundredths, Ratio};
use crate::surveys::samples::{GOLDEN, on_paper, papi, response};
use crate::surveys::{Answers, Form, Mark, Tally};

fn group(key: &str, responses: &[Value]) -> Group {
    group_of(key, &responses.iter().map(on_paper).collect::<Vec<_>>())
}

fn group_of(key: &str, answers: &[Answers]) -> Group {
    let (n, tally) = (answers.len() as u64, Tally::of(papi(), answers));
    Group { key: key.into(), label: key.to_uppercase(), n, tally }
}

fn report(groups: &[Group]) -> SurveyReport {
    SurveyReport::of(papi(), groups, Form::Core, 1)
}

fn question<'a>(report: &'a SurveyReport, id: &str) -> &'a QuestionResult {
    report.questions.iter().find(|question| question.id.as_str() == id).unwrap()
}

#[test]
fn the_wilson_interval_agrees_with_values_worked_out_apart_from_this_code() {
    // With 50 decimal digits, from the formula as printed at the head of the module.
    let vectors = [
        (0, 82, "0.00", "4.48"),
        (82, 82, "95.52", "100.00"),
        (57, 82, "58.86", "78.42"),
        (742, 1060, "67.17", "72.68"),
        (189, 1060, "15.64", "20.25"),
        (0, 1, "0.00", "79.35"),
        (1, 1, "20.65", "100.00"),
        (1, 10, "1.79", "40.42"),
        (5, 10, "23.66", "76.34"),
        (81, 263, "25.53", "36.62"),
        (15, 148, "6.24", "16.05"),
        (0, 20, "0.00", "16.11"),
        (1, 29, "0.61", "17.18"),
        (5_000_000, 10_000_000, "49.97", "50.03"),
        // 0.00000177 % to 0.00005665 %: above zero, so not printed as zero; and its mirror image.
        (1, 10_000_000, "0.01", "0.01"),
        (9_999_999, 10_000_000, "99.99", "99.99"),
    ];
    for (x, n, low, high) in vectors {
        assert_eq!(wilson_95(x, n), Some((printed(low), printed(high))), "{x}/{n}");
    }
    assert_eq!(wilson_95(0, 0), None);
    assert_eq!(wilson_95(2, 1), None);
    println!("{} intervals checked", vectors.len());
}

/// `n(p − b)² − z²·b(1 − b)` for a bound of `b` ten-thousandths and a half of them, `p = x/n`:
/// the equation whose roots the bounds are. Below zero inside the interval.
fn outside(x: u64, n: u64, twice: i64) -> BigRational {
    let ratio = |a: u64, b: u64| BigRational::new(BigInt::from(a), BigInt::from(b));
    let bound = BigRational::new(BigInt::from(twice), BigInt::from(20_000));
    let gap = ratio(x, n) - &bound;
    let rest = ratio(1, 1) - &bound;
    ratio(n, 1) * &gap * &gap - ratio(2401, 625) * bound * rest
}

fn printed(percent: &str) -> Hundredths {
    percent.parse().unwrap()
}

proptest! {
    #[test]
    fn each_printed_bound_is_the_nearest_to_a_root_of_the_score_equation(
        (x, n) in (1_u64..100_000).prop_flat_map(|n| (0..=n, Just(n))),
    ) {
        let (low, high) = wilson_95(x, n).unwrap();
        let zero = BigRational::from(BigInt::from(0));
        let (low, high) = (i64::from(low.units()), i64::from(high.units()));
        prop_assert_eq!((low == 0, high == 10_000), (x == 0, x == n));
        // The unit that keeps a bound off 0 or off 100 may be more than half a unit away.
        if x > 0 {
            prop_assert!(outside(x, n, low * 2 - 1) >= zero || low == 1);
            prop_assert!(outside(x, n, low * 2 + 1) <= zero || high == 1);
        }
        if x < n {
            prop_assert!(outside(x, n, high * 2 + 1) >= zero || high == 9_999);
            prop_assert!(outside(x, n, high * 2 - 1) <= zero || low == 9_999 || high == 1);
        }
    }

    #[test]
    fn a_share_lies_within_its_interval_and_is_never_a_false_0_or_100(
        (x, n) in (1..u64::MAX).prop_flat_map(|n| {
            (prop_oneof![Just(0), Just(1), Just(n - 1), Just(n), 0..=n], Just(n))
        }),
    ) {
        let share = Ratio::new(x, n - x).half_up::<2>().unwrap();
        let (low, high) = wilson_95(x, n).unwrap();
        prop_assert!(low <= share && share <= high, "{} {} {}", low, share, high);
        prop_assert_eq!((share.units() == 0, share.units() == 10_000), (x == 0, x == n));
    }
}

#[test]
fn a_share_is_of_the_people_who_answered() {
    let mut responses = vec![json!({"q22": "1", "q13": ["a", "b"]}); 30];
    responses.extend(vec![json!({"q22": "2", "q13": ["a"]}); 10]);
    responses.extend([json!({"q22": "98"}), json!({"q22": ["1", "2"]}), json!({"q11": "1"})]);
    let report = report(&[group("all", &responses)]);
    let posted = question(&report, "q22");
    assert_eq!((posted.base, posted.blank, posted.invalid), (Some(40), Some(1), Some(1)));
    assert_eq!((posted.dont_know, posted.not_asked), (Some(1), Some(0)));
    assert_eq!(posted.options[0].pct, Some(printed("75.00")));
    let election = question(&report, "q13");
    let shares: Vec<_> = election.options.iter().map(|o| o.pct.unwrap()).collect();
    assert_eq!(shares, ["100.00", "75.00", "0.00", "0.00", "0.00"].map(printed));
    let nobody = question(&report, "q11");
    assert_eq!(nobody.base, Some(1));
    assert_eq!(question(&report, "q12").options[0].pct, None);
}

#[test]
fn one_of_very_many_is_not_nobody_and_all_but_one_is_not_everybody() {
    let mut tally = Tally::default();
    let q22 = papi().question("q22").unwrap();
    let [most, one] = [0, 1].map(|place| Mark::Option(q22.options()[place].code.clone()));
    for (mark, count) in [(Mark::Answered, 1_000_000), (most, 999_999), (one, 1)] {
        tally.add(q22.id().clone(), mark, count);
    }
    let result = QuestionResult::of(q22, &tally);
    let shares: Vec<_> = result.options.iter().map(|option| option.pct.unwrap()).collect();
    assert_eq!(shares[..2], [printed("99.99"), printed("0.01")]);
    assert!(shares[2..].iter().all(|share| *share == printed("0.00")));
}

#[test]
fn the_report_is_written_as_the_public_contract_says() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let report = report(&[group("all", golden["responses"].as_array().unwrap())]);
    let json = serde_json::to_value(&report).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&json), ["n", "questions", "rows", "version"]);
    assert_eq!(names(&json["rows"][0]), ["dimensions", "key", "label", "n", "total"]);
    assert_eq!(json["rows"][0]["total"], "45.51");
    let dimension = json!({"dimension": 1, "n": 3, "score": "5.78", "suppressed": false});
    assert_eq!(json["rows"][0]["dimensions"][0], dimension);
    assert_eq!(names(&json["questions"][0]), ["base", "blank", "id", "options"]);
    let option = json!({"code": "1", "count": 2, "pct": "50.00", "low": "15.00", "high": "85.00"});
    assert_eq!(json["questions"][0]["options"][0], option);
}

#[test]
fn a_report_on_fewer_than_ten_people_says_nothing_to_the_public() {
    let report = report(&[group("all", &vec![json!({"q11": "1"}); 9])]).for_public(papi());
    assert_eq!((report.n, report.rows[0].n), (None, None));
    assert!(report.rows[0].dimensions.iter().all(|d| d.suppressed && d.score.is_none()));
    for question in &report.questions {
        assert_eq!((question.base, question.blank), (None, None));
        assert!(question.options.iter().all(|option| option.suppressed));
    }
}

#[test]
fn a_small_row_takes_the_next_smallest_with_it() {
    let rows = [("a", 3), ("b", 40), ("c", 25)]
        .map(|(key, n)| group(key, &vec![json!({"q71": "1", "q72": "1", "q73": "1"}); n]));
    let report = report(&rows).for_public(papi());
    let shown: Vec<Option<u64>> = report.rows.iter().map(|row| row.n).collect();
    assert_eq!((report.n, shown), (Some(68), vec![None, Some(40), None]));
    let air = |row: usize| &report.rows[row].dimensions[6];
    assert_eq!((air(1).n, air(1).suppressed), (Some(40), false));
    for hidden in [0, 2] {
        assert_eq!(
            (air(hidden).n, &air(hidden).score, air(hidden).suppressed),
            (None, &None, true)
        );
    }
}

#[test]
fn a_dimension_that_rests_on_few_answers_is_hidden_with_the_total() {
    let mut responses = vec![json!({"q71": "1", "q72": "1", "q73": "1"}); 20];
    for response in &mut responses[..15] {
        response["q73"] = json!("97");
    }
    let report = report(&[group("all", &responses)]).for_public(papi());
    let water = &report.rows[0].dimensions[6];
    assert_eq!((report.rows[0].n, water.n, water.suppressed), (Some(20), None, true));
    assert_eq!(report.rows[0].total, None);
}

#[test]
fn of_many_ticks_an_option_is_hidden_by_either_side_of_it() {
    let mut responses = vec![json!({"q63": ["a", "b", "c"]}); 20];
    responses.extend(vec![json!({"q63": ["b", "d"]}); 4]);
    let report = report(&[group("all", &responses)]).for_public(papi());
    let counts: Vec<_> = question(&report, "q63").options.iter().map(|o| o.count).collect();
    // a and c: 4 did not tick them. d: 4 ticked it. Everyone ticked b; no one ticked 0.
    assert_eq!(counts, [None, Some(24), None, None, Some(0)]);
}

#[test]
fn a_routed_question_does_not_tell_what_its_condition_hides() {
    let mut responses = vec![json!({"q44": "5"}); 40];
    responses.extend(vec![json!({"q44": "3", "q44b": ["a"]}); 20]);
    responses.extend(vec![json!({"q44": "4"}); 5]);
    let groups = [group("all", &responses)];
    let report = SurveyReport::of(papi(), &groups, Form::Long, 1).for_public(papi());
    let would = question(&report, "q44");
    let counts: Vec<_> = would.options.iter().map(|option| option.count).collect();
    assert_eq!(counts, [Some(0), Some(0), None, None, Some(40)]);
    let why = question(&report, "q44b");
    assert_eq!((why.base, why.not_asked, why.blank), (Some(20), None, None));
}

proptest! {
    #[test]
    fn no_hidden_cell_can_be_worked_out_from_the_sum(
        cells in prop::collection::vec(prop_oneof![0_u64..14, 0_u64..200], 1..8),
    ) {
        let hide = hidden(&cells);
        let inside: Vec<u64> = cells.iter().zip(&hide).filter(|(_, h)| **h).map(|(c, _)| *c).collect();
        for (cell, hide) in cells.iter().zip(&hide) {
            prop_assert!(*hide || !(1..10).contains(cell), "{cells:?}: {cell} is shown");
        }
        if inside.is_empty() || cells.len() == 1 {
            return Ok(());
        }
        // The reader knows the sum of what is hidden, and that some of it is from 1 to 9. For each
        // cell another value fits that knowledge as well as the true one.
        let sum: u64 = inside.iter().sum();
        prop_assert!(inside.len() >= 2);
        prop_assert!(sum >= 10 || inside.len() == cells.len());
        for &cell in &inside {
            let fits = |other: u64| other != cell && others_can_hold(sum - other, other, inside.len());
            prop_assert!((0..=sum).any(fits), "{cells:?}: {cell} can be worked out");
        }
    }

    #[test]
    fn what_the_public_sees_adds_up_to_no_small_cell(
        sizes in prop::collection::vec(0_usize..20, 1..4),
        pool in prop::collection::vec(response(), 20),
    ) {
        let pool: Vec<Answers> = pool.iter().map(on_paper).collect();
        let groups: Vec<Group> = sizes.iter().map(|&n| group_of("g", &pool[..n])).collect();
        let whole = SurveyReport::of(papi(), &groups, Form::Long, 1);
        let public = whole.for_public(papi());
        let small = |count: Option<u64>| count.is_some_and(|count| (1..10).contains(&count));
        for row in &public.rows {
            prop_assert!(!small(row.n) && row.dimensions.iter().all(|d| !small(d.n)));
            let any_hidden = row.dimensions.iter().any(|d| d.suppressed);
            prop_assert!(!(any_hidden && row.total.is_some()));
        }
        for question in &public.questions {
            prop_assert!(!small(question.base) && !small(question.blank));
            for option in &question.options {
                prop_assert!(!small(option.count));
                prop_assert_eq!(option.suppressed, option.count.is_none());
                prop_assert!(!option.suppressed || (option.pct.is_none() && option.low.is_none()));
            }
            let hidden = question.options.iter().filter(|option| option.suppressed).count();
            let one_choice = papi().question(question.id.as_str()).unwrap().asks().max_choices() == Some(1);
            prop_assert!(!(one_choice && hidden == 1), "{question:?}");
        }
    }
}

/// Whether `count - 1` other cells can share `rest`, some cell of all being from 1 to 9.
fn others_can_hold(rest: u64, cell: u64, count: usize) -> bool {
    let others = count as u64 - 1;
    let small = |cell: u64| (1..10).contains(&cell);
    small(cell) || (others >= 2 && rest >= 1) || (others == 1 && small(rest))
}
