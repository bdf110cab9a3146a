//! Units and their tree, for who looks after them.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::frame::Page;
use crate::parts::{
    Banner, Button, Column, DateInput, Input, Kind, Narrow, Row, Select, SummaryList, Table, Width,
};
use crate::{Frame, Words, links};

/// One unit in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitLine {
    /// Its number.
    pub id: i64,
    /// How deep it stands: 0 at the top.
    pub depth: usize,
    /// Its code.
    pub code: String,
    /// Its name, in the reader's language.
    pub name: String,
    /// The level, as people call it.
    pub level: String,
    /// Its first day, as printed.
    pub from: String,
    /// Its last day, as printed; `None`: no end is known.
    pub until: Option<String>,
    /// Whether the reader may change it.
    pub may_change: bool,
}

/// The tree of units, those too that stand no longer.
#[derive(Debug, Clone)]
pub struct UnitsPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The units, each after the one above it.
    pub units: Vec<UnitLine>,
    /// Whether one was just added.
    pub added: bool,
}

impl Render for UnitsPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("units-title");
        let row = |unit: &UnitLine| {
            let id = unit.id.to_string();
            let depth = "– ".repeat(unit.depth);
            vec![
                html! {
                    span aria-hidden="true" { (depth) }
                    @if unit.may_change { a href=(frame.href(links::StaffUnit(&id))) { (unit.name) } }
                    @else { (unit.name) }
                },
                html! { (unit.code) },
                html! { (unit.level) },
                html! { (unit.from) },
                html! { (unit.until.clone().unwrap_or_else(|| words.say("units-standing"))) },
            ]
        };
        let columns = ["person-unit", "unit-code", "unit-level", "unit-from", "unit-until"];
        let body = html! {
            @if self.added { (Banner::done(words, html! { (words.say("unit-done-added")) })) }
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("units-lead")) }
            (Button::link(words.say("units-add"), frame.href(links::StaffNewUnit)))
            (Table {
                caption: words.say("units-tree"),
                columns: columns.map(|key| Column::text(words.say(key))).to_vec(),
                rows: self.units.iter().map(row).collect(),
                total: None,
                narrow: Narrow::Lines,
            })
        };
        Page { wide: true, ..Page::new(frame, &title, body) }.render()
    }
}

/// What a unit is called.
pub(super) fn names(words: Words, form: &Form) -> Markup {
    html! {
        (Input {
            label: words.say("unit-name-vi"),
            ..Input::at(words, form, "name_vi")
        })
        (Input {
            label: words.say("unit-name-en"),
            hint: Some(words.say("unit-name-en-hint")),
            ..Input::at(words, form, "name_en")
        })
    }
}

/// What is asked of a new unit, but for what it stands under.
pub(super) fn fields(words: Words, form: &Form, levels: &[(String, String)]) -> Markup {
    html! {
        (Input {
            label: words.say("unit-code"),
            hint: Some(words.say("unit-code-hint")),
            kind: Kind::Code,
            width: Width::Ten,
            ..Input::at(words, form, "code")
        })
        (names(words, form))
        (Select {
            label: words.say("unit-level"),
            options: levels.to_vec(),
            ..Select::at(words, form, "level")
        })
        (DateInput {
            legend: words.say("unit-from"),
            hint: Some(words.say("unit-from-hint")),
            ..DateInput::at(words, form, "valid_from")
        })
    }
}

/// Where a unit is added.
#[derive(Debug, Clone)]
pub struct NewUnitPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed.
    pub form: &'a Form,
    /// The units it may stand under: code and name.
    pub parents: Vec<(String, String)>,
    /// The levels: code and name.
    pub levels: Vec<(String, String)>,
}

impl Render for NewUnitPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let title = words.say("unit-new-title");
        let fields = html! {
            (Select {
                label: words.say("unit-parent"),
                options: self.parents.clone(),
                ..Select::at(words, form, "parent_code")
            })
            (fields(words, form, &self.levels))
            (Button::primary(words.say("unit-new-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            (frame.form(links::StaffNewUnit, form, &fields))
        };
        let back = Some(links::StaffUnits.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

/// One unit, for who looks after it.
#[derive(Debug, Clone)]
pub struct UnitPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed into one of its forms.
    pub form: &'a Form,
    /// The unit.
    pub unit: UnitLine,
    /// The one above it, in the reader's language.
    pub parent: Option<String>,
    /// What was just done.
    pub done: Option<&'a str>,
}

impl Render for UnitPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form, unit) = (self.frame, self.frame.words(), self.form, &self.unit);
        let address = |what: &str| format!("{}/{}/{what}", links::StaffUnits, unit.id);
        let none = || words.say("unit-no-parent");
        let rename = html! {
            (names(words, form))
            (Button::primary(words.say("unit-rename-button")))
        };
        let end = html! {
            (DateInput {
                legend: words.say("unit-end-day"),
                hint: Some(words.say("unit-end-hint")),
                ..DateInput::at(words, form, "valid_to")
            })
            (Button::warning(words.say("unit-end-button")))
        };
        let done = self.done.and_then(|done| match done {
            "renamed" => Some("unit-done-renamed"),
            "ended" => Some("unit-done-ended"),
            _ => None,
        });
        let body = html! {
            @if let Some(key) = done { (Banner::done(words, html! { (words.say(key)) })) }
            h1 class="govuk-heading-l" { (unit.name) }
            (SummaryList(vec![
                Row::new(words.say("unit-code"), html! { (unit.code) }),
                Row::new(words.say("unit-level"), html! { (unit.level) }),
                Row::new(words.say("unit-parent"), html! { (self.parent.clone().unwrap_or_else(none)) }),
                Row::new(words.say("unit-from"), html! { (unit.from) }),
                Row::new(words.say("unit-until"), html! {
                    (unit.until.clone().unwrap_or_else(|| words.say("units-standing")))
                }),
            ]))
            h2 { (words.say("unit-rename-heading")) }
            p { (words.say("unit-rename-lead")) }
            (frame.form(address("name"), form, &rename))
            @if unit.until.is_none() {
                h2 { (words.say("unit-end-heading")) }
                p { (words.say("unit-end-lead")) }
                (frame.form(address("end"), form, &end))
            }
        };
        let back = Some(links::StaffUnits.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &unit.name, body) }.render()
    }
}
