//! A sealed backup. A file that asks for little work is opened; one that asks for more is left, since
//! nothing else is different about it and scrypt is made to take long.
//!
//! After a zero byte come contents to seal: what was sealed opens, and no file in which one byte is
//! changed, or which is cut short, does.

use nose_vault::age::{Chance, MOST_WORK, OpenError, open, seal};

const PASSPHRASE: &str = "correct horse";
/// The most work that is done here, as a power of two.
const LIGHT: u8 = 3;

pub fn run(data: &[u8]) {
    match data.split_first() {
        Some((0, rest)) => change(rest),
        _ => look_at(data),
    }
}

fn look_at(file: &[u8]) {
    match work_of(file) {
        Some(work) if (LIGHT + 1..=MOST_WORK).contains(&work) => {}
        _ => {
            if let Ok(contents) = open(PASSPHRASE, file) {
                // Chance is not to be had twice, so nothing that opens was made here.
                assert!(contents.len() < file.len());
            }
        }
    }
}

/// The work that a file asks for, read as loosely as can be.
fn work_of(file: &[u8]) -> Option<u8> {
    let mut lines = file.split(|byte| *byte == b'\n');
    let line = lines.find(|line| line.starts_with(b"-> scrypt "))?;
    let work = line.rsplit(|byte| *byte == b' ').next()?;
    std::str::from_utf8(work).ok()?.parse().ok()
}

fn change(data: &[u8]) {
    let Some(([high, low, bits], contents)) = data.split_first_chunk::<3>() else {
        return;
    };
    let mut bytes = [*bits; Chance::BYTES];
    for (to, from) in bytes.iter_mut().zip(contents) {
        *to ^= from;
    }
    let file = seal(PASSPHRASE, contents, 1, &Chance::of(&bytes)).unwrap();
    assert_eq!(open(PASSPHRASE, &file).as_deref(), Ok(contents));
    let at = usize::from(u16::from_be_bytes([*high, *low])) % file.len();
    let mut changed = file.clone();
    changed[at] ^= bits | 1;
    if work_of(&changed).is_none_or(|work| work <= LIGHT || work > MOST_WORK) {
        assert!(open(PASSPHRASE, &changed).is_err(), "byte {at}");
    }
    let cut = open(PASSPHRASE, &file[..at]);
    assert!(
        matches!(
            cut,
            Err(OpenError::NotAge | OpenError::Newer | OpenError::Damaged)
        ),
        "{cut:?}"
    );
}
