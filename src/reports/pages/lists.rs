//! Prints counts, each with the address of the list that it opens.

use domain::{
    numbers::{Hundredths, Lang, Ratio, print_integer, print_percent},
    reports::{Counts, Figure, Grouping},
};
use views::{
    Number,
    links::CaseList,
    reports::{Opened, Share},
};

use crate::{
    clock::Clock,
    reports::resolution::{self, Question},
};

/// The lists behind the figures of one question.
pub struct Lists {
    /// The list of every case of it.
    whole: CaseList,
    lang: Lang,
}

impl Lists {
    /// The lists of a question: of the same period, instant and unit.
    pub fn of(question: &Question, clock: &Clock, lang: Lang) -> Self {
        let whole = CaseList {
            from: Some(question.period.from()),
            to: Some(question.period.to()),
            as_of: Some(resolution::spelled(question.as_of, clock)),
            within: question.unit.clone(),
            ..CaseList::default()
        };
        Self { whole, lang }
    }

    /// The list of every case of the question.
    pub fn whole(&self) -> CaseList {
        self.whole.clone()
    }

    /// The list of the row that goes by `key`.
    pub fn row(&self, grouping: Grouping, key: &str) -> CaseList {
        let (whole, key) = (self.whole(), key.to_owned());
        match grouping {
            Grouping::Unit => CaseList { unit: Some(key), ..whole },
            Grouping::Level => CaseList { level: Some(key), ..whole },
            Grouping::Field => CaseList { field: Some(key), ..whole },
            Grouping::Kind => CaseList { kind: key.parse().ok(), ..whole },
            Grouping::Source => CaseList { source: key.parse().ok(), ..whole },
            Grouping::Meeting => CaseList { meeting: Some(key), ..whole },
            Grouping::Month => CaseList { month: Some(key), ..whole },
        }
    }

    /// A number that opens a list.
    pub fn opened(&self, n: u64, list: &CaseList) -> Opened {
        Opened { count: self.number(n), href: list.to_string() }
    }

    /// One figure of a row, opening its part of the row's list.
    pub fn figure(&self, counts: &Counts, figure: Figure, row: &CaseList) -> Opened {
        // Every case received is the list without a figure.
        let figure = Some(figure).filter(|figure| *figure != Figure::Received);
        let n = counts.get(figure.unwrap_or(Figure::Received));
        self.opened(n, &CaseList { figure, ..row.clone() })
    }

    /// A percentage with its numerator and its denominator.
    pub fn share(&self, percent: Option<Hundredths>, of: Ratio) -> Share {
        let base = u64::try_from(of.whole()).unwrap_or(u64::MAX);
        let percent = print_percent(percent, self.lang);
        Share { percent, part: self.number(of.part), base: self.number(base) }
    }

    /// A number as the reader's language prints it.
    pub fn number(&self, value: u64) -> Number {
        number(value, self.lang)
    }
}

/// A number as a language prints it.
pub fn number(value: u64, lang: Lang) -> Number {
    Number { value, printed: print_integer(value, lang) }
}
