//! What staff must know of the post: letters that go nowhere, wait, or were given up.

use maud::{Markup, Render, html};

use crate::Words;
use crate::parts::Banner;

/// How the post stands. Shows nothing when all is well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostNotice {
    /// The words of the page.
    pub words: Words,
    /// Whether letters only go to a folder, for want of a mail server.
    pub to_folder: bool,
    /// How many letters failed and wait for another try, printed; `None`: none.
    pub waiting: Option<String>,
    /// How many letters were given up, printed; `None`: none.
    pub given_up: Option<String>,
}

impl Render for PostNotice {
    fn render(&self) -> Markup {
        let words = self.words;
        let told = |key: &str, count: &Option<String>| {
            count.as_ref().map(|count| words.say_with(key, &[("count", count.into())]))
        };
        let sentences: Vec<String> = [
            self.to_folder.then(|| words.say("letters-to-folder")),
            told("letters-waiting", &self.waiting),
            told("letters-given-up", &self.given_up),
        ]
        .into_iter()
        .flatten()
        .collect();
        html! {
            @if !sentences.is_empty() { (Banner::important(words, html! { (sentences.join(" ")) })) }
        }
    }
}
