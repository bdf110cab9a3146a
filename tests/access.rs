//! The access table: every address and method, tried by somebody of each role and by nobody, on the
//! unit of the role, below it, above it and beside it. What the replies say is held against
//! `domain::people::can`, and the addresses are asked of the router itself: a new one fails here
//! until `tests/access/table.txt` says what it takes.

mod ground;
mod table;

use std::collections::BTreeSet;

use domain::{
    cases::{Case, CaseId},
    desk::ActName,
    people::{Action, Reach, Thing, can, reach},
    units::UnitId,
};
use hoiam::{app, cases::store};
use reqwest::Method;

use crate::town::{Reply, Town, each_town};
use ground::{Found, Place, Visitor};
pub use table::lines;
use table::{Line, Takes, What};

/// The addresses that the router knows, as it tells them itself.
fn templates(town: &Town) -> BTreeSet<String> {
    let told = format!("{:?}", app::router(town.app.clone()));
    let named = told.split("): \"").skip(1).filter_map(|rest| rest.split('"').next());
    named.filter(|path| path.starts_with('/')).map(str::to_owned).collect()
}

/// An address of a template, every gap of it filled with `name`, but for the one survey there is.
fn address(template: &str, name: &str) -> String {
    let mut parts = template.split(['{', '}']);
    let mut address = parts.next().unwrap_or_default().to_owned();
    while let (Some(gap), Some(after)) = (parts.next(), parts.next()) {
        address += if gap == "slug" { "papi-local" } else { name };
        address += after;
    }
    address
}

/// The methods that an address takes, as it says itself to a method that it does not take.
async fn methods(visitor: &Visitor<'_>, template: &str) -> BTreeSet<String> {
    let options = visitor.client.request(Method::OPTIONS, &address(template, "x"));
    let reply = visitor.client.say(options).await;
    let allowed = reply.header("allow").split(',').map(|method| method.trim().to_owned());
    allowed.filter(|method| !matches!(method.as_str(), "" | "HEAD")).collect()
}

#[tokio::test]
async fn every_address_of_the_router_stands_in_the_table() {
    let town = Town::found(crate::town::Database::sqlite()).await;
    let leader = Visitor::all(&town).await.remove(0);
    let mut there = BTreeSet::new();
    for template in templates(&town) {
        for method in methods(&leader, &template).await {
            there.insert(format!("{method} {template}"));
        }
    }
    assert!(there.len() > 40, "only {} were found", there.len());
    let told = |line: Line| format!("{} {}", line.method, line.template);
    let listed: BTreeSet<_> = lines().into_iter().map(told).collect();
    let unlisted: Vec<_> = there.difference(&listed).collect();
    assert!(unlisted.is_empty(), "the table does not say who may do this: {unlisted:#?}");
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "the table tells of what is not there: {gone:#?}");
    println!("{} methods of addresses are in the table", there.len());
}

/// What a reply says about permission.
fn is_allowed(reply: &Reply) -> bool {
    let to_sign_in = |to: String| to == "/sign-in" || to.starts_with("/sign-in?then=");
    let sent_away = reply.went_to().is_some_and(to_sign_in);
    !sent_away && !matches!(reply.status.as_u16(), 401 | 403 | 404)
}

/// Tries one address, as whoever it is would.
async fn try_it(visitor: &mut Visitor<'_>, line: &Line, address: &str) -> Reply {
    let client = &visitor.client;
    let reply = match line.method {
        "GET" => client.get(address).await,
        "POST" if address.starts_with("/api/") => {
            let body = serde_json::json!({});
            client.say(client.request(Method::POST, address).json(&body)).await
        }
        "POST" => client.post(address, &visitor.empty_form()).await,
        other => panic!("nobody tries {other}"),
    };
    assert!(!reply.status.is_server_error(), "{} {address}: {}", line.method, reply.text);
    if line.template == "/sign-out" && visitor.role.is_some() {
        visitor.sign_in().await;
    }
    reply
}

/// What was tried, and what was not as it should be.
#[derive(Default)]
struct Table {
    cells: usize,
    wrong: Vec<String>,
}

impl Table {
    fn cell(&mut self, who: &Visitor<'_>, what: &str, expected: bool, found: bool, status: u16) {
        self.cells += 1;
        if expected != found {
            let word = |allowed| if allowed { "allowed" } else { "denied" };
            let (who, expected, found) = (who.word(), word(expected), word(found));
            self.wrong.push(format!("{who} {what}: {expected} by the rule, {found} ({status})"));
        }
    }
}

fn reaches(visitor: &Visitor<'_>, action: Action) -> bool {
    let Reach { everything, meeting_cases } = reach(&visitor.person, action);
    !everything.is_empty() || !meeting_cases.is_empty()
}

