//! Tests of tallies: whenever a report is made, whatever of the cases is rolled up, it says what the
//! records say.

use chrono::{DateTime, TimeDelta, Utc};
use domain::reports::{AsOf, Grouping, Period, tallies::Span};
use sea_orm::{
    ConnectionTrait as _, DatabaseTransaction, EntityTrait as _, PaginatorTrait as _, Statement,
};
use tempfile::TempDir;

use super::{
    check::check,
    lot::PARTED_BY,
    plan::{Counting, Plan},
    rolling::{anew, roll},
    store::kept,
};
use crate::{
    app::App,
    books::tables::{move_tally, standing_tally},
    error::Result,
    reports::{
        resolution::{Question, differences},
        samples::{at, with_cases},
        store::Cohort,
        tallies::store,
    },
};

async fn run(app: &App, sql: &'static str) {
    async fn carry_out(tx: &DatabaseTransaction, sql: &str) -> Result<()> {
        let statement = Statement::from_string(tx.get_database_backend(), sql);
        Ok(tx.execute_raw(statement).await.map(drop)?)
    }
    app.books.write(sql, |tx, sql| Box::pin(carry_out(tx, sql))).await.unwrap();
}

async fn rolled(app: &App) -> usize {
    roll(&app.books, app.clock.zone).await.unwrap()
}

async fn wrong(app: &App) -> Vec<String> {
    let zone = app.clock.zone;
    app.books.look(async |db| check(db, zone).await).await.unwrap()
}

/// Instants around everything that happened to the cases of the sample.
fn instants() -> Vec<DateTime<Utc>> {
    let days = ["2019-06-30", "2019-07-03", "2019-07-15", "2019-07-31", "2019-08-31", "2019-09-20"];
    let of_day = days.into_iter().flat_map(|day| {
        let noon = at(&format!("{day}T12:00:00+07:00"));
        let around = [-12 * 60, -1, 0, 1, 12 * 60].map(TimeDelta::minutes);
        around.map(|around| noon + around)
    });
    of_day.chain([at("2020-01-10T12:00:00+07:00")]).collect()
}

fn questions() -> impl Iterator<Item = Question> {
    let day = |written: &str| written.parse().unwrap();
    let periods = [
        ("2019-01-01", "2020-01-01"),
        ("2019-07-01", "2019-08-01"),
        ("2019-07-03", "2019-08-02"),
        ("2019-07-03", "2019-07-05"),
        ("2019-06-15", "2020-02-01"),
        ("2019-09-01", "2019-10-01"),
    ];
    let periods = periods.map(|(from, to)| Period::new(day(from), day(to)).unwrap());
    let asked = periods.into_iter().flat_map(|period| {
        instants().into_iter().map(move |instant| (period, AsOf::instant(instant)))
    });
    // Seven groupings, none, and three choices of units: every pair comes up.
    let groupings = Grouping::ALL.iter().copied().map(Some).chain([None]).cycle();
    let units = [None, Some("ST-XA"), Some("ST")].into_iter().cycle();
    asked.zip(groupings.zip(units)).map(|((period, as_of), (grouping, unit))| Question {
        period,
        as_of,
        grouping,
        unit: unit.map(str::to_owned),
    })
}

/// Every question is answered in this way as it is from the records.
async fn all_agree_when(app: &App, counting: Counting) {
    for question in questions() {
        let found = differences(app, &question, counting).await.unwrap();
        assert_eq!(found, Vec::<String>::new(), "{question:?}");
    }
}

async fn all_agree(app: &App) {
    all_agree_when(app, Counting::FromTallies).await;
}

/// Case 1 is taken up again at noon of 20 September 2019.
const AGAIN: [&str; 3] = [
    "UPDATE standings SET until_at = 1568955600000000 WHERE case_id = 1 AND version = 2",
    "INSERT INTO standings (case_id, version, from_at, received_on, unit_id, field_id, kind, source,
        stage, due_on) SELECT case_id, 3, 1568955600000000, received_on, 2, field_id, kind, source,
        'processing', '2019-09-30' FROM standings WHERE case_id = 1 AND version = 1",
    "INSERT INTO events (case_id, version, at, recorded_at, transition, movement, from_class,
        to_class, from_unit_id, to_unit_id, body, prev_hash, hash) VALUES (1, 3, 1568955600000000,
        1568955600000000, 't', 't', 'answered', 'in_progress', 3, 2, '', '', '')",
];

