//! JSON: an array of objects, each with the line on which it begins.

use std::collections::BTreeMap;

use serde_json::{Map, Value, value::RawValue};

use super::sheet::{Row, Sheet, Unreadable};

/// One object of the array.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonRow {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// Its members.
    pub members: Map<String, Value>,
}

/// Reads the array.
///
/// # Errors
/// When it is no array of objects, or no JSON at all.
pub fn rows(bytes: &[u8]) -> Result<Vec<JsonRow>, Unreadable> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::whole("not UTF-8"))?;
    let broken = |error: serde_json::Error| Unreadable {
        line: Some(error.line()),
        column: Some(error.column().to_string()),
        why: if error.is_data() { "an array of objects is expected" } else { "not JSON" }
            .to_owned(),
    };
    let raw: Vec<&RawValue> = serde_json::from_str(text).map_err(broken)?;
    let (mut line, mut counted) = (1, 0);
    raw.into_iter()
        .map(|raw| {
            // The raw value borrows from `text`, so its place in it is known.
            let offset = raw.get().as_ptr().addr() - text.as_ptr().addr();
            line += text[counted..offset].matches('\n').count();
            counted = offset;
            let members = serde_json::from_str(raw.get())
                .map_err(|_| Unreadable::line(line, "an object is expected"))?;
            Ok(JsonRow { line, members })
        })
        .collect()
}

/// The array as a table: each member a column, its value as it would stand in a CSV.
pub fn sheet(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut columns = Vec::new();
    let mut read = Vec::new();
    for row in rows(bytes)? {
        let mut cells = BTreeMap::new();
        for (name, value) in row.members {
            let cell = match value {
                Value::Null => String::new(),
                Value::String(text) => text,
                Value::Bool(_) | Value::Number(_) => value.to_string(),
                Value::Array(_) | Value::Object(_) => {
                    return Err(Unreadable {
                        line: Some(row.line),
                        column: Some(name),
                        why: "one text or number is expected".to_owned(),
                    });
                }
            };
            if !columns.contains(&name) {
                columns.push(name.clone());
            }
            cells.insert(name, cell);
        }
        read.push(Row::new(row.line, cells));
    }
    Ok(Sheet { columns, rows: read })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_object_knows_its_line() {
        let read = rows(b"[\n  {\"key\": 1},\n\n  {\"key\": 2}\n]").unwrap();
        assert_eq!(read.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn what_is_no_array_of_objects_says_where() {
        assert_eq!(rows(b"[{\"a\": }]").unwrap_err().line, Some(1));
        assert_eq!(rows(b"[\n1]").unwrap_err().line, Some(2));
        assert!(rows(b"{}").is_err());
        assert_eq!(sheet(b"[{\"a\": [1]}]").unwrap_err().column.as_deref(), Some("a"));
    }
}
