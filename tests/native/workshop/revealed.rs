use std::collections::HashSet;

use nose::domain::characteristic::AntiPattern;
use nose::domain::practise::Confidence;
use nose::domain::scale::{Level, Seen};
use nose::domain::workshop::{Cell, Naming, Revealed, Setup, StopRule, VoterId, Withheld};
use nose::ui::report::profile::Names;
use nose::ui::report::workshop::{Report, Session, dated};
use nose::ui::text::Language;
use proptest::prelude::*;

use super::sessions::{OF, anonymous, ballots, keys, named, setup};

#[test]
fn not_shown_is_counted_beside_the_levels_and_enters_none_of_their_figures() {
    let revealed = named("0 2 4 · 0");
    let cell = revealed.cell(0, OF).unwrap();
    assert_eq!(cell.levels, [0, 1, 0, 1, 0]);
    assert_eq!((cell.not_shown, cell.missing), (2, 1));
    let spread = cell.spread.unwrap();
    assert_eq!((spread.median, spread.deviation), (3.0, Ok(1.0)));
}

/// Deviations: 4/5 of 1 1 1 3 3 (0.8), 8/5 of 1 1 3 5 5 (1.6), 0 of the third. By the rule the
/// first and the third are settled.
#[test]
fn what_is_furthest_apart_comes_first_and_what_is_settled_last() {
    let revealed = named("1 1 1 3 3 / 1 1 3 5 5 / 2 2 2 2 2");
    let order: Vec<usize> = revealed.discuss_first().iter().map(|it| it.case).collect();
    assert_eq!(order, [1, 0, 2]);
    assert_eq!(revealed.settled(), 2);
}

/// 1 1 3 3 3 deviates by 4/5 from its median, and three of five are within one step of it. The last
/// one deviates by 5/4, and six of eight are within one step.
#[test]
fn each_stop_rule_stops_by_its_own_figure() {
    let settled = |rule: StopRule, table: &str| {
        let mut setup = setup(Naming::Named, 1);
        setup.rule = rule;
        Revealed::of(setup, ballots(table)).unwrap().settled() == 1
    };
    assert!(settled(StopRule::Deviation, "1 1 3 3 3"));
    assert!(!settled(StopRule::WithinOne, "1 1 3 3 3"));
    assert!(settled(StopRule::Either, "1 1 3 3 3"));
    // Six of eight are within one step of 3.
    let near = "1 5 2 2 4 4 3 3";
    assert!(settled(StopRule::WithinOne, near));
    assert!(settled(StopRule::Either, near));
    let far = "1 5 2 4 4 2 2 4";
    assert!(!settled(StopRule::Deviation, far));
    assert!(settled(StopRule::WithinOne, far));
}

#[test]
fn a_split_on_there_being_anything_to_rate_by_is_not_settled_however_alike_the_levels() {
    let revealed = named("4 4 4 0 0 / 4 4 4 4 0 / 0 0 0 0 4 / 0 0 0 0 0");
    let settled: Vec<bool> = revealed.cells().iter().map(Cell::is_settled).collect();
    assert_eq!(settled, [false, true, true, true]);
}

#[test]
fn one_rating_settles_nothing() {
    assert_eq!(named("4 · · · ·").settled(), 0);
    assert_eq!(named("0 · · · ·").settled(), 0);
}

#[test]
fn the_lowest_and_the_highest_speak_first_and_the_facilitator_never() {
    let revealed = named("1 3 5 5 1");
    let [low, high] = revealed.talk_first(0, OF, None).unwrap();
    assert_eq!(low.names, ["ManagerA", "ManagerE"]);
    assert_eq!(high.names, ["ManagerC", "ManagerD"]);
    let facilitator = Some(VoterId([31; 8]));
    let [low, _] = revealed.talk_first(0, OF, facilitator).unwrap();
    assert_eq!(low.names, ["ManagerE"]);
}

/// The fourth person is the facilitator.
#[test]
fn where_only_the_facilitator_differs_nobody_is_asked_first_and_it_is_no_agreement() {
    let revealed = named("3 3 3 5 / 3 3 3 3");
    let facilitator = Some(VoterId([124; 8]));
    assert_eq!(revealed.talk_first(0, OF, facilitator), None);
    assert!(!revealed.is_alike(0, OF));
    assert!(revealed.is_alike(1, OF));
    assert!(!named("3 3 0").is_alike(0, OF));
}

