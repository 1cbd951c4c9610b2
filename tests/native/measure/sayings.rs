//! What people read: each reading its sentence, with what it was read from.

use nose::domain::measure::{
    Accuracy, Alpha, Beside, Calibration, Change, Detection, Estimate, Evidence, Interval, Judged,
    Judgement, Needed, Patterns, Steps, Unknown, Variances,
};
use nose::ui::text::{Language, Pattern, Saying};

use super::given::{cases, forecasts, judged};

fn say(saying: Saying<'_>) -> String {
    let write = |number: f64, digits: usize| format!("{number:.digits$}");
    Language::English.saying(saying, &write)
}

fn alpha(low: f64, high: f64) -> Alpha {
    Alpha {
        estimate: Estimate {
            value: f64::midpoint(low, high),
            interval: Ok(Interval { low, high }),
        },
        error: Ok(0.1),
        cases: 5,
        ratings: 20,
    }
}

fn agreement(alpha: &Alpha) -> String {
    say(Saying::Agreement { alpha, raters: 4 })
}

#[test]
fn agreement_is_said_with_raters_cases_and_uncertainty() {
    assert_eq!(
        agreement(&alpha(-0.2, 0.6)),
        "With 4 raters and 5 cases, these ratings cannot tell agreement from chance. α is 0.20, \
         and could be anything from -0.20 to 0.60."
    );
    for (low, high, words) in [
        (-0.8, -0.2, "less than chance would have it"),
        (0.1, 0.9, "more than by chance; how much more is too unsure"),
        (0.7, 0.9, "well enough for a first conclusion"),
        (0.85, 0.95, "well enough to build on"),
    ] {
        let said = agreement(&alpha(low, high));
        assert!(said.contains(words), "{said}");
        assert!(said.starts_with("With 4 raters and 5 cases"), "{said}");
    }
    let mut unsure = alpha(0.5, 0.5);
    unsure.estimate.interval = Err(Unknown::OneCaseCarries);
    let said = agreement(&unsure);
    assert!(
        said.ends_with("nothing tells how much of this is chance. α is 0.50."),
        "{said}"
    );
}

#[test]
fn a_pattern_is_said_only_where_there_is_one() {
    let of = |pattern, low: f64, high: f64, cases| {
        let beside = Beside {
            rater: 0.4,
            key: 0.2,
            difference: Estimate {
                value: f64::midpoint(low, high),
                interval: Ok(Interval { low, high }),
            },
        };
        let beside = &beside;
        say(Saying::Pattern {
            pattern,
            beside,
            cases,
        })
    };
    assert_eq!(
        of(Pattern::Level, 0.2, 0.6, 8),
        "Over 8 cases you rate 0.4 steps above the key. A pattern to look at, not a fault."
    );
    assert!(of(Pattern::Level, -0.6, -0.2, 8).contains("0.4 steps below the key"));
    assert_eq!(
        of(Pattern::Level, -0.2, 0.6, 8),
        "Over 8 cases nothing tells your level from the key’s."
    );
    assert_eq!(
        of(Pattern::Level, 0.2, 0.6, 4),
        "This needs at least 5 cases; there are 4."
    );
    assert_eq!(
        of(Pattern::Centre, 0.1, 0.3, 8),
        "Over 8 cases you choose the middle step more often than the key does: 40 % against 20 %."
    );
    let mut said: Vec<String> = Pattern::ALL
        .into_iter()
        .flat_map(|pattern| {
            [(-0.9, -0.1), (-0.5, 0.5), (0.1, 0.9)].map(|(low, high)| (pattern, low, high))
        })
        .map(|(pattern, low, high)| of(pattern, low, high, 8))
        .collect();
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 12);
}

#[test]
fn confidence_is_said_in_points() {
    let of = |chance: f64, right: usize, count: usize| {
        let outcomes: Vec<u8> = (0..count).map(|n| u8::from(n < right)).collect();
        let found = Calibration::of(&forecasts(&vec![chance; count], &outcomes)).unwrap();
        say(Saying::Calibration(&found))
    };
    assert_eq!(
        of(0.9, 1, 7),
        "This needs at least 20 ratings with a confidence; there are 7."
    );
    assert_eq!(
        of(0.9, 10, 20),
        "Over 20 ratings you are surer than right, by 40 points of a hundred."
    );
    assert!(of(0.5, 20, 20).contains("less sure than right, by 50 points"));
    assert!(of(0.9, 18, 20).contains("nothing tells how sure you are from how right"));
}

#[test]
fn change_is_said_in_steps_or_not_at_all() {
    let of = |early: i32, late: i32| {
        let mut judged = Judged::new(Steps::default(), 1);
        for case in 0..20 {
            let off = if case < 10 { early } else { late } * (case % 2);
            judged.push_case([Judgement::new(Steps::default(), 3 + off, 3)]);
        }
        Change::of(&judged).map_or_else(
            |why| say(Saying::Unknown(why)),
            |found| say(Saying::Change(&found)),
        )
    };
    assert_eq!(
        of(2, 0),
        "In your last 10 cases you are 1.0 steps closer to the key than in your first 10."
    );
    assert!(of(0, 2).contains("1.0 steps further from the key"));
    assert!(of(1, 1).contains("nothing has changed that chance could not explain"));
}

