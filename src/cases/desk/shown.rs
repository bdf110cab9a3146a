//! The page of one case.

use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use domain::{
    cases::{Class, Custody, FieldId, Given, Stage},
    desk::ActName,
    people::{Action, can},
};
use maud::Render as _;
use views::{
    Words,
    cases::desk::CasePage,
    dates, links,
    words::{self, Family},
};

use super::{due, history, opened::Opened};
use crate::{
    app::App, cases::acts, error::Result, home::Visit, office::UNCLASSIFIED, people::Clerk,
    wire::Name,
};

/// Shows a case.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(reference): Name,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let opened = Opened::by(&app, &clerk, &reference).await?;
    let words = visit.reader.words();
    let mut facts = facts(&opened, words);
    if let Some(rating) = acts::rating_of(app.books.read(), opened.id()).await? {
        let said = words.say(words::satisfaction(rating));
        facts.push((words.say("desk-rating"), said, None));
    }
    let frame = clerk.frame(&app, &visit, &opened.office);
    let case = &opened.case;
    let today = app.clock.today();
    let late = case.facts().due.as_ref().is_some_and(|due| due.on < today);
    let zone = app.clock.zone;
    let page = CasePage {
        frame: &frame,
        reference: opened.reference(),
        stage: case.stage().name(),
        overdue: late && case.class() == Class::InProgress,
        done: done(query.as_deref(), words, opened.reference()),
        notices: notices(&opened, words, &app),
        text: opened.words(case.facts().shown).map(str::to_owned),
        answer: answer(&opened, words),
        facts,
        may_read_sender: can(&clerk.person, Action::ReadIdentity, opened.thing()),
        open: opened.open.clone(),
        deadline: due::explained(&opened.office, case, zone, words),
        history: history::entries(&opened, words, &app.clock, 0),
    };
    Ok(page.render().into_response())
}

/// What was just done, as the address says it.
fn done(query: Option<&str>, words: Words, reference: &str) -> Option<String> {
    let word = query?.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    if word == "entered" {
        return Some(words.say_with("entry-done", &[("reference", reference.into())]));
    }
    let act: ActName = word.parse().ok()?;
    let what = words.name(Family::Deed, act.word());
    Some(words.say_with("desk-done", &[("what", (&what).into())]))
}

/// The answer that stands, or the draft that waits.
fn answer(opened: &Opened, words: Words) -> Option<(String, String)> {
    let (name, digest) = match opened.case.stage() {
        Stage::Drafted { text, .. } => ("desk-draft", *text),
        stage => ("desk-answer", stage.settled()?.answer.text),
    };
    Some((words.say(name), opened.words(digest)?.to_owned()))
}

type Fact = (String, String, Option<String>);

fn facts(opened: &Opened, words: Words) -> Vec<Fact> {
    let (facts, lang) = (opened.case.facts(), words.lang());
    let day = |day| dates::long_day(day, lang);
    let fact = |name: &str, value: String| (words.say(name), value, None);
    let mut list = vec![
        fact("desk-unit", opened.unit(facts.unit, lang)),
        fact("desk-field", opened.field(facts.field, lang)),
        fact("desk-kind", words.say(words::kind(facts.kind))),
        fact("desk-source", words.say(words::source(facts.origin.source()))),
    ];
    if let Some(meeting) = &opened.meeting {
        let to = links::StaffMeeting(meeting).to_string();
        list.push((words.say("desk-meeting"), meeting.clone(), Some(to)));
    }
    if let Some(said_on) = facts.said_on {
        list.push(fact("desk-said-on", day(said_on)));
    }
    list.push(fact("desk-received-on", day(opened.row.received_on)));
    let due = facts.due.as_ref().map_or_else(|| words.say("desk-none"), |due| day(due.on));
    list.push(fact("desk-due-on", due));
    let handler = opened.case.stage().handler().map(|handler| opened.name(handler));
    list.push(fact("desk-handler", handler.unwrap_or_else(|| words.say("desk-none"))));
    list.extend(ends(opened, words));
    let case = |name: &str, reference: &str| {
        (words.say(name), reference.to_owned(), Some(links::StaffCase(reference).to_string()))
    };
    list.extend(facts.group.as_ref().map(|(_, lead)| case("desk-group", lead.as_str())));
    list.extend(facts.split_from.as_ref().map(|first| case("desk-split-from", first.as_str())));
    list.push(fact("desk-identity", words.say(words::identity(facts.identity))));
    list
}

/// How the case was settled, or why it is not counted.
fn ends(opened: &Opened, words: Words) -> Vec<Fact> {
    let mut list = Vec::new();
    let mut put = |name: &str, value: String| list.push((words.say(name), value, None));
    if let Some(settled) = opened.case.stage().settled() {
        let outcome = settled.answer.settlement.outcome();
        put("desk-outcome", words.say(words::outcome(outcome)));
        if let domain::cases::Settlement::WillDo { promised_on: Some(day) } =
            settled.answer.settlement
        {
            put("detail-promised", dates::long_day(day, words.lang()));
        }
        if let Given::Signed(signature) = &settled.answer.given
            && let Some(document) = &signature.document
        {
            put("detail-document", document.to_string());
        }
    }
    if let Some(reason) = opened.case.excluded() {
        put("desk-reason", words.say(words::exclusion(reason)));
    }
    list
}

/// What whoever opens the case must know first.
pub fn notices(opened: &Opened, words: Words, app: &App) -> Vec<String> {
    let facts = opened.case.facts();
    let until = |at| {
        let last = app.clock.local_day(at - chrono::TimeDelta::seconds(1));
        dates::long_day(last, words.lang())
    };
    let mut notices = Vec::new();
    if let Some(proposal) = &facts.proposal {
        let name = opened.name(proposal.by.person);
        let reason = words.say(words::exclusion(proposal.exclusion.reason()));
        let gaps = [("name", (&name).into()), ("reason", (&reason).into())];
        notices.push(words.say_with("notice-proposed", &gaps));
    }
    match facts.custody {
        Custody::Offered { by, until: at, .. } if at > app.clock.now() => {
            let (unit, until) = (opened.unit(by, words.lang()), until(at));
            let gaps = [("unit", (&unit).into()), ("until", (&until).into())];
            notices.push(words.say_with("notice-offered", &gaps));
        }
        Custody::Escalated => notices.push(words.say("notice-escalated")),
        Custody::Offered { .. } | Custody::Undisputed | Custody::Returned | Custody::Decided => {}
    }
    if let Stage::WaitingCitizen { rest_ends_at, .. } = opened.case.stage() {
        let until = until(*rest_ends_at);
        notices.push(words.say_with("notice-asked", &[("until", (&until).into())]));
    }
    let open = opened.case.class() == Class::InProgress;
    if let Some(rule) = facts.quarantined.as_ref().filter(|_| open) {
        notices.push(words.say_with("notice-flagged", &[("rule", rule.as_str().into())]));
    }
    if open && is_unsorted(opened, facts.field) {
        notices.push(words.say("notice-unsorted"));
    }
    notices
}

fn is_unsorted(opened: &Opened, field: FieldId) -> bool {
    opened.office.fields.get(&field).is_some_and(|field| field.code == UNCLASSIFIED)
}