#[test]
fn with_one_level_those_who_found_it_not_shown_speak_first() {
    let revealed = named("4 4 0 4 4");
    let [none, some] = revealed.talk_first(0, OF, None).unwrap();
    assert_eq!((none.seen, none.names), (Seen::No, vec!["ManagerC"]));
    assert_eq!(some.seen, Seen::At(Level::Four));
    assert_eq!(named("4 4 4 4").talk_first(0, OF, None), None);
}

#[test]
fn an_anonymous_session_tells_levels_and_nobody() {
    let revealed = anonymous("1 3 5 5 1");
    let [low, high] = revealed.talk_first(0, OF, Some(VoterId([31; 8]))).unwrap();
    assert!(low.names.is_empty() && high.names.is_empty());
    assert!(revealed.by_name(0, OF).is_empty());
    assert!((0..12).all(|at| revealed.marked_by(0, OF, at).is_empty()));
    assert!(!format!("{revealed:?}").contains("Manager"));
}

#[test]
fn an_anonymous_session_of_fewer_than_four_is_withheld_and_a_named_one_is_not() {
    let few = ballots("1 3 5");
    let withheld = Revealed::of(setup(Naming::Anonymous, 1), few.clone());
    assert_eq!(withheld.unwrap_err(), Withheld { have: 3 });
    assert!(Revealed::of(setup(Naming::Named, 1), few).is_ok());
    let enough = ballots("1 3 5 2");
    assert!(Revealed::of(setup(Naming::Anonymous, 1), enough).is_ok());
    assert_eq!(Setup::LEAST_ANONYMOUS, 4);
}

#[test]
fn no_report_names_anyone_who_rated() {
    let texts = nose::domain::sheet::Texts::default();
    let keys = keys("3 3");
    let names = Names::default();
    let write = |value: f64, digits: usize| format!("{value:.digits$}");
    for revealed in [
        anonymous("1 3 5 5 1 / 2 2 3 3 4"),
        named("1 3 5 5 1 / 2 2 3 3 4"),
    ] {
        let session = Session {
            first: &revealed,
            second: None,
            keys: &keys,
            texts: &texts,
        };
        let report = Report {
            names: &names,
            write: &write,
        };
        let markdown = report.markdown(&session, "November 23, 2026");
        assert!(!markdown.contains("Manager"), "{markdown}");
        assert!(markdown.contains("Person 1"), "{markdown}");
    }
}

#[test]
fn a_title_of_markup_is_text_in_the_report() {
    let mut setup = setup(Naming::Named, 1);
    setup.title = "<script>alert(1)</script> | [x](http://e)\n# Big".to_owned();
    let revealed = Revealed::of(setup, ballots("1 2 3 4")).unwrap();
    let session = Session {
        first: &revealed,
        second: None,
        keys: &keys("·"),
        texts: &nose::domain::sheet::Texts::default(),
    };
    let write = |value: f64, digits: usize| format!("{value:.digits$}");
    let report = Report {
        names: &Names::default(),
        write: &write,
    };
    let markdown = report.markdown(&session, "today");
    assert!(markdown.contains("\\<script\\>"), "{markdown}");
    assert!(!markdown.contains("\n# Big"), "{markdown}");
}

/// Two rounds have a part each, and nobody takes one for the other.
#[test]
fn every_part_of_a_report_of_two_rounds_has_a_title_of_its_own() {
    let (first, second) = (
        named("1 3 5 5 1 / 2 2 3 3 4"),
        named("2 3 4 4 2 / 2 2 3 3 3"),
    );
    let session = Session {
        first: &first,
        second: Some(&second),
        keys: &keys("3 3"),
        texts: &nose::domain::sheet::Texts::default(),
    };
    let write = |value: f64, digits: usize| format!("{value:.digits$}");
    let report = Report {
        names: &Names::default(),
        write: &write,
    };
    let sections = report.sections(&session);
    assert!(sections.len() > 5);
    let titles = sections.iter().map(|it| Language::English.topic(it.title));
    assert_eq!(titles.collect::<HashSet<_>>().len(), sections.len());
}

#[test]
fn a_report_says_its_day_and_its_title_where_it_has_one() {
    assert_eq!(dated("Spring", "May 2, 2026"), "Spring. May 2, 2026.");
    assert_eq!(dated("  ", "May 2, 2026"), "May 2, 2026.");
}

