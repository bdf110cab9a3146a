//! Books with many rows. Ten thousand cases and as many responses come in by the product's own
//! imports; the rest are copies of these rows, made in the database, under numbers of their own. The
//! copies are read like any others; only `hoiam check` would see that nobody wrote them.

use std::{fmt::Write as _, thread, time::Duration};

use anyhow::{Result, ensure};

use crate::{
    database::Ground,
    server::{Place, Program},
};

/// Rows that are imported before they are copied.
pub const IMPORTED: u64 = 10_000;
/// Who reads what was filled in: a leader of the whole district.
pub const EMAIL: &str = "lanhdao@hoiam.example";
/// Their password.
pub const PASSWORD: &str = "mot mat khau dai cho viec do";

/// The tables of cases, each with the columns that a copy has a value of its own in. `{k}` is the
/// number of the copy, and `{up}` what numbers of cases go up by.
const CASES: &[(&str, &[(&str, &str)])] = &[
    (
        "cases",
        &[
            ("id", "id + {up}"),
            ("reference", "reference || '-' || {k}"),
            ("receipt_hash", "receipt_hash || {k}"),
        ],
    ),
    ("events", &[("id", "id + {up}"), ("case_id", "case_id + {up}")]),
    ("standings", &[("case_id", "case_id + {up}")]),
    ("texts", &[("case_id", "case_id + {up}"), ("digest", "digest || '-' || {k}")]),
    (
        "found_by",
        &[
            ("case_id", "case_id + {up}"),
            ("shown", "shown || '-' || {k}"),
            ("answer", "answer || '-' || {k}"),
            // Each case says its own number of a stretch of road.
            ("folded", "REPLACE(folded, ' so ', ' so {k}c')"),
        ],
    ),
];

/// The same for responses. Their numbers are random and as good as never small; those of the copies
/// are.
const RESPONSES: &[(&str, &[(&str, &str)])] =
    &[("responses", &[("id", "ROW_NUMBER() OVER () + {up}")])];

/// The office and the survey of the demo, without its cases and forms, and a leader.
///
/// # Errors
/// When a command fails.
pub fn furnish(program: &Program, place: &Place) -> Result<()> {
    let assets = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets");
    program.run(place, &["unit", "import", &format!("{assets}/demo/units.csv")])?;
    program.run(place, &["survey", "publish", &format!("{assets}/surveys/papi-local.json")])?;
    let words = ["person", "add", "--email", EMAIL, "--name", "Lan", "--role", "leader"];
    let words: Vec<_> = words.into_iter().chain(["--unit", "HA"]).collect();
    program.run_with(place, &words, PASSWORD).map(drop)
}

/// Fills empty books with so many cases and as many responses: ten thousand, or a multiple.
///
/// # Errors
/// When a file is refused, or the database fails.
pub fn fill(program: &Program, ground: &Ground, cases: u64, responses: u64) -> Result<()> {
    furnish(program, &ground.place)?;
    let file = |name: &str| ground.folder().join(name).to_string_lossy().into_owned();
    let (case_file, response_file) = (file("cases.csv"), file("responses.csv"));
    std::fs::write(&case_file, case_rows()?)?;
    program.run(&ground.place, &["import", "cases", &case_file])?;
    std::fs::write(&response_file, response_rows()?)?;
    let words = ["import", "responses", "--survey", "papi-local", "--mode", "web", &response_file];
    program.run(&ground.place, &words)?;
    roll_up(program, ground)?;
    for (table, own) in CASES {
        copy(ground, table, own, cases / IMPORTED)?;
    }
    for (table, own) in RESPONSES {
        copy(ground, table, own, responses / IMPORTED)?;
    }
    let times = responses / IMPORTED;
    ground.carry_out(&format!("UPDATE tallies SET n = n * {times}"))?;
    let times = cases / IMPORTED;
    for table in ["standing_tallies", "move_tallies"] {
        ground.carry_out(&format!("UPDATE {table} SET n = n * {times}"))?;
    }
    ground.tidy()?;
    let there = ground.number("SELECT COUNT(*) FROM cases")?;
    ensure!(there == cases, "{there} cases instead of {cases}");
    Ok(())
}

/// A server closes what was answered long ago and rolls up what came in; it is stopped when it has.
fn roll_up(program: &Program, ground: &Ground) -> Result<()> {
    let server = program.serve(&ground.place, None)?;
    for undone in [
        "SELECT COUNT(*) FROM cases WHERE wakes_at IS NOT NULL",
        "SELECT COUNT(*) FROM unrolled_responses",
        "SELECT COUNT(*) FROM standings WHERE NOT rolled",
    ] {
        while ground.number(undone)? > 0 {
            thread::sleep(Duration::from_millis(200));
        }
    }
    server.stop()
}

