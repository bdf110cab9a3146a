//! Speaking to the server.

use std::sync::atomic::Ordering;

use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use super::{Reply, Town};

impl Town {
    /// A request, to be completed and said.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Says a request.
    pub async fn say(&self, request: RequestBuilder) -> Reply {
        Reply::of(request.send().await.unwrap()).await
    }

    /// Asks for an address.
    pub async fn get(&self, path: &str) -> Reply {
        self.say(self.request(Method::GET, path)).await
    }

    /// Sends JSON to an address.
    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.say(self.request(Method::POST, path).json(body)).await
    }

    /// Sends JSON to an address under a one-time key.
    pub async fn post_once(&self, path: &str, key: &str, body: &Value) -> Reply {
        self.say(self.request(Method::POST, path).header("Idempotency-Key", key).json(body)).await
    }

    /// A key that nobody used before.
    pub fn fresh_key(&self) -> String {
        format!("key-{}", self.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// An anonymous citizen says something.
    pub async fn somebody_says(&self, text: &str) -> Reply {
        self.post("/api/v1/cases", &serde_json::json!({ "text": text })).await
    }

    /// How many cases the books hold.
    pub async fn cases(&self) -> u64 {
        use sea_orm::{EntityTrait as _, PaginatorTrait as _};
        let cases = hoiam::books::tables::case::Entity::find();
        cases.count(self.app.books.read()).await.unwrap()
    }
}
