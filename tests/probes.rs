//! Whoever types SQL types a text. Every place where something can be typed is given probes of
//! injection, and whatever of one were to run would show: in a reply, or in the books.

mod books;
mod payloads;
mod places;

use futures_util::{StreamExt as _, stream};
use hoiam::books::tables::case;
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::json;

use crate::town::{Client, Reply, Town, each_town};
use payloads::{Probe, betrayed, foremost, probes, settled};
use places::{At, Known, Place, Visitor, everywhere};

const MEETINGS: &str =
    "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
M-1,HA01,leader_meets_people,2026-11-02,Hội trường,A,10,10,10,2
";
const CASES: &str = "key,text,kind,field,unit,source,meeting,received_at
a,Đường hỏng.,opinion,transport,HA01,meeting,M-1,2026-11-02
b,Thiếu đèn.,opinion,,HA02,letter,,2026-11-02
";

/// How many requests are on their way at once.
const AT_ONCE: usize = 8;

/// Those who try, and what they find of interest on the way.
struct Attempt<'a> {
    visitors: Vec<Visitor<'a>>,
    seals: Vec<String>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_typed_never_speaks_to_the_database() {
    each_town(async |town| {
        town.publish_papi().await;
        town.import_meetings(MEETINGS).await.unwrap();
        town.import_cases(CASES).await.unwrap();
        let attempt = Attempt::prepare(town).await;
        let places = everywhere(town, &attempt.visitors, &known(town).await).await;
        books::put_canary(town).await;
        let before = books::rows(town).await;
        let asks = |place: &Place| matches!(place.at, At::Path(None) | At::Query(_));
        let (asking, telling): (Vec<_>, Vec<_>) = places.into_iter().partition(asks);
        assert!(asking.len() > 100 && telling.len() > 100, "{} {}", asking.len(), telling.len());
        let mut sent = attempt.all(&asking, &probes(), AT_ONCE).await;
        let mut changed = books::differing(&before, &books::rows(town).await);
        // Who looks at a sender is noted, as it must be.
        changed.retain(|row| !row.starts_with("journal: {\"act\":\"read_identity\""));
        assert!(changed.is_empty(), "asking changed something: {changed:#?}");
        let (alone, pairs) = foremost();
        sent += attempt.all(&telling, &alone, AT_ONCE).await;
        // One after the other: what the one changes, the other may be told.
        sent += attempt.all(&telling, &pairs, 1).await;
        books::canary_sings(town).await;
        books::hold(town, &before).await;
        let (asking, telling) = (asking.len(), telling.len());
        println!("{sent} probes sent to {asking} places that ask and {telling} that tell");
    })
    .await;
}

/// What really stands in the gaps of addresses.
async fn known(town: &Town) -> Known {
    let case = case::Entity::find().one(town.app.books.read()).await.unwrap().unwrap();
    let pairs = [
        ("reference", case.reference),
        ("code", "M-1".to_owned()),
        ("slug", "papi-local".to_owned()),
        ("part", "1".to_owned()),
        ("act", "answer".to_owned()),
        ("id", "1".to_owned()),
        ("token", "x".to_owned()),
        ("secret", "x".to_owned()),
    ];
    pairs.into_iter().collect()
}

/// Somebody who has begun everything that a citizen can begin.
async fn citizen(town: &Town) -> Client<'_> {
    let citizen = town.visitor();
    let sent = town.somebody_says("Nước giếng đục.").await;
    citizen.send("/track", &[("receipt", &sent.word("receipt"))]).await;
    citizen.send("/cases/new", &[("text", "Cầu hỏng.")]).await;
    citizen.send("/cases/new/place", &[("unit", "HA01"), ("field", "transport")]).await;
    citizen.send("/cases/new/sender", &[("identity", "confidential")]).await;
    citizen.send("/surveys/papi-local", &[("layout", "parts")]).await;
    citizen
}

