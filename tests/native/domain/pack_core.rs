//! The core pack: complete, without a fault, and balanced, so that no one learns from it that
//! strong leaders have one pronoun, one place or one way of talking.

use std::collections::BTreeSet;

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::pack::balance::{Group, Surface, carrying, groups, levels, tests_for};
use nose::domain::pack::sniff::Kind;
use nose::domain::pack::{Case, Pack, read_with_faults};
use nose::domain::scale::Seen;

use super::packs::{CORE_FILES, LIBRARY_FILE, PRACTISE_FILE, shipped};

/// Cases, sets, sniff tests and moves as one pack, whatever files they stand in.
fn library() -> Pack {
    let practise = read_with_faults(&shipped(PRACTISE_FILE)).unwrap().0;
    let library = read_with_faults(&shipped(LIBRARY_FILE)).unwrap().0;
    Pack {
        sniff_tests: library.sniff_tests,
        growth_moves: library.growth_moves,
        ..practise
    }
}

#[test]
fn no_file_of_the_core_pack_has_a_fault_or_a_weak_spot() {
    for file in CORE_FILES {
        let (_, faults) = read_with_faults(&shipped(file)).unwrap();
        assert_eq!(faults, [], "{file}");
    }
}

#[test]
fn all_files_are_of_one_pack_version_language_and_licence() {
    let heads: Vec<_> = CORE_FILES
        .map(|file| read_with_faults(&shipped(file)).unwrap().0.header)
        .into();
    for head in &heads {
        assert_eq!(head.mark(), heads[0].mark());
        assert_eq!(head.language, heads[0].language);
        assert_eq!(head.licence, heads[0].licence);
        assert_eq!(head.provenance.status, "provisional");
    }
}

#[test]
fn there_are_thirty_cases_six_pairs_of_twins_three_sets_and_twenty_sniff_tests() {
    let pack = library();
    assert!(pack.cases.len() >= 30);
    assert_eq!(pack.cases.iter().filter(|it| it.twin.is_some()).count(), 12);
    assert_eq!(pack.workshop_sets.len(), 3);
    assert!(pack.sniff_tests.len() >= 20);
    assert_eq!(pack.growth_moves.len(), 25);
    assert!(!pack.debrief.is_empty());
    assert_eq!(
        pack.sniff_tests
            .iter()
            .filter(|it| !it.source.is_empty())
            .count(),
        4
    );
}

#[test]
fn each_characteristic_has_four_sniff_tests_and_each_kind_five() {
    let tests = library().sniff_tests;
    for it in Characteristic::ALL {
        assert!(tests_for(&tests, it) >= 4, "{it:?}");
    }
    for kind in Kind::ALL {
        let count = tests.iter().filter(|it| it.kind == Some(kind)).count();
        assert!(count >= 5, "{kind:?}");
    }
}

#[test]
fn twins_stand_ten_cases_apart_and_no_set_holds_one() {
    let pack = library();
    let at = |id: &str| pack.cases.iter().position(|it| it.id == id).unwrap();
    for case in &pack.cases {
        if let Some(twin) = &case.twin {
            assert!(at(&case.id).abs_diff(at(twin)) >= 10, "{}", case.id);
            let in_a_set = pack
                .workshop_sets
                .iter()
                .any(|it| it.cases.contains(&case.id));
            assert!(!in_a_set, "{}", case.id);
        }
    }
}

#[test]
fn twins_differ_in_their_surface() {
    let pack = library();
    for case in &pack.cases {
        let Some(twin) = &case.twin else { continue };
        let twin = pack.cases.iter().find(|it| it.id == *twin).unwrap();
        assert_eq!(case.sentences.len(), twin.sentences.len(), "{}", case.id);
        assert_ne!(case.scene.pronoun, twin.scene.pronoun, "{}", case.id);
        assert_ne!(case.scene.setting, twin.scene.setting, "{}", case.id);
        assert_ne!(case.scene.origin, twin.scene.origin, "{}", case.id);
    }
}

/// The widest difference between the mean key levels of groups with at least this many cases, in
/// hundredths of a level.
fn widest(cases: &[Case], surface: Surface, at_least: usize) -> usize {
    let groups = groups(cases, surface);
    let means: Vec<usize> = groups
        .iter()
        .filter(|group| group.cases >= at_least)
        .filter_map(Group::mean_in_hundredths)
        .collect();
    means.iter().max().unwrap() - means.iter().min().unwrap()
}

#[test]
fn mean_levels_differ_by_a_fifth_of_a_level_at_most_between_pronouns() {
    let cases = library().cases;
    assert_eq!(groups(&cases, Surface::Pronoun).len(), 3);
    assert!(widest(&cases, Surface::Pronoun, 1) <= 20);
}

#[test]
fn mean_levels_follow_no_place_path_seniority_or_setting() {
    let cases = library().cases;
    assert!(widest(&cases, Surface::Place, 1) <= 30);
    assert!(widest(&cases, Surface::Path, 1) <= 30);
    assert!(widest(&cases, Surface::Seniority, 1) <= 50);
    assert!(widest(&cases, Surface::Setting, 1) <= 50);
}

#[test]
fn anti_patterns_fall_on_all_pronouns_alike() {
    for group in groups(&library().cases, Surface::Pronoun) {
        let percent = group.with_anti_pattern * 100 / group.cases;
        assert!((30..=60).contains(&percent), "{group:?}");
    }
}

#[test]
fn a_third_carries_an_anti_pattern_some_two_some_none() {
    let cases = library().cases;
    let with = |count: usize| {
        cases
            .iter()
            .filter(|it| it.anti_patterns.len() == count)
            .count()
    };
    assert!((with(1) + with(2)) * 3 >= cases.len());
    assert!(with(2) >= 2 && with(0) >= 8);
    for it in AntiPattern::ALL {
        assert!(carrying(&cases, it) >= 3, "{it:?}");
    }
}

#[test]
fn each_characteristic_is_shown_at_every_level_and_sometimes_not() {
    let cases = library().cases;
    for it in Characteristic::ALL {
        let counts = levels(&cases, it);
        assert!(counts.iter().all(|count| *count >= 1), "{it:?} {counts:?}");
        assert_eq!(counts.iter().sum::<usize>(), cases.len());
    }
}

#[test]
fn settings_names_and_places_are_many() {
    let cases = library().cases;
    for (surface, at_least) in [
        (Surface::Setting, 8),
        (Surface::Origin, 10),
        (Surface::Seniority, 5),
        (Surface::Place, 3),
        (Surface::Path, 2),
    ] {
        assert!(groups(&cases, surface).len() >= at_least, "{surface:?}");
    }
    let names: BTreeSet<&str> = cases.iter().map(|it| it.scene.name.as_str()).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn every_key_leans_on_sentences_and_names_the_sentence_that_misleads() {
    for case in library().cases {
        let shown = case
            .levels
            .iter()
            .filter(|key| key.of.1 != Seen::No)
            .count();
        assert!(shown >= 4, "{}", case.id);
        let misleads = case.misleads.as_ref().unwrap();
        for key in &case.levels {
            let same = key.evidence == misleads.evidence;
            assert!(!same, "{}: what misleads is no evidence", case.id);
        }
    }
}