proptest! {
    #[test]
    fn the_order_of_ballots_changes_nothing(
        levels in prop::collection::vec(prop::collection::vec(0_u8..=5, 6), 1..5),
        swaps in prop::collection::vec((0_usize..6, 0_usize..6), 0..8),
    ) {
        let rows: Vec<String> = levels
            .iter()
            .map(|row| row.iter().map(u8::to_string).collect::<Vec<_>>().join(" "))
            .collect();
        let ballots = ballots(&rows.join("/"));
        let mut shuffled = ballots.clone();
        for (one, other) in swaps {
            shuffled.swap(one, other);
        }
        for naming in [Naming::Named, Naming::Anonymous] {
            let of = |ballots: &[_]| {
                Revealed::of(setup(naming, levels.len()), ballots.to_vec()).unwrap()
            };
            let (one, other) = (of(&ballots), of(&shuffled));
            prop_assert_eq!(format!("{one:?}"), format!("{other:?}"));
            let keys = keys("3 3 3 3 3");
            let figures = |it: &Revealed| format!("{:?}", it.figures(&keys));
            prop_assert_eq!(figures(&one), figures(&other));
        }
    }
}

/// Both deviate by two steps and are not settled.
#[test]
fn of_two_as_far_apart_the_one_split_on_being_shown_comes_first() {
    let revealed = named("1 1 5 5 · · / 1 1 5 5 0 0");
    let order: Vec<usize> = revealed.discuss_first().iter().map(|it| it.case).collect();
    assert_eq!(order, [1, 0]);
}

#[test]
fn a_facilitators_own_ballot_is_not_known_in_an_anonymous_session() {
    let revealed = anonymous("1 3 5 5 2");
    let [low, _] = revealed.talk_first(0, OF, Some(VoterId([31; 8]))).unwrap();
    assert_eq!(low.seen, Seen::At(Level::One));
    let revealed = named("1 3 5 5 2");
    let [low, _] = revealed.talk_first(0, OF, Some(VoterId([31; 8]))).unwrap();
    assert_eq!(low.seen, Seen::At(Level::Two));
}

#[test]
fn marks_sureness_and_anti_patterns_are_counted_where_they_were_given() {
    let mut ballots = ballots("4 4 2 / 3 3 3");
    for (ballot, sure) in ballots.iter_mut().zip(Confidence::ALL) {
        ballot.cases[0].given[0].marks = vec![0, 2];
        ballot.cases[0].given[0].sure = Some(sure);
    }
    ballots[1].cases[0].given[0].marks = vec![2];
    ballots[2].cases[0].spotted = vec![AntiPattern::TakingCredit];
    let revealed = Revealed::of(setup(Naming::Named, 2), ballots).unwrap();
    let [first, second] = revealed.cells() else {
        panic!("two cells");
    };
    assert_eq!(first.marks, [2, 0, 3, 0]);
    assert_eq!(first.sure, [1, 1, 1, 0, 0]);
    assert_eq!(second.marks, [0; 4]);
    let marked_by = |case, at| revealed.marked_by(case, OF, at);
    assert_eq!(marked_by(0, 0), ["ManagerA", "ManagerC"]);
    assert_eq!(marked_by(0, 2), ["ManagerA", "ManagerB", "ManagerC"]);
    assert!(marked_by(0, 1).is_empty() && marked_by(1, 0).is_empty());
    assert_eq!(second.sure, [0; 5]);
    let credit = AntiPattern::TakingCredit.index();
    assert_eq!(revealed.spotted(0).iter().sum::<u32>(), 1);
    assert_eq!(revealed.spotted(0)[credit], 1);
    assert_eq!(revealed.spotted(1), [0; 6]);
}

/// The first deviates by 5/4 and six of eight are within one step; the second by 3/4, and five of
/// eight are.
#[test]
fn what_is_settled_comes_last_even_where_it_is_further_apart() {
    let mut setup = setup(Naming::Named, 2);
    setup.rule = StopRule::WithinOne;
    let table = "1 5 2 4 4 2 2 4 / 1 1 1 3 3 3 3 3";
    let revealed = Revealed::of(setup, ballots(table)).unwrap();
    let order: Vec<usize> = revealed.discuss_first().iter().map(|it| it.case).collect();
    assert_eq!(order, [1, 0]);
}
