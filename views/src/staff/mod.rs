//! The first screen of staff: what each role has to do today.

pub mod home;
