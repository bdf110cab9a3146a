//! A file of meetings: a table, a workbook or JSON, as far as it can be taken in without taking it in.
#![no_main]

use std::sync::LazyLock;

use hoiam::meetings::import::import;
use hoiam_fuzz::{Office, file, now, told};
use libfuzzer_sys::fuzz_target;

static OFFICE: LazyLock<Office> = LazyLock::new(Office::open);

fuzz_target!(|data: &[u8]| {
    let (path, bytes) = file(data);
    let app = &OFFICE.app;
    let went = OFFICE.run(async {
        let office = app.office.now(&app.books).await.unwrap();
        import(&app.books, &office, path, &bytes, true, now()).await
    });
    told(data, went);
});
