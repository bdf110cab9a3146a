//! What a form carries from page to page: what was typed, what is wrong with it, and what makes its
//! sending safe. A page shows a [`Form`]; whatever happens, nothing that was typed is lost.

/// The pairs of a form as they came, in their order: nothing trimmed, nothing checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What was typed at `name`; empty where nothing was. Of several, the last: a check box may
    /// stand behind a hidden field that says what leaving it empty means.
    pub fn one(&self, name: &str) -> &str {
        let last = self.0.iter().rev().find(|(key, _)| key == name);
        last.map_or("", |(_, value)| value)
    }

    /// Everything that was typed or ticked at `name`, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the option `value` of `name` was chosen.
    pub fn chose(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|chosen| chosen == value)
    }

    /// The same, with `value` at `name` instead of whatever stood there.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.retain(|(key, _)| key != name);
        self.0.push((name.to_owned(), value.into()));
        self
    }
}

/// What is wrong at one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The name of the field; empty for what is no matter of one field.
    pub name: String,
    /// What is wrong there, and what to do, in the reader's language.
    pub sentence: String,
}

/// A form as a page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// What the fields hold.
    pub typed: Typed,
    /// What is wrong, in the order of the fields.
    pub wrong: Vec<Wrong>,
    /// The one-time key of this sending: the second arrival changes nothing.
    pub key: String,
    /// What proves that the form is ours, for people who are signed in; empty for others.
    pub seal: String,
}

impl Form {
    /// The names of the fields that every form carries for itself.
    pub const OWN: [&'static str; 2] = ["key", "seal"];

    /// What is wrong at `name`; `None`: nothing.
    pub fn wrong_at(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|wrong| wrong.name == name).map(|wrong| wrong.sentence.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_what_was_typed_in_its_order() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let typed = Typed(vec![pair("a", " 1 "), pair("b", "x"), pair("b", "y")]);
        assert_eq!((typed.one("a"), typed.one("b"), typed.one("c")), (" 1 ", "y", ""));
        assert!(typed.chose("b", "x") && !typed.chose("b", "z"));
        assert_eq!(typed.with("b", "z").all("b").collect::<Vec<_>>(), ["z"]);
    }
}
