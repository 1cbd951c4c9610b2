//! Scales hold what can be given and nothing else.

use nose::domain::json::FromJson as _;
use nose::domain::scale::{Frequency, Level, Moment, Recall, Reply, Seen};
use proptest::prelude::*;

use crate::given::{cases, level};

#[test]
fn a_level_is_one_to_five_and_nothing_else() {
    let made: Vec<u8> = (0..=u8::MAX).filter(|n| Level::new(*n).is_some()).collect();
    assert_eq!(made, [1, 2, 3, 4, 5]);
    for number in made {
        let level = Level::new(number).unwrap();
        assert_eq!(level.number(), number);
        assert_eq!(level.index() + 1, usize::from(number));
    }
}

#[test]
fn a_level_out_of_range_cannot_be_read_from_a_file() {
    let read = |text| Level::from_json(serde_json::from_str(text).unwrap());
    assert_eq!(read("5"), Some(Level::Five));
    for text in ["0", "6", "-1", "3.5", "\"3\"", "null"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn levels_and_frequencies_are_ordered_as_listed() {
    assert!(Level::ALL.is_sorted());
    assert!(Frequency::ALL.is_sorted());
    let indexes = Frequency::ALL.map(Frequency::index);
    assert_eq!(indexes, [0, 1, 2, 3]);
}

#[test]
fn not_seen_is_no_level_and_no_step() {
    for open in [Reply::Level(Seen::No), Reply::Frequency(Recall::No)] {
        assert!(open.is_open());
        assert_eq!(open.level(), None);
        assert_eq!(open.step(), None);
    }
    assert_eq!(Seen::No.level(), None);
}

#[test]
fn never_is_an_answer_and_not_an_open_one() {
    let never = Reply::Frequency(Recall::Often(Frequency::Never));
    assert!(!never.is_open());
    assert_eq!(never.step(), Some(0));
}

#[test]
fn a_step_counts_on_its_own_scale_and_only_levels_are_levels() {
    let four = Reply::Level(level(4));
    assert_eq!(four.step(), Some(3));
    assert_eq!(four.level(), Some(Level::Four));
    let most_days = Reply::Frequency(Recall::Often(Frequency::MostDays));
    assert_eq!(most_days.step(), Some(3));
    assert_eq!(most_days.level(), None);
}

const DAY: u64 = 86_400_000;

#[test]
fn days_are_whole_and_a_clock_that_went_back_gives_none() {
    let start = Moment(10 * DAY);
    assert_eq!(Moment(11 * DAY - 1).days_since(start), 0);
    assert_eq!(Moment(11 * DAY).days_since(start), 1);
    assert_eq!(Moment(3 * DAY).days_since(start), 0);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn days_added_are_days_passed(start in 0u64..1 << 42, days in 0u64..100_000) {
        let start = Moment(start);
        prop_assert_eq!(start.plus_days(days).days_since(start), days);
    }

    #[test]
    fn no_moment_overflows(a: u64, b: u64) {
        let _days = Moment(a).days_since(Moment(b));
        prop_assert!(Moment(a).plus_days(b) >= Moment(a));
    }
}
