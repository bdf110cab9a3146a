//! Somebody with a browser: cookies, pages, forms. Scripts are off.

use std::sync::{Mutex, PoisonError};

use reqwest::{Method, RequestBuilder, header};

use super::{
    Reply, Town,
    html::{Form, forms},
};

/// A browser of its own, with the cookies that it was given.
pub struct Client<'a> {
    /// The town it is in.
    pub town: &'a Town,
    cookies: Mutex<Vec<(String, String)>>,
}

impl<'a> Client<'a> {
    /// A browser that nobody has used yet.
    pub fn new(town: &'a Town) -> Self {
        Self { town, cookies: Mutex::default() }
    }

    /// Asks for a page. Where it leads on, the reply is the leading on: see [`Reply::went_to`].
    pub async fn get(&self, path: &str) -> Reply {
        self.say(self.request(Method::GET, path)).await
    }

    /// Asks for a page and follows where it leads, ten times at most.
    pub async fn open(&self, path: &str) -> Reply {
        let mut reply = self.get(path).await;
        for _ in 0..10 {
            let Some(next) = reply.went_to() else { return reply };
            reply = self.get(&next).await;
        }
        panic!("{path} leads on and on")
    }

    /// Opens the page at `path`, fills in the form that goes to that same address, and sends it:
    /// key, seal and everything else that the page had filled in go along.
    pub async fn send(&self, path: &str, typed: &[(&str, &str)]) -> Reply {
        self.send_from(path, path, typed).await
    }

    /// Opens the page at `page`, fills in its form that goes to `action`, and sends it.
    pub async fn send_from(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> Reply {
        let reply = self.get(page).await;
        self.fill(&reply, action, typed).await
    }

    /// Fills in the form of a page that was opened before, as often as one likes.
    pub async fn fill(&self, page: &Reply, action: &str, typed: &[(&str, &str)]) -> Reply {
        let form = page.form(action);
        let to = if form.action.is_empty() { action } else { &form.action };
        self.post(to, &form.filled(typed)).await
    }

    /// Sends pairs to an address, with nothing that a page would add.
    pub async fn post<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, pairs: &[(N, V)]) -> Reply {
        self.say(self.posting(path, pairs)).await
    }

    /// The same, to be given more headers and said.
    pub fn posting<N: AsRef<str>, V: AsRef<str>>(
        &self,
        path: &str,
        pairs: &[(N, V)],
    ) -> RequestBuilder {
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| (n.as_ref(), v.as_ref())).collect();
        let body = serde_urlencoded::to_string(pairs).unwrap();
        let kind = "application/x-www-form-urlencoded";
        self.request(Method::POST, path).header(header::CONTENT_TYPE, kind).body(body)
    }

    /// A request with the cookies of this browser, to be completed and said.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let line: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self.town.request(method, path);
        if line.is_empty() { request } else { request.header(header::COOKIE, line.join("; ")) }
    }

    /// Says a request, and keeps the cookies that come back.
    pub async fn say(&self, request: RequestBuilder) -> Reply {
        let reply = self.town.say(request).await;
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for given in reply.headers.get_all(header::SET_COOKIE) {
            let given = given.to_str().unwrap();
            let (name, value) = given.split(';').next().unwrap().split_once('=').unwrap();
            cookies.retain(|(known, _)| known != name);
            if !value.is_empty() && !given.contains("Max-Age=0") {
                cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        drop(cookies);
        reply
    }

    /// Signs in.
    pub async fn sign_in(&self, email: &str, password: &str) -> Reply {
        self.send("/sign-in", &[("email", email), ("password", password)]).await
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    /// Forgets all cookies, as when the browser is closed.
    pub fn forget(&self) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Reply {
    /// Where the reply leads on; `None` when it is a page.
    pub fn went_to(&self) -> Option<String> {
        self.status.is_redirection().then(|| self.header("location").to_owned())
    }

    /// The form of this page that goes to `action`.
    ///
    /// # Panics
    /// When the page has none.
    pub fn form(&self, action: &str) -> Form {
        let all = forms(&self.text);
        let found = all.iter().find(|form| form.action == action);
        let found = found.or_else(|| all.iter().find(|form| form.action.is_empty()));
        let there = || all.iter().map(|form| form.action.as_str()).collect::<Vec<_>>();
        found.cloned().unwrap_or_else(|| {
            panic!(
                "no form to {action}, status {}, forms to {:?}\n{}",
                self.status,
                there(),
                self.text
            )
        })
    }

    /// Whether the page says this, as people read it.
    pub fn says(&self, text: &str) -> bool {
        super::html::unescaped(&self.text).contains(text)
    }
}
