//! Numbers as people print and read them, in Vietnamese and in English.
