//! What happened to a case, in words: who, in what office, when, and the words behind the digests.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::{
        Actor, Answer, Change, Closing, Due, Event, Exclusion, Given, Office as Duty, Recount,
        Settlement, TextDigest,
    },
    numbers::Lang,
};
use views::{
    Words,
    cases::desk::Entry,
    dates,
    words::{self, Family},
};

use super::opened::Opened;
use crate::clock::Clock;

/// The entries after version `after`, the last first.
pub fn entries(opened: &Opened, words: Words, clock: &Clock, after: u32) -> Vec<Entry> {
    let history = History { opened, words, clock };
    let newer = opened.events.iter().rev().take_while(|event| event.version > after);
    newer.map(|event| history.entry(event)).collect()
}

/// An instant in local time: the day and the minute.
pub fn moment(at: DateTime<Utc>, clock: &Clock, lang: Lang) -> String {
    let local = at.with_timezone(&clock.zone);
    format!("{} {}", local.format("%H:%M"), dates::short_day(local.date_naive(), lang))
}

struct History<'a> {
    opened: &'a Opened,
    words: Words,
    clock: &'a Clock,
}

impl History<'_> {
    fn entry(&self, event: &Event) -> Entry {
        let mut details = Details { history: self, list: Vec::new() };
        details.of(&event.change);
        Entry {
            when: self.when(event),
            who: self.who(event.actor),
            what: self.words.name(Family::Event, event.change.transition().word()),
            details: details.list,
        }
    }

    fn when(&self, event: &Event) -> String {
        let at = |at| moment(at, self.clock, self.words.lang());
        if event.at == event.recorded_at {
            return at(event.at);
        }
        let (when, entered) = (at(event.at), at(event.recorded_at));
        let gaps = [("when", (&when).into()), ("entered", (&entered).into())];
        self.words.say_with("desk-entered-later", &gaps)
    }

    fn who(&self, actor: Actor) -> String {
        match actor {
            Actor::Citizen => self.words.say("desk-by-sender"),
            Actor::Clock => self.words.say("desk-by-clock"),
            Actor::Import => self.words.say("desk-by-import"),
            Actor::Staff { person, office } => {
                let (name, office) = (self.opened.name(person), self.words.say(duty(office)));
                let gaps = [("name", (&name).into()), ("office", (&office).into())];
                self.words.say_with("desk-by-staff", &gaps)
            }
        }
    }
}

const fn duty(office: Duty) -> &'static str {
    match office {
        Duty::Organizer => "office-organizer",
        Duty::Officer => "office-officer",
        Duty::Leader => "office-leader",
        Duty::ParentLeader => "office-parent_leader",
        Duty::Admin => "office-admin",
    }
}

/// What an event brought along.
struct Details<'a> {
    history: &'a History<'a>,
    list: Vec<(String, String)>,
}

