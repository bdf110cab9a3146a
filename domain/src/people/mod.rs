//! Staff, their roles, and what each may do.

ids! {
    /// Names one staff account.
    PersonId,
}
