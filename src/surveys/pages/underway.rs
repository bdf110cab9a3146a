//! A form on its way: the draft, and the survey that it answers.

use std::sync::Arc;

use domain::{cases::Receipt, surveys::Filling};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    app::App, books::drafts::Draft, error::Result, office::corrupt, surveys::store::Survey,
};

/// The kind of drafts of forms.
const FORM: &str = "survey";
/// The kind of drafts that keep the receipt of a form that was sent, under the form's own code.
const SENT: &str = "survey-sent";

/// What is kept of a form on its way. It names nobody.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    /// The number of the version that it answers: a newer one changes nothing for who has begun.
    pub survey: i64,
    /// The code of the meeting that it belongs to.
    pub meeting: Option<String>,
    /// The answers so far, as [`Filling::to_json`] has them.
    pub answers: Value,
}

/// What is kept, for a day, of a form that was sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptReceipt {
    /// The number of the version that it answers.
    pub survey: i64,
    /// The receipt, in groups of three.
    pub receipt: String,
}

/// A form on its way.
#[derive(Clone)]
pub struct Underway {
    /// Its code.
    pub code: Receipt,
    /// What is kept of it.
    pub kept: Kept,
    /// The survey that it answers.
    pub survey: Arc<Survey>,
}

/// Where the form of this code lies.
pub fn form(app: &App, code: Receipt) -> Draft {
    Draft::under(&app.secret, &app.random, FORM, code)
}

/// Where the receipt of the form of this code lies.
pub fn receipt(app: &App, code: Receipt) -> Draft {
    Draft::under(&app.secret, &app.random, SENT, code)
}

/// A code that nobody knows yet.
pub fn fresh_code(app: &App) -> Receipt {
    Draft::fresh(&app.secret, &app.random, FORM).code()
}

impl Underway {
    /// The form of this code; `None` when there is none, or none any more.
    ///
    /// # Errors
    /// The database's; a draft that makes no sense.
    pub async fn find(app: &App, db: &impl ConnectionTrait, code: Receipt) -> Result<Option<Self>> {
        let kept: Option<Kept> = form(app, code).get(db, app.clock.today()).await?;
        let Some(kept) = kept else { return Ok(None) };
        let survey = app.shelf.get(app.books.read(), kept.survey).await?;
        Ok(Some(Self { code, kept, survey }))
    }

    /// A form that nobody has touched, under a code that nobody knows.
    pub fn begin(app: &App, survey: Arc<Survey>, meeting: Option<String>) -> Self {
        let answers = Value::Object(serde_json::Map::new());
        Self { code: fresh_code(app), kept: Kept { survey: survey.id, meeting, answers }, survey }
    }

    /// Keeps it as it stands.
    ///
    /// # Errors
    /// The database's.
    pub async fn keep(self, app: &App) -> Result<()> {
        let keep = (app.clone(), self);
        app.books
            .write(keep, |tx, (app, underway)| {
                let today = app.clock.today();
                Box::pin(
                    async move { form(app, underway.code).put(tx, &underway.kept, today).await },
                )
            })
            .await
    }

    /// Its answers, against its survey.
    ///
    /// # Errors
    /// A draft that makes no sense.
    pub fn filling(&self) -> Result<Filling<'_>> {
        Filling::resume(&self.survey.definition, &self.kept.answers)
            .map_err(|why| corrupt("drafts", self.survey.definition.slug(), why))
    }
}
