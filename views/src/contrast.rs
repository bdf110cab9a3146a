//! The colours of the style sheet against each other (WCAG 2.2: text 1.4.3, outlines 1.4.11), in
//! light and dark. What no colour says (shapes, words, hatches) is seen to by the parts.

use std::collections::BTreeMap;

use crate::links::Asset;

/// What is read on what, and how many times lighter or darker it must be, in tenths.
const PAIRS: &[(&str, &str, u32)] = &[
    ("--govuk-text-colour", "--govuk-body-background-colour", 70),
    ("--govuk-text-colour", "--govuk-template-background-colour", 70),
    ("--govuk-text-colour", "--field", 70),
    ("--govuk-text-colour", "--band", 70),
    ("--govuk-text-colour", "--govuk-hover-colour", 45),
    ("--govuk-secondary-text-colour", "--govuk-body-background-colour", 45),
    ("--govuk-secondary-text-colour", "--band", 45),
    ("--govuk-link-colour", "--govuk-body-background-colour", 45),
    ("--govuk-link-colour", "--band", 45),
    ("--govuk-link-colour", "--govuk-template-background-colour", 45),
    ("--govuk-link-visited-colour", "--govuk-body-background-colour", 45),
    ("--govuk-link-hover-colour", "--govuk-body-background-colour", 45),
    ("--govuk-error-colour", "--govuk-body-background-colour", 45),
    ("--govuk-focus-text-colour", "--govuk-focus-colour", 70),
    ("--govuk-inverse-text-colour", "--govuk-brand-colour", 45),
    ("--govuk-inverse-text-colour", "--govuk-success-colour", 45),
    ("--govuk-inverse-text-colour", "--button", 45),
    ("--govuk-inverse-text-colour", "--button-hover", 45),
    ("--on-note", "--note", 45),
    // Outlines of controls and of drawings, and what a drawing's parts are told by.
    ("--govuk-input-border-colour", "--govuk-body-background-colour", 30),
    ("--govuk-input-border-colour", "--field", 30),
    ("--govuk-error-colour", "--field", 30),
    ("--button", "--govuk-body-background-colour", 30),
    ("--button", "--band", 30),
    ("--answered", "--govuk-body-background-colour", 30),
    ("--hatch", "--in-time", 30),
    ("--hatch", "--overdue", 30),
    ("--govuk-surface-border-colour", "--govuk-body-background-colour", 30),
];

/// Each colour by its name: as the sheet gives it first, or as dark mode gives it again.
fn colours(dark: bool) -> BTreeMap<&'static str, [f64; 3]> {
    let (light, dark_part) = Asset::STYLE.text.split_once("prefers-color-scheme: dark").unwrap();
    let mut found = BTreeMap::new();
    for part in if dark { vec![light, dark_part] } else { vec![light] } {
        let mut of_part = BTreeMap::new();
        for declared in part.split(['{', ';', '}']) {
            let Some((name, value)) = declared.split_once(':') else { continue };
            let name = name.trim();
            if let Some(colour) = name.starts_with("--").then(|| colour(value.trim())).flatten() {
                of_part.entry(name).or_insert(colour);
            }
        }
        found.extend(of_part);
    }
    found
}

fn colour(value: &str) -> Option<[f64; 3]> {
    let digits = value.strip_prefix('#')?;
    let at = |from: usize| match digits.len() {
        3 => u8::from_str_radix(&digits[from..=from].repeat(2), 16).ok(),
        6 => u8::from_str_radix(&digits[from * 2..from * 2 + 2], 16).ok(),
        _ => None,
    };
    Some([at(0)?, at(1)?, at(2)?].map(f64::from))
}

/// How light a colour is (WCAG 2.2, "relative luminance").
fn light([red, green, blue]: [f64; 3]) -> f64 {
    let linear = |channel: f64| {
        let share = channel / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((contrast([0.0; 3], [255.0; 3]) - 21.0).abs() < 1e-9);
    assert_eq!(colour("#fff"), Some([255.0; 3]));
    assert_eq!(colour("#0b5563"), Some([11.0, 85.0, 99.0]));
}

#[test]
fn what_is_read_stands_out_from_what_it_is_read_on_in_light_and_dark() {
    let mut faint = Vec::new();
    for dark in [false, true] {
        let colours = colours(dark);
        for (one, other, least) in PAIRS {
            let found = contrast(colours[one], colours[other]);
            if found * 10.0 < f64::from(*least) {
                faint.push(format!("{one} on {other}: {found:.2}, dark: {dark}"));
            }
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}
