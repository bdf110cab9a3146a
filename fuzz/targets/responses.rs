//! A file of survey forms: a table, a workbook or JSON, as far as it can be taken in without taking
//! it in. On paper, and strictly.
#![no_main]

use std::sync::LazyLock;

use domain::surveys::Mode;
use hoiam::surveys::import::{Settings, import};
use hoiam_fuzz::{Office, file, told};
use indicatif::ProgressBar;
use libfuzzer_sys::fuzz_target;

static OFFICE: LazyLock<Office> = LazyLock::new(Office::open);

fuzz_target!(|data: &[u8]| {
    let (path, bytes) = file(data);
    for mode in [Mode::Paper, Mode::Web] {
        let survey = "papi-local".to_owned();
        let settings = Settings { survey, version: None, meeting: None, mode, dry_run: true };
        let bar = ProgressBar::hidden();
        told(data, OFFICE.run(import(&OFFICE.app, path, &bytes, &settings, bar)));
    }
});
