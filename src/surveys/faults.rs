//! What is wrong with the answers of a response, as faults at their places.

use domain::surveys::{AnswerRefusal, Faults};

use crate::{error::Fault, faults};

/// Every refusal as a fault; its sentence stands in the locales.
pub fn of(refused: &Faults<AnswerRefusal>) -> Vec<Fault> {
    refused.iter().map(|fault| one(fault.pointer.as_str(), &fault.refusal)).collect()
}

/// One refusal as a fault at its place.
pub fn one(at: &str, refusal: &AnswerRefusal) -> Fault {
    match refusal {
        AnswerRefusal::WrongType { expected } => {
            Fault::new(at, "wrong-type").with("expected", expected)
        }
        AnswerRefusal::UnknownQuestion { id: _ } => Fault::new(at, "unknown-question"),
        AnswerRefusal::GivenTwice => Fault::new(at, "given-twice"),
        AnswerRefusal::UnknownOption { code } => {
            Fault::new(at, "unknown-option").with("code", code)
        }
        AnswerRefusal::TooManyChoices { found: _, max: 1 } => Fault::new(at, "two-choices"),
        AnswerRefusal::TooManyChoices { found: _, max } => {
            Fault::new(at, "too-many-choices").with("max", max)
        }
        AnswerRefusal::NoneBesideOthers { none: _ } => Fault::new(at, "none-with-others"),
        AnswerRefusal::MissingBesideOthers { code } => {
            Fault::new(at, "missing-with-others").with("code", code)
        }
        AnswerRefusal::NumberOutOfRange { min, max } => {
            Fault::new(at, "out-of-range").with("min", min).with("max", max)
        }
        AnswerRefusal::NotADate => Fault::new(at, "bad-date"),
        AnswerRefusal::Text(fault) => faults::text(at, fault),
        AnswerRefusal::NotShown => Fault::new(at, "hidden-question"),
    }
}
