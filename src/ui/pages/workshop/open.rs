//! Opening an invitation or a result that came as text or as a file.

use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::OpenTitle));
    column(vec![heading(w(Cue::OpenTitle)).into()]).into()
}
