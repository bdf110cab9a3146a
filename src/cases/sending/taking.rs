//! The moment in which a case that was begun becomes one that was received.

use domain::cases::Receipt;
use sea_orm::DatabaseTransaction;

use super::{
    begun::Begun,
    held::{Lying, Taken},
};
use crate::{
    app::App,
    books::drafts::Draft,
    cases::{filing::Filing, taking::take_in},
    error::{Error, Result},
};

/// A case about to be sent.
pub struct Sending {
    /// The server.
    pub app: App,
    /// Where it was begun.
    pub draft: Draft,
    /// What was shown to its sender.
    pub begun: Begun,
    /// What becomes of it.
    pub filing: Filing,
    /// The receipt.
    pub receipt: Receipt,
}

impl Sending {
    /// Takes it in, and puts the receipt where it was begun: whoever sends it again finds that.
    /// False when it was sent before.
    ///
    /// # Errors
    /// The ledger's refusals; the database's; a draft that is gone or was changed meanwhile.
    pub async fn take(&self, tx: &DatabaseTransaction) -> Result<bool> {
        let today = self.filing.received_on;
        match self.draft.hold(tx, today).await? {
            Some(Lying::Begun(begun)) if begun == self.begun => {}
            Some(Lying::Sent(_)) => return Ok(false),
            // Changed or forgotten in another window, in this very moment.
            Some(Lying::Begun(_)) | None => return Err(Error::KeyReused),
        }
        let step = take_in(tx, &self.filing, self.app.clock.zone).await?;
        let sender = &self.filing.sender;
        let taken = Taken {
            reference: step.case.reference().to_string(),
            receipt: self.receipt.digits(),
            due_on: step.case.standing().due_on,
            reachable: sender.email.is_some() || sender.phone.is_some(),
            by_email: sender.email.is_some(),
        };
        let tomorrow = today + chrono::Days::new(1);
        self.draft.put_until(tx, &Lying::Sent(taken), tomorrow).await?;
        Ok(true)
    }
}

/// What proves that this is what was shown: changes with every letter of it.
///
/// # Errors
/// Never in practice: what is begun is always JSON.
pub fn seal(app: &App, begun: &Begun) -> Result<String> {
    let text = serde_json::to_string(begun);
    let text = text.map_err(|why| Error::Internal(format!("no JSON: {why}")))?;
    Ok(app.secret.mark("shown", &text))
}
