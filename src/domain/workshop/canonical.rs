//! The one way to write what a session asks as bytes: each text with its length before it, so that
//! no two setups are written alike. Marks and fingerprints are made of it.

use sha2::{Digest, Sha256};

use super::setup::{Asked, Naming, Round, Setup, StopRule};

/// A case as bytes.
pub fn case_bytes(case: &Asked) -> Vec<u8> {
    let mut out = Vec::new();
    put_case(&mut out, case);
    out
}

/// Tells a case from others: the first bytes of its SHA-256. Too short to trust on its own, which
/// is why ballots are bound to the [`fingerprint`] of the whole setup.
pub fn mark(case: &Asked) -> [u8; 4] {
    let [a, b, c, d, ..] = sha256(&case_bytes(case));
    [a, b, c, d]
}

/// SHA-256 over all a session asks. A ballot is bound to it: an altered link makes ballots that
/// never open.
pub fn fingerprint(setup: &Setup) -> [u8; 32] {
    let mut out = vec![1];
    out.extend(setup.id.0);
    out.extend([round_byte(setup.round), flags(setup), mask(setup)]);
    out.extend(setup.key);
    put_text(&mut out, &setup.title);
    put_count(&mut out, setup.cases.len());
    for case in &setup.cases {
        put_case(&mut out, case);
    }
    sha256(&out)
}

/// Cases written one after the other, up to the end. `None` where the bytes are anything else.
pub fn read_cases(bytes: &[u8]) -> Option<Vec<Asked>> {
    let mut from = Cursor(bytes);
    let mut cases = Vec::new();
    while !from.0.is_empty() {
        if cases.len() == Setup::MOST_CASES {
            return None;
        }
        cases.push(read_case(&mut from)?);
    }
    Some(cases)
}

/// 1 or 2.
pub fn round_byte(round: Round) -> u8 {
    match round {
        Round::First => 1,
        Round::Second => 2,
    }
}

/// Round, naming, sureness and stop rule, a bit or two each.
pub(super) fn flags(setup: &Setup) -> u8 {
    let rule = match setup.rule {
        StopRule::Deviation => 0,
        StopRule::WithinOne => 1,
        StopRule::Either => 2,
    };
    u8::from(setup.round == Round::Second)
        | (u8::from(setup.naming == Naming::Anonymous) << 1)
        | (u8::from(setup.asks_sureness) << 2)
        | (rule << 3)
}

/// The characteristics, a bit each.
pub(super) fn mask(setup: &Setup) -> u8 {
    setup.of.iter().fold(0, |mask, it| mask | (1 << it.index()))
}

fn read_case(from: &mut Cursor<'_>) -> Option<Asked> {
    Some(Asked {
        id: from.text()?,
        version: from.number()?,
        title: from.text()?,
        name: from.text()?,
        sentences: {
            let count = usize::try_from(from.number()?).ok()?;
            if count > Setup::MOST_SENTENCES {
                return None;
            }
            (0..count).map(|_| from.text()).collect::<Option<_>>()?
        },
    })
}

fn put_case(out: &mut Vec<u8>, case: &Asked) {
    put_text(out, &case.id);
    out.extend(case.version.to_be_bytes());
    put_text(out, &case.title);
    put_text(out, &case.name);
    put_count(out, case.sentences.len());
    for sentence in &case.sentences {
        put_text(out, sentence);
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_count(out, text.len());
    out.extend(text.as_bytes());
}

fn put_count(out: &mut Vec<u8>, count: usize) {
    out.extend(u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes());
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes that are read from the front.
pub(super) struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    /// The next bytes. `None` when there are not so many.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// The next bytes, a fixed number of them.
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let [byte] = self.array()?;
        Some(byte)
    }

    /// The next four bytes as a number.
    pub fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A text and its length before it.
    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }
}
