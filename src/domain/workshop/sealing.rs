//! Sealing ballots to the facilitator's key: HPKE, RFC 9180, base mode, with DHKEM(X25519,
//! HKDF-SHA256), HKDF-SHA256 and ChaCha20Poly1305. Randomness is handed in.

use core::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};

use super::armour::{SealedText, armour};
use super::ballot::Ballot;
use super::canonical::{fingerprint, round_byte};
use super::frame::{Frame, MOST_BYTES, frame_size, header};
use super::packing::{pack, packed_size, unpack};
use super::setup::{Round, SessionId, Setup};

type Aead = ChaCha20Poly1305;
type Kdf = HkdfSha256;
type Dh = X25519HkdfSha256;
type PublicKey = <Dh as Kem>::PublicKey;
type PrivateKey = <Dh as Kem>::PrivateKey;
type Encapped = <Dh as Kem>::EncappedKey;

/// A facilitator's keys: ballots are sealed to the public one, and only the private one opens them.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// Goes into the invitation.
    pub public: [u8; 32],
    /// Stays in the facilitator's browser.
    pub private: [u8; 32],
}

/// Why a ballot cannot be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSeal {
    /// The name is missing, too long, or not to be read in a named session; or there is one in an
    /// anonymous session.
    #[error("the name does not fit")]
    Name,
    /// It does not answer what the session asks.
    #[error("the ballot is not of this session's shape")]
    Shape,
    /// The session asks more than a ballot can hold.
    #[error("the ballot is too large")]
    TooLarge,
    /// The session's key is not one that can be sealed to.
    #[error("the session's key cannot be used")]
    Key,
}

/// Why a good ballot is not one of this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It belongs to another session.
    #[error("the ballot is for another session")]
    OtherSession(SessionId),
    /// It belongs to this session, but to this other round.
    #[error("the ballot is for another round")]
    OtherRound(Round),
    /// It does not open: sealed from an altered invitation, to another key, or forged.
    #[error("the ballot does not open")]
    WontOpen,
    /// It opens, and says what no ballot of this session can.
    #[error("the ballot says what no ballot can")]
    Impossible,
}

impl KeyPair {
    /// The keys made of 32 random bytes (`DeriveKeyPair` of RFC 9180).
    pub fn from_random(random: [u8; 32]) -> Self {
        let (private, public) = Dh::derive_keypair(&random);
        Self {
            public: public.to_bytes().into(),
            private: private.to_bytes().into(),
        }
    }
}

/// The public key that belongs to a private one.
pub(super) fn public_of(private: &[u8; 32]) -> Option<[u8; 32]> {
    let key = PrivateKey::from_bytes(private).ok()?;
    Some(Dh::sk_to_pk(&key).to_bytes().into())
}

/// Never shows the private key.
impl core::fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("KeyPair").finish_non_exhaustive()
    }
}

/// Seals a ballot, as text to send. The random bytes are used this once.
pub fn seal(setup: &Setup, ballot: &Ballot, random: [u8; 32]) -> Result<String, CannotSeal> {
    let plain = pack(setup, ballot)?;
    let size = frame_size(plain.len());
    if size > MOST_BYTES {
        return Err(CannotSeal::TooLarge);
    }
    let aad = header(setup.id, setup.round, size);
    let (enc, sealed) =
        seal_bytes(&setup.key, &info(setup), &aad, &plain, random).ok_or(CannotSeal::Key)?;
    Ok(armour(&Frame {
        session: setup.id,
        round: setup.round,
        enc,
        sealed,
    }))
}

/// Opens a ballot of this session.
pub fn open(setup: &Setup, private: &[u8; 32], sealed: &SealedText) -> Result<Ballot, Refusal> {
    open_bound(setup, &info(setup), private, sealed)
}

/// The same, with what ballots are bound to made beforehand: it is the same for all of a session.
pub(super) fn open_bound(
    setup: &Setup,
    info: &[u8],
    private: &[u8; 32],
    text: &SealedText,
) -> Result<Ballot, Refusal> {
    let frame = text.frame();
    if frame.session != setup.id {
        return Err(Refusal::OtherSession(frame.session));
    }
    if frame.round != setup.round {
        return Err(Refusal::OtherRound(frame.round));
    }
    let plain = open_bytes(private, info, &frame.header(), &frame.enc, &frame.sealed)
        .ok_or(Refusal::WontOpen)?;
    if plain.len() != packed_size(setup) {
        return Err(Refusal::Impossible);
    }
    unpack(setup, &plain).ok_or(Refusal::Impossible)
}

/// What sealing binds a ballot to: session, round, and all that was asked.
pub(super) fn info(setup: &Setup) -> Vec<u8> {
    let mut info = b"nose ballot 1".to_vec();
    info.extend(setup.id.0);
    info.push(round_byte(setup.round));
    info.extend(fingerprint(setup));
    info
}

/// Single-shot `SealBase`: the one-time public key, and the sealed bytes.
pub fn seal_bytes(
    public: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    plain: &[u8],
    random: [u8; 32],
) -> Option<([u8; 32], Vec<u8>)> {
    let key = PublicKey::from_bytes(public).ok()?;
    let mut source = HandedIn(random);
    let (enc, sealed) = hpke::single_shot_seal_with_rng::<Aead, Kdf, Dh>(
        &OpModeS::Base,
        &key,
        info,
        plain,
        aad,
        &mut source,
    )
    .ok()?;
    Some((enc.to_bytes().into(), sealed))
}

/// Single-shot `OpenBase`.
pub fn open_bytes(
    private: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    enc: &[u8; 32],
    sealed: &[u8],
) -> Option<Vec<u8>> {
    let key = PrivateKey::from_bytes(private).ok()?;
    let enc = Encapped::from_bytes(enc).ok()?;
    hpke::single_shot_open::<Aead, Kdf, Dh>(&OpModeR::Base, &key, &enc, info, sealed, aad).ok()
}

/// The bytes that were handed in, as the source of randomness that sealing asks for: it takes 32
/// of them, once, to make the one-time key.
struct HandedIn([u8; 32]);

impl TryRng for HandedIn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        for (place, byte) in into.iter_mut().zip(self.0.iter().cycle()) {
            *place = *byte;
        }
        Ok(())
    }
}

impl TryCryptoRng for HandedIn {}
