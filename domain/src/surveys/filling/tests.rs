use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::json;

use super::{Filling, Slip, Theme, Unfit, fields_of, parts};
use crate::surveys::samples::{papi, response};
use crate::surveys::{
    Answer, AnswerRefusal, Answers, Definition, Question, QuestionId, Strictness,
};

/// Every type of question, with conditions within a part, across parts and on a missing answer.
fn every_type() -> &'static Definition {
    static EVERY: LazyLock<Definition> = LazyLock::new(|| {
        let text = |word: &str| json!({ "vi": word, "en": word });
        let options = |codes: &[&str]| {
            let option = |code: &&str| json!({ "code": code, "vi": code, "en": code });
            codes.iter().map(option).collect::<Vec<_>>()
        };
        let question = |id: &str, kind: &str, more: serde_json::Value| {
            let mut all = json!({ "id": id, "type": kind, "vi": id, "en": id });
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all
        };
        let five = ["1", "2", "3", "4", "5", "97"];
        let json = json!({
            "template_id": "every", "version": 1, "title": text("Mọi loại"),
            "missing_codes": [
                { "code": "97", "vi": "k", "en": "n" }, { "code": "98", "vi": "k", "en": "n" },
                { "code": "99", "vi": "k", "en": "n" },
            ],
            "questions": [
                question("one", "single", json!({ "options": options(&["1", "2"]) })),
                question("scale", "likert5", json!({ "options": options(&five), "show_if": "one == '1'" })),
                question("some", "multi", json!({
                    "options": options(&["a", "b", "c", "0"]), "none_code": "0", "max_choices": 2,
                    "show_if": "scale in ['4','5'] or one == '98'",
                })),
            ],
            "demographics": [
                question("list", "multi_count", json!({
                    "options": options(&["a", "b", "0"]), "none_code": "0", "denominator": 2,
                    "show_if": "some != 'a'",
                })),
                question("age", "integer", json!({ "min": -5, "max": 2000 })),
                question("sum", "amount_vnd", json!({ "show_if": "list == 'a'" })),
            ],
            "closing": [
                question("said", "text", json!({ "max_chars": 20 })),
                question("on", "date", json!({ "show_if": "one != '2' and scale != '97'" })),
            ],
        });
        Definition::from_json(&json).unwrap()
    });
    &EVERY
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn ids(definition: &Definition) -> Vec<&QuestionId> {
    definition.questions().iter().map(Question::id).collect()
}

/// Saves a page that asks these questions.
fn save<'d>(filling: &Filling<'d>, asked: &[&str], typed: &[(&str, &str)]) -> Filling<'d> {
    let asked = asked.iter().map(|id| QuestionId::new(id).unwrap()).collect::<Vec<_>>();
    let typed: Vec<_> = typed.iter().map(|(name, value)| pair(name, value)).collect();
    filling.save(&asked.iter().collect::<Vec<_>>(), &typed).unwrap().filling
}

fn slips(asked: &[&str], typed: &[(&str, &str)]) -> Vec<Slip> {
    let asked = asked.iter().map(|id| QuestionId::new(id).unwrap()).collect::<Vec<_>>();
    let typed: Vec<_> = typed.iter().map(|(name, value)| pair(name, value)).collect();
    let form = Filling::begin(every_type());
    form.save(&asked.iter().collect::<Vec<_>>(), &typed).unwrap_err()
}

#[test]
fn a_form_is_cut_at_its_themes_in_the_order_of_asking() {
    let parts = parts(papi());
    let themes: Vec<_> = parts.iter().map(|part| part.theme).collect();
    assert_eq!(themes.len(), 10);
    for (theme, dimension) in themes.iter().zip(papi().dimensions()) {
        assert_eq!(*theme, Theme::Dimension(dimension));
    }
    assert_eq!(themes[8..], [Theme::Demographics, Theme::Closing]);
    let numbered = parts.iter().flat_map(super::Part::numbered);
    let (numbers, questions): (Vec<_>, Vec<_>) = numbered.map(|(n, q)| (n, q.clone())).unzip();
    assert_eq!(numbers, (1..=47).collect::<Vec<_>>());
    assert_eq!(questions, papi().questions());
}

