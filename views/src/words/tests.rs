//! The locale files against each other and against the sources that use them.

mod members;

use domain::cases::{
    Class, ExclusionReason, IdentityLevel, Kind, KindGroup, Outcome, Refused, Satisfaction, Source,
    StageName,
};
use domain::reports::Figure;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use self::members::MEMBERS;
use super::{
    Arg, Family, Words, bundles, class, exclusion, figure, identity, kind, kind_group, outcome,
    satisfaction, source, stage,
};
use crate::Lang;
use crate::problem::Problem;

/// Each key of a file with the gaps of its text. Read by line rather than through the parser, so
/// that what the parser drops is missed here too.
fn entries(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in bundles::source(lang).lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '['])) {
            name.clone_into(&mut key);
            assert!(!entries.contains_key(&key), "{key} stands twice in {lang}.ftl");
        }
        let gaps = line.split('$').skip(1);
        let names = gaps.filter_map(|gap| gap.split([' ', '}', ')', ',']).next());
        entries.entry(key.clone()).or_default().extend(names.map(str::to_owned));
    }
    entries
}

/// The keys that no source spells out, because they follow from a list.
fn listed() -> BTreeSet<String> {
    let families = MEMBERS
        .iter()
        .flat_map(|(family, members)| members.iter().map(|(word, _)| family.key(word)));
    let problems =
        Problem::ALL.iter().flat_map(|problem| [problem.title_key(), problem.next_key()]);
    families.chain(problems.map(str::to_owned)).collect()
}

/// The Rust sources of this crate and of the server, without their tests' own files.
fn sources() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for root in [here.join("src"), here.join("../src")] {
        collect(&root, &mut found);
    }
    assert!(found.len() > 20, "only {} sources were found", found.len());
    found
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let named = |name: &str| path.file_name().is_some_and(|file| file == name);
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !named("tests.rs") {
            // What comments show as an example is not said.
            let source = fs::read_to_string(&path).unwrap();
            let said = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push(said.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// The string literals of a source, roughly: what stands between two quotes.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1)
}

/// The literals that a source passes as a key: first in `say`, after the words in `woven`.
fn keys_said(source: &str) -> impl Iterator<Item = &str> {
    let said = [".say(", ".say_with("].into_iter().flat_map(|call| source.split(call).skip(1));
    let said = said.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    said.chain(source.split("parts::woven(").skip(1).filter_map(|rest| rest.split('"').nth(1)))
}

#[test]
fn both_files_parse_and_say_the_same_things() {
    for &lang in Lang::ALL {
        let faults = FluentResource::try_new(bundles::source(lang).to_owned()).err();
        assert!(faults.is_none(), "{lang}.ftl: {:?}", faults.map(|(_, faults)| faults));
    }
    assert_eq!(entries(Lang::Vi), entries(Lang::En));
}

#[test]
fn every_key_a_source_asks_for_exists() {
    let known = entries(Lang::Vi);
    let mut checked = 0;
    for source in sources() {
        for key in keys_said(&source) {
            assert!(known.contains_key(key), "no words for {key}");
            checked += 1;
        }
    }
    println!("{checked} keys");
    assert!(checked > 30, "only {checked} keys were found");
}

#[test]
fn every_key_is_used_by_a_source_or_a_list() {
    let sources = sources();
    let used: BTreeSet<&str> = sources.iter().flat_map(|source| literals(source)).collect();
    let listed = listed();
    let unused: Vec<_> = entries(Lang::Vi)
        .into_keys()
        .filter(|key| !used.contains(key.as_str()) && !listed.contains(key))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_family_has_its_members_and_no_others() {
    let entries = entries(Lang::Vi);
    assert_eq!(MEMBERS.len(), Family::ALL.len());
    for (family, members) in MEMBERS {
        let begins = |key: &&String| key.starts_with(family.prefix());
        assert_eq!(entries.keys().filter(begins).count(), members.len(), "{family:?}");
        for (word, gaps) in *members {
            let found: Vec<_> = entries[&family.key(word)].iter().map(String::as_str).collect();
            assert_eq!(found.join(" "), *gaps, "{family:?} {word}");
        }
    }
}

#[test]
fn every_refusal_of_the_ledger_has_its_words() {
    let (_, worded) = MEMBERS.iter().find(|(family, _)| *family == Family::Refusal).unwrap();
    let worded: BTreeSet<_> = worded.iter().map(|(code, _)| *code).collect();
    assert_eq!(worded, Refused::CODES.iter().copied().collect());
}

#[test]
fn every_member_of_the_offices_lists_has_a_word_in_each_language() {
    let keys: Vec<&str> = [
        StageName::ALL.iter().map(|&member| stage(member)).collect::<Vec<_>>(),
        Class::ALL.iter().map(|&member| class(member)).collect(),
        Figure::ALL.iter().map(|&member| figure(member)).collect(),
        ExclusionReason::ALL.iter().map(|&member| exclusion(member)).collect(),
        Outcome::ALL.iter().map(|&member| outcome(member)).collect(),
        Kind::ALL.iter().map(|&member| kind(member)).collect(),
        KindGroup::ALL.iter().map(|&member| kind_group(member)).collect(),
        Source::ALL.iter().map(|&member| source(member)).collect(),
        Satisfaction::ALL.iter().map(|&member| satisfaction(member)).collect(),
        IdentityLevel::ALL.iter().map(|&member| identity(member)).collect(),
    ]
    .concat();
    for &lang in Lang::ALL {
        let words = Words::of(lang);
        for key in &keys {
            assert_ne!(words.say(key), **key, "{lang}");
        }
    }
    println!("{} members", keys.len());
}

#[test]
fn a_key_without_words_is_said_as_it_is() {
    assert_eq!(Words::of(Lang::En).say("no-such-key"), "no-such-key");
    assert_eq!(Words::of(Lang::En).name(Family::Level, "hamlet"), "hamlet");
    assert_eq!(Words::of(Lang::En).name(Family::Level, "commune"), "Commune level");
}

#[test]
fn gaps_are_filled_without_invisible_marks() {
    let said = Words::of(Lang::Vi).say_with("page-title", &[("page", Arg::Text("Trang"))]);
    assert_eq!(said, "Trang – Hồi Âm");
}
