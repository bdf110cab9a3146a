//! What time it is. The only place of the server that asks the machine.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;

/// Where the time comes from, and in which zone its days are cut.
#[derive(Debug, Clone)]
pub struct Clock {
    hands: Hands,
    /// The zone in which days begin and end, `Asia/Ho_Chi_Minh` unless configured.
    pub zone: Tz,
}

#[derive(Debug, Clone)]
enum Hands {
    Machine,
    /// Microseconds since 1970, moved by hand.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn of_machine(zone: Tz) -> Self {
        Self { hands: Hands::Machine, zone }
    }

    /// A clock that stands still until [`set`](Self::set).
    pub fn held_at(at: DateTime<Utc>, zone: Tz) -> Self {
        Self { hands: Hands::Held(Arc::new(AtomicI64::new(at.timestamp_micros()))), zone }
    }

    /// Moves a held clock. The machine's clock does not move by hand.
    pub fn set(&self, at: DateTime<Utc>) {
        if let Hands::Held(micros) = &self.hands {
            micros.store(at.timestamp_micros(), Ordering::SeqCst);
        }
    }

    /// Now, in UTC, cut to microseconds: what is stored is what was said.
    #[expect(clippy::disallowed_methods, reason = "this is the clock that others ask")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.hands {
            Hands::Machine => at_micros(Utc::now().timestamp_micros()),
            Hands::Held(micros) => at_micros(micros.load(Ordering::SeqCst)),
        }
    }

    /// Today, in the configured zone.
    pub fn today(&self) -> NaiveDate {
        self.local_day(self.now())
    }

    /// The local day of an instant.
    pub fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// An instant as files have it: RFC 3339, in the configured zone.
    pub fn written(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.zone).to_rfc3339_opts(SecondsFormat::AutoSi, false)
    }
}

/// The instant `micros` microseconds after 1970 began, or the nearest one that can be written.
pub fn at_micros(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or(if micros < 0 {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    })
}
