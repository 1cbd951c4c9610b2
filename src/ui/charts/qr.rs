//! A text as a QR code: error level M, which bears what a screen and a phone's camera do to it.
//! Text in upper-case letters, digits and a few signs takes the denser way of writing. Here are its
//! sizes and its path; how it looks is the view's.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// The longest text, in bytes, that is put into a code. A code could hold more, but a phone no longer
/// reads it from a screen with ease.
pub const MOST_BYTES: usize = 1_500;

/// Modules left light on each side, as the standard asks for.
pub const QUIET: usize = 4;

/// So wide a page's column is on the smallest screens, in CSS pixels.
const NARROW: usize = 280;

/// A code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules on a side, the quiet zone with them.
    pub across: usize,
    /// CSS pixels a module: at least 3.
    pub module: usize,
    /// The dark modules: runs of them, a row at a time.
    pub path: String,
}

/// Too long for a QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How long the text is.
    pub bytes: usize,
}

impl QrCode {
    /// A text as a code.
    pub fn of(text: &str) -> Result<Self, TooLong> {
        let bytes = text.len();
        if bytes > MOST_BYTES {
            return Err(TooLong { bytes });
        }
        let made = QRBuilder::new(text).ecl(ECL::M).build();
        let code = made.map_err(|_| TooLong { bytes })?;
        let rows = code.data.chunks(code.size).take(code.size);
        let mut path = String::new();
        for (y, row) in rows.enumerate() {
            let dark = row.iter().map(|module| module.value());
            add_row(&mut path, y + QUIET, dark);
        }
        let across = code.size + 2 * QUIET;
        Ok(Self {
            across,
            module: (NARROW / across).clamp(3, 6),
            path,
        })
    }

    /// CSS pixels on a side.
    pub fn pixels(&self) -> usize {
        self.across * self.module
    }

    /// Whether it is wider than a narrow screen, so that it scrolls in its own frame there.
    pub fn is_wide(&self) -> bool {
        self.pixels() > NARROW
    }
}

/// The runs of dark modules of one row.
fn add_row(path: &mut String, y: usize, dark: impl Iterator<Item = bool>) {
    let mut begun = None;
    // One light module behind the last, so that a run at the end is closed, too.
    for (x, is_dark) in dark.chain([false]).enumerate() {
        match (is_dark, begun) {
            (true, None) => begun = Some(x),
            (false, Some(from)) => {
                let (left, long) = (from + QUIET, x - from);
                let _written = write!(path, "M{left} {y}h{long}v1h-{long}z");
                begun = None;
            }
            _ => {}
        }
    }
}