impl<'a> Attempt<'a> {
    async fn prepare(town: &'a Town) -> Self {
        let staff: &[&str] = &["/staff"];
        let starts = [
            "/",
            "/cases/new",
            "/cases/new/place",
            "/cases/new/sender",
            "/cases/new/contact",
            "/track",
            "/track/case",
            "/surveys/papi-local",
            "/surveys/papi-local/parts/1",
            "/surveys/papi-local/check",
            "/sign-in",
        ];
        let mut visitors =
            vec![Visitor { client: citizen(town).await, starts: Box::leak(Box::new(starts)) }];
        for client in [
            town.leader().await,
            town.officer().await,
            town.organizer().await,
            town.auditor().await,
            town.admin().await,
        ] {
            visitors.push(Visitor { client, starts: staff });
        }
        let mut seals = vec![String::new()];
        for visitor in &visitors[1..] {
            let account = visitor.client.get("/staff/account").await;
            let form = account.form("/staff/account/password");
            seals.push(form.value("seal").unwrap().to_owned());
        }
        Self { visitors, seals }
    }

    /// Tries each of these probes at each of these places; how many were sent.
    async fn all(&self, places: &[Place], probes: &[Probe], at_once: usize) -> usize {
        let tries = places.iter().flat_map(|place| probes.iter().map(move |probe| (place, probe)));
        let sent = stream::iter(tries.map(|(place, probe)| self.one(place, probe)));
        sent.buffer_unordered(at_once).fold(0, async |sum, sent| sum + sent).await
    }

    async fn one(&self, place: &Place, probe: &Probe) -> usize {
        match probe {
            Probe::Alone(probe) => {
                self.send(place, probe).await;
                1
            }
            Probe::Pair(yes, no) => {
                let (one, other) = (self.send(place, yes).await, self.send(place, no).await);
                // What was taken is there now, and the second may find it so.
                let taken = |reply: &Reply| !reply.status.is_client_error() && !asks(place);
                if !taken(&one) && !taken(&other) {
                    let told = |reply: &Reply| (reply.status, settled(&reply.text));
                    assert_eq!(told(&one), told(&other), "{place:?} tells {yes} from {no}");
                }
                2
            }
        }
    }

    /// Sends a probe and judges the reply by itself.
    async fn send(&self, place: &Place, probe: &str) -> Reply {
        let client = &self.visitors[place.who].client;
        let request = match &place.at {
            At::Path(form) => {
                let address = place.address.replace("{}", &escaped(probe));
                match form {
                    None => client.request(Method::GET, &address),
                    Some(_) if address.starts_with("/api/") => {
                        let body = json!({ "mode": "web", "answers": {} });
                        client.request(Method::POST, &address).json(&body)
                    }
                    Some(_) => client.posting(&address, &[("seal", &self.seals[place.who])]),
                }
            }
            At::Query(name) => client.request(Method::GET, &asked(&place.address, name, probe)),
            At::Field(name, fields) => {
                let mut pairs: Vec<_> = fields.iter().filter(|(n, _)| n != name).cloned().collect();
                pairs.push((name.clone(), probe.to_owned()));
                client.posting(&place.address, &pairs)
            }
            At::Member(name, body) => {
                let mut body = body.clone();
                body[name.as_str()] = json!(probe);
                client.request(Method::POST, &place.address).json(&body)
            }
        };
        // The browser keeps the cookies that it has: every try begins alike.
        let reply = client.town.say(request).await;
        judge(place, probe, &reply);
        reply
    }
}

fn asks(place: &Place) -> bool {
    matches!(place.at, At::Path(None) | At::Query(_))
}

/// An address that asks with the probe under this name.
fn asked(address: &str, name: &str, probe: &str) -> String {
    let mut asked = format!("{address}?{}={}", escaped(name), escaped(probe));
    if address == "/api/v1/reports/resolution" {
        let needed = [("from", "2026-01-01"), ("to", "2027-01-01")];
        for (needed, day) in needed.iter().filter(|(needed, _)| *needed != name) {
            asked = format!("{asked}&{needed}={day}");
        }
    }
    asked
}

fn judge(place: &Place, probe: &str, reply: &Reply) {
    let probe: String = probe.chars().take(80).collect();
    assert!(!reply.status.is_server_error(), "{place:?}: {probe}: {}", reply.text);
    let betrayed = betrayed(&reply.text, &probe);
    assert_eq!(betrayed, None, "{place:?}: {probe}: {}", reply.text);
    if reply.status.is_client_error() {
        let kind = reply.header("content-type");
        let is_ours = kind.starts_with("text/html") || kind == "application/problem+json";
        assert!(is_ours, "{place:?}: {probe}: {} {kind}: {}", reply.status, reply.text);
    }
}

/// A text as it stands in an address.
fn escaped(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(byte).collect()
}
