//! Where a figure of an older report is entered, to stand beside the one that is counted.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Button, Input, Kind, LabelSize, Select, Width};
use crate::{Frame, links};

/// The page on which a figure of an older report is entered.
#[derive(Debug, Clone)]
pub struct PrintedPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed, and what is wrong with it: `report`, `row`, `measure`, `printed`.
    pub form: &'a Form,
    /// The question that the older report answered.
    pub question: links::StaffResolutionOf<'a>,
    /// That question in words: first day, last day, as of which day.
    pub days: [String; 3],
    /// The rows of the table that is counted: key and name.
    pub rows: Vec<(String, String)>,
    /// The figures of a row: word and name.
    pub measures: Vec<(String, String)>,
}

impl Render for PrintedPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let title = words.say("printed-title");
        let none = || (String::new(), words.say("field-choose"));
        let select = |name, label: &str, options: &[(String, String)]| Select {
            label: words.say(label),
            size: LabelSize::Small,
            options: std::iter::once(none()).chain(options.iter().cloned()).collect(),
            ..Select::at(words, form, name)
        };
        let [from, until, as_of] = &self.days;
        let body = html! {
            h1 { (title) }
            p {
                (words.say_with("printed-question", &[
                    ("from", from.into()),
                    ("until", until.into()),
                    ("as_of", as_of.into()),
                ]))
            }
            p { (words.say("report-printed-rule")) }
            (frame.form(links::StaffPrintedOf(self.question), form, &html! {
                (Input {
                    label: words.say("printed-report"),
                    size: LabelSize::Small,
                    hint: Some(words.say("printed-report-hint")),
                    ..Input::at(words, form, "report")
                })
                (select("row", "printed-row", &self.rows))
                (select("measure", "printed-measure", &self.measures))
                (Input {
                    label: words.say("printed-printed"),
                    size: LabelSize::Small,
                    hint: Some(words.say("printed-printed-hint")),
                    kind: Kind::Code,
                    width: Width::Ten,
                    ..Input::at(words, form, "printed")
                })
                (Button::primary(words.say("printed-button")))
            }))
        };
        let back = Some(self.question.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}
