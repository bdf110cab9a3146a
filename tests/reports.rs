//! Figures of cases, asked for over HTTP.

use hoiam::files::import::Refused;

use crate::town::each_town;

const HEADER: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,address,email,phone,answered_at,outcome,answer";

/// Rows of (key, received at, answered at, outcome), otherwise plain.
fn cases(rows: &[(&str, &str, &str, &str)]) -> String {
    let row = |(key, received, answered, outcome): &(&str, &str, &str, &str)| {
        format!("{key},Việc {key},,,HA01,,,,,{received},,,,,,{answered},{outcome},\n")
    };
    format!("{HEADER}\n{}", rows.iter().map(row).collect::<String>())
}

#[tokio::test]
async fn days_are_cut_at_midnight_in_ho_chi_minh_city() {
    each_town(async |town| {
        let file = cases(&[
            ("a", "2025-12-31T23:59:59.999999+07:00", "", ""),
            ("b", "2026-01-01T00:00:00+07:00", "", ""),
            ("c", "2026-02-28T23:59:59.999999+07:00", "", ""),
            ("d", "2026-03-01", "", ""),
        ]);
        assert_eq!(town.import_cases(&file).await.unwrap().added, 4);
        let report = town
            .get("/api/v1/reports/resolution?from=2026-01-01&to=2026-03-01&group_by=month")
            .await
            .json();
        assert_eq!(report["total"]["received"], 2);
        let keys: Vec<_> =
            report["rows"].as_array().unwrap().iter().map(|row| &row["key"]).collect();
        assert_eq!(keys, ["2026-01", "2026-02"]);
    })
    .await;
}

