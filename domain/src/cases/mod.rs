//! Cases: one opinion, feedback or petition that must be answered, and the ledger that keeps it.
//!
//! The ledger in one paragraph. A [`Case`] is its [`Facts`] and its [`Stage`]. Every act on it is
//! a method that takes the case and a [`Deed`] (when, by whom, on what view of it) and gives back
//! a [`Step`]: the case as it then is, and the [`Event`] that says what happened. Or it is
//! [`Refused`], by name. Events are never changed or removed; they are [sealed](Event::sealed)
//! into a [`chain`], and [`Case::from_events`] makes the case from them at any time.
//!
//! Acts are grouped in `acts` by topic; the state machine itself is one function in
//! `effects/stage.rs`, drawn in `docs/states.md`. Whether a person holds an office over a unit is
//! not asked here but of the permissions; what belongs to the act itself is (case ledger §3.4).

mod actor;
mod acts;
mod answer;
mod canonical;
mod case;
pub mod chain;
mod change;
mod consent;
mod digest;
mod effects;
mod event;
mod facts;
mod grounds;
mod history;
mod label;
mod opening;
mod queue;
mod receipt;
mod reference;
mod refused;
mod satisfaction;
mod stage;
mod standing;
mod stands;
mod step;
mod transition;

use actor::Checked;
pub use actor::{Actor, Deed, Office, Party, Who};
pub use acts::{Approval, Asking, Bounce, Decision, Handover, OnTheSpot, SecondMatter};
pub use answer::{Answer, Given, HandlingForm, Settlement, Signature};
pub use canonical::NotCanonical;
pub use case::{Case, Custody, Facts, Pause, Proposal};
pub use chain::SealedEvent;
pub use change::{Change, Channel, Recount};
pub use consent::{CONSENT_EDITION, Purpose};
pub use digest::{Link, TextDigest};
pub use event::{Event, Movement, Place};
pub use facts::{IdentityLevel, Kind, KindGroup, Outcome, Source};
pub use grounds::{Exclusion, SameSender};
pub use history::BrokenHistory;
pub use label::{CaseRef, Label};
pub use opening::{Due, Opening, Origin};
pub use queue::{Awaiting, InCommon, QueueDue, QueueHandler, QueueOrder, QueueRating, QueueStage};
pub use receipt::{Receipt, ReceiptFault};
pub use reference::{Reference, ReferenceFault};
pub use refused::Refused;
pub use satisfaction::Satisfaction;
pub use stage::{Class, ExclusionReason, StageName};
pub use standing::{Standing, standing_at};
pub use stands::{Closing, Settled, Stage};
pub use step::{Split, Step};
pub use transition::{Move, Transition};

ids! {
    /// Names one case in the books. Never shown to people: they see its reference.
    CaseId,
    /// Names one field of work (land, health, …).
    FieldId,
    /// Names one group of cases that say the same.
    GroupId,
}
