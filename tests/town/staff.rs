//! The staff of every town, each with a browser of their own, signed in.

use domain::people::{PersonId, Role};
use hoiam::{
    books::tables::person,
    people::{
        accounts::{self, LinkSecret, NewPerson},
        store::links,
    },
};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Client, Town};

/// The password of all of them.
pub const PASSWORD: &str = "con bò cười dưới mưa";

impl Town {
    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Client<'_> {
        Client::new(self)
    }

    /// Mrs. Lan, leader of the district.
    pub async fn leader(&self) -> Client<'_> {
        self.clerk("Bà Lan", "lan@hoiam.example", Role::Leader, "HA").await
    }

    /// Mr. Minh, officer of the district.
    pub async fn officer(&self) -> Client<'_> {
        self.clerk("Ông Minh", "minh@hoiam.example", Role::Officer, "HA").await
    }

    /// Mrs. Hoa, organizer of the district.
    pub async fn organizer(&self) -> Client<'_> {
        self.clerk("Bà Hoa", "hoa@hoiam.example", Role::Organizer, "HA").await
    }

    /// Mr. Tuấn, auditor of the district.
    pub async fn auditor(&self) -> Client<'_> {
        self.clerk("Ông Tuấn", "tuan@hoiam.example", Role::Auditor, "HA").await
    }

    /// Mrs. Mai, administrator of the district.
    pub async fn admin(&self) -> Client<'_> {
        self.clerk("Bà Mai", "mai@hoiam.example", Role::Admin, "HA").await
    }

    /// Somebody with this role on the unit with this code, signed in. The same address again gets
    /// one more role.
    pub async fn clerk(&self, name: &str, email: &str, role: Role, unit: &str) -> Client<'_> {
        self.hire(name, email, role, unit).await;
        let client = self.visitor();
        let reply = client.sign_in(email, PASSWORD).await;
        assert_eq!(reply.went_to().as_deref(), Some("/staff"), "{}", reply.text);
        client
    }

    /// Makes the account, or gives it one more role.
    pub async fn hire(&self, name: &str, email: &str, role: Role, unit: &str) -> PersonId {
        let (app, now) = (&self.app, self.app.clock.now());
        let office = app.office.now(&app.books).await.unwrap();
        let unit = office.unit("unit", unit, app.clock.today()).unwrap().id;
        let known = person::Entity::find().filter(person::Column::Email.eq(email));
        let known = known.one(app.books.read()).await.unwrap();
        let password = known.is_none().then_some(PASSWORD);
        let new = NewPerson::new(email, name, role.word(), unit, password).unwrap();
        let input = (new, LinkSecret::draw(&app.random), now);
        let add = app
            .books
            .write(input, |tx, (new, link, now)| Box::pin(accounts::add(tx, new, link, *now)));
        add.await.unwrap();
        self.person(email).await
    }

    /// The number of the account with this address.
    pub async fn person(&self, email: &str) -> PersonId {
        let found = person::Entity::find().filter(person::Column::Email.eq(email));
        PersonId(found.one(self.app.books.read()).await.unwrap().unwrap().id)
    }

    /// The link that the first start of a server prints.
    pub async fn first_link(&self) -> String {
        let link = LinkSecret::draw(&self.app.random);
        let input = (link.clone(), self.app.clock.now());
        let put = self.app.books.write(input, |tx, (link, now)| {
            Box::pin(links::put(tx, link, links::Purpose::FirstAccount, *now))
        });
        put.await.unwrap();
        format!("/set-password/{}", link.as_str())
    }

    /// A one-time link that sets the password of a new account.
    pub async fn invite(&self, name: &str, email: &str, role: Role, unit: &str) -> String {
        let (app, now) = (&self.app, self.app.clock.now());
        let office = app.office.now(&app.books).await.unwrap();
        let unit = office.unit("unit", unit, app.clock.today()).unwrap().id;
        let new = NewPerson::new(email, name, role.word(), unit, None).unwrap();
        let input = (new, LinkSecret::draw(&app.random), now);
        let add = app
            .books
            .write(input, |tx, (new, link, now)| Box::pin(accounts::add(tx, new, link, *now)));
        format!("/set-password/{}", add.await.unwrap().unwrap().as_str())
    }
}
