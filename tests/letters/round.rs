//! One of every letter in each language, and what must hold for each.

use domain::{
    cases::{CaseId, TextDigest},
    numbers::Lang,
};
use hoiam::{
    app::App,
    books::tables::person,
    cases::{
        letters::{self, About},
        store,
    },
    people::{accounts::LinkSecret, invitations},
};
use reqwest::Method;
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use serde_json::json;

use super::TEXT;
use crate::{
    following::publish,
    town::{Mail, Town},
};

const NAME: &str = "Nguyễn Văn Kín";
const PHONE: &str = "0912345678";

/// What was put down for the post.
pub struct Round {
    who: String,
    references: Vec<(Lang, String)>,
    receipts: Vec<String>,
    link: String,
}

impl Round {
    /// Somebody in each language sends a case, is asked, answered and told of its reopening;
    /// somebody else asks to follow it; and a member of staff is invited. `who` begins every
    /// address.
    pub async fn of(town: &Town, who: &str) -> Self {
        let (mut references, mut receipts) = (Vec::new(), Vec::new());
        for lang in [Lang::Vi, Lang::En] {
            let email = format!("{who}-{lang}@example.vn");
            let body = json!({ "text": TEXT, "name": NAME, "phone": PHONE, "email": email, "lang": lang.word() });
            let sent = town.post("/api/v1/cases", &body).await;
            let reference = sent.word("reference");
            receipts.push(sent.word("receipt"));
            let row = store::find(town.app.books.read(), &reference).await.unwrap().unwrap();
            let id = CaseId(row.id);
            publish(town, id, TextDigest::of(&[1; 32], TEXT)).await;
            for (version, about) in
                [(3, About::Question), (4, About::Answered), (5, About::Reopened)]
            {
                tell(town, id, version, about).await;
            }
            let follower = format!("email={who}-follower-{lang}%40example.vn");
            let address = format!("/cases/{reference}/follow?lang={lang}");
            let asked = town.request(Method::POST, &address).body(follower);
            let asked = asked.header("content-type", "application/x-www-form-urlencoded");
            assert_eq!(town.say(asked).await.status, 303);
            references.push((lang, reference));
        }
        let link = LinkSecret::draw(&town.app.random);
        for lang in [Lang::Vi, Lang::En] {
            invite(town, &format!("{who}-staff-{lang}@example.vn"), lang, &link).await;
        }
        Self { who: who.to_owned(), references, receipts, link: link.as_str().to_owned() }
    }

    /// What must stand in no letter but the invitation, and open in no row of the outbox.
    pub fn secrets(&self) -> Vec<&str> {
        let receipts = self.receipts.iter().map(String::as_str);
        receipts.chain([self.link.as_str(), TEXT, NAME, PHONE]).collect()
    }

    /// How many letters there are.
    pub const LETTERS: usize = 12;

    /// Checks that all of them came, each once, and each in order.
    pub fn check(&self, app: &App, letters: &[Mail]) {
        assert_eq!(letters.len(), Self::LETTERS);
        let mut ids: Vec<_> = letters.iter().map(Mail::id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Self::LETTERS, "each under a name of its own");
        for letter in letters {
            self.check_one(app, letter);
        }
        for (lang, reference) in &self.references {
            let subjects: Vec<_> = match lang {
                Lang::Vi => vec![
                    format!("Đã tiếp nhận phản ánh {reference}"),
                    format!("Phản ánh {reference} cần thêm thông tin"),
                    format!("Phản ánh {reference} đã có trả lời"),
                    format!("Phản ánh {reference} được xem xét lại"),
                    format!("Xác nhận theo dõi phản ánh {reference}"),
                    "Đặt mật khẩu cho tài khoản Hồi Âm".to_owned(),
                ],
                Lang::En => vec![
                    format!("Case {reference} has been received"),
                    format!("Case {reference} needs more information"),
                    format!("Case {reference} has been answered"),
                    format!("Case {reference} is being reviewed again"),
                    format!("Confirm that you follow case {reference}"),
                    "Set the password of your Hồi Âm account".to_owned(),
                ],
            };
            for subject in subjects {
                let found: Vec<_> =
                    letters.iter().filter(|letter| letter.subject() == subject).collect();
                assert_eq!(found.len(), 1, "{subject}");
            }
            self.check_thread(letters, *lang);
        }
    }

    fn check_one(&self, app: &App, letter: &Mail) {
        let (raw, text, subject) = (&letter.raw, letter.text(), letter.subject());
        assert!(letter.to().starts_with(&self.who), "{}", letter.to());
        assert_eq!(letter.header("Auto-Submitted"), "auto-generated", "{subject}");
        assert_eq!(letter.header("Content-Transfer-Encoding"), "quoted-printable", "{subject}");
        assert!(letter.header("Content-Type").starts_with("text/plain"), "{subject}");
        assert_eq!(letter.parts(), 1, "plain text alone: {subject}");
        assert_eq!(letter.date(), app.clock.now().timestamp(), "{subject}");
        assert!(letter.header("Subject").is_ascii(), "{subject}");
        assert!(!raw.to_lowercase().contains("<html"), "{subject}");
        let is_invitation = letter.to().contains("-staff-");
        for secret in self.secrets() {
            let is_its_own = is_invitation && secret == self.link;
            assert_eq!(text.contains(secret), is_its_own, "{secret} in {subject}");
            assert!(!raw.replace("=\r\n", "").contains(secret) || is_its_own, "{subject}");
        }
        if is_invitation || letter.to().contains("-follower-") {
            assert_eq!(letter.header("List-Unsubscribe"), "", "{subject}: there will be no more");
            return;
        }
        assert_eq!(letter.link("/track"), "/track", "{subject}");
        let stop = format!("<{}{}>", app.base_url(), letter.link("/u/"));
        assert_eq!(letter.header("List-Unsubscribe"), stop, "{subject}");
        assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    }

    /// The letters to one sender are one conversation.
    fn check_thread(&self, letters: &[Mail], lang: Lang) {
        let sender = format!("{}-{lang}@example.vn", self.who);
        let own: Vec<_> = letters.iter().filter(|letter| letter.to() == sender).collect();
        let (first, later): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|letter| letter.follows().is_none());
        assert_eq!((first.len(), later.len()), (1, 3));
        assert!(later.iter().all(|letter| letter.follows() == Some(first[0].id())));
    }
}

async fn tell(town: &Town, id: CaseId, version: u32, about: About) {
    let at = town.app.clock.now();
    let put = town.app.books.write((id, version, about, at), |tx, (id, version, about, at)| {
        Box::pin(letters::put(tx, *id, *version, *about, *at))
    });
    put.await.unwrap();
}

async fn invite(town: &Town, email: &str, lang: Lang, link: &LinkSecret) {
    let (app, at) = (town.app.clone(), town.app.clock.now());
    let input = (app, email.to_owned(), lang, link.clone(), at);
    let put = town.app.books.write(input, |tx, (app, email, lang, link, at)| {
        Box::pin(async move {
            let row = person::ActiveModel {
                email: Set(email.clone()),
                name: Set(NAME.to_owned()),
                entered_at: Set(at.timestamp_micros()),
                ..Default::default()
            };
            let person = person::Entity::insert(row).exec(tx).await?.last_insert_id;
            let until = *at + chrono::TimeDelta::days(3);
            let invited = invitations::Invited::new(app, person, *lang, link, until);
            invitations::put(tx, &invited, *at).await
        })
    });
    put.await.unwrap();
}
