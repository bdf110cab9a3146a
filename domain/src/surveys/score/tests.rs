use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Score, Scores};
use crate::surveys::samples::{GOLDEN, on_paper, papi, papi_json, response};
use crate::surveys::{Answer, Answers, Asks, Definition, Form, Question, Tally};

fn scores(responses: &[Value], form: Form) -> Scores {
    let answers: Vec<Answers> = responses.iter().map(on_paper).collect();
    Scores::of(papi(), &Tally::of(papi(), &answers), form, 1)
}

fn whole(number: i64) -> BigRational {
    BigRational::from(BigInt::from(number))
}

#[test]
fn the_golden_vectors_come_out_exactly() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let found = scores(golden["responses"].as_array().unwrap(), Form::Core);
    let mut checked = 0;
    for dimension in &found.dimensions {
        let number = dimension.dimension.to_string();
        let score = dimension.score.as_ref().unwrap();
        assert_eq!(score.fraction().to_string(), golden["dim_exact"][&number], "{number}");
        assert_eq!(score.print(), golden["dim_2dp_half_up"][&number], "{number}");
        checked += 2;
        for part in &dimension.sub_dimensions {
            let exact = part.score.as_ref().unwrap().fraction().to_string();
            assert_eq!(exact, golden["sub_exact"][&part.id], "{}", part.id);
            checked += 1;
            for indicator in &part.indicators {
                let expected = &golden["indicators"][indicator.question.as_str()];
                let mean = indicator.mean.as_ref().unwrap().to_f64().unwrap();
                let printed = (mean * 1e6).round() / 1e6;
                assert_eq!(expected["n"], indicator.n, "{}", indicator.question);
                assert_eq!(expected["mean_u"].as_f64(), Some(printed), "{}", indicator.question);
                checked += 2;
            }
        }
    }
    let total = found.total.unwrap();
    assert_eq!(total.fraction().to_string(), golden["total_exact"]);
    assert_eq!(total.print(), golden["total_2dp_half_up"]);
    checked += 2;
    println!("{checked} golden values checked");
    assert_eq!(checked, 2 * 8 + 29 + 2 * 29 + 2);
}

/// A response whose every scored answer is the best, or the worst, that its question offers.
fn extreme(form: Form, best: bool) -> Value {
    let definition = papi();
    let scored = definition.questions_of(form).filter(|question| question.is_scored());
    Value::Object(
        scored.map(|q| (q.id().to_string(), end_of_scale(q, best))).collect::<Map<_, _>>(),
    )
}

fn end_of_scale(question: &Question, best: bool) -> Value {
    if let Asks::MultiCount { options, none, .. } = question.asks() {
        let ticked = options.iter().map(|option| &option.code).filter(|&code| code != none);
        return if best { json!(ticked.collect::<Vec<_>>()) } else { json!([none]) };
    }
    let options = || question.options().iter().filter(|option| option.u.is_some());
    let end = if best { options().max_by_key(|o| o.u) } else { options().min_by_key(|o| o.u) };
    json!(end.unwrap().code)
}

#[test]
fn the_best_answers_score_80_and_the_worst_8() {
    for form in [Form::Core, Form::Long] {
        let [best, worst] =
            [true, false].map(|best| scores(&[extreme(form, best)], form).total.unwrap());
        assert_eq!(*best.fraction(), whole(80), "{form}");
        assert_eq!(*worst.fraction(), whole(8), "{form}");
        assert_eq!((best.print(), worst.print()), ("80.00".into(), "8.00".into()));
    }
}

#[test]
fn a_score_is_rounded_half_up_once() {
    let vectors = [
        (185, 32, "5.78"),
        (1, 200, "0.01"),
        (9, 2000, "0.00"),
        (1999, 200, "10.00"),
        (36411, 800, "45.51"),
        (5, 1, "5.00"),
    ];
    for (numerator, denominator, printed) in vectors {
        let fraction = BigRational::new(BigInt::from(numerator), BigInt::from(denominator));
        assert_eq!(Score::new(fraction).print(), printed);
    }
}

#[test]
fn too_few_answers_to_one_question_silence_its_dimension_and_the_total_only() {
    let mut three = vec![extreme(Form::Core, true); 3];
    three[0]["q22"] = json!("98");
    let answers: Vec<Answers> = three.iter().map(on_paper).collect();
    let found = Scores::of(papi(), &Tally::of(papi(), &answers), Form::Core, 3);
    for dimension in &found.dimensions {
        let expected = if dimension.dimension == 2 { (2, false) } else { (3, true) };
        assert_eq!((dimension.n, dimension.score.is_some()), expected);
    }
    assert_eq!(found.total, None);
}

