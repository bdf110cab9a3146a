//! The body of a form, as a page sends it.
//!
//! What is read, sent again by a browser, is read the same; and a body of another type, such as
//! `multipart/form-data`, which the server takes nowhere, is refused before it is read.
#![no_main]

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use axum::{
    body::{Body, Bytes},
    extract::FromRequest,
    http::{Request, header::CONTENT_TYPE},
};
use hoiam::{
    error::Error,
    wire::{LARGEST, Sent, day::day},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(sent) = Sent::read(Bytes::copy_from_slice(data)) else { return };
    for (name, _) in &sent.typed.0 {
        assert!(sent.typed.all(name).any(|value| value == sent.typed.one(name)));
        let _ = day(&sent.typed, name);
    }
    let again = serde_urlencoded::to_string(&sent.typed.0).unwrap();
    assert_eq!(Sent::read(Bytes::from(again)).unwrap().typed, sent.typed);
    let of = |kind| {
        let request = Request::post("/").header(CONTENT_TYPE, kind);
        at_once(Sent::from_request(request.body(Body::from(data.to_vec())).unwrap(), &()))
    };
    let boundary = "multipart/form-data; boundary=x";
    assert!(matches!(of(boundary), Err(Error::UnsupportedMediaType(_))));
    match of("application/x-www-form-urlencoded; charset=utf-8") {
        Ok(read) => assert_eq!(read.typed, sent.typed),
        Err(error) => assert!(data.len() > LARGEST, "{error}"),
    }
});

/// The outcome of what waits for nothing.
fn at_once<T>(deed: impl Future<Output = T>) -> T {
    match pin!(deed).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("it waits for something"),
    }
}
