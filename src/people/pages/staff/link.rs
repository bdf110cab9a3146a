//! A link by which somebody sets their password. It is shown once, to whoever makes it.

use axum::response::Response;
use chrono::NaiveDate;
use domain::{numbers::Lang, people::PersonId};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{form::Typed, links, people::LinkMadePage};

use super::note;
use crate::{
    app::App,
    books::keys::OneTimeKey,
    error::Result,
    journal::Act,
    people::{
        accounts::LinkSecret,
        invitations::{self, Invited},
        pages::{
            desk::{Desk, People},
            moment,
            once::Asked,
            secretly,
        },
        store::links::{self as store, Purpose},
    },
    wire::{
        Name, Sent,
        form::{see_other, went_to},
    },
};

/// A link that is to be made.
pub(super) struct Making {
    app: App,
    key: Option<OneTimeKey>,
    pub(super) link: LinkSecret,
    /// The language of the letter; `None`: no letter.
    pub(super) letter: Option<Lang>,
    today: NaiveDate,
    pub(super) asked: Asked,
}

impl Making {
    pub(super) fn of(desk: &Desk<People>, key: Option<OneTimeKey>, typed: &Typed) -> Self {
        let lang = typed.one("letter_lang").parse().unwrap_or_default();
        Self {
            app: desk.app.clone(),
            key,
            link: LinkSecret::draw(&desk.app.random),
            letter: typed.chose("letter", "yes").then_some(lang),
            today: desk.app.clock.today(),
            asked: Asked::by(&desk.app, &desk.clerk),
        }
    }

    /// Where the first sending of this form led; `None`: this is the first.
    pub(super) async fn before(&self, tx: &DatabaseTransaction) -> Result<Option<String>> {
        match &self.key {
            Some(key) => Ok(key.first_answer(tx).await?.map(|first| first.body)),
            None => Ok(None),
        }
    }

    /// Writes the letter down, and remembers that this sending was carried out.
    pub(super) async fn finish(&self, tx: &DatabaseTransaction, id: PersonId) -> Result<()> {
        let Self { app, key, link, letter, today, asked, .. } = self;
        if let Some(lang) = letter {
            let until = asked.now + store::HOLDS;
            let invited = Invited::new(app, id.0, *lang, link, until);
            invitations::put(tx, &invited, asked.now).await?;
        }
        if let Some(key) = key {
            let to = format!("{}?done=link-before", links::StaffPerson(&id.0.to_string()));
            key.remember(tx, &went_to(to), *today).await?;
        }
        Ok(())
    }
}

/// Makes a link by which the password is set anew, and shows it: this once and never again.
pub async fn link(desk: Desk<People>, Name(id): Name, sent: Sent) -> Result<Response> {
    let account = desk.whole_account(&id).await?;
    if account.row.closed_at.is_some() {
        return Ok(see_other(account.page("closed")));
    }
    let person = account.id();
    let key = sent.once(&desk.app, &format!("/staff/people/{}/link", account.row.id));
    let making = (Making::of(&desk, key, &sent.typed), person);
    let (link, posted) = (making.0.link.clone(), making.0.letter.is_some());
    match desk.app.books.write(making, |tx, making| Box::pin(make_link(tx, making))).await? {
        None => Ok(link_page(&desk, person, &account.row.name, &link, posted)),
        Some(to) => Ok(see_other(to)),
    }
}

/// `Some`: where the first sending of the form led.
async fn make_link(
    tx: &DatabaseTransaction,
    (making, id): &(Making, PersonId),
) -> Result<Option<String>> {
    if let Some(to) = making.before(tx).await? {
        return Ok(Some(to));
    }
    store::put(tx, &making.link, Purpose::SetPassword(*id), making.asked.now).await?;
    note(tx, &making.asked, Act::MakeLink, *id, None).await?;
    making.finish(tx, *id).await?;
    Ok(None)
}

pub(super) fn link_page(
    desk: &Desk<People>,
    id: PersonId,
    name: &str,
    link: &LinkSecret,
    posted: bool,
) -> Response {
    let frame = desk.frame();
    let until = moment(&desk.app, desk.lang(), desk.app.clock.now() + store::HOLDS);
    let link = format!("{}{}", desk.app.base_url(), links::SetPasswordBy(link.as_str()));
    let page = LinkMadePage { frame: &frame, id: id.0, name, link, until, posted };
    secretly(page.render())
}
