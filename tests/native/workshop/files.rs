//! Files and pasted tables that were changed on the way, or made to harm: whatever the bytes, they are
//! read or refused for a reason, and what is taken can be used.

use std::rc::Rc;

use nose::domain::day::DayNumber;
use nose::domain::measure::Steps;
use nose::domain::pack::{self, Shelf, Unusable, read_cases};
use nose::domain::practise::Key;
use nose::domain::sheet::Texts;
use nose::domain::workshop::table::{
    Fault, Faults, How, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, MOST_TOLD, Rows, read,
};
use nose::domain::workshop::{
    BadInvitation, BadKeyFile, BadResult, Figures, Further, Invitation, KeyPair, Led,
    MOST_KEY_BYTES, MOST_PAYLOAD, MOST_RESULT_BYTES, Round, SessionId, find_payload, key_text,
    open, payload, payload_bytes, read_head, read_key, read_result, result_of,
};

use super::given::{ballot, case, read as read_ballot, sealed, small};
use super::hostile::Numbers;
use super::sessions;

const EACH: usize = 4_000;

/// Parts that files of this kind are made of, and others that they are not.
const PARTS: [&str; 18] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "true",
    "-1",
    "1e999",
    "18446744073709551616",
    "\\u0000",
    "\\ud800",
    "9",
    "\u{202E}",
    "é",
    "\u{FEFF}",
];

