//! What senders agreed to, and whether they sent for somebody else.

use domain::cases::CaseId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use crate::{
    books::tables::{consent, sent_for_another},
    cases::{filing::Filing, sender::Agreed},
    error::Result,
    office::corrupt,
};

/// What the sender of a new case agreed to, each purpose a row by itself.
pub fn rows(id: CaseId, filing: &Filing) -> impl Iterator<Item = consent::ActiveModel> {
    let agreed = filing.sender.agreed.as_ref();
    let each = agreed
        .into_iter()
        .flat_map(|agreed| agreed.purposes.iter().map(|purpose| (agreed.edition, purpose)));
    each.map(move |(edition, purpose)| consent::ActiveModel {
        case_id: Set(id.0),
        purpose: Set(purpose.word().to_owned()),
        edition: Set(edition.cast_signed()),
        lang: Set(filing.lang.word().to_owned()),
        channel: Set("web".to_owned()),
        given_at: Set(filing.received_at.timestamp_micros()),
        withdrawn_at: Set(None),
    })
}

/// That somebody sent a new case for somebody else; `None`: they sent it for themselves.
pub fn for_another(id: CaseId, filing: &Filing) -> Option<sent_for_another::ActiveModel> {
    filing.sender.for_another.then_some(sent_for_another::ActiveModel { case_id: Set(id.0) })
}

/// What the sender of a case agreed to and did not take back; `None`: to nothing.
///
/// # Errors
/// The database's; a purpose that is none.
pub async fn of(db: &impl ConnectionTrait, id: CaseId) -> Result<Option<Agreed>> {
    let rows = consent::Entity::find()
        .filter(consent::Column::CaseId.eq(id.0))
        .filter(consent::Column::WithdrawnAt.is_null())
        .order_by_asc(consent::Column::Purpose)
        .all(db)
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let edition = first.edition.cast_unsigned();
    let purposes = rows.iter().map(|row| row.purpose.parse());
    let purposes: std::result::Result<_, domain::UnknownWord> = purposes.collect();
    let purposes = purposes.map_err(|why| corrupt("consents", id.0, why))?;
    Ok(Some(Agreed { edition, purposes }))
}

/// Whether somebody sent the case for somebody else.
///
/// # Errors
/// The database's.
pub async fn is_for_another(db: &impl ConnectionTrait, id: CaseId) -> Result<bool> {
    Ok(sent_for_another::Entity::find_by_id(id.0).one(db).await?.is_some())
}
