//! Files sealed with a passphrase: what age 1.1.1 made opens here, every way a file can be wrong is told,
//! and what is sealed here opens again. That `age` opens what is made here, a journey holds in a browser.
//!
//! The ways of being wrong are those that the format's own vectors list for passphrases, headers and
//! contents (C2SP/CCTV, `age`), made anew from a small file of ours.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use nose_vault::age::{Chance, MOST_WORK, OpenError, open, seal};
use proptest::prelude::*;

/// Little work, for tests that open many files.
const LIGHT: u8 = 4;
const PASSPHRASE: &str = "correct horse";
const CHUNK: usize = 64 * 1024;

fn chance(first: u8) -> Chance {
    let mut bytes = [0; Chance::BYTES];
    for (byte, value) in bytes.iter_mut().zip(first..) {
        *byte = value;
    }
    Chance::of(&bytes)
}

fn sealed(contents: &[u8]) -> Vec<u8> {
    seal(PASSPHRASE, contents, LIGHT, &chance(1)).unwrap()
}

#[test]
fn files_that_age_made_open() {
    let whole_chunk = vec![0; CHUNK];
    let more = vec![0; CHUNK + 1];
    for (file, contents) in [
        (
            &include_bytes!("../../tests/golden/age/empty.age")[..],
            &b""[..],
        ),
        (
            include_bytes!("../../tests/golden/age/short.age"),
            b"A short text.",
        ),
        (
            include_bytes!("../../tests/golden/age/chunk.age"),
            &whole_chunk,
        ),
        (include_bytes!("../../tests/golden/age/more.age"), &more),
    ] {
        assert_eq!(open(PASSPHRASE, file).unwrap(), contents);
    }
    let file = include_bytes!("../../tests/golden/age/short.age");
    assert_eq!(
        open("correct  horse", file),
        Err(OpenError::WrongPassphrase)
    );
}

/// A golden file: whoever changes what is written sees it here. `age -d` opens it with "correct horse".
#[test]
fn a_file_is_written_as_ever() {
    let file = sealed(b"A short text.");
    assert_eq!(file, include_bytes!("../../tests/golden/age/ours.age"));
}

#[test]
fn contents_of_every_length_around_a_chunk_come_back() {
    for length in [
        0,
        1,
        CHUNK - 1,
        CHUNK,
        CHUNK + 1,
        2 * CHUNK,
        2 * CHUNK + 1,
        3 * CHUNK,
    ] {
        let contents: Vec<u8> = (0..=250).cycle().take(length).collect();
        assert_eq!(
            open(PASSPHRASE, &sealed(&contents)).unwrap(),
            contents,
            "{length}"
        );
    }
}

/// A small file's header as text, and what follows it.
fn parts() -> (String, Vec<u8>) {
    let file = sealed(b"age");
    let start = file.windows(4).position(|it| it == b"\n---").unwrap() + 1;
    let end = start + file[start..].iter().position(|it| *it == b'\n').unwrap() + 1;
    (
        String::from_utf8(file[..end].to_vec()).unwrap(),
        file[end..].to_vec(),
    )
}

/// What opening says once the header is another text.
fn with_header(change: impl FnOnce(&str) -> String) -> Result<Vec<u8>, OpenError> {
    let (header, payload) = parts();
    let changed = change(&header);
    assert_ne!(changed, header, "nothing was changed");
    open(PASSPHRASE, &[changed.as_bytes(), &payload].concat())
}

fn with_line(number: usize, change: impl FnOnce(&str) -> String) -> Result<Vec<u8>, OpenError> {
    with_header(|header| {
        let mut lines: Vec<String> = header.lines().map(str::to_owned).collect();
        lines[number] = change(&lines[number]);
        lines.join("\n") + "\n"
    })
}

/// The same bytes written in a way that is not the one: a spare bit at the end is set.
fn not_canonical(text: &str) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (rest, last) = text.split_at(text.len() - 1);
    let next = letters.find(last).unwrap() + 1;
    format!("{rest}{}", &letters[next..=next])
}

