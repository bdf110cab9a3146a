//! The 2019 district, counted: the figures that this product exists for.

use serde_json::Value;

use crate::town::{Database, Town};

/// What had come in and what was answered at each month end, as `assets/demo/README.md` tells:
/// the day, the district's received and answered, the communes' received and answered.
const MONTH_ENDS: [(&str, u64, u64, u64, u64); 13] = [
    ("2019-01-31", 0, 0, 23, 11),
    ("2019-02-28", 0, 0, 36, 23),
    ("2019-03-31", 0, 0, 62, 44),
    ("2019-04-30", 0, 0, 91, 76),
    ("2019-05-31", 0, 0, 118, 103),
    ("2019-06-30", 23, 3, 145, 126),
    ("2019-07-31", 98, 57, 172, 150),
    ("2019-08-31", 150, 111, 184, 169),
    ("2019-09-30", 189, 144, 208, 185),
    ("2019-10-31", 189, 164, 237, 209),
    ("2019-11-30", 189, 165, 263, 232),
    ("2019-12-31", 189, 167, 285, 254),
    ("2020-01-09", 189, 167, 285, 258),
];

const YEAR: &str = "/api/v1/reports/resolution?from=2019-01-01&to=2020-01-01";

/// The demo on every database of this machine.
async fn demos() -> Vec<Town> {
    let mut towns = Vec::new();
    for database in Database::each().await {
        let town = Town::wilderness(database).await;
        hoiam::demo::fill(&town.app).await.unwrap();
        towns.push(town);
    }
    towns
}

async fn report(town: &Town, more: &str) -> Value {
    let reply = town.get(&format!("{YEAR}&lang=en{more}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

fn figures(row: &Value) -> (u64, u64, u64, &str) {
    let n = |name: &str| row[name].as_u64().unwrap();
    (n("received"), n("answered"), n("in_progress"), row["answered_pct"].as_str().unwrap_or("–"))
}

fn row<'a>(report: &'a Value, key: &str) -> &'a Value {
    let rows = report["rows"].as_array().unwrap();
    rows.iter().find(|row| row["key"] == key).unwrap_or(&Value::Null)
}

#[tokio::test]
async fn the_2019_district_reconciles() {
    let towns = demos().await;
    for town in &towns {
        levels(town).await;
        every_grouping_adds_up(town).await;
        month_ends(town).await;
        printed_figures(town).await;
        forms(town).await;
        let bar = indicatif::ProgressBar::hidden();
        let checked = hoiam::check::check(&town.app, &bar).await.unwrap();
        assert_eq!(checked.wrong, Vec::<String>::new());
    }
    if let [sqlite, postgres] = towns.as_slice() {
        same_on_both(sqlite, postgres).await;
    }
}

async fn levels(town: &Town) {
    let report = report(town, "&as_of=2020-01-10&group_by=level").await;
    assert_eq!(figures(row(&report, "district")), (189, 167, 22, "88.36"));
    assert_eq!(figures(row(&report, "commune")), (285, 258, 27, "90.53"));
    assert_eq!(figures(&report["total"]), (474, 425, 49, "89.66"));
    assert_eq!(report["rows"].as_array().unwrap().len(), 2, "offices count with their district");
}

async fn every_grouping_adds_up(town: &Town) {
    let whole = report(town, "&as_of=2020-01-10").await;
    assert_eq!(whole["rows"][0]["key"], "all");
    for grouping in ["unit", "level", "field", "kind", "source", "meeting", "month"] {
        let report = report(town, &format!("&as_of=2020-01-10&group_by={grouping}")).await;
        assert_eq!(report["total"], whole["total"], "{grouping}");
        for figure in ["received", "answered", "in_progress", "overdue", "excluded"] {
            let rows = report["rows"].as_array().unwrap();
            let sum: u64 = rows.iter().map(|row| row[figure].as_u64().unwrap()).sum();
            assert_eq!(sum, report["total"][figure].as_u64().unwrap(), "{figure} by {grouping}");
        }
        let held: Vec<_> = report["identities"].as_array().unwrap().iter().collect();
        let ids: Vec<_> = held.iter().map(|identity| identity["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9"]);
        assert!(held.iter().all(|identity| identity["holds"] == true));
    }
}

async fn month_ends(town: &Town) {
    for (day, district, district_answered, communes, communes_answered) in MONTH_ENDS {
        let report = report(town, &format!("&as_of={day}&group_by=level")).await;
        let counted = |key| {
            let row = row(&report, key);
            (row["received"].as_u64().unwrap_or(0), row["answered"].as_u64().unwrap_or(0))
        };
        assert_eq!(counted("district"), (district, district_answered), "{day}");
        assert_eq!(counted("commune"), (communes, communes_answered), "{day}");
    }
    println!("{} month ends of 2019 give what the events say", MONTH_ENDS.len());
}

async fn printed_figures(town: &Town) {
    let report = report(town, "&as_of=2020-01-10&group_by=level").await;
    let gap = |key: &str, measure: &str| {
        let printed = report["printed"].as_array().unwrap();
        let found = printed.iter().find(|one| one["key"] == key && one["measure"] == measure);
        found.unwrap()["gap"].as_str().unwrap().to_owned()
    };
    assert_eq!(gap("district", "answered"), "0");
    assert_eq!(gap("district", "in_progress"), "+1");
    assert_eq!(gap("commune", "in_progress"), "−8");
    assert_eq!(gap("commune", "answered_pct"), "−0.01");
}

async fn forms(town: &Town) {
    let report = town.get("/api/v1/reports/surveys/papi-local?group_by=meeting").await.json();
    assert_eq!(report["n"], 1060);
    let rows = report["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 13);
    assert_eq!(rows.iter().map(|row| row["n"].as_u64().unwrap()).sum::<u64>(), 1060);
    assert!(rows.iter().all(|row| row["dimensions"].as_array().unwrap().len() == 8));
}

/// The same data on SQLite and on PostgreSQL: identical reports, byte for byte.
async fn same_on_both(sqlite: &Town, postgres: &Town) {
    let mut compared = 0;
    for grouping in ["unit", "level", "field", "kind", "source", "meeting", "month"] {
        let path = format!("{YEAR}&as_of=2020-01-10&group_by={grouping}");
        assert_eq!(sqlite.get(&path).await.text, postgres.get(&path).await.text, "{path}");
        compared += 1;
    }
    for grouping in ["unit", "meeting", "mode"] {
        for form in ["core", "long"] {
            let path =
                format!("/api/v1/reports/surveys/papi-local?group_by={grouping}&form={form}");
            assert_eq!(sqlite.get(&path).await.text, postgres.get(&path).await.text, "{path}");
            compared += 1;
        }
    }
    println!("{compared} reports are the same on SQLite and PostgreSQL, byte for byte");
}
