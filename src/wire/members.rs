//! The members of a JSON object, read one by one; what is wrong is gathered, not thrown.

use serde_json::{Map, Value};

use crate::error::{Error, Fault, Result};

/// An object being read. Every member asked for is known; the others are faults.
pub struct Members<'a> {
    object: &'a Map<String, Value>,
    known: Vec<&'static str>,
    faults: Vec<Fault>,
}

impl<'a> Members<'a> {
    /// Begins to read `value`.
    ///
    /// # Errors
    /// When it is not an object.
    pub fn of(value: &'a Value) -> Result<Self> {
        match value {
            Value::Object(object) => Ok(Self { object, known: Vec::new(), faults: Vec::new() }),
            _ => Err(Error::invalid(Fault::new("", "wrong-type").with("expected", "object"))),
        }
    }

    /// The member `name` as it came; `None` when it is absent or null.
    pub fn value(&mut self, name: &'static str) -> Option<&'a Value> {
        self.known.push(name);
        self.object.get(name).filter(|value| !value.is_null())
    }

    /// The text at `name`; `None` when it is absent, null, or (a fault) no text.
    pub fn text(&mut self, name: &'static str) -> Option<&'a str> {
        let value = self.value(name)?;
        let text = value.as_str();
        if text.is_none() {
            self.wrong_type(name, "text");
        }
        text
    }

    /// The whole number at `name`; `None` as for [`text`](Self::text).
    pub fn number(&mut self, name: &'static str) -> Option<i64> {
        let value = self.value(name)?;
        let number = value.as_i64();
        if number.is_none() {
            self.wrong_type(name, "number");
        }
        number
    }

    fn wrong_type(&mut self, name: &str, expected: &str) {
        self.fault(Fault::new(format!("/{name}"), "wrong-type").with("expected", expected));
    }

    /// Notes one more fault.
    pub fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// All the faults, unknown members among them.
    pub fn finish(mut self) -> Vec<Fault> {
        for name in self.object.keys().filter(|name| !self.known.contains(&name.as_str())) {
            let at = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
            self.faults.push(Fault::new(at, "unknown-member"));
        }
        self.faults
    }
}
