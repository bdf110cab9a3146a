//! A whole page: the frame, and in it what the page itself brings.

use maud::{DOCTYPE, Markup, Render, html};

use super::{Frame, foot, head};
use crate::form::Form;
use crate::links::Asset;
use crate::parts::{BackLink, ErrorSummary, hatches};

/// A whole page.
///
/// ```text
/// Page { back: Some(links::Home.to_string()), form: Some(&form), ..Page::new(frame, &title, body) }.render()
/// ```
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What the tab, the bookmark and the screen reader say first.
    pub title: &'a str,
    /// Where the way back leads, an address as `links` print it; `None` for a page that has none.
    pub back: Option<String>,
    /// What stands above the page's own heading, as breadcrumbs.
    pub above: Markup,
    /// The form on it, for what is wrong with it.
    pub form: Option<&'a Form>,
    /// As wide as the screen allows: for broad tables.
    pub wide: bool,
    /// What the page says, its heading first.
    pub body: Markup,
}

impl<'a> Page<'a> {
    /// A page without a way back and without a form.
    pub fn new(frame: &'a Frame, title: &'a str, body: Markup) -> Self {
        Self { frame, title, back: None, above: Markup::default(), form: None, wide: false, body }
    }

    /// The form, when something is wrong with it.
    fn faulty(&self) -> Option<&'a Form> {
        self.form.filter(|form| !form.wrong.is_empty())
    }

    /// What the tab says.
    fn tab(&self) -> String {
        let words = self.frame.words();
        let title = words.say_with("page-title", &[("page", self.title.into())]);
        match self.faulty() {
            Some(_) => words.say_with("page-title-wrong", &[("page", (&title).into())]),
            None => title,
        }
    }
}

impl Render for Page<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let larger = if frame.larger { " larger" } else { "" };
        // Staff go from tables to forms and back, and their way about stays where it is.
        let wide = if self.wide || frame.staff.is_some() { " wide" } else { "" };
        html! {
            (DOCTYPE)
            html lang=(frame.choice.lang) class={ "govuk-template" (larger) } {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.tab()) }
                    link rel="stylesheet" href=(Asset::STYLE);
                    link rel="icon" href=(Asset::ICON) type="image/svg+xml";
                    script type="module" src=(Asset::SCRIPT) {}
                }
                body class={ "govuk-template__body" (wide) } {
                    a class="govuk-skip-link" href="#main-content" { (words.say("skip-to-content")) }
                    (head::head(frame))
                    div class="govuk-width-container" {
                        @if let Some(back) = &self.back {
                            (BackLink { words, href: frame.href(back) })
                        }
                        (self.above)
                        main class="govuk-main-wrapper" id="main-content" tabindex="-1" {
                            @if let Some(form) = self.faulty() {
                                (ErrorSummary { words, form, page: &self.body })
                            }
                            (self.body)
                        }
                    }
                    (foot::foot(frame))
                    @if self.body.0.contains("url(#") { (hatches()) }
                }
            }
        }
    }
}
