//! One's own account: where it is signed in, its password, its tokens.

use crate::{
    sign_in::is_signed_in,
    town::{PASSWORD, each_town, forms},
};

#[tokio::test]
async fn a_session_is_ended_from_elsewhere_and_by_a_new_password() {
    each_town(async |town| {
        let (here, there) = (town.leader().await, town.visitor());
        there.sign_in("lan@hoiam.example", PASSWORD).await;
        let page = here.get("/staff/account").await;
        let end = forms(&page.text);
        let end = end.iter().find(|form| form.action.starts_with("/staff/account/sessions/"));
        let action = end.unwrap().action.clone();
        let officer = town.officer().await;
        let own = officer.get("/staff/account").await.form("/staff/account/password");
        let theft = officer.post(&action, &own.fields).await;
        assert_eq!(theft.status, 404, "another's session is none");
        assert!(is_signed_in(&there).await);
        here.fill(&page, &action, &[]).await;
        assert!(!is_signed_in(&there).await);
        there.sign_in("lan@hoiam.example", PASSWORD).await;
        let mine = "trâu trắng leo cột điện";
        let change = |current, one, again| {
            [("current", current), ("password", one), ("password_again", again)]
        };
        for typed in [
            change("", mine, mine),
            change("không phải mật khẩu", mine, mine),
            change(PASSWORD, "ngắn quá", "ngắn quá"),
            change(PASSWORD, mine, "trâu đen"),
        ] {
            let refused = here.send_from("/staff/account", "/staff/account/password", &typed).await;
            assert_eq!(refused.status, 422);
            assert!(!refused.text.contains(mine), "no password is sent back");
        }
        let typed = change(PASSWORD, mine, mine);
        let changed = here.send_from("/staff/account", "/staff/account/password", &typed).await;
        assert_eq!(changed.went_to().as_deref(), Some("/staff/account?done=password"));
        assert!(is_signed_in(&here).await && !is_signed_in(&there).await);
        assert_eq!(there.sign_in("lan@hoiam.example", PASSWORD).await.status, 422);
        assert_eq!(there.sign_in("lan@hoiam.example", mine).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_token_is_shown_once_works_as_its_owner_and_is_revoked() {
    each_town(async |town| {
        let mai = town.admin().await;
        let page = mai.get("/staff/account").await;
        let name = [("token_name", "Máy in báo cáo")];
        let made = mai.fill(&page, "/staff/account/tokens", &name).await;
        let (_, rest) = made.text.split_once("<code class=\"secret\">").unwrap();
        let token = rest.split('<').next().unwrap().to_owned();
        let again = mai.fill(&page, "/staff/account/tokens", &name).await;
        assert_eq!(again.went_to().as_deref(), Some("/staff/account?done=token-before"));
        let account = mai.get("/staff/account").await;
        assert!(!account.text.contains(&token) && account.says("Máy in báo cáo"));
        assert_eq!(forms(&account.text).len(), 4, "sign-out, revoke, password, token");
        let ask = async |path: &str| {
            let bearer = format!("Bearer {token}");
            town.say(town.request(reqwest::Method::GET, path).header("authorization", bearer)).await
        };
        assert_eq!(ask("/staff/units").await.status, 200);
        assert_eq!(ask("/staff/account").await.status, 403, "a program does not keep the account");
        let forms = forms(&account.text);
        let revoke = forms.iter().find(|form| form.action.ends_with("/revoke")).unwrap();
        mai.fill(&account, &revoke.action, &[]).await;
        assert_eq!(ask("/staff/units").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_with_the_account_and_is_not_back_when_it_is_opened_again() {
    each_town(async |town| {
        let (mai, officer) = (town.admin().await, town.officer().await);
        let page = officer.get("/staff/account").await;
        let made = officer.fill(&page, "/staff/account/tokens", &[("token_name", "Máy")]).await;
        let (_, rest) = made.text.split_once("<code class=\"secret\">").unwrap();
        let bearer = format!("Bearer {}", rest.split('<').next().unwrap());
        let ask = async || {
            let asked = town.request(reqwest::Method::GET, "/staff/cases");
            town.say(asked.header("authorization", &bearer)).await.status.as_u16()
        };
        assert_eq!(ask().await, 200);
        let minh = format!("/staff/people/{}", town.person("minh@hoiam.example").await.0);
        mai.send_from(&minh, &format!("{minh}/close"), &[]).await;
        assert_eq!(ask().await, 303);
        mai.send_from(&minh, &format!("{minh}/open"), &[]).await;
        assert_eq!(ask().await, 303, "what was revoked stays so");
    })
    .await;
}