#[test]
fn a_sub_dimension_switched_off_leaves_its_share_to_the_others() {
    let mut json = papi_json();
    let questions = json["questions"].as_array_mut().unwrap();
    let permit = questions.iter_mut().find(|question| question["id"] == "q52").unwrap();
    permit["scored"] = json!(false);
    let definition = Definition::from_json(&json).unwrap();
    let best = on_paper(&extreme(Form::Core, true));
    let found = Scores::of(&definition, &Tally::of(&definition, [&best]), Form::Core, 1);
    let procedures = found.dimensions.iter().find(|d| d.dimension == 5).unwrap();
    assert_eq!(procedures.sub_dimensions.len(), 3);
    assert_eq!(*procedures.score.as_ref().unwrap().fraction(), whole(10));
}

/// The response with its answer to one question taken for the best.
fn improved(mut response: Value, question: &Question) -> Value {
    response[question.id().as_str()] = end_of_scale(question, true);
    response
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn scores_stay_on_their_scale(responses in prop::collection::vec(response(), 1..12)) {
        for form in [Form::Core, Form::Long] {
            let found = scores(&responses, form);
            for score in found.dimensions.iter().filter_map(|d| d.score.as_ref()) {
                prop_assert!((whole(1)..=whole(10)).contains(score.fraction()));
            }
            if let Some(total) = found.total {
                prop_assert!((whole(8)..=whole(80)).contains(total.fraction()));
            }
        }
    }

    #[test]
    fn a_better_answer_never_lowers_a_score(
        responses in prop::collection::vec(response(), 1..8),
        at in any::<prop::sample::Index>(),
    ) {
        let definition = papi();
        // Routing aside: the core form has none, so one answer changes one indicator.
        let scored: Vec<_> = definition.questions_of(Form::Core).filter(|q| q.is_scored()).collect();
        let question = at.get(&scored);
        let before = scores(&responses, Form::Core);
        let mut better = responses.clone();
        // A missing answer made valid may lower a mean; only valid answers are improved.
        for response in &mut better {
            if on_paper(response).get(question.id().as_str()).is_some_and(|a| is_scored(question, a)) {
                *response = improved(response.clone(), question);
            }
        }
        let after = scores(&better, Form::Core);
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(before.score <= after.score);
        }
    }

    #[test]
    fn the_order_of_responses_changes_nothing(
        responses in prop::collection::vec(response(), 1..8).prop_shuffle(),
    ) {
        let mut sorted = responses.clone();
        sorted.sort_by_key(ToString::to_string);
        prop_assert_eq!(scores(&responses, Form::Long), scores(&sorted, Form::Long));
    }

    #[test]
    fn tallies_merge_to_the_tally_of_all(
        responses in prop::collection::vec(response(), 0..8),
        cut in 0_usize..8,
    ) {
        let answers: Vec<Answers> = responses.iter().map(on_paper).collect();
        let (left, right) = answers.split_at(cut.min(answers.len()));
        let mut merged = Tally::of(papi(), left);
        merged.merge(&Tally::of(papi(), right));
        prop_assert_eq!(merged.responses(papi()), answers.len() as u64);
        prop_assert_eq!(merged.imbalances(papi()), vec![]);
        prop_assert_eq!(merged, Tally::of(papi(), &answers));
    }

    #[test]
    fn a_response_of_missing_answers_changes_no_score(
        responses in prop::collection::vec(response(), 1..8),
        code in prop::sample::select(vec!["98", "99"]),
    ) {
        let all = papi().questions().iter().map(|q| (q.id().to_string(), json!(code))).collect();
        let mut more = responses.clone();
        more.push(Value::Object(all));
        prop_assert_eq!(scores(&responses, Form::Long), scores(&more, Form::Long));
    }
}

fn is_scored(question: &Question, answer: &Answer) -> bool {
    let ticks_a_score =
        || question.options().iter().any(|o| o.u.is_some() && answer.ticks(o.code.as_str()));
    match question.asks() {
        Asks::MultiCount { .. } => matches!(answer, Answer::Choices(_)),
        Asks::Single(_)
        | Asks::Likert5(_)
        | Asks::Multi { .. }
        | Asks::Integer { .. }
        | Asks::AmountVnd(_)
        | Asks::Text { .. }
        | Asks::Date => ticks_a_score(),
    }
}
