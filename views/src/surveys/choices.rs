//! The boxes of a question. A long form has hundreds of them and must stay small on a slow
//! network, so they are written more sparely than the choices of other forms: one label each, and
//! the style sheet draws them alike.

use maud::{Markup, html};

/// The boxes of one question.
pub(super) struct Boxes<'a> {
    /// The name of the field. The first box has it for its id.
    pub(super) name: &'a str,
    /// Whether several may be ticked.
    pub(super) several: bool,
    /// What there is to choose.
    pub(super) options: Vec<Tick>,
    /// What stands apart: the answers that are none.
    pub(super) apart: Vec<Tick>,
}

/// One box.
pub(super) struct Tick {
    /// What is sent when it is ticked.
    pub(super) value: String,
    /// What stands beside it.
    pub(super) text: String,
    /// Whether it is ticked.
    pub(super) ticked: bool,
}

impl Boxes<'_> {
    pub(super) fn markup(&self) -> Markup {
        let first = self.options.first().or(self.apart.first()).map(|tick| tick.value.as_str());
        html! {
            @if !self.options.is_empty() {
                div.ticks { @for tick in &self.options { (self.one(tick, first)) } }
            }
            @if !self.apart.is_empty() {
                div.ticks.apart { @for tick in &self.apart { (self.one(tick, first)) } }
            }
        }
    }

    fn one(&self, tick: &Tick, first: Option<&str>) -> Markup {
        let id = (first == Some(tick.value.as_str())).then_some(self.name);
        let kind = if self.several { "checkbox" } else { "radio" };
        html! {
            label {
                input type=(kind) name=(self.name) value=(tick.value) id=[id] checked[tick.ticked];
                (tick.text)
            }
        }
    }
}
