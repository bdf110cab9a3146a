//! Reading dimensions and their parts, which must fit each other.

use super::object::{Flaws, Object};
use super::outline::{Dimension, SubDimension};
use super::refusal::DefinitionRefusal as Refusal;

const MOST_DIMENSIONS: usize = 50;
const MOST_SUB_DIMENSIONS: usize = 200;

/// The dimensions, each number once.
pub(super) fn dimensions(whole: &Object<'_>, flaws: &mut Flaws) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for (value, pointer) in whole.list("dimensions", MOST_DIMENSIONS, flaws) {
        let Some(entry) = Object::open(value, pointer.clone(), flaws) else { continue };
        entry.only(&[&["n", "vi", "en"]], flaws);
        let (number, text) = (dimension_number(&entry, flaws), entry.bilingual(flaws));
        let Some(number) = number else { continue };
        if dimensions.iter().any(|other| other.number == number) {
            flaws.add(entry.at("n"), Refusal::DuplicateDimension { number });
        }
        if !is_divided(whole, number) {
            flaws.add(pointer, Refusal::EmptyDimension { number });
        }
        dimensions.extend(text.map(|text| Dimension { number, text }));
    }
    dimensions
}

fn dimension_number(entry: &Object<'_>, flaws: &mut Flaws) -> Option<u32> {
    entry.require("n", flaws);
    let number = u32::try_from(entry.integer("n", flaws)?).ok();
    let number = number.filter(|number| (1..=999).contains(number));
    if number.is_none() {
        flaws.add(entry.at("n"), Refusal::BadDimensionNumber);
    }
    number
}

fn is_divided(whole: &Object<'_>, number: u32) -> bool {
    let parts = whole.get("sub_dimensions").and_then(|parts| parts.as_array());
    parts.into_iter().flatten().any(|part| part["dimension"] == i64::from(number))
}

/// The sub-dimensions, each id once and each within a dimension.
pub(super) fn sub_dimensions(
    whole: &Object<'_>,
    dimensions: &[Dimension],
    flaws: &mut Flaws,
) -> Vec<SubDimension> {
    let mut parts: Vec<SubDimension> = Vec::new();
    for (value, pointer) in whole.list("sub_dimensions", MOST_SUB_DIMENSIONS, flaws) {
        let Some(entry) = Object::open(value, pointer, flaws) else { continue };
        entry.only(&[&["id", "dimension", "vi", "en"]], flaws);
        let dimension = dimension_named(&entry, dimensions, flaws);
        let (id, text) = (entry.text("id", flaws), entry.bilingual(flaws));
        let (Some(id), Some(text)) = (id, text) else { continue };
        if parts.iter().any(|other| other.id == id) {
            flaws.add(entry.at("id"), Refusal::DuplicateSubDimension { id: id.clone() });
        }
        parts.extend(dimension.map(|dimension| SubDimension { id, dimension, text }));
    }
    parts
}

fn dimension_named(entry: &Object<'_>, dimensions: &[Dimension], flaws: &mut Flaws) -> Option<u32> {
    entry.require("dimension", flaws);
    let number = entry.integer("dimension", flaws)?;
    let known = dimensions.iter().find(|dimension| i64::from(dimension.number) == number);
    if known.is_none() {
        flaws.add(entry.at("dimension"), Refusal::UnknownDimension { number });
    }
    known.map(|dimension| dimension.number)
}
