//! Parts that several pages share.

use maud::{Markup, PreEscaped, html};

use crate::Words;
#[cfg(test)]
use crate::links::StyleSheet;
use crate::words::Arg;

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

/// A page or part one tag to the line, as snapshots keep it: without the fingerprint of the style
/// sheet, whose every change would touch them all.
#[cfg(test)]
pub(crate) fn lines(markup: &Markup) -> String {
    let sheet = StyleSheet.to_string();
    markup.0.replace(&sheet, StyleSheet::PATH).replace("><", ">\n<")
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
