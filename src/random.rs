//! Chance, handed in: the machine's for real work, a seeded one where each run must be the same.

use std::sync::{Arc, Mutex, PoisonError};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

/// Where chance comes from.
#[derive(Clone)]
pub struct Random(Source);

#[derive(Clone)]
enum Source {
    Machine,
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Random {
    /// The machine's own chance, fit for secrets.
    pub fn of_machine() -> Self {
        Self(Source::Machine)
    }

    /// The same chance on each run. Never for secrets of real people.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::Machine => rand::fill(&mut bytes),
            Source::Seeded(rng) => {
                rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
            }
        }
        bytes
    }

    /// A positive number of 63 random bits.
    pub fn positive(&self) -> i64 {
        i64::from_be_bytes(self.bytes()) & i64::MAX | 1
    }
}
