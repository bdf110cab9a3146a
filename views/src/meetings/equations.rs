//! A meeting for staff: its facts, and the equations between what was counted there.

use maud::{Markup, Render, html};

use super::{Counted, Facts, Listing, Raised, flag, recorded};
use crate::Frame;
use crate::frame::Page;
use crate::links::{StaffMeetingChange, StaffMeetingPoster, StaffMeetings, StaffNewCase};
use crate::parts::{Banner, Button, Column, Narrow, Row, SummaryList, Table, Warning, buttons};

/// What was counted at a meeting against what the books hold.
#[derive(Debug, Clone)]
pub struct Equations {
    /// What was counted there.
    pub counted: Counted,
    /// How many filled forms are in the books, printed.
    pub usable: String,
    /// Came but got no form; below zero: more forms than people. Printed with its sign.
    pub without_form: Option<String>,
    /// Handed out but not returned, printed with its sign.
    pub not_returned: Option<String>,
    /// Returned but not in the books, printed with its sign.
    pub not_entered: Option<String>,
    /// Whether more forms are in the books than came back.
    pub too_many_usable: bool,
    /// Opinions as they were entered, before any was split in two.
    pub opinions: String,
    /// How many more cases came of splitting opinions that held two matters.
    pub split: String,
    /// How many were answered on the spot.
    pub on_the_spot: String,
    /// What became of the cases.
    pub raised: Raised,
}

/// A meeting for staff.
#[derive(Debug)]
pub struct StaffMeetingPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// What it is.
    pub facts: Facts,
    /// What was counted against what is in the books.
    pub equations: Equations,
    /// Whether the reader may change it.
    pub may_manage: bool,
    /// What was just done with it: the key of a sentence.
    pub done: Option<&'static str>,
}

impl Render for StaffMeetingPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, facts) = (self.frame, self.frame.words(), &self.facts);
        let title = facts.title();
        let body = html! {
            @if let Some(done) = self.done { (Banner::done(words, html! { (words.say(done)) })) }
            h1 { (facts.kind) }
            (SummaryList(facts.rows(words)))
            @if self.may_manage { (self.ways()) }
            (self.forms())
            (self.opinions())
        };
        let back = Some(StaffMeetings.to_string());
        Page { back, ..Page::new(frame, &title, body) }.render()
    }
}

impl StaffMeetingPage<'_> {
    fn ways(&self) -> Markup {
        let (frame, words, code) = (self.frame, self.frame.words(), &self.facts.code);
        let enter = frame.href(format!("{StaffNewCase}?meeting={code}"));
        buttons(&html! {
            (Button::link(words.say("met-enter-opinion"), enter))
            (Button::link(words.say("met-change"), frame.href(StaffMeetingChange(code))))
            (Button::link(words.say("met-poster"), frame.href(StaffMeetingPoster(code))))
        })
    }

    /// attended → handed out → returned → in the books.
    fn forms(&self) -> Markup {
        let (words, all) = (self.frame.words(), &self.equations);
        let step = |key: &str, count: &Option<String>, gap: Option<(&str, &Option<String>)>| {
            let gap = gap.and_then(|(key, gap)| Some((key, gap.as_ref()?)));
            vec![
                html! { (words.say(key)) },
                recorded(words, count.as_ref()),
                html! { @if let Some((key, gap)) = gap { (words.say_with(key, &[("count", gap.into())])) } },
            ]
        };
        let rows = vec![
            step("met-attended", &all.counted.attended, None),
            step(
                "met-handed-out",
                &all.counted.handed_out,
                Some(("met-gap-without-form", &all.without_form)),
            ),
            step(
                "met-returned",
                &all.counted.returned,
                Some(("met-gap-not-returned", &all.not_returned)),
            ),
            step(
                "met-usable",
                &Some(all.usable.clone()),
                Some(("met-gap-not-entered", &all.not_entered)),
            ),
        ];
        let columns = vec![
            Column::text(words.say("met-step")),
            Column::number(words.say("met-count")),
            Column::text(words.say("met-gap")),
        ];
        let caption = words.say("met-forms");
        html! {
            (Table { caption, columns, rows, total: None, narrow: Narrow::Lines })
            @for one in &all.counted.flags { (Warning { words, text: words.say(flag(*one)) }) }
            @if all.too_many_usable { (Warning { words, text: words.say("met-flag-too-many-usable") }) }
        }
    }

    /// speakers → opinions → cases, and what became of them.
    fn opinions(&self) -> Markup {
        let (frame, words, all) = (self.frame, self.frame.words(), &self.equations);
        let linked = |key: &str, listing: &Listing| Row::new(words.say(key), listing.link(frame));
        let Raised { received, answered, in_progress, excluded } = &all.raised;
        let equation = [
            ("received", (&received.count.printed).into()),
            ("answered", (&answered.count.printed).into()),
            ("in_progress", (&in_progress.count.printed).into()),
            ("excluded", (&excluded.count.printed).into()),
        ];
        html! {
            h2 { (words.say("met-opinions")) }
            (SummaryList(vec![
                Row::new(words.say("met-speakers"), recorded(words, all.counted.speakers.as_ref())),
                Row::new(words.say("met-opinions-entered"), html! { (all.opinions) }),
                Row::new(words.say("met-opinions-split"), html! { (all.split) }),
                linked("met-cases", received),
                Row::new(words.say("met-on-the-spot"), html! { (all.on_the_spot) }),
                linked("class-answered", answered),
                linked("class-in_progress", in_progress),
                linked("class-excluded", excluded),
            ]))
            p.soft { (words.say_with("met-equation", &equation)) }
        }
    }
}
