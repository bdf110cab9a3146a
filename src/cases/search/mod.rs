//! Finding cases by words, without accents: what each case is found by is kept beside its texts,
//! in the same transaction, and goes when they are erased.
//!
//! Only the words that may be shown and those of the answer that stands are looked at. Names are
//! not: whoever may not read them must not be able to seek them either.

pub mod store;
