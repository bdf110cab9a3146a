//! Promise P3, followed link by link on the demo: every number of cases on a page of figures opens
//! a list that has exactly as many rows as the number says, over all its pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::town::{Database, Town};

/// What was followed so far.
#[derive(Debug, Default)]
struct Followed {
    pages: usize,
    links: usize,
    rows: usize,
    /// Lists by address, with how many rows they had: two pages may show one number twice.
    known: BTreeMap<String, usize>,
}

impl Followed {
    /// Follows every number of a page that opens a list of cases.
    async fn page(&mut self, town: &Town, address: &str, html: &str) {
        let links = lists(html);
        assert!(!links.is_empty(), "{address} shows no number that opens a list");
        self.pages += 1;
        for (list, number) in links {
            let rows = if let Some(rows) = self.known.get(&list) {
                *rows
            } else {
                let rows = rows(town, &list).await;
                self.rows += rows;
                self.known.insert(list.clone(), rows);
                rows
            };
            assert_eq!(rows, number, "{list}, from {address}");
            self.links += 1;
        }
    }

    fn told(&self, where_: &str) {
        let Self { pages, links, rows, known } = self;
        println!(
            "{where_}: {links} numbers on {pages} pages open {} lists of {rows} rows in all",
            known.len()
        );
    }
}

/// The links of the main part to lists of cases, each with the number that it stands under.
fn lists(html: &str) -> Vec<(String, usize)> {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let links = main.split("<a href=\"/cases?").skip(1).map(|rest| {
        let (query, rest) = rest.split_once('"').unwrap();
        let said = rest.trim_start_matches('>').split('<').next().unwrap();
        let digits = said.replace(['.', ','], "");
        let number = digits.parse().unwrap_or_else(|_| panic!("“{said}” is no number"));
        (format!("/cases?{}", query.replace("&amp;", "&")), number)
    });
    links.collect()
}

/// How many different cases the pages of a list show together.
async fn rows(town: &Town, list: &str) -> usize {
    let (mut next, mut seen) = (Some(list.to_owned()), BTreeSet::new());
    while let Some(address) = next {
        let page = town.get(&address).await;
        assert_eq!(page.status, 200, "{address}: {}", page.text);
        let body = page.text.split("<tbody").nth(1).unwrap_or_default();
        for row in body.split("<th scope=\"row\"").skip(1) {
            let cell = row.split("</th>").next().unwrap();
            let reference = cell.rsplit_once('>').map_or(cell, |(_, text)| text);
            let reference = if reference.is_empty() { cell } else { reference };
            assert!(seen.insert(reference.to_owned()), "{reference} stands twice in {list}");
        }
        // The language of a page is chosen above its main part, by a link to the same page.
        let main = page.text.split("<main").nth(1).unwrap();
        let older = main
            .split("href=\"/cases?")
            .skip(1)
            .find(|rest| rest.split('"').next().is_some_and(|query| query.contains("after=")));
        next = older.map(|rest| {
            format!("/cases?{}", rest.split('"').next().unwrap().replace("&amp;", "&"))
        });
    }
    seen.len()
}

/// The demo on a database.
async fn demo(database: Database) -> Town {
    let town = Town::wilderness(database).await;
    hoiam::demo::fill(&town.app).await.unwrap();
    town
}

#[tokio::test]
async fn every_public_number_of_the_demo_opens_its_list() {
    for (database, pages) in [
        (
            Some(Database::sqlite()),
            &["/", "/results", "/results?order=overdue", "/results?year=2019", "/results?lang=en"]
                as &[&str],
        ),
        (Database::postgres().await, &["/", "/results?year=2019"]),
    ] {
        let Some(database) = database else { continue };
        let where_ = database.url.split(':').next().unwrap_or_default().to_owned();
        let town = demo(database).await;
        let mut followed = Followed::default();
        for address in pages {
            let page = town.get(address).await;
            assert_eq!(page.status, 200, "{address}");
            followed.page(&town, address, &page.text).await;
        }
        followed.told(&where_);
    }
}

/// The report of the year, as of the day of the source, and of all time as of now.
const ASKED: [&str; 2] =
    ["from=2019-01-01&until=2019-12-31&as_of=2020-01-10", "from=01/01/2019&until=31/12/2026"];

#[tokio::test]
async fn every_number_of_a_report_for_staff_opens_its_list_in_every_grouping() {
    let groupings = ["none", "unit", "level", "field", "kind", "source", "meeting", "month"];
    for (database, groupings, units) in [
        (Some(Database::sqlite()), &groupings as &[&str], &["", "HA", "HA02"] as &[&str]),
        (Database::postgres().await, &["level", "meeting"], &["", "HA02"]),
    ] {
        let Some(database) = database else { continue };
        let where_ = database.url.split(':').next().unwrap_or_default().to_owned();
        let town = demo(database).await;
        let leader = town.leader().await;
        let mut followed = Followed::default();
        for grouping in groupings {
            // A narrower unit once is enough: what narrows is the same for every grouping.
            let units = if *grouping == "level" { units } else { &units[..1] };
            for unit in units {
                for asked in ASKED {
                    let address = format!(
                        "/staff/reports/resolution?{asked}&group_by={grouping}&unit={unit}"
                    );
                    let page = leader.get(&address).await;
                    assert_eq!(page.status, 200, "{address}: {}", page.text);
                    followed.page(&town, &address, &page.text).await;
                }
            }
        }
        let first = leader.get("/staff").await;
        if first.status == 404 {
            println!("{where_}: there is no first screen of a leader yet");
        } else {
            followed.page(&town, "/staff", &first.text).await;
        }
        followed.told(&where_);
    }
}
