//! The key that is kept outside the database, and what is made with it.
//!
//! A receipt or a sender's row key is stored only as its HMAC under this key; the first answer to
//! a one-time key is sealed under a key made from both. Whoever has the database alone learns
//! none of them.

use std::{fmt, fs, io, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, aead::Aead};
use hmac::{Hmac, KeyInit as _, Mac};
use sha2::{Digest, Sha256};

use crate::random::Random;

/// The name of the key's file inside the data folder.
pub const FILE: &str = "secret.key";

/// 32 random bytes that no backup of the database alone contains.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// The key in `folder`, made there on the first run.
    ///
    /// # Errors
    /// When the file can be neither read nor made, or does not hold 64 hexadecimal digits.
    pub fn in_folder(folder: &Path, random: &Random) -> io::Result<Self> {
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(text.trim())
                .ok_or_else(|| io::Error::other(format!("{} does not hold a key", path.display()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let secret = Self(random.bytes());
                write_private(&path, &secret.print())?;
                Ok(secret)
            }
            Err(error) => Err(error),
        }
    }

    /// Reads a key from its 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The key as 64 hexadecimal digits.
    pub fn print(&self) -> String {
        hex(&self.0)
    }

    /// The keyed hash of `text`, in hexadecimal. `purpose` keeps one use apart from another.
    pub fn mark(&self, purpose: &str, text: &str) -> String {
        hex(&self.derive(purpose, text))
    }

    /// The first 128 bits of the keyed hash of `text`, in 22 letters, digits and signs: for tables
    /// with a row for each sending.
    pub fn short_mark(&self, purpose: &str, text: &str) -> String {
        BASE64.encode(&self.derive(purpose, text)[..16])
    }

    /// The keyed hash of `text` as a positive number of 62 bits.
    pub fn number(&self, purpose: &str, text: &str) -> i64 {
        let mut first = [0; 8];
        first.copy_from_slice(&self.derive(purpose, text)[..8]);
        i64::from_be_bytes(first) & i64::MAX | 1
    }

    /// Seals `answer` so that only who holds `key` can open it again. `nonce` is random: a key
    /// that was forgotten may come again with another answer.
    pub fn seal(&self, key: &str, answer: &str, nonce: [u8; 12]) -> String {
        let cipher = ChaCha20Poly1305::new(&self.derive("seal", key).into());
        let sealed = cipher.encrypt(&Nonce::from(nonce), answer.as_bytes()).unwrap_or_default();
        BASE64.encode([nonce.as_slice(), sealed.as_slice()].concat())
    }

    /// Opens what [`seal`](Self::seal) sealed; `None` when the key is another.
    pub fn open(&self, key: &str, sealed: &str) -> Option<String> {
        let cipher = ChaCha20Poly1305::new(&self.derive("seal", key).into());
        let sealed = BASE64.decode(sealed).ok()?;
        let (nonce, sealed) = sealed.split_first_chunk::<12>()?;
        String::from_utf8(cipher.decrypt(&Nonce::from(*nonce), sealed).ok()?).ok()
    }

    fn derive(&self, purpose: &str, text: &str) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of 32 bytes");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// SHA-256 of `bytes`, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// `bytes` in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

/// Writes `text` to a new file that only its owner can read.
///
/// # Errors
/// When the file cannot be made or written; a file that is there already is left alone.
pub fn write_private(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write as _;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_opens_only_with_its_own_key() {
        let secret = Secret([7; 32]);
        let sealed = secret.seal("key-1", "receipt 482", [1; 12]);
        assert_eq!(secret.open("key-1", &sealed).as_deref(), Some("receipt 482"));
        assert_eq!(secret.open("key-2", &sealed), None);
        assert_eq!(Secret([8; 32]).open("key-1", &sealed), None);
    }

    #[test]
    fn a_key_is_read_back_as_it_was_printed() {
        let secret = Secret(Random::of_machine().bytes());
        assert_eq!(Secret::parse(&secret.print()).map(|read| read.0), Some(secret.0));
        assert!(Secret::parse("abc").is_none());
    }
}
