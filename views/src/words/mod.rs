//! Every word people read. The words themselves stand in `locales/vi.ftl` and `locales/en.ftl`.
//!
//! A key that is missing never stops a page: it is read in Vietnamese instead, and last of all
//! the key itself is printed. The tests of this module see to it that neither happens.

mod bundles;
mod families;
mod keys;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::Lang;
pub use families::Family;
pub use keys::{
    class, exclusion, figure, identity, kind, kind_group, outcome, satisfaction, source, stage,
};

/// The words of one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words {
    lang: Lang,
}

/// What fills a gap in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Printed as it is.
    Text(&'a str),
    /// Chooses the plural; print the number itself through a [`Arg::Text`], since Fluent does not
    /// know the digits of a language.
    Count(u64),
}

impl Words {
    /// The words of this language.
    pub const fn of(lang: Lang) -> Self {
        Self { lang }
    }

    /// Whose words these are.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// What this key says.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// What this key says, its gaps filled.
    pub fn say_with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|&(name, arg)| (name, arg.value())).collect();
        [self.lang, Lang::default()]
            .into_iter()
            .find_map(|lang| bundles::say(lang, key, &args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// The word of a member of a family that offices or other modules extend; the member's own
    /// word where the locales have none.
    pub fn name(self, family: Family, word: &str) -> String {
        let key = family.key(word);
        let said = self.say(&key);
        if said == key { word.to_owned() } else { said }
    }
}

impl<'a> Arg<'a> {
    fn value(self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Count(count) => FluentValue::from(count),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
