//! Samples of the problem page: one of each problem, bare, and one with everything and long words.

use super::{Problem, ProblemPage};
use crate::Frame;

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(String, ProblemPage<'_>)> {
    let bare = Problem::ALL.iter().map(|&problem| {
        let page =
            ProblemPage { frame, problem, status: status(problem), detail: None, request: None };
        (problem.code().to_owned(), page)
    });
    let full = ProblemPage {
        frame,
        problem: Problem::Refused,
        status: 409,
        detail: Some("<script>alert(1)</script> ".repeat(6)),
        request: Some("0193512d-7f3a-7c1e-9d43-2f6a1b8e5c70".to_owned()),
    };
    bare.chain([("long".to_owned(), full)]).collect()
}

/// The status that usually goes with a problem.
const fn status(problem: Problem) -> u16 {
    match problem {
        Problem::BadRequest => 400,
        Problem::Unauthorized => 401,
        Problem::Forbidden => 403,
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
