//! What the sender thought of the answer.

words! {
    /// One of five words; the last two count as satisfied (case ledger §3.6).
    Satisfaction {
        /// Rất không hài lòng.
        VeryDissatisfied = "very_dissatisfied",
        /// Không hài lòng.
        Dissatisfied = "dissatisfied",
        /// Bình thường.
        Neutral = "neutral",
        /// Hài lòng.
        Satisfied = "satisfied",
        /// Rất hài lòng.
        VerySatisfied = "very_satisfied",
    }
}

impl Satisfaction {
    /// From 1, the worst, to 5.
    pub const fn degree(self) -> u8 {
        match self {
            Self::VeryDissatisfied => 1,
            Self::Dissatisfied => 2,
            Self::Neutral => 3,
            Self::Satisfied => 4,
            Self::VerySatisfied => 5,
        }
    }

    /// The word of a degree; `None` outside 1 to 5.
    pub fn of_degree(degree: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.degree() == degree)
    }

    /// Whether it counts as satisfied.
    pub const fn is_satisfied(self) -> bool {
        self.degree() >= 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_degrees_of_which_the_last_two_are_satisfied() {
        let degrees: Vec<_> = Satisfaction::ALL.iter().map(|word| word.degree()).collect();
        assert_eq!(degrees, [1, 2, 3, 4, 5]);
        let satisfied: Vec<_> =
            (0..=6).filter_map(Satisfaction::of_degree).map(Satisfaction::is_satisfied).collect();
        assert_eq!(satisfied, [false, false, false, true, true]);
    }
}
