//! The body of a JSON request: to the addresses that take one, through the whole server.
//!
//! Nothing fails inside; what is refused is a problem with its status; and what is taken is taken
//! again under the same key, with the same answer.
#![no_main]

use std::sync::LazyLock;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header::CONTENT_TYPE},
};
use hoiam::{app, wire::LARGEST};
use hoiam_fuzz::Office;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tower::ServiceExt as _;

static OFFICE: LazyLock<Office> = LazyLock::new(Office::open);
static ROUTER: LazyLock<Router> = LazyLock::new(|| app::router(OFFICE.app.clone()));

const ADDRESSES: [&str; 3] =
    ["/api/v1/cases", "/api/v1/surveys/papi-local/responses", "/api/v1/track"];

fuzz_target!(|data: &[u8]| {
    for address in ADDRESSES {
        // What was taken must not be kept for ever: the same key each time, for each body.
        let key = format!(
            "k{:x}",
            data.iter().fold(5381_u64, |hash, byte| hash.wrapping_mul(33) ^ u64::from(*byte))
        );
        let first = OFFICE.run(ask(address, &key, data));
        if first.0 == 201 {
            assert_eq!(OFFICE.run(ask(address, &key, data)), first);
        }
    }
});

/// The status and the body of the answer.
async fn ask(address: &str, key: &str, data: &[u8]) -> (u16, Vec<u8>) {
    let request = Request::post(address)
        .header(CONTENT_TYPE, "application/json")
        .header("idempotency-key", key)
        .body(Body::from(data.to_vec()));
    let reply = ROUTER.clone().oneshot(request.unwrap()).await.unwrap();
    let status = reply.status().as_u16();
    let kind = reply.headers()[CONTENT_TYPE].clone();
    let body = to_bytes(reply.into_body(), LARGEST * 8).await.unwrap().to_vec();
    let told: Value = serde_json::from_slice(&body).unwrap();
    assert!(status < 500, "{told}");
    if status >= 400 {
        assert_eq!(kind, "application/problem+json");
        assert_eq!(told["status"], status);
    }
    (status, body)
}
