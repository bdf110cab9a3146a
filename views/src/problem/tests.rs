use maud::Render;

use super::Problem;
use super::samples::{explanations, samples};
use crate::frame::samples::frame;
use crate::{Lang, parts};

/// The pages differ in their words alone, so two are kept whole and the words of all beside them.
#[test]
fn the_problem_page_in_every_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let kept =
            |(name, _): &(String, _)| ["not-found", "long", "faults"].contains(&name.as_str());
        for (name, page) in samples(&frame).into_iter().filter(kept) {
            insta::assert_snapshot!(format!("problem-{name}-{lang}"), parts::lines(&page.render()));
        }
    }
}

#[test]
fn the_page_of_a_type_of_problem_in_every_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let (problem, page) = explanations(&frame).next().unwrap();
        let name = format!("explanation-{problem}-{lang}");
        insta::assert_snapshot!(name, parts::lines(&page.render()));
    }
}

#[test]
fn the_words_of_every_problem_in_every_language() {
    for &lang in Lang::ALL {
        let words = frame(lang).words();
        let said: Vec<_> = Problem::ALL
            .iter()
            .map(|problem| {
                let (title, next) = (problem.title_key(), problem.next_key());
                format!("{problem}: {}\n  {}", words.say(title), words.say(next))
            })
            .collect();
        insta::assert_snapshot!(format!("problems-{lang}"), said.join("\n"));
    }
}

#[test]
fn every_problem_says_what_happened_and_what_to_do_next() {
    for &lang in Lang::ALL {
        let words = frame(lang).words();
        for &problem in Problem::ALL {
            let (title, next) = (words.say(problem.title_key()), words.say(problem.next_key()));
            assert!(!title.starts_with("problem-") && !title.ends_with('.'), "{title}");
            assert!(!next.starts_with("problem-") && next.ends_with('.'), "{next}");
        }
    }
}
