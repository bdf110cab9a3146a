//! Units: People's Committees and the offices under them, a tree with dates.

ids! {
    /// Names one unit in the books. People know it by its code, and codes are used again.
    UnitId,
}
