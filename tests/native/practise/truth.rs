//! The gym tells the truth: a rater with a known bias ends with a profile that names that bias and
//! no other, and a rater with none with a profile that names none.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::{Attempt, Confidence, Finding, Profile, Side};
use nose::domain::scale::Seen;

use super::raters::{Rater, level, number};

fn findings(attempts: &[Attempt]) -> Vec<Finding> {
    Profile::of(attempts).findings
}

#[test]
fn whoever_rates_as_the_key_has_no_pattern() {
    assert_eq!(findings(&Rater::fair().run()), []);
}

#[test]
fn an_able_rater_who_is_off_now_and_then_has_no_pattern() {
    assert_eq!(findings(&Rater::able().run()), []);
}

#[test]
fn one_step_lenient_is_named_lenient_and_nothing_else() {
    let rater = Rater::by(|_, key, of| match number(key.line(of).seen) {
        Some(key) => level(key + 1),
        None => Seen::No,
    });
    let found = findings(&rater.run());
    assert!(
        matches!(found.as_slice(), [Finding::Lenient(steps)] if (0.7..=1.0).contains(steps)),
        "{found:?}"
    );
}

#[test]
fn one_step_strict_is_named_strict_and_nothing_else() {
    let rater = Rater::by(|_, key, of| match number(key.line(of).seen) {
        Some(key) => level(key - 1),
        None => Seen::No,
    });
    let found = findings(&rater.run());
    assert!(
        matches!(found.as_slice(), [Finding::Strict(_)]),
        "{found:?}"
    );
}

#[test]
fn one_impression_for_all_is_named_halo_and_nothing_else() {
    for impression in Characteristic::ALL {
        let rater = Rater::by(move |_, key, of| {
            let own = key.line(of).seen;
            let Some(first) = number(key.line(impression).seen) else {
                return own;
            };
            // Everything is colored by the first impression, but for one step of doubt.
            match number(own) {
                Some(own) => {
                    level(first + (own - first).clamp(-1, 1) * i32::from((own - first).abs() > 2))
                }
                None => Seen::No,
            }
        });
        let found = findings(&rater.run());
        assert_eq!(found, [Finding::Halo], "{impression:?}");
    }
}

#[test]
fn whoever_never_sees_one_anti_pattern_is_named_blind_to_it_and_nothing_else() {
    for blind_to in AntiPattern::ALL {
        let mut rater = Rater::able();
        rater.sees = Box::new(move |of| of != blind_to);
        let found = findings(&rater.run());
        let expected = Finding::Blind {
            of: blind_to,
            seen: 0,
            there: 3,
        };
        assert_eq!(found, [expected]);
    }
}

#[test]
fn whoever_is_surer_than_right_is_named_too_sure_and_nothing_else() {
    // Off by two and more now and then, up and down alike, and 90 % sure throughout.
    let mut rater = Rater::by(|_, key, of| {
        let shown: Vec<Characteristic> = Characteristic::ALL
            .into_iter()
            .filter(|of| key.line(*of).seen != Seen::No)
            .collect();
        // The case's own levels, each given to the next characteristic: same level, same spread.
        let Some(at) = shown.iter().position(|it| *it == of) else {
            return Seen::No;
        };
        key.line(shown[(at + 1) % shown.len()]).seen
    });
    rater.sure = Some(Confidence::Ninety);
    let found = findings(&rater.run());
    assert!(
        matches!(found.as_slice(), [Finding::TooSure(points)] if *points > 5.0),
        "{found:?}"
    );
}

#[test]
fn two_steps_lower_for_one_surface_of_the_twins_is_named_with_that_surface_and_nothing_else() {
    let of_she = |pronoun: &str| pronoun == "she";
    let of_remote = |place: &str| place == "remote";
    let lower = |is_it: Box<dyn Fn(&nose::domain::pack::Case) -> bool>| {
        Rater::by(move |case, key, of| match number(key.line(of).seen) {
            Some(key) if case.twin.is_some() && is_it(case) => level(key - 2),
            _ => key.line(of).seen,
        })
    };
    let raters = [
        (
            Side::She,
            lower(Box::new(move |case| of_she(&case.scene.pronoun))),
        ),
        (
            Side::Remote,
            lower(Box::new(move |case| of_remote(&case.scene.place))),
        ),
    ];
    for (side, rater) in raters {
        let found = findings(&rater.run());
        assert!(
            matches!(found.as_slice(), [Finding::Swayed(moved)]
                if moved.side == side && moved.steps.value < -1.0),
            "{found:#?}"
        );
    }
}

#[test]
fn a_side_that_only_goes_along_with_the_one_that_moved_the_rater_is_not_named() {
    // Lower for "she", but for the first of them, who is rated higher: then the places of these twins
    // fit better than the pronouns.
    let rater = Rater::by(|case, key, of| match number(key.line(of).seen) {
        Some(key) if case.id == "case.numbers-before-five" => level(key + 1),
        Some(key) if case.twin.is_some() && case.scene.pronoun == "she" => level(key - 2),
        _ => key.line(of).seen,
    });
    let found = findings(&rater.run());
    let is_another = |it: &Finding| matches!(it, Finding::Swayed(moved) if moved.side != Side::She && moved.side != Side::He);
    assert!(!found.iter().any(is_another), "{found:#?}");
}

#[test]
fn always_the_middle_is_named_and_no_praise_is_made_of_it() {
    let rater = Rater::by(|_, key, of| match key.line(of).seen {
        Seen::No => Seen::No,
        Seen::At(_) => level(3),
    });
    let found = findings(&rater.run());
    assert!(found.contains(&Finding::Middle), "{found:?}");
    assert!(found.contains(&Finding::Halo), "{found:?}");
    assert!(found.contains(&Finding::Alike), "{found:?}");
}

#[test]
fn nothing_is_named_from_fewer_than_five_cases() {
    let rater = Rater::by(|_, _, _| level(5));
    let attempts = rater.run();
    for cases in 0..5 {
        let found = findings(&attempts[..cases]);
        let of_sureness = |it: &Finding| matches!(it, Finding::TooSure(_) | Finding::TooUnsure(_));
        assert!(found.iter().all(of_sureness), "{cases}: {found:?}");
    }
}
