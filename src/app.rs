//! What the server holds, and who answers which address.

use std::{ops::Deref, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::header,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use lettre::message::Mailbox;
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use views::links::Asset;

use crate::{
    books::{Books, gathering::Gathering},
    cases,
    clock::Clock,
    error::Error,
    health, home, meetings, metrics,
    office::Kept,
    people,
    random::Random,
    reports,
    secrets::Secret,
    surveys::{self, Shelf},
    wire::{origin, problem},
};

/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The server, as every request has it at hand.
#[derive(Clone)]
pub struct App(Arc<Server>);

/// What the server holds for as long as it runs. Nothing in it that another copy would need.
#[derive(Clone)]
pub struct Server {
    /// The database.
    pub books: Books,
    /// What time it is.
    pub clock: Clock,
    /// Where chance comes from.
    pub random: Random,
    /// The key kept outside the database.
    pub secret: Secret,
    /// The office as last read.
    pub office: Kept,
    /// The published surveys that were read already.
    pub shelf: Shelf,
    /// What the first page tells.
    pub front: home::Front,
    /// Where cases that programs send are taken in.
    pub cases: Gathering<cases::Taking>,
    /// Where filled forms that programs send are taken in.
    pub responses: Gathering<surveys::Taking>,
    /// Whether everything shown is the fictional district.
    pub demo: bool,
    /// Whether letters only go to the folder `DATA/mail`: no mail server is set.
    pub keeps_letters: bool,
    base_url: String,
}

impl Deref for App {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.0
    }
}

impl App {
    /// Puts the parts together, in a runtime that will run its work. `base_url` is how people
    /// reach the server, without a slash at its end.
    pub fn new(books: Books, clock: Clock, random: Random, secret: Secret, base_url: &str) -> Self {
        Self(Arc::new(Server {
            office: Kept::default(),
            shelf: Shelf::default(),
            front: home::Front::default(),
            cases: Gathering::new(&books),
            responses: Gathering::new(&books),
            books,
            clock,
            random,
            secret,
            demo: false,
            keeps_letters: false,
            base_url: base_url.to_owned(),
        }))
    }

    /// The same server, showing the fictional district.
    #[must_use]
    pub fn of_demo(self) -> Self {
        Self(Arc::new(Server { demo: true, ..Arc::unwrap_or_clone(self.0) }))
    }

    /// The same server, its letters kept in a folder for want of a mail server.
    #[must_use]
    pub fn keeping_letters(self) -> Self {
        Self(Arc::new(Server { keeps_letters: true, ..Arc::unwrap_or_clone(self.0) }))
    }

    /// How people reach the server, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Who letters come from: nobody reads what is written back.
    pub fn sender_of_letters(&self) -> Mailbox {
        let host = self.base_url.split("://").last().unwrap_or_default();
        let host = host.split([':', '/']).next().unwrap_or_default();
        let named = lettre::Address::new("no-reply", host);
        let address = named.unwrap_or_else(|_| no_reply_at_home());
        Mailbox::new(Some("Hồi Âm".to_owned()), address)
    }
}

impl App {
    /// The `Message-ID` of the letter that the outbox knows by `name`, without its brackets: always
    /// the same for the same letter, so that whoever gets it twice can tell, and never that of
    /// another office's letter. It tells nothing of the name.
    pub fn message_id(&self, name: &str) -> String {
        let mark = self.secret.mark("message-id", name);
        format!("{}@{}", &mark[..32], self.sender_of_letters().email.domain())
    }
}

#[expect(clippy::expect_used, reason = "a constant that is an address")]
fn no_reply_at_home() -> lettre::Address {
    lettre::Address::new("no-reply", "localhost").expect("a constant address")
}

/// The description of the API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Hồi Âm",
        description = "Survey forms and cases from public meetings and the web, and figures that reconcile.",
    ),
    tags(
        (name = "cases", description = "Opinions, feedback and petitions that must be answered"),
        (name = "surveys", description = "Survey forms and their responses"),
        (name = "reports", description = "Figures, counted from records"),
        (name = "operations", description = "For those who run the server"),
    )
)]
struct Api;

/// The addresses for programs and their description.
pub fn api() -> (Router<App>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Api::openapi())
        .merge(cases::routes())
        .merge(surveys::routes())
        .merge(reports::routes())
        .merge(health::routes())
        .split_for_parts()
}

/// Who answers which address.
pub fn router(app: App) -> Router {
    let (api, description) = api();
    let description = description.to_json().unwrap_or_default();
    let describe = move || {
        let description = description.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], description) }
    };
    // What every request passes on its way in, and every reply on its way out, the first the
    // outermost; one layer of them all, because each request gets a copy of every layer.
    let around = ServiceBuilder::new()
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(home::pages_headers))
        .layer(middleware::from_fn_with_state(app.clone(), metrics::count))
        .layer(middleware::from_fn_with_state(app.clone(), problem::in_words))
        .layer(middleware::from_fn_with_state(app.clone(), in_time))
        .layer(middleware::from_fn_with_state(app.clone(), origin::ours))
        .layer(middleware::from_fn_with_state(app.clone(), people::guard::guard))
        .layer(CatchPanicLayer::custom(|_| {
            Error::Internal("a handler panicked".to_owned()).into_response()
        }));
    api.route("/api/v1/openapi.json", get(describe))
        .merge(home::routes())
        .merge(home::staff::routes())
        .merge(people::pages::routes())
        .merge(meetings::pages::routes())
        .merge(surveys::pages::routes())
        .merge(cases::sending::routes())
        .merge(cases::tracking::routes())
        .merge(cases::following::routes())
        .merge(cases::queue::routes())
        .merge(cases::desk::routes())
        .merge(reports::list::routes())
        .merge(reports::pages::routes())
        .fallback(nobody)
        .method_not_allowed_fallback(wrong_method)
        .layer(around)
        .with_state(app)
}

async fn nobody() -> Error {
    Error::NotFound("address")
}

async fn wrong_method() -> Error {
    Error::MethodNotAllowed
}

/// Says at once that the database is away, to those who wait for it already too, and after a while
/// that it takes too long.
async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    let needs_the_books = !needs_nothing(request.uri().path());
    tokio::select! {
        biased;
        () = app.books.gone(), if needs_the_books => {
            Error::Unavailable("it is away".to_owned()).into_response()
        }
        response = tokio::time::timeout(PATIENCE, next.run(request)) => {
            response.unwrap_or_else(|_| Error::Timeout.into_response())
        }
    }
}

/// What is answered whatever became of the database.
fn needs_nothing(path: &str) -> bool {
    matches!(path, "/healthz" | "/metrics") || Asset::ALL.iter().any(|asset| asset.path == path)
}
