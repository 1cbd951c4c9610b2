//! The Workshop’s front page: what a workshop is, setting one up, taking part, and one’s own.

use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::Title));
    column(vec![heading(w(Cue::Title)).into()]).into()
}
