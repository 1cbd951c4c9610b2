//! In which order a case asks for the characteristics: another for each case, so that no
//! characteristic is always judged fresh, and always the same for one case, so that a person who
//! comes back finds it as it was.

use super::attempt::AttemptId;
use crate::domain::characteristic::Characteristic;

/// FNV-1a: a few instructions, the same everywhere.
fn mix(text: &str, turn: u32) -> u32 {
    let bytes = text.bytes().chain(turn.to_le_bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The order for one judging of a case.
pub fn order(id: &AttemptId) -> [Characteristic; 5] {
    let mut order = Characteristic::ALL;
    let mut left = mix(&id.case.id, id.turn);
    // Fisher and Yates's shuffle, each place drawn from what is left of the hash.
    for last in (1..order.len()).rev() {
        let places = u32::try_from(last + 1).unwrap_or(1);
        let chosen = usize::try_from(left % places).unwrap_or_default();
        order.swap(last, chosen);
        left = mix("", left);
    }
    order
}
