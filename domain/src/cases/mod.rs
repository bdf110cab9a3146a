//! Cases: one opinion, feedback or petition that must be answered, and the ledger that keeps it.

mod facts;
mod receipt;
mod reference;
mod stage;

pub use facts::{IdentityLevel, Kind, KindGroup, Outcome, Source};
pub use receipt::{Receipt, ReceiptFault};
pub use reference::{Reference, ReferenceFault};
pub use stage::{Class, ExclusionReason, StageName};

ids! {
    /// Names one case in the books. Never shown to people: they see its reference.
    CaseId,
    /// Names one field of work (land, health, …).
    FieldId,
}
