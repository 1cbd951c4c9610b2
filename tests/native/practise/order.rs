//! In which order a case asks for the characteristics.

use std::collections::BTreeMap;

use nose::domain::characteristic::Characteristic;
use nose::domain::practise::order;
use proptest::prelude::*;

use super::raters::{attempt_id, cases};
use crate::given;

proptest! {
    #![proptest_config(given::cases(256))]

    #[test]
    fn each_characteristic_is_asked_for_once_and_always_in_the_same_order(
        case in "\\PC{0,20}", turn in any::<u32>(),
    ) {
        let id = attempt_id(&case, turn);
        let asked = order(&id);
        let mut sorted = asked;
        sorted.sort();
        prop_assert_eq!(sorted, Characteristic::ALL);
        prop_assert_eq!(order(&id.clone()), asked);
    }
}

#[test]
fn the_order_of_a_case_never_changes() {
    use Characteristic::{
        Commitment, Curiosity, OutcomeOrientation, PeopleLeadership, TechnologyLeadership,
    };
    // A person who comes back after an update finds the case as it was.
    let known = order(&attempt_id("case.tuesday-restores", 1));
    assert_eq!(
        known,
        [
            TechnologyLeadership,
            OutcomeOrientation,
            Curiosity,
            Commitment,
            PeopleLeadership
        ]
    );
}

#[test]
fn over_the_core_pack_each_characteristic_stands_first_and_last_more_than_once() {
    for place in [0, 4] {
        let mut counts: BTreeMap<Characteristic, usize> = BTreeMap::new();
        for case in cases() {
            let asked = order(&attempt_id(&case.id, 1));
            *counts.entry(asked[place]).or_default() += 1;
        }
        let often = Characteristic::ALL.map(|of| counts.get(&of).copied().unwrap_or_default());
        assert!(often.iter().all(|count| *count >= 2), "{place}: {often:?}");
    }
}

#[test]
fn a_case_that_comes_again_mostly_asks_in_another_order() {
    let all = cases();
    let same = all
        .iter()
        .filter(|case| order(&attempt_id(&case.id, 1)) == order(&attempt_id(&case.id, 2)));
    assert!(same.count() <= all.len() / 8);
}
