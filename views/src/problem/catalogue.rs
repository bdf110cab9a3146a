//! Everything that can go wrong with a request, by stable code.

use std::fmt;

/// Makes the list with its codes and the keys of its words, which all follow from the code.
macro_rules! problems {
    ($($(#[$meta:meta])* $variant:ident = $code:literal,)+) => {
        /// What went wrong with a request.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Problem { $($(#[$meta])* $variant,)+ }

        impl Problem {
            /// Every problem, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable code, as in the `type` of a JSON problem.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Key of the title: what happened.
            pub const fn title_key(self) -> &'static str {
                match self { $(Self::$variant => concat!("problem-", $code),)+ }
            }

            /// Key of the next step: what to do about it.
            pub const fn next_key(self) -> &'static str {
                match self { $(Self::$variant => concat!("problem-", $code, "-next"),)+ }
            }
        }
    };
}

problems! {
    /// The request cannot be read.
    BadRequest = "bad-request",
    /// Nobody is signed in.
    Unauthorized = "unauthorized",
    /// Who is signed in may not do this.
    Forbidden = "forbidden",
    /// A page of another site sent the form.
    OtherSite = "other-site",
    /// Nothing is here, or nothing that may be seen.
    NotFound = "not-found",
    /// The address does not take this method.
    MethodNotAllowed = "method-not-allowed",
    /// No reply exists in the formats asked for.
    NotAcceptable = "not-acceptable",
    /// The request was not finished in time.
    Timeout = "timeout",
    /// The record has moved on since the version the change names.
    Stale = "stale",
    /// The first request with this one-time key is still being handled.
    KeyInFlight = "key-in-flight",
    /// The one-time key came with other content before.
    KeyReused = "key-reused",
    /// The body is too large.
    PayloadTooLarge = "payload-too-large",
    /// The body is of a type not taken here.
    UnsupportedMediaType = "unsupported-media-type",
    /// Some fields have faults.
    Invalid = "invalid",
    /// A rule of the ledger does not let this happen now.
    Refused = "refused",
    /// Too many requests in too short a time.
    TooManyRequests = "too-many-requests",
    /// Something broke inside.
    Internal = "internal",
    /// The server cannot serve for the moment.
    Unavailable = "unavailable",
    /// The identities of a report do not hold, so it is not printed.
    Unreconciled = "unreconciled",
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
