//! A ballot as bits, in the shape its session gives: all ballots of a session are equally long, so
//! that the size of a sealed one tells nothing of what is in it.

use super::ballot::{Ballot, CaseBallot, Given, VoterId};
use super::bits::{BitReader, BitWriter};
use super::sealing::CannotSeal;
use super::setup::{Naming, Setup};
use crate::domain::characteristic::AntiPattern;
use crate::domain::practise::Confidence;
use crate::domain::scale::{Level, Seen};

/// Stands for "not shown here".
const NOT_SHOWN: u8 = 6;

/// How many bytes a ballot of this session has before it is sealed.
pub fn packed_size(setup: &Setup) -> usize {
    let name = match setup.naming {
        Naming::Named => Ballot::NAME_LIMIT,
        Naming::Anonymous => 0,
    };
    let answer = if setup.asks_sureness { 6 } else { 3 };
    let bits: usize = setup
        .cases
        .iter()
        .map(|case| setup.of.len() * (answer + case.sentences.len()) + AntiPattern::ALL.len())
        .sum();
    8 + 2 + name + bits.div_ceil(8)
}

/// A ballot's bytes.
pub fn pack(setup: &Setup, ballot: &Ballot) -> Result<Vec<u8>, CannotSeal> {
    if !name_fits(setup.naming, &ballot.name) {
        return Err(CannotSeal::Name);
    }
    let mut bytes = ballot.voter.0.to_vec();
    bytes.extend(ballot.revision.to_be_bytes());
    if setup.naming == Naming::Named {
        bytes.extend(ballot.name.as_bytes());
        bytes.resize(10 + Ballot::NAME_LIMIT, 0);
    }
    if ballot.cases.len() != setup.cases.len() {
        return Err(CannotSeal::Shape);
    }
    let mut bits = BitWriter::default();
    for (case, asked) in ballot.cases.iter().zip(&setup.cases) {
        pack_case(&mut bits, setup, case, asked.sentences.len()).ok_or(CannotSeal::Shape)?;
    }
    bytes.extend(bits.bytes());
    Ok(bytes)
}

/// The ballot of these bytes. `None` where they say what no ballot of this session can.
pub fn unpack(setup: &Setup, bytes: &[u8]) -> Option<Ballot> {
    let (voter, rest) = bytes.split_first_chunk::<8>()?;
    let (revision, rest) = rest.split_first_chunk::<2>()?;
    let (name, rest) = match setup.naming {
        Naming::Named => {
            let (name, rest) = rest.split_at_checked(Ballot::NAME_LIMIT)?;
            (unpack_name(name)?, rest)
        }
        Naming::Anonymous => (String::new(), rest),
    };
    let mut bits = BitReader::new(rest);
    let cases = setup
        .cases
        .iter()
        .map(|asked| unpack_case(&mut bits, setup, asked.sentences.len()))
        .collect::<Option<Vec<_>>>()?;
    let ballot = Ballot {
        voter: VoterId(*voter),
        revision: u16::from_be_bytes(*revision),
        name,
        cases,
    };
    (bits.is_at_end() && name_fits(setup.naming, &ballot.name)).then_some(ballot)
}

/// Whether a session's ballots can hold this name: one there is in a named session, and none in an
/// anonymous one.
pub fn name_fits(naming: Naming, name: &str) -> bool {
    match naming {
        Naming::Named => {
            !name.trim().is_empty()
                && name.len() <= Ballot::NAME_LIMIT
                && !name.chars().any(super::hides)
        }
        Naming::Anonymous => name.is_empty(),
    }
}

fn pack_case(
    bits: &mut BitWriter,
    setup: &Setup,
    case: &CaseBallot,
    sentences: usize,
) -> Option<()> {
    if case.given.len() != setup.of.len() || !rises(&case.spotted) {
        return None;
    }
    for given in &case.given {
        bits.put(seen_code(given.seen), 3);
        match (setup.asks_sureness, given.sure) {
            (true, sure) => bits.put(sure_code(sure)?, 3),
            (false, None) => {}
            (false, Some(_)) => return None,
        }
        if !rises(&given.marks) || given.marks.last().is_some_and(|last| *last >= sentences) {
            return None;
        }
        for place in 0..sentences {
            bits.put_bit(given.marks.contains(&place));
        }
    }
    for pattern in AntiPattern::ALL {
        bits.put_bit(case.spotted.contains(&pattern));
    }
    Some(())
}

fn unpack_case(bits: &mut BitReader<'_>, setup: &Setup, sentences: usize) -> Option<CaseBallot> {
    let mut case = CaseBallot::default();
    for _ in &setup.of {
        let seen = seen_of(bits.take(3)?)?;
        let sure = if setup.asks_sureness {
            sure_of(bits.take(3)?)?
        } else {
            None
        };
        let mut marks = Vec::new();
        for place in 0..sentences {
            if bits.take_bit()? {
                marks.push(place);
            }
        }
        case.given.push(Given { seen, sure, marks });
    }
    for pattern in AntiPattern::ALL {
        if bits.take_bit()? {
            case.spotted.push(pattern);
        }
    }
    Some(case)
}

/// The name before the zeros; after the first zero there is nothing else.
fn unpack_name(padded: &[u8]) -> Option<String> {
    let length = padded.iter().position(|it| *it == 0);
    let (name, rest) = padded.split_at_checked(length.unwrap_or(padded.len()))?;
    let name = String::from_utf8(name.to_vec()).ok()?;
    rest.iter().all(|it| *it == 0).then_some(name)
}

fn rises<T: PartialOrd>(values: &[T]) -> bool {
    values.is_sorted_by(|one, next| one < next)
}

fn seen_code(seen: Option<Seen>) -> u8 {
    match seen {
        None => 0,
        Some(Seen::At(level)) => level.number(),
        Some(Seen::No) => NOT_SHOWN,
    }
}

fn seen_of(code: u8) -> Option<Option<Seen>> {
    match code {
        0 => Some(None),
        NOT_SHOWN => Some(Some(Seen::No)),
        number => Some(Some(Seen::At(Level::new(number)?))),
    }
}

fn sure_code(sure: Option<Confidence>) -> Option<u8> {
    match sure {
        None => Some(0),
        Some(sure) => u8::try_from(sure.index() + 1).ok(),
    }
}

fn sure_of(code: u8) -> Option<Option<Confidence>> {
    match usize::from(code).checked_sub(1) {
        None => Some(None),
        Some(index) => Confidence::ALL.get(index).copied().map(Some),
    }
}
