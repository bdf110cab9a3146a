//! The frame around every page: language, title, skip link, header, banner of a demonstration,
//! the page itself, footer. Works without JavaScript and under a policy without inline styles.

mod foot;
mod head;
mod page;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use std::fmt::Display;

use maud::{Markup, Render as _, html};

use crate::form::Form;
use crate::links::{self, Here};
use crate::{Choice, Words};
pub use page::Page;

/// What every page of one reply shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The reader's language and how it was chosen.
    pub choice: Choice,
    /// The address of this page.
    pub here: Here,
    /// The office's name, in the reader's language.
    pub office: String,
    /// Whether what is shown is the demonstration's.
    pub demo: bool,
    /// Whether the reader chose larger text.
    pub larger: bool,
    /// Who is signed in; `None` on pages for everybody.
    pub staff: Option<Staff>,
}

/// The member of staff who reads the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Their name.
    pub name: String,
    /// What stands in the seal of each of their forms.
    pub seal: String,
    /// Where their duties lead: the key of the words, and the address.
    pub ways: Vec<(&'static str, String)>,
}

impl Frame {
    /// The words of the reader's language.
    pub const fn words(&self) -> Words {
        Words::of(self.choice.lang)
    }

    /// An address of ours for a link on this page: it carries the language on when this page's
    /// own address named it.
    pub fn href(&self, address: impl Display) -> String {
        let address = address.to_string();
        if self.choice.by_address {
            links::in_language(&address, self.choice.lang)
        } else {
            address
        }
    }

    /// A whole page. The title is also what the tab, the bookmark and the screen reader say first.
    /// A page with a way back, or with more, is a [`Page`].
    pub fn page(&self, title: &str, body: &Markup) -> Markup {
        Page::new(self, title, body.clone()).render()
    }

    /// A whole page with a form on it. When something is wrong with the form, the title says so
    /// first, and everything that is wrong stands at the top.
    pub fn form_page(&self, title: &str, form: &Form, body: &Markup) -> Markup {
        Page { form: Some(form), ..Page::new(self, title, body.clone()) }.render()
    }

    /// A form that is sent to `action`, with the key and the seal that make its sending safe.
    pub fn form(&self, action: impl Display, form: &Form, body: &Markup) -> Markup {
        html! {
            form method="post" action=(self.href(action)) novalidate {
                @if !form.key.is_empty() { input type="hidden" name="key" value=(form.key); }
                @if !form.seal.is_empty() { input type="hidden" name="seal" value=(form.seal); }
                (body)
            }
        }
    }
}
