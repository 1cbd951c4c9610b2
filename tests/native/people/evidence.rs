//! What stands behind a rating is counted within one characteristic, and told with its age and how
//! one knows of it.

use nose::domain::characteristic::Characteristic;
use nose::domain::people::{Evidence, Side, Source, Standing, against_extreme};
use nose::domain::scale::{Level, Seen};
use nose::ui::charts::grounds::{MOST_DRAWN, mark_at};
use nose::ui::charts::strip::Mark;
use nose::ui::report::people::{Words, grounds};

use super::kept::{about, day, ledger, rated, seen, today};

const CURIOSITY: Characteristic = Characteristic::Curiosity;

#[test]
fn only_what_speaks_of_the_characteristic_stands_behind_it() {
    let ledger = ledger();
    let evidence = Evidence::of(about(&ledger).into_iter(), CURIOSITY, today());
    assert_eq!(evidence.on_side(Side::For), 2);
    assert_eq!(evidence.on_side(Side::Against), 1);
    assert_eq!(evidence.known_by(Some(Source::Direct)), 2);
    assert_eq!(evidence.known_by(Some(Source::Hearsay)), 1);
    assert_eq!(evidence.known_by(None), 0);
    assert_eq!(evidence.latest(), Some(day("2026-11-12")));
    let technology = Characteristic::TechnologyLeadership;
    assert!(Evidence::of(about(&ledger).into_iter(), technology, today()).is_empty());
}

#[test]
fn an_observation_is_old_after_180_days_and_not_before() {
    let of = |on| {
        let sheet = seen("o1", "p1", "direct", on, "curiosity", "");
        let evidence = Evidence::of([&sheet].into_iter(), CURIOSITY, today());
        evidence.0[0].is_old
    };
    assert!(!of("2026-05-27"));
    assert!(of("2026-05-26"));
    // Days to come and no day at all are not old.
    assert!(!of("2030-01-01"));
    assert!(!of(""));
}

#[test]
fn a_new_rating_leaves_the_former_with_its_reason() {
    let ledger = ledger();
    let standing = Standing::of(&about(&ledger), CURIOSITY, today());
    assert_eq!(standing.now().unwrap().seen(), Some(Seen::At(Level::Four)));
    let before = standing.before().unwrap();
    assert_eq!(before.seen(), Some(Seen::At(Level::Two)));
    assert_eq!(before.why(), Some("because of x1"));
}

#[test]
fn a_rating_with_nothing_behind_it_is_told_and_not_seen_is_none() {
    let without = |level: &str| {
        let sheet = rated("x1", "p1", CURIOSITY, level);
        Standing::of(&[&sheet], CURIOSITY, today()).is_without_evidence()
    };
    assert!(without("1"));
    assert!(without("5"));
    assert!(!without("not_seen"));
    let ledger = ledger();
    assert!(!Standing::of(&about(&ledger), CURIOSITY, today()).is_without_evidence());
}

#[test]
fn what_speaks_against_one_end_of_the_scale_speaks_for_the_other() {
    let ledger = ledger();
    let ids = |is_top| {
        let found = against_extreme(&about(&ledger), CURIOSITY, is_top, today());
        found.into_iter().map(|id| id.0).collect::<Vec<_>>()
    };
    assert_eq!(ids(true), ["o3"]);
    assert_eq!(ids(false), ["o2", "o1"]);
}

#[test]
fn the_picture_says_in_words_what_it_draws() {
    let ledger = ledger();
    let standing = Standing::of(&about(&ledger), CURIOSITY, today());
    let picture = grounds(&standing, &Words::default(), &|day| day.iso());
    assert_eq!(
        picture.sentence,
        "Curiosity: step 4 of 5. 2 observations show curiosity, 1 speaks against curiosity; 2 direct, \
         1 hearsay; the latest of 2026-11-12."
    );
    assert_eq!(picture.now, Some(Mark::Step(3)));
    assert_eq!(picture.before, Some(Mark::Step(1)));
    assert!(
        picture.draws(|it| it.source == Some(Source::Hearsay)) && picture.draws(|it| it.is_old)
    );
    let nothing = Standing::of(&[], CURIOSITY, today());
    let picture = grounds(&nothing, &Words::default(), &|day| day.iso());
    assert_eq!(
        picture.sentence,
        "Curiosity: not rated yet. Nothing is written down about curiosity."
    );
    assert_eq!(picture.now, None);
}

#[test]
fn not_seen_yet_is_no_step() {
    let ledger = ledger();
    let standing = Standing::of(&about(&ledger), Characteristic::Commitment, today());
    let picture = grounds(&standing, &Words::default(), &|day| day.iso());
    assert_eq!(picture.now, Some(Mark::Open));
    assert_eq!(picture.now_name, "Not seen yet");
}

#[test]
fn however_many_there_are_the_marks_fit_a_narrow_page() {
    let sheets: Vec<_> = (0..1_000)
        .map(|n| {
            seen(
                &format!("o{n:04}"),
                "p1",
                "direct",
                "2026-11-01",
                "curiosity",
                "",
            )
        })
        .collect();
    let about: Vec<_> = sheets.iter().collect();
    let standing = Standing::of(&about, CURIOSITY, today());
    let picture = grounds(&standing, &Words::default(), &|day| day.iso());
    assert_eq!(picture.drawn().len(), MOST_DRAWN);
    assert!(mark_at(MOST_DRAWN) <= 288);
    assert!(
        picture
            .sentence
            .contains("1000 observations show curiosity")
    );
}
