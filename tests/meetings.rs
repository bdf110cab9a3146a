//! Meetings come in from files, with their form ledger.

use hoiam::files::import::{Imported, Refused};

use crate::town::each_town;

const MEETING: &str =
    "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
HN-1,HA01,leader_meets_people,2026-06-01,Hội trường,Chủ tịch,80,80,75,9
";

#[tokio::test]
async fn a_meeting_is_taken_in_once() {
    each_town(async |town| {
        let imported = town.import_meetings(MEETING).await.unwrap();
        assert_eq!(imported, Imported { added: 1, already: 0 });
        let again = town.import_meetings(MEETING).await.unwrap();
        assert_eq!(again, Imported { added: 0, already: 1 });
        let changed = town.import_meetings(&MEETING.replace("Hội trường", "Sân đình")).await;
        assert!(matches!(changed, Err(Refused::Rows(_))), "a changed meeting is not overwritten");
    })
    .await;
}

#[tokio::test]
async fn more_forms_than_were_handed_out_cannot_come_back() {
    each_town(async |town| {
        let csv = MEETING.replace(",80,80,75,", ",80,70,75,");
        let Err(Refused::Rows(faults)) = town.import_meetings(&csv).await else { panic!("taken") };
        assert_eq!((faults[0].line, faults[0].column.as_str()), (2, "forms_returned"));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_unit_kind_and_day_are_named() {
    each_town(async |town| {
        for (from, to, column) in [
            ("HA01", "HA99", "unit"),
            ("leader_meets_people", "party", "kind"),
            ("2026-06-01", "first of June", "held_on"),
            ("80,80,75", "many,80,75", "attended"),
        ] {
            let csv = MEETING.replacen(from, to, 1);
            let Err(Refused::Rows(faults)) = town.import_meetings(&csv).await else {
                panic!("{column} taken")
            };
            assert_eq!(faults[0].column, column);
        }
    })
    .await;
}