async fn without_a_thing(table: &mut Table, visitor: &mut Visitor<'_>, line: &Line) {
    let reply = try_it(visitor, line, &address(line.template, "0")).await;
    let status = reply.status.as_u16();
    let what = format!("{} {}", line.method, line.template);
    let (expected, found) = match line.takes {
        // There is no such thing as 0; what matters is that nobody is asked who they are.
        Takes::Everybody => (true, is_allowed(&reply) || status == 404),
        Takes::Office(action) => {
            let top = [top(visitor.client.town).await];
            (can(&visitor.person, action, Thing::Unit(&top)), is_allowed(&reply))
        }
        Takes::Receipt => (false, is_allowed(&reply)),
        Takes::Staff => (visitor.role.is_some(), is_allowed(&reply) || status == 404),
        Takes::Somewhere(action) | Takes::Lists(_, action) => {
            (reaches(visitor, action), is_allowed(&reply))
        }
        Takes::On(..) | Takes::Act => panic!("{what} is about a thing"),
    };
    table.cell(visitor, &what, expected, found, status);
}

/// The uppermost unit.
async fn top(town: &Town) -> UnitId {
    let office = town.app.office.now(&town.app.books).await.unwrap();
    let mut tops = office.tree.iter().filter(|unit| unit.parent.is_none());
    tops.next().unwrap().id
}

async fn listed(
    table: &mut Table,
    visitor: &mut Visitor<'_>,
    line: &Line,
    places: &[Place],
    (what, action): (What, Action),
) {
    let reply = try_it(visitor, line, line.template).await;
    for place in places {
        for Found { thing, shown, .. } in place.things(what) {
            let told = format!("{} shows {shown} ({})", line.template, place.name);
            let expected = can(&visitor.person, action, thing);
            let found = is_allowed(&reply) && reply.says(&shown);
            table.cell(visitor, &told, expected, found, reply.status.as_u16());
        }
    }
}

async fn with_a_thing(
    table: &mut Table,
    visitor: &mut Visitor<'_>,
    line: &Line,
    places: &[Place],
    (what, action): (What, Action),
) {
    for place in places {
        for Found { thing, name, .. } in place.things(what) {
            let address = match what {
                What::Asked => format!("{}?unit={name}", address(line.template, "")),
                What::Case | What::Meeting | What::Person | What::Unit => {
                    address(line.template, &name)
                }
            };
            let reply = try_it(visitor, line, &address).await;
            let told = format!("{} {} ({})", line.method, line.template, place.name);
            let expected = can(&visitor.person, action, thing);
            table.cell(visitor, &told, expected, is_allowed(&reply), reply.status.as_u16());
        }
    }
}

async fn acts(
    table: &mut Table,
    visitor: &mut Visitor<'_>,
    line: &Line,
    places: &[Place],
    town: &Town,
) {
    for place in places {
        for Found { thing, name, .. } in place.things(What::Case) {
            let case = read(town, &name).await;
            for act in ActName::ALL {
                let template = line.template.replace("{act}", act.word());
                let reply = try_it(visitor, line, &address(&template, &name)).await;
                let told = format!("{} {template} ({})", line.method, place.name);
                let expected = can(&visitor.person, act.action(&case), thing);
                table.cell(visitor, &told, expected, is_allowed(&reply), reply.status.as_u16());
            }
        }
    }
}

async fn read(town: &Town, reference: &str) -> Case {
    let db = town.app.books.read();
    let row = store::find(db, reference).await.unwrap().unwrap();
    Case::from_events(&store::events(db, CaseId(row.id)).await.unwrap()).unwrap()
}

#[tokio::test]
async fn everybody_goes_where_the_rule_lets_them_and_nowhere_else() {
    each_town(async |town| {
        town.publish_papi().await;
        let places = Place::all(town).await;
        let mut table = Table::default();
        for mut visitor in Visitor::all(town).await {
            for line in lines() {
                match line.takes {
                    Takes::On(what, action) => {
                        let asked = (what, action);
                        with_a_thing(&mut table, &mut visitor, &line, &places, asked).await;
                    }
                    Takes::Act => acts(&mut table, &mut visitor, &line, &places, town).await,
                    Takes::Lists(what, action) => {
                        without_a_thing(&mut table, &mut visitor, &line).await;
                        let asked = (what, action);
                        listed(&mut table, &mut visitor, &line, &places, asked).await;
                    }
                    Takes::Everybody
                    | Takes::Receipt
                    | Takes::Staff
                    | Takes::Somewhere(_)
                    | Takes::Office(_) => {
                        without_a_thing(&mut table, &mut visitor, &line).await;
                    }
                }
            }
        }
        let Table { cells, wrong } = table;
        assert!(wrong.is_empty(), "{} of {cells} cells: {wrong:#?}", wrong.len());
        println!("{cells} cells of the access table: no unexpected allow, no unexpected deny");
    })
    .await;
}
