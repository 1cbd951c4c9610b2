//! Bytes nobody can guess, from the browser's own source. There is no other source to fall back on:
//! keys that could be guessed would be worse than none.

/// So many random bytes. `None` where the browser gives none.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0_u8; N];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
