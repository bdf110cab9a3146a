//! Units come in from files, all of them or none.

use domain::people::Role;
use hoiam::files::import::{Imported, Refused};

use crate::town::{Database, Town, UNITS, each_town};

#[tokio::test]
async fn the_same_file_again_adds_nothing() {
    each_town(async |town| {
        let again = town.import_units(UNITS).await.unwrap();
        assert_eq!(again, Imported { added: 0, already: 4 });
    })
    .await;
}

#[tokio::test]
async fn children_may_stand_above_their_parents_in_the_file() {
    for database in Database::each().await {
        let town = Town::wilderness(database).await;
        let mut lines: Vec<_> = UNITS.lines().collect();
        lines[1..].reverse();
        let imported = town.import_units(&lines.join("\n")).await.unwrap();
        assert_eq!(imported.added, 4);
    }
}

#[tokio::test]
async fn every_bad_row_is_named_and_nothing_is_taken() {
    each_town(async |town| {
        let csv = "code,name_vi,name_en,level,parent_code,valid_from,valid_to
HA03,Xã Mới,,commune,HA,2020-01-01,
HA04,,,commune,HA,2020-01-01,
HA05,Xã Lạc,,commune,NOWHERE,2020-01-01,
HA06,Xã Ngày,,commune,HA,2020-02-30,
";
        let Err(Refused::Rows(faults)) = town.import_units(csv).await else { panic!("taken") };
        let mut places: Vec<_> =
            faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
        places.sort_unstable();
        assert_eq!(places, [(3, "name_vi"), (5, "valid_from")]);
        assert_eq!(town.import_units(UNITS).await.unwrap().already, 4, "nothing half done");
    })
    .await;
}

#[tokio::test]
async fn an_unknown_parent_or_level_and_a_changed_unit_are_refused() {
    each_town(async |town| {
        for (row, column) in [
            ("HA05,Xã Lạc,,commune,NOWHERE,2020-01-01,", "parent_code"),
            ("HA05,Xã Lạc,,hamlet,HA,2020-01-01,", "level"),
            ("HA01,Thị trấn Khác,,commune,HA,2011-01-01,", "code"),
        ] {
            let csv =
                format!("code,name_vi,name_en,level,parent_code,valid_from,valid_to\n{row}\n");
            let Err(Refused::Rows(faults)) = town.import_units(&csv).await else { panic!("taken") };
            assert_eq!((faults[0].line, faults[0].column.as_str()), (2, column));
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_table_of_units_says_why() {
    each_town(async |town| {
        for csv in ["", "code\nHA", "code,name_vi,level,valid_from,colour\n"] {
            let refused = town.import_units(csv).await;
            assert!(matches!(refused, Err(Refused::Unreadable(_))), "{csv}: {refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn units_are_added_corrected_and_ended_under_the_same_rules_as_from_a_file() {
    each_town(async |town| {
        let mai = town.admin().await;
        let unit = |code, level, parent, year| {
            [
                ("code", code),
                ("name_vi", "Xã Chiều"),
                ("level", level),
                ("parent_code", parent),
                ("valid_from-day", "1"),
                ("valid_from-month", "7"),
                ("valid_from-year", year),
            ]
        };
        for (typed, fault) in [
            (unit("H A", "commune", "HA", "2025"), "code"),
            (unit("HA01", "commune", "HA", "2025"), "code"),
            (unit("HA09", "district", "HA", "2025"), "level"),
            (unit("HA09", "commune", "HA", "1999"), "parent_code"),
            (unit("HA09", "commune", "HA", "25"), "valid_from-day"),
        ] {
            let page = mai.send("/staff/units/new", &typed).await;
            assert_eq!(page.status, 422, "{typed:?}");
            assert!(page.text.contains(&format!("href=\"#{fault}\"")), "{fault}: {}", page.text);
        }
        mai.send("/staff/units/new", &unit("HA09", "commune", "HA", "2025")).await;
        let office = town.app.office.now(&town.app.books).await.unwrap();
        let id = office.unit("", "HA09", town.app.clock.today()).unwrap().id.0;
        let address = format!("/staff/units/{id}");
        let names = [("name_vi", "Xã Chiều Tà"), ("name_en", "Dusk Commune")];
        mai.send_from(&address, &format!("{address}/name"), &names).await;
        assert!(mai.get("/staff/units?lang=en").await.says("Dusk Commune"));
        town.import_cases(
            "key,text,kind,unit,source,said_on,received_at\nk,Đường hỏng.,opinion,HA09,letter,,2026-06-02\n",
        )
        .await
        .unwrap();
        let end = |address: &str| format!("{address}/end");
        let last =
            [("valid_to-day", "31"), ("valid_to-month", "12"), ("valid_to-year", "2026")];
        assert_eq!(mai.send_from(&address, &end(&address), &last).await.status, 422, "a case");
        let top = office.unit("", "HA", town.app.clock.today()).unwrap().id.0;
        let top = format!("/staff/units/{top}");
        assert_eq!(mai.send_from(&top, &end(&top), &last).await.status, 422, "units below");
        let empty = office.unit("", "HA02", town.app.clock.today()).unwrap().id.0;
        let empty = format!("/staff/units/{empty}");
        let ended = mai.send_from(&empty, &end(&empty), &last).await;
        assert_eq!(ended.went_to(), Some(format!("{empty}?done=ended")), "{}", ended.text);
        assert!(mai.get("/staff/units").await.says("31/12/2026"));
        let ha = town.clerk("Bà Hà", "ha@hoiam.example", Role::Admin, "HA01").await;
        assert_eq!(ha.get(&top).await.status, 403);
        let above = ha.send("/staff/units/new", &unit("HB", "commune", "HA", "2025")).await;
        assert_eq!(above.status, 403);
    })
    .await;
}
