//! What people do with cases, and what is asked of the books afterwards.

use chrono::NaiveDate;
use domain::{
    cases::{Case, CaseId, Label, Settlement},
    desk::ActName,
    people::{Grant, Person, Role},
};
use hoiam::{
    books::keys::FirstAnswer,
    cases::{
        acts::{self, Act, Doing, Salted, SenderAct},
        store,
    },
    error::Error,
};
use serde_json::json;

use crate::town::Town;

impl Town {
    /// Somebody who holds a role on a unit.
    pub async fn somebody(&self, name: &str, role: Role, unit: &str) -> Person {
        let email = format!("{}@hoiam.example", self.fresh_key());
        let id = self.hire(name, &email, role, unit).await;
        let office = self.app.office.now(&self.app.books).await.unwrap();
        let unit = office.unit("unit", unit, self.app.clock.today()).unwrap().id;
        Person { id, grants: vec![Grant { role, unit }] }
    }

    pub fn words(&self, words: &str) -> Salted {
        Salted::new(words.to_owned(), &self.app.random)
    }

    /// A case that an anonymous citizen sent to a unit.
    pub async fn sent_to(&self, unit: &str) -> (CaseId, String) {
        let body =
            json!({ "text": "Cống thôn Đông bị tắc.", "unit": unit, "email": "an@example.vn" });
        let sent = self.post("/api/v1/cases", &body).await;
        let reference = sent.word("reference");
        (self.id_of(&reference).await, reference)
    }

    pub async fn newest_case(&self) -> CaseId {
        use sea_orm::{EntityTrait as _, QueryOrder as _};
        let newest = hoiam::books::tables::case::Entity::find()
            .order_by_desc(hoiam::books::tables::case::Column::Id);
        CaseId(newest.one(self.app.books.read()).await.unwrap().unwrap().id)
    }

    pub async fn id_of(&self, reference: &str) -> CaseId {
        CaseId(store::find(self.app.books.read(), reference).await.unwrap().unwrap().id)
    }

    pub async fn case(&self, id: CaseId) -> Case {
        let events = store::events(self.app.books.read(), id).await.unwrap();
        Case::from_events(&events).unwrap()
    }

    pub async fn does(&self, person: &Person, id: CaseId, act: Act) -> Result<Case, Error> {
        let seen = self.case(id).await.version();
        let answer = FirstAnswer { status: 303, body: String::new() };
        let doing = Doing { case: id, seen, act, once: None, answer };
        acts::by_staff(&self.app, person, doing).await?;
        Ok(self.case(id).await)
    }

    pub async fn sender_does(&self, id: CaseId, act: SenderAct) -> Result<Case, Error> {
        let seen = self.case(id).await.version();
        let answer = FirstAnswer { status: 303, body: String::new() };
        let doing = Doing { case: id, seen, act, once: None, answer };
        acts::by_sender(&self.app, doing).await?;
        Ok(self.case(id).await)
    }

    pub async fn open_to(&self, person: &Person, id: CaseId) -> Vec<ActName> {
        let (db, case) = (self.app.books.read(), self.case(id).await);
        let office = self.app.office.now(&self.app.books).await.unwrap();
        acts::open_acts(&self.app, db, &office, person, &case).await.unwrap()
    }

    /// How many letters of a kind wait in the outbox.
    pub async fn letters(&self, about: &str) -> usize {
        use sea_orm::EntityTrait as _;
        let rows = hoiam::books::tables::outbox::Entity::find().all(self.app.books.read()).await;
        rows.unwrap().iter().filter(|row| row.message_id.ends_with(&format!("-{about}"))).count()
    }

    /// The books hold: chains, rows and standings follow from the events, and tallies say what the
    /// records say, before and after they are rolled up.
    pub async fn books_hold(&self) {
        for is_rolled in [false, true] {
            if is_rolled {
                hoiam::jobs::roll(&self.app).await.unwrap();
            }
            let bar = indicatif::ProgressBar::hidden();
            let checked = hoiam::check::check(&self.app, &bar).await.unwrap();
            assert_eq!(checked.wrong, Vec::<String>::new(), "rolled up: {is_rolled}");
        }
    }
}

pub fn refused(result: Result<Case, Error>) -> &'static str {
    match result {
        Err(Error::Refused { code, .. }) => code,
        Err(Error::Forbidden) => "forbidden",
        Err(Error::Stale { .. }) => "stale",
        Err(Error::Invalid(_)) => "invalid",
        Err(error) => panic!("{error}"),
        Ok(case) => case.stage().name().word(),
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn approve(town: &Town, settlement: Settlement, together: bool) -> Act {
    Act::Approve {
        text: town.words("Đã khơi thông cống ngày 21/11."),
        settlement,
        document: Some(Label::new("12/UBND-TN").unwrap()),
        copy: Some(town.words("Đã khơi thông cống.")),
        handling: None,
        together,
    }
}

pub fn draft(town: &Town, together: bool) -> Act {
    let text = town.words("Đã khơi thông cống.");
    Act::Draft { text, settlement: Settlement::Fixed, together }
}
