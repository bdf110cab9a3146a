//! Passwords, kept only as Argon2id hashes.

use argon2::{Argon2, PasswordHasher as _};

use crate::error::{Error, Fault, Result};

/// The shortest password that is taken, in characters as people count them.
pub const SHORTEST: usize = 12;
/// The longest, in bytes: a bound on the work of hashing.
const LONGEST: usize = 1024;

/// The hash of a password, with its own salt.
///
/// # Errors
/// The faults `password-too-short` and `password-too-long`.
pub fn hash(password: &str) -> Result<String> {
    if domain::text::graphemes(password) < SHORTEST {
        return Err(Error::invalid(
            Fault::new("password", "password-too-short").with("min", SHORTEST),
        ));
    }
    if password.len() > LONGEST {
        return Err(Error::invalid(
            Fault::new("password", "password-too-long").with("max", LONGEST),
        ));
    }
    let hash = Argon2::default().hash_password(password.as_bytes());
    Ok(hash
        .map_err(|why| Error::Internal(format!("a password cannot be hashed: {why}")))?
        .to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_kept_as_argon2id_and_never_twice_the_same() {
        let one = hash("một mật khẩu dài").unwrap();
        assert!(one.starts_with("$argon2id$"));
        assert_ne!(one, hash("một mật khẩu dài").unwrap());
        assert!(hash("ngắn quá").is_err());
    }
}
