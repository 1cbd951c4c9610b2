//! The invitation: all a session asks, as a link or a file carries it. Cases that both sides have
//! are told by a mark of a few bytes; others are carried whole, compressed at the platform's edge.

use super::base64;
use super::canonical::{Cursor, case_bytes, flags, mark, mask, read_cases};
use super::setup::{Asked, Naming, Round, SessionId, Setup, StopRule};
use crate::domain::characteristic::Characteristic;

/// The form this build makes and reads.
const VERSION: u8 = 1;
/// What a link has before what it carries.
pub const ROUTE: &str = "/workshop/join/";
/// The most characters a link carries.
pub const MOST_PAYLOAD: usize = 64 * 1024;
/// The most bytes of whole cases, inflated.
pub const MOST_WHOLE: usize = 512 * 1024;

/// How a case is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// By its mark: both sides have it.
    Known([u8; 4]),
    /// Among the whole cases.
    Whole,
}

/// An invitation, with its cases told and not yet there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// All that is asked; no cases.
    pub asks: Setup,
    /// How each case is told, in the order they are asked.
    pub cases: Vec<Invited>,
    /// Checksum of the whole cases, 0 when there are none.
    sum: u32,
    whole: Vec<u8>,
}

/// Why an invitation cannot be taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadInvitation {
    /// It is not one: other characters, or hardly anything.
    #[error("this is no invitation")]
    NotOne,
    /// Larger than one can be.
    #[error("the invitation is too large")]
    TooLarge,
    /// Made by a newer Nose.
    #[error("a newer Nose made the invitation")]
    Newer,
    /// It ends before all was said.
    #[error("the invitation is cut short")]
    CutShort,
    /// Changed on the way.
    #[error("the invitation is damaged")]
    Damaged,
    /// It asks what no session can.
    #[error("the invitation asks what no session can")]
    Impossible,
    /// So many cases are told by mark and not to be had here.
    #[error("{0} of its cases are not here")]
    MissingCases(usize),
}

impl Invitation {
    /// The invitation to a session. `known` says which cases every Nose has.
    pub fn of(setup: &Setup, known: &dyn Fn(&Asked) -> bool) -> Self {
        let mut asks = setup.clone();
        let mut whole = Vec::new();
        let mut cases = Vec::new();
        for case in core::mem::take(&mut asks.cases) {
            if known(&case) {
                cases.push(Invited::Known(mark(&case)));
            } else {
                cases.push(Invited::Whole);
                whole.extend(case_bytes(&case));
            }
        }
        Self {
            asks,
            cases,
            sum: sum_of(&whole),
            whole,
        }
    }

    /// Whether cases are carried whole.
    pub fn carries_whole(&self) -> bool {
        self.cases.contains(&Invited::Whole)
    }

    /// The head, and the whole cases before they are compressed, which come after it.
    pub fn encode(&self) -> (Vec<u8>, Vec<u8>) {
        let mut head = vec![VERSION, flags(&self.asks)];
        head.extend(self.asks.id.0);
        head.extend(self.asks.key);
        head.push(mask(&self.asks));
        let title = self.asks.title.as_bytes();
        head.extend(u16::try_from(title.len()).unwrap_or(u16::MAX).to_be_bytes());
        head.extend(title);
        head.push(u8::try_from(self.cases.len()).unwrap_or(u8::MAX));
        for case in &self.cases {
            match case {
                Invited::Known(mark) => {
                    head.push(0);
                    head.extend(mark);
                }
                Invited::Whole => head.push(1),
            }
        }
        head.extend(self.sum.to_be_bytes());
        head.extend(super::checksum(&head).to_be_bytes());
        (head, self.whole.clone())
    }

    /// The session, from the inflated whole cases and the cases that are here. Nothing is taken on
    /// trust: what is not a sound setup is refused.
    pub fn resolve(self, whole: &[u8], known: &[Asked]) -> Result<Setup, BadInvitation> {
        if whole.len() > MOST_WHOLE {
            return Err(BadInvitation::TooLarge);
        }
        if sum_of(whole) != self.sum {
            return Err(BadInvitation::Damaged);
        }
        let mut carried = read_cases(whole).ok_or(BadInvitation::Damaged)?.into_iter();
        let marks: Vec<_> = known.iter().map(|case| (mark(case), case)).collect();
        let mut setup = self.asks;
        let mut missing = 0;
        for told in self.cases {
            match told {
                Invited::Whole => {
                    setup
                        .cases
                        .push(carried.next().ok_or(BadInvitation::Damaged)?);
                }
                Invited::Known(mark) => match marks.iter().find(|it| it.0 == mark) {
                    Some((_, case)) => setup.cases.push((*case).clone()),
                    None => missing += 1,
                },
            }
        }
        if carried.next().is_some() {
            return Err(BadInvitation::Damaged);
        }
        if missing > 0 {
            return Err(BadInvitation::MissingCases(missing));
        }
        if setup.is_sound() {
            Ok(setup)
        } else {
            Err(BadInvitation::Impossible)
        }
    }
}

