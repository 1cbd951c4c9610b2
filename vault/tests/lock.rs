//! The lock: a passphrase opens it and nothing else does, whatever becomes of its record; what is sealed
//! behind it opens where it stood and nowhere else.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use nose_vault::key::{COST, Cost, MOST, NoKey, derive};
use nose_vault::lock::{Chance, DataKey, Lock, UnlockError, make, unlock};
use nose_vault::packing::{first, pack, unpack};
use nose_vault::records::{NONCE, PLACES, Records};
use proptest::prelude::*;

/// As little work as Argon2id knows, for tests that try many locks.
const LIGHT: Cost = Cost {
    memory: 8,
    passes: 1,
    lanes: 1,
};
const PASSPHRASE: &str = "correct horse";
const SPACE: &str = "0123456789abcdef";

fn chance(first: u8) -> Chance {
    let mut bytes = [0; Chance::BYTES];
    for (byte, n) in bytes.iter_mut().zip(0..) {
        *byte = first.wrapping_add(n);
    }
    Chance::of(&bytes)
}

fn made() -> (String, DataKey) {
    make(PASSPHRASE, LIGHT, 15, &chance(1)).unwrap()
}

fn records(key: u8) -> Records {
    Records::new(&[key; 32], SPACE).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn argon2id_gives_what_the_standard_says() {
    // RFC 9106, section 5.3.
    let mut params = ParamsBuilder::new();
    params.m_cost(32).t_cost(3).p_cost(4);
    params.data(AssociatedData::new(&[4; 12]).unwrap());
    let argon = Argon2::new_with_secret(
        &[3; 8],
        Algorithm::Argon2id,
        Version::V0x13,
        params.build().unwrap(),
    );
    let mut key = [0; 32];
    let argon = argon.unwrap();
    argon
        .hash_password_into(&[1; 32], &[2; 16], &mut key)
        .unwrap();
    assert_eq!(
        hex(&key),
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    );
}

#[test]
fn keys_are_those_that_others_derive() {
    let of = |passphrase: &str, salt: &[u8], memory, passes, lanes| {
        let cost = Cost {
            memory,
            passes,
            lanes,
        };
        hex(derive(passphrase, salt, cost).unwrap().as_slice())
    };
    // The test of the reference implementation, `test.c`.
    assert_eq!(
        of("password", b"somesalt", 65_536, 2, 1),
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    );
    assert_eq!(
        of("password", b"somesalt", 256, 2, 2),
        "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"
    );
    // Made with OpenSSL 3.
    let salt: Vec<u8> = (0..16).collect();
    assert_eq!(
        of("Kürbis suppe", &salt, 1_024, 3, 2),
        "8fbf3b5e1e2b43fb853a738f57ae232477e9f55cca09b24cbc6f6e9660fa5e5e"
    );
}

#[test]
fn a_cost_beyond_the_most_is_refused_before_any_work() {
    let more = |change: fn(&mut Cost)| {
        let mut cost = LIGHT;
        change(&mut cost);
        derive(PASSPHRASE, &[0; 16], cost).map(|_| ())
    };
    assert_eq!(more(|it| it.memory = MOST.memory + 1), Err(NoKey::Cost));
    assert_eq!(more(|it| it.memory = u32::MAX), Err(NoKey::Cost));
    assert_eq!(more(|it| it.passes = MOST.passes + 1), Err(NoKey::Cost));
    assert_eq!(
        more(|it| (it.memory, it.lanes) = (64, MOST.lanes + 1)),
        Err(NoKey::Cost)
    );
    assert_eq!(more(|it| it.passes = 0), Err(NoKey::Cost));
    assert_eq!(more(|it| it.memory = 7), Err(NoKey::Cost));
    assert_eq!(more(|_| ()), Ok(()));
    assert!(!COST.is_too_much());
}

#[test]
fn the_passphrase_opens_a_lock_and_no_other_does() {
    let (text, key) = made();
    assert_eq!(unlock(PASSPHRASE, &text), Ok(key));
    for other in ["", "correct hors", "Correct horse", "correct horse "] {
        assert_eq!(unlock(other, &text), Err(UnlockError::WrongPassphrase));
    }
}

#[test]
fn a_lock_is_one_line_that_says_what_it_costs_and_holds_no_word_of_the_key() {
    let (text, key) = make(PASSPHRASE, COST, 15, &chance(1)).unwrap();
    assert!(text.starts_with(
        "{\"lock\":1,\"kdf\":\"argon2id\",\"memory\":65536,\"passes\":3,\"lanes\":1,\"salt\":\""
    ));
    assert!(text.ends_with("\",\"idle\":15}"));
    assert_eq!(text.lines().count(), 1);
    let lock = Lock::read(&text).unwrap();
    assert_eq!(lock.cost, COST);
    assert_eq!(lock.idle, 15);
    assert_eq!(lock.space.len(), 16);
    assert_eq!(lock.text(), text);
    assert!(!text.contains(&hex(&key[..4])));
}

/// As the format's first version was written. Changing how a lock is made must not change how it is read.
#[test]
fn a_lock_of_the_first_version_opens() {
    let text = include_str!("../../tests/golden/lock/1.json").trim_end();
    assert_eq!(unlock(PASSPHRASE, text), Ok(made().1));
    assert_eq!(made().0, text);
}

#[test]
fn the_minutes_until_it_locks_itself_change_without_the_passphrase() {
    let (text, key) = made();
    let mut lock = Lock::read(&text).unwrap();
    lock.idle = 0;
    let other = lock.text();
    assert_ne!(other, text);
    assert_eq!(unlock(PASSPHRASE, &other), Ok(key));
}

#[test]
fn what_is_bound_to_the_key_cannot_be_changed() {
    let (text, _) = made();
    let dearer = Cost { passes: 2, ..LIGHT };
    let (other, _) = make(PASSPHRASE, dearer, 15, &chance(99)).unwrap();
    let changed = |change: fn(&mut Lock, Lock)| {
        let mut lock = Lock::read(&text).unwrap();
        change(&mut lock, Lock::read(&other).unwrap());
        unlock(PASSPHRASE, &lock.text())
    };
    let wrong = Err(UnlockError::WrongPassphrase);
    assert_eq!(changed(|it, other| it.space = other.space), wrong);
    assert_eq!(changed(|it, other| it.cost = other.cost), wrong);
}

#[test]
fn what_is_no_lock_is_told() {
    let (text, _) = made();
    let not = Err(UnlockError::NotALock);
    for changed in [
        String::new(),
        "{}".to_owned(),
        text.replace("\"lock\":1", "\"lock\":0"),
        text.replace("\"lock\":1", "\"lock\":01"),
        text.replace("argon2id", "argon2i"),
        text.replace("\"passes\":1", "\"passes\":01"),
        text.replace("\"passes\":1", "\"passes\":0"),
        text.replace("\"memory\":8", "\"memory\":7"),
        text.replace("\"memory\":8", "\"memory\":88888888888"),
        text.replace(',', ", "),
        format!("{text}\n"),
        format!(" {text}"),
        format!("{text}{text}"),
        text[..text.len() - 1].to_owned(),
        text[..text.len() / 2].to_owned(),
    ] {
        assert_eq!(unlock(PASSPHRASE, &changed), not, "{changed}");
    }
}

#[test]
fn a_newer_lock_and_one_that_asks_for_too_much_are_told_apart() {
    let (text, _) = made();
    for newer in ["{\"lock\":2}", "{\"lock\":17,\"kdf\":\"other\"}"] {
        assert_eq!(unlock(PASSPHRASE, newer), Err(UnlockError::Newer));
    }
    for (from, to) in [
        ("\"memory\":8", "\"memory\":1048577"),
        ("\"memory\":8", "\"memory\":4294967295"),
        ("\"passes\":1", "\"passes\":17"),
        ("\"lanes\":1", "\"lanes\":5"),
    ] {
        let asks = text.replace(from, to);
        assert_eq!(unlock(PASSPHRASE, &asks), Err(UnlockError::TooMuchWork));
    }
}

#[test]
fn a_place_tells_nothing_and_is_the_same_each_time() {
    let name = "nose/journal/entry/000000000001/tab-1";
    let place = records(1).place(name);
    assert_eq!(place, records(1).place(name));
    let own = place.strip_prefix(PLACES).unwrap();
    let (space, last) = own.split_once('/').unwrap();
    assert_eq!(space, SPACE);
    assert_eq!(last.len(), 32);
    assert!(last.bytes().all(|it| it.is_ascii_hexdigit()));
    assert_ne!(
        place,
        records(1).place("nose/journal/entry/000000000001/tab-2")
    );
    assert_ne!(place, records(2).place(name));
}

/// Held to the first version: what was sealed then is found and opens today.
#[test]
fn a_record_of_the_first_version_stands_where_it_stood_and_opens() {
    let golden = include_str!("../../tests/golden/lock/record-1.txt");
    let (place, record) = golden.trim_end().split_once('\n').unwrap();
    let records = records(7);
    assert_eq!(records.place("nose/journal/head"), place);
    let sealed = records.seal("nose/journal/head", "Köche", &[9; NONCE]);
    assert_eq!(sealed.as_deref(), Some(record));
    assert_eq!(
        records.name(place, record).as_deref(),
        Some("nose/journal/head")
    );
    assert_eq!(records.open(place, record).as_deref(), Some("Köche"));
}

#[test]
fn a_record_opens_in_its_place_with_its_key_and_nowhere_else() {
    let own = records(1);
    let record = own.seal("a", "text", &[3; NONCE]).unwrap();
    let place = own.place("a");
    assert_eq!(own.open(&place, &record).as_deref(), Some("text"));
    assert_eq!(own.name(&place, &record).as_deref(), Some("a"));
    for elsewhere in [own.place("b"), String::new()] {
        assert_eq!(own.open(&elsewhere, &record), None);
        assert_eq!(own.name(&elsewhere, &record), None);
    }
    assert_eq!(records(2).open(&place, &record), None);
    assert_eq!(records(2).name(&place, &record), None);
    let other_space = Records::new(&[1; 32], "fedcba9876543210").unwrap();
    assert_eq!(other_space.open(&place, &record), None);
}

/// Where the boxes of a record stand whose name and text have this length each.
const LONG: usize = 40;
const NAMED: std::ops::Range<usize> = 26..26 + LONG + 16;
const SEALED: std::ops::Range<usize> = 82..82 + LONG + 28 + 16;

#[test]
fn the_box_of_a_name_does_not_open_as_a_text_nor_the_other_way_round() {
    let records = records(1);
    let name = "n".repeat(LONG);
    let record = records.seal(&name, "text", &[3; NONCE]).unwrap();
    let bytes = unpack(&record).unwrap();
    assert_eq!(bytes.len(), SEALED.end);
    let place = records.place(&name);
    for (named, sealed) in [(NAMED, NAMED), (SEALED, SEALED), (SEALED, NAMED)] {
        let swapped = [&bytes[..26], &bytes[named.clone()], &bytes[sealed]].concat();
        assert_eq!(records.open(&place, &pack(&swapped)), None);
        let is_name = named == NAMED;
        assert_eq!(records.name(&place, &pack(&swapped)).is_some(), is_name);
    }
    // The keys differ: one nonce over one text gives other bytes in each box.
    let same = unpack(&records.seal(&name, &name, &[3; NONCE]).unwrap()).unwrap();
    assert_ne!(same[NAMED][..LONG], same[SEALED][..LONG]);
}

#[test]
fn half_of_any_record_tells_its_name() {
    let records = records(1);
    for name in [
        "",
        "nose/journal/last",
        "nose/journal/entry/000000000001/tab-1",
    ] {
        for text in ["", "x", "6 2144df1c null"] {
            let record = records.seal(name, text, &[3; NONCE]).unwrap();
            assert_eq!(
                records.open(&records.place(name), &record).as_deref(),
                Some(text)
            );
            let half: String = record.chars().take(record.chars().count() / 2).collect();
            let told = records.name(&records.place(name), &half);
            assert_eq!(told.as_deref(), Some(name), "{text}");
        }
    }
}

#[test]
fn a_record_torn_in_its_text_still_tells_its_name() {
    let records = records(1);
    let name = "nose/journal/checkpoint/a";
    let record = records
        .seal(name, &"long ".repeat(100), &[3; NONCE])
        .unwrap();
    let place = records.place(name);
    let units = record.chars().count();
    for left in 0..units {
        let torn: String = record.chars().take(left).collect();
        assert_eq!(records.open(&place, &torn), None, "{left}");
        // Two bytes, a nonce, the name and what proves it.
        let tells = left * 15 >= (2 + NONCE + name.len() + 16) * 8;
        assert_eq!(records.name(&place, &torn).is_some(), tells, "{left}");
    }
}

#[test]
fn a_sealed_record_of_four_thousand_letters_takes_little_more_than_half_the_units() {
    let records = records(1);
    let name = "nose/journal/entry/000000000123/3f9c2a7b51-42";
    let text = "a letter".repeat(512);
    let record = records.seal(name, &text, &[3; NONCE]).unwrap();
    let units = |text: &str| text.encode_utf16().count() as f64;
    assert!(units(&record) <= 0.56 * units(&text));
    // With its key too.
    let place = records.place(name);
    assert!(units(&record) + units(&place) <= 0.56 * (units(&text) + units(name)));
}

#[test]
fn sealed_text_is_one_unit_a_character_and_holds_no_surrogate() {
    let bytes: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
    let packed = pack(&bytes);
    assert_eq!(packed.encode_utf16().count(), packed.chars().count());
    assert!(
        packed
            .chars()
            .all(|it| ('\u{3400}'..='\u{b3ff}').contains(&it))
    );
    assert_eq!(unpack(&packed), Some(bytes));
}

#[test]
fn bytes_of_every_length_pack_into_one_text_and_nothing_longer_or_shorter_is_taken_for_it() {
    for length in 0..100 {
        let bytes = vec![0; length];
        let packed = pack(&bytes);
        assert_eq!(packed.chars().count(), (8 * length + 1).div_ceil(15));
        assert_eq!(unpack(&packed), Some(bytes));
        for more in ["\u{3400}", "\u{7400}", "a"] {
            assert_ne!(unpack(&format!("{packed}{more}")), unpack(&packed));
        }
        // Bits after the mark.
        let last = packed.chars().next_back().unwrap();
        let front = &packed[..packed.len() - last.len_utf8()];
        let bent = char::from_u32(u32::from(last) ^ 1).unwrap();
        assert_ne!(unpack(&format!("{front}{bent}")), unpack(&packed));
    }
    // A last character in which no bit is set.
    for units in 0..40 {
        assert_eq!(
            unpack(&format!("{}\u{3400}", "\u{7400}".repeat(units))),
            None
        );
    }
    assert_eq!(unpack(""), None);
    assert_eq!(unpack("\u{3400}"), None);
    assert_eq!(unpack("\u{33ff}"), None);
    assert_eq!(unpack("\u{b400}"), None);
}

proptest! {
    #[test]
    fn any_text_under_any_name_opens_again(
        name in ".{0,80}",
        text in any::<String>(),
        nonce in any::<[u8; NONCE]>(),
    ) {
        let records = records(1);
        let record = records.seal(&name, &text, &nonce).unwrap();
        let place = records.place(&name);
        prop_assert_eq!(records.name(&place, &record), Some(name));
        prop_assert_eq!(records.open(&place, &record), Some(text));
    }

    #[test]
    fn any_bytes_pack_and_unpack(bytes in any::<Vec<u8>>()) {
        let packed = pack(&bytes);
        prop_assert_eq!(first(&packed, bytes.len()), Some(bytes.clone()));
        prop_assert_eq!(unpack(&packed), Some(bytes));
    }

    #[test]
    fn a_text_that_unpacks_is_the_one_its_bytes_pack_into(
        text in "[\u{33f8}-\u{3408}\u{73ff}-\u{7401}\u{b3f0}-\u{b408}]{0,12}",
    ) {
        if let Some(bytes) = unpack(&text) {
            prop_assert_eq!(pack(&bytes), text);
        }
    }

    #[test]
    fn no_change_to_a_record_goes_unseen(at in any::<prop::sample::Index>(), bit in 0..15_u32) {
        let records = records(1);
        let record = records.seal("name", "what was written", &[3; NONCE]).unwrap();
        let mut units: Vec<char> = record.chars().collect();
        let unit = at.get_mut(units.as_mut_slice());
        *unit = char::from_u32(((u32::from(*unit) - 0x3400) ^ 1 << bit) + 0x3400).unwrap();
        let changed: String = units.into_iter().collect();
        prop_assert_eq!(records.open(&records.place("name"), &changed), None);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in any::<String>(), place in any::<String>()) {
        let _refused = unlock(PASSPHRASE, &text);
        prop_assert_eq!(records(1).open(&place, &text), None);
        prop_assert_eq!(records(1).name(&place, &text), None);
    }

    #[test]
    fn no_bytes_that_are_packed_make_a_reader_panic(bytes in any::<Vec<u8>>()) {
        prop_assert_eq!(records(1).open("place", &pack(&bytes)), None);
        prop_assert_eq!(records(1).name("place", &pack(&bytes)), None);
    }

    #[test]
    fn a_lock_with_any_character_changed_opens_with_no_other_key(
        at in any::<prop::sample::Index>(),
        character in "[ -~ä]",
    ) {
        let (text, key) = made();
        let at = at.index(text.len());
        let changed = format!("{}{character}{}", &text[..at], &text[at + 1..]);
        let is_dear = Lock::read(&changed).is_ok_and(|lock| lock.cost.memory > 1_024);
        if !is_dear && let Ok(opened) = unlock(PASSPHRASE, &changed) {
            prop_assert_eq!(opened, key);
        }
    }
}
