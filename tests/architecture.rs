//! What the documents say is there, is there.

use std::path::Path;

/// The paths in backticks of a text: what has a slash or a known ending.
fn paths(text: &str) -> Vec<&str> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| !code.contains([' ', '{', '<', ':', '*', '(', '\n', '=', '|']))
        .filter(|code| !code.starts_with(['/', '-', '@', '#', '?']))
        .filter(|code| {
            code.contains('/')
                || [".rs", ".md", ".toml", ".ftl"].iter().any(|end| code.ends_with(end))
        })
        .collect()
}

#[test]
fn every_path_that_the_architecture_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = include_str!("../ARCHITECTURE.md");
    let named = paths(text);
    assert!(named.len() > 20, "only {} paths were found in it", named.len());
    // Inside `src` the map leaves the folder's own name out.
    let missing: Vec<_> = named
        .iter()
        .filter(|path| !root.join(path).exists() && !root.join("src").join(path).exists())
        .collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names what is not there: {missing:?}");
    println!("{} paths of ARCHITECTURE.md exist", named.len());
}
