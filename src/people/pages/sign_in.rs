//! Signing in and out.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::people::PersonId;
use maud::{Markup, Render as _};
use sea_orm::DatabaseTransaction;
use validator::ValidateEmail as _;
use views::{
    form::{Form, Typed},
    links,
    people::{SignInPage, Why},
};

use super::{secretly, sent_again, with_cookie};
use crate::{
    app::App,
    error::{Fault, Result},
    home::Visit,
    people::{
        Clerk, passwords,
        session::{HeldSecret, Sealed, no_cookie},
        store::{people, sessions, tries},
    },
    wire::{LARGEST, Query, Sent, form},
};

/// A form that is carried along comes with its own fields and those for signing in.
const MOST: usize = 2 * LARGEST;

/// The page for signing in; who is signed in already goes on.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Option<Clerk>,
    query: Query,
) -> Result<Response> {
    let then = query.one("then")?.filter(|then| is_ours(then));
    if clerk.is_some() {
        return Ok(form::see_other(then.unwrap_or("/staff")));
    }
    let why = match (then, query.one("signed_out")?) {
        (_, Some(_)) => Why::SignedOut,
        (Some(_), None) => Why::Wanted,
        (None, None) => Why::Came,
    };
    let typed = then.map_or_else(Typed::default, |then| Typed::default().with("then", then));
    Ok(secretly(page(&app, &visit, &form::filled(&app, "", typed), why).await?))
}

async fn page(app: &App, visit: &Visit, form: &Form, why: Why) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(app, Some(&office));
    Ok(SignInPage { frame: &frame, form, why }.render())
}

/// The page for signing in, to who sent a form after their session had ended. The form is carried
/// along.
///
/// # Errors
/// The database's.
pub async fn ended(app: &App, visit: &Visit, action: &str, sent: Sent) -> Result<Markup> {
    let typed = sent_again::carry(action, &sent.seal, sent.typed);
    page(app, visit, &form::filled(app, "", typed), Why::Ended).await
}

