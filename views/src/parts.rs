//! Parts that several pages share: what GOV.UK Frontend calls components, as structs that render
//! themselves with its markup (checked against its published fixtures), and a few of our own.
//!
//! A part that shows a field starts from `Part::at(words, form, "name")` and is completed by a
//! struct update; its id is its name, and it shows by itself what was typed and what is wrong.
//! Plain elements (`h1` to `h3`, `p`, `ul`, `ol`, `a`, `code`, `table`) need no classes.

mod banner;
mod button;
mod charts;
mod choices;
mod date_input;
mod error_summary;
mod field;
mod fieldset;
#[cfg(test)]
mod fixtures;
mod input;
mod languages;
mod pagination;
mod panel;
mod qr;
mod select;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod text;
mod textarea;
mod ways;

use maud::{Markup, PreEscaped, html};

use crate::Words;
#[cfg(test)]
use crate::links::Asset;
use crate::words::Arg;
pub use banner::Banner;
pub use button::{Button, Weight, buttons};
pub use charts::{Bar, Interval, Legend, Share, hatches};
pub use choices::{Checkboxes, Choice, Choose, Radios};
pub use date_input::DateInput;
pub use error_summary::ErrorSummary;
pub use field::{ErrorMessage, LabelSize};
pub use fieldset::Fieldset;
pub use input::{Input, Kind, Width};
pub use languages::Languages;
pub use pagination::{Pagination, Way};
pub use panel::Panel;
pub use qr::Qr;
pub use select::Select;
pub use summary_list::{Action, Row, SummaryList};
pub use table::{Column, Narrow, Table};
pub use tag::{Tag, Tone};
pub use task_list::{Status, Task, TaskList};
pub use text::{Details, Inset, Warning, paragraphs, unbroken};
pub use textarea::Textarea;
pub use ways::{BackLink, Breadcrumbs};

/// A sentence of the locale files with markup in its gaps, in whatever order the language puts
/// them. What the files say is escaped; the pieces already are.
pub(crate) fn woven(
    words: Words,
    key: &str,
    args: &[(&str, Arg<'_>)],
    pieces: &[(&str, Markup)],
) -> Markup {
    let marks: Vec<String> = (MARK..).take(pieces.len()).map(String::from).collect();
    let gaps = pieces.iter().zip(&marks).map(|((name, _), mark)| (*name, mark.into()));
    let args: Vec<(&str, Arg<'_>)> = args.iter().copied().chain(gaps).collect();
    let mut sentence = String::new();
    for c in html! { (words.say_with(key, &args)) }.0.chars() {
        match pieces.get((c as usize).wrapping_sub(MARK as usize)) {
            Some((_, piece)) => sentence.push_str(&piece.0),
            None => sentence.push(c),
        }
    }
    PreEscaped(sentence)
}

/// The first of the characters that stand for pieces while a sentence is built: private use, so no
/// locale file has them.
const MARK: char = '\u{E000}';

/// A page or part one tag to the line, as snapshots keep it. Of a page, its title and what stands
/// in its frame: the frame has snapshots of its own.
#[cfg(test)]
pub(crate) fn lines(markup: &Markup) -> String {
    let all = all_lines(markup);
    let Some((before, main)) = all.split_once("<main ") else { return all };
    let title = before.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    let (above, inside) =
        (before.rsplit("<div class=\"govuk-width-container").next(), main.split("</main>").next());
    let [title, above, inside] = [title, above, inside].map(Option::unwrap_or_default);
    let above = above.split_once(">\n").map_or("", |(_, above)| above);
    format!("<title>{title}</title>\n{above}<main {inside}</main>\n")
}

/// A page with its frame, without the fingerprints of what it loads, whose every change would
/// touch every snapshot.
#[cfg(test)]
pub(crate) fn all_lines(markup: &Markup) -> String {
    let mut html = markup.0.replace("><", ">\n<");
    for asset in Asset::ALL {
        html = html.replace(&asset.to_string(), asset.path);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn a_woven_sentence_escapes_words_and_keeps_markup() {
        let link = html! { a href="/" { "8 < 9" } };
        let woven = woven(
            Words::of(Lang::En),
            "home-share",
            &[("percent", "<b>".into())],
            &[("base", link)],
        );
        assert_eq!(woven.0, "&lt;b&gt; of\u{a0}<a href=\"/\">8 &lt; 9</a>");
    }
}
