//! CSV as offices save it: with or without a byte order mark, separated by commas or, as Excel
//! does under a Vietnamese system, by semicolons, or by tabs.

use super::sheet::{Sheet, Unreadable};

/// Reads the whole file.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let text = decode(bytes)?;
    let header = text.lines().next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(header))
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text);
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, |position| lines.of_record(position));
            Unreadable::line(line, "this line cannot be read")
        })?;
        let line = record.position().map_or(1, |position| lines.of_record(position));
        rows.push((line, record.iter().map(str::to_owned).collect()));
    }
    let mut rows = rows.into_iter();
    let (_, columns) = rows.next().ok_or_else(|| Unreadable::whole("the file is empty"))?;
    Sheet::new(columns, rows)
}

/// Counts lines while records go by. The reader's own count is one short behind a line that ends
/// as Windows ends it.
struct Lines<'a> {
    text: &'a str,
    counted: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, counted: 0, line: 1 }
    }

    fn of_record(&mut self, position: &csv::Position) -> usize {
        let from = usize::try_from(position.byte()).unwrap_or(self.text.len());
        let rest = self.text.get(from..).unwrap_or_default();
        let from = self.text.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.counted..from).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.counted = self.counted.max(from);
        self.line
    }
}

fn decode(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::whole("the file is in UTF-16; save it as “CSV UTF-8”"));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        Unreadable::line(line, "not UTF-8; save the file as “CSV UTF-8”")
    })
}

/// The separator that the header uses most.
fn separator(header: &str) -> u8 {
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_under_a_vietnamese_system_is_understood() {
        let sheet =
            read("\u{feff}code;name_vi\r\nHA;\"Huyện; Hồi Âm\"\r\n;\r\n".as_bytes()).unwrap();
        assert_eq!(sheet.columns, ["code", "name_vi"]);
        assert_eq!(sheet.rows.len(), 1);
        assert_eq!((sheet.rows[0].line, sheet.rows[0].cell("name_vi")), (2, "Huyện; Hồi Âm"));
    }

    #[test]
    fn a_cell_with_a_line_break_does_not_shift_the_lines() {
        let sheet = read(b"key,text\na,\"one\ntwo\"\nb,three\n").unwrap();
        let lines: Vec<_> = sheet.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 4]);
    }

    #[test]
    fn what_is_no_table_says_so_with_its_line() {
        assert_eq!(read(b"").unwrap_err().to_string(), "the file is empty");
        assert_eq!(read(b"a,b\n1,2\n\xff,3\n").unwrap_err().line, Some(3));
        assert!(read(b"\xff\xfea").unwrap_err().why.contains("UTF-16"));
        assert_eq!(read(b"a,a\n").unwrap_err().why, "the column a stands twice");
        assert_eq!(read(b"a,b\n1,2,3\n").unwrap_err().line, Some(2));
    }
}