/// A text with a few parts put in, taken out or put in the place of others.
fn changed(numbers: &mut Numbers, good: &str) -> String {
    let mut bytes = good.as_bytes().to_vec();
    if numbers.below(2) == 0 {
        numbers.mutate(&mut bytes);
    }
    for _ in 0..numbers.below(3) {
        let part = PARTS[numbers.below(PARTS.len())].bytes();
        let from = numbers.below(bytes.len());
        let to = (from + numbers.below(12)).min(bytes.len());
        bytes.splice(from..to, part);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// As long as a limit and one more, in a form that would be read otherwise.
fn padded(good: &str, limit: usize) -> String {
    format!("{good}{}", " ".repeat(limit + 1 - good.len()))
}

fn key_file() -> String {
    let keys = KeyPair::from_random([3; 32]);
    let mut texts = Texts::default();
    texts.set(Led::OF, "curiosity");
    texts.set(Led::SURENESS, Led::YES);
    key_text(&Led(&texts).asking(&[case(1, 3)], SessionId([5; 8]), &keys))
}

#[test]
fn a_changed_key_file_is_refused_or_is_a_session_whose_ballots_it_opens() {
    let good = key_file();
    let mut numbers = Numbers(11);
    let mut taken = 0;
    for _ in 0..EACH {
        let text = changed(&mut numbers, &good);
        let Ok(texts) = read_key(&text) else { continue };
        let setup = Led(&texts).setup(Round::First).unwrap();
        assert!(setup.is_sound(), "{text}");
        let sealed = read_ballot(&sealed(&setup, &ballot(&setup, 1)));
        let private = Led(&texts).private().unwrap();
        assert_eq!(open(&setup, &private, &sealed), Ok(ballot(&setup, 1)));
        taken += 1;
    }
    assert!(taken > 0, "some changes are to titles alone");
    let at = padded(&good, MOST_KEY_BYTES - 1);
    assert!(read_key(&at).is_ok());
    assert_eq!(
        read_key(&padded(&good, MOST_KEY_BYTES)),
        Err(BadKeyFile::TooLarge)
    );
}

fn result_file() -> String {
    let day = DayNumber::parse("2026-11-23").unwrap();
    let revealed = sessions::named("4 4 5 3 / 2 1 0 3");
    let keys = sessions::keys("3 ·");
    result_of(&revealed, None, &keys, &Texts::default(), day).write()
}

#[test]
fn a_changed_result_file_is_refused_or_reads_back_as_it_was_taken() {
    let good = result_file();
    let mut numbers = Numbers(12);
    let mut taken = 0;
    for _ in 0..EACH {
        let text = changed(&mut numbers, &good);
        let Ok(result) = read_result(&text) else {
            continue;
        };
        assert_eq!(read_result(&result.write()), Ok(result), "{text}");
        taken += 1;
    }
    assert!(taken > 0);
    assert!(read_result(&padded(&good, MOST_RESULT_BYTES - 1)).is_ok());
    let large = padded(&good, MOST_RESULT_BYTES);
    assert_eq!(read_result(&large), Err(BadResult::TooLarge));
}

#[test]
fn a_changed_pack_of_a_group_is_refused_or_can_be_practised() {
    let good = super::group_pack::pack_of_two();
    let mut numbers = Numbers(13);
    let mut taken = 0;
    for _ in 0..EACH / 10 {
        let text = changed(&mut numbers, &good);
        // Those that were brought in are read again without a look at the words.
        drop(read_cases(&text));
        if let Ok(pack) = pack::read(&text) {
            let shelf = Shelf::of(vec![Rc::new(pack)]);
            let keys: Vec<Key> = shelf.cases().map(|(_, case)| Key::of(case, None)).collect();
            assert_eq!(keys.len(), 2);
            taken += 1;
        }
    }
    assert!(taken > 0);
    assert!(pack::read(&padded(&good, pack::MOST_BYTES - 1)).is_ok());
    let large = padded(&good, pack::MOST_BYTES);
    for read in [pack::read, read_cases] {
        assert_eq!(read(&large).err(), Some(Unusable::TooLarge));
    }
}

#[test]
fn a_changed_invitation_file_is_refused_for_a_reason_or_asks_the_same() {
    let (setup, mut numbers) = (small(), Numbers(14));
    let (head, whole) = Invitation::of(&setup, &|_| true).encode();
    assert!(whole.is_empty());
    let good = payload(&head, &[]);
    let asked = |text: &str| {
        let payload = find_payload(text).ok_or(BadInvitation::NotOne)?;
        let bytes = payload_bytes(&payload)?;
        let (invitation, _) = read_head(&bytes)?;
        invitation.resolve(&[], &setup.cases)
    };
    assert_eq!(asked(&good).as_ref(), Ok(&setup));
    for _ in 0..EACH {
        let text = changed(&mut numbers, &good);
        if let Ok(taken) = asked(&text) {
            assert_eq!(taken, setup, "{text}");
        }
    }
    let large = "A".repeat(MOST_PAYLOAD + 1);
    assert_eq!(asked(&large), Err(BadInvitation::TooLarge));
    assert_eq!(asked(&"é".repeat(MOST_PAYLOAD)), Err(BadInvitation::NotOne));
}

/// What may stand in a cell, or between cells.
const CELLS: [&str; 24] = [
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "-1",
    "3.0",
    "2,5",
    "NA",
    "·",
    "key",
    "Key",
    "A",
    "",
    "\"",
    "\"3\"",
    "\"a\"\"b\"",
    "99999999999999999999",
    "\u{202E}x",
    "é",
    "\0",
    " ",
    "=1+1",
];
const BETWEEN: [&str; 7] = ["\t", ",", ";", " ", "\n", "\r\n", "\n\n"];

#[test]
fn whatever_is_pasted_as_a_table_is_refused_with_places_or_gives_figures() {
    let mut numbers = Numbers(15);
    let mut taken = 0;
    for _ in 0..EACH {
        let between = BETWEEN[numbers.below(4)];
        let mut text = String::new();
        for _ in 0..numbers.below(60) {
            // Mostly ratings, and mostly one separator, so that some can be read.
            let most = [5, 5, 5, CELLS.len()][numbers.below(4)];
            text += CELLS[numbers.below(most)];
            text += match numbers.below(8) {
                0 | 1 => "\n",
                2 => BETWEEN[numbers.below(BETWEEN.len())],
                _ => between,
            };
        }
        let how = How {
            rows: [Rows::Cases, Rows::Raters][numbers.below(2)],
            ..How::default()
        };
        match read(&text, how) {
            Ok(table) => {
                taken += 1;
                let keys = table.key.clone().unwrap_or_default();
                let figures = Figures::of(&table.ratings, &keys);
                assert_eq!(figures.ratings, table.ratings.count(), "{text:?}");
                drop(Further::of(&table.ratings));
            }
            Err(Faults { first, all, .. }) => {
                assert!((1..=MOST_TOLD).contains(&first.len()), "{text:?}");
                assert!(all >= first.len(), "{text:?}");
            }
        }
    }
    assert!(taken > EACH / 20, "{taken} could be read");
}

#[test]
fn a_table_at_its_limits_is_read_and_one_beyond_is_refused_for_that() {
    let first = |text: &str| {
        let how = How {
            steps: Steps::default(),
            ..How::default()
        };
        read(text, how).map_err(|it| it.first.into_iter().next().unwrap())
    };
    let wide = |columns: usize| vec!["3"; columns].join(",") + "\n";
    assert!(first(&wide(MOST_COLUMNS)).is_ok());
    let row = 1;
    assert_eq!(
        first(&wide(MOST_COLUMNS + 1)),
        Err(Fault::TooManyColumns { row })
    );
    let long = |rows: usize| "3,4\n".repeat(rows);
    assert!(first(&long(MOST_ROWS)).is_ok());
    assert_eq!(first(&long(MOST_ROWS + 1)), Err(Fault::TooManyRows));
    assert!(first(&padded("3,4\n", MOST_BYTES - 1)).is_ok());
    assert_eq!(first(&padded("3,4\n", MOST_BYTES)), Err(Fault::TooLong));
}
