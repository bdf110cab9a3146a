//! A form cut into parts that are read on one screen each.

use crate::surveys::definition::{Definition, Dimension, Question, Section};

/// The most questions of one part. A longer run of one theme goes on in the next part.
const LONGEST: usize = 12;

/// Some questions on one theme, in the order of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'d> {
    /// Its number, from 1.
    pub number: usize,
    /// What it is about.
    pub theme: Theme<'d>,
    /// What it asks; never empty.
    pub questions: &'d [Question],
    /// How many questions of the form stand before it.
    pub before: usize,
}

/// What a part is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme<'d> {
    /// A dimension of the survey.
    Dimension(&'d Dimension),
    /// Questions of the survey that belong to no dimension.
    General,
    /// Who answers.
    Demographics,
    /// What is asked last.
    Closing,
}

impl Theme<'_> {
    /// Whether it is the same as another of the same definition.
    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Dimension(one), Self::Dimension(other)) => one.number == other.number,
            (one, other) => one == other,
        }
    }
}

impl<'d> Part<'d> {
    /// Its questions, each with its number on the form, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &'d Question)> + use<'d> {
        (self.before + 1..).zip(self.questions)
    }
}

/// The parts of a form. Neighbours on one theme stand together; the order of asking stays, since a
/// question may depend on any before it.
pub fn parts(definition: &Definition) -> Vec<Part<'_>> {
    let questions = definition.questions();
    let mut parts: Vec<Part<'_>> = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let is_alike =
            |part: &&Part<'_>| part.questions.last().is_some_and(|last| are_alike(last, question));
        let known = parts.last().filter(is_alike);
        let theme = known.map_or_else(|| theme(definition, question), |part| part.theme);
        match parts.last_mut() {
            Some(last) if last.theme.is(theme) && last.questions.len() < LONGEST => {
                last.questions = &questions[last.before..=at];
            }
            _ => {
                let (number, questions) = (parts.len() + 1, &questions[at..=at]);
                parts.push(Part { number, theme, questions, before: at });
            }
        }
    }
    parts
}

/// Whether two questions are on one theme for certain: most are on that of the one before, and a
/// page that cuts a survey into parts is asked for often.
fn are_alike(one: &Question, other: &Question) -> bool {
    (one.section(), one.sub_dimension()) == (other.section(), other.sub_dimension())
}

fn theme<'d>(definition: &'d Definition, question: &Question) -> Theme<'d> {
    match question.section() {
        Section::Demographics => Theme::Demographics,
        Section::Closing => Theme::Closing,
        Section::Questions => {
            let sub = question.sub_dimension();
            let sub = sub.and_then(|id| definition.sub_dimensions().iter().find(|s| s.id == id));
            let number = sub.map(|sub| sub.dimension);
            let dimension = definition.dimensions().iter().find(|d| Some(d.number) == number);
            dimension.map_or(Theme::General, Theme::Dimension)
        }
    }
}
