//! What goes out about a person: what one could show them holds nothing one should not, what they
//! ask for holds everything, and nowhere does anything add up over characteristics.

use nose::domain::characteristic::Characteristic;
use nose::domain::day::DayNumber;
use nose::domain::people::{
    Brief, Growth, Ledger, LeftOut, Outcome, Run, Stage, THREE_MONTHS, What, timeline,
};
use nose::domain::sheet::{Sheet, SheetKind};
use nose::ui::report::people::{Words, brief_markdown, everything_markdown, in_a_line};
use nose::ui::text::{Caption, c};

use super::kept::{self, about, day, rated, today};

/// Words of verdict, none of which is said of anybody.
const VERDICTS: [&str; 22] = [
    "ready",
    "promote",
    "promotion",
    "potential",
    "score",
    "scores",
    "rank",
    "ranking",
    "weak",
    "weakness",
    "strong",
    "strength",
    "performer",
    "talent",
    "verdict",
    "best",
    "worst",
    "average",
    "total",
    "percentile",
    "nine-box",
    "suitable",
];

/// Everything kept about somebody who was told of each sniff test.
fn ledger() -> Ledger {
    let mut ledger = kept::ledger();
    for run in kept::ledger().of_kind(SheetKind::Run) {
        let mut run = run.clone();
        run.texts.set("fair_person_told", "yes");
        ledger.put(run);
    }
    ledger
}

fn iso(day: DayNumber) -> String {
    day.iso()
}

fn brief(ledger: &Ledger, since: Option<DayNumber>) -> String {
    let about = about(ledger);
    let brief = Brief::of(about.into_iter(), since, None);
    brief_markdown(&brief, &Words::default(), "Case Teal", today(), &iso)
}

fn everything(ledger: &Ledger) -> String {
    everything_markdown(&about(ledger), &Words::default(), today(), &iso, &|_| {
        today()
    })
}

pub fn says_a_verdict(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let is_word = |word: &&&str| {
        text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
            .any(|it| it == **word)
    };
    VERDICTS.iter().find(is_word).copied()
}

/// The ledger with a characteristic rated anew.
fn rated_anew(of: Characteristic, level: &str) -> Ledger {
    let mut ledger = ledger();
    ledger.put(rated("x9", "p1", of, level));
    ledger
}

