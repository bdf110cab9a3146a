//! People who say too much at once, or stop in the middle.

use std::io::Write as _;

use super::{
    crowd::{self, Heard, Sending},
    furnish,
    wire::{Line, Reply, hear, open},
};
use crate::commands::hoiam::{Hoiam, Server};

/// Says a head and a body as they are, and hears the reply.
fn says(server: &Server, head: &str, body: &str) -> Reply {
    let mut line = open(server.address()).unwrap();
    line.get_mut().write_all(format!("{head}\r\n\r\n{body}").as_bytes()).unwrap();
    hear(&mut line).unwrap()
}

const POST: &str = "POST /api/v1/cases HTTP/1.1\r\nHost: here\r\nContent-Type: application/json";

#[test]
fn what_is_too_long_is_refused_in_words_and_harms_nobody() {
    let hoiam = furnish(Hoiam::new());
    let server = hoiam.serve();
    let long = "x".repeat(40 * 1024);
    for head in [
        format!("GET / HTTP/1.1\r\nHost: here\r\nX-Long: {long}"),
        format!("GET /{long} HTTP/1.1\r\nHost: here"),
        format!("GET / HTTP/1.1\r\nHost: here{}", "\r\nX-Many: 1".repeat(500)),
    ] {
        let status = says(&server, &head, "").status;
        assert!(matches!(status, 414 | 431), "{status}");
    }
    let text = format!("{{\"text\": \"{}\"}}", "đ".repeat(2 << 20));
    let announced = format!("{POST}\r\nContent-Length: {}", text.len());
    let chunk = format!("{:x}\r\n{text}\r\n0\r\n\r\n", text.len());
    let in_chunks = format!("{POST}\r\nTransfer-Encoding: chunked");
    for (head, body) in [(announced, text), (in_chunks, chunk)] {
        let reply = says(&server, &head, &body);
        assert_eq!(reply.status, 413, "{}", reply.head);
        assert!(reply.head.contains("application/problem+json"), "{}", reply.head);
    }
    let one = Sending::case("as-usual".to_owned(), false);
    assert!(matches!(one.send(&mut Line::to(server.address())), Heard::Told(_)));
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &[one]);
}

#[test]
fn a_request_that_stops_half_way_leaves_nothing_in_the_books() {
    let hoiam = furnish(Hoiam::new());
    let server = hoiam.serve();
    let body = r#"{"text": "half-way"}"#;
    let head = format!("{POST}\r\nIdempotency-Key: half-way\r\nContent-Length: {}", body.len());
    for said in [&head[..20], &head, &format!("{head}\r\n\r\n{}", &body[..body.len() - 1])] {
        let mut line = open(server.address()).unwrap();
        line.get_mut().write_all(said.as_bytes()).unwrap();
    }
    // The same request, whole, is the first that comes: nothing was done under its key.
    let whole = says(&server, &head, body);
    assert_eq!(whole.status, 201);
    assert!(!whole.head.to_lowercase().contains("idempotent-replayed"), "{}", whole.head);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &[Sending::case("half-way".to_owned(), false)]);
}
