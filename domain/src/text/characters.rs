//! Characters that are seldom what they seem.
//!
//! Lists follow Unicode 17: the bidirectional controls of UAX #9, the default-ignorable code points
//! of UAX #44 and the noncharacters of chapter 23.9.

/// What to do with one character of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It belongs in a text.
    Keep,
    /// A line separator of another system: written as `\n`.
    Newline,
    /// Comes along unseen when people copy from web pages and Word, and means nothing outside some
    /// scripts: left out without troubling anyone.
    Drop,
    /// Joins letters of some scripts and parts of an emoji; left out between other characters.
    Joiner,
    /// A control character.
    Control,
    /// Turns the direction of the text around it.
    Bidirectional,
    /// Cannot be seen, and has no use here but to deceive.
    Invisible,
    /// Not a character at all, or the mark left where one was lost.
    Noncharacter,
}

/// Sorts a character. `\r\n` must have become `\n` before.
pub(super) fn fate(c: char) -> Fate {
    match c {
        '\n' | '\t' => Fate::Keep,
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Newline,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Fate::Bidirectional
        }
        '\u{ad}' | '\u{2060}' | '\u{feff}' => Fate::Drop,
        '\u{200b}'..='\u{200d}' => Fate::Joiner,
        '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2061}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Fate::Invisible,
        '\u{fffd}' | '\u{fdd0}'..='\u{fdef}' => Fate::Noncharacter,
        _ if u32::from(c) & 0xfffe == 0xfffe => Fate::Noncharacter,
        _ if c.is_control() => Fate::Control,
        _ => Fate::Keep,
    }
}

/// The first character that no text may hold, in one that must be kept to the letter: there even
/// the line separators of other systems are refused, which elsewhere are written as `\n`.
pub(crate) fn first_refused(text: &str) -> Option<char> {
    text.chars().find(|c| match fate(*c) {
        Fate::Keep | Fate::Drop | Fate::Joiner => false,
        Fate::Newline => *c != '\r',
        Fate::Control | Fate::Bidirectional | Fate::Invisible | Fate::Noncharacter => true,
    })
}

/// Whether a joiner may stand beside this character: anything but Latin letters, digits, signs of
/// ASCII and spaces. Khmer writes U+200B between words; emoji are joined by U+200D.
pub(super) fn takes_joiner(c: char) -> bool {
    !matches!(c, '\0'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
        && !c.is_whitespace()
}

/// The value of a digit, plain or full-width (as East Asian keyboards write them).
pub(crate) fn plain_digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

/// Whether people mean a hyphen by it.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::first_refused;

    #[test]
    fn vietnamese_and_line_ends_pass_and_hidden_marks_do_not() {
        assert_eq!(first_refused("Đường hỏng,\r\n\tđã hai tháng “chưa” sửa 🛣️"), None);
        for hidden in
            ['\u{0}', '\u{85}', '\u{2028}', '\u{202E}', '\u{2067}', '\u{3164}', '\u{fffd}']
        {
            assert_eq!(first_refused(&format!("a{hidden}b")), Some(hidden), "{hidden:?}");
        }
    }
}
