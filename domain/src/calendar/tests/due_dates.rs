//! When things are due: the vectors of the calendar's source (§8.3), and what holds for any.

use super::*;

const fn working(amount: u16) -> Term {
    Term { amount, unit: DayUnit::Working }
}

const fn calendar_days(amount: u16) -> Term {
    Term { amount, unit: DayUnit::Calendar }
}

const VECTORS: [(&str, Term, &str); 13] = [
    ("2024-04-26", working(2), "2024-05-03"),
    ("2025-01-24", working(5), "2025-02-07"),
    ("2025-04-25", working(3), "2025-04-29"),
    ("2026-02-13", working(5), "2026-02-27"),
    ("2026-02-17", working(2), "2026-02-24"),
    ("2026-04-24", working(2), "2026-04-29"),
    ("2026-08-20", working(5), "2026-08-26"),
    ("2026-08-28", working(2), "2026-09-04"),
    ("2026-11-20", working(15), "2026-12-14"),
    ("2026-11-21", working(15), "2026-12-14"),
    ("2026-10-25", calendar_days(30), "2026-11-25"),
    ("2026-11-20", calendar_days(30), "2026-12-21"),
    ("2026-01-17", calendar_days(30), "2026-02-23"),
];

#[test]
fn every_vector_of_the_source_is_met() {
    let calendar = bundled();
    for (received, term, expected) in VECTORS {
        let deadline = due(day(received), term, calendar, &[]);
        assert_eq!(deadline.due_on, day(expected), "{received} {term:?}");
        assert!(deadline.is_right(day(received), term, calendar, &[]));
        assert_eq!(deadline.uncovered_years, [0; 0]);
    }
    println!("{} of 13 deadline vectors checked", VECTORS.len());
}

#[test]
fn the_explanation_tells_what_each_day_was() {
    let deadline = due(day("2026-11-23"), calendar_days(1), bundled(), &[]);
    let told: Vec<_> = deadline.explanation.iter().map(|l| (l.date, l.reading.clone())).collect();
    let expected = [
        (day("2026-11-23"), Reading::DayOfReceipt),
        (day("2026-11-24"), Reading::Counted(1)),
        (day("2026-11-25"), Reading::MovedToNextWorkingDay),
    ];
    assert_eq!(told, expected);
    let Nature::Off(holiday) = &deadline.explanation[1].nature else { panic!("24/11 is off") };
    assert_eq!(holiday.name_vi, "Ngày Văn hóa Việt Nam");
}

#[test]
fn a_year_the_calendar_does_not_know_is_said_and_its_weekends_still_count() {
    let deadline = due(day("2019-06-28"), working(1), bundled(), &[]);
    assert_eq!(deadline.due_on, day("2019-07-01"));
    assert_eq!(deadline.uncovered_years, [2019]);
}

#[test]
fn the_clock_rests_while_the_sender_is_asked() {
    let pause = |from, to| Pause { from: day(from), to: day(to), reason: "asked".to_owned() };
    let pauses = [pause("2026-11-09", "2026-11-12")];
    let deadline = due(day("2026-11-06"), working(2), bundled(), &pauses);
    assert_eq!(deadline.due_on, day("2026-11-13"));
    let rests = |l: &&Line| l.reading == Reading::Paused("asked".to_owned());
    assert_eq!(deadline.explanation.iter().filter(rests).count(), 3);
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0u64..2200).prop_map(|days| day("2023-06-01") + Days::new(days))
}

fn any_term() -> impl Strategy<Value = Term> {
    (0u16..60, any::<bool>())
        .prop_map(|(amount, plain)| if plain { calendar_days(amount) } else { working(amount) })
}

fn any_pauses() -> impl Strategy<Value = Vec<Pause>> {
    let pause = (any_date(), 0u64..25).prop_map(|(from, length)| Pause {
        from,
        to: from + Days::new(length),
        reason: "asked".to_owned(),
    });
    proptest::collection::vec(pause, 0..6)
}

/// Plain weeks, or the bundled calendar with some of its entries missing.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    let days: Vec<Day> = bundled().days().cloned().collect();
    let most = days.len();
    proptest::sample::subsequence(days, 0..=most).prop_map(|days| Calendar::new(days).unwrap())
}

proptest! {
    #[test]
    fn what_is_due_is_due_on_a_working_day_and_counts_back(
        received in any_date(), term in any_term(), calendar in any_calendar(), pauses in any_pauses(),
    ) {
        let deadline = due(received, term, &calendar, &pauses);
        prop_assert!(calendar.is_working(deadline.due_on));
        prop_assert!(deadline.is_right(received, term, &calendar, &pauses));
        for wrong in [deadline.due_on.pred_opt().unwrap(), deadline.due_on.succ_opt().unwrap()] {
            let wrong = Deadline { due_on: wrong, ..deadline.clone() };
            prop_assert!(!wrong.is_right(received, term, &calendar, &pauses));
        }
    }

    #[test]
    fn the_explanation_counts_exactly_the_term(
        received in any_date(), term in any_term(), calendar in any_calendar(), pauses in any_pauses(),
    ) {
        let deadline = due(received, term, &calendar, &pauses);
        let counted: Vec<u16> = deadline.explanation.iter().filter_map(|line| match line.reading {
            Reading::Counted(n) => Some(n),
            Reading::DayOfReceipt | Reading::DayOff | Reading::Paused(_)
            | Reading::MovedToNextWorkingDay => None,
        }).collect();
        prop_assert_eq!(counted, (1..=term.amount).collect::<Vec<_>>());
        let dates: Vec<_> = deadline.explanation.iter().map(|line| line.date).collect();
        let days = received.iter_days().take_while(|date| *date <= deadline.due_on);
        prop_assert_eq!(dates, days.collect::<Vec<_>>());
    }

    #[test]
    fn more_days_or_a_later_receipt_are_never_due_earlier(
        received in any_date(), later in 0u64..30, term in any_term(), more in 0u16..30,
        calendar in any_calendar(), pauses in any_pauses(),
    ) {
        let first = due(received, term, &calendar, &pauses).due_on;
        let longer = Term { amount: term.amount + more, ..term };
        prop_assert!(first <= due(received, longer, &calendar, &pauses).due_on);
        prop_assert!(first <= due(received + Days::new(later), term, &calendar, &pauses).due_on);
    }

    #[test]
    fn a_pause_never_makes_anything_due_earlier(
        received in any_date(), term in any_term(), pauses in any_pauses(),
    ) {
        let calendar = bundled();
        let mut earlier = due(received, term, calendar, &[]).due_on;
        for known in 1..=pauses.len() {
            let later = due(received, term, calendar, &pauses[..known]).due_on;
            prop_assert!(earlier <= later);
            earlier = later;
        }
    }

    #[test]
    fn adding_working_days_agrees_with_the_deadline(
        from in any_date(), amount in 0u16..60, calendar in any_calendar(),
    ) {
        let end = calendar.add_working_days(from, amount);
        prop_assert_eq!(end, due(from, working(amount), &calendar, &[]).due_on);
        if amount > 0 {
            prop_assert_eq!(calendar.working_days_between(from, end), usize::from(amount));
        }
    }
}
