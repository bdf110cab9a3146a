//! Reading the definition as a whole.

use serde_json::Value;

use super::index::Index;
use super::object::{Flaws, Object};
use super::outline::{Bilingual, MissingText};
use super::question::{Question, Section};
use super::refusal::DefinitionRefusal as Refusal;
use super::{Definition, read_dimensions, read_question};
use crate::surveys::Missing;
use crate::surveys::fault::Pointer;

const MEMBERS: &[&str] = &[
    "template_id",
    "version",
    "status",
    "licence",
    "title",
    "disclaimer",
    "missing_codes",
    "dimensions",
    "sub_dimensions",
    "demographics",
    "questions",
    "closing",
];
const MOST_QUESTIONS: usize = 300;

/// The definition in `json`, or `None` with the faults noted.
pub(super) fn definition(json: &Value, flaws: &mut Flaws) -> Option<Definition> {
    let whole = Object::open(json, Pointer::root(), flaws)?;
    whole.only(&[MEMBERS], flaws);
    let slug = slug(&whole, flaws);
    let version = version(&whole, flaws);
    for note in ["status", "licence"] {
        whole.string(note, flaws);
    }
    whole.require("title", flaws);
    let title = words(&whole, "title", flaws);
    let disclaimer = words(&whole, "disclaimer", flaws);
    let missing = missing(&whole, flaws);
    let dimensions = read_dimensions::dimensions(&whole, flaws);
    let sub_dimensions = read_dimensions::sub_dimensions(&whole, &dimensions, flaws);
    let questions = questions(&whole, &Index::of(json), flaws);
    let places = questions.iter().enumerate().map(|(place, one)| (one.id().clone(), place));
    Some(Definition {
        places: places.collect(),
        slug: slug?,
        version: version?,
        title: title?,
        disclaimer,
        missing,
        dimensions,
        sub_dimensions,
        questions,
        json: json.clone(),
    })
}

fn slug(whole: &Object<'_>, flaws: &mut Flaws) -> Option<String> {
    whole.require("template_id", flaws);
    let slug = whole.string("template_id", flaws)?;
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if slug.len() > 64
        || !slug.starts_with(|c: char| c.is_ascii_lowercase())
        || !slug.bytes().all(fits)
    {
        flaws.add(whole.at("template_id"), Refusal::BadSlug);
    }
    Some(slug.to_owned())
}

fn version(whole: &Object<'_>, flaws: &mut Flaws) -> Option<u32> {
    whole.require("version", flaws);
    let version = u32::try_from(whole.integer("version", flaws)?).ok().filter(|&v| v >= 1);
    if version.is_none() {
        flaws.add(whole.at("version"), Refusal::BadVersion);
    }
    version
}

fn words(whole: &Object<'_>, name: &str, flaws: &mut Flaws) -> Option<Bilingual> {
    let words = Object::open(whole.get(name)?, whole.at(name), flaws)?;
    words.only(&[&["vi", "en"]], flaws);
    words.bilingual(flaws)
}

fn missing(whole: &Object<'_>, flaws: &mut Flaws) -> Vec<MissingText> {
    let mut texts = Vec::new();
    let mut codes = Vec::new();
    whole.require("missing_codes", flaws);
    for (value, pointer) in whole.list("missing_codes", Missing::ALL.len(), flaws) {
        let Some(entry) = Object::open(value, pointer, flaws) else { continue };
        entry.only(&[&["code", "vi", "en"]], flaws);
        entry.require("code", flaws);
        let (code, text) = (entry.string("code", flaws), entry.bilingual(flaws));
        codes.extend(code);
        if let (Some(missing), Some(text)) = (code.and_then(Missing::from_code), text) {
            texts.push(MissingText { missing, text });
        }
    }
    if !codes.is_empty() && codes != Missing::WORDS {
        flaws.add(whole.at("missing_codes"), Refusal::BadMissingCodes);
    }
    texts
}

fn questions(whole: &Object<'_>, index: &Index<'_>, flaws: &mut Flaws) -> Vec<Question> {
    whole.require(Section::Questions.word(), flaws);
    let mut questions = Vec::new();
    let mut position = 0;
    for &section in Section::ALL {
        for (value, pointer) in whole.list(section.word(), MOST_QUESTIONS, flaws) {
            let place = read_question::Place { section, position };
            questions.extend(read_question::question(value, pointer, place, index, flaws));
            position += 1;
        }
    }
    questions
}
