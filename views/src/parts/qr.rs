//! A QR code: what a telephone reads instead of somebody typing it.

use std::fmt::Write as _;

use maud::{Markup, Render, html};
use qrcode::{Color, EcLevel, QrCode};

/// The light squares around the code that readers need.
const QUIET: usize = 4;

/// A QR code as a drawing. Black on white in the dark too: that is what telephones read.
///
/// ```ignore
/// (Qr { text: format!("{base_url}/m/{code}"), label: words.say("meeting-qr") })
/// ```
pub struct Qr {
    /// What it says to the telephone.
    pub text: String,
    /// What it is, for those who do not see it.
    pub label: String,
}

impl Render for Qr {
    fn render(&self) -> Markup {
        // Longer than any QR code can be: there is nothing to draw, and the page says it in words.
        let Ok(code) = QrCode::with_error_correction_level(&self.text, EcLevel::M) else {
            return Markup::default();
        };
        let side = code.width() + 2 * QUIET;
        let view = format!("0 0 {side} {side}");
        html! {
            svg class="qr" role="img" aria-label=(self.label) xmlns="http://www.w3.org/2000/svg"
                viewBox=(view) width="230" height="230" shape-rendering="crispEdges" {
                rect width=(side) height=(side) fill="#fff" {}
                path fill="#000" d=(dark_runs(&code)) {}
            }
        }
    }
}

/// The dark squares, each row's neighbours in one stroke.
fn dark_runs(code: &QrCode) -> String {
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                // Writing to a string does not fail.
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        Qr { text: text.to_owned(), label: "Mã QR".to_owned() }.render().0
    }

    #[test]
    fn a_code_is_one_path_on_white_without_any_style() {
        let svg = drawn("https://hoidan.example.vn/t#482019377564120908");
        assert!(svg.contains("aria-label=\"Mã QR\"") && svg.contains("fill=\"#fff\""), "{svg}");
        assert_eq!(svg.matches("<path").count(), 1);
        assert!(!svg.contains("style"), "{svg}");
    }

    #[test]
    fn its_three_corners_are_where_readers_look_for_them() {
        let code = QrCode::new("x").unwrap();
        let path = dark_runs(&code);
        let (first, last) = (QUIET, QUIET + code.width() - 7);
        for corner in [(first, first), (last, first), (first, last)] {
            assert!(path.contains(&format!("M{} {}h7v1h-7z", corner.0, corner.1)), "{path}");
        }
    }

    #[test]
    fn what_no_code_can_hold_is_not_drawn() {
        assert_eq!(drawn(&"x".repeat(5000)), "");
    }
}
