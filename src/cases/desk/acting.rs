//! The form of an act, and doing it.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::{
    cases::{Custody, Given, KindGroup},
    desk::ActName,
    numbers::{Lang, print_integer},
    people::{Action, CaseThing, Role, Thing, can},
    units::UnitId,
};
use maud::Render as _;
use views::{
    Words,
    cases::desk::{ActPage, Asked, Meanwhile},
    form::{Form, Typed, Wrong},
    links,
    words::Family,
};

use super::{history, opened::Opened, read, shown::notices};
use crate::{
    app::App,
    cases::acts::{self, Act, Doing},
    error::{Error, Result},
    home::Visit,
    office::named,
    people::{Clerk, store::people},
    wire::{Names, Sent, day::boxes, form},
};

/// The case and the act that an address names.
fn named_by(Names(reference, act): Names) -> Result<(String, ActName)> {
    let act = act.parse().map_err(|_| Error::NotFound("act"))?;
    Ok((reference, act))
}

/// Shows the form of an act that is open.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    way: Names,
) -> Result<Response> {
    let (reference, act) = named_by(way)?;
    let opened = Opened::by(&app, &clerk, &reference).await?;
    acts::is_open(&app, app.books.read(), &opened.office, &clerk.person, &opened.case, act).await?;
    let typed = known(&opened, act).with("seen", opened.case.version().to_string());
    let form = form::filled(&app, &clerk.seal, typed);
    let at = Desk { app: &app, visit: &visit, clerk: &clerk, opened: &opened, act };
    at.page(StatusCode::OK, &form, None).await
}

/// Does an act.
pub async fn act(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    way: Names,
    sent: Sent,
) -> Result<Response> {
    let (reference, name) = named_by(way)?;
    let opened = Opened::by(&app, &clerk, &reference).await?;
    // Whoever may not do it is told so, and not what they forgot to fill in.
    clerk.may(name.action(&opened.case), opened.thing())?;
    let at = Desk { app: &app, visit: &visit, clerk: &clerk, opened: &opened, act: name };
    let read = read::act(name, &sent.typed, &opened.office, &app.random, app.clock.today());
    let done = match read {
        Ok(act) => at.done(&sent, act).await,
        Err(why) => Err(why),
    };
    match done {
        Ok(response) => Ok(response),
        Err(why) => at.again(sent, why).await,
    }
}

/// What is known already, as the form of an act shows it.
fn known(opened: &Opened, act: ActName) -> Typed {
    let typed = Typed::default();
    let (case, words) = (&opened.case, |digest| opened.words(digest).unwrap_or_default());
    let facts = case.facts();
    match act {
        ActName::Draft | ActName::Approve => {
            let Some((text, settlement)) = opened.last_draft() else { return typed };
            let typed = typed.with("text", text).with("outcome", settlement.outcome().word());
            match settlement {
                domain::cases::Settlement::WillDo { promised_on: Some(day) } => {
                    boxes(typed, "promised_on", day)
                }
                _ => typed,
            }
        }
        ActName::Reclassify | ActName::Split => {
            let field = opened.office.fields.get(&facts.field);
            let field = field.map(|field| field.code.clone()).unwrap_or_default();
            typed.with("field", field).with("kind", facts.kind.word())
        }
        ActName::Redact => typed.with("after", words(facts.shown)),
        ActName::Publish => {
            let answer = case.stage().settled().map(|settled| &settled.answer);
            let copy = answer.map(|answer| match &answer.given {
                Given::Signed(signature) => signature.copy.unwrap_or(answer.text),
                Given::OnTheSpot { .. } | Given::Imported => answer.text,
            });
            typed.with("copy", copy.map(words).unwrap_or_default()).with("channel", "website")
        }
        _ => typed,
    }
}

/// Somebody at the form of an act.
struct Desk<'a> {
    app: &'a App,
    visit: &'a Visit,
    clerk: &'a Clerk,
    opened: &'a Opened,
    act: ActName,
}

