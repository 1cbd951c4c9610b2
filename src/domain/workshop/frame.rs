//! What a sealed ballot is as bytes: whose session it is for, the sealed part, and a checksum that
//! tells damage on the way from a ballot that does not open.

use super::canonical::{Cursor, round_byte};
use super::setup::{Round, SessionId};

/// The form this build makes and reads.
const VERSION: u8 = 1;
/// Version, session, round and length.
pub(super) const HEADER: usize = 12;
const ENC: usize = 32;
/// The authentication tag, which every sealed text holds.
const TAG: usize = 16;
const CHECKSUM: usize = 4;
/// The most bytes of a frame.
pub(super) const MOST_BYTES: usize = 8 * 1024;

/// A sealed ballot and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub session: SessionId,
    pub round: Round,
    /// The sender's one-time public key.
    pub enc: [u8; ENC],
    pub sealed: Vec<u8>,
}

/// Why bytes are no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadFrame {
    /// In a form that a newer Nose makes.
    Newer,
    /// Anything else.
    Damaged,
}

/// How many bytes a frame has around a ballot of so many.
pub(super) fn frame_size(plain: usize) -> usize {
    HEADER + ENC + plain + TAG + CHECKSUM
}

/// The first bytes of a frame, which sealing binds too.
pub(super) fn header(session: SessionId, round: Round, size: usize) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    let size = u16::try_from(size).unwrap_or(u16::MAX).to_be_bytes();
    let all = [VERSION]
        .into_iter()
        .chain(session.0)
        .chain([round_byte(round)])
        .chain(size);
    for (place, byte) in header.iter_mut().zip(all) {
        *place = byte;
    }
    header
}

/// How long a frame says it is, from its first bytes.
pub(super) fn size_told(bytes: &[u8]) -> Option<usize> {
    let mut from = Cursor(bytes);
    from.take(HEADER - 2)?;
    let size = usize::from(u16::from_be_bytes(from.array()?));
    (frame_size(0)..=MOST_BYTES).contains(&size).then_some(size)
}

impl Frame {
    /// Its first bytes.
    pub fn header(&self) -> [u8; HEADER] {
        header(self.session, self.round, self.size())
    }

    /// All its bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = self.header().to_vec();
        bytes.extend(self.enc);
        bytes.extend(&self.sealed);
        bytes.extend(super::checksum(&bytes).to_be_bytes());
        bytes
    }

    /// The frame of these bytes, all of them.
    pub fn decode(bytes: &[u8]) -> Result<Self, BadFrame> {
        let (body, sum) = bytes
            .split_last_chunk::<CHECKSUM>()
            .ok_or(BadFrame::Damaged)?;
        if super::checksum(body) != u32::from_be_bytes(*sum) {
            return Err(BadFrame::Damaged);
        }
        if body.first().is_some_and(|version| *version > VERSION) {
            return Err(BadFrame::Newer);
        }
        Self::read(body)
            .filter(|it| it.size() == bytes.len())
            .ok_or(BadFrame::Damaged)
    }

    fn size(&self) -> usize {
        HEADER + ENC + self.sealed.len() + CHECKSUM
    }

    fn read(body: &[u8]) -> Option<Self> {
        let size = size_told(body)?;
        let mut from = Cursor(body);
        let version = from.byte()?;
        let session = SessionId(from.array()?);
        let round = match from.byte()? {
            1 => Round::First,
            2 => Round::Second,
            _ => return None,
        };
        from.take(2)?;
        let enc = from.array()?;
        let sealed = from.0.to_vec();
        (version == VERSION && size == body.len() + CHECKSUM).then_some(Self {
            session,
            round,
            enc,
            sealed,
        })
    }
}