#[test]
fn what_is_typed_says_what_a_program_would_send() {
    let form = Filling::begin(every_type());
    let form = save(&form, &["one", "scale"], &[("one", "1"), ("scale", "4"), ("key", "x")]);
    let form = save(&form, &["some", "age"], &[("some", "c"), ("some", "b"), ("age", " 1.500 ")]);
    let form = save(&form, &["list", "said"], &[("list", "98"), ("said", " Sửa đường ")]);
    let day = [("on-day", "2"), ("on-month", "09"), ("on-year", "2019")];
    let form = save(&form, &["on"], &day);
    let expected = json!({
        "one": "1", "scale": "4", "some": ["b", "c"], "list": "98", "age": 1500,
        "said": "Sửa đường", "on": "2019-09-02",
    });
    assert_eq!(form.to_json(), expected);
    assert_eq!(form.progress(), (7, 7));
    assert_eq!(Filling::resume(every_type(), &expected), Ok(form));
}

#[test]
fn a_question_left_empty_is_blank_and_may_be_emptied_again() {
    let form = Filling::begin(every_type());
    let form = save(&form, &["one", "age"], &[("one", "2"), ("age-none", "99")]);
    assert_eq!(form.to_json(), json!({ "one": "2", "age": "99" }));
    let form = save(&form, &["one", "age"], &[("age", "  "), ("one", "")]);
    assert_eq!(form.to_json(), json!({}));
}

#[test]
fn an_answer_that_closes_a_question_drops_what_stood_there() {
    let form = Filling::begin(every_type());
    let form = save(&form, &["one", "scale"], &[("one", "1"), ("scale", "5")]);
    let form = save(&form, &["some"], &[("some", "a")]);
    let closed = QuestionId::new("one").unwrap();
    let saved = form.save(&[&closed], &[pair("one", "2")]).unwrap();
    assert_eq!(saved.filling.to_json(), json!({ "one": "2" }));
    let dropped: Vec<_> = saved.dropped.iter().map(|id| id.as_str()).collect();
    assert_eq!(dropped, ["scale", "some"], "and what depended on it");
    let opened = save(&saved.filling, &["one"], &[("one", "1")]);
    assert_eq!(opened.to_json(), json!({ "one": "1" }), "it does not come back");
}

#[test]
fn what_is_typed_at_a_question_that_closes_is_no_fault() {
    let form = Filling::begin(every_type());
    let form = save(&form, &["one", "scale"], &[("one", "2"), ("scale", "nonsense")]);
    assert_eq!(form.to_json(), json!({ "one": "2" }));
}

#[test]
fn every_fault_stands_at_its_question_and_nothing_is_saved() {
    let typed = [
        ("one", "1"),
        ("one", "2"),
        ("scale", "9"),
        ("list", "a"),
        ("list", "0"),
        ("age", "một"),
        ("said", "Dài hơn hai mươi chữ nhiều"),
        ("on-day", "30"),
        ("on-month", "2"),
        ("on-year", "2019"),
    ];
    let found = slips(&["one", "scale", "list", "age", "said", "on"], &typed);
    let places: Vec<_> = found.iter().map(|slip| slip.question.as_str()).collect();
    assert_eq!(places, ["one", "list", "age", "said", "on"], "scale is not shown");
    assert_eq!(found[4].unfit, Unfit::Day);
    let both = slips(&["age"], &[("age", "3"), ("age-none", "98")]);
    let beside = AnswerRefusal::MissingBesideOthers { code: "98".to_owned() };
    assert_eq!(both[0].unfit, Unfit::Answer(beside));
}

#[test]
fn numbers_and_days_offer_a_way_out_and_texts_are_left_empty() {
    let offered = |id: &str| {
        let question = every_type().question(id).unwrap();
        every_type().ways_out(question).map(|text| text.missing.word()).collect::<Vec<_>>()
    };
    for id in ["one", "scale", "some", "list", "age", "sum", "on"] {
        assert_eq!(offered(id), ["98", "99"], "{id}");
    }
    assert_eq!(offered("said"), [""; 0]);
}

