//! What an observation is: begun, whole, of a day, and whether it waits for a talk.

use nose::domain::day::DayNumber;
use nose::domain::people::{Observation, PERSON, Source, due};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};

pub fn sheet(kind: SheetKind, id: &str, texts: &[(&str, &str)]) -> Sheet {
    let mut all = Texts::default();
    for (field, text) in texts {
        all.set(field, text);
    }
    Sheet {
        id: SheetId(id.to_owned()),
        kind,
        begun: Moment(0),
        at: Moment(0),
        texts: all,
    }
}

pub fn observation(id: &str, texts: &[(&str, &str)]) -> Sheet {
    sheet(SheetKind::Observation, id, texts)
}

const DONE: (&str, &str) = (Observation::BEHAVIOR, "asked twice");

#[test]
fn it_can_stand_once_it_is_kept_says_what_was_done_and_about_whom() {
    let is_whole = |texts: &[(&str, &str)]| Observation(&observation("o", texts)).is_whole();
    assert!(is_whole(&[(PERSON, "p"), DONE]));
    assert!(!is_whole(&[DONE]));
    assert!(!is_whole(&[(PERSON, "p")]));
    assert!(!is_whole(&[(PERSON, "p"), (Observation::BEHAVIOR, " \n ")]));
    let draft = (Observation::DRAFT, Observation::YES);
    assert!(!is_whole(&[(PERSON, "p"), DONE, draft]));
}

#[test]
fn a_day_to_come_is_told_from_today() {
    let today = DayNumber::parse("2026-11-23").unwrap();
    let is_to_come =
        |on| Observation(&observation("o", &[(Observation::ON, on)])).is_of_day_to_come(today);
    assert!(is_to_come("2026-11-24"));
    assert!(is_to_come("9999-12-31"));
    for on in ["2026-11-23", "1999-01-01", "", "soon"] {
        assert!(!is_to_come(on), "{on}");
    }
}

#[test]
fn the_line_it_is_known_by_is_what_was_done_if_that_is_there() {
    let all = [
        (Observation::IMPACT, "i"),
        (Observation::SITUATION, "s"),
        DONE,
    ];
    let words = |texts: &[(&str, &str)]| {
        Observation(&observation("o", texts))
            .first_words()
            .to_owned()
    };
    assert_eq!(words(&all), "asked twice");
    assert_eq!(words(&all[..2]), "s");
    assert_eq!(words(&all[..1]), "i");
    assert_eq!(words(&[]), "");
}

#[test]
fn an_anti_pattern_waits_for_a_talk_until_one_is_written_down_and_not_before_it_is_kept() {
    let today = DayNumber::parse("2026-11-23").unwrap();
    let count = |more: &[(&str, &str)]| {
        let mut texts = vec![(PERSON, "p"), DONE, (Observation::HABITS, "condescension")];
        texts.extend(more);
        let person = sheet(
            SheetKind::Person,
            "p",
            &[("code", "Case Teal"), ("review", "2031-01-01")],
        );
        let ledger = [observation("o", &texts), person].into_iter().collect();
        due(&ledger, today).len()
    };
    assert_eq!(count(&[]), 1);
    assert_eq!(count(&[(Observation::TALKED, "Told them what I saw.")]), 0);
    assert_eq!(count(&[(Observation::DRAFT, Observation::YES)]), 0);
}

#[test]
fn sources_read_back_from_their_names() {
    for source in Source::ALL {
        assert_eq!(Source::named(source.name()), Some(source));
    }
    assert_eq!(Source::named("rumor"), None);
}
