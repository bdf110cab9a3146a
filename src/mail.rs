//! The post: letters out, to the mail server, to a folder, or kept for a test to read.

use std::{path::Path, sync::Arc};

use anyhow::{Context as _, Result};
use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::stub::AsyncStubTransport,
};

use crate::config::{Config, make_private_folder};

/// Where letters go.
#[derive(Clone)]
pub enum Post {
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// To `DATA/mail/*.eml`, where no mail server is set.
    Folder(AsyncFileTransport<Tokio1Executor>),
    /// Nowhere: a test reads them.
    Kept(Arc<AsyncStubTransport>),
}

/// A letter ready to go.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The receiver's address.
    pub to: String,
    /// The subject, without anything personal.
    pub subject: String,
    /// The text, plain.
    pub text: String,
    /// Stable for the same letter, so that a double is recognisable.
    pub message_id: String,
}

impl Post {
    /// The post of this configuration.
    ///
    /// # Errors
    /// When the mail server's URL cannot be understood, or the folder cannot be made.
    pub fn of(config: &Config) -> Result<Self> {
        match &config.smtp_url {
            Some(url) => {
                let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .context("the mail server's URL cannot be understood")?;
                Ok(Self::Smtp(smtp.build()))
            }
            None => Self::folder(&config.data.join("mail")),
        }
    }

    fn folder(path: &Path) -> Result<Self> {
        make_private_folder(path)
            .with_context(|| format!("cannot make the mail folder {}", path.display()))?;
        Ok(Self::Folder(AsyncFileTransport::new(path)))
    }

    /// Sends one letter.
    ///
    /// # Errors
    /// When an address is none, or the post does not take the letter now.
    pub async fn send(&self, letter: &Letter, from: &Mailbox) -> Result<()> {
        let message = Message::builder()
            .from(from.clone())
            .to(letter.to.parse().context("the receiver's address is none")?)
            .subject(&letter.subject)
            .message_id(Some(format!("<{}>", letter.message_id)))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())?;
        match self {
            Self::Smtp(smtp) => drop(smtp.send(message).await?),
            Self::Folder(folder) => drop(folder.send(message).await?),
            Self::Kept(kept) => kept.send(message).await?,
        }
        Ok(())
    }
}

/// `Auto-Submitted: auto-generated` (RFC 3834), so that nobody's holiday notice comes back.
#[derive(Clone)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
