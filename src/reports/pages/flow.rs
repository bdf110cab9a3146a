//! The flow of a period, line by line.

use domain::{
    numbers::{Lang, print_signed},
    reports::{AsOf, Figure, Flow, Stock},
};
use views::{
    links::CaseList,
    reports::{Cell, FlowLine},
};

use super::lists::Lists;
use crate::{clock::Clock, reports::resolution::Question};

/// Opening, what came and what went, closing. Lines on which nothing happened are left out.
pub fn lines(flow: &Flow, of: &Question, clock: &Clock, lang: Lang) -> Vec<FlowLine> {
    let instants = of.period.instants(&clock.zone);
    let until = instants.end.min(of.as_of.end()).max(instants.start);
    let stock = |key, at, there_are| stock(key, AsOf::instant(at), there_are, of, clock, lang);
    std::iter::once(stock("flow-opening", instants.start, flow.opening))
        .chain(steps(flow, lang))
        .chain([stock("flow-closing", until, flow.closing)])
        .collect()
}

/// How many there are at an instant, whenever they came.
fn stock(
    key: &'static str,
    as_of: AsOf,
    there_are: Stock,
    of: &Question,
    clock: &Clock,
    lang: Lang,
) -> FlowLine {
    let lists = Lists::of(&Question { as_of, ..of.clone() }, clock, lang);
    let cell = |n, figure| {
        let list = CaseList { from: None, to: None, figure: Some(figure), ..lists.whole() };
        Cell::Stock(lists.opened(n, &list))
    };
    FlowLine {
        key,
        in_progress: cell(there_are.in_progress, Figure::InProgress),
        answered: cell(there_are.answered, Figure::Answered),
        is_stock: true,
    }
}

/// What came and what went, of the cases in progress and of those answered.
fn steps(flow: &Flow, lang: Lang) -> impl Iterator<Item = FlowLine> {
    let (came, went) = (flow.reorganised_in, flow.reorganised_out);
    let steps: [(_, [i128; 2]); 10] = [
        ("flow-new", [flow.new.into(), 0]),
        ("flow-new-on-the-spot", [0, flow.new_on_the_spot.into()]),
        ("flow-reopened", [flow.reopened.into(), -i128::from(flow.reopened)]),
        ("flow-restored", [flow.restored.into(), 0]),
        ("flow-transferred-in", [flow.transferred_in.into(), 0]),
        ("flow-reorganised-in", [came.in_progress.into(), came.answered.into()]),
        ("flow-answered", [-i128::from(flow.answered), flow.answered.into()]),
        ("flow-excluded", [-i128::from(flow.excluded), 0]),
        ("flow-transferred-out", [-i128::from(flow.transferred_out), 0]),
        ("flow-reorganised-out", [-i128::from(went.in_progress), -i128::from(went.answered)]),
    ];
    let cell = move |n| match n {
        0 => Cell::None,
        n => Cell::Moves(print_signed(n, lang)),
    };
    steps.into_iter().filter(|(_, cells)| *cells != [0, 0]).map(move |(key, [open, answered])| {
        FlowLine { key, in_progress: cell(open), answered: cell(answered), is_stock: false }
    })
}
