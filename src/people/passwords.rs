//! Passwords: which are taken, kept only as Argon2id hashes, and checked at the same cost whether
//! there is such an account or not.

use std::{collections::HashSet, sync::LazyLock};

use argon2::{
    Argon2, PasswordHasher as _,
    password_hash::{PasswordVerifier as _, phc::PasswordHash},
};
use domain::text::fold;
use tokio::{sync::Semaphore, task};

use crate::error::{Error, Fault, Result};

/// The shortest password that is taken, in characters as people count them.
pub const SHORTEST: usize = 12;
/// The longest, in bytes: a bound on the work of hashing.
const LONGEST: usize = 1024;
/// What everybody tries first; `assets/passwords/README.md` tells where it is from.
const COMMON: &str = include_str!("../../assets/passwords/common.txt");
/// Checks at one time: each takes 19 MiB and a processor.
static ROOM: Semaphore = Semaphore::const_new(4);
/// The hash of a password that nobody has, checked where there is no account.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$aG9pYW0tbm9ib2R5LTAx$4zvVxeoCLAXZUx/kUpcZQbVcXJPZzx8YYzdbkCJyHls";

/// A password that follows the rules, and whose it is to be.
///
/// # Errors
/// The faults `password-too-short`, `password-too-long`, `password-common`, `password-yours`.
pub fn check(password: &str, email: &str, name: &str) -> Result<()> {
    let at = |code| Fault::new("password", code);
    let plain = plain(password);
    let yours = [email, email.split('@').next().unwrap_or_default(), name];
    let fault = if domain::text::graphemes(password) < SHORTEST {
        at("password-too-short").with("min", SHORTEST)
    } else if password.len() > LONGEST {
        at("password-too-long").with("max", LONGEST)
    } else if yours.into_iter().any(|text| self::plain(text) == plain) {
        at("password-yours")
    } else if is_common(password, &plain) {
        at("password-common")
    } else {
        return Ok(());
    };
    Err(Error::invalid(fault))
}

/// Whether everybody would try it: on the list, on it but for what stands before and behind, or
/// one and the same sign again and again.
fn is_common(password: &str, plain: &str) -> bool {
    static LIST: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON.lines().collect());
    let lower = password.to_lowercase();
    let word = plain.trim_matches(|c: char| !c.is_alphabetic());
    let mut signs: Vec<char> = plain.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    signs.len() < 4
        || word.is_empty()
        || [lower.as_str(), plain, word].iter().any(|text| LIST.contains(text))
}

/// Letters and digits alone, small and without accents.
fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The hash of a password, with its own salt. For commands; requests use [`hashed`].
///
/// # Errors
/// Those of [`check`].
pub fn hash(password: &str, email: &str, name: &str) -> Result<String> {
    check(password, email, name)?;
    digest(password)
}

/// The hash of a password, made beside the requests.
///
/// # Errors
/// Those of [`check`].
pub async fn hashed(password: &str, email: &str, name: &str) -> Result<String> {
    check(password, email, name)?;
    let password = password.to_owned();
    apart(move || digest(&password)).await?
}

/// Whether this is the password of this hash. Without a hash the same work is done for nothing.
///
/// # Errors
/// When the hash is none.
pub async fn is_right(password: &str, hash: Option<String>) -> Result<bool> {
    // What is longer is nobody's, and costs the same.
    let password: String = password.chars().take(LONGEST).collect();
    apart(move || {
        let known = hash.is_some();
        let hash = hash.as_deref().unwrap_or(NOBODYS);
        let hash = PasswordHash::new(hash)
            .map_err(|why| Error::Internal(format!("a password's hash is none: {why}")))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known)
    })
    .await?
}

fn digest(password: &str) -> Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    Ok(hash
        .map_err(|why| Error::Internal(format!("a password cannot be hashed: {why}")))?
        .to_string())
}

/// Works on a thread of its own, so that nobody else waits.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _room = ROOM.acquire().await.map_err(|why| Error::Internal(why.to_string()))?;
    task::spawn_blocking(work).await.map_err(|why| Error::Internal(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMAIL: &str = "lan.nguyen@example.vn";
    const NAME: &str = "Nguyễn Thị Hoàng Lan";

    fn refused(password: &str) -> Option<String> {
        check(password, EMAIL, NAME).err().map(|error| error.faults()[0].code.clone())
    }

    #[test]
    fn a_password_is_kept_as_argon2id_and_never_twice_the_same() {
        let one = hash("một mật khẩu dài", EMAIL, NAME).unwrap();
        assert!(one.starts_with("$argon2id$"));
        assert_ne!(one, hash("một mật khẩu dài", EMAIL, NAME).unwrap());
    }

    #[test]
    fn what_others_would_try_first_is_refused() {
        for (password, code) in [
            ("ngắn quá", "password-too-short"),
            ("matkhau123456", "password-common"),
            ("Mật khẩu 2026!", "password-common"),
            ("123456789012", "password-common"),
            ("20/11/2026 - 09:00", "password-common"),
            ("aaaaaaaaaaaab", "password-common"),
            ("qwertyuiop12", "password-common"),
            ("Lan.Nguyen@example.vn", "password-yours"),
            ("nguyen thi hoang lan", "password-yours"),
        ] {
            assert_eq!(refused(password).as_deref(), Some(code), "{password}");
        }
        assert_eq!(refused(&"ă".repeat(513)).as_deref(), Some("password-too-long"));
        for password in ["con bò cười dưới mưa", "lanh-dao-2019", "can-bo-ho-so-2019"] {
            assert_eq!(refused(password), None, "{password}");
        }
    }

    #[tokio::test]
    async fn only_the_right_password_is_right_and_nobodys_never() {
        let hash = hash("một mật khẩu dài", EMAIL, NAME).unwrap();
        assert!(is_right("một mật khẩu dài", Some(hash.clone())).await.unwrap());
        assert!(!is_right("một mật khẩu dàj", Some(hash)).await.unwrap());
        assert!(!is_right("một mật khẩu dài", None).await.unwrap());
        assert!(PasswordHash::new(NOBODYS).is_ok());
    }
}
