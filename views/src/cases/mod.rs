//! Cases: sending one, its receipt, tracking it, working on it.

pub mod desk;
pub mod due;
pub mod following;
pub mod new;
pub mod queue;
pub mod track;
