//! The page before a conversation says what the manager wrote, and nothing that a card says.

use std::rc::Rc;

use nose::domain::characteristic::Characteristic;
use nose::domain::pack::{Shelf, read};
use nose::domain::people::{Brief, Card, Growth, Own, Run, growth_of, run_of};
use nose::domain::sheet::{Sheet, SheetKind};
use nose::ui::report::people::{Words, brief_markdown};

use super::kept::{sheet, today};
use super::report::says_a_verdict;

fn shelf() -> Shelf {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/core.en.library.json"
    );
    let pack = read(&std::fs::read_to_string(path).unwrap()).unwrap();
    Shelf::of(vec![Rc::new(pack)])
}

fn with(kind: SheetKind, texts: &[(&'static str, String)], more: &[(&str, &str)]) -> Sheet {
    let mut sheet = sheet("s1", kind, "p1", more);
    for (field, text) in texts {
        sheet.texts.set(field, text);
    }
    sheet
}

/// Runs of each sniff test, under way, of which the person is told.
fn runs(shelf: &Shelf) -> Vec<Sheet> {
    let more = [
        ("fair_person_told", "yes"),
        (Run::EXPECT, "Expecting much"),
        (Run::SURE, "70"),
        (Run::STARTED, "2026-10-01"),
        (Run::LOOK_ON, "2026-12-01"),
    ];
    let runs = shelf.sniff_tests();
    runs.map(|(id, test)| with(SheetKind::Run, &run_of(&id, test), &more))
        .collect()
}

/// Steps of each growth move, begun.
fn steps(shelf: &Shelf) -> Vec<Sheet> {
    let moves = shelf.growth_moves();
    moves
        .map(|(id, from)| {
            let step = with(SheetKind::Growth, &growth_of(&id, from, today()), &[]);
            Growth(&step).begun(today().plus(20))
        })
        .collect()
}

fn brief(sheet: &Sheet, shelf: Option<&Shelf>) -> String {
    let brief = Brief::of([sheet].into_iter(), None, shelf);
    brief_markdown(&brief, &Words::default(), "Case Teal", today(), &|day| {
        day.iso()
    })
}

/// Words that speak about a person and not to them.
const ABOUT_THEM: [&str; 6] = [
    "the person",
    "this lead",
    "as told",
    "whoever",
    "their",
    "who last",
];

#[test]
fn a_card_that_the_manager_left_as_it_is_puts_no_word_on_the_page_for_the_talk() {
    let shelf = shelf();
    let all = [runs(&shelf), steps(&shelf)].concat();
    assert_eq!(all.len(), 47, "every card of the library");
    for sheet in &all {
        let text = brief(sheet, Some(&shelf));
        assert_eq!(says_a_verdict(&text), None, "{text}");
        for words in ABOUT_THEM {
            assert!(!text.to_lowercase().contains(words), "{words} in\n{text}");
        }
        for (field, words) in sheet.texts.iter() {
            let is_named = sheet.kind == SheetKind::Run && field == Run::TITLE;
            let is_words = words.contains(' ') && !is_named;
            assert!(!is_words || !text.contains(words), "{field} in\n{text}");
        }
    }
}

#[test]
fn a_step_with_the_cards_title_is_called_after_what_it_is_for() {
    let shelf = shelf();
    for sheet in steps(&shelf) {
        let text = brief(&sheet, Some(&shelf));
        let of = Growth(&sheet).of().unwrap();
        let name = Words::default().name(of).to_lowercase();
        assert!(text.contains(&format!("### A step in {name}")), "{text}");
        assert!(!text.contains(Growth(&sheet).title()), "{text}");
        let mut own = sheet.clone();
        own.texts.set(Growth::TITLE, "Two of us lead the sync");
        assert!(brief(&own, Some(&shelf)).contains("### Two of us lead the sync"));
    }
    assert_eq!(Characteristic::ALL.len(), 5);
}

#[test]
fn what_the_manager_wrote_into_a_card_comes_and_what_the_card_says_stays_off() {
    let shelf = shelf();
    for mut sheet in runs(&shelf) {
        let held = sheet.texts.get(Run::SETUP).to_owned();
        for (text, is_short) in [
            (format!("{held} You choose the days."), true),
            (format!("You choose the days. {held}"), true),
            (
                format!("{}\nYou choose the days.", held.to_uppercase()),
                true,
            ),
            ("You choose the days.".to_owned(), false),
        ] {
            sheet.texts.set(Run::SETUP, &text);
            let card = Card::of_run(Run(&sheet), Some(&shelf));
            let words = "You choose the days.".to_owned();
            assert_eq!(card.own(&text), Own { words, is_short }, "{text}");
        }
    }
}

#[test]
fn a_part_the_manager_changed_does_not_bring_its_neighbors_along() {
    let shelf = shelf();
    let mut runs = runs(&shelf).into_iter();
    let mut probing = runs.find(|it| it.texts.get(Run::TITLE) == "A request worth probing");
    let sheet = probing.as_mut().unwrap();
    let setup = sheet
        .texts
        .get(Run::SETUP)
        .replace("four weeks", "six weeks");
    sheet.texts.set(Run::SETUP, &setup);
    let text = brief(sheet, Some(&shelf));
    assert!(text.contains("> Look after six weeks.\n"), "{text}");
    assert!(!text.contains("as told"), "{text}");
}

#[test]
fn where_the_packs_are_not_at_hand_nothing_that_may_be_a_cards_is_shown() {
    let shelf = shelf();
    for mut sheet in [runs(&shelf), steps(&shelf)].concat() {
        sheet.texts.set(Run::SETUP, "You choose the days.");
        sheet.texts.set(Growth::SETTING, "You choose the days.");
        for absent in [None, Some(&Shelf::default())] {
            let text = brief(&sheet, absent);
            assert!(!text.contains("You choose the days."), "{text}");
            assert!(!text.contains(sheet.texts.get(Run::TITLE)), "{text}");
        }
    }
    // What comes from no card is the manager's.
    let own = sheet(
        "s2",
        SheetKind::Growth,
        "p1",
        &[
            (Growth::SETTING, "You choose the days."),
            (Growth::LOOK_ON, "2026-12-10"),
        ],
    );
    assert!(brief(&own, None).contains("> You choose the days.\n"));
}

#[test]
fn a_run_comes_only_if_the_person_is_told_and_is_counted_otherwise() {
    let shelf = shelf();
    let run = runs(&shelf).remove(0);
    for (answer, left_out) in [("yes", 0), ("depends", 1), ("no", 1), ("", 1)] {
        let mut sheet = run.clone();
        sheet.texts.set("fair_person_told", answer);
        let brief = Brief::of([&sheet].into_iter(), None, Some(&shelf));
        assert_eq!(brief.left_out.not_told, left_out, "{answer}");
        assert_eq!(brief.runs.len(), 1 - left_out, "{answer}");
        assert_eq!(brief.left_out.of_cards, 1 - left_out, "{answer}");
    }
}

#[test]
fn what_happened_comes_once_it_is_said_and_without_what_was_forecast() {
    let shelf = shelf();
    let mut sheet = runs(&shelf).remove(0);
    sheet
        .texts
        .set(Run::HAPPENED, "You brought it to run in a week.");
    sheet.texts.set(Run::OUTCOME, "not_seen");
    assert!(!brief(&sheet, Some(&shelf)).contains("in a week"));
    sheet.texts.set(Run::LOOKED, "2026-11-02");
    let text = brief(&sheet, Some(&shelf));
    assert!(
        text.contains("> You brought it to run in a week.\n"),
        "{text}"
    );
    for words in ["expected", "Expecting", "70", "We look again"] {
        assert!(!text.contains(words), "{words} in\n{text}");
    }
}