impl Desk<'_> {
    fn address(&self) -> String {
        let reference = self.opened.reference();
        links::StaffAct { reference, act: self.act.word() }.to_string()
    }

    async fn done(&self, sent: &Sent, act: Act) -> Result<Response> {
        let answer = form::went_to(self.next(&act));
        let doing = Doing {
            case: self.opened.id(),
            // A form without a version has seen nothing, and is stale.
            seen: sent.typed.one("seen").parse().unwrap_or(0),
            once: sent.once(self.app, &self.address()),
            act,
            answer,
        };
        let done = acts::by_staff(self.app, &self.clerk.person, doing).await?;
        Ok(form::see_other(done.answer.body))
    }

    /// Where an act leads: back to the case, or to the queue where this person cannot read it any
    /// more.
    fn next(&self, act: &Act) -> String {
        let unit = self.goes_to(act);
        let path = unit.map(|unit| self.opened.office.tree.path(unit));
        let facts = self.opened.case.facts();
        let stays = path.is_none_or(|path| {
            let (source, identity) = (facts.origin.source(), facts.identity);
            let thing = Thing::Case(CaseThing { path: &path, source, identity });
            can(&self.clerk.person, Action::ReadCase, thing)
        });
        let case = links::StaffCase(self.opened.reference());
        if stays { format!("{case}?done={}", self.act) } else { links::StaffCases.to_string() }
    }

    /// The unit that an act gives the case to; `None`: it stays.
    fn goes_to(&self, act: &Act) -> Option<UnitId> {
        match act {
            Act::Transfer { unit, .. }
            | Act::DecideOwner { unit, .. }
            | Act::CorrectUnit { unit, .. } => Some(*unit),
            Act::Bounce { .. } => match self.opened.case.facts().custody {
                Custody::Offered { by, bounced: false, .. } => Some(by),
                Custody::Offered { by, .. } => {
                    let unit = self.opened.case.facts().unit;
                    self.opened.office.tree.common_ancestor(by, unit).map(|unit| unit.id)
                }
                Custody::Undisputed | Custody::Returned | Custody::Escalated | Custody::Decided => {
                    None
                }
            },
            _ => None,
        }
    }

    /// The same form again, with what was typed and why nothing was done.
    async fn again(&self, sent: Sent, why: Error) -> Result<Response> {
        let words = self.visit.reader.words();
        match why {
            Error::Invalid(faults) => {
                let form = sent.again(&faults, words);
                self.page(StatusCode::UNPROCESSABLE_ENTITY, &form, None).await
            }
            Error::Stale { seen, .. } => self.stale(sent, seen).await,
            // Somebody went back, changed what they had sent, and sent it again: the case has moved
            // on by their own first sending.
            Error::KeyReused => {
                let seen = sent.typed.one("seen").parse().unwrap_or(0);
                self.stale(sent, seen).await
            }
            Error::Refused { code, said } => {
                let found = words.name(Family::Refusal, code);
                let sentence = if found == code { said } else { found };
                let mut form = sent.again(&[], words);
                form.wrong.push(Wrong { name: String::new(), sentence });
                self.page(StatusCode::CONFLICT, &form, None).await
            }
            why => Err(why),
        }
    }

    /// The same form on the case as it is now, with what changed since it was opened.
    async fn stale(&self, sent: Sent, seen: u32) -> Result<Response> {
        let words = self.visit.reader.words();
        // It may have changed once more since this request began.
        let opened = Opened::by(self.app, self.clerk, self.opened.reference()).await?;
        let entries = history::entries(&opened, words, &self.app.clock, seen);
        let still_open = opened.open.contains(&self.act);
        let typed = sent.typed.with("seen", opened.case.version().to_string());
        // What was not done is sent under a key of its own when it is sent again.
        let form = form::filled(self.app, &self.clerk.seal, typed);
        let at = Desk { opened: &opened, ..*self };
        at.page(StatusCode::CONFLICT, &form, Some(Meanwhile { entries, still_open })).await
    }

    async fn page(
        &self,
        status: StatusCode,
        form: &Form,
        meanwhile: Option<Meanwhile>,
    ) -> Result<Response> {
        let words = self.visit.reader.words();
        let frame = self.clerk.frame(self.app, self.visit, &self.opened.office);
        let shown = self.opened.words(self.opened.case.facts().shown);
        let page = ActPage {
            frame: &frame,
            reference: self.opened.reference(),
            act: self.act,
            form,
            asked: self.asked(words).await?,
            text: shown.map(str::to_owned),
            notices: notices(self.opened, words, self.app),
            meanwhile,
        };
        Ok((status, page.render()).into_response())
    }

    async fn asked(&self, words: Words) -> Result<Asked> {
        let (db, lang) = (self.app.books.read(), words.lang());
        let mut asked = Asked::default();
        match self.act {
            ActName::Assign | ActName::Reassign => {
                let handlers = people::holders(db, Role::Officer, &self.opened.path).await?;
                asked.handlers =
                    handlers.into_iter().map(|(id, name)| (id.0.to_string(), name)).collect();
            }
            ActName::Transfer | ActName::CorrectUnit | ActName::DecideOwner => {
                asked.units = self.units(lang);
            }
            ActName::Reclassify | ActName::Split => asked.fields = fields(self.opened, lang),
            ActName::Draft | ActName::Approve => {
                let kind = self.opened.case.facts().kind;
                asked.regulation = kind.group() == KindGroup::Regulation;
                let n = acts::companions(db, &self.opened.case, self.opened.id()).await?;
                asked.companions = (n > 0).then(|| print_integer(n, lang));
            }
            _ => {}
        }
        Ok(asked)
    }

    /// Every unit that stands, but the owner: deciding may leave it where it is.
    fn units(&self, lang: Lang) -> Vec<(String, String)> {
        let (today, owner) = (self.app.clock.today(), self.opened.case.facts().unit);
        let deciding = self.act == ActName::DecideOwner;
        let units = self.opened.office.tree.iter();
        let others = units.filter(|unit| unit.stands_on(today) && (deciding || unit.id != owner));
        let mut named: Vec<_> = others
            .map(|unit| {
                let name = named(lang, &unit.name_vi, &unit.name_en).to_owned();
                (unit.code.as_str().to_owned(), name)
            })
            .collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        named
    }
}

/// The fields of work, by code and name.
pub fn fields(opened: &Opened, lang: Lang) -> Vec<(String, String)> {
    let fields = opened.office.fields.values();
    fields
        .map(|field| (field.code.clone(), named(lang, &field.name_vi, &field.name_en).to_owned()))
        .collect()
}
