//! The grammar of addresses: segments, queries, and what must be escaped in them (RFC 3986 §2).

use std::fmt;

/// A part of an address with everything but unreserved characters percent-encoded.
pub(super) struct Segment<'a>(pub(super) &'a str);

impl fmt::Display for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    write!(f, "{}", char::from(byte))?;
                }
                reserved => write!(f, "%{reserved:02X}")?,
            }
        }
        Ok(())
    }
}

/// Writes `?a=1&b=2` after an address, one pair at a time.
pub(super) struct Query<'f, 'g> {
    out: &'f mut fmt::Formatter<'g>,
    separator: char,
}

impl<'f, 'g> Query<'f, 'g> {
    /// A query without any pair yet.
    pub(super) fn after(out: &'f mut fmt::Formatter<'g>) -> Self {
        Self { out, separator: '?' }
    }

    /// One pair, or nothing where there is no value.
    pub(super) fn pair(&mut self, name: &str, value: Option<impl fmt::Display>) -> fmt::Result {
        let Some(value) = value else { return Ok(()) };
        let value = value.to_string();
        write!(self.out, "{}{name}={}", self.separator, Segment(&value))?;
        self.separator = '&';
        Ok(())
    }
}
