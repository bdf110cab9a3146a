//! Reading the parameters of an address, all of them, so that all faults are told at once.

use std::str::FromStr;

use domain::UnknownWord;

use super::Query;
use crate::error::{Error, Fault, Result};

/// The parameters, and what was wrong with those read so far.
#[derive(Debug)]
pub struct Reading<'a> {
    query: &'a Query,
    faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    /// Begins with no fault.
    pub fn of(query: &'a Query) -> Self {
        Self { query, faults: Vec::new() }
    }

    /// The value of `name`, read; `None` when it is absent, empty or faulty.
    pub fn one<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        match self.query.one(name) {
            Ok(word) => word.and_then(|word| self.keep(read(word))),
            Err(error) => {
                self.faults.extend(error.faults().iter().cloned());
                None
            }
        }
    }

    /// The value of `name`, read; a fault when it is absent or empty.
    pub fn needed<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        if matches!(self.query.one(name), Ok(None)) {
            self.faults.push(Fault::new(format!("?{name}"), "missing"));
        }
        self.one(name, read)
    }

    /// The member of a closed list that `name` says.
    pub fn word<T: FromStr<Err = UnknownWord>>(&mut self, name: &str) -> Option<T> {
        self.one(name, |word| {
            word.parse().map_err(|unknown: UnknownWord| {
                let fault = Fault::of(format!("?{name}"), "unknown-word", &unknown);
                fault.with("word", word).with("known", unknown.known.join(", "))
            })
        })
    }

    /// What was read, its fault kept.
    pub fn keep<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.faults.push(fault)).ok()
    }

    /// Ends the reading with what it was for.
    ///
    /// # Errors
    /// Every fault found; there is one wherever `made` is `None`.
    pub fn finish<T>(self, made: Option<T>) -> Result<T> {
        made.filter(|_| self.faults.is_empty()).ok_or(Error::Invalid(self.faults))
    }
}
