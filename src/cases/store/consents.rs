//! What senders agreed to, and whether they sent for somebody else.

use domain::cases::CaseId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use crate::{
    books::{
        batch::Batch,
        tables::{consent, sent_for_another},
    },
    cases::{filing::Filing, sender::Agreed},
    error::Result,
    office::corrupt,
};

/// Keeps what the sender of a new case agreed to, each purpose by itself, when `rows` are entered.
pub fn keep(db: &impl ConnectionTrait, rows: &mut Batch, id: CaseId, filing: &Filing) {
    let sender = &filing.sender;
    if sender.for_another {
        let row = sent_for_another::ActiveModel { case_id: Set(id.0) };
        rows.add(db, &sent_for_another::Entity::insert(row));
    }
    let Some(agreed) = &sender.agreed else { return };
    for purpose in &agreed.purposes {
        let row = consent::ActiveModel {
            case_id: Set(id.0),
            purpose: Set(purpose.word().to_owned()),
            edition: Set(agreed.edition.cast_signed()),
            lang: Set(filing.lang.word().to_owned()),
            channel: Set("web".to_owned()),
            given_at: Set(filing.received_at.timestamp_micros()),
            withdrawn_at: Set(None),
        };
        rows.add(db, &consent::Entity::insert(row));
    }
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
