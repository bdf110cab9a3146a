//! A district with cases in every class, for the tests of what shows figures.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction, Statement, Value};
use tempfile::TempDir;

use crate::{
    app::App, books::Books, clock::Clock, error::Result, office, random::Random, secrets::Secret,
};

/// A server on an empty database, its clock held at noon of 10 January 2020 in Viet Nam.
pub async fn empty(folder: &TempDir) -> App {
    let url = format!("sqlite:{}", folder.path().join("hoiam.db").display());
    let books = Books::open(&url).await.unwrap();
    books.migrate().await.unwrap();
    let clock = Clock::held_at(at("2020-01-10T12:00:00+07:00"), chrono_tz::Asia::Ho_Chi_Minh);
    let secret = Secret::parse(&"5a".repeat(32)).unwrap();
    App::new(books, clock, Random::seeded(1), secret, "http://hoi-am.test")
}

/// The same server with a district, an office and a commune under it, and no case.
pub async fn with_units(folder: &TempDir) -> App {
    let app = empty(folder).await;
    app.books.write((), |tx, ()| Box::pin(enter_units(tx))).await.unwrap();
    app
}

/// The same server with 70 cases. As of noon of 10 January 2020: 62 answered (60 of them solved,
/// at the commune's meeting; one answered late), 7 in progress (3 of them overdue), 1 excluded.
pub async fn with_cases(folder: &TempDir) -> App {
    let app = with_units(folder).await;
    app.books.write((), |tx, ()| Box::pin(enter_cases(tx))).await.unwrap();
    app
}

/// An instant.
pub fn at(rfc3339: &str) -> DateTime<Utc> {
    rfc3339.parse().unwrap()
}

const DISTRICT: i64 = 1;
const BUREAU: i64 = 2;
const COMMUNE: i64 = 3;
const LAND: i64 = 2;

async fn enter_units(tx: &DatabaseTransaction) -> Result<()> {
    for (code, vi, en, level, parent) in [
        ("ST", "Huyện Sông Trong", "Sông Trong District", "district", None),
        ("ST-VP", "Văn phòng", "Bureau", "office", Some(DISTRICT)),
        ("ST-XA", "Xã An", "An Commune", "commune", Some(DISTRICT)),
    ] {
        let day = day("2011-01-01");
        run(
            tx,
            "INSERT INTO units (code, name_vi, name_en, level_code, parent_id, valid_from) \
             VALUES ($1, $2, $3, $4, $5, $6)",
            vec![code.into(), vi.into(), en.into(), level.into(), parent.into(), day.into()],
        )
        .await?;
    }
    run(
        tx,
        "INSERT INTO meetings (code, unit_id, kind, held_on, place, chair, entered_at) \
         VALUES ('AN-1', $1, 'leader_meets_people', $2, 'Nhà văn hoá', '', 0)",
        vec![COMMUNE.into(), day("2019-07-01").into()],
    )
    .await?;
    office::changed(tx).await
}

/// A case: who owns it, when it came, when it is due, and how it ended.
struct Told {
    unit: i64,
    meeting: Option<i64>,
    received: NaiveDate,
    due: NaiveDate,
    end: End,
}

