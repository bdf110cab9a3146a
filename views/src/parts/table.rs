//! Tables: numbers stand right, and on a phone a wide row becomes a list of labelled lines.

use maud::{Markup, Render, html};

/// A table. The first cell of each row names the row.
///
/// ```text
/// (Table {
///     caption: words.say("units"),
///     columns: vec![Column::text(words.say("unit")), Column::number(words.say("counted"))],
///     rows: vec![vec![html! { (unit) }, html! { a href=(list) { (count) } }]],
///     narrow: Narrow::Lines,
///     total: None,
/// })
/// ```
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<Markup>>,
    /// The row of totals under them.
    pub total: Option<Vec<Markup>>,
    /// What it does on a narrow screen.
    pub narrow: Narrow,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// Whether numbers stand in it.
    pub number: bool,
}

/// What a table does on a narrow screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Narrow {
    /// It stays: for two or three short columns.
    Stays,
    /// Each row becomes labelled lines.
    Lines,
}

impl Column {
    /// A column of words.
    pub fn text(name: impl Into<String>) -> Self {
        Self { name: name.into(), number: false }
    }

    /// A column of numbers.
    pub fn number(name: impl Into<String>) -> Self {
        Self { name: name.into(), number: true }
    }

    fn also(&self, base: &'static str) -> String {
        if self.number { format!("{base} {base}--numeric") } else { base.to_owned() }
    }
}

impl Table {
    fn row(&self, cells: &[Markup], total: bool) -> Markup {
        let lines = (self.narrow == Narrow::Lines).then_some(());
        let also = if total { " total" } else { "" };
        html! {
            tr class={ "govuk-table__row" (also) } {
                @for (at, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
                    @if at == 0 {
                        th scope="row" class="govuk-table__header" { (cell) }
                    } @else {
                        td class=(column.also("govuk-table__cell")) data-label=[lines.map(|()| &column.name)] { (cell) }
                    }
                }
            }
        }
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        match self.narrow {
            // Text twice as large needs more than the window has: the table scrolls, not the page.
            // What has links is reached by them, the rest by itself.
            Narrow::Lines if self.has_links() => html! { div.broad { (self.table()) } },
            Narrow::Lines => html! {
                div.broad role="region" aria-label=(self.caption) tabindex="0" { (self.table()) }
            },
            Narrow::Stays => self.table(),
        }
    }
}

impl Table {
    fn has_links(&self) -> bool {
        self.rows.iter().chain(&self.total).flatten().any(|cell| cell.0.contains("<a "))
    }

    fn table(&self) -> Markup {
        let lines = if self.narrow == Narrow::Lines { " lines" } else { "" };
        html! {
            table class={ "govuk-table" (lines) } {
                caption class="govuk-table__caption govuk-table__caption--m" { (self.caption) }
                thead class="govuk-table__head" {
                    tr class="govuk-table__row" {
                        @for column in &self.columns {
                            th scope="col" class=(column.also("govuk-table__header")) { (column.name) }
                        }
                    }
                }
                tbody class="govuk-table__body" {
                    @for cells in &self.rows { (self.row(cells, false)) }
                    @if let Some(cells) = &self.total { (self.row(cells, true)) }
                }
            }
        }
    }
}
