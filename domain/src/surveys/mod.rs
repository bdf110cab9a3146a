//! Surveys: definitions, answers, tallies, scores and intervals.
