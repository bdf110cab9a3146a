//! The post of the town: what was sent, read back as a mail program reads it.

use std::sync::Arc;

use hoiam::{jobs, mail::Post};
use lettre::transport::stub::AsyncStubTransport;
use mail_parser::{HeaderValue, Message, MessageParser};

use super::Town;

/// A letter as it arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    /// All of it, as it came over the wire.
    pub raw: String,
    message: Message<'static>,
}

impl Mail {
    /// Reads a letter.
    pub fn read(raw: &str) -> Self {
        let message = MessageParser::default().parse(raw.as_bytes()).unwrap().into_owned();
        Self { raw: raw.to_owned(), message }
    }

    /// The one address that it is for.
    pub fn to(&self) -> String {
        let to = self.message.to().unwrap().as_list().unwrap();
        assert_eq!(to.len(), 1, "one receiver");
        to[0].address().unwrap().to_owned()
    }

    /// Its subject.
    pub fn subject(&self) -> &str {
        self.message.subject().unwrap()
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.message.body_text(0).unwrap().replace("\r\n", "\n")
    }

    /// Its `Message-ID`.
    pub fn id(&self) -> &str {
        self.message.message_id().unwrap()
    }

    /// The `Message-ID` of the letter that it follows.
    pub fn follows(&self) -> Option<&str> {
        let of = |header: &'_ HeaderValue<'static>| header.as_text().map(str::to_owned);
        assert_eq!(of(self.message.in_reply_to()), of(self.message.references()));
        self.message.in_reply_to().as_text()
    }

    /// A header as it stands in the letter; nothing where there is none.
    pub fn header(&self, name: &str) -> String {
        let found = self.message.headers_raw().find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map_or(String::new(), |(_, value)| value.trim().to_owned())
    }

    /// What follows this address of ours in the text, to the end of the line.
    pub fn link(&self, address: &str) -> String {
        let text = self.text();
        let line = text.lines().find(|line| line.contains(address)).unwrap_or_else(|| {
            panic!("no link to {address} in {text}");
        });
        line[line.find(address).unwrap()..].to_owned()
    }

    /// The parts that it has.
    pub fn parts(&self) -> usize {
        self.message.parts.len()
    }

    /// When it says it was written, in seconds since 1970.
    pub fn date(&self) -> i64 {
        self.message.date().unwrap().to_timestamp()
    }
}

impl Town {
    /// Lets the post take what is due now, and reads it.
    pub async fn post_goes(&self) -> Vec<Mail> {
        let kept = Arc::new(AsyncStubTransport::new_ok());
        jobs::send_letters(&self.app, &Post::Kept(kept.clone()), "postman").await.unwrap();
        kept.messages().await.iter().map(|(_, raw)| Mail::read(raw)).collect()
    }
}
