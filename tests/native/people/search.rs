//! Searching observations: all words, case and zero-width signs aside, every filter, the newest
//! first, and fast at ten thousand.

use std::time::Instant;

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::day::DayNumber;
use nose::domain::people::{
    Ledger, Observation, Occasion, PERSON, Shown, Source, Wanted, ledger_id, search, unsettled,
};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetKind};
use proptest::prelude::*;

use super::observation::{observation, sheet};
use crate::given;

fn words(words: &str) -> Wanted {
    Wanted {
        words: words.to_owned(),
        ..Wanted::default()
    }
}

fn ids(ledger: &Ledger, wanted: &Wanted) -> Vec<String> {
    let found = search(ledger, wanted, 1_000);
    assert_eq!(found.count, found.newest.len());
    found.newest.iter().map(|it| it.id.0.clone()).collect()
}

fn day(text: &str) -> Option<DayNumber> {
    Some(DayNumber::parse(text).unwrap())
}

/// Two people, four observations of them, three that want to be finished.
fn ledger() -> Ledger {
    let on = |day| (Observation::ON, day);
    let done = |text| (Observation::BEHAVIOR, text);
    [
        sheet(SheetKind::Person, "p1", &[("code", "Case Teal")]),
        sheet(SheetKind::Person, "p2", &[("code", "Case Amber")]),
        observation(
            "o1",
            &[
                (PERSON, "p1"),
                on("2026-11-20"),
                done("Asked the vendor TWICE."),
                (Observation::SITUATION, "Weekly call"),
                (Observation::SOURCE, "direct"),
                (Observation::SHOWS, "curiosity commitment"),
            ],
        ),
        observation(
            "o2",
            &[
                (PERSON, "p2"),
                on("2026-11-22"),
                done("Told the vendor’s team no."),
                (Observation::SOURCE, "hearsay"),
                (Observation::HABITS, "condescension"),
                (Observation::TALKED, "Told them in our 1:1"),
            ],
        ),
        observation(
            "o3",
            &[
                (PERSON, "p1"),
                on("2026-11-20"),
                done("Straße gesperrt, ÄRGER gelöst 🐽"),
                (Observation::RUN, "r1"),
                (Observation::LACKS, "curiosity"),
            ],
        ),
        observation(
            "o4",
            &[
                (PERSON, "p2"),
                done("No day on it; ven\u{200b}dor came late"),
            ],
        ),
        observation(
            "o5",
            &[
                (PERSON, "p1"),
                done("vendor"),
                (Observation::DRAFT, Observation::YES),
            ],
        ),
        observation("o6", &[(PERSON, "gone"), done("vendor of nobody here")]),
        observation("o7", &[on("2026-11-21"), done("vendor of nobody")]),
    ]
    .into_iter()
    .collect()
}

#[test]
fn nothing_asked_shows_all_that_stands_the_newest_first() {
    let ledger = ledger();
    assert_eq!(ids(&ledger, &Wanted::default()), ["o2", "o3", "o1", "o4"]);
    let found = search(&ledger, &Wanted::default(), 2);
    assert_eq!(found.count, 4);
    let first: Vec<&str> = found.newest.iter().map(|it| it.id.0.as_str()).collect();
    assert_eq!(first, ["o2", "o3"]);
}

#[test]
fn all_words_must_be_found_in_any_of_its_texts_whatever_their_case() {
    let ledger = ledger();
    for (asked, expected) in [
        ("vendor", vec!["o2", "o1", "o4"]),
        ("VENDOR twice", vec!["o1"]),
        ("weekly vendor", vec!["o1"]),
        ("vendor's", vec![]),
        ("vendor’s", vec!["o2"]),
        ("1:1", vec!["o2"]),
        ("ärger", vec!["o3"]),
        ("STRASSE", vec![]),
        ("straße", vec!["o3"]),
        ("🐽", vec!["o3"]),
        ("ve\u{200d}ndor \u{200b}", vec!["o2", "o1", "o4"]),
        ("teal", vec!["o3", "o1"]),
        ("amber vendor", vec!["o2", "o4"]),
        ("nobody", vec![]),
        ("  ", vec!["o2", "o3", "o1", "o4"]),
    ] {
        assert_eq!(ids(&ledger, &words(asked)), expected, "{asked}");
    }
}

#[test]
fn every_filter_narrows_and_they_go_together() {
    let ledger = ledger();
    let person = sheet(SheetKind::Person, "p1", &[]).id;
    let none = Wanted::default;
    for (wanted, expected) in [
        (
            Wanted {
                person: Some(person.clone()),
                ..none()
            },
            vec!["o3", "o1"],
        ),
        (
            Wanted {
                source: Some(Source::Hearsay),
                ..none()
            },
            vec!["o2"],
        ),
        (
            Wanted {
                source: Some(Source::Direct),
                ..none()
            },
            vec!["o1"],
        ),
        (
            Wanted {
                shown: Some(Shown::Characteristic(Characteristic::Curiosity)),
                ..none()
            },
            vec!["o3", "o1"],
        ),
        (
            Wanted {
                shown: Some(Shown::Habit(AntiPattern::Condescension)),
                ..none()
            },
            vec!["o2"],
        ),
        (
            Wanted {
                occasion: Some(Occasion::SniffTest),
                ..none()
            },
            vec!["o3"],
        ),
        (
            Wanted {
                occasion: Some(Occasion::DailyWork),
                ..none()
            },
            vec!["o2", "o1", "o4"],
        ),
        (
            Wanted {
                from: day("2026-11-21"),
                ..none()
            },
            vec!["o2"],
        ),
        (
            Wanted {
                to: day("2026-11-21"),
                ..none()
            },
            vec!["o3", "o1"],
        ),
        (
            Wanted {
                from: day("2026-11-20"),
                to: day("2026-11-20"),
                ..words("vendor")
            },
            vec!["o1"],
        ),
        (
            Wanted {
                person: Some(person),
                source: Some(Source::Hearsay),
                ..none()
            },
            vec![],
        ),
    ] {
        assert_eq!(ids(&ledger, &wanted), expected, "{wanted:?}");
    }
    for it in Occasion::ALL {
        assert_eq!(Occasion::named(it.name()), Some(it));
    }
    assert_eq!(
        Shown::named("curiosity"),
        Some(Shown::Characteristic(Characteristic::Curiosity))
    );
    assert_eq!(
        Shown::named("not_my_job"),
        Some(Shown::Habit(AntiPattern::NotMyJob))
    );
    assert_eq!(Shown::named("charm"), None);
}

