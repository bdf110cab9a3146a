//! What the server holds, and who answers which address.

use std::sync::Arc;

use crate::{
    books::Books, clock::Clock, office::Kept, random::Random, secrets::Secret, surveys::Shelf,
};

/// What the server holds for as long as it runs. Nothing in it that another copy would need.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub books: Books,
    /// What time it is.
    pub clock: Clock,
    /// Where chance comes from.
    pub random: Random,
    /// The key kept outside the database.
    pub secret: Secret,
    /// The office as last read.
    pub office: Kept,
    /// Surveys as last read.
    pub shelf: Shelf,
    /// Whether everything shown is the fictional district.
    pub demo: bool,
    base_url: Arc<str>,
}

impl App {
    /// Puts the parts together. `base_url` is how people reach the server, without a slash at
    /// its end.
    pub fn new(books: Books, clock: Clock, random: Random, secret: Secret, base_url: &str) -> Self {
        let (office, shelf) = (Kept::default(), Shelf::default());
        Self { books, clock, random, secret, office, shelf, demo: false, base_url: base_url.into() }
    }

    /// The same server, showing the fictional district.
    #[must_use]
    pub fn of_demo(self) -> Self {
        Self { demo: true, ..self }
    }

    /// How people reach the server, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }
}
