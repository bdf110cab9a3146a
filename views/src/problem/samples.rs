//! Samples of the problem page: one of each problem, bare, and one with everything and long words.

use super::{ExplanationPage, PlacedFault, Problem, ProblemPage};
use crate::Frame;

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(String, ProblemPage<'_>)> {
    let bare = Problem::ALL.iter().map(|&problem| {
        let page = ProblemPage {
            frame,
            problem,
            status: status(problem),
            detail: None,
            faults: vec![],
            request: None,
        };
        (problem.code().to_owned(), page)
    });
    let full = ProblemPage {
        frame,
        problem: Problem::Refused,
        status: 409,
        detail: Some("<script>alert(1)</script> ".repeat(6)),
        faults: vec![],
        request: Some("0193512d-7f3a-7c1e-9d43-2f6a1b8e5c70".to_owned()),
    };
    let faulty = ProblemPage {
        frame,
        problem: Problem::Invalid,
        status: 422,
        detail: None,
        faults: faults(frame),
        request: None,
    };
    bare.chain([("long".to_owned(), full), ("faults".to_owned(), faulty)]).collect()
}

/// Faults at a parameter, at a member of a body, and at no place; what was typed is long.
fn faults(frame: &Frame) -> Vec<PlacedFault> {
    let words = frame.words();
    let typed = "<b>".repeat(30);
    let unknown = [("word", (&typed).into()), ("known", "answered, in_progress, excluded".into())];
    let fault = |place: &str, sentence| PlacedFault { place: place.to_owned(), sentence };
    vec![
        fault("?from", words.say("fault-bad-date")),
        fault("/figure", words.say_with("fault-unknown-word", &unknown)),
        fault("?", words.say("fault-bad-encoding")),
    ]
}

/// What each type of problem means, on a page of its own.
pub(crate) fn explanations(frame: &Frame) -> impl Iterator<Item = (Problem, ExplanationPage<'_>)> {
    Problem::ALL.iter().map(move |&problem| (problem, ExplanationPage { frame, problem }))
}

/// The status that usually goes with a problem.
const fn status(problem: Problem) -> u16 {
    match problem {
        Problem::BadRequest => 400,
        Problem::Unauthorized => 401,
        Problem::Forbidden | Problem::OtherSite => 403,
        Problem::NotFound => 404,
        Problem::MethodNotAllowed => 405,
        Problem::NotAcceptable => 406,
        Problem::Timeout => 408,
        Problem::KeyInFlight | Problem::Refused => 409,
        Problem::Stale => 412,
        Problem::PayloadTooLarge => 413,
        Problem::UnsupportedMediaType => 415,
        Problem::Invalid | Problem::KeyReused => 422,
        Problem::TooManyRequests => 429,
        Problem::Internal | Problem::Unreconciled => 500,
        Problem::Unavailable => 503,
    }
}
