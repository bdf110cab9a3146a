//! Chance that can be repeated: the same seed, the same story (`SplitMix64`, Steele, Lea and Flood
//! 2014).

/// Throws numbers.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `bound`.
    pub fn under(&mut self, bound: usize) -> usize {
        usize::try_from(self.throw() % bound as u64).unwrap()
    }

    /// A number from 1 to `most`.
    pub fn number(&mut self, most: usize) -> i64 {
        i64::try_from(1 + self.under(most)).unwrap()
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.under(times) == 0
    }

    /// One of a list that is not empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.under(list.len())]
    }

    /// A digest nobody has seen before.
    pub fn digest(&mut self) -> domain::cases::TextDigest {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&self.throw().to_be_bytes());
        bytes[8..16].copy_from_slice(&self.throw().to_be_bytes());
        domain::cases::TextDigest(bytes)
    }
}
