//! Where a page of a list ends, and so where the next one begins.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::NaiveDate;

/// The longest reference that is read back.
const LONGEST: usize = 64;

/// The last row of a page, by what orders the rows: the newest day first, then the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Its reference.
    pub reference: String,
}

impl Cursor {
    /// As an address carries it: letters that mean nothing to people, so that nobody builds one.
    pub fn print(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(format!("{} {}", self.received_on, self.reference))
    }

    /// Reads back what [`print`](Self::print) gave; `None` for anything else.
    pub fn read(printed: &str) -> Option<Self> {
        let text = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(printed).ok()?).ok()?;
        let (day, reference) = text.split_once(' ')?;
        let is_plain = reference.bytes().all(|byte| byte.is_ascii_graphic());
        let is_short = (1..=LONGEST).contains(&reference.len());
        let received_on = crate::reports::resolution::day("?after", day).ok()?;
        (is_plain && is_short).then(|| Self { received_on, reference: reference.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_prints() {
        let received_on = NaiveDate::from_ymd_opt(2019, 7, 5).unwrap();
        let cursor = Cursor { received_on, reference: "LC-VP-19-000001-4".to_owned() };
        assert_eq!(Cursor::read(&cursor.print()), Some(cursor));
    }

    #[test]
    fn what_the_list_did_not_give_out_is_no_cursor() {
        let encode = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
        for text in
            ["", "2019-07-05", "2019-07-05 ", "5/7/2019 A-1", "2019-07-05 A\x01", "2019-07-05 Ấ"]
        {
            assert_eq!(Cursor::read(&encode(text)), None, "{text:?}");
        }
        let long = format!("2019-07-05 {}", "A".repeat(LONGEST + 1));
        assert_eq!(Cursor::read(&encode(&long)), None);
        assert_eq!(Cursor::read("not base 64!"), None);
    }
}
