//! A parent, a unit, one below it and one beside it, each with cases, a meeting and an account; and
//! one person of each role on the unit.

use std::collections::BTreeMap;

use domain::{
    cases::{IdentityLevel, Source},
    people::{CaseThing, Grant, Person, Role, Thing},
    units::UnitId,
};
use hoiam::books::tables::case;
use sea_orm::EntityTrait as _;

use super::table::What;
use crate::town::{Client, PASSWORD, Town};

const UNITS: &str = "code,name_vi,name_en,level,parent_code,valid_from,valid_to
HA01VP,Văn phòng thị trấn,,office,HA01,2011-01-01,
";
/// The unit on which everybody has their role, the ones around it, and what they are to it.
const PLACES: [(&str, &str); 4] =
    [("own", "HA01"), ("child", "HA01VP"), ("parent", "HA"), ("sibling", "HA02")];

/// Somebody who tries everything.
pub struct Visitor<'a> {
    /// The role; `None`: not signed in.
    pub role: Option<Role>,
    /// As permissions see them.
    pub person: Person,
    /// Their browser.
    pub client: Client<'a>,
    email: String,
    seal: String,
}

/// A unit and what is there.
pub struct Place {
    /// What it is to the unit on which the roles are.
    pub name: &'static str,
    /// It and what is above it.
    pub path: Vec<UnitId>,
    code: &'static str,
    person: i64,
    email: String,
    cases: BTreeMap<Source, String>,
}

/// One thing at a place, as permissions and as addresses know it.
pub struct Found<'a> {
    /// As permissions know it.
    pub thing: Thing<'a>,
    /// As addresses know it.
    pub name: String,
    /// As lists show it.
    pub shown: String,
}

impl<'a> Visitor<'a> {
    /// One of each role, and nobody.
    pub async fn all(town: &'a Town) -> Vec<Self> {
        let mut all = Vec::new();
        for role in Role::ALL.iter().copied().map(Some).chain([None]) {
            all.push(Self::of(town, role).await);
        }
        all
    }

    async fn of(town: &'a Town, role: Option<Role>) -> Self {
        let client = town.visitor();
        let Some(held) = role else {
            let person = Person { id: domain::people::PersonId(0), grants: vec![] };
            return Self { role, person, client, email: String::new(), seal: String::new() };
        };
        let email = format!("{held}@hoiam.example");
        let id = town.hire("Người thử", &email, held, "HA01").await;
        let unit = unit(town, "HA01").await;
        let person = Person { id, grants: vec![Grant { role: held, unit }] };
        let mut visitor = Self { role, person, client, email, seal: String::new() };
        visitor.sign_in().await;
        visitor
    }

    /// Signs in again, after something signed them out.
    pub async fn sign_in(&mut self) {
        self.client.sign_in(&self.email, PASSWORD).await;
        let account = self.client.get("/staff/account").await;
        let form = account.form("/staff/account/password");
        self.seal = form.value("seal").unwrap().to_owned();
    }

    /// What they are, in a word.
    pub fn word(&self) -> &'static str {
        self.role.map_or("nobody", Role::word)
    }

    /// The pairs of an empty form of theirs.
    pub fn empty_form(&self) -> Vec<(&'static str, String)> {
        vec![("seal", self.seal.clone())]
    }
}

async fn unit(town: &Town, code: &str) -> UnitId {
    let office = town.app.office.now(&town.app.books).await.unwrap();
    office.unit("", code, town.app.clock.today()).unwrap().id
}

impl Place {
    /// Every place, furnished.
    pub async fn all(town: &Town) -> Vec<Self> {
        town.import_units(UNITS).await.unwrap();
        let rows = |head: &str, row: &dyn Fn(&str) -> String| {
            let rows: String = PLACES.iter().map(|(_, code)| row(code)).collect();
            format!("{head}\n{rows}")
        };
        let head =
            "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers";
        let meetings = rows(head, &|code| {
            format!("M-{code},{code},leader_meets_people,2026-11-02,Hội trường,A,,,,\n")
        });
        let cases = rows("key,text,kind,field,unit,source,meeting,received_at", &|code| {
            let end = "2026-11-02\n";
            format!(
                "{code}-m,Đường hỏng.,opinion,,{code},meeting,M-{code},{end}\
                 {code}-l,Thiếu đèn.,opinion,,{code},letter,,{end}"
            )
        });
        town.import_meetings(&meetings).await.unwrap();
        town.import_cases(&cases).await.unwrap();
        let rows = case::Entity::find().all(town.app.books.read()).await.unwrap();
        let office = town.app.office.now(&town.app.books).await.unwrap();
        let mut places = Vec::new();
        for (name, code) in PLACES {
            let email = format!("{name}@hoiam.example");
            let person = town.hire(&format!("Bà {name}"), &email, Role::Officer, code).await.0;
            let id = unit(town, code).await;
            let here = rows.iter().filter(|row| row.unit_id == id.0);
            let cases = here.map(|row| (row.source.parse().unwrap(), row.reference.clone()));
            let (path, cases) = (office.tree.path(id), cases.collect());
            places.push(Self { name, path, code, person, email, cases });
        }
        places
    }

    /// The things of a kind that are here.
    pub fn things(&self, what: What) -> Vec<Found<'_>> {
        let path = self.path.as_slice();
        let one = |thing, name: String, shown: String| vec![Found { thing, name, shown }];
        let unit = self.path[0].0.to_string();
        match what {
            What::Case => {
                // Imported without a word of the sender: an anonymous case.
                let identity = IdentityLevel::None;
                let found = |(source, reference): (&Source, &String)| Found {
                    thing: Thing::Case(CaseThing { path, source: *source, identity }),
                    name: reference.clone(),
                    shown: reference.clone(),
                };
                self.cases.iter().map(found).collect()
            }
            What::Meeting => {
                let code = format!("M-{}", self.code);
                // One code begins another.
                let shown = format!("/staff/meetings/{code}\"");
                one(Thing::Meeting(path), code, shown)
            }
            What::Person => one(Thing::Unit(path), self.person.to_string(), self.email.clone()),
            What::Unit => one(Thing::Unit(path), unit, self.code.to_owned()),
            What::Asked => one(Thing::Unit(path), self.code.to_owned(), self.code.to_owned()),
        }
    }
}
