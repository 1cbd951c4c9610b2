//! A hundred thousand random and mutated inputs: nothing panics, and nothing is taken for good.

use nose::domain::workshop::{
    Damage, Found, Invitation, SealedText, Setup, base64, find, find_payload, open, payload_bytes,
    read_cases, read_head,
};

use super::given::{ballot, keys, sealed, small};

const EACH: usize = 25_000;

/// Numbers that look random and are the same in every run (xorshift).
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap()
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.next() % limit.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    /// A few bytes changed, lost, added, or the rest cut off.
    pub fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len());
            match self.below(4) {
                0 if place < bytes.len() => bytes[place] = self.byte(),
                1 if place < bytes.len() => drop(bytes.remove(place)),
                2 => bytes.insert(place, self.byte()),
                _ => bytes.truncate(self.below(bytes.len() * 4)),
            }
        }
    }
}

#[test]
fn mutated_ballots_are_never_taken_for_others() {
    let setup = small();
    let good = sealed(&setup, &ballot(&setup, 1));
    let mut numbers = Numbers(1);
    for _ in 0..EACH {
        let mut bytes = good.clone().into_bytes();
        numbers.mutate(&mut bytes);
        for found in find(&String::from_utf8_lossy(&bytes)) {
            if let Found::Sealed(sealed) = found {
                assert_eq!(sealed.text(), good);
            }
        }
    }
}

#[test]
fn random_text_of_a_ballots_characters_never_panics() {
    let parts = [
        "NOSE1:", ":END", ":", "A", "7", "NOSE", "1", " ", "\n", "> ", "é", "\u{200B}", "=", "Q2K",
    ];
    let mut numbers = Numbers(2);
    for _ in 0..EACH {
        let count = numbers.below(60);
        let text: String = (0..count)
            .map(|_| parts[numbers.below(parts.len())])
            .collect();
        for found in find(&text) {
            assert!(matches!(found, Found::Damaged(_)), "{text}");
        }
        assert_eq!(SealedText::read(&text), None);
    }
}

#[test]
fn forged_frames_with_a_good_checksum_never_open() {
    let setup = small();
    let good = sealed(&setup, &ballot(&setup, 1));
    let body = good.trim_start_matches("NOSE1:").trim_end_matches(":END");
    let good = unarmoured(body);
    let mut numbers = Numbers(3);
    for _ in 0..EACH / 10 {
        let mut frame = good[..good.len() - 4].to_vec();
        let place = numbers.below(frame.len());
        frame[place] ^= numbers.byte().max(1);
        frame.extend(nose::domain::workshop::checksum(&frame).to_be_bytes());
        if let Some(sealed) = SealedText::read(&armoured(&frame)) {
            // One bit of an X25519 key means nothing (RFC 7748), but sealing binds it.
            assert!(
                open(&setup, &keys().private, &sealed).is_err(),
                "byte {place}"
            );
        }
    }
}

fn resolve(bytes: &[u8], setup: &Setup, whole: &[u8]) -> Option<Setup> {
    let (invitation, at) = read_head(bytes).ok()?;
    assert!(at <= bytes.len());
    invitation.resolve(whole, &setup.cases).ok()
}

#[test]
fn mutated_invitations_never_panic_and_never_ask_what_cannot_be() {
    let setup = small();
    let (head, whole) = Invitation::of(&setup, &|_| false).encode();
    let mut numbers = Numbers(4);
    for _ in 0..EACH {
        let (mut bytes, mut cases) = (head.clone(), whole.clone());
        numbers.mutate(&mut bytes);
        if numbers.below(2) == 0 {
            // With a good checksum, as someone who forges one would.
            bytes.truncate(bytes.len().saturating_sub(4));
            bytes.extend(nose::domain::workshop::checksum(&bytes).to_be_bytes());
        }
        if numbers.below(2) == 0 {
            numbers.mutate(&mut cases);
        }
        if let Some(setup) = resolve(&bytes, &setup, &cases) {
            assert!(setup.is_sound());
        }
        let _ = read_cases(&cases);
    }
}

#[test]
fn random_bytes_are_no_invitation() {
    let mut numbers = Numbers(5);
    for _ in 0..EACH {
        let count = numbers.below(120);
        let bytes: Vec<u8> = (0..count).map(|_| numbers.byte()).collect();
        assert!(resolve(&bytes, &small(), &[]).is_none());
        let _ = read_cases(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        let _ = base64::decode(&text);
        let _ = find_payload(&text);
        let _ = payload_bytes(&text);
        let _ = find(&text);
    }
}

fn letters() -> Vec<char> {
    ('A'..='Z').chain('2'..='7').collect()
}

fn unarmoured(body: &str) -> Vec<u8> {
    let value = |it: char| letters().iter().position(|letter| *letter == it).unwrap();
    let bits: Vec<usize> = body
        .chars()
        .flat_map(|it| (0..5).rev().map(move |place| (value(it) >> place) & 1))
        .collect();
    let byte = |bits: &[usize]| bits.iter().fold(0, |byte, bit| byte * 2 + bit);
    bits.chunks_exact(8)
        .map(|it| u8::try_from(byte(it)).unwrap())
        .collect()
}

fn armoured(bytes: &[u8]) -> String {
    let mut bits: Vec<usize> = bytes
        .iter()
        .flat_map(|byte| {
            (0..8)
                .rev()
                .map(move |place| usize::from(byte >> place) & 1)
        })
        .collect();
    bits.resize(bits.len().div_ceil(5) * 5, 0);
    let letter = |bits: &[usize]| letters()[bits.iter().fold(0, |value, bit| value * 2 + bit)];
    format!(
        "NOSE1:{}:END",
        bits.chunks(5).map(letter).collect::<String>()
    )
}

/// A ballot's frame with its first twelve bytes changed, and a good checksum.
fn forged(change: impl Fn(&mut [u8])) -> String {
    let setup = small();
    let good = sealed(&setup, &ballot(&setup, 1));
    let body = good.trim_start_matches("NOSE1:").trim_end_matches(":END");
    let good = unarmoured(body);
    let mut frame = good[..good.len() - 4].to_vec();
    change(&mut frame);
    frame.extend(nose::domain::workshop::checksum(&frame).to_be_bytes());
    armoured(&frame)
}

fn damage(text: &str) -> Damage {
    match find(text).as_slice() {
        [Found::Damaged(damaged)] => damaged.why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_whole_frame_of_a_newer_form_is_told() {
    assert_eq!(damage(&forged(|frame| frame[0] = 2)), Damage::Newer);
    assert_eq!(
        damage(&forged(|frame| frame[0] = 0)),
        Damage::Changed { at: None }
    );
}

#[test]
fn a_frame_of_another_length_than_it_says_is_damage() {
    for change in [1, 2, 128] {
        let text = forged(|frame| frame[11] ^= change);
        assert_eq!(damage(&text), Damage::Changed { at: None });
    }
}

#[test]
fn a_length_that_no_ballot_has_is_not_told() {
    let long = forged(|frame| frame[10] = 0xFF);
    let cut = damage(&long[..60]);
    assert_eq!(cut, Damage::CutShort { at: 60, of: None });
}
