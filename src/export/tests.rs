//! What is written out, read as an office would read it.

use std::path::Path;

use indicatif::ProgressBar;
use serde_json::Value;
use tempfile::TempDir;

use super::{write_cases, write_journal};
use crate::{
    app::App, books::Books, cases, clock::Clock, files::Format, meetings, people::unit_import,
    random::Random, secrets::Secret,
};

const UNITS: &str = "code,name_vi,name_en,level,parent_code,valid_from,valid_to
HA,Huyện Hồi Âm,Hoi Am,district,,2019-01-01,
HA01,Xã Một,Commune One,commune,HA,2019-01-01,
";
const MEETINGS: &str =
    "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
HN-1,HA01,leader_meets_people,2026-06-01,Hội trường,Chủ tịch,4,4,4,2
";
const CASES: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,address,email,phone,answered_at,outcome,answer
c1,Đường hỏng.,opinion,transport,HA01,meeting,HN-1,Bà Nguyệt,2026-06-01,2026-06-01T09:00:00+07:00,none,,,,,2026-06-05,fixed,Đã sửa.
c2,Thiếu nước.,unfit,irrigation,HA,phone,,,,2026-06-02,confidential,Trần Văn Kín,Ngõ 7,kin@hoiam.example,0912345678,,,
";

async fn office(folder: &TempDir) -> App {
    let url = crate::config::sqlite_in(folder.path());
    let books = Books::open(&url).await.unwrap();
    books.migrate().await.unwrap();
    let at = "2026-06-10T08:00:00.000001Z".parse().unwrap();
    let clock = Clock::held_at(at, chrono_tz::Asia::Ho_Chi_Minh);
    let secret = Secret::parse(&"ab".repeat(32)).unwrap();
    let app = App::new(books, clock, Random::seeded(1), secret, "http://localhost");
    let file = Path::new("file.csv");
    unit_import::import(&app.books, file, UNITS.as_bytes(), false, at).await.unwrap();
    let office = app.office.now(&app.books).await.unwrap();
    meetings::import::import(&app.books, &office, file, MEETINGS.as_bytes(), false, at)
        .await
        .unwrap();
    let bar = ProgressBar::hidden();
    cases::import::import(&app, file, CASES.as_bytes(), false, bar).await.unwrap();
    app
}

async fn rows(app: &App, journal: bool) -> Vec<Value> {
    let (mut out, bar) = (Vec::new(), ProgressBar::hidden());
    if journal {
        write_journal(app, Format::Json, &mut out, &bar).await.unwrap();
    } else {
        write_cases(app, Format::Json, &mut out, &bar).await.unwrap();
    }
    serde_json::from_slice(&out).unwrap()
}

#[tokio::test]
async fn every_case_is_a_row_with_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let rows = rows(&office(&folder).await, false).await;
    let (first, second) = (&rows[0], &rows[1]);
    for (column, value) in [
        ("unit", "HA01"),
        ("level", "commune"),
        ("meeting", "HN-1"),
        ("kind_group", "meeting"),
        ("received_at", "2026-06-01T09:00:00+07:00"),
        ("received_on", "2026-06-01"),
        ("class", "answered"),
        ("outcome", "fixed"),
        ("text", "Đường hỏng."),
        ("answer", "Đã sửa."),
    ] {
        assert_eq!(first[column], value, "{column}");
    }
    assert_eq!((&first["on_time"], &first["version"]), (&Value::Bool(true), &2.into()));
    assert_eq!(
        (&second["kind_group"], &second["text"]),
        (&"regulation".into(), &"Thiếu nước.".into())
    );
    for column in ["answer", "answered_at", "on_time", "outcome", "meeting", "excluded_reason"] {
        assert_eq!(second[column], Value::Null, "{column}");
    }
    assert_eq!(rows.len(), 2);
}

#[tokio::test]
async fn nothing_of_who_sent_a_case_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let app = office(&folder).await;
    let (mut out, bar) = (Vec::new(), ProgressBar::hidden());
    write_cases(&app, Format::Csv, &mut out, &bar).await.unwrap();
    write_journal(&app, Format::Csv, &mut out, &bar).await.unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("Thiếu nước."));
    for told in ["Nguyệt", "Kín", "Ngõ 7", "kin@", "912345678"] {
        assert!(!text.contains(told), "{told}");
    }
}

#[tokio::test]
async fn the_journal_has_every_event_and_every_act_in_the_order_of_writing() {
    let folder = tempfile::tempdir().unwrap();
    let rows = rows(&office(&folder).await, true).await;
    let acts: Vec<_> = rows.iter().map(|row| row["act"].as_str().unwrap()).collect();
    let mut events: Vec<_> = rows.iter().filter(|row| row["version"].is_i64()).collect();
    assert_eq!(events.len(), 3, "{acts:?}");
    for act in ["import_units", "import_meetings", "import_cases"] {
        assert!(acts.contains(&act), "{acts:?}");
    }
    assert!(rows.is_sorted_by_key(|row| row["recorded_at"].as_str().unwrap().to_owned()));
    let answered = events.remove(1);
    assert_eq!(answered["act"], "answer_imported");
    assert_eq!(
        (&answered["from_stage"], &answered["to_stage"]),
        (&"received".into(), &"answered".into())
    );
    assert_eq!((&answered["to_unit"], &answered["actor"]), (&"HA01".into(), &"import".into()));
    assert_eq!(answered["hash"].as_str().unwrap().len(), 64);
}