#[tokio::test]
async fn whenever_it_is_asked_the_tallies_say_what_the_records_say() {
    let folder = TempDir::new().unwrap();
    let app = with_cases(&folder).await;
    run(&app, "INSERT INTO ratings (case_id, degree, rated_at) VALUES (1, 5, 1563166800000000)")
        .await;
    all_agree(&app).await;
    assert_eq!(rolled(&app).await, 70);
    all_agree(&app).await;
    // A sender thinks otherwise, and their case is taken up again, by another unit.
    run(&app, "UPDATE ratings SET degree = 2, rated_at = 1564542000000000, rolled = FALSE").await;
    for sql in AGAIN {
        run(&app, sql).await;
    }
    all_agree(&app).await;
    assert_eq!(rolled(&app).await, 1);
    all_agree(&app).await;
    assert_eq!(rolled(&app).await, 0);
    assert_eq!(wrong(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_row_changed_in_any_part_of_the_tables_is_found() {
    let folder = TempDir::new().unwrap();
    let app = with_cases(&folder).await;
    rolled(&app).await;
    run(&app, "UPDATE standing_tallies SET n = n + 1").await;
    run(&app, "UPDATE move_tallies SET n = n + 1").await;
    let db = app.books.read();
    let mut rows = 0;
    for span in Span::ALL {
        rows += kept::moves_of(db, *span).await.unwrap().len();
        for parted_by in PARTED_BY {
            let of_these = kept::standings_of(db, parted_by, *span).await.unwrap().len();
            assert!(of_these > 0, "{parted_by} by {span}");
            rows += of_these;
        }
    }
    assert_eq!(wrong(&app).await.len(), rows);
    let all = standing_tally::Entity::find().count(db).await.unwrap()
        + move_tally::Entity::find().count(db).await.unwrap();
    assert_eq!(rows as u64, all, "every row is of some part");
}

#[tokio::test]
async fn what_was_changed_in_the_tables_is_named_and_never_printed() {
    let folder = TempDir::new().unwrap();
    let app = with_cases(&folder).await;
    rolled(&app).await;
    run(
        &app,
        "UPDATE standing_tallies SET n = n + 1 WHERE mark = 'answered:fixed:on_time' \
         AND parted_by = 'unit' AND span = 'year'",
    )
    .await;
    let wrong = wrong(&app).await;
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert!(wrong[0].contains("answered:fixed:on_time"), "{wrong:?}");
    let question = Question {
        period: Period::new("2019-01-01".parse().unwrap(), "2020-01-01".parse().unwrap()).unwrap(),
        as_of: AsOf::instant(app.clock.now()),
        grouping: Some(Grouping::Unit),
        unit: None,
    };
    let refused =
        differences(&app, &question, Counting::FromTallies).await.unwrap_err().to_string();
    assert!(refused.contains("I7 fails at flow: answered: 62 against 63"), "{refused}");
    assert_eq!(anew(&app.books, app.clock.zone).await.unwrap(), 70);
    assert_eq!(self::wrong(&app).await, Vec::<String>::new());
    assert_eq!(
        differences(&app, &question, Counting::FromTallies).await.unwrap(),
        Vec::<String>::new()
    );
}

/// Nine more cases like each, under numbers of their own.
const TEN_TIMES: [&str; 3] = [
    "WITH RECURSIVE times (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM times WHERE k < 9) \
     INSERT INTO cases (id, unit_id, field_id, kind, source, meeting_id, received_on, due_on, stage, \
        excluded_reason, outcome, reference, received_at, identity, lang, version, head) \
     SELECT id + 1000 * k, unit_id, field_id, kind, source, meeting_id, received_on, due_on, stage, \
        excluded_reason, outcome, reference || k, received_at, identity, lang, version, head \
     FROM cases, times",
    "WITH RECURSIVE times (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM times WHERE k < 9) \
     INSERT INTO standings (case_id, version, unit_id, field_id, kind, source, meeting_id, \
        received_on, due_on, stage, excluded_reason, outcome, from_at, until_at, answered_on) \
     SELECT case_id + 1000 * k, version, unit_id, field_id, kind, source, meeting_id, \
        received_on, due_on, stage, excluded_reason, outcome, from_at, until_at, answered_on \
     FROM standings, times",
    "WITH RECURSIVE times (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM times WHERE k < 9) \
     INSERT INTO events (case_id, version, at, recorded_at, transition, movement, from_class, \
        to_class, from_unit_id, to_unit_id, body, prev_hash, hash) \
     SELECT case_id + 1000 * k, version, at, recorded_at, transition, movement, from_class, \
        to_class, from_unit_id, to_unit_id, body, prev_hash, hash FROM events, times",
];

#[tokio::test]
async fn few_cases_among_many_are_counted_one_by_one_and_say_what_the_tallies_say() {
    let folder = TempDir::new().unwrap();
    let app = with_cases(&folder).await;
    let is_counted = async |from: &str, to: &str| {
        let period = Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
        let (as_of, as_of_day) = (AsOf::instant(app.clock.now()), app.clock.today());
        let cohort = Cohort { period, as_of, as_of_day, units: None };
        app.books
            .look(async |db| Plan::of(db, &cohort, Counting::AsUsual).await)
            .await
            .map(|plan| (plan.is_counted_whole(), plan.is_flow_tallied))
            .unwrap()
    };
    assert_eq!(is_counted("2019-01-01", "2020-02-01").await, (true, false));
    for sql in TEN_TIMES {
        run(&app, sql).await;
    }
    assert_eq!(is_counted("2019-01-01", "2020-02-01").await, (false, true));
    assert_eq!(is_counted("2019-08-01", "2019-09-01").await, (true, true));
    all_agree_when(&app, Counting::AsUsual).await;
    assert_eq!(rolled(&app).await, 700);
    all_agree_when(&app, Counting::AsUsual).await;
}

#[tokio::test]
async fn few_are_few_up_to_the_last_row_and_no_further() {
    let folder = TempDir::new().unwrap();
    let app = with_cases(&folder).await;
    for sql in TEN_TIMES {
        run(&app, sql).await;
    }
    let period = Period::new("2019-01-01".parse().unwrap(), "2020-02-01".parse().unwrap()).unwrap();
    let are_few = async |most| {
        app.books.look(async |db| store::are_few(db, period, most).await).await.unwrap()
    };
    let events_few = async |most| {
        app.books.look(async |db| store::are_events_few(db, most).await).await.unwrap()
    };
    // Each case was in progress; 63 of 70 are so no more.
    let all = 10 * (70 + 63);
    assert_eq!((are_few(all - 1).await, are_few(all).await), (false, true));
    assert_eq!((events_few(all - 1).await, events_few(all).await), (false, true));
}
