//! A database file that is not what it was.

use std::{
    fs,
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
};

use super::{crowd::Sending, furnish, wire::Line};
use crate::commands::hoiam::Hoiam;

/// An office with some cases, its server stopped.
fn with_cases() -> (Hoiam, PathBuf) {
    let hoiam = furnish(Hoiam::new());
    let server = hoiam.serve();
    let mut line = Line::kept_to(server.address());
    for n in 0..20 {
        Sending::case(format!("case-{n}"), false).send(&mut line);
    }
    assert!(server.stop().success());
    let file = hoiam.path("data/hoiam.db");
    (hoiam, file)
}

/// A page in its middle, as a disk that lost it gives back.
fn lose_a_page(file: &Path) {
    let size = fs::metadata(file).unwrap().len();
    let file = fs::File::options().write(true).open(file).unwrap();
    file.write_all_at(&[0xa5; 4096], size / 2 / 4096 * 4096).unwrap();
}

fn lose_the_end(file: &Path) {
    let size = fs::metadata(file).unwrap().len();
    fs::File::options().write(true).open(file).unwrap().set_len(size / 2).unwrap();
}

fn write_over(file: &Path) {
    fs::write(file, "Kính gửi Ủy ban nhân dân".repeat(4096)).unwrap();
}

#[test]
fn a_damaged_file_is_named_by_the_check_and_at_the_start() {
    let damages = [
        ("a lost page", lose_a_page as fn(&Path)),
        ("a lost end", lose_the_end),
        ("another file in its place", write_over),
    ];
    let (hoiam, file) = with_cases();
    let whole = fs::read(&file).unwrap();
    for (what, damage) in damages {
        damage(&file);
        for command in [&["check"][..], &["serve", "--listen", "127.0.0.1:0"]] {
            let said = hoiam.run(command).badly();
            assert!(said.contains("damaged"), "{what}, {command:?}: {said}");
            let errors = said.lines().filter(|line| line.starts_with("error: ")).count();
            assert_eq!(errors, 1, "{what}, {command:?}: {said}");
        }
        for beside in ["data/hoiam.db-wal", "data/hoiam.db-shm"] {
            let _ = fs::remove_file(hoiam.path(beside));
        }
        fs::write(&file, &whole).unwrap();
        hoiam.run(&["check"]).well();
    }
    assert!(hoiam.serve().stop().success());
}
