//! The guard before every page of staff: nobody comes past who is not signed in, and no form that
//! is not theirs. No handler can forget it, because it is asked before any handler.
//!
//! A form that comes after its session has ended is not lost: the page for signing in carries it
//! along, and offers to send it again afterwards.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use views::links;

use super::{
    Clerk,
    clerk::only_asks,
    pages::{sent_again, sign_in},
    session::Sealed,
};
use crate::{
    app::App,
    error::{Error, Result},
    home::Visit,
    wire::{LARGEST, Sent, form},
};

/// Lets members of staff pass to their pages, and nobody else.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !is_for_staff(path) {
        return next.run(request).await;
    }
    let mut response = match admit(&app, request).await {
        Ok(Admitted::Passes(request)) => next.run(request).await,
        Ok(Admitted::Told(response)) => response,
        Err(error) => error.into_response(),
    };
    // Nothing that staff see stays in a browser that others may use after them.
    let none = HeaderValue::from_static("no-store");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(none);
    response
}

/// Whether an address is for staff alone. Default deny: what is not there yet is guarded, too.
pub fn is_for_staff(path: &str) -> bool {
    path == "/staff" || path.starts_with("/staff/") || path == "/sign-out"
}

enum Admitted {
    Passes(Request),
    Told(Response),
}

async fn admit(app: &App, request: Request) -> Result<Admitted> {
    let clerk = Clerk::of(app, request.headers()).await?;
    if only_asks(request.method()) {
        return Ok(pass(request, clerk.ok_or(Error::SignedOut)?));
    }
    if let Some(clerk) = &clerk
        && clerk.session.is_none()
    {
        return Ok(pass(request, clerk.clone())); // a program that shows its token has no page
    }
    let (parts, body) = request.into_parts();
    let raw = Sent::bytes(&parts.headers, body, LARGEST).await?;
    let sent = Sent::read(raw.clone())?;
    let visit = Visit::of(&parts);
    let path = parts.uri.path();
    let Some(clerk) = clerk else {
        if path == links::SignOut.to_string() {
            return Ok(Admitted::Told(form::see_other(links::SignIn)));
        }
        let page = sign_in::ended(app, &visit, path, sent).await?;
        return Ok(Admitted::Told((StatusCode::UNAUTHORIZED, page).into_response()));
    };
    match Sealed::of(app, &clerk.seal, &sent.seal) {
        Sealed::Now => Ok(pass(Request::from_parts(parts, Body::from(raw)), clerk)),
        Sealed::Before => {
            let page = sent_again::page(app, &visit, &clerk, path, sent.typed, false).await?;
            Ok(Admitted::Told((StatusCode::CONFLICT, page).into_response()))
        }
        Sealed::No => Err(Error::OtherSite),
    }
}

fn pass(mut request: Request, clerk: Clerk) -> Admitted {
    request.extensions_mut().insert(clerk);
    Admitted::Passes(request)
}
