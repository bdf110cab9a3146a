//! How the description of the API says which words and values may stand somewhere.

use serde_json::{Value, json};
use utoipa::{
    IntoParams,
    openapi::{
        KnownFormat, RefOr, SchemaFormat,
        schema::{AnyOfBuilder, ArrayBuilder, Object, ObjectBuilder, Schema, SchemaType, Type},
    },
};

/// Which version is asked for.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct AskedVersion {
    /// The version; the newest, if left out
    #[param(schema_with = version)]
    version: Option<u32>,
}

/// What the caller has already.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct KnownTag {
    /// The `ETag` of what the caller has
    #[param(rename = "If-None-Match", value_type = String, required = false)]
    tag: Option<String>,
}

/// A parameter that holds one of these words. Empty, it is as good as left out.
pub fn word(words: &[&str]) -> Object {
    let known = words.iter().chain(&[""]).map(|word| Value::from(*word));
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(known)).build()
}

/// A member that holds one of these words. Empty or null, it is as good as left out.
pub fn word_or_nothing(words: &[&str], description: &str) -> Object {
    let known = words.iter().chain(&[""]).map(|word| Value::from(*word)).chain([Value::Null]);
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .enum_values(Some(known))
        .description(Some(description))
        .build()
}

/// A member that must hold one of these words.
pub fn needed_word(words: &[&str], description: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words.iter().map(|word| Value::from(*word))))
        .description(Some(description))
        .build()
}

/// A parameter that holds the number of a version. Empty, it is as good as left out.
fn version() -> RefOr<Schema> {
    let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1));
    AnyOfBuilder::new().item(number).item(empty()).into()
}

/// A parameter that holds a day or an instant. Empty, it is as good as left out.
pub fn day_or_instant() -> RefOr<Schema> {
    let of = |format| text().format(Some(SchemaFormat::KnownFormat(format)));
    AnyOfBuilder::new()
        .item(of(KnownFormat::Date))
        .item(of(KnownFormat::DateTime))
        .item(empty())
        .into()
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn empty() -> ObjectBuilder {
    text().max_length(Some(0))
}

/// What may stand at the questions of a survey, by their ids; null is nothing.
pub fn answers() -> Object {
    let kinds = || SchemaType::from_iter([Type::String, Type::Integer]);
    let code = || ObjectBuilder::new().schema_type(kinds());
    let answer: RefOr<Schema> = AnyOfBuilder::new()
        .item(code())
        .item(ArrayBuilder::new().items(code()))
        .item(ObjectBuilder::new().schema_type(Type::Null))
        .into();
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(answer))
        .description(Some(
            "By question id: a code, a list of codes, a number or a text. `\"97\"` is not \
             applicable, `\"98\"` don't know, `\"99\"` no answer; a question left out is blank",
        ))
        .examples([json!({ "q11": "1", "q13": ["a", "b"] })])
        .build()
}
