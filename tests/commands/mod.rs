//! The commands, run as an operator runs them.

pub mod hoiam;
mod moving;

use std::fs;

use hoiam::{Hoiam, Ran};
use serde_json::Value;

const UNITS: &str = crate::town::UNITS;
const MEETINGS: &str =
    "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
HN-1,HA01,leader_meets_people,2026-06-01,Hội trường,Chủ tịch,4,4,4,2
";
/// The report of a year as it stood in its middle.
const RESOLUTION: &[&str] = &[
    "report",
    "resolution",
    "--from",
    "2026-01-01",
    "--to",
    "2027-01-01",
    "--as-of",
    "2026-07-01",
];
const CASES: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,address,email,phone,answered_at,outcome,answer
c1,Đường hỏng.,opinion,transport,HA01,meeting,HN-1,Bà N.,2026-06-01,2026-06-01T09:00:00+07:00,none,,,,,2026-06-05,fixed,Đã sửa.
c2,Thiếu nước.,opinion,irrigation,HA02,phone,,,,2026-06-02,none,,,,,,,
";

/// A data folder with units, a meeting, two cases and a survey with the golden responses.
fn furnished() -> Hoiam {
    let hoiam = Hoiam::new();
    hoiam.write("units.csv", UNITS);
    hoiam.write("meetings.csv", MEETINGS);
    hoiam.write("cases.csv", CASES);
    hoiam.write("golden.json", &golden());
    hoiam.write("papi-local.json", include_str!("../../assets/surveys/papi-local.json"));
    hoiam.run(&["unit", "import", "units.csv"]).well();
    hoiam.run(&["import", "meetings", "meetings.csv"]).well();
    hoiam.run(&["import", "cases", "cases.csv"]).well();
    let published = hoiam.run(&["survey", "publish", "papi-local.json"]).well();
    assert!(published.contains("papi-local") && published.contains('1'), "{published}");
    let golden =
        ["import", "responses", "golden.json", "--survey", "papi-local", "--meeting", "HN-1"];
    hoiam.run(&golden).well();
    hoiam
}

/// The responses of the golden file, as an import file.
fn golden() -> String {
    let file = include_str!("../../assets/surveys/papi-local-golden-scores.json");
    let golden: Value = serde_json::from_str(file).unwrap();
    let rows = golden["responses"].as_array().unwrap().iter();
    let rows: Vec<_> = rows.map(|answers| serde_json::json!({ "answers": answers })).collect();
    serde_json::to_string(&rows).unwrap()
}

fn survey_report(hoiam: &Hoiam, more: &[&str]) -> Value {
    let asked = [&["report", "survey", "papi-local", "--format", "json"], more].concat();
    serde_json::from_str(&hoiam.run(&asked).well()).unwrap()
}

#[test]
fn the_golden_responses_give_the_golden_scores() {
    let hoiam = furnished();
    let report = survey_report(&hoiam, &[]);
    let row = &report["rows"][0];
    assert_eq!((&row["key"], &row["n"]), (&"all".into(), &4.into()));
    let dimensions = row["dimensions"].as_array().unwrap();
    let scores: Vec<_> = dimensions.iter().map(|one| one["score"].as_str().unwrap()).collect();
    assert_eq!(scores, ["5.78", "5.59", "5.25", "5.59", "5.36", "5.64", "6.44", "5.86"]);
    assert_eq!(row["total"], "45.51");
    println!("{} golden scores and their total", scores.len());
}

#[test]
fn importing_again_adds_nothing() {
    let hoiam = furnished();
    for (asked, there) in [
        (vec!["unit", "import", "units.csv"], "4 were there"),
        (vec!["import", "meetings", "meetings.csv"], "1 were there"),
        (vec!["import", "cases", "cases.csv"], "2 were there"),
        (
            vec![
                "import",
                "responses",
                "golden.json",
                "--survey",
                "papi-local",
                "--meeting",
                "HN-1",
            ],
            "4 were there",
        ),
    ] {
        let said = hoiam.run(&asked).well();
        assert!(said.starts_with("0 rows added") && said.contains(there), "{asked:?}: {said}");
    }
    assert_eq!(survey_report(&hoiam, &[])["n"], 4);
}

#[test]
fn a_backup_restored_elsewhere_gives_the_same_figures_byte_for_byte() {
    let hoiam = furnished();
    hoiam.run(&["backup", "books.hoiam"]).well();
    let elsewhere = Hoiam::new();
    fs::copy(hoiam.path("books.hoiam"), elsewhere.path("books.hoiam")).unwrap();
    elsewhere.run(&["restore", "books.hoiam"]).well();
    elsewhere.run(&["check"]).well();
    for asked in [
        &[RESOLUTION, &["--group-by", "unit", "--format", "json"]].concat()[..],
        RESOLUTION,
        &["report", "survey", "papi-local", "--group-by", "unit", "--format", "json"],
        &["report", "survey", "papi-local", "--group-by", "mode", "--form", "long"],
        &["export", "cases"],
        &["export", "responses", "--survey", "papi-local"],
        &["export", "responses", "--format", "json"],
        &["export", "journal", "--format", "json"],
    ] {
        assert_eq!(hoiam.run(asked).well(), elsewhere.run(asked).well(), "{asked:?}");
    }
    let refused = elsewhere.run(&["restore", "books.hoiam"]).badly();
    assert!(!refused.is_empty(), "books that are not empty are left alone");
}

