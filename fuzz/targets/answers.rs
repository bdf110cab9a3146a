//! A filled form: the JSON of its answers, against the survey that the product comes with.
//!
//! What is accepted prints as JSON and as a table row that read back as the same answers; it counts
//! once at each question; and it is what somebody could have filled in page by page.
#![no_main]

use std::sync::LazyLock;

use domain::surveys::{Answer, Answers, Definition, Filling, Strictness, Tally};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static PAPI: LazyLock<Definition> = LazyLock::new(|| {
    Definition::parse(include_str!("../../assets/surveys/papi-local.json")).unwrap()
});

fuzz_target!(|text: &str| {
    // As it is read where it was kept, it says the same, or is refused for as good a reason.
    let kept = Answers::from_stored(&PAPI, text);
    let Ok(written) = serde_json::from_str::<Value>(text) else { return };
    for strictness in Strictness::ALL {
        match Answers::read(&PAPI, &written, *strictness) {
            Ok(answers) => {
                if *strictness == Strictness::KeepInvalid {
                    assert_eq!(kept.as_ref().ok(), Some(&answers));
                }
                accepted(&answers, *strictness);
            }
            Err(faults) => assert!(!faults.to_string().is_empty(), "refused without a word"),
        }
    }
});

fn accepted(answers: &Answers, strictness: Strictness) {
    let printed = answers.to_json();
    assert_eq!(Answers::read(&PAPI, &printed, strictness).as_ref(), Ok(answers));
    let tally = Tally::of(&PAPI, [answers]);
    assert!(tally.imbalances(&PAPI).is_empty());
    assert_eq!(tally.responses(&PAPI), 1);
    let is_odd = |answer: &Answer| matches!(answer, Answer::Invalid(_));
    if strictness == Strictness::Refuse {
        assert!(!answers.iter().any(|(_, answer)| is_odd(answer)), "kept what is refused");
        assert_eq!(Filling::resume(&PAPI, &printed).unwrap().answers(), answers);
    }
    if !answers.iter().any(|(_, answer)| is_odd(answer)) {
        let cells = answers.to_cells(&PAPI);
        let cells = cells.iter().map(|(id, cell)| (id.as_str(), &**cell));
        assert_eq!(Answers::from_cells(&PAPI, cells, strictness).as_ref(), Ok(answers));
    }
}
