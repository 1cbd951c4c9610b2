//! A reveal that can show nothing waits, or is taken back. One that showed something stays.

use nose::domain::characteristic::Characteristic;
use nose::domain::sheet::Texts;
use nose::domain::workshop::{KeyPair, Led, Naming, Round, SessionId, TalkField, naming_name};

use super::sessions::setup;

/// A workshop whose rounds so far were revealed.
fn revealed(naming: Naming, rounds: &[Round]) -> Texts {
    let asked = setup(naming, 2);
    let mut texts = Texts::default();
    texts.set(Led::NAMING, naming_name(naming));
    texts.set(Led::OF, Characteristic::Curiosity.name());
    texts.set(Led::EXPECTED, "5");
    let keys = KeyPair::from_random([7; 32]);
    let mut texts = Led(&texts).asking(&asked.cases, SessionId([3; 8]), &keys);
    for round in rounds {
        texts.set(Led::revealed_field(*round), Led::YES);
        if *round == Round::Second {
            texts.set(Led::ROUND, "2");
            texts.set(Led::AGAIN, &asked.cases[0].id);
        }
    }
    texts
}

#[test]
fn an_anonymous_reveal_waits_for_four_ballots_and_a_named_one_for_the_first() {
    let waits = |naming: Naming| [0, 1, 3, 4, 9].map(|have| naming.lacking(have));
    assert_eq!(waits(Naming::Anonymous), [4, 3, 1, 0, 0]);
    assert_eq!(waits(Naming::Named), [1, 0, 0, 0, 0]);
}

#[test]
fn a_round_of_which_nothing_was_shown_is_collected_again() {
    let texts = revealed(Naming::Anonymous, &[Round::First]);
    let again = Led(&texts).collecting_again(Round::First, 3).unwrap();
    assert!(!Led(&again).is_revealed(Round::First));
    assert_eq!(
        Led(&again).setup(Round::First),
        Led(&texts).setup(Round::First)
    );
    assert_eq!(Led(&again).private(), Led(&texts).private());
}

#[test]
fn a_round_with_ballots_enough_to_be_shown_is_never_collected_again() {
    let texts = revealed(Naming::Anonymous, &[Round::First]);
    assert_eq!(Led(&texts).collecting_again(Round::First, 4), None);
    let texts = revealed(Naming::Named, &[Round::First]);
    assert_eq!(Led(&texts).collecting_again(Round::First, 1), None);
    assert!(Led(&texts).collecting_again(Round::First, 0).is_some());
}

#[test]
fn a_round_that_was_shown_is_never_collected_again_however_few_ballots_are_left() {
    let mut texts = revealed(Naming::Anonymous, &[Round::First]);
    texts.set(Led::shown_field(Round::First), Led::YES);
    assert_eq!(Led(&texts).collecting_again(Round::First, 0), None);
}

#[test]
fn a_note_of_the_talk_tells_that_a_round_was_shown() {
    for field in [TalkField::Level, TalkField::Reason, TalkField::Note] {
        let mut texts = revealed(Naming::Anonymous, &[Round::First]);
        texts.set(&field.name(1, Characteristic::Curiosity), "4");
        assert!(Led(&texts).was_shown(Round::First), "{field:?}");
        assert_eq!(Led(&texts).collecting_again(Round::First, 2), None);
    }
}

#[test]
fn a_round_that_was_not_revealed_has_nothing_to_take_back() {
    let texts = revealed(Naming::Anonymous, &[]);
    assert_eq!(Led(&texts).collecting_again(Round::First, 0), None);
}

#[test]
fn a_second_round_is_collected_again_while_the_first_stays_revealed() {
    let mut texts = revealed(Naming::Anonymous, &[Round::First, Round::Second]);
    texts.set(Led::shown_field(Round::First), Led::YES);
    let again = Led(&texts).collecting_again(Round::Second, 2).unwrap();
    assert!(Led(&again).is_revealed(Round::First));
    assert!(!Led(&again).is_revealed(Round::Second));
    assert_eq!(Led(&again).round(), Round::Second);
}

#[test]
fn a_first_round_goes_back_with_the_second_that_was_never_shown_either() {
    let texts = revealed(Naming::Anonymous, &[Round::First, Round::Second]);
    let again = Led(&texts).collecting_again(Round::First, 3).unwrap();
    assert!(!Led(&again).is_revealed(Round::First));
    assert!(!Led(&again).is_revealed(Round::Second));
    assert_eq!(Led(&again).round(), Round::First);
    let mut texts = texts;
    texts.set(Led::shown_field(Round::Second), Led::YES);
    assert_eq!(Led(&texts).collecting_again(Round::First, 3), None);
}

#[test]
fn a_new_workshop_with_names_asks_the_same_and_has_neither_key_nor_answers() {
    let texts = revealed(Naming::Anonymous, &[Round::First]);
    let mut anew = Texts::default();
    for (field, text) in Led(&texts).named_anew() {
        anew.set(field, &text);
    }
    let (old, new) = (Led(&texts), Led(&anew));
    assert_eq!(new.naming(), Naming::Named);
    assert_eq!((new.of(), new.cases()), (old.of(), old.cases()));
    assert_eq!((new.rule(), new.expected()), (old.rule(), old.expected()));
    assert!(!new.is_asked() && new.private().is_none() && new.round() == Round::First);
    assert!(anew.get(Led::SESSION).is_empty());
}
