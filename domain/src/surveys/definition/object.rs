//! Taking a JSON object apart member by member, noting every fault on the way.
//!
//! A reader that returns `None` for a required member has noted why. One that returns `None` for
//! an optional member has noted a fault or found nothing there; either way the caller goes on,
//! because a definition with faults is never made.

use std::str::FromStr;

use serde_json::{Map, Value};

use super::outline::Bilingual;
use super::refusal::DefinitionRefusal as Refusal;
use crate::UnknownWord;
use crate::surveys::fault::{Found, Pointer};
use crate::text::{first_refused, graphemes};

/// The longest text that people read, in characters (grapheme clusters).
const LONGEST_TEXT: usize = 1_000;

pub(super) type Flaws = Found<Refusal>;

/// An object and where it stands.
#[derive(Clone)]
pub(super) struct Object<'a> {
    members: &'a Map<String, Value>,
    pointer: Pointer,
}

impl<'a> Object<'a> {
    pub(super) fn open(value: &'a Value, pointer: Pointer, flaws: &mut Flaws) -> Option<Self> {
        if let Some(members) = value.as_object() {
            return Some(Self { members, pointer });
        }
        flaws.add(pointer, Refusal::WrongType { expected: "an object" });
        None
    }

    /// Refuses every member that is not on one of the lists: a typo must not pass in silence.
    pub(super) fn only(&self, lists: &[&[&str]], flaws: &mut Flaws) {
        for name in self.members.keys() {
            if !lists.iter().any(|list| list.contains(&name.as_str())) {
                flaws.add(self.at(name), Refusal::UnknownMember);
            }
        }
    }

    pub(super) fn at(&self, name: &str) -> Pointer {
        self.pointer.member(name)
    }

    pub(super) fn get(&self, name: &str) -> Option<&'a Value> {
        self.members.get(name)
    }

    /// Notes the member if it is missing, and whether it is there.
    pub(super) fn require(&self, name: &str, flaws: &mut Flaws) -> bool {
        let there = self.members.contains_key(name);
        if !there {
            flaws.add(self.at(name), Refusal::MissingMember);
        }
        there
    }

    pub(super) fn string(&self, name: &str, flaws: &mut Flaws) -> Option<&'a str> {
        let value = self.get(name)?;
        let string = value.as_str();
        if string.is_none() {
            flaws.add(self.at(name), Refusal::WrongType { expected: "a string" });
        }
        string
    }

    pub(super) fn flag(&self, name: &str, flaws: &mut Flaws) -> Option<bool> {
        let value = self.get(name)?;
        let flag = value.as_bool();
        if flag.is_none() {
            flaws.add(self.at(name), Refusal::WrongType { expected: "true or false" });
        }
        flag
    }

    pub(super) fn integer(&self, name: &str, flaws: &mut Flaws) -> Option<i64> {
        let value = self.get(name)?;
        let integer = value.as_i64();
        if integer.is_none() {
            flaws.add(self.at(name), Refusal::WrongType { expected: "a whole number" });
        }
        integer
    }

    pub(super) fn word<W>(&self, name: &str, flaws: &mut Flaws) -> Option<W>
    where
        W: FromStr<Err = UnknownWord>,
    {
        match self.string(name, flaws)?.parse() {
            Ok(word) => Some(word),
            Err(UnknownWord { word, known }) => {
                flaws.add(self.at(name), Refusal::UnknownWord { word, known });
                None
            }
        }
    }

    /// The members of a list, each with its place. Nothing for a list that is not there.
    pub(super) fn list(
        &self,
        name: &str,
        max: usize,
        flaws: &mut Flaws,
    ) -> Vec<(&'a Value, Pointer)> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            flaws.add(self.at(name), Refusal::WrongType { expected: "a list" });
            return Vec::new();
        };
        if list.is_empty() {
            flaws.add(self.at(name), Refusal::EmptyList);
        }
        if list.len() > max {
            flaws.add(self.at(name), Refusal::ListTooLong { max });
        }
        list.iter().enumerate().map(|(i, value)| (value, self.at(name).index(i))).collect()
    }

    /// Words for people; required.
    pub(super) fn text(&self, name: &str, flaws: &mut Flaws) -> Option<String> {
        self.require(name, flaws);
        let text = self.string(name, flaws)?;
        let found = graphemes(text);
        if text.trim().is_empty() {
            flaws.add(self.at(name), Refusal::EmptyText);
        }
        if found > LONGEST_TEXT {
            flaws.add(self.at(name), Refusal::TextTooLong { found, max: LONGEST_TEXT });
        }
        if let Some(character) = first_refused(text) {
            flaws.add(self.at(name), Refusal::ForbiddenCharacter { character });
        }
        Some(text.to_owned())
    }

    /// The members `vi` and `en`; both required.
    pub(super) fn bilingual(&self, flaws: &mut Flaws) -> Option<Bilingual> {
        let (vi, en) = (self.text("vi", flaws), self.text("en", flaws));
        Some(Bilingual { vi: vi?, en: en? })
    }
}
