//! From a spreadsheet: a table of ratings, pasted or opened, and the same figures of it.

use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::TableTitle));
    column(vec![heading(w(Cue::TableTitle)).into()]).into()
}
