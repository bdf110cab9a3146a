//! Questions put to the database about what meetings brought in: opinions, and filled forms.

use std::collections::BTreeMap;

use domain::{
    cases::{Class, Transition},
    meetings::MeetingId,
    numbers::Lang,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait as _,
    QueryFilter, QueryOrder, QuerySelect as _, sea_query::Query,
};
use serde::Deserialize;

use crate::{
    books::{
        ask,
        tables::{case, event, survey},
    },
    error::Result,
    office::{corrupt, named},
};

/// How many opinions of a meeting stand in each class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes {
    /// Answered.
    pub answered: u64,
    /// Not answered yet.
    pub in_progress: u64,
    /// Not counted.
    pub excluded: u64,
}

impl Classes {
    /// All of them.
    pub fn received(self) -> u64 {
        self.answered + self.in_progress + self.excluded
    }
}

/// The classes of what was raised at one meeting.
///
/// # Errors
/// The database's; a class that is none.
pub async fn at(db: &impl ConnectionTrait, meeting: i64) -> Result<Classes> {
    let only = Condition::all().add(case::Column::MeetingId.eq(meeting));
    Ok(classes(db, only).await?.remove(&meeting).unwrap_or_default())
}

/// The classes of what was raised, by the number of the meeting. A meeting that is not in it
/// brought nothing in.
///
/// # Errors
/// The database's; a class that is none.
pub async fn by_meeting(db: &impl ConnectionTrait) -> Result<BTreeMap<i64, Classes>> {
    classes(db, Condition::all().add(case::Column::MeetingId.is_not_null())).await
}

async fn classes(db: &impl ConnectionTrait, of: Condition) -> Result<BTreeMap<i64, Classes>> {
    let rows: Vec<(i64, String, i64)> = case::Entity::find()
        .select_only()
        .column(case::Column::MeetingId)
        .column(case::Column::Class)
        .column_as(case::Column::Id.count(), "n")
        .filter(of)
        .group_by(case::Column::MeetingId)
        .group_by(case::Column::Class)
        .into_tuple()
        .all(db)
        .await?;
    let mut found: BTreeMap<i64, Classes> = BTreeMap::new();
    for (meeting, class, n) in rows {
        let classes = found.entry(meeting).or_default();
        let class: Class = class.parse().map_err(|why| corrupt("cases", meeting, why))?;
        let n = u64::try_from(n).unwrap_or_default();
        match class {
            Class::Answered => classes.answered = n,
            Class::InProgress => classes.in_progress = n,
            Class::Excluded => classes.excluded = n,
        }
    }
    Ok(found)
}

/// How often this happened to the opinions of a meeting.
///
/// # Errors
/// The database's.
pub async fn times(db: &impl ConnectionTrait, meeting: i64, transition: Transition) -> Result<u64> {
    let of_meeting = Query::select()
        .column(case::Column::Id)
        .from(case::Entity)
        .and_where(case::Column::MeetingId.eq(meeting))
        .to_owned();
    let events = event::Entity::find()
        .filter(event::Column::CaseId.in_subquery(of_meeting))
        .filter(event::Column::Transition.eq(transition.word()));
    Ok(events.count(db).await?)
}

/// How many forms of each meeting were entered.
pub type Entered = BTreeMap<MeetingId, u64>;

/// How many forms of these meetings were entered: those that are counted already and those that
/// are not yet, in one snapshot.
///
/// # Errors
/// The database's.
pub async fn forms(db: &impl ConnectionTrait, of: &[MeetingId]) -> Result<Entered> {
    #[derive(FromQueryResult)]
    struct Row {
        meeting_id: i64,
        n: i64,
    }
    if of.is_empty() {
        return Ok(Entered::new());
    }
    // Numbers of ours, never text of anybody's.
    let ids: Vec<_> = of.iter().map(|meeting| meeting.0.to_string()).collect();
    let sql = format!(
        "SELECT meeting_id, CAST(SUM(n) AS BIGINT) AS n FROM ( \
         SELECT meeting_id, n FROM tallies WHERE question = '' AND meeting_id IN ({ids}) \
         UNION ALL SELECT r.meeting_id, 1 AS n FROM unrolled_responses u CROSS JOIN responses r \
         WHERE r.survey_id = u.survey_id AND r.id = u.id AND r.meeting_id IN ({ids})) entered \
         GROUP BY meeting_id",
        ids = ids.join(",")
    );
    let rows: Vec<Row> = ask(db, sql, []).await?;
    Ok(rows.into_iter().map(|row| (MeetingId(row.meeting_id), row.n.unsigned_abs())).collect())
}

/// Of a whole definition, only what stands at its head.
#[derive(Deserialize)]
struct Head {
    title: Title,
}

#[derive(Deserialize)]
struct Title {
    vi: String,
    en: String,
}

/// The surveys that can be filled: slug, and title of the newest version.
///
/// # Errors
/// The database's; a definition that cannot be read any more.
pub async fn surveys(db: &impl ConnectionTrait, lang: Lang) -> Result<Vec<(String, String)>> {
    let mut newest = BTreeMap::new();
    let all = survey::Entity::find().order_by_asc(survey::Column::Version);
    for row in all.all(db).await? {
        newest.insert(row.slug, row.definition);
    }
    let titled = newest.into_iter().map(|(slug, definition)| {
        let head: Head =
            serde_json::from_str(&definition).map_err(|why| corrupt("surveys", &slug, why))?;
        Ok((slug, named(lang, &head.title.vi, &head.title.en).to_owned()))
    });
    titled.collect()
}
