//! Every place where something can be typed: the gaps of the router's addresses, what stands behind
//! their question marks, the fields of the pages' forms, and the members of the API's bodies.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    access::lines,
    town::{Client, Reply, Town, forms, links, questions},
};

/// Somebody who looks around, and where they begin.
pub struct Visitor<'a> {
    /// Their browser.
    pub client: Client<'a>,
    /// The pages they begin at.
    pub starts: &'static [&'static str],
}

/// One place where something can be typed.
#[derive(Debug, Clone)]
pub struct Place {
    /// Who types, by their place among the visitors.
    pub who: usize,
    /// The address; in one with a gap, it is where `{}` stands.
    pub address: String,
    /// Where in the request.
    pub at: At,
}

/// Where in a request.
#[derive(Debug, Clone)]
pub enum At {
    /// In the address itself; of a form when it has fields.
    Path(Option<Vec<(String, String)>>),
    /// Behind the question mark, under this name.
    Query(String),
    /// In this field of a form with these.
    Field(String, Vec<(String, String)>),
    /// At this member of such a body.
    Member(String, Value),
}

/// What stands in the gaps of addresses that are not probed.
pub type Known = BTreeMap<&'static str, String>;

/// Every place, each kind of page once, by the first who comes there.
pub async fn everywhere(town: &Town, visitors: &[Visitor<'_>], known: &Known) -> Vec<Place> {
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    for (who, visitor) in visitors.iter().enumerate() {
        for (address, page) in around(visitor, &mut seen).await {
            places.extend(of_page(who, &address, &page));
        }
    }
    places.extend(gaps(visitors, known));
    places.extend(of_api(town, known).await);
    let mut told = BTreeSet::new();
    places.retain(|place| told.insert(place.kind()));
    places
}

/// The pages that a visitor reaches, one of each kind.
async fn around(visitor: &Visitor<'_>, seen: &mut BTreeSet<String>) -> Vec<(String, Reply)> {
    let mut waiting: VecDeque<_> = visitor.starts.iter().map(|start| (*start).to_owned()).collect();
    let mut pages = Vec::new();
    while let Some(address) = waiting.pop_front() {
        let is_ours = address.starts_with('/') && !address.starts_with("//");
        if !is_ours || !seen.insert(kind_of(&address)) {
            continue;
        }
        let reply = visitor.client.get(&address).await;
        waiting.extend(reply.went_to());
        if reply.header("content-type").starts_with("text/html") {
            waiting.extend(links(&reply.text));
            pages.push((address, reply));
        }
    }
    pages
}

/// An address without the names of things and without what its parameters say.
fn kind_of(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let names: Vec<_> = path
        .split('/')
        .map(|part| if part.contains(|c: char| c.is_ascii_digit()) { "{}" } else { part })
        .collect();
    let mut asked: Vec<_> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    asked.sort_unstable();
    asked.dedup();
    format!("{}?{}", names.join("/"), asked.join("&"))
}

fn of_page(who: usize, address: &str, page: &Reply) -> Vec<Place> {
    let path = |address: &str| address.split(['?', '#']).next().unwrap_or_default().to_owned();
    let here = path(address);
    let to = |action: &str| if action.is_empty() { here.clone() } else { action.to_owned() };
    let mut places = Vec::new();
    let asked = links(&page.text).into_iter().chain([address.to_owned()]);
    for link in asked.filter(|link| link.starts_with('/')) {
        let query = link.split('#').next().and_then(|link| link.split_once('?'));
        for pair in
            query.map_or("", |(_, query)| query).split('&').filter(|pair| pair.contains('='))
        {
            let name = pair.split('=').next().unwrap_or_default().to_owned();
            places.push(Place { who, address: path(&link), at: At::Query(name) });
        }
    }
    for form in questions(&page.text) {
        let address = path(&to(&form.action));
        let names = form.names.into_iter();
        places.extend(names.map(|name| Place {
            who,
            address: address.clone(),
            at: At::Query(name),
        }));
    }
    for form in forms(&page.text) {
        let own = |name: &&String| matches!(name.as_str(), "key" | "seal");
        // Every form carries these two: the keys of citizens' forms will do, and the seals of forms
        // without a field, which would be taken whatever their key is.
        let is_bare = form.names.iter().all(|name| own(&name));
        let carried = if is_bare {
            "seal"
        } else if who == 0 {
            "key"
        } else {
            ""
        };
        let names = form.names.iter().filter(|name| !own(name) || *name == carried);
        let names: BTreeSet<_> = names.collect();
        let address = to(&form.action);
        places.extend(names.into_iter().map(|name| Place {
            who,
            address: address.clone(),
            at: At::Field(name.clone(), form.fields.clone()),
        }));
    }
    places
}

/// The gaps of every address of the router, as somebody who may go there.
fn gaps(visitors: &[Visitor<'_>], known: &Known) -> Vec<Place> {
    let mut places = Vec::new();
    for line in lines().into_iter().filter(|line| line.template.contains('{')) {
        let is_for_staff = line.template.starts_with("/staff");
        let administers = ["/staff/people", "/staff/units"];
        let who = match is_for_staff {
            false => 0,
            true if administers.iter().any(|start| line.template.starts_with(start)) => {
                visitors.len() - 1
            }
            true => 1,
        };
        let form = (line.method == Method::POST.as_str()).then(Vec::new);
        for probed in names_of(line.template) {
            let address = filled(line.template, known, Some(probed));
            places.push(Place { who, address, at: At::Path(form.clone()) });
        }
    }
    places
}

fn names_of(template: &'static str) -> impl Iterator<Item = &'static str> {
    template.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

/// The address with what is known in its gaps, and `{}` in one of them.
fn filled(template: &'static str, known: &Known, probed: Option<&str>) -> String {
    let mut address = template.to_owned();
    for name in names_of(template) {
        let value = if Some(name) == probed { "{}" } else { &known[name] };
        address = address.replace(&format!("{{{name}}}"), value);
    }
    address
}

/// What the description of the API names.
async fn of_api(town: &Town, known: &Known) -> Vec<Place> {
    let description = town.get("/api/v1/openapi.json").await.json();
    let mut places = Vec::new();
    for (template, calls) in description["paths"].as_object().unwrap() {
        let address = filled(template.clone().leak(), known, None);
        for call in calls.as_object().unwrap().values() {
            let asked = call["parameters"].as_array().into_iter().flatten();
            let asked = asked.filter(|parameter| parameter["in"] == "query");
            places.extend(asked.map(|parameter| {
                let name = parameter["name"].as_str().unwrap().to_owned();
                Place { who: 0, address: address.clone(), at: At::Query(name) }
            }));
            let body = &call["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            let Some(name) = body.as_str().and_then(|path| path.rsplit('/').next()) else {
                continue;
            };
            let members = &description["components"]["schemas"][name]["properties"];
            let members = members.as_object().unwrap().keys();
            places.extend(members.map(|member| {
                let at = At::Member(member.clone(), sound(name));
                Place { who: 0, address: address.clone(), at }
            }));
        }
    }
    places
}

/// A body that would be taken.
fn sound(name: &str) -> Value {
    match name {
        "NewCase" => json!({ "text": "Đường hỏng.", "unit": "HA", "name": "An" }),
        "FilledForm" => json!({ "mode": "web", "answers": { "q11": "1" } }),
        "Tracked" => json!({ "receipt": "482 019 377 564 120 908" }),
        other => panic!("nobody knows a sound {other}"),
    }
}

impl Place {
    /// What it is, whatever the things around it are called.
    fn kind(&self) -> String {
        let address = kind_of(&self.address);
        match &self.at {
            At::Path(form) => format!("{} {} path", self.address, form.is_some()),
            At::Query(name) => format!("{address}{name}"),
            At::Field(name, _) => format!("{address} field {name}"),
            At::Member(name, _) => format!("{address} member {name}"),
        }
    }
}