/// Copies every row of a table so often that there are `times` as many.
fn copy(ground: &Ground, table: &str, own: &[(&str, &str)], times: u64) -> Result<()> {
    let names = columns(ground, table)?;
    for k in 1..times {
        let up = k * 10_000_000;
        let value = |name: &String| {
            let other = own.iter().find(|(column, _)| column == name);
            other.map_or_else(|| name.clone(), |(_, value)| value.to_string())
        };
        let values: Vec<_> = names.iter().map(value).collect();
        let values = values.join(", ").replace("{up}", &up.to_string());
        let values = values.replace("{k}", &k.to_string());
        let names = names.join(", ");
        let first = first_rows(table);
        let sql = format!("INSERT INTO {table} ({names}) SELECT {values} FROM {table} {first}");
        ground.carry_out(&sql)?;
    }
    Ok(())
}

/// Which rows were imported and not copied.
fn first_rows(table: &str) -> &'static str {
    match table {
        "cases" | "events" => "WHERE id < 10000000",
        "responses" => "WHERE id > 1000000000000",
        _ => "WHERE case_id < 10000000",
    }
}

/// The columns of a table that are stored and do not follow from others.
fn columns(ground: &Ground, table: &str) -> Result<Vec<String>> {
    let sql = if ground.place.database_url.is_none() {
        format!("SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden = 0")
    } else {
        format!(
            "SELECT column_name FROM information_schema.columns \
             WHERE table_name = '{table}' AND is_generated = 'NEVER' ORDER BY ordinal_position"
        )
    };
    ground.names(&sql)
}

/// A file of cases over two years, eighteen units and a few fields, two in three answered.
fn case_rows() -> Result<String> {
    const UNITS: [&str; 6] = ["HA", "HAVP", "HATNMT", "HANN", "HAKTHT", "HALD"];
    const PLACES: [&str; 5] = ["thôn Đông", "xóm Bãi", "làng Cổ", "ấp Trung", "bản Hạ"];
    let mut file = String::from(
        "key,text,kind,field,unit,source,said_on,received_at,identity,answered_at,outcome,answer\n",
    );
    for n in 0..IMPORTED {
        let at =
            |choices: &[&'static str]| choices[usize::try_from(n).unwrap_or(0) % choices.len()];
        let (unit, place) = (at(&UNITS), at(&PLACES));
        let (month, day) = (1 + n % 12, 1 + n % 28);
        let year = 2024 + (n / 12) % 2;
        let received = format!("{year}-{month:02}-{day:02}T08:{:02}:00+07:00", n % 60);
        let answered = if (n / 12) % 3 == 0 { ",," } else { "" };
        write!(
            file,
            "K{n},\"Đường {place} hỏng đoạn số {n}, đề nghị sửa trước mùa mưa năm nay.\",opinion,,\
             {unit},web,,{received},none,"
        )?;
        if answered.is_empty() {
            let next = format!("{year}-{month:02}-{day:02}T15:00:00+07:00");
            writeln!(file, "{next},fixed,\"Đã sửa đoạn đường này.\"")?;
        } else {
            writeln!(file, "{answered}")?;
        }
    }
    Ok(file)
}

/// Core questions with one answer each, and how many there are to choose from.
const QUESTIONS: [(&str, u64); 24] = [
    ("q11", 3),
    ("q12", 4),
    ("q14", 3),
    ("q21", 3),
    ("q22", 2),
    ("q23", 3),
    ("q24", 3),
    ("q31", 5),
    ("q32", 4),
    ("q33", 5),
    ("q41", 5),
    ("q42", 3),
    ("q43", 5),
    ("q44", 5),
    ("q51", 5),
    ("q52", 5),
    ("q53", 5),
    ("q54", 5),
    ("q61", 5),
    ("q62", 5),
    ("q64", 5),
    ("q71", 5),
    ("q72", 5),
    ("q81", 4),
];

/// A file of filled forms, each answer given about as often as its neighbours.
fn response_rows() -> Result<String> {
    let mut file = String::from("key");
    for (question, _) in QUESTIONS {
        write!(file, ",{question}")?;
    }
    writeln!(file)?;
    for n in 0..IMPORTED {
        write!(file, "R{n}")?;
        for (at, (_, choices)) in (1..).zip(QUESTIONS) {
            write!(file, ",{}", 1 + (n / at) % choices)?;
        }
        writeln!(file)?;
    }
    Ok(file)
}
