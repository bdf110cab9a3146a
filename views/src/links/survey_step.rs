//! The addresses on the way through one survey. None of them says who fills it in, or with what.

use std::fmt;

use super::address::Segment;

/// A step on the way through a survey: `/surveys/{slug}/…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyStep<'a> {
    /// The survey.
    pub slug: &'a str,
    /// Which step.
    pub step: Step,
}

/// Which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Taking up a form by its code.
    Continue,
    /// One part, by its number.
    Part(usize),
    /// Everything on one page.
    Whole,
    /// The code by which to go on later.
    Later,
    /// The answers once more, and sending them.
    Check,
    /// What was sent.
    Sent,
    /// Leaving this browser, or giving up.
    Leave,
}

impl fmt::Display for SurveyStep<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/surveys/{}/", Segment(self.slug))?;
        match self.step {
            Step::Continue => f.write_str("continue"),
            Step::Part(number) => write!(f, "parts/{number}"),
            Step::Whole => f.write_str("whole"),
            Step::Later => f.write_str("later"),
            Step::Check => f.write_str("check"),
            Step::Sent => f.write_str("sent"),
            Step::Leave => f.write_str("leave"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stays_within_its_survey() {
        let step = |slug, step| SurveyStep { slug, step }.to_string();
        assert_eq!(step("papi-local", Step::Part(3)), "/surveys/papi-local/parts/3");
        assert_eq!(step("../x", Step::Check), "/surveys/..%2Fx/check");
    }
}
