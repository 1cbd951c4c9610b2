//! A growth step: begun with a day to look again, looked at as often as it takes, nothing lost.

use nose::domain::pack::read;
use nose::domain::people::{Growth, PERSON, growth_of};
use nose::domain::sheet::{Sheet, SheetKind};

use super::given::{TODAY, sheet};

fn step(texts: &[(&str, &str)]) -> Sheet {
    let mut sheet = sheet("g", SheetKind::Growth, texts);
    sheet.texts.set(PERSON, "p");
    sheet
}

#[test]
fn a_step_from_a_move_holds_all_its_words_and_only_proposes_a_day() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/core.en.library.json"
    );
    let pack = read(&std::fs::read_to_string(path).unwrap()).unwrap();
    for from in &pack.growth_moves {
        let texts = growth_of(&from.id, from, TODAY);
        let texts: Vec<_> = texts
            .iter()
            .map(|(it, text)| (*it, text.as_str()))
            .collect();
        let sheet = step(&texts);
        let growth = Growth(&sheet);
        for (field, words) in [
            (Growth::TITLE, &from.title),
            (Growth::SETTING, &from.setting),
            (Growth::ASK, &from.ask),
            (Growth::HAND_OVER, &from.hand_over),
            (Growth::STOP_DOING, &from.stop_doing),
            (Growth::WORDING, &from.feedback),
            (Growth::LOOK_FOR, &from.look_for),
        ] {
            assert_eq!(growth.text(field), Some(words.as_str()), "{}", from.id);
        }
        let weeks = i64::from(from.look_again_weeks);
        assert_eq!(growth.proposed(), Some(TODAY.plus(7 * weeks)));
        assert_eq!(growth.of(), Some(from.characteristic));
        assert!(!growth.is_open(), "not before the day is confirmed");
    }
}

#[test]
fn a_step_runs_from_its_day_on_and_until_it_is_closed() {
    let drafted = step(&[(Growth::PROPOSED, "2026-12-21")]);
    assert!(!Growth(&drafted).is_open());
    let mut begun = Growth(&drafted).begun(TODAY.plus(28));
    assert!(Growth(&begun).is_open());
    assert_eq!(Growth(&begun).look_on(), Some(TODAY.plus(28)));
    assert_eq!(
        Growth(&begun).proposed(),
        None,
        "the next look has a day of its own"
    );
    begun.texts.set(Growth::CLOSED, &TODAY.iso());
    assert!(!Growth(&begun).is_open());
}

#[test]
fn every_look_stays_with_its_day_and_what_was_found() {
    let mut sheet = step(&[(Growth::LOOK_ON, "2026-11-20")]);
    let mut expected = Vec::new();
    for turn in 0..12 {
        let today = TODAY.plus(turn * 7);
        let due = Growth(&sheet).look_on().unwrap();
        let found = format!("Look {turn}.\n\nTwo paragraphs: {}", "x".repeat(3_900));
        sheet.texts.set(Growth::FOUND, &found);
        sheet = Growth(&sheet).looked_at(today, today.plus(7));
        expected.push((due, today, Some(found)));
        assert_eq!(Growth(&sheet).text(Growth::FOUND), None);
        assert!(Growth(&sheet).is_open());
    }
    let looks = Growth(&sheet).looks();
    let looks = looks
        .iter()
        .map(|it| (it.due, it.on, it.found.map(str::to_owned)));
    assert_eq!(looks.collect::<Vec<_>>(), expected);
}

#[test]
fn a_look_without_words_is_a_look_too() {
    let sheet = step(&[(Growth::LOOK_ON, "2026-11-23")]);
    let once = Growth(&sheet).looked_at(TODAY, TODAY.plus(7));
    let looks = Growth(&once).looks();
    assert_eq!(looks.len(), 1);
    assert_eq!(
        (looks[0].due, looks[0].on, looks[0].found),
        (TODAY, TODAY, None)
    );
}
