//! Sealing: as the standard publishes it, back as it was, equally long, and for one session alone.

use nose::domain::characteristic::Characteristic;
use nose::domain::workshop::{
    Ballot, CannotSeal, KeyPair, Naming, Refusal, Round, SealedText, SessionId, Setup,
    armoured_length, open, open_bytes, seal, seal_bytes,
};
use proptest::prelude::*;

use super::given::{RANDOM, any_ballot, ballot, empty, keys, read, sealed, setup, small};

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u32> = text.chars().map(|it| it.to_digit(16).unwrap()).collect();
    let bytes = digits.chunks(2).map(|it| it[0] * 16 + it[1]);
    bytes.map(|it| u8::try_from(it).unwrap()).collect()
}

fn key(text: &str) -> [u8; 32] {
    hex(text).try_into().unwrap()
}

const PRIVATE: &str = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
const PUBLIC: &str = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
const ENC: &str = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
const INFO: &str = "4f6465206f6e2061204772656369616e2055726e";
const AAD: &str = "436f756e742d30";
const PLAIN: &str = "4265617574792069732074727574682c20747275746820626561757479";
const SEALED: &str =
    "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";

#[test]
fn keys_are_made_as_rfc_9180_a_2_publishes() {
    let made = KeyPair::from_random(key(
        "1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df",
    ));
    // The bits of a private key that X25519 fixes before use are fixed when it is written.
    let mut published = key(PRIVATE);
    published[0] &= 248;
    published[31] = (published[31] & 127) | 64;
    assert_eq!(made.private, published);
    assert_eq!(made.public, key(PUBLIC));
}

