//! Characters that may not stand in a text: those that people cannot see and that make a text
//! read otherwise than it is written.

/// The first character of `text` that is refused: controls (other than tab and line ends) and the
/// marks that turn the direction of writing (Unicode UAX 9, explicit formatting characters).
pub(super) fn first_refused(text: &str) -> Option<char> {
    text.chars().find(|&c| is_hidden_control(c) || turns_direction(c))
}

fn is_hidden_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::first_refused;

    #[test]
    fn vietnamese_and_line_ends_pass_and_hidden_marks_do_not() {
        assert_eq!(first_refused("Đường hỏng,\r\n\tđã hai tháng “chưa” sửa 🛣️"), None);
        assert_eq!(first_refused("a\u{0}b"), Some('\u{0}'));
        assert_eq!(first_refused("a\u{85}b"), Some('\u{85}'));
        assert_eq!(first_refused("50\u{202E}001"), Some('\u{202E}'));
        assert_eq!(first_refused("a\u{2067}b"), Some('\u{2067}'));
    }
}
