//! Calendars and deadlines: which days are worked, and by when an answer is due.