impl Details<'_> {
    fn put(&mut self, name: &str, value: impl Into<String>) {
        self.list.push((self.history.words.say(name), value.into()));
    }

    fn text(&mut self, name: &str, digest: TextDigest) {
        let words = self.history.opened.words(digest).map(str::to_owned);
        let words = words.unwrap_or_else(|| self.history.words.say("detail-erased"));
        self.put(name, words);
    }

    fn note(&mut self, note: Option<TextDigest>) {
        if let Some(note) = note {
            self.text("detail-note", note);
        }
    }

    fn day(&mut self, name: &str, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.put(name, dates::long_day(day, self.history.words.lang()));
        }
    }

    fn due(&mut self, before: Option<&Due>, now: Option<&Due>) {
        if before.map(|due| due.on) != now.map(|due| due.on) {
            self.day("detail-due-before", before.map(|due| due.on));
        }
        self.day("detail-due", now.map(|due| due.on));
    }

    fn settlement(&mut self, settlement: Settlement) {
        let outcome = self.history.words.say(words::outcome(settlement.outcome()));
        self.put("detail-outcome", outcome);
        if let Settlement::WillDo { promised_on } = settlement {
            self.day("detail-promised", promised_on);
        }
    }

    fn answer(&mut self, answer: &Answer) {
        self.text("detail-text", answer.text);
        self.settlement(answer.settlement);
        match &answer.given {
            Given::Signed(signature) => {
                if let Some(document) = &signature.document {
                    self.put("detail-document", document.as_str());
                }
            }
            Given::OnTheSpot { minutes, .. } => self.put("detail-document", minutes.as_str()),
            Given::Imported => {}
        }
    }

    fn exclusion(&mut self, exclusion: &Exclusion) {
        let words = self.history.words;
        self.put("detail-reason", words.say(words::exclusion(exclusion.reason())));
        match exclusion {
            Exclusion::Spam { because } => self.put("detail-grounds", because.as_str()),
            Exclusion::DoubleSubmit { master, .. } => self.put("detail-case", master.as_str()),
            Exclusion::Withdrawn => {}
            Exclusion::OutOfScope { legal_reason, advice } => {
                self.put("detail-grounds", legal_reason.as_str());
                self.text("detail-advice", *advice);
            }
            Exclusion::SentOutside { body, letter, .. } => {
                self.put("detail-body", body.as_str());
                self.put("detail-document", letter.as_str());
            }
        }
    }

    fn handed(&mut self, unit: domain::units::UnitId, reason: TextDigest) {
        let lang = self.history.words.lang();
        self.put("detail-unit", self.history.opened.unit(unit, lang));
        self.text("detail-reason", reason);
    }

    fn handler(&mut self, handler: domain::people::PersonId) {
        self.put("detail-handler", self.history.opened.name(handler));
    }

    fn of(&mut self, change: &Change) {
        match change {
            Change::Received { .. }
            | Change::IdentityErased { .. }
            | Change::Ungrouped { .. }
            | Change::RestEnded { .. } => {}
            Change::AnsweredOnTheSpot { answer, .. }
            | Change::Answered { answer }
            | Change::AnswerImported { answer } => self.answer(answer),
            Change::Assigned { handler, due } => {
                self.handler(*handler);
                self.day("detail-due", Some(due.on));
            }
            Change::Reassigned { handler, note } | Change::Begun { handler, note } => {
                self.handler(*handler);
                self.note(*note);
            }
            Change::PutBack { note } => self.note(*note),
            Change::Annotated { note } | Change::PromiseKept { note } => {
                self.text("detail-note", *note);
            }
            Change::CitizenAsked { question, .. } => self.text("detail-question", *question),
            Change::CitizenReplied { reply, .. } => self.text("detail-reply", *reply),
            Change::OtherAsked { body, note, .. } => {
                self.put("detail-body", body.as_str());
                self.note(*note);
            }
            Change::Drafted { text, settlement, .. } => {
                self.text("detail-text", *text);
                self.settlement(*settlement);
            }
            Change::SentBack { reason }
            | Change::Reopened { reason, .. }
            | Change::ExclusionDropped { reason }
            | Change::Released { reason }
            | Change::Unpublished { reason }
            | Change::Restored { reason: Some(reason) } => self.text("detail-reason", *reason),
            change => self.of_place(change),
        }
    }

    /// What moves a case, takes it out of the count, or corrects it.
    fn of_place(&mut self, change: &Change) {
        let words = self.history.words;
        match change {
            Change::Transferred { unit, reason, due_before, due, .. }
            | Change::Bounced { unit, reason, due_before, due }
            | Change::Escalated { unit, reason, due_before, due }
            | Change::OwnerDecided { unit, reason, due_before, due } => {
                self.handed(*unit, *reason);
                self.due(due_before.as_ref(), due.as_ref());
            }
            Change::UnitCorrected { unit, reason } => self.handed(*unit, *reason),
            Change::Reorganised { unit, .. } => {
                self.put("detail-unit", self.history.opened.unit(*unit, words.lang()));
            }
            Change::ExclusionProposed { exclusion, .. } => self.exclusion(exclusion),
            Change::Excluded { exclusion, proposed } => {
                self.exclusion(exclusion);
                if let Some(party) = proposed {
                    self.put("detail-proposed-by", self.history.opened.name(party.person));
                }
            }
            Change::Closed { closing } => self.put("detail-why", words.say(closed(*closing))),
            Change::Grouped { lead, .. } => self.put("detail-case", lead.as_str()),
            Change::Split { child } => self.put("detail-case", child.as_str()),
            Change::Redacted { reason, .. } => self.put("detail-reason", reason.as_str()),
            Change::Published { copy, channel } => {
                self.text("detail-copy", *copy);
                self.put("detail-channel", words.say(views::cases::desk::channel(*channel)));
            }
            Change::Reclassified { field, kind, reason } => {
                self.put("detail-field", self.history.opened.field(*field, words.lang()));
                self.put("detail-kind", words.say(words::kind(*kind)));
                self.text("detail-reason", *reason);
            }
            Change::DeadlineRecomputed { due_before, due, why } => {
                self.put("detail-why", words.say(recounted(*why)));
                self.due(due_before.as_ref(), Some(due));
            }
            _ => {}
        }
    }
}

const fn closed(closing: Closing) -> &'static str {
    match closing {
        Closing::Satisfied => "closing-satisfied",
        Closing::Time => "closing-time",
    }
}

const fn recounted(why: Recount) -> &'static str {
    match why {
        Recount::Calendar => "recount-calendar",
        Recount::Rest => "recount-rest",
        Recount::Rule => "recount-rule",
    }
}
