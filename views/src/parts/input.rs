//! A field of one line.

use maud::{Markup, Render, html};

use super::field::{Around, LabelSize};
use crate::Words;
use crate::form::Form;

/// A field of one line.
///
/// ```text
/// (Input {
///     label: words.say("phone"),
///     hint: Some(words.say("phone-hint")),
///     kind: Kind::Phone,
///     width: Width::Ten,
///     autocomplete: Some("tel"),
///     ..Input::at(words, form, "phone")
/// })
/// ```
pub struct Input<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form it stands in.
    pub form: &'a Form,
    /// Its name, and its id.
    pub name: &'a str,
    /// What is asked.
    pub label: String,
    /// How large the label stands.
    pub size: LabelSize,
    /// What helps to answer.
    pub hint: Option<String>,
    /// What is typed into it.
    pub kind: Kind,
    /// How wide it is: as wide as what is expected.
    pub width: Width,
    /// What a browser may fill in: `name`, `tel`, `email`, `street-address`, `current-password`…
    pub autocomplete: Option<&'a str>,
    /// What stands before it, as `+84`; not read aloud.
    pub prefix: Option<String>,
    /// What stands after it, as `%`; not read aloud.
    pub suffix: Option<String>,
}

/// What is typed into a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A password: what was typed is never shown again.
    Password,
    /// A whole number, on the pad of digits.
    Digits,
    /// A code: no spelling to check.
    Code,
    /// Words to look for.
    Search,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Text | Self::Digits | Self::Code => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Password => "password",
            Self::Search => "search",
        }
    }

    const fn spellcheck(self) -> Option<&'static str> {
        match self {
            Self::Email | Self::Password | Self::Code => Some("false"),
            Self::Text | Self::Phone | Self::Digits | Self::Search => None,
        }
    }

    const fn capitals(self) -> Option<&'static str> {
        match self {
            Self::Email | Self::Password | Self::Code => Some("none"),
            Self::Text | Self::Phone | Self::Digits | Self::Search => None,
        }
    }
}

/// How wide a field is, in letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as the text.
    #[default]
    Full,
    /// Two digits.
    Two,
    /// Three digits.
    Three,
    /// Four digits.
    Four,
    /// Five digits.
    Five,
    /// Ten letters.
    Ten,
    /// Twenty letters.
    Twenty,
    /// Thirty letters.
    Thirty,
}

impl Width {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Two => " govuk-input--width-2",
            Self::Three => " govuk-input--width-3",
            Self::Four => " govuk-input--width-4",
            Self::Five => " govuk-input--width-5",
            Self::Ten => " govuk-input--width-10",
            Self::Twenty => " govuk-input--width-20",
            Self::Thirty => " govuk-input--width-30",
        }
    }
}

impl<'a> Input<'a> {
    /// The field `name` of `form`, as plain as it can be.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        Self {
            words,
            form,
            name,
            label: String::new(),
            size: LabelSize::Plain,
            hint: None,
            kind: Kind::Text,
            width: Width::Full,
            autocomplete: None,
            prefix: None,
            suffix: None,
        }
    }

    fn around(&self) -> Around<'_> {
        Around { words: self.words, form: self.form, name: self.name, hint: self.hint.as_deref() }
    }

    fn control(&self) -> Markup {
        let around = self.around();
        let typed = self.form.typed.one(self.name);
        let shown = (self.kind != Kind::Password && !typed.is_empty()).then_some(typed);
        html! {
            input class={ "govuk-input" (self.width.class()) (around.faulty(" govuk-input--error")) }
                id=(self.name) name=(self.name) type=(self.kind.word())
                spellcheck=[self.kind.spellcheck()] value=[shown]
                aria-describedby=[around.described_by(None)] aria-invalid=[around.invalid()]
                autocomplete=[self.autocomplete] autocapitalize=[self.kind.capitals()]
                inputmode=[(self.kind == Kind::Digits).then_some("numeric")];
        }
    }
}

impl Render for Input<'_> {
    fn render(&self) -> Markup {
        let control = self.control();
        let affix = |side: &str, text: &Option<String>| {
            html! {
                @if let Some(text) = text {
                    div class={ "govuk-input__" (side) } aria-hidden="true" { (text) }
                }
            }
        };
        let control = if self.prefix.is_none() && self.suffix.is_none() {
            control
        } else {
            html! {
                div class="govuk-input__wrapper" {
                    (affix("prefix", &self.prefix))
                    (control)
                    (affix("suffix", &self.suffix))
                }
            }
        };
        self.around().group(&self.label, self.size, &control)
    }
}