#[test]
fn a_brief_holds_what_one_saw_oneself_what_was_agreed_and_what_one_will_do() {
    let text = brief(&ledger(), None);
    for words in [
        "did o1",
        "did o3",
        "did o5",
        "In the review",
        "Two went silent",
        "### September 2026",
        "Title r1",
        "Setup r1",
        "We look again on 2026-12-01.",
        "Title r2",
        "The meeting stopped",
        "Hand over the rota",
        "Two leads share the rota",
        "The rota",
        "Filling gaps myself",
        "On Monday",
        "you asked the newest first",
        "What would you drop?",
        "We look again on 2026-12-10.",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn a_brief_holds_no_rating_no_forecast_no_habit_and_no_hearsay() {
    let text = brief(&ledger(), None);
    for words in [
        "did o2",
        "did o4",
        "did o6",
        "Expecting",
        "70",
        "because of",
        "Condescension",
        "condescension",
        "not what was expected",
        "Others asking",
        "curiosity",
        "Said what I saw.",
        "step ",
    ] {
        assert!(!text.contains(words), "{words} in\n{text}");
    }
    for of in Characteristic::ALL {
        for level in ["1", "3", "5", "not_seen"] {
            assert_eq!(brief(&rated_anew(of, level), None), text);
        }
    }
}

#[test]
fn what_a_brief_leaves_out_is_counted_for_the_manager() {
    let ledger = ledger();
    let left_out = |since| Brief::of(about(&ledger).into_iter(), since, None).left_out;
    let whole = LeftOut {
        not_direct: 2,
        not_talked: 1,
        ..LeftOut::default()
    };
    assert_eq!(left_out(None), whole);
    let short = Some(today().plus(-THREE_MONTHS));
    assert_eq!(
        left_out(short),
        LeftOut {
            earlier: 1,
            ..whole
        }
    );
    assert!(!brief(&ledger, short).contains("did o1"));
    assert!(brief(&ledger, short).contains("did o5"));
}

#[test]
fn what_a_person_is_given_on_request_holds_every_text_that_is_kept() {
    let ledger = ledger();
    let text = everything(&ledger);
    for sheet in about(&ledger) {
        for (field, kept) in sheet.texts.iter() {
            let is_said_otherwise = [
                "person",
                "path",
                "source",
                "shows",
                "lacks",
                "habits",
                "of",
                "level",
                "fair_paid_time",
                "fair_person_told",
                "outcome",
            ];
            if !is_said_otherwise.contains(&field) {
                assert!(text.contains(kept), "{field}: {kept} in\n{text}");
            }
        }
    }
    for words in [
        "Senior IC",
        "Curiosity",
        "Condescension",
        "step 4 of 5",
        "step 2 of 5",
        "hearsay",
        "Not seen yet",
        "not what was expected",
        "On paid time: yes",
        "Expecting r1",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    assert!(!text.contains("did o7"));
}

#[test]
fn a_rating_changes_nothing_but_the_lines_of_its_own_characteristic() {
    let lines = |ledger: &Ledger| -> Vec<String> {
        everything(ledger).lines().map(str::to_owned).collect()
    };
    for of in Characteristic::ALL {
        for level in ["1", "2", "3", "4", "5", "not_seen"] {
            let base = lines(&rated_anew(of, "3"));
            let other = lines(&rated_anew(of, level));
            let differing = base.iter().zip(&other).filter(|(a, b)| a != b).count();
            assert_eq!(base.len(), other.len());
            assert_eq!(differing, usize::from(level != "3"), "{level}");
        }
    }
}

#[test]
fn characteristics_never_stand_in_an_order_of_ratings() {
    for lifted in Characteristic::ALL {
        let mut ledger = ledger();
        for (n, of) in Characteristic::ALL.into_iter().enumerate() {
            let level = if of == lifted { "5" } else { "1" };
            ledger.put(rated(&format!("y{n}"), "p1", of, level));
        }
        let text = everything(&ledger);
        let names = [
            Caption::NameCommitment,
            Caption::NameCuriosity,
            Caption::NameOutcome,
            Caption::NamePeople,
            Caption::NameTechnology,
        ];
        let places = names.map(|name| text.find(&format!("### {}", c(name))).unwrap());
        assert!(places.is_sorted());
    }
}

#[test]
fn no_word_of_verdict_stands_in_any_file_or_fixed_text() {
    for of in Characteristic::ALL {
        for level in ["1", "5", "not_seen"] {
            let ledger = rated_anew(of, level);
            let texts = [brief(&ledger, None), everything(&ledger)];
            for text in texts {
                assert_eq!(says_a_verdict(&text), None, "{text}");
            }
        }
    }
    for caption in Caption::ALL {
        assert_eq!(says_a_verdict(c(*caption)), None, "{}", c(*caption));
    }
    assert_eq!(says_a_verdict("Is she Ready?"), Some("ready"));
}

#[test]
fn what_people_write_is_never_taken_for_markup_of_ours() {
    let mut ledger = ledger();
    let mut sheet: Sheet = about(&ledger)
        .into_iter()
        .find(|it| it.kind == SheetKind::Observation)
        .unwrap()
        .clone();
    sheet.texts.set("behavior", "# Heading\n\n- list\n```");
    ledger.put(sheet);
    for text in [brief(&ledger, None), everything(&ledger)] {
        assert!(
            text.contains("> # Heading\n> \n> - list\n> ```\n"),
            "{text}"
        );
    }
}

#[test]
fn a_timeline_tells_everything_once_the_newest_first() {
    let ledger = ledger();
    let all = timeline(about(&ledger).into_iter(), |_| day("2026-11-20"));
    assert!(all.is_sorted_by(|one, next| one.on >= next.on));
    let count = |what| all.iter().filter(|it| it.what == what).count();
    assert_eq!(count(What::Observed), 6);
    assert_eq!(count(What::Started), 2);
    assert_eq!(count(What::Looked), 1);
    assert_eq!(count(What::Rated), 4);
    assert_eq!(count(What::Begun), 1);
    assert_eq!(count(What::Closed), 0);
    assert_eq!(count(What::Talked), 1);
    // What bears no day happened when it was written down.
    let undated = all.iter().find(|it| it.sheet.0 == "o6").unwrap();
    assert_eq!(undated.on, day("2026-11-20"));
}

#[test]
fn a_timeline_tells_earlier_looks_talks_and_what_was_said_otherwise() {
    let mut ledger = ledger();
    let held = ledger.clone();
    let step = held.of_kind(SheetKind::Growth).next().unwrap();
    let step = Growth(step).looked_at(day("2026-12-11"), day("2027-01-10"));
    let runs = held.of_kind(SheetKind::Run).map(Run);
    let mut looked = runs.filter(|run| run.stage() == Stage::Looked);
    let run = looked
        .next()
        .unwrap()
        .changed(Outcome::Seen, day("2026-11-05"));
    let run = Run(&run).changed(Outcome::CannotTell, day("2026-11-06"));
    ledger.put(step);
    ledger.put(run);
    let all = timeline(about(&ledger).into_iter(), |_| day("2026-11-20"));
    let of = |what| -> Vec<String> {
        let of = all.iter().filter(|it| it.what == what);
        of.map(|it| it.on.iso()).collect()
    };
    assert_eq!(of(What::LookedAgain), ["2026-12-11"]);
    assert_eq!(of(What::Looked), ["2026-11-02"]);
    assert_eq!(of(What::Changed), ["2026-11-06", "2026-11-05"]);
    assert_eq!(of(What::Talked), ["2026-09-03"]);
}

#[test]
fn a_line_holds_as_much_as_fits_and_cuts_no_letter() {
    assert_eq!(in_a_line("  a\n b "), "a b");
    let long = in_a_line(&"é😀".repeat(20_000));
    assert_eq!(long.chars().count(), 121);
    assert!(long.ends_with('…'));
}