#[test]
fn what_is_begun_or_about_nobody_here_is_listed_apart_the_latest_first() {
    let ledger = ledger();
    let apart: Vec<&str> = unsettled(&ledger)
        .iter()
        .map(|it| it.id.0.as_str())
        .collect();
    assert_eq!(apart, ["o7", "o6", "o5"]);
}

/// 200 people, 10,000 observations of some 450 characters each, every tenth with an emoji.
fn large() -> Ledger {
    let people = (0..200).map(|n| {
        let code = format!("Case Teal {n}");
        sheet(
            SheetKind::Person,
            &ledger_id(Moment(n), "p").0,
            &[("code", &code)],
        )
    });
    let observations = (0..10_000_u64).map(|n| {
        let person = ledger_id(Moment(n % 200), "p").0;
        let on = DayNumber(20_000 + i64::try_from(n * 7919 % 700).unwrap()).iso();
        let nose = if n % 10 == 0 { "🐽" } else { "" };
        let situation =
            format!("Weekly call number {n} with the vendor and the platform team. ").repeat(2);
        let behavior =
            format!("Asked twice what would happen under load, and wrote it down{nose}. ")
                .repeat(3);
        let impact = "The team changed the order of the work and said so to support. ".repeat(2);
        observation(
            &ledger_id(Moment(1_000 + n), "o").0,
            &[
                (PERSON, person.as_str()),
                (Observation::ON, on.as_str()),
                (Observation::SITUATION, situation.as_str()),
                (Observation::BEHAVIOR, behavior.as_str()),
                (Observation::IMPACT, impact.as_str()),
            ],
        )
    });
    people.chain(observations).collect()
}

#[test]
fn ten_thousand_are_searched_in_a_moment() {
    let ledger = large();
    for (asked, count) in [
        ("", 10_000),
        ("number 9999", 1),
        ("unheard", 0),
        ("support load", 10_000),
        ("LÖAD", 0),
    ] {
        let begun = Instant::now();
        let found = search(&ledger, &words(asked), 50);
        let took = begun.elapsed();
        println!("“{asked}”: {} found in {took:?}", found.count);
        assert_eq!(found.count, count, "{asked}");
        assert!(found.newest.len() <= 50);
        // A build with debug checks is some twenty times slower than what ships.
        assert!(took.as_millis() < 2_000, "{asked} took {took:?}");
    }
    let begun = Instant::now();
    assert!(unsettled(&ledger).is_empty());
    println!("what is unsettled: {:?}", begun.elapsed());
}

/// The plain way to say what searching means.
fn is_found(sheet: &Sheet, asked: &str) -> bool {
    let invisible = ['\u{200b}', '\u{200d}'];
    let fold = |text: &str| text.replace(invisible, "").to_lowercase();
    let texts: Vec<String> = Observation::WRITTEN
        .iter()
        .map(|it| fold(sheet.texts.get(it)))
        .collect();
    asked
        .split_whitespace()
        .all(|word| texts.iter().any(|text| text.contains(&fold(word))))
}

proptest! {
    #![proptest_config(given::cases(256))]

    #[test]
    fn searching_agrees_with_its_plain_meaning(
        texts in prop::collection::vec("[aAbBöÖß🐽 \u{200b}]{0,12}", 1..8),
        asked in "[abAöÖ🐽 \u{200b}]{0,5}",
    ) {
        let mut all = vec![sheet(SheetKind::Person, "p", &[("code", "K7")])];
        for (at, text) in texts.iter().enumerate() {
            let id = format!("q{at}");
            all.push(observation(&id, &[(PERSON, "p"), (Observation::BEHAVIOR, "x"), (Observation::IMPACT, text)]));
        }
        let ledger: Ledger = all.into_iter().collect();
        let expected = ledger.of_kind(SheetKind::Observation).filter(|it| is_found(it, &asked)).count();
        prop_assert_eq!(search(&ledger, &words(&asked), 3).count, expected);
    }

    #[test]
    fn no_text_breaks_searching(text in any::<String>(), asked in any::<String>()) {
        let ledger: Ledger = [
            sheet(SheetKind::Person, "p", &[("code", &text)]),
            observation("q", &[(PERSON, "p"), (Observation::BEHAVIOR, &text)]),
        ].into_iter().collect();
        search(&ledger, &words(&asked), 50);
    }
}
