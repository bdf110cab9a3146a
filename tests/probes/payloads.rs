//! What somebody types who wants the database to do something else.

/// What a database, a driver or a panic says of itself.
const TELLTALES: [&str; 12] = [
    "sqlite",
    "postgres",
    "sqlx",
    "sea_orm",
    "sea-orm",
    "syntax error",
    "unrecognized token",
    "unterminated",
    "invalid input syntax",
    "byte sequence",
    "panicked",
    ".rs:",
];

/// What a UNION would show, and what no reply may.
const UNITED: &str = "tkunionfound";

/// Sent alone. Whatever of it ran would leave a trace: in the reply, in the table `canary`, in the
/// sequence `probe`, or by resting for hours. Those that tell most come first.
const ALONE: [&str; 16] = [
    "'",
    "x' UNION SELECT 'tkunion'||'found'--",
    "'; DELETE FROM canary; --",
    "'||(SELECT nextval('probe'))||'",
    "1 AND nextval('probe') > 0",
    "a\u{0}'",
    "\u{2bc} \u{2019} OR \u{ff07}a\u{ff07}=\u{ff07}a",
    "-9223372036854775809",
    "\"",
    "');--",
    "'/*",
    "x') UNION ALL SELECT NULL,'tkunion'||'found',NULL--",
    "1 UNION SELECT 'tkunion'||'found'",
    "'; SELECT pg_sleep(36000); --",
    "' AND 1=LIKE('ABCDEFG',UPPER(HEX(RANDOMBLOB(1000000000000))))--",
    "$1 ?1 :a @a $$ \\",
];

/// Two that differ in what they would mean, and in nothing else.
const PAIRS: [(&str, &str); 4] = [
    ("x' OR 'tka'='tka", "x' OR 'tka'='tkb"),
    ("x' AND 'tka'='tka'--", "x' AND 'tka'='tkb'--"),
    ("1 OR 7001=7001", "1 OR 7001=7002"),
    ("x\") OR (\"tka\"=\"tka", "x\") OR (\"tka\"=\"tkb"),
];

/// One probe, or two whose replies must be the same.
#[derive(Debug, Clone)]
pub enum Probe {
    /// One.
    Alone(String),
    /// Two.
    Pair(&'static str, &'static str),
}

/// All of them.
pub fn probes() -> Vec<Probe> {
    among(&ALONE, &PAIRS)
}

/// Those that tell most, and of pairs, for places of which there are many, and each costs a change.
pub fn foremost() -> (Vec<Probe>, Vec<Probe>) {
    (among(&ALONE[..8], &[]), vec![Probe::Pair(PAIRS[0].0, PAIRS[0].1)])
}

fn among(alone: &[&str], pairs: &[(&'static str, &'static str)]) -> Vec<Probe> {
    let overlong = "'".repeat(5_000);
    let alone = alone.iter().map(|probe| (*probe).to_owned()).chain([overlong]);
    let pairs = pairs.iter().map(|(yes, no)| Probe::Pair(yes, no));
    alone.map(Probe::Alone).chain(pairs).collect()
}

/// What a reply says that it must not, to somebody who sent this.
pub fn betrayed(text: &str, sent: &str) -> Option<&'static str> {
    let (text, sent) = (text.to_lowercase(), sent.to_lowercase());
    let told = TELLTALES.iter().chain([&UNITED]);
    told.copied().find(|word| text.contains(word) && !sent.contains(word))
}

/// A reply without what differs from one to the next: keys, and which of a pair it repeats.
pub fn settled(text: &str) -> String {
    let text = text.replace("tkb", "tka").replace("7002", "7001");
    let mut settled = String::with_capacity(text.len());
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    for part in text.split_inclusive(|c| !is_hex(c)) {
        let run = part.trim_end_matches(|c| !is_hex(c));
        settled += if run.len() < 16 { part } else { &part[run.len()..] };
    }
    settled
}

#[test]
fn replies_are_compared_without_keys_and_without_what_they_repeat() {
    let key = "0123456789abcdef0123456789abcdef";
    let page = |key: &str, probe: &str| format!("<input value=\"{key}\"> {probe} abc12");
    let (yes, no) = PAIRS[0];
    assert_eq!(settled(&page(key, yes)), settled(&page(&key.replace('0', "f"), no)));
    assert_ne!(settled("1 of 2"), settled("2 of 2"));
    assert_eq!(betrayed("near \"x\": Syntax error", "x"), Some("syntax error"));
    assert_eq!(betrayed("you typed tkunion", "tkunion"), None);
}
