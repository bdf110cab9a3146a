//! What senders do with their case. When half an hour is over, or the case changed meanwhile, what
//! they typed is shown again and nothing is done.

use axum::{extract::State, http::StatusCode, response::Response};
use domain::cases::{Satisfaction, Stage};
use maud::Render as _;
use views::{
    cases::track::{CasePage, Kept, SEEN},
    form::{Form, Typed},
    links,
};

use super::{Seen, Shown, Ticket, shut};
use crate::{
    app::App,
    books::tables::case,
    cases::{
        acts::{self, Doing, Salted, SenderAct},
        draft,
    },
    error::{Error, Fault, Result},
    home::Visit,
    wire::{Sent, form, private},
};

/// The field that says what waits behind a receipt.
pub const THEN: &str = "then";

/// What a sender is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Reply to a question.
    Reply,
    /// Rate the answer.
    Rate,
    /// Ask that it be taken up again.
    Reopen,
    /// Take it back.
    Withdraw,
}

/// What a sender is about to do, with what they typed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    kind: Kind,
    typed: Typed,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Reply, Self::Rate, Self::Reopen, Self::Withdraw];

    const fn word(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Rate => "rate",
            Self::Reopen => "reopen",
            Self::Withdraw => "withdraw",
        }
    }

    /// What is said when it is done.
    const fn told(self) -> &'static str {
        match self {
            Self::Reply => "track-done-reply",
            Self::Rate => "track-done-rate",
            Self::Reopen => "track-done-reopen",
            Self::Withdraw => "track-done-withdraw",
        }
    }

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What is said of something done, by its word in the address.
pub fn told(word: &str) -> Option<&'static str> {
    Kind::read(word).map(Kind::told)
}

impl Wish {
    /// What waits behind a receipt that is typed.
    pub fn of(typed: &Typed) -> Option<Self> {
        let kind = Kind::read(typed.one(THEN))?;
        Some(Self { kind, typed: kept_of(typed) })
    }

    /// The fields in which it waits.
    pub fn kept(self) -> Kept {
        let then = (THEN.to_owned(), self.kind.word().to_owned());
        Kept(std::iter::once(then).chain(self.typed.0).collect())
    }
}

/// What was typed for an act, without the rest of its form.
fn kept_of(typed: &Typed) -> Typed {
    let own = |name: &str| matches!(name, "text" | "satisfaction");
    Typed(typed.0.iter().filter(|(name, _)| own(name)).cloned().collect())
}

/// Replies to the question.
pub async fn reply(
    State(app): State<App>,
    visit: Visit,
    ticket: Ticket,
    sent: Sent,
) -> Result<Response> {
    act(&app, &visit, ticket, sent, Kind::Reply).await
}

/// Rates the answer.
pub async fn rate(
    State(app): State<App>,
    visit: Visit,
    ticket: Ticket,
    sent: Sent,
) -> Result<Response> {
    act(&app, &visit, ticket, sent, Kind::Rate).await
}

/// Asks that it be taken up again.
pub async fn reopen(
    State(app): State<App>,
    visit: Visit,
    ticket: Ticket,
    sent: Sent,
) -> Result<Response> {
    act(&app, &visit, ticket, sent, Kind::Reopen).await
}

/// Takes it back.
pub async fn withdraw(
    State(app): State<App>,
    visit: Visit,
    ticket: Ticket,
    sent: Sent,
) -> Result<Response> {
    act(&app, &visit, ticket, sent, Kind::Withdraw).await
}

/// What was typed before the receipt had to be typed again: shown, not yet done.
pub async fn take_up(app: &App, visit: &Visit, row: case::Model, wish: Wish) -> Result<Response> {
    let seen = Seen::of(app, visit, row).await?;
    let form = form::filled(app, "", wish.typed);
    again(&seen, wish.kind, &form, StatusCode::OK, Some("track-not-yet"), None).await
}

async fn act(
    app: &App,
    visit: &Visit,
    Ticket(shown): Ticket,
    sent: Sent,
    kind: Kind,
) -> Result<Response> {
    let Some(Shown { row, .. }) = shown else {
        let wish = Wish { kind, typed: kept_of(&sent.typed) };
        return shut(app, visit, wish.kept()).await;
    };
    let words = visit.reader.words();
    let id = domain::cases::CaseId(row.id);
    let act = match meant(app, kind, &sent.typed) {
        Ok(act) => act,
        Err(fault) => {
            let seen = Seen::of(app, visit, row).await?;
            let form = sent.again(&[fault], words);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&seen, kind, &form, status, None, None).await;
        }
    };
    let address = format!("{}?done={}", links::TrackCase, kind.word());
    let doing = Doing {
        case: id,
        seen: sent.typed.one(SEEN).parse().unwrap_or_default(),
        act,
        once: sent.once(app, &format!("track {} {}", kind.word(), id.0)),
        answer: form::went_to(&address),
    };
    let version = doing.seen;
    match acts::by_sender(app, doing).await {
        Ok(done) => Ok(form::see_other(done.answer.body)),
        Err(why @ (Error::Stale { .. } | Error::KeyReused | Error::Refused { .. })) => {
            let row = crate::cases::store::find(app.books.read(), &row.reference).await?;
            let seen = Seen::of(app, visit, row.ok_or(Error::NotFound("case"))?).await?;
            // What was not done is sent under a key of its own when it is sent again.
            let form = form::filled(app, "", kept_of(&sent.typed));
            let notice = Some(notice_of(&why));
            again(&seen, kind, &form, StatusCode::CONFLICT, notice, Some(version)).await
        }
        Err(error) => Err(error),
    }
}

/// Why something was not done, though its form was in order.
const fn notice_of(why: &Error) -> &'static str {
    match why {
        Error::KeyReused => "track-sent-before",
        Error::Refused { .. } => "track-not-possible",
        _ => "track-stale",
    }
}

/// What was typed, as an act.
fn meant(app: &App, kind: Kind, typed: &Typed) -> Result<SenderAct, Fault> {
    let words = || draft::words(typed.one("text")).map(|text| Salted::new(text, &app.random));
    match kind {
        Kind::Reply => Ok(SenderAct::Reply { reply: words()? }),
        Kind::Reopen => Ok(SenderAct::Reopen { reason: words()? }),
        Kind::Withdraw => Ok(SenderAct::Withdraw),
        Kind::Rate => {
            let satisfaction = typed.one("satisfaction").parse::<Satisfaction>();
            let satisfaction =
                satisfaction.map_err(|_| Fault::new("satisfaction", "choose-one"))?;
            Ok(SenderAct::Rate { satisfaction })
        }
    }
}

/// The page on which an act is done, once more: with what was typed, what is wrong, and what
/// changed since the version that was seen.
async fn again(
    seen: &Seen<'_>,
    kind: Kind,
    form: &Form,
    status: StatusCode,
    notice: Option<&'static str>,
    since: Option<u32>,
) -> Result<Response> {
    if kind == Kind::Reopen
        && since.is_none()
        && let Some(page) = seen.reopen_page(form)
    {
        return Ok(private(status, page.render()));
    }
    let page = seen.page(form).await?;
    let asks = matches!(seen.case.stage(), Stage::WaitingCitizen { .. });
    // Words that have no field any more are shown all the same, to be copied.
    let unsent = form.typed.one("text");
    let unsent = (!asks && !unsent.is_empty()).then(|| unsent.to_owned());
    let since = since.map(|version| seen.story(version)).unwrap_or_default();
    Ok(private(status, CasePage { notice, since, unsent, ..page }.render()))
}
