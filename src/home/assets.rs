//! What pages load: the style sheet, the script and the icon; and what is said to search engines.

use axum::{
    Router,
    http::{HeaderMap, HeaderName, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use views::links::Asset;

use crate::app::App;

/// Lists are as many as there are questions, and each costs a count.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /cases\nDisallow: /m/\n\
                      Disallow: /problems/\nDisallow: /staff\nDisallow: /t\nDisallow: /text-size\n\
                      Disallow: /track\n";

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    let icon = async || kept_for_a_day(Asset::ICON.kind, Asset::ICON.text);
    let robots = async || kept_for_a_day("text/plain; charset=utf-8", ROBOTS);
    let assets = Asset::ALL.into_iter().fold(Router::new(), |router, asset| {
        router.route(asset.path, get(async move |uri, asked| send(asset, &uri, &asked)))
    });
    assets.route("/favicon.ico", get(icon)).route("/robots.txt", get(robots))
}

fn kept_for_a_day(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=86400")], text)
}

/// Under the address that names its edition an asset may be kept for good; under any other (a copy
/// of the server before or after this one gave it out) it is asked for again.
fn send(asset: &'static Asset, uri: &Uri, asked: &HeaderMap) -> Response {
    let fingerprint = asset.fingerprint();
    let is_this_edition = uri.query() == Some(&format!("v={fingerprint}"));
    let keep = if is_this_edition { "public, max-age=31536000, immutable" } else { "no-cache" };
    let tag = format!("\"{fingerprint}\"");
    let has_it = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|tags| tags.to_str().is_ok_and(|tags| tags.contains(&tag)));
    let headers: [(HeaderName, &str); 2] = [(header::CACHE_CONTROL, keep), (header::ETAG, &tag)];
    if has_it {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(header::CONTENT_TYPE, asset.kind)], asset.text).into_response()
}
