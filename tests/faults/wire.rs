//! Speaking HTTP word by word, so that a story sees what became of each.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

/// Longer than the server lets anybody wait.
const PATIENCE: Duration = Duration::from_mins(1);

/// What came back, whole.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Its status.
    pub status: u16,
    /// Its status line and headers, as they came.
    pub head: String,
    /// Its body.
    pub body: String,
}

/// A line to a server: kept from one request to the next, or hung up after each.
pub struct Line {
    address: String,
    kept: bool,
    stream: Option<BufReader<TcpStream>>,
}

impl Line {
    /// A line that is hung up after each reply.
    pub fn to(address: &str) -> Self {
        Self { address: address.to_owned(), kept: false, stream: None }
    }

    /// A line that is kept for as long as the server keeps it.
    pub fn kept_to(address: &str) -> Self {
        Self { kept: true, ..Self::to(address) }
    }

    /// Asks for an address.
    pub fn get(&mut self, path: &str) -> io::Result<Reply> {
        self.say(&format!("GET {path} HTTP/1.1\r\nHost: here\r\n"), "")
    }

    /// Sends JSON to an address under a one-time key.
    pub fn post(&mut self, path: &str, key: &str, body: &str) -> io::Result<Reply> {
        let kind = "Content-Type: application/json";
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: here\r\n{kind}\r\nIdempotency-Key: {key}\r\n");
        self.say(&head, body)
    }

    /// Says a request of this head, without the empty line at its end, and hears the reply.
    pub fn say(&mut self, head: &str, body: &str) -> io::Result<Reply> {
        let end = if self.kept { "" } else { "Connection: close\r\n" };
        let length = body.len();
        let words = format!("{head}Content-Length: {length}\r\n{end}\r\n{body}");
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => open(&self.address)?,
        };
        stream.get_mut().write_all(words.as_bytes())?;
        let reply = hear(&mut stream)?;
        if self.kept && !reply.head.to_lowercase().contains("\r\nconnection: close\r\n") {
            self.stream = Some(stream);
        }
        Ok(reply)
    }
}

/// Opens a connection.
pub fn open(address: &str) -> io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

/// Hears one reply to its end.
pub fn hear(stream: &mut BufReader<TcpStream>) -> io::Result<Reply> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    let header = |name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(own, _)| own.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.to_owned())
    };
    let length = header("content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    Ok(Reply { status, head, body: String::from_utf8_lossy(&body).into_owned() })
}

impl Reply {
    /// Whether this says, as RFC 9457 has it, that it is to be tried again later.
    pub fn is_unavailable(&self) -> bool {
        let kind = "content-type: application/problem+json";
        self.status == 503 && self.head.to_lowercase().contains(kind)
    }
}
