//! The reveal: where ratings are apart, and one case at a time, on a screen made to be shared.

use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session, _id: &SheetId) -> Piece {
    set_title(w(Cue::RevealTitle));
    column(vec![heading(w(Cue::RevealTitle)).into()]).into()
}

/// One case, counted from 1.
pub fn case(_session: Session, _id: &SheetId, _case: u8) -> Piece {
    set_title(w(Cue::RevealTitle));
    column(vec![heading(w(Cue::RevealTitle)).into()]).into()
}
