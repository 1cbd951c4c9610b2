use nose::domain::workshop::{Movement, Naming, Revealed, Round};

use super::sessions::{ballots, keys, named, setup};

/// The second round asks only the second case: 1 3 5 becomes 3 3 4, with a key of 3. From the key
/// 4/3 and 1/3; of two people (2 + 4 + 2)/3 and (0 + 1 + 1)/3.
#[test]
fn the_second_round_is_set_beside_the_same_cases_of_the_first() {
    let first = named("2 2 2 / 1 3 5");
    let mut again = setup(Naming::Named, 2);
    again.round = Round::Second;
    again.cases.remove(0);
    let second = Revealed::of(again, ballots("3 3 4")).unwrap();
    let movement = Movement::of(&first, &second, &keys("5 3"));
    assert_eq!(movement.cells.len(), 1);
    assert_eq!(movement.cells[0].case, 1);
    assert_eq!(movement.cells[0].medians, Some((3.0, 3.0)));
    let from_key = movement.from_key.unwrap();
    assert!((from_key.moved.before - 4.0 / 3.0).abs() < 1e-12);
    assert!((from_key.moved.after - 1.0 / 3.0).abs() < 1e-12);
    assert!(
        from_key.change.interval.is_err(),
        "one cell tells no sureness"
    );
    let apart = movement.from_each_other.unwrap().moved;
    assert!((apart.before - 8.0 / 3.0).abs() < 1e-12);
    assert!((apart.after - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn without_a_key_there_is_movement_toward_each_other_alone() {
    let (first, second) = (named("1 3 5"), named("3 0 4"));
    let movement = Movement::of(&first, &second, &keys("·"));
    assert_eq!(movement.from_key, None);
    assert!(movement.from_each_other.unwrap().moved.change() < 0.0);
    assert_eq!(movement.cells[0].not_shown, (0, 1));
}

#[test]
fn another_version_of_a_case_is_another_case() {
    let first = named("1 3 5");
    let mut changed = setup(Naming::Named, 1);
    changed.cases[0].version = 2;
    let second = Revealed::of(changed, ballots("3 3 4")).unwrap();
    assert!(Movement::of(&first, &second, &keys("3")).cells.is_empty());
}

#[test]
fn what_so_few_rated_again_has_no_distance_that_it_cannot_have() {
    let first = named("1 3 5 / 1 3 5");
    let second = named("3 · · / · · ·");
    let movement = Movement::of(&first, &second, &keys("3 3"));
    let [one, none] = &movement.cells[..] else {
        panic!("two cells");
    };
    assert_eq!(one.from_each_other, None, "one person is not apart");
    assert_eq!(one.from_key.map(|it| it.after), Some(0.0));
    assert_eq!((none.from_key, none.medians), (None, None));
    assert_eq!(movement.from_key.unwrap().cells, 1);
    assert_eq!(movement.from_each_other, None);
    assert_eq!(movement.ballots, (3, 3));
}

#[test]
fn the_first_round_stands_before_the_second() {
    let movement = Movement::of(&named("1 1 2"), &named("4 4 5"), &keys("1"));
    assert_eq!(movement.cells[0].medians, Some((1.0, 4.0)));
    let from_key = movement.from_key.unwrap().moved;
    assert!(from_key.before < from_key.after);
    assert!(from_key.change() > 0.0, "away from the key");
}
