//! Ballots. Text is looked through for them, as a pasted chat is: what is found is found again by itself,
//! and taking everything twice takes nothing the second time.
//!
//! After a byte of 0 or 1 comes what only someone who forges one would make: with 0 a frame that lacks
//! its checksum, with 1 what is in a ballot before it is sealed. What opens, sealed again, is the same text.

use std::sync::OnceLock;

use nose::domain::characteristic::Characteristic;
use nose::domain::workshop::{
    Asked, Came, Collected, Found, KeyPair, MOST_FOUND, Naming, Round, SealedText, SessionId,
    Setup, StopRule, checksum, find, fingerprint, open, seal, seal_bytes,
};

const RANDOM: [u8; 32] = [7; 32];
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

struct Session {
    setup: Setup,
    private: [u8; 32],
    info: Vec<u8>,
}

/// A session with names and one without, asked for once.
fn sessions() -> &'static [Session; 2] {
    static SESSIONS: OnceLock<[Session; 2]> = OnceLock::new();
    SESSIONS.get_or_init(|| [session(Naming::Named), session(Naming::Anonymous)])
}

fn session(naming: Naming) -> Session {
    let keys = KeyPair::from_random([3; 32]);
    let is_named = naming == Naming::Named;
    let setup = Setup {
        id: SessionId([1, 2, 3, 4, 5, 6, 7, 8]),
        round: if is_named {
            Round::First
        } else {
            Round::Second
        },
        title: "March".to_owned(),
        naming,
        asks_sureness: is_named,
        rule: StopRule::Either,
        of: vec![Characteristic::Curiosity],
        key: keys.public,
        cases: vec![Asked {
            id: "case_1".to_owned(),
            version: 2,
            title: "The night of release".to_owned(),
            name: "Ama".to_owned(),
            sentences: vec!["She stayed.".to_owned(), "He left.".to_owned()],
        }],
    };
    let mut info = b"nose ballot 1".to_vec();
    info.extend(setup.id.0);
    info.push(round(&setup));
    info.extend(fingerprint(&setup));
    Session {
        setup,
        private: keys.private,
        info,
    }
}

fn round(setup: &Setup) -> u8 {
    match setup.round {
        Round::First => 1,
        Round::Second => 2,
    }
}

pub fn run(data: &[u8]) {
    match data.split_first() {
        Some((0, frame)) => forge(frame.to_vec()),
        Some((1, plain)) => seal_anything(plain),
        _ => look_through(&super::text(data)),
    }
}

fn look_through(text: &str) {
    let found = find(text);
    assert!(found.len() <= MOST_FOUND + 1);
    for it in &found {
        match it {
            Found::Sealed(sealed) => {
                assert_eq!(SealedText::read(sealed.text()).as_ref(), Some(sealed));
                assert_eq!(find(sealed.text()), std::slice::from_ref(it));
            }
            Found::Damaged(damaged) => assert!(damaged.line > 0),
        }
    }
    if !found.iter().any(|it| matches!(it, Found::Sealed(_))) {
        return;
    }
    let [Session { setup, private, .. }, _] = sessions();
    let mut collected = Collected::new(setup.clone(), *private);
    let came = collected.take(found.clone());
    assert_eq!(came.len(), found.len());
    let count = collected.count();
    for came in collected.take(found) {
        assert!(!matches!(came, Came::New(_) | Came::Newer { .. }));
    }
    assert_eq!(
        (collected.count(), collected.ballots().len()),
        (count, count)
    );
}

/// A frame that gets the checksum it lacks.
fn forge(mut frame: Vec<u8>) {
    frame.extend(checksum(&frame).to_be_bytes());
    let text = format!("NOSE1:{}:END", base32(&frame));
    let Some(sealed) = SealedText::read(&text) else {
        return;
    };
    assert_eq!(sealed.text(), text);
    for session in sessions() {
        same_again(session, &sealed);
    }
}

/// What could be in a ballot, sealed to a session's key.
fn seal_anything(plain: &[u8]) {
    for session in sessions() {
        let setup = &session.setup;
        let size = u16::try_from(12 + 32 + plain.len() + 16 + 4).unwrap_or(u16::MAX);
        let mut frame = vec![1];
        frame.extend(setup.id.0);
        frame.push(round(setup));
        frame.extend(size.to_be_bytes());
        let (enc, sealed) = seal_bytes(&setup.key, &session.info, &frame, plain, RANDOM).unwrap();
        frame.extend(enc);
        frame.extend(sealed);
        frame.extend(checksum(&frame).to_be_bytes());
        let text = format!("NOSE1:{}:END", base32(&frame));
        let sealed = SealedText::read(&text).unwrap();
        same_again(session, &sealed);
    }
}

/// Whatever opens says all there is in it: sealed with the same chance it is the same text.
fn same_again(session: &Session, sealed: &SealedText) {
    if let Ok(ballot) = open(&session.setup, &session.private, sealed) {
        let again = seal(&session.setup, &ballot, RANDOM).unwrap();
        assert_eq!(again, sealed.text());
    }
}

fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(LETTERS[(held >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        text.push(char::from(LETTERS[(held << (5 - bits)) as usize & 31]));
    }
    text
}
