//! `docs/states.md` shows what the acts do.

use super::matrix::actor;
use super::rows::rows;
use super::*;
use crate::cases::{Class, StageName, Transition};
use std::collections::BTreeSet;

const DRAWING: &str = include_str!("../../../../../docs/states.md");

/// From, transition, to.
type Arrow = (StageName, Transition, StageName);

/// The stages a name in the drawing stands for.
fn stages(name: &str) -> Vec<StageName> {
    let of_class =
        |class| StageName::ALL.iter().copied().filter(|stage| stage.class() == class).collect();
    match name {
        "in_progress" => of_class(Class::InProgress),
        "answer_given" => of_class(Class::Answered),
        stage => vec![stage.parse().unwrap()],
    }
}

/// Each arrow as drawn, with all the arrows it stands for.
fn drawn() -> Vec<(String, BTreeSet<Arrow>)> {
    let lines = DRAWING.lines().map(str::trim).filter(|line| !line.starts_with("[*]"));
    let mut arrows = Vec::new();
    for (line, (ends, words)) in lines.filter_map(|line| Some((line, line.split_once(": ")?))) {
        let Some((from, to)) = ends.split_once(" --> ") else { continue };
        for word in words.split(", ") {
            let transition: Transition = word.parse().unwrap();
            let to = stages(to)[0];
            let all = stages(from).into_iter().map(|from| (from, transition, to)).collect();
            arrows.push((format!("{line} ({word})"), all));
        }
    }
    arrows
}

/// What the acts do, where they change the stage.
fn done() -> BTreeSet<Arrow> {
    let mut arrows = BTreeSet::new();
    for row in rows() {
        for case in one_of_each() {
            let from = case.stage().name();
            let Ok(step) = (row.act)(case, actor(row.by[0])) else { continue };
            let (transition, to) = (step.event.change.transition(), step.event.to.stage);
            // An act that was led up to starts from where that led, not from `from`.
            if step.event.from.is_some_and(|place| place.stage == from) && from != to {
                arrows.insert((from, transition, to));
            }
        }
    }
    arrows
}

#[test]
fn every_arrow_is_drawn_and_every_drawn_arrow_is_one() {
    let (drawn, done) = (drawn(), done());
    for arrow in &done {
        assert!(drawn.iter().any(|(_, all)| all.contains(arrow)), "not drawn: {arrow:?}");
    }
    for (line, all) in &drawn {
        let moves = all.iter().any(|arrow| done.contains(arrow));
        let arrives = all.iter().all(|(_, transition, _)| {
            [Transition::Bounced, Transition::Escalated, Transition::OwnerDecided]
                .contains(transition)
        });
        assert!(moves || arrives, "drawn, but nothing does it: {line}");
    }
    println!("{} arrows compared with {} in the drawing", done.len(), drawn.len());
}

#[test]
fn every_transition_has_its_row() {
    let table = DRAWING.split_once("## Every transition").unwrap().1;
    for transition in Transition::ALL {
        assert!(table.contains(&format!("`{transition}`")), "{transition}");
    }
}
