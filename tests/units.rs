//! Units come in from files, all of them or none.

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
