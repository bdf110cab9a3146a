//! The text of a survey definition.
//!
//! What is accepted reads back as the same definition, may not follow itself, is cut into parts
//! without losing a question, takes an empty form, and is scored and reported.
#![no_main]

use domain::surveys::{
    Answers, Definition, Filling, Form, Group, Strictness, SurveyReport, Tally, parts,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Definition::parse(text) {
        Ok(definition) => accepted(&definition),
        Err(faults) => assert!(!faults.to_string().is_empty(), "refused without a word"),
    }
});

fn accepted(definition: &Definition) {
    let printed = definition.json().to_string();
    assert_eq!(&Definition::parse(&printed).unwrap(), definition);
    assert!(definition.succeeds(definition).is_err(), "a version follows itself");
    for question in definition.questions() {
        assert_eq!(definition.question(question.id().as_str()), Some(question));
        if let Some(condition) = question.show_if() {
            assert_eq!(condition.to_string().parse().as_ref(), Ok(condition));
        }
    }
    let cut: usize = parts(definition).iter().map(|part| part.questions.len()).sum();
    assert_eq!(cut, definition.questions().len(), "a question is in no part, or in two");
    let nothing = Answers::nothing(definition);
    let read = Answers::read(definition, &nothing.to_json(), Strictness::Refuse);
    assert_eq!(read.as_ref(), Ok(&nothing));
    let (answered, shown) = Filling::begin(definition).progress();
    assert!(answered == 0 && shown <= definition.questions().len());
    report(definition, &nothing);
}

/// Ten people who said nothing.
fn report(definition: &Definition, nothing: &Answers) {
    let tally = Tally::of(definition, std::iter::repeat_n(nothing, 10));
    assert!(tally.imbalances(definition).is_empty());
    for form in Form::ALL {
        let group =
            || Group { key: "all".into(), label: "all".into(), n: 10, tally: tally.clone() };
        let report = SurveyReport::of(definition, &[group()], *form, 1);
        let _ = report.for_public(definition);
    }
}