#[test]
fn what_goes_wrong_is_one_line_and_a_status() {
    let hoiam = furnished();
    for asked in [
        &["unit", "import", "nowhere.csv"][..],
        &["report", "resolution", "--from", "2026-01-01", "--to", "2026-01-01"],
        &[
            "report",
            "resolution",
            "--from",
            "2026-01-01",
            "--to",
            "2027-01-01",
            "--group-by",
            "colour",
        ],
        &["report", "survey", "nothing"],
        &["report", "survey", "papi-local", "--version", "9"],
        &["report", "survey", "papi-local", "--form", "short"],
        &["import", "responses", "golden.json", "--survey", "nothing"],
        &["import", "responses", "golden.json", "--survey", "papi-local", "--meeting", "HN-9"],
        &["restore", "units.csv"],
        &["person", "add", "--email", "an@", "--name", "An", "--role", "king", "--unit", "HA"],
    ] {
        let said = hoiam.run(asked).badly();
        let lines: Vec<_> = said.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.len(), 1, "{asked:?}: {said}");
        assert!(lines[0].starts_with("error: "), "{asked:?}: {said}");
    }
}

#[test]
fn a_bad_file_names_every_bad_row_and_changes_nothing() {
    let hoiam = furnished();
    hoiam.write("bad.csv", "key,meeting,q11,q13,q99\na,HN-1,1,a b,\nb,HN-9,7,a z,\n");
    let asked = ["import", "responses", "bad.csv", "--survey", "papi-local"];
    let said = hoiam.run(&asked).badly();
    assert!(said.contains("q99"), "an unknown column is named: {said}");
    hoiam.write("bad.csv", "key,meeting,q11,q13\na,HN-1,1,a b\nb,HN-9,7,a z\n");
    let said = hoiam.run(&asked).badly();
    for place in ["line 3, column meeting", "line 3, column q11", "line 3, column q13"] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert_eq!(survey_report(&hoiam, &[])["n"], 4);
    let dry = hoiam.run(&["import", "cases", "cases.csv", "--dry-run"]).well();
    assert!(dry.contains("would be"), "{dry}");
}

#[test]
fn a_definition_with_faults_names_each_by_its_path() {
    let hoiam = Hoiam::new();
    let good = include_str!("../../assets/surveys/papi-local.json");
    let mut definition: Value = serde_json::from_str(good).unwrap();
    definition["questions"][0]["options"][1]["u"] = 2.into();
    definition["questions"][3]["type"] = "essay".into();
    hoiam.write("bad.json", &definition.to_string());
    let said = hoiam.run(&["survey", "publish", "bad.json"]).badly();
    for path in ["/questions/0/options/1/u", "/questions/3/type"] {
        assert!(said.contains(path), "{path}: {said}");
    }
}

#[test]
fn a_person_is_added_with_a_password_or_gets_a_link() {
    let hoiam = furnished();
    let add = [
        "person",
        "add",
        "--email",
        "lan@hoiam.example",
        "--name",
        "Lan",
        "--role",
        "officer",
        "--unit",
        "HA01",
    ];
    let Ran { out, .. } = hoiam.run_with_input(&add, "");
    assert!(out.contains("/set-password/"), "{out}");
    let add = [
        "person",
        "add",
        "--email",
        "an@hoiam.example",
        "--name",
        "An",
        "--role",
        "leader",
        "--unit",
        "HA",
    ];
    let Ran { out, .. } = hoiam.run_with_input(&add, "một mật khẩu dài\n");
    assert_eq!(out, "added\n");
    let Ran { out, .. } = hoiam.run_with_input(&add, "ngắn\n");
    assert_eq!(out, "", "a short password is refused");
}

#[test]
fn the_server_says_where_it_listens_answers_and_ends_when_told() {
    let hoiam = furnished();
    let server = hoiam.serve();
    let (status, body) = server.get("/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01");
    assert_eq!(status, 200, "{body}");
    assert!(body.contains("\"received\":2"), "{body}");
    // Commands work beside a running server on the same database.
    hoiam.write("more.csv", &CASES.replace("c1,", "d1,").replace("c2,", "d2,"));
    hoiam.run(&["import", "cases", "more.csv"]).well();
    hoiam.run(&["check"]).well();
    let (_, body) = server.get("/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01");
    assert!(body.contains("\"received\":4"), "{body}");
    assert!(server.stop().success(), "SIGTERM ends it well");
}

#[test]
fn every_command_explains_itself() {
    let hoiam = Hoiam::new();
    for asked in [
        &["--help"][..],
        &["serve", "--help"],
        &["demo", "--help"],
        &["migrate", "--help"],
        &["check", "--help"],
        &["person", "add", "--help"],
        &["unit", "import", "--help"],
        &["survey", "publish", "--help"],
        &["import", "meetings", "--help"],
        &["import", "cases", "--help"],
        &["import", "responses", "--help"],
        &["report", "resolution", "--help"],
        &["report", "survey", "--help"],
        &["export", "--help"],
        &["backup", "--help"],
        &["restore", "--help"],
    ] {
        assert!(hoiam.run(asked).well().contains("Usage:"), "{asked:?}");
    }
}