#[tokio::test]
async fn a_report_as_of_a_day_sees_that_day_to_its_end() {
    each_town(async |town| {
        let file = cases(&[("a", "2026-01-05", "2026-02-10T16:30:00+07:00", "fixed")]);
        town.import_cases(&file).await.unwrap();
        for (as_of, received, answered) in [
            ("2026-01-04", 0, 0),
            ("2026-01-05", 1, 0),
            ("2026-02-09", 1, 0),
            ("2026-02-10", 1, 1),
            ("2026-02-10T16:29:00%2B07:00", 1, 0),
            ("2026-02-10T16:31:00%2B07:00", 1, 1),
        ] {
            let path =
                format!("/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01&as_of={as_of}");
            let total = town.get(&path).await.json()["total"].clone();
            assert_eq!(
                (&total["received"], &total["answered"]),
                (&received.into(), &answered.into()),
                "{as_of}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn overdue_begins_when_the_due_day_is_over_and_solved_is_not_answered() {
    each_town(async |town| {
        // Twenty days from Monday, 5 January 2026 end on Sunday the 25th, so on Monday the 26th.
        let file = cases(&[
            ("a", "2026-01-05", "", ""),
            ("b", "2026-01-05", "2026-01-26", "fixed"),
            ("c", "2026-01-05", "2026-01-27", "explained"),
        ]);
        town.import_cases(&file).await.unwrap();
        let total = async |as_of: &str| {
            let path =
                format!("/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01&as_of={as_of}");
            town.get(&path).await.json()["total"].clone()
        };
        assert_eq!(total("2026-01-25").await["overdue"], 0);
        assert_eq!(total("2026-01-26").await["overdue"], 2, "a and c, at the end of the day");
        let last = total("2026-02-01").await;
        assert_eq!(last["answered_pct"], "66.67");
        assert_eq!(last["solved_pct"], "33.33");
        assert_eq!(last["on_time_pct"], "33.33", "b in time; c late, a overdue");
    })
    .await;
}

#[tokio::test]
async fn an_empty_base_has_no_percentage() {
    each_town(async |town| {
        let report =
            town.get("/api/v1/reports/resolution?from=2026-01-01&to=2026-02-01").await.json();
        assert_eq!(report["rows"][0]["key"], "all");
        assert_eq!(report["total"]["received"], 0);
        assert!(report["total"]["answered_pct"].is_null());
    })
    .await;
}

#[tokio::test]
async fn a_question_that_makes_no_sense_is_refused_by_name() {
    each_town(async |town| {
        for (query, pointer) in [
            ("to=2026-01-01", "?from"),
            ("from=2026-01-01", "?to"),
            ("from=yesterday&to=2026-01-01", "?from"),
            ("from=2026-01-01&to=2026-01-01", "?to"),
            ("from=2026-02-01&to=2026-01-01", "?to"),
            ("from=2026-1-5&to=2027-01-01", "?from"),
            ("from=2026-01-05&to=%2B2027-01-01", "?to"),
            ("from=2026-01-01&to=2027-01-01&as_of=now", "?as_of"),
            ("from=2026-01-01&to=2027-01-01&group_by=colour", "?group_by"),
            ("from=2026-01-01&to=2027-01-01&unit=XX", "?unit"),
            ("from=2026-01-01&from=2026-01-02&to=2027-01-01", "?from"),
        ] {
            let refused = town.get(&format!("/api/v1/reports/resolution?{query}")).await;
            refused.is_problem(422);
            assert_eq!(refused.pointers(), [pointer], "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_unit_is_asked_about_with_all_below_it() {
    each_town(async |town| {
        let mut file = cases(&[("a", "2026-01-05", "", "")]);
        file += "b,Việc b,,,HATN,,,,,2026-01-05,,,,,,,,\nc,Việc c,,,HA,,,,,2026-01-05,,,,,,,,\n";
        town.import_cases(&file).await.unwrap();
        for (unit, received) in [("HA", 3), ("HATN", 1), ("HA01", 1), ("HA02", 0)] {
            let path =
                format!("/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01&unit={unit}");
            assert_eq!(town.get(&path).await.json()["total"]["received"], received, "{unit}");
        }
        let path = "/api/v1/reports/resolution?from=2026-01-01&to=2027-01-01&group_by=level";
        let rows = town.get(path).await.json()["rows"].clone();
        assert_eq!((&rows[0]["key"], &rows[0]["received"]), (&"district".into(), &2.into()));
    })
    .await;
}

#[tokio::test]
async fn a_second_import_adds_nothing_and_a_changed_row_is_named() {
    each_town(async |town| {
        let file =
            cases(&[("a", "2026-01-05", "", ""), ("b", "2026-01-06", "2026-01-07", "fixed")]);
        assert_eq!(town.import_cases(&file).await.unwrap().added, 2);
        let again = town.import_cases(&file).await.unwrap();
        assert_eq!((again.added, again.already), (0, 2));
        let changed = file.replace("Việc b", "Việc khác");
        let Err(Refused::Rows(faults)) = town.import_cases(&changed).await else { panic!("taken") };
        assert_eq!((faults[0].line, faults[0].column.as_str()), (3, "key"));
        // Rows without a key are known by their file.
        let keyless = file.replace("\na,", "\n,").replace("\nb,", "\n,");
        assert_eq!(town.import_cases(&keyless).await.unwrap().added, 2);
        assert_eq!(town.import_cases(&keyless).await.unwrap().already, 2);
        assert_eq!(town.cases().await, 4);
    })
    .await;
}

#[tokio::test]
async fn one_bad_row_keeps_the_whole_file_out_and_every_fault_is_named() {
    each_town(async |town| {
        let file = cases(&[
            ("a", "2026-01-05", "", ""),
            ("b", "2026-13-05", "", ""),
            ("c", "2027-01-05", "", ""),
            ("d", "2026-01-05", "2026-01-04", "fixed"),
            ("e", "2026-01-05", "2026-01-06", ""),
            ("f", "2026-01-05", "", "fixed"),
            ("g", "2026-01-05", "2026-01-06", "done"),
            ("h", "-262143-01-01", "", ""),
            ("i", "2026-01-05", "+262142-12-31", "fixed"),
            ("j", "0206-01-05 08:00", "", ""),
        ]);
        let Err(Refused::Rows(faults)) = town.import_cases(&file).await else { panic!("taken") };
        let places: Vec<_> =
            faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
        assert_eq!(
            places,
            [
                (3, "received_at"),
                (4, "received_at"),
                (5, "answered_at"),
                (6, "outcome"),
                (7, "outcome"),
                (8, "outcome"),
                (9, "received_at"),
                (10, "answered_at"),
                (11, "received_at"),
            ]
        );
        assert_eq!(town.cases().await, 0);
    })
    .await;
}