/// Anything that fields may hold: sound, unsound, or of another question.
fn typing(definition: &'static Definition) -> impl Strategy<Value = Vec<(String, String)>> {
    let fields: Vec<String> = ids(definition)
        .iter()
        .flat_map(|id| ["", "-none", "-day", "-month", "-year"].map(|part| format!("{id}{part}")))
        .collect();
    let values = prop_oneof![
        8 => prop::sample::select(vec!["1", "2", "3", "4", "5", "a", "b", "0", "97", "98", "99"])
            .prop_map(str::to_owned),
        2 => prop::sample::select(vec!["", " ", "1.500", "2019", "12", "31", "-4"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,25}",
    ];
    let pair = (prop::sample::select(fields), values);
    prop::collection::vec(pair, 0..14)
}

/// Pages in any order: what each asks, and what is typed on it.
type Pages = Vec<(Vec<bool>, Vec<(String, String)>)>;

fn pages(definition: &'static Definition) -> impl Strategy<Value = Pages> {
    let asked = prop::collection::vec(any::<bool>(), definition.questions().len());
    prop::collection::vec((asked, typing(definition)), 1..12)
}

fn always_sound(definition: &'static Definition, pages: Pages) -> Result<usize, TestCaseError> {
    let mut form = Filling::begin(definition);
    let mut saved = 0;
    for (asked, typed) in pages {
        let asked = ids(definition).into_iter().zip(asked).filter(|(_, asks)| *asks);
        let asked: Vec<_> = asked.map(|(id, _)| id).collect();
        match form.save(&asked, &typed) {
            Ok(next) => form = next.filling,
            Err(slips) => {
                prop_assert!(!slips.is_empty());
                prop_assert!(slips.iter().all(|slip| asked.contains(&&slip.question)));
                continue;
            }
        }
        saved += 1;
        let sent = form.to_json();
        let read = Answers::read(definition, &sent, Strictness::Refuse);
        prop_assert_eq!(read.as_ref(), Ok(form.answers()), "a program may send the same");
        for question in definition.questions() {
            let id = question.id().as_str();
            prop_assert!(form.shows(question) || sent.get(id).is_none(), "{} is hidden", id);
        }
        let (answered, shown) = form.progress();
        prop_assert_eq!(answered, sent.as_object().unwrap().len());
        prop_assert!(answered <= shown);
    }
    Ok(saved)
}

proptest! {
    #[test]
    fn whatever_is_typed_in_whatever_order_is_sound(pages in pages(every_type())) {
        always_sound(every_type(), pages)?;
    }

    #[test]
    fn whatever_is_typed_into_the_survey_of_the_product_is_sound(pages in pages(papi())) {
        always_sound(papi(), pages)?;
    }

    #[test]
    fn page_by_page_or_at_once_says_the_same(response in response()) {
        // What paper may hold but the web refuses is left out.
        let sound = sound(&response);
        let typed: Vec<_> = papi()
            .questions()
            .iter()
            .flat_map(|question| {
                fields_of(question, sound.get(question.id().as_str()).unwrap_or(&Answer::Blank))
            })
            .collect();
        let begun = Filling::begin(papi());
        let at_once = begun.save(&ids(papi()), &typed).unwrap().filling;
        let mut paged = begun;
        for part in parts(papi()) {
            let asked: Vec<_> = part.questions.iter().map(Question::id).collect();
            paged = paged.save(&asked, &typed).unwrap().filling;
        }
        prop_assert_eq!(&paged, &at_once);
        prop_assert_eq!(paged.answers(), &sound);
    }
}

/// The response without what cannot be sent on the web.
fn sound(response: &serde_json::Value) -> Answers {
    let mut response = response.clone();
    while let Err(faults) = Answers::read(papi(), &response, Strictness::Refuse) {
        for fault in &faults {
            let id = fault.pointer.as_str().split('/').nth(2).unwrap();
            response.as_object_mut().unwrap().remove(id);
        }
    }
    Answers::read(papi(), &response, Strictness::Refuse).unwrap()
}