/// Whether an address is one of our pages, so that nobody is led away.
fn is_ours(address: &str) -> bool {
    let begins = address.starts_with('/') && !address.starts_with("//");
    begins && address.len() <= 2000 && address.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

/// Signs in: the same work and the same words whether there is such an account or not.
pub async fn sign_in(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    request: Request,
) -> Result<Response> {
    let sent = Sent::read(Sent::bytes(&headers, request.into_body(), MOST).await?)?;
    let faults: Vec<_> = ["email", "password"]
        .into_iter()
        .filter(|name| sent.typed.one(name).trim().is_empty())
        .map(|name| Fault::new(name, "missing"))
        .collect();
    if !faults.is_empty() {
        return again(&app, &visit, sent, &faults, None).await;
    }
    let email = sent.typed.one("email").trim().to_lowercase();
    let mark = app.secret.mark("sign-in", &email);
    if let Some(wait) = count_try(&app, &mark).await? {
        metrics::counter!("hoiam_sign_ins_total", "went" => "wait").increment(1);
        let fault = Fault::new("email", "sign-in-wait").with("minutes", minutes(wait));
        return again(&app, &visit, sent, &[fault], Some(wait)).await;
    }
    // What is no address is not asked for: it may hold what a database does not take.
    let row = if email.validate_email() {
        people::by_email(app.books.read(), &email).await?
    } else {
        None
    };
    let row = row.filter(|row| row.closed_at.is_none());
    let (id, hash) = row.map_or((None, None), |row| (Some(PersonId(row.id)), row.password_hash));
    let right = passwords::is_right(sent.typed.one("password"), hash).await?;
    let Some(person) = id.filter(|_| right) else {
        metrics::counter!("hoiam_sign_ins_total", "went" => "wrong").increment(1);
        return again(&app, &visit, sent, &[Fault::new("email", "sign-in-wrong")], None).await;
    };
    metrics::counter!("hoiam_sign_ins_total", "went" => "well").increment(1);
    let before = HeldSecret::in_cookie(&headers, app.base_url());
    let secret = HeldSecret::draw(&app.random);
    let begin = Begin { person, secret: secret.clone(), before, mark, now: app.clock.now() };
    app.books.write(begin, |tx, begin| Box::pin(begin_session(tx, begin))).await?;
    on(&app, &visit, &secret, &sent.typed).await
}

/// Counts a try to give the password of the account with this mark. `Some`: how long to wait.
///
/// # Errors
/// The database's.
pub async fn count_try(app: &App, mark: &str) -> Result<Option<TimeDelta>> {
    let input = (mark.to_owned(), app.clock.now());
    app.books.write(input, |tx, (mark, now)| Box::pin(tries::begin(tx, mark, *now))).await
}

/// A wait in whole minutes, as it is told.
pub fn minutes(wait: TimeDelta) -> i64 {
    wait.num_seconds().div_euclid(60) + i64::from(wait.num_seconds() % 60 != 0)
}

/// The page again: what was typed stays, but for the password.
async fn again(
    app: &App,
    visit: &Visit,
    sent: Sent,
    faults: &[Fault],
    wait: Option<TimeDelta>,
) -> Result<Response> {
    let form = sent.again(faults, visit.reader.words());
    let why = if sent_again::carried(&form.typed).is_some() { Why::Ended } else { Why::Came };
    let page = page(app, visit, &form, why).await?;
    let Some(wait) = wait else {
        return Ok(secretly((StatusCode::UNPROCESSABLE_ENTITY, page)));
    };
    let mut response = secretly((StatusCode::TOO_MANY_REQUESTS, page));
    let seconds = HeaderValue::from(wait.num_seconds().max(1).cast_unsigned());
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    Ok(response)
}

struct Begin {
    person: PersonId,
    secret: HeldSecret,
    before: Option<HeldSecret>,
    mark: String,
    now: DateTime<Utc>,
}

async fn begin_session(tx: &DatabaseTransaction, begin: &Begin) -> Result<()> {
    tries::succeed(tx, &begin.mark).await?;
    if let Some(before) = &begin.before {
        sessions::end(tx, before).await?;
    }
    sessions::begin(tx, begin.person, &begin.secret, begin.now).await
}

/// Where somebody goes who has signed in: to the form that was carried along, if it was theirs, or
/// to the page that they wanted.
async fn on(app: &App, visit: &Visit, secret: &HeldSecret, typed: &Typed) -> Result<Response> {
    let cookie = secret.cookie(app.base_url());
    let clerk = Clerk::holding(app, secret).await?;
    if let Some(clerk) = clerk
        && let Some((to, seal, kept)) = sent_again::carried(typed)
        && Sealed::of(app, &clerk.seal, seal) != Sealed::No
    {
        let page = sent_again::page(app, visit, &clerk, to, kept, true).await?;
        return with_cookie(secretly(page), cookie);
    }
    let then = Some(typed.one("then")).filter(|then| is_ours(then));
    let first = links::StaffHome.to_string();
    with_cookie(secretly(form::see_other(then.unwrap_or(&first))), cookie)
}

/// Signs out.
pub async fn sign_out(State(app): State<App>, headers: HeaderMap, _: Clerk) -> Result<Response> {
    if let Some(secret) = HeldSecret::in_cookie(&headers, app.base_url()) {
        app.books.write(secret, |tx, secret| Box::pin(sessions::end(tx, secret))).await?;
    }
    let out = form::see_other(format!("{}?signed_out=yes", links::SignIn));
    with_cookie(secretly(out), no_cookie(app.base_url()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_site() {
        for ours in ["/", "/staff", "/staff/cases?unit=HA&lang=vi", "/a//b"] {
            assert!(is_ours(ours), "{ours}");
        }
        for theirs in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "staff",
            "/a\r\nb",
            "/\tx",
        ] {
            assert!(!is_ours(theirs), "{theirs}");
        }
        assert!(!is_ours(&format!("/{}", "a".repeat(2000))));
    }

    #[test]
    fn a_wait_is_told_in_whole_minutes() {
        for (seconds, told) in [(1, 1), (60, 1), (61, 2), (900, 15)] {
            assert_eq!(minutes(TimeDelta::seconds(seconds)), told);
        }
    }
}
