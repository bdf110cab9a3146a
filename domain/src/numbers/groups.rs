//! A written number taken apart at its marks, before anyone decides what the marks mean.

use super::Unreadable;

/// Runs of digits and the mark before each but the first. Every blank counts as the mark `' '`.
pub(super) struct Groups<'a> {
    /// The digits before the first mark: never empty.
    pub first: &'a str,
    /// Each later mark with the digits after it: never empty.
    pub rest: Vec<(char, &'a str)>,
}

/// Drops the blanks around a number and those beside a point or comma: reports print `140. 683`.
pub(super) fn tidy(text: &str) -> String {
    let is_mark = |c: Option<&char>| matches!(c, Some('.' | ','));
    let chars: Vec<char> = text.trim().chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let run = chars[at..].iter().take_while(|c| c.is_whitespace()).count();
        if run == 0 {
            out.push(c);
            at += 1;
            continue;
        }
        if !is_mark(at.checked_sub(1).and_then(|i| chars.get(i))) && !is_mark(chars.get(at + run)) {
            out.push(' ');
        }
        at += run;
    }
    out
}

impl<'a> Groups<'a> {
    /// Takes tidied text apart.
    pub fn of(tidied: &'a str) -> Result<Self, Unreadable> {
        if tidied.is_empty() {
            return Err(Unreadable::Empty);
        }
        let is_mark = |c: char| matches!(c, '.' | ',' | ' ');
        let marks = tidied.chars().filter(|c| is_mark(*c));
        let mut runs = tidied.split(is_mark);
        let first = runs.next().unwrap_or_default();
        let rest: Vec<_> = marks.zip(runs).collect();
        let all_digits = std::iter::once(first)
            .chain(rest.iter().map(|(_, run)| *run))
            .all(|run| !run.is_empty() && run.bytes().all(|b| b.is_ascii_digit()));
        if all_digits { Ok(Self { first, rest }) } else { Err(Unreadable::NotANumber) }
    }

    /// Whether the digits stand as thousands do: one to three, then threes, no zero in front.
    pub fn are_thousands(&self) -> bool {
        self.first.len() <= 3
            && !self.first.starts_with('0')
            && self.rest.iter().all(|(_, run)| run.len() == 3)
    }

    /// The one mark used throughout; `None` when there is none or when two kinds stand mixed.
    pub fn only_mark(&self) -> Option<char> {
        let (mark, _) = self.rest.first()?;
        self.rest.iter().all(|(other, _)| other == mark).then_some(*mark)
    }

    /// The number that all the digits in a row make.
    pub fn number(&self) -> Result<u64, Unreadable> {
        let runs = std::iter::once(self.first).chain(self.rest.iter().map(|(_, run)| *run));
        runs.collect::<String>().parse().map_err(|_| Unreadable::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_beside_a_mark_mean_nothing() {
        assert_eq!(tidy(" 140. 683\u{a0}"), "140.683");
        assert_eq!(tidy("140 .683"), "140.683");
        assert_eq!(tidy("140 \u{202f}683"), "140 683");
        assert_eq!(tidy("   "), "");
    }
}
