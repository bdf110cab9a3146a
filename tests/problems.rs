//! Addresses and methods that are not there, and what every reply carries.

use reqwest::Method;
use serde_json::Value;

use crate::town::each_town;

#[tokio::test]
async fn an_unknown_address_is_a_problem_for_programs_and_a_page_for_people() {
    each_town(async |town| {
        town.get("/api/v1/nothing").await.is_problem(404);
        let page = town.get("/nothing").await;
        assert_eq!(page.status, 404);
        assert!(page.header("content-type").starts_with("text/html"), "{:?}", page.headers);
        assert!(page.text.contains("<h1>"), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_a_page_in_the_readers_language() {
    each_town(async |town| {
        town.publish_papi().await;
        for path in ["/cases/%FF", "/surveys/papi-local/parts/%FF", "/surveys/%FF/parts/1"] {
            let page = town.get(&format!("{path}?lang=en")).await;
            assert_eq!(page.status, 404, "{path}");
            assert!(page.text.contains("<html lang=\"en\""), "{path}: {}", page.text);
        }
        let twice = town.get("/text-size?size=larger&size=usual&back=/track").await;
        assert_eq!(twice.went_to().as_deref(), Some("/track"));
    })
    .await;
}

#[tokio::test]
async fn a_wrong_method_says_which_are_right() {
    each_town(async |town| {
        for (path, allowed) in [
            ("/api/v1/cases", "POST"),
            ("/api/v1/track", "POST"),
            ("/api/v1/cases/HA-26-000001-5", "GET"),
            ("/api/v1/surveys/papi-local", "GET"),
            ("/api/v1/surveys/papi-local/responses", "POST"),
            ("/api/v1/reports/resolution", "GET"),
            ("/api/v1/reports/surveys/papi-local", "GET"),
            ("/api/v1/openapi.json", "GET"),
        ] {
            let reply = town.say(town.request(Method::DELETE, path)).await;
            reply.is_problem(405);
            assert!(reply.header("allow").contains(allowed), "{path}: {:?}", reply.headers);
        }
    })
    .await;
}

#[tokio::test]
async fn the_server_says_that_it_lives_is_ready_and_counts() {
    each_town(async |town| {
        assert_eq!(town.get("/healthz").await.text, "ok\n");
        assert_eq!(town.get("/readyz").await.text, "ready\n");
        assert_eq!(town.get("/metrics").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_api_describes_itself() {
    each_town(async |town| {
        let description = town.get("/api/v1/openapi.json").await.json();
        assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
        let paths = description["paths"].as_object().unwrap().values();
        let calls = paths.flat_map(|path| path.as_object().unwrap().values());
        let mut names: Vec<_> = calls.map(|call| call["operationId"].to_string()).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "each call has a name of its own");
        for path in [
            "/api/v1/cases",
            "/api/v1/cases/{reference}",
            "/api/v1/track",
            "/api/v1/surveys/{slug}",
            "/api/v1/surveys/{slug}/responses",
            "/api/v1/reports/resolution",
            "/api/v1/reports/surveys/{slug}",
            "/healthz",
            "/readyz",
            "/metrics",
        ] {
            assert!(description["paths"][path].is_object(), "{path} is not described");
        }
    })
    .await;
}

/// The description as it stands in the repository, so that every change of the contract is seen.
/// To renew it: `hoiam serve`, then save `/api/v1/openapi.json`, indented by two.
#[test]
fn the_description_in_the_repository_is_the_one_that_is_served() {
    let (_, description) = hoiam::app::api();
    let served: Value = serde_json::to_value(&description).unwrap();
    let kept: Value = serde_json::from_str(include_str!("../docs/openapi.json")).unwrap();
    assert_eq!(served, kept, "docs/openapi.json is not what is served");
}

#[tokio::test]
async fn every_reply_forbids_guessing_its_type() {
    each_town(async |town| {
        for path in
            ["/", "/api/v1/openapi.json", "/nothing", "/api/v1/nothing", "/assets/style.css"]
        {
            assert_eq!(town.get(path).await.header("x-content-type-options"), "nosniff", "{path}");
        }
    })
    .await;
}
