//! A facilitator's sheet: what was asked is read back word for word, and a key's file is taken only
//! when it fits together.

use nose::domain::sheet::Texts;
use nose::domain::workshop::{
    Asked, BadKeyFile, KeyPair, Lack, Led, MOST_KEY_BYTES, Naming, Round, SessionId, VoterId,
    asked_text, hex, key_text, minutes_alone, read_asked, read_key, unhex,
};

fn case(id: &str) -> Asked {
    Asked {
        id: id.to_owned(),
        version: 2,
        title: format!("Title of {id}"),
        name: "Mira".to_owned(),
        sentences: vec!["One “sentence”.".to_owned(), "Another.\n".to_owned()],
    }
}

fn chosen() -> Texts {
    let mut texts = Texts::default();
    for (field, text) in [
        (Led::TITLE, "Spring round"),
        (Led::NAMING, "anonymous"),
        (Led::OF, "commitment curiosity"),
        (Led::EXPECTED, "7"),
    ] {
        texts.set(field, text);
    }
    texts
}

fn asked() -> Texts {
    let keys = KeyPair::from_random([7; 32]);
    let texts = chosen();
    Led(&texts).asking(&[case("a"), case("b@own")], SessionId([3; 8]), &keys)
}

#[test]
fn a_case_is_read_back_as_it_was_asked() {
    assert_eq!(read_asked(&asked_text(&case("a"))), Some(case("a")));
    assert_eq!(read_asked("{}"), None);
}

#[test]
fn bytes_are_read_back_from_their_digits_and_from_nothing_else() {
    assert_eq!(unhex(&hex(&[0, 15, 255])), Some([0, 15, 255]));
    for wrong in ["000fff0", "000ff", "", "+0+fff", "000fgg", "00é"] {
        assert_eq!(unhex::<3>(wrong), None, "{wrong}");
    }
}

#[test]
fn nothing_is_asked_before_the_invitation_is_made() {
    let texts = chosen();
    assert_eq!(Led(&texts).setup(Round::First), None);
}

#[test]
fn what_was_asked_stands_on_the_sheet_word_for_word() {
    let texts = asked();
    let setup = Led(&texts).setup(Round::First).unwrap();
    assert_eq!(setup.cases, [case("a"), case("b@own")]);
    assert_eq!(setup.naming, Naming::Anonymous);
    assert_eq!(setup.id, SessionId([3; 8]));
    assert_eq!(Led(&texts).expected(), Some(7));
}

#[test]
fn the_second_round_asks_only_the_cases_to_rate_again() {
    let mut texts = asked();
    assert_eq!(Led(&texts).setup(Round::Second), None);
    texts.set(Led::AGAIN, "b@own");
    let setup = Led(&texts).setup(Round::Second).unwrap();
    assert_eq!(setup.cases, [case("b@own")]);
}

#[test]
fn the_facilitators_own_ballot_is_known_by_round_and_in_a_named_workshop_only() {
    let mut texts = asked();
    texts.set(Led::facilitator_field(Round::First), &hex(&[9; 8]));
    assert_eq!(Led(&texts).facilitator(Round::First), None);
    texts.set(Led::NAMING, "named");
    assert_eq!(Led(&texts).facilitator(Round::First), Some(VoterId([9; 8])));
    assert_eq!(Led(&texts).facilitator(Round::Second), None);
    texts.set(Led::facilitator_field(Round::First), "nobody");
    assert_eq!(Led(&texts).facilitator(Round::First), None);
    assert!(!key_text(&texts).contains("facilitator"));
}

#[test]
fn rating_alone_takes_three_minutes_a_case_of_five_characteristics() {
    assert_eq!(minutes_alone(5, 5), 15);
    assert_eq!(minutes_alone(8, 5), 24);
    assert_eq!(minutes_alone(2, 1), 2);
    assert_eq!(minutes_alone(1, 2), 2);
}

#[test]
fn all_that_is_missing_is_told_at_once() {
    let mut texts = Texts::default();
    texts.put(Led::TITLE.to_owned(), "x".repeat(81));
    let lacks = Led(&texts).lacks(&[]);
    assert_eq!(lacks, [Lack::Title, Lack::Cases, Lack::Characteristics]);
    assert_eq!(Led(&chosen()).lacks(&[case("a")]), []);
}

#[test]
fn a_number_of_people_that_no_workshop_has_is_none() {
    for wrong in ["", "0", "201", "-1", "1.5", "many"] {
        let mut texts = chosen();
        texts.set(Led::EXPECTED, wrong);
        assert_eq!(Led(&texts).expected(), None, "{wrong}");
    }
}

#[test]
fn the_keys_file_brings_back_what_was_asked_and_opens_its_ballots() {
    let texts = asked();
    let back = read_key(&key_text(&texts)).unwrap();
    assert_eq!(
        Led(&back).setup(Round::First),
        Led(&texts).setup(Round::First)
    );
    assert_eq!(Led(&back).private(), Led(&texts).private());
}

#[test]
fn the_keys_file_holds_nothing_of_what_was_said_after_the_reveal() {
    let mut texts = asked();
    texts.set("talk_0_commitment_note", "Lena disagreed");
    assert!(!key_text(&texts).contains("Lena"));
}

#[test]
fn a_file_that_is_no_key_says_what_is_wrong() {
    let whole = key_text(&asked());
    assert_eq!(read_key("nothing"), Err(BadKeyFile::NotAKey));
    assert_eq!(read_key("{}"), Err(BadKeyFile::NotAKey));
    assert_eq!(
        read_key(&whole[..whole.len() - 9]),
        Err(BadKeyFile::NotAKey)
    );
    let newer = whole.replace("\"version\":1,\"workshop\"", "\"version\":2,\"workshop\"");
    assert_eq!(read_key(&newer), Err(BadKeyFile::Newer));
    let long = " ".repeat(MOST_KEY_BYTES + 1);
    assert_eq!(read_key(&long), Err(BadKeyFile::TooLarge));
}

#[test]
fn a_key_that_does_not_fit_its_session_is_refused() {
    let texts = asked();
    let other = KeyPair::from_random([8; 32]);
    let mut wrong = texts.clone();
    wrong.set(Led::PRIVATE, &hex(&other.private));
    assert_eq!(read_key(&key_text(&wrong)), Err(BadKeyFile::Changed));
}
