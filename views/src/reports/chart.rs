//! The drawing of figures over time: two lines over the months. Colours come from the style sheet,
//! so dark mode, forced colours and print follow; the numbers stand in a table beside it.

use maud::{Markup, html};

/// Two lines over the months: what came in and what was answered. Drawn for one width of the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'a> {
    /// What the lines are, for those who cannot see them.
    pub(super) label: &'a str,
    /// What each line is called, at its end.
    pub(super) names: [&'a str; 2],
    /// The months at the two ends.
    pub(super) ends: [&'a str; 2],
    /// The largest number, as printed.
    pub(super) most: &'a str,
    /// The numbers, month by month.
    pub(super) points: &'a [[u64; 2]],
    /// How wide it is drawn.
    pub(super) width: u64,
    /// The class that shows it on pages of that width only.
    pub(super) class: &'a str,
}

impl Lines<'_> {
    const HEIGHT: u64 = 200;
    const TOP: u64 = 20;
    const LEFT: u64 = 44;

    pub(super) fn markup(self) -> Markup {
        let (right, floor) = (self.width - 92, Self::HEIGHT - 28);
        let most = self.points.iter().flatten().copied().max().unwrap_or(0);
        let steps = u64::try_from(self.points.len().saturating_sub(1)).unwrap_or(1);
        let x = |at: usize| {
            Self::LEFT + scaled(u64::try_from(at).unwrap_or(0), steps, right - Self::LEFT)
        };
        let y = |n: u64| floor - scaled(n, most, floor - Self::TOP);
        let line = |which: usize| -> String {
            let points = self.points.iter().enumerate();
            let points = points.map(|(at, pair)| format!("{},{}", x(at), y(pair[which])));
            points.collect::<Vec<_>>().join(" ")
        };
        let last = self.points.last().copied().unwrap_or_default();
        let names = apart([y(last[0]), y(last[1])]);
        html! {
            svg.trend.(self.class) viewBox={ "0 0 " (self.width) " " (Self::HEIGHT) } role="img" aria-label=(self.label) {
                path.axis d={ "M" (Self::LEFT) " " (Self::TOP) "H" (right) "M" (Self::LEFT) " " (floor) "H" (right) } {}
                text x=(Self::LEFT - 6) y=(Self::TOP + 5) text-anchor="end" { (self.most) }
                text x=(Self::LEFT - 6) y=(floor + 5) text-anchor="end" { "0" }
                text x=(Self::LEFT) y=(Self::HEIGHT - 6) { (self.ends[0]) }
                text x=(right) y=(Self::HEIGHT - 6) text-anchor="end" { (self.ends[1]) }
                polyline points=(line(0)) {}
                polyline.answered points=(line(1)) {}
                text x=(right + 8) y=(names[0] + 5) { (self.names[0]) }
                text x=(right + 8) y=(names[1] + 5) { (self.names[1]) }
            }
        }
    }
}

/// `n` of `whole` on a scale of `length`, rounded.
fn scaled(n: u64, whole: u64, length: u64) -> u64 {
    let (n, whole, long) = (u128::from(n), u128::from(whole.max(1)), u128::from(length));
    u64::try_from((2 * n * long + whole) / (2 * whole)).unwrap_or(length)
}

/// Two heights for words, far enough from each other to be read.
fn apart([one, other]: [u64; 2]) -> [u64; 2] {
    const LINE: u64 = 18;
    if one.abs_diff(other) >= LINE {
        return [one, other];
    }
    if one <= other { [other.saturating_sub(LINE), other] } else { [one, one.saturating_sub(LINE)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_begins_and_ends_where_its_months_do() {
        let points = [[0, 0], [10, 5], [20, 10]];
        let lines = Lines {
            label: "a < b",
            names: ["in", "out"],
            ends: ["01/2019", "03/2019"],
            most: "20",
            points: &points,
            width: 360,
            class: "narrow-only",
        };
        let svg = lines.markup().into_string();
        assert!(svg.contains("points=\"44,172 156,96 268,20\""), "{svg}");
        assert!(svg.contains("points=\"44,172 156,134 268,96\""), "{svg}");
        assert!(svg.contains("aria-label=\"a &lt; b\""));
    }

    #[test]
    fn names_at_the_ends_of_lines_do_not_cover_each_other() {
        assert_eq!(apart([10, 100]), [10, 100]);
        assert_eq!(apart([50, 52]), [34, 52]);
        assert_eq!(apart([52, 50]), [52, 34]);
    }
}