#[test]
fn raters_are_said_as_a_number_to_invite() {
    let mut variances =
        Variances::of(&cases(Steps::default(), "1 2 / 4 4 / 5 4 / 3 3 / 2 1")).unwrap();
    let mut of = |case: f64, residual: f64| {
        (variances.case, variances.rater, variances.residual) = (case, 0.0, residual);
        say(Saying::Raters(&variances))
    };
    assert_eq!(
        of(1.0, 0.1),
        "Going by 5 cases, one rater would be about dependable enough."
    );
    assert_eq!(
        of(1.0, 1.0),
        "Going by 5 cases, it takes the mean of about 4 raters to be dependable."
    );
    assert!(of(1.0, 9.0).contains("work on the anchors before the number of raters"));
    assert!(of(0.0, 9.0).starts_with("No number of raters would do"));
}

#[test]
fn counts_are_said_as_counts_and_a_sensitivity_only_with_enough_of_them() {
    let few = Detection {
        hits: 2,
        misses: 1,
        false_alarms: 1,
        correct_rejections: 14,
    };
    assert_eq!(
        say(Saying::Detection(few)),
        "You saw 2 of 3 anti-patterns, with 1 false alarm."
    );
    let none = Detection::default();
    assert_eq!(
        say(Saying::Detection(none)),
        "There was no anti-pattern to see, with no false alarms."
    );
    let many = Detection {
        hits: 82,
        misses: 18,
        false_alarms: 46,
        correct_rejections: 54,
    };
    assert_eq!(
        say(Saying::Detection(many)),
        "You saw 82 of 100 anti-patterns, with 46 false alarms. That is a sensitivity (d′) of \
         1.0; 0 is guessing."
    );
    for (marked, key, expected) in [
        (
            &[1, 2, 3][..],
            &[2, 3][..],
            "You marked 3 sentences and the key 2 sentences; 2 are the same.",
        ),
        (
            &[1],
            &[1],
            "You marked 1 sentence and the key 1 sentence; 1 is the same.",
        ),
        (
            &[],
            &[4],
            "You marked no sentences and the key 1 sentence; none is the same.",
        ),
    ] {
        assert_eq!(say(Saying::Evidence(Evidence::of(marked, key))), expected);
    }
}

#[test]
fn every_reason_has_a_sentence_of_its_own() {
    let needs = [
        Needed::Cases,
        Needed::SharedCases,
        Needed::Characteristics,
        Needed::Raters,
        Needed::RatingsOfOneCase,
        Needed::Judgements,
        Needed::Repeats,
        Needed::Twins,
        Needed::Signals,
        Needed::Blanks,
    ];
    let needs = needs.map(|what| Unknown::NeedsAtLeast {
        what,
        least: 20,
        have: 1,
    });
    let mut all = vec![
        Unknown::NoRatings,
        Unknown::NobodyShared,
        Unknown::NothingVaries,
        Unknown::OneCaseCarries,
        Unknown::OnlyDisagreement,
        Unknown::AllAlike,
        Unknown::NoLowerEnd,
        Unknown::NoPairVaries,
        Unknown::NoKey,
        Unknown::NoCompletePart,
        Unknown::OneStep,
        Unknown::NoMiddle,
        Unknown::NothingMarked,
        Unknown::NothingToFind,
        Unknown::NoNumberOfRaters,
        Unknown::TooManyRaters(500),
        Unknown::TooManyPairs {
            raters: 500,
            ratings: 5_000_000,
        },
    ];
    all.extend(needs);
    let count = all.len();
    let mut said: Vec<String> = all
        .into_iter()
        .map(|why| say(Saying::Unknown(why)))
        .collect();
    for sentence in &said {
        assert!(
            sentence.ends_with('.') && sentence.len() < 120,
            "{sentence}"
        );
        assert!(sentence.starts_with(char::is_uppercase), "{sentence}");
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), count);
    let have = |have| Unknown::NeedsAtLeast {
        what: Needed::Judgements,
        least: 20,
        have,
    };
    for (number, end) in [
        (0, "there are none."),
        (1, "there is 1."),
        (7, "there are 7."),
    ] {
        assert!(say(Saying::Unknown(have(number))).ends_with(end));
    }
    // One case that comes again may give five of them.
    let repeats = Unknown::NeedsAtLeast {
        what: Needed::Repeats,
        least: 10,
        have: 5,
    };
    assert!(say(Saying::Unknown(repeats)).contains("10 ratings given twice"));
    assert_eq!(
        say(Saying::Unknown(Unknown::NobodyShared)),
        "Only one person rated each case, so there is no agreement to measure."
    );
}

/// A rater who is a step too kind on every one of six cases, end to end.
#[test]
fn a_lenient_rater_reads_of_it() {
    let rated = "4 4 / 3 4 / 5 4 / 4 5 / 2 3 / 3 4";
    let key = "3 3 / 2 3 / 4 3 / 3 4 / 1 3 / 2 3";
    let judged = judged(rated, key);
    let patterns = Patterns::of(&judged).unwrap();
    let cases = patterns.part.rows.len();
    let beside = &patterns.level;
    let said = say(Saying::Pattern {
        pattern: Pattern::Level,
        beside,
        cases,
    });
    assert_eq!(
        said,
        "Over 6 cases you rate 0.9 steps above the key. A pattern to look at, not a fault."
    );
    assert!(Accuracy::of(&judged).unwrap().elevation > 0.9);
}
