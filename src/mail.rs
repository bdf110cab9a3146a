//! The post: letters out, to the mail server, to a folder, or kept for a test to read.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Utc};
use domain::numbers::print_integer;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Body, Mailbox,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
    transport::stub::AsyncStubTransport,
};
use views::{
    Words,
    letters::{self, PostNotice},
};

use crate::{
    app::App,
    books::outbox,
    config::{Config, make_private_folder},
};

/// How long the mail server may take for one word of the conversation.
const WORD: Duration = Duration::from_secs(30);
/// How long a letter may take altogether: less than the lease of a piece of work, so that no other
/// worker takes up a letter that is still on its way.
const CONVERSATION: Duration = Duration::from_secs(90);

/// Where letters go.
#[derive(Clone)]
pub enum Post {
    /// To a mail server. Each letter has a connection of its own: one that was cut short leaves no
    /// half conversation to the next.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// To `DATA/mail/*.eml`, where no mail server is set.
    Folder(PathBuf),
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
    /// The `Message-ID` of the first letter of its thread; `None`: it is the first.
    pub thread: Option<String>,
    /// Where such letters are stopped by one POST (RFC 8058); `None`: there will be no more.
    pub stop: Option<String>,
}

impl Letter {
    /// A letter that stands alone.
    pub fn of(letter: letters::Letter, to: String, message_id: String) -> Self {
        let letters::Letter { subject, text } = letter;
        Self { to, subject, text, message_id, thread: None, stop: None }
    }
}

impl Post {
    /// The post of this configuration.
    ///
    /// # Errors
    /// When the mail server's URL cannot be understood, or the folder cannot be made.
    pub fn of(config: &Config) -> Result<Self> {
        match &config.smtp_url {
            Some(url) => Self::smtp(url),
            None => Self::folder(&config.data.join("mail")),
        }
    }

    /// The post that takes letters to the mail server at this URL.
    ///
    /// # Errors
    /// When the URL cannot be understood.
    pub fn smtp(url: &str) -> Result<Self> {
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("the mail server's URL cannot be understood")?;
        Ok(Self::Smtp(smtp.timeout(Some(WORD)).build()))
    }

    fn folder(path: &Path) -> Result<Self> {
        make_private_folder(path)
            .with_context(|| format!("cannot make the mail folder {}", path.display()))?;
        Ok(Self::Folder(path.to_owned()))
    }

    /// Sends one letter, dated `at`.
    ///
    /// # Errors
    /// When an address is none, or the post does not take the letter now.
    pub async fn send(&self, letter: &Letter, from: &Mailbox, at: DateTime<Utc>) -> Result<()> {
        let message = letter.message(from, at)?;
        match self {
            Self::Smtp(smtp) => {
                match tokio::time::timeout(CONVERSATION, smtp.send(message)).await {
                    Ok(sent) => drop(sent?),
                    Err(_) => bail!("the mail server did not take the letter in time"),
                }
            }
            Self::Folder(folder) => {
                let (folder, name) = (folder.clone(), letter.name().to_owned());
                let laid = move || lay(&folder, &name, &message.formatted());
                tokio::task::spawn_blocking(laid).await??;
            }
            Self::Kept(kept) => kept.send(message).await?,
        }
        Ok(())
    }
}

/// Lays a letter into the folder, under its own name: whole or not at all, and once, however often
/// it is sent.
fn lay(folder: &Path, name: &str, letter: &[u8]) -> io::Result<()> {
    let part = folder.join(format!("{name}.part"));
    let mut file = fs::File::create(&part)?;
    file.write_all(letter)?;
    file.sync_all()?;
    fs::rename(part, folder.join(format!("{name}.eml")))
}

/// How the post stands, for staff: whether letters go anywhere, how many wait after a try that
/// failed, how many were given up.
///
/// # Errors
/// The database's.
pub async fn notice(app: &App, words: Words) -> crate::error::Result<PostNotice> {
    let undone = outbox::undone(app.books.read()).await?;
    let printed = |n: u64| (n > 0).then(|| print_integer(n, words.lang()));
    Ok(PostNotice {
        words,
        to_folder: app.keeps_letters,
        waiting: printed(undone.failing),
        given_up: printed(undone.given_up),
    })
}

impl Letter {
    /// What tells it from every other letter of the office: its `Message-ID` up to the host.
    fn name(&self) -> &str {
        self.message_id.split('@').next().unwrap_or(&self.message_id)
    }

    fn message(&self, from: &Mailbox, at: DateTime<Utc>) -> Result<Message> {
        let in_brackets = |id: &str| format!("<{id}>");
        let mut message = Message::builder()
            .from(from.clone())
            .to(self.to.parse().context("the receiver's address is none")?)
            .subject(&self.subject)
            .date(at.into())
            .message_id(Some(in_brackets(&self.message_id)))
            // RFC 3834, so that nobody's holiday notice comes back.
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(first) = &self.thread {
            message = message.in_reply_to(in_brackets(first)).references(in_brackets(first));
        }
        if let Some(stop) = &self.stop {
            message = message.raw_header(header("List-Unsubscribe", in_brackets(stop))).raw_header(
                header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
            );
        }
        let text =
            Body::new_with_encoding(self.text.clone(), ContentTransferEncoding::QuotedPrintable);
        let text = text.map_err(|_| anyhow::anyhow!("the text cannot be encoded"))?;
        Ok(message.header(ContentType::TEXT_PLAIN).body(text)?)
    }
}

/// A header of ours, in ASCII: it stands in the letter as it is.
fn header(name: &'static str, value: String) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value)
}