#[derive(Clone, Copy)]
enum End {
    Open,
    Answered(&'static str, &'static str),
    Spam(&'static str),
}

async fn enter_cases(tx: &DatabaseTransaction) -> Result<()> {
    let told = |unit, meeting, received: &str, due: &str, end| Told {
        unit,
        meeting,
        received: day(received),
        due: day(due),
        end,
    };
    let fixed = End::Answered("2019-07-15", "fixed");
    let mut cases: Vec<_> = (0..60)
        .map(|n| {
            let received = format!("2019-07-{:02}", 1 + n % 7);
            told(COMMUNE, Some(1), &received, "2019-07-31", fixed)
        })
        .collect();
    let late = End::Answered("2019-09-20", "explained");
    cases.push(told(BUREAU, None, "2019-08-01", "2019-08-31", late));
    cases.push(told(
        DISTRICT,
        None,
        "2019-08-01",
        "2019-12-31",
        End::Answered("2019-08-02", "noted"),
    ));
    cases.extend((0..3).map(|_| told(BUREAU, None, "2019-12-02", "2020-01-09", End::Open)));
    cases.extend((0..4).map(|_| told(DISTRICT, None, "2020-01-06", "2020-01-10", End::Open)));
    cases.push(told(BUREAU, None, "2019-12-03", "2020-01-31", End::Spam("2019-12-04")));
    for (id, case) in (1..).zip(&cases) {
        enter_case(tx, id, case).await?;
    }
    Ok(())
}

async fn enter_case(tx: &DatabaseTransaction, id: i64, case: &Told) -> Result<()> {
    let (stage, reason, outcome, ended) = match case.end {
        End::Open => ("processing", None, None, None),
        End::Answered(on, outcome) => ("answered", None, Some(outcome), Some(on)),
        End::Spam(on) => ("excluded", Some("spam"), None, Some(on)),
    };
    let answered_on = outcome.and(ended).map(day);
    let (received, ended) = (noon(case.received), ended.map(|on| noon(day(on))));
    let kind = if case.meeting.is_some() { "opinion" } else { "conduct" };
    let source = if case.meeting.is_some() { "meeting" } else { "letter" };
    let reference = format!("ST-19-{id:06}-0");
    let head: Vec<Value> =
        vec![id.into(), case.unit.into(), LAND.into(), kind.into(), source.into()];
    let tail: Vec<Value> = vec![case.meeting.into(), case.received.into(), case.due.into()];
    let last: Vec<Value> = vec![stage.into(), reason.into(), outcome.into()];
    run(
        tx,
        "INSERT INTO cases (id, unit_id, field_id, kind, source, meeting_id, received_on, due_on, \
         stage, excluded_reason, outcome, reference, received_at, identity, lang, version, head) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'none', 'vi', 1, '')",
        [head.clone(), tail.clone(), last.clone(), vec![reference.into(), received.into()]]
            .concat(),
    )
    .await?;
    let standing = "INSERT INTO standings (case_id, unit_id, field_id, kind, source, meeting_id, \
                    received_on, due_on, stage, excluded_reason, outcome, version, from_at, \
                    until_at, answered_on) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let none = || None::<&str>.into();
    let open: Vec<Value> = vec!["processing".into(), none(), none()];
    let stretch: Vec<Value> =
        vec![1.into(), received.into(), ended.into(), None::<NaiveDate>.into()];
    run(tx, standing, [head.clone(), tail.clone(), open, stretch].concat()).await?;
    event(tx, (id, 1, received), (None, "in_progress"), case.unit).await?;
    let Some(at) = ended else { return Ok(()) };
    let stretch: Vec<Value> = vec![2.into(), at.into(), None::<i64>.into(), answered_on.into()];
    run(tx, standing, [head, tail, last, stretch].concat()).await?;
    event(tx, (id, 2, at), (Some("in_progress"), stage), case.unit).await
}

async fn event(
    tx: &DatabaseTransaction,
    (case, version, at): (i64, i32, i64),
    (from, to): (Option<&str>, &str),
    unit: i64,
) -> Result<()> {
    run(
        tx,
        "INSERT INTO events (case_id, version, at, recorded_at, transition, movement, from_class, \
         to_class, from_unit_id, to_unit_id, body, prev_hash, hash) \
         VALUES ($1, $2, $3, $3, 't', 't', $4, $5, $6, $7, '', '', '')",
        vec![
            case.into(),
            version.into(),
            at.into(),
            from.into(),
            to.into(),
            from.map(|_| unit).into(),
            unit.into(),
        ],
    )
    .await
}

async fn run(tx: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Result<()> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await.map(drop)?)
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// Noon of a day in Viet Nam, in microseconds.
fn noon(day: NaiveDate) -> i64 {
    at(&format!("{day}T12:00:00+07:00")).timestamp_micros()
}
