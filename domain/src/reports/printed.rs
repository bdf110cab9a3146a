//! A figure copied from an older report, beside the same figure counted here.

use crate::numbers::{Hundredths, Lang, print_points, print_signed};

/// What was printed and what is counted; their difference is a row of its own on the
/// reconciliation page, never mended in silence (source figures §6.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Of a count.
    Count {
        /// As the older report has it.
        printed: u64,
        /// As counted from cases.
        counted: u64,
    },
    /// Of a percentage.
    Percent {
        /// As the older report has it.
        printed: Hundredths,
        /// As computed from counts.
        counted: Hundredths,
    },
}

impl Gap {
    /// Printed less counted: in cases, or in hundredths of a percentage point.
    pub fn difference(self) -> i128 {
        match self {
            Self::Count { printed, counted } => i128::from(printed) - i128::from(counted),
            Self::Percent { printed, counted } => {
                i128::from(printed.units()) - i128::from(counted.units())
            }
        }
    }

    /// Whether the older report was right.
    pub fn is_closed(self) -> bool {
        self.difference() == 0
    }

    /// The difference with its sign: `+1`, `−8`; of percentages in points, vi `−0,01`, and never
    /// with a percent sign, for a difference of two shares is not a share.
    pub fn print(self, lang: Lang) -> String {
        let difference = self.difference();
        match self {
            Self::Count { .. } => print_signed(difference, lang),
            Self::Percent { .. } => print_points(difference, lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gaps_of_the_2019_report_are_plus_one_minus_eight_and_a_hundredth() {
        let in_progress = Gap::Count { printed: 23, counted: 22 };
        let of_communes = Gap::Count { printed: 19, counted: 27 };
        let share = Gap::Percent {
            printed: Hundredths::parse("90,52 %").unwrap(),
            counted: Hundredths::new(9_053),
        };
        assert_eq!([in_progress, of_communes, share].map(Gap::difference), [1, -8, -1]);
        let printed = [in_progress, of_communes, share].map(|gap| gap.print(Lang::Vi));
        assert_eq!(printed, ["+1", "−8", "−0,01"]);
        assert_eq!(share.print(Lang::En), "−0.01");
    }

    #[test]
    fn a_report_that_was_right_has_no_gap() {
        let answered = Gap::Count { printed: 167, counted: 167 };
        assert!(answered.is_closed());
        assert_eq!(answered.print(Lang::Vi), "0");
        let share = Hundredths::new(8_836);
        assert_eq!(Gap::Percent { printed: share, counted: share }.print(Lang::En), "0.00");
    }
}
