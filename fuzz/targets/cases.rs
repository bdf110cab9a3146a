//! A file of cases: a table, a workbook or JSON, as far as it can be taken in without taking it in.
#![no_main]

use std::sync::LazyLock;

use hoiam::cases::import::import;
use hoiam_fuzz::{Office, file, told};
use indicatif::ProgressBar;
use libfuzzer_sys::fuzz_target;

static OFFICE: LazyLock<Office> = LazyLock::new(Office::open);

fuzz_target!(|data: &[u8]| {
    let (path, bytes) = file(data);
    let app = &OFFICE.app;
    let went = OFFICE.run(async { import(app, path, &bytes, true, ProgressBar::hidden()).await });
    told(data, went);
});
