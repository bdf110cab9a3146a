//! How long somebody must wait who mistyped a password again and again. The wait depends only on
//! how often an address was tried, so that it tells nothing about whether there is such an account.

use chrono::TimeDelta;

/// Wrong passwords that cost no wait.
pub const FREE_TRIES: u32 = 4;
/// The longest wait.
pub const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// After so long without a try, everything begins anew.
pub const FORGIVEN_AFTER: TimeDelta = TimeDelta::hours(24);

/// How long the next try must wait after so many that failed: nothing after four, then ten
/// seconds and each time twice as much, a quarter of an hour at most.
pub fn wait(failures: u32) -> TimeDelta {
    let Some(doublings) = failures.checked_sub(FREE_TRIES + 1) else { return TimeDelta::zero() };
    let seconds = 10_i64 << doublings.min(10);
    TimeDelta::seconds(seconds).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_from_seconds_to_minutes_and_stays_bearable() {
        let waits: Vec<_> = (0..=14).map(|failures| wait(failures).num_seconds()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
        assert_eq!(wait(u32::MAX), LONGEST_WAIT);
    }
}
