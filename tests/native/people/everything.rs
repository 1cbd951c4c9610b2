//! What somebody is given who asks what is kept about them: every text of every note, by day.

use nose::domain::day::DayNumber;
use nose::domain::people::{Growth, Observation, PERSON, Person, Rated, Run};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetKind};
use nose::ui::report::people::{Words, everything_markdown};
use proptest::prelude::*;

use super::kept::{day, person, seen, sheet, today};
use crate::given;

fn day_of(moment: Moment) -> DayNumber {
    DayNumber(moment.0.cast_signed() / 86_400_000)
}

fn everything(sheets: &[Sheet]) -> String {
    let about: Vec<&Sheet> = sheets.iter().collect();
    everything_markdown(&about, &Words::default(), today(), &|it| it.iso(), &day_of)
}

const KINDS: [(SheetKind, &[&str]); 5] = [
    (
        SheetKind::Person,
        &[Person::CODE, Person::PATH, Person::SINCE, Person::REVIEW],
    ),
    (
        SheetKind::Observation,
        &[
            Observation::SITUATION,
            Observation::BEHAVIOR,
            Observation::IMPACT,
            Observation::ON,
            Observation::SOURCE,
            Observation::SHOWS,
            Observation::LACKS,
            Observation::HABITS,
            Observation::TALKED,
            Observation::TALKED_ON,
            Observation::DRAFT,
        ],
    ),
    (
        SheetKind::Run,
        &[
            Run::TEST,
            Run::TITLE,
            Run::SETUP,
            Run::EXPECT,
            Run::SURE,
            Run::LOOK_ON,
            Run::STARTED,
            Run::OUTCOME,
            Run::HAPPENED,
            Run::LOOKED,
            Run::FORMER,
            "fair_paid_time",
            "fair_person_told",
        ],
    ),
    (
        SheetKind::Rating,
        &[Rated::OF, Rated::LEVEL, Rated::WHY, Rated::ON],
    ),
    (
        SheetKind::Growth,
        &[
            Growth::FROM,
            Growth::OF,
            Growth::TITLE,
            Growth::SETTING,
            Growth::ASK,
            Growth::HAND_OVER,
            Growth::STOP_DOING,
            Growth::SITUATION,
            Growth::BEHAVIOR,
            Growth::IMPACT,
            Growth::WORDING,
            Growth::LOOK_FOR,
            Growth::PROPOSED,
            Growth::LOOK_ON,
            Growth::FOUND,
            Growth::CLOSED,
            "look_1",
            "look_1_found",
            "look_2_found",
        ],
    ),
];

/// A sheet with every field of its kind filled, and one that no version knows.
fn filled(kind: SheetKind, fields: &[&str], text: &str) -> Sheet {
    let mut sheet = sheet("s1", kind, "p1", &[]);
    for field in fields.iter().chain(&["of_tomorrow"]) {
        sheet.texts.set(field, &format!("{field}: {text}"));
    }
    sheet
}

proptest! {
    #![proptest_config(given::cases(128))]

    #[test]
    fn every_text_of_every_field_of_every_kind_is_in_the_readable_file(
        text in "[^\u{0}]{0,200}",
    ) {
        for (kind, fields) in KINDS {
            let sheet = filled(kind, fields, &text);
            let out = everything(std::slice::from_ref(&sheet));
            for (field, held) in sheet.texts.iter().filter(|(field, _)| *field != PERSON) {
                for line in held.lines() {
                    prop_assert!(out.contains(line.trim()), "{field}: {line:?} in\n{out}");
                }
            }
        }
    }
}

#[test]
fn each_value_alone_is_told_in_words_or_as_it_is() {
    for (kind, fields) in KINDS {
        for field in fields {
            for (value, words) in [
                ("2026-11-01", "2026-11-01"),
                ("commitment", "ommitment"),
                ("condescension", "ondescension"),
                ("hearsay", "hearsay"),
                ("manager", "Leads people|manager"),
                ("70", "70"),
                ("4", "4"),
                ("2026-11-01 seen", "2026-11-01"),
                ("2026-11-01 2026-11-02", "2026-11-02"),
                ("2026-11-01 2026-11-02 lost", "lost"),
                ("curiosity lost", "lost"),
                ("not_seen", "Not seen yet|not what was expected|not_seen"),
                ("yes", "yes|Begun and not kept"),
                ("sniff.lend_duty@acme", "sniff.lend_duty@acme"),
            ] {
                let mut sheet = sheet("s1", kind, "p1", &[]);
                sheet.texts.set(field, value);
                let out = everything(&[sheet]);
                let is_told = words.split('|').any(|it| out.contains(it));
                assert!(is_told, "{field}: {value} in\n{out}");
            }
        }
    }
}

#[test]
fn earlier_looks_former_outcomes_wordings_and_drafts_are_told() {
    let step = sheet(
        "s1",
        SheetKind::Growth,
        "p1",
        &[
            (Growth::TITLE, "Hand over the rota"),
            (Growth::WORDING, "On Monday you asked first."),
            (Growth::LOOK_ON, "2026-10-01"),
            (Growth::FOUND, "Two of three asked"),
        ],
    );
    let step = Growth(&step).looked_at(day("2026-10-03"), day("2026-12-01"));
    let run = sheet(
        "r1",
        SheetKind::Run,
        "p1",
        &[
            (Run::STARTED, "2026-09-01"),
            (Run::OUTCOME, "not_seen"),
            (Run::LOOKED, "2026-11-01"),
            (Run::FORMER, "2026-10-20 seen"),
        ],
    );
    let planned = sheet("r2", SheetKind::Run, "p1", &[(Run::TITLE, "Not begun")]);
    let mut draft = seen("o1", "p1", "direct", "2026-11-10", "", "");
    draft.texts.set(Observation::DRAFT, Observation::YES);
    draft.texts.set(Observation::RUN, "r9");
    let out = everything(&[person("p1", "Case Teal"), draft, planned, run, step]);
    for words in [
        "Looked at on 2026-10-03, planned for 2026-10-01",
        "> Two of three asked",
        "> On Monday you asked first.",
        "2026-10-20: what was expected",
        "What was seen: not what was expected",
        "From: a sniff test that is no longer kept",
    ] {
        assert!(out.contains(words), "{words} in\n{out}");
    }
    assert_eq!(out.matches("Begun and not finished.").count(), 1, "{out}");
    assert_eq!(out.matches("Begun and not kept").count(), 1, "{out}");
}

#[test]
fn notes_stand_by_their_day_with_the_day_they_were_written() {
    let mut later = seen("o1", "p1", "direct", "2026-11-22", "", "");
    later.begun = Moment(1_769_500_800_000);
    later.at = Moment(1_779_868_800_000);
    let first = seen("o2", "p1", "direct", "2026-01-27", "", "");
    let last = seen("o3", "p1", "direct", "2026-11-21", "", "");
    let out = everything(&[person("p1", "Case Teal"), later, first, last]);
    let places = ["did o2", "did o3", "did o1"].map(|it| out.find(it).unwrap());
    assert!(places.is_sorted(), "{out}");
    assert!(
        out.contains("Written on 2026-01-27, last changed on 2026-05-27."),
        "{out}"
    );
}