#[test]
fn a_passphrase_line_is_read_strictly() {
    let words = |change: fn(&mut Vec<String>)| {
        with_line(1, |line| {
            let mut words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            change(&mut words);
            words.join(" ")
        })
    };
    for work in [
        "",
        "04",
        "+4",
        "-4",
        "4a",
        "a4",
        "0x4",
        "004",
        "0",
        "1844674407370955161600004",
        " 4",
    ] {
        let told = with_line(1, |line| {
            format!("{} {work}", line.rsplit_once(' ').unwrap().0)
        });
        assert_eq!(told, Err(OpenError::NotAge), "{work:?}");
    }
    assert_eq!(words(|it| drop(it.pop())), Err(OpenError::NotAge));
    assert_eq!(words(|it| drop(it.remove(2))), Err(OpenError::NotAge));
    assert_eq!(
        words(|it| it.push("more".to_owned())),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        words(|it| it[2] = not_canonical(&it[2])),
        Err(OpenError::NotAge)
    );
    assert_eq!(words(|it| it[2].push_str("AAAA")), Err(OpenError::NotAge));
    assert_eq!(words(|it| it[2].truncate(20)), Err(OpenError::NotAge));
    assert_eq!(words(|it| it[2].push_str("==")), Err(OpenError::NotAge));
    assert_eq!(words(|it| it[0] = "->>".to_owned()), Err(OpenError::NotAge));
    // Words are told apart by case, so this is a recipient of another kind.
    assert_eq!(
        words(|it| it[1] = "Scrypt".to_owned()),
        Err(OpenError::NoPassphrase)
    );
}

#[test]
fn a_file_that_asks_for_too_much_is_not_tried() {
    for work in [MOST_WORK + 1, 23, 63, 64, 255] {
        let told = with_line(1, |line| {
            format!("{} {work}", line.rsplit_once(' ').unwrap().0)
        });
        assert_eq!(told, Err(OpenError::TooMuchWork), "{work}");
    }
    // Another amount than it was sealed with leads to another key.
    let told = with_line(1, |line| format!("{} 5", line.rsplit_once(' ').unwrap().0));
    assert_eq!(told, Err(OpenError::WrongPassphrase));
}

#[test]
fn a_body_is_read_strictly() {
    assert_eq!(with_line(2, not_canonical), Err(OpenError::NotAge));
    assert_eq!(
        with_line(2, |body| format!("{body}=")),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_line(2, |body| format!("{body}\r")),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_line(2, |body| body[..40].to_owned()),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_line(2, |body| format!("{body}AAAAAAAAAAAAAAAA")),
        Err(OpenError::NotAge)
    );
    assert_eq!(with_line(2, |_| String::new()), Err(OpenError::NotAge));
    assert_eq!(
        with_line(2, |body| format!("{body}{}", "A".repeat(60))),
        Err(OpenError::NotAge)
    );
    // The first letter turned: as from another passphrase.
    let told = with_line(2, |body| {
        format!(
            "{}{}",
            if &body[..1] == "A" { "B" } else { "A" },
            &body[1..]
        )
    });
    assert_eq!(told, Err(OpenError::WrongPassphrase));
}

#[test]
fn a_passphrase_stands_alone() {
    let twice = |header: &str| {
        let lines: Vec<&str> = header.lines().collect();
        [&lines[..3], &lines[1..]].concat().join("\n") + "\n"
    };
    assert_eq!(with_header(twice), Err(OpenError::NotAge));
    let beside = |header: &str| header.replacen("---", "-> X25519 abc\n\n---", 1);
    assert_eq!(with_header(beside), Err(OpenError::NotAge));
    let another = |header: &str| {
        let lines: Vec<&str> = header.lines().collect();
        [lines[0], "-> X25519 abc", "", lines[3]].join("\n") + "\n"
    };
    assert_eq!(with_header(another), Err(OpenError::NoPassphrase));
    let none = |header: &str| {
        let lines: Vec<&str> = header.lines().collect();
        [lines[0], lines[3]].join("\n") + "\n"
    };
    assert_eq!(with_header(none), Err(OpenError::NotAge));
    // Read as strictly where the recipient is of another kind.
    let only = |stanza: &str| {
        with_header(|header| {
            let lines: Vec<&str> = header.lines().collect();
            [lines[0], stanza, lines[3]].join("\n") + "\n"
        })
    };
    let full = "A".repeat(64);
    for another in ["-> X25519 abc\nQUJD", &format!("-> X25519\n{full}\nQUJD")] {
        assert_eq!(only(another), Err(OpenError::NoPassphrase));
    }
    for odd in [
        &format!("-> X25519\n{full}"),
        &format!("-> X25519\n{full}AAAA\n"),
        "->  two\n",
        "-> two  spaces\n",
        "-> \n",
        "->\n",
        "-> \u{e9}\n",
        "-> \u{7f}\n",
        "X25519\n",
    ] {
        assert_eq!(only(odd), Err(OpenError::NotAge), "{odd:?}");
    }
}

