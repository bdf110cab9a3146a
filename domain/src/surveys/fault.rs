//! What is wrong and where: faults are collected, not thrown one at a time, so that a person
//! mends a file in one go.

use std::fmt;

/// A place in a JSON document, as a JSON Pointer (RFC 6901). The empty pointer is the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The member of this name.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        Self(format!("{}/{}", self.0, name.replace('~', "~0").replace('/', "~1")))
    }

    /// The element at this index of a list, from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A place that is written out only where something is wrong.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    above: &'a Pointer,
    member: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// The place itself.
    pub(super) const fn at(above: &'a Pointer) -> Self {
        Self { above, member: None }
    }

    /// The member of this name below a place.
    pub(super) const fn below(above: &'a Pointer, member: &'a str) -> Self {
        Self { above, member: Some(member) }
    }

    /// The place, written out.
    pub(super) fn pointer(&self) -> Pointer {
        self.member.map_or_else(|| self.above.clone(), |member| self.above.member(member))
    }
}

/// One thing wrong at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault<R> {
    /// Where.
    pub pointer: Pointer,
    /// What.
    pub refusal: R,
}

impl<R: fmt::Display> fmt::Display for Fault<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => self.refusal.fmt(f),
            pointer => write!(f, "{pointer}: {}", self.refusal),
        }
    }
}

/// Everything wrong with one document, in its order; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults<R>(Vec<Fault<R>>);

impl<R> Faults<R> {
    /// A single fault.
    pub fn one(pointer: Pointer, refusal: R) -> Self {
        Self(vec![Fault { pointer, refusal }])
    }

    /// The faults found, in order.
    pub fn as_slice(&self) -> &[Fault<R>] {
        &self.0
    }

    /// Each fault as its pointer and its refusal.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault<R>> {
        self.0.iter()
    }

    /// What was made, if nothing was found wrong on the way. A maker that has nothing to show
    /// has reported why.
    pub(super) fn unless_found<T>(found: Found<R>, made: Option<T>) -> Result<T, Self> {
        match made {
            Some(made) if found.0.is_empty() => Ok(made),
            Some(_) | None => Err(Self(found.0)),
        }
    }
}

impl<'a, R> IntoIterator for &'a Faults<R> {
    type Item = &'a Fault<R>;
    type IntoIter = std::slice::Iter<'a, Fault<R>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<R: fmt::Display> fmt::Display for Faults<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { "; " };
            write!(f, "{gap}{fault}")?;
        }
        Ok(())
    }
}

impl<R: fmt::Debug + fmt::Display> std::error::Error for Faults<R> {}

/// The faults found so far.
#[derive(Debug)]
pub(super) struct Found<R>(Vec<Fault<R>>);

impl<R> Found<R> {
    pub(super) const fn nothing() -> Self {
        Self(Vec::new())
    }

    pub(super) fn add(&mut self, pointer: Pointer, refusal: R) {
        self.0.push(Fault { pointer, refusal });
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn a_pointer_escapes_what_its_own_grammar_uses() {
        let at = Pointer::root().member("a/b~c").index(3);
        assert_eq!(at.as_str(), "/a~1b~0c/3");
    }
}
