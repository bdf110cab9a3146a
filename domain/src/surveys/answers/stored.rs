//! Answers as they are kept: a JSON text of those that say something. They are written and read back
//! by far the most often, so no tree is made of it between.

use std::{collections::BTreeMap, fmt};

use serde::{
    Serialize, Serializer,
    de::{DeserializeSeed, Deserializer as _, Error, MapAccess, Visitor},
};
use serde_json::Value;

use super::{Answer, Answers, Strictness};
use crate::surveys::{
    definition::Definition,
    fault::{Found, Pointer},
    name::OptionCode,
};

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let kept = self.iter().filter(|(_, answer)| !answer.is_left_out());
        to.collect_map(kept.map(|(question, answer)| (question.as_str(), answer)))
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Choice(code) => to.serialize_str(code.as_str()),
            Self::Choices(codes) => to.collect_seq(codes.iter().map(OptionCode::as_str)),
            Self::Number(number) => to.serialize_i64(*number),
            Self::Text(text) => to.serialize_str(text),
            Self::Date(date) => to.collect_str(date),
            Self::Missing(missing) => to.serialize_str(missing.word()),
            Self::Invalid(marked) => BTreeMap::from([("invalid", marked)]).serialize(to),
            Self::Blank | Self::NotAsked => to.serialize_none(),
        }
    }
}

pub(super) fn read(definition: &Definition, stored: &str) -> Result<Answers, serde_json::Error> {
    let mut text = serde_json::Deserializer::from_str(stored);
    let answers = text.deserialize_map(Members(definition))?;
    text.end()?;
    Ok(answers)
}

/// The members of an object, each a question with what was written there.
struct Members<'d>(&'d Definition);

impl<'de> Visitor<'de> for Members<'_> {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Answers, A::Error> {
        let Self(definition) = self;
        let mut values: Vec<Option<Value>> = vec![None; definition.questions().len()];
        while let Some(place) = members.next_key_seed(Name(definition))? {
            values[place] = Some(members.next_value()?);
        }
        let values: Vec<_> = values.iter().map(Option::as_ref).collect();
        let (at, kept) = (Pointer::root().member("answers"), Strictness::KeepInvalid);
        let answers = Answers::of_values(definition, &values, kept, &at, Found::nothing());
        answers.map_err(A::Error::custom)
    }
}

/// The name of a question, as its place.
struct Name<'d>(&'d Definition);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = usize;

    fn deserialize<D: serde::Deserializer<'de>>(self, name: D) -> Result<usize, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a question")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let unknown = || E::custom(format_args!("no question is called {name}"));
        self.0.place(name).ok_or_else(unknown)
    }
}