#[test]
fn what_is_sealed_is_what_rfc_9180_a_2_publishes() {
    let random = key("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
    let (enc, sealed) =
        seal_bytes(&key(PUBLIC), &hex(INFO), &hex(AAD), &hex(PLAIN), random).unwrap();
    assert_eq!(enc, key(ENC));
    assert_eq!(sealed, hex(SEALED));
}

#[test]
fn what_rfc_9180_a_2_publishes_opens() {
    let opened = open_bytes(
        &key(PRIVATE),
        &hex(INFO),
        &hex(AAD),
        &key(ENC),
        &hex(SEALED),
    );
    assert_eq!(opened, Some(hex(PLAIN)));
}

#[test]
fn nothing_opens_with_other_info_or_other_bound_data() {
    let opens = |info: &str, aad: &str| {
        open_bytes(
            &key(PRIVATE),
            &hex(info),
            &hex(aad),
            &key(ENC),
            &hex(SEALED),
        )
        .is_some()
    };
    assert!(!opens("4f", AAD));
    assert!(!opens(INFO, "436f756e742d31"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn every_ballot_comes_back_as_it_was((setup, ballot) in any_ballot(), random: [u8; 32]) {
        let text = seal(&setup, &ballot, random).unwrap();
        let read = SealedText::read(&text).unwrap();
        prop_assert_eq!(read.text(), text.as_str());
        prop_assert_eq!(read.session(), setup.id);
        prop_assert_eq!(read.round(), setup.round);
        prop_assert_eq!(open(&setup, &keys().private, &read), Ok(ballot));
    }

    #[test]
    fn every_ballot_is_as_long_as_its_session_says((setup, ballot) in any_ballot()) {
        let text = seal(&setup, &ballot, RANDOM).unwrap();
        prop_assert_eq!(text.len(), armoured_length(&setup));
    }
}

#[test]
fn all_and_nothing_are_equally_long() {
    let setup = setup();
    let full = sealed(&setup, &ballot(&setup, 1));
    assert_eq!(full.len(), sealed(&setup, &empty(&setup)).len());
}

#[test]
fn eight_cases_with_everything_are_at_most_360_characters() {
    let setup = setup();
    let length = sealed(&setup, &ballot(&setup, 1)).len();
    assert!(length <= 360, "{length}");
}

#[test]
fn a_ballot_has_upper_case_digits_and_colons_alone() {
    let text = sealed(&setup(), &ballot(&setup(), 1));
    let fits = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || it == ':';
    assert!(text.chars().all(fits), "{text}");
}

#[test]
fn the_same_ballot_sealed_with_other_randomness_is_another_text() {
    let setup = small();
    let one = seal(&setup, &ballot(&setup, 1), [1; 32]).unwrap();
    let other = seal(&setup, &ballot(&setup, 1), [2; 32]).unwrap();
    assert_ne!(one, other);
}

fn refused(asked: &Setup) -> Option<Refusal> {
    let text = read(&sealed(&small(), &ballot(&small(), 1)));
    open(asked, &keys().private, &text).err()
}

#[test]
fn a_ballot_of_another_session_never_opens() {
    let other = Setup {
        id: SessionId([9; 8]),
        ..small()
    };
    assert_eq!(refused(&other), Some(Refusal::OtherSession(small().id)));
}

#[test]
fn a_ballot_of_another_round_never_opens() {
    let other = Setup {
        round: Round::Second,
        ..small()
    };
    assert_eq!(refused(&other), Some(Refusal::OtherRound(Round::First)));
}

#[test]
fn a_ballot_of_an_altered_invitation_never_opens() {
    let alter: [fn(&mut Setup); 10] = [
        |it| it.title.push('.'),
        |it| it.naming = Naming::Anonymous,
        |it| it.asks_sureness = false,
        |it| it.rule = nose::domain::workshop::StopRule::Deviation,
        |it| it.of = vec![Characteristic::Commitment],
        |it| it.key[0] ^= 1,
        |it| it.cases[0].version += 1,
        |it| it.cases[0].name.push('a'),
        |it| it.cases[0].sentences[1].push(' '),
        |it| it.cases.push(super::given::case(2, 3)),
    ];
    for (place, alter) in alter.into_iter().enumerate() {
        let mut altered = small();
        alter(&mut altered);
        assert_eq!(
            refused(&altered),
            Some(Refusal::WontOpen),
            "alteration {place}"
        );
    }
}

#[test]
fn a_ballot_never_opens_with_another_key() {
    let setup = small();
    let text = read(&sealed(&setup, &ballot(&setup, 1)));
    let other = KeyPair::from_random([4; 32]);
    assert_eq!(open(&setup, &other.private, &text), Err(Refusal::WontOpen));
}

fn unsealable(change: impl Fn(&mut Setup, &mut Ballot)) -> Option<CannotSeal> {
    let mut setup = small();
    let mut ballot = ballot(&setup, 1);
    change(&mut setup, &mut ballot);
    seal(&setup, &ballot, RANDOM).err()
}

#[test]
fn a_name_that_does_not_fit_is_said_and_not_cut() {
    let with = |name: &str| unsealable(|_, ballot| ballot.name = name.to_owned());
    assert_eq!(with(&"ä".repeat(12)), None);
    assert_eq!(with(&"ä".repeat(13)), Some(CannotSeal::Name));
    assert_eq!(with(" "), Some(CannotSeal::Name));
    assert_eq!(with("A\u{202E}b"), Some(CannotSeal::Name));
    assert_eq!(with("A\0b"), Some(CannotSeal::Name));
}

#[test]
fn an_anonymous_ballot_holds_no_name() {
    let named = unsealable(|setup, _| setup.naming = Naming::Anonymous);
    assert_eq!(named, Some(CannotSeal::Name));
    let longer = armoured_length(&small());
    let anonymous = Setup {
        naming: Naming::Anonymous,
        ..small()
    };
    assert!(armoured_length(&anonymous) < longer);
}

#[test]
fn what_the_session_does_not_ask_is_not_sealed() {
    let shape = Some(CannotSeal::Shape);
    assert_eq!(
        unsealable(|_, it| it.cases[0].given[0].marks = vec![3]),
        shape
    );
    assert_eq!(
        unsealable(|_, it| it.cases[0].given[0].marks = vec![1, 0]),
        shape
    );
    assert_eq!(unsealable(|_, it| it.cases[0].given.clear()), shape);
    assert_eq!(unsealable(|_, it| it.cases.clear()), shape);
    assert_eq!(unsealable(|setup, _| setup.asks_sureness = false), shape);
}

#[test]
fn a_key_that_seals_to_everyone_is_refused() {
    assert_eq!(
        unsealable(|setup, _| setup.key = [0; 32]),
        Some(CannotSeal::Key)
    );
}

#[test]
fn a_sealed_ballot_that_says_what_cannot_be_is_refused() {
    let setup = small();
    let key = setup.key;
    let info = [
        &b"nose ballot 1"[..],
        &setup.id.0,
        &[1],
        &nose::domain::workshop::fingerprint(&setup),
    ]
    .concat();
    // Voter, revision, name, and a rating of 7, which is none.
    let mut plain = [[1; 8].to_vec(), vec![0, 1], b"Ana".to_vec(), vec![0; 21]].concat();
    plain.extend([0b1110_0000, 0]);
    let size = u8::try_from(12 + 32 + plain.len() + 16 + 4).unwrap();
    let header = [&[1][..], &setup.id.0, &[1, 0, size]].concat();
    let open_with = |plain: &[u8]| {
        let (enc, sealed) = seal_bytes(&key, &info, &header, plain, RANDOM).unwrap();
        let mut frame = [&header[..], &enc, &sealed].concat();
        frame.extend(nose::domain::workshop::checksum(&frame).to_be_bytes());
        let text = read(&armoured(&frame));
        open(&setup, &keys().private, &text)
    };
    assert_eq!(open_with(&plain), Err(Refusal::Impossible));
    plain[34] = 0b0010_0000;
    assert!(open_with(&plain).is_ok());
    plain[35] = 1;
    assert_eq!(open_with(&plain), Err(Refusal::Impossible), "a padding bit");
    plain[35] = 0;
    plain[33] = b'x';
    assert_eq!(
        open_with(&plain),
        Err(Refusal::Impossible),
        "after the name"
    );
}

/// Base32 written another way: bit by bit.
fn armoured(bytes: &[u8]) -> String {
    let mut bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |place| (byte >> place) & 1))
        .collect();
    bits.resize(bits.len().div_ceil(5) * 5, 0);
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let value = |five: &[u8]| {
        five.iter()
            .fold(0, |value, bit| value * 2 + usize::from(*bit))
    };
    let body: String = bits
        .chunks(5)
        .map(|it| char::from(letters[value(it)]))
        .collect();
    format!("NOSE1:{body}:END")
}

#[test]
fn a_session_that_asks_more_than_a_ballot_holds_is_said() {
    let large = unsealable(|setup, it| {
        setup.cases = (1..=4)
            .map(|number| super::given::case(number, 20_000))
            .collect();
        *it = ballot(setup, 1);
    });
    assert_eq!(large, Some(CannotSeal::TooLarge));
}

#[test]
fn anti_patterns_out_of_order_or_twice_are_not_sealed() {
    let shape = Some(CannotSeal::Shape);
    assert_eq!(unsealable(|_, it| it.cases[0].spotted.reverse()), shape);
    assert_eq!(
        unsealable(|_, it| {
            let first = it.cases[0].spotted[0];
            it.cases[0].spotted.insert(0, first);
        }),
        shape
    );
}

#[test]
fn a_private_key_is_never_written_where_things_are_looked_at() {
    assert_eq!(format!("{:?}", keys()), "KeyPair { .. }");
}

#[test]
fn a_text_is_read_only_as_it_was_made() {
    let text = sealed(&small(), &ballot(&small(), 1));
    assert!(SealedText::read(&text).is_some());
    let others = [
        format!(" {text}"),
        format!("{text}\n"),
        text.to_lowercase(),
        text.replace("NOSE1:", "NOSE1::"),
        text.replace(":END", "::END"),
        text.replace("NOSE1:", ""),
    ];
    for other in others {
        assert_eq!(SealedText::read(&other), None, "{other}");
    }
}

/// Of most lengths the last letter holds bits that no byte takes.
#[test]
fn the_last_letter_of_a_ballot_of_any_length_is_no_other() {
    for sentences in (1..60).step_by(8) {
        let setup = Setup {
            cases: vec![super::given::case(1, sentences)],
            ..small()
        };
        let text = sealed(&setup, &ballot(&setup, 1));
        let (body, last) = text.trim_end_matches(":END").split_at(text.len() - 5);
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".chars() {
            let other = format!("{body}{letter}:END");
            let is_same = last == letter.to_string();
            assert_eq!(SealedText::read(&other).is_some(), is_same, "{other}");
        }
    }
}
