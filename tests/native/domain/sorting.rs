//! Sorting anchors blind: an order that can be told by its number, and shares counted only over
//! finished sortings of the same anchors.

use std::collections::BTreeSet;

use nose::domain::characteristic::Characteristic;
use nose::domain::scale::Level;
use nose::domain::sheet::{Sheet, SheetKind};
use nose::domain::sorting::{
    ANCHORS, COUNT, DONE, Place, anchors_mark, characteristic_field, is_done, level_field, places,
    shuffled, sorted, sorted_right, tally,
};
use proptest::prelude::*;

use super::packs::mirror_pack;
use crate::given::{self, cases};

fn sorting(name: &str, mark: &str, to: impl Fn(Place) -> Place) -> Sheet {
    let mut sheet = given::sheet(name);
    sheet.kind = SheetKind::Sorting;
    sheet.texts.set(ANCHORS, mark);
    sheet.texts.set(DONE, "1");
    for place in places() {
        let (characteristic, level) = to(place);
        sheet
            .texts
            .set(&characteristic_field(place), characteristic.name());
        sheet
            .texts
            .set(&level_field(place), &level.number().to_string());
    }
    sheet
}

fn swapped((characteristic, level): Place) -> Place {
    match level {
        Level::Three => (characteristic, Level::Four),
        Level::Four => (characteristic, Level::Three),
        other => (characteristic, other),
    }
}

#[test]
fn shares_are_counted_by_both_and_by_each() {
    let sheets = [
        sorting("a", "m", |place| place),
        sorting("b", "m", |place| place),
        sorting("c", "m", swapped),
        sorting("d", "m", |(_, level)| (Characteristic::Curiosity, level)),
    ];
    let tallies = tally(sheets.iter(), "m");
    assert_eq!(tallies.len(), 25);
    let of = |place: Place| tallies.iter().find(|it| it.place == place).unwrap();
    let curious_one = of((Characteristic::Curiosity, Level::One));
    assert_eq!((curious_one.right, curious_one.sorted), (4, 4));
    assert_eq!(curious_one.percent(), Some(100));
    let committed_one = of((Characteristic::Commitment, Level::One));
    assert_eq!(
        (
            committed_one.right,
            committed_one.characteristic,
            committed_one.level
        ),
        (3, 3, 4)
    );
    assert_eq!(committed_one.percent(), Some(75));
    assert!(!committed_one.is_below());
    let committed_three = of((Characteristic::Commitment, Level::Three));
    assert_eq!((committed_three.right, committed_three.level), (2, 3));
    assert!(committed_three.is_below());
}

#[test]
fn a_sorter_is_right_where_both_are_and_nowhere_before_it_is_sorted() {
    assert_eq!((COUNT, places().count()), (25, 25));
    let right = |to: fn(Place) -> Place| sorted_right(&sorting("a", "m", to).texts);
    assert_eq!(right(|place| place), COUNT);
    assert_eq!(right(swapped), 15);
    assert_eq!(right(|(_, level)| (Characteristic::Curiosity, level)), 5);
    let mut half = sorting("a", "m", |place| place);
    let place = (Characteristic::Curiosity, Level::Two);
    half.texts.set(&level_field(place), "");
    assert_eq!(
        (sorted(&half.texts), sorted_right(&half.texts)),
        (COUNT - 1, COUNT - 1)
    );
    half.texts.set(&characteristic_field(place), "");
    assert_eq!(sorted_right(&half.texts), COUNT - 1);
}

#[test]
fn a_sorting_is_finished_only_when_said_so() {
    let mut sheet = sorting("a", "m", |place| place);
    assert!(is_done(&sheet.texts));
    sheet.texts.set(DONE, "");
    assert!(!is_done(&sheet.texts));
}

#[test]
fn unfinished_sortings_and_those_of_other_anchors_do_not_count() {
    let mut open = sorting("a", "m", |place| place);
    open.texts.set(DONE, "");
    let other = sorting("b", "other anchors", |place| place);
    let tallies = tally([open, other].iter(), "m");
    assert!(
        tallies
            .iter()
            .all(|it| it.sorted == 0 && it.percent().is_none() && !it.is_below())
    );
}

#[test]
fn anchors_of_another_version_have_another_mark() {
    let pack = mirror_pack();
    let mut changed = pack.anchors.clone();
    changed[2].version += 1;
    let mark = anchors_mark(&pack.header, &pack.anchors);
    assert_ne!(anchors_mark(&pack.header, &changed), mark);
    let mut other = pack.header.clone();
    other.id = "acme".to_owned();
    assert_ne!(anchors_mark(&other, &pack.anchors), mark);
}

#[test]
fn a_number_always_gives_the_same_order() {
    assert_eq!(shuffled(217), shuffled(217));
    assert_ne!(shuffled(217), shuffled(218));
    let first = shuffled(100)[0];
    assert_eq!(first, (Characteristic::ALL[0], Level::ALL[0]).max(first));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_order_holds_every_anchor_once(order in any::<u32>()) {
        let shuffled: BTreeSet<Place> = shuffled(order).into_iter().collect();
        prop_assert_eq!(shuffled.len(), 25);
        prop_assert_eq!(shuffled, places().collect::<BTreeSet<Place>>());
    }

    #[test]
    fn any_texts_are_counted_without_a_fall(
        texts in proptest::collection::vec(("[a-z_.0-9]{0,24}", "\\PC{0,8}"), 0..40),
    ) {
        let mut sheet = given::sheet("a");
        for (field, text) in &texts {
            sheet.texts.set(field, text);
        }
        prop_assert!(sorted(&sheet.texts) <= 25);
        let _tallies = tally(std::iter::once(&sheet), "");
    }
}
