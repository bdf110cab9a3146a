//! Public meetings of leaders with residents, and their form ledger.

ids! {
    /// Names one meeting in the books. People know it by its code.
    MeetingId,
}
