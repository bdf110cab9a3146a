//! What people write: how long it is, and what may not stand in it.
