//! Words that both the fields and the history use.

use domain::cases::Channel;

/// Where something is made public.
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Website => "channel-website",
        Channel::Media => "channel-media",
        Channel::Letter => "channel-letter",
        Channel::Other => "channel-other",
    }
}