#[test]
fn a_header_is_read_strictly_and_proven() {
    assert_eq!(
        with_line(0, |_| "age-encryption.org/v2".to_owned()),
        Err(OpenError::Newer)
    );
    assert_eq!(
        with_line(0, |_| "age-encryption.org/v1 ".to_owned()),
        Err(OpenError::Newer)
    );
    assert_eq!(
        with_line(0, |_| "{\"format\":".to_owned()),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_header(|it| it.replace('\n', "\r\n")),
        Err(OpenError::Newer)
    );
    assert_eq!(
        with_line(3, |line| line.replace("--- ", "---")),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_line(3, |line| line.replace("--- ", "---  ")),
        Err(OpenError::NotAge)
    );
    assert_eq!(
        with_line(3, |line| format!("{line} ")),
        Err(OpenError::NotAge)
    );
    assert_eq!(with_line(3, not_canonical), Err(OpenError::NotAge));
    assert_eq!(
        with_line(3, |line| line[..30].to_owned()),
        Err(OpenError::NotAge)
    );
    assert_eq!(with_line(3, |_| "---".to_owned()), Err(OpenError::NotAge));
    assert_eq!(
        with_header(|it| it.trim_end().to_owned()),
        Err(OpenError::NotAge)
    );
    let (header, _) = parts();
    let letter = header.as_bytes()[header.len() - 20];
    let other = if letter == b'A' { "B" } else { "A" };
    let changed = |it: &str| format!("{}{other}{}", &it[..it.len() - 20], &it[it.len() - 19..]);
    assert_eq!(with_header(changed), Err(OpenError::Damaged));
    for none in [&b""[..], b"age-encryption.org", b"\0\0\0", b"-> scrypt"] {
        assert_eq!(open(PASSPHRASE, none), Err(OpenError::NotAge));
    }
}

#[test]
fn contents_that_were_changed_or_cut_do_not_open() {
    let whole = sealed(&vec![7; 2 * CHUNK + 5]);
    let (header, _) = parts();
    let start = header.len();
    let (nonce, one, two) = (
        start + 16,
        start + 16 + CHUNK + 16,
        start + 16 + 2 * (CHUNK + 16),
    );
    let damaged = |file: &[u8], what: &str| {
        assert_eq!(open(PASSPHRASE, file), Err(OpenError::Damaged), "{what}");
    };
    for (end, what) in [
        (start, "no nonce"),
        (start + 10, "half a nonce"),
        (nonce, "no chunk"),
        (nonce + 8, "half a tag"),
        (one, "the last two chunks are gone"),
        (two, "the last chunk is gone"),
        (whole.len() - 1, "the last byte is gone"),
    ] {
        damaged(&whole[..end], what);
    }
    damaged(&[&whole[..], b"more"].concat(), "something follows");
    damaged(
        &[&whole[..nonce], &whole[one..]].concat(),
        "the first chunk is gone",
    );
    damaged(
        &[
            &whole[..nonce],
            &whole[one..two],
            &whole[nonce..one],
            &whole[two..],
        ]
        .concat(),
        "chunks changed places",
    );
    for at in [start, nonce, one, two, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        damaged(&changed, "a bit turned");
    }
}

#[test]
fn every_byte_of_a_small_file_counts() {
    let file = sealed(b"A short text.");
    for at in 0..file.len() {
        for bit in [1, 0x20, 0x80] {
            let mut changed = file.clone();
            changed[at] ^= bit;
            assert!(open(PASSPHRASE, &changed).is_err(), "byte {at}");
        }
        assert!(open(PASSPHRASE, &file[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn two_files_with_other_chance_have_nothing_in_common() {
    let (one, other) = (
        seal(PASSPHRASE, b"age", LIGHT, &chance(1)).unwrap(),
        seal(PASSPHRASE, b"age", LIGHT, &chance(2)).unwrap(),
    );
    assert_ne!(one[one.len() - 19..], other[other.len() - 19..]);
    assert_ne!(one[22..90], other[22..90]);
}

proptest! {
    #[test]
    fn what_is_sealed_opens_with_its_passphrase_and_no_other(
        // scrypt does not tell zero bytes at the end of a passphrase; nobody types them.
        passphrase in "[^\\x00]{0,40}",
        other in "[^\\x00]{0,40}",
        contents in proptest::collection::vec(any::<u8>(), 0..400),
        bytes in any::<[u8; 24]>(),
    ) {
        let mut all = [0; Chance::BYTES];
        all[..24].copy_from_slice(&bytes);
        let file = seal(&passphrase, &contents, 1, &Chance::of(&all)).unwrap();
        prop_assert_eq!(open(&passphrase, &file).unwrap(), contents);
        if other != passphrase {
            prop_assert_eq!(open(&other, &file), Err(OpenError::WrongPassphrase));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        lines in proptest::collection::vec("(->|---|scrypt|X25519|[A-Za-z0-9+/ ]{0,70}|1)", 0..8),
    ) {
        let _any = open("", &bytes);
        let text = format!("age-encryption.org/v1\n{}\n", lines.join("\n"));
        let _lines = open("", &[text.as_bytes(), &bytes].concat());
        let _stanza = open("", &[b"age-encryption.org/v1\n-> ", &bytes[..]].concat());
    }
}
