//! Who may go where, line by line: the methods, the address, and what it takes.
//!
//! - `everybody`             nobody is asked who they are
//! - `receipt`               whoever entered the receipt of a case, and nobody by their role
//! - `staff`                 whoever is signed in
//! - `somewhere ACTION`      who may do it to anything at all
//! - `cases|meetings|people ACTION`  the same, and it lists exactly those to which they may
//! - `case|meeting|person|unit ACTION`  who may do it to the thing that the address names
//! - `office ACTION`         who may do it to the whole office: to its uppermost unit
//! - `of-unit ACTION`        who may do it to the unit that `?unit=` names
//! - `act`                   each act of the desk, by its own action
//!
//! Every address of the router has its line, and every line its address.

use domain::people::Action;

const TABLE: &str = include_str!("table.txt");

/// What it takes to go somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Nothing.
    Everybody,
    /// The receipt of a case. `tests/tracking.rs` tells who has one; here, nobody does.
    Receipt,
    /// To be signed in.
    Staff,
    /// To be allowed an action anywhere.
    Somewhere(Action),
    /// The same; and what it lists.
    Lists(What, Action),
    /// To be allowed an action on the uppermost unit.
    Office(Action),
    /// To be allowed an action on the thing that the address names.
    On(What, Action),
    /// To be allowed an act of the desk on the case that the address names.
    Act,
}

/// What an address names, or lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A case, by its reference.
    Case,
    /// A meeting, by its code.
    Meeting,
    /// An account, by its number.
    Person,
    /// A unit, by its number.
    Unit,
    /// A unit, by its code, behind the question mark.
    Asked,
}

/// One method of one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The method.
    pub method: &'static str,
    /// The address as the router has it.
    pub template: &'static str,
    /// What it takes.
    pub takes: Takes,
}

/// Every line.
pub fn lines() -> Vec<Line> {
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.flat_map(read).collect()
}

fn read(line: &'static str) -> Vec<Line> {
    let words: Vec<_> = line.split_whitespace().collect();
    let (methods, template) = (words[0], words[1]);
    let action = || -> Action { words[3].parse().unwrap_or_else(|why| panic!("{line}: {why}")) };
    let takes = match words[2] {
        "everybody" => Takes::Everybody,
        "receipt" => Takes::Receipt,
        "staff" => Takes::Staff,
        "somewhere" => Takes::Somewhere(action()),
        "office" => Takes::Office(action()),
        "cases" => Takes::Lists(What::Case, action()),
        "meetings" => Takes::Lists(What::Meeting, action()),
        "people" => Takes::Lists(What::Person, action()),
        "case" => Takes::On(What::Case, action()),
        "meeting" => Takes::On(What::Meeting, action()),
        "person" => Takes::On(What::Person, action()),
        "unit" => Takes::On(What::Unit, action()),
        "of-unit" => Takes::On(What::Asked, action()),
        "act" => Takes::Act,
        other => panic!("{other} means nothing: {line}"),
    };
    methods.split('|').map(|method| Line { method, template, takes }).collect()
}