/// Reads the head. With it comes where the compressed whole cases begin; there are none when that
/// is the end.
pub fn read_head(bytes: &[u8]) -> Result<(Invitation, usize), BadInvitation> {
    match bytes.first() {
        None | Some(0) => return Err(BadInvitation::NotOne),
        Some(version) if *version > VERSION => return Err(BadInvitation::Newer),
        Some(_) => {}
    }
    let mut from = Cursor(bytes);
    let raw = RawHead::read(&mut from)?;
    let size = bytes.len() - from.0.len();
    let head = bytes.get(..size).unwrap_or_default();
    let told = from.number().ok_or(BadInvitation::CutShort)?;
    if told != super::checksum(head) {
        return Err(BadInvitation::Damaged);
    }
    let invitation = raw.invitation().ok_or(BadInvitation::Impossible)?;
    if !from.0.is_empty() && !invitation.carries_whole() {
        return Err(BadInvitation::Damaged);
    }
    Ok((invitation, size + 4))
}

/// What a link carries: the head and the compressed whole cases, as text.
pub fn payload(head: &[u8], compressed: &[u8]) -> String {
    base64::encode(&[head, compressed].concat())
}

/// The bytes of what a link carries.
pub fn payload_bytes(payload: &str) -> Result<Vec<u8>, BadInvitation> {
    if payload.len() > MOST_PAYLOAD {
        return Err(BadInvitation::TooLarge);
    }
    if !payload.chars().all(base64::is_letter) || payload.is_empty() {
        return Err(BadInvitation::NotOne);
    }
    base64::decode(payload).ok_or_else(|| {
        // The end of a text that is cut short is seldom one that bytes have.
        let whole = payload
            .get(..payload.len() / 4 * 4)
            .and_then(base64::decode);
        let read = whole.map(|bytes| read_head(&bytes).map(|_| ()));
        match read {
            Some(Err(why)) if why != BadInvitation::NotOne => why,
            _ => BadInvitation::Damaged,
        }
    })
}

/// What a link carries, found in a pasted text: after the route of a link in it, or all of it, as a
/// file holds it.
pub fn find_payload(text: &str) -> Option<String> {
    let seen = |it: &char| !super::find::is_invisible(*it);
    let payload: String = match text.find(ROUTE).and_then(|at| text.get(at + ROUTE.len()..)) {
        Some(after) => {
            let letters = after.chars().filter(seen);
            letters.take_while(|it| base64::is_letter(*it)).collect()
        }
        None => {
            let letters = text.chars().filter(seen).filter(|it| !it.is_whitespace());
            letters.take(MOST_PAYLOAD + 1).collect()
        }
    };
    let fits = !payload.is_empty() && payload.chars().all(base64::is_letter);
    fits.then_some(payload)
}

/// The head as it is written, before what it says is looked at.
struct RawHead {
    flags: u8,
    id: [u8; 8],
    key: [u8; 32],
    mask: u8,
    title: Vec<u8>,
    cases: Vec<Invited>,
    sum: u32,
}

impl RawHead {
    /// Reads it. What ends too soon is cut short.
    fn read(from: &mut Cursor<'_>) -> Result<Self, BadInvitation> {
        let short = BadInvitation::CutShort;
        from.byte().ok_or(short)?;
        let flags = from.byte().ok_or(short)?;
        let id = from.array().ok_or(short)?;
        let key = from.array().ok_or(short)?;
        let mask = from.byte().ok_or(short)?;
        let length = usize::from(u16::from_be_bytes(from.array().ok_or(short)?));
        let title = from.take(length).ok_or(short)?.to_vec();
        let count = from.byte().ok_or(short)?;
        let cases = (0..count).map(|_| match from.byte().ok_or(short)? {
            0 => from.array().map(Invited::Known).ok_or(short),
            1 => Ok(Invited::Whole),
            _ => Err(BadInvitation::Damaged),
        });
        let cases = cases.collect::<Result<_, _>>()?;
        Ok(Self {
            flags,
            id,
            key,
            mask,
            title,
            cases,
            sum: from.number().ok_or(short)?,
        })
    }

    fn invitation(self) -> Option<Invitation> {
        let rule = match self.flags >> 3 {
            0 => StopRule::Deviation,
            1 => StopRule::WithinOne,
            2 => StopRule::Either,
            _ => return None,
        };
        let of: Vec<_> = Characteristic::ALL
            .into_iter()
            .filter(|it| self.mask & (1 << it.index()) != 0)
            .collect();
        let asks = Setup {
            id: SessionId(self.id),
            round: if self.flags & 1 == 0 {
                Round::First
            } else {
                Round::Second
            },
            title: String::from_utf8(self.title).ok()?,
            naming: if self.flags & 2 == 0 {
                Naming::Named
            } else {
                Naming::Anonymous
            },
            asks_sureness: self.flags & 4 != 0,
            rule,
            of,
            key: self.key,
            cases: Vec::new(),
        };
        let sound = asks.is_sound_apart_from_cases()
            && self.mask >> Characteristic::ALL.len() == 0
            && (1..=Setup::MOST_CASES).contains(&self.cases.len());
        sound.then_some(Invitation {
            asks,
            cases: self.cases,
            sum: self.sum,
            whole: Vec::new(),
        })
    }
}

fn sum_of(whole: &[u8]) -> u32 {
    if whole.is_empty() {
        0
    } else {
        super::checksum(whole)
    }
}
