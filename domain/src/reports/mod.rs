//! Figures: counts that reconcile, the identities they must keep, and their percentages.
