//! The facilitator’s own page of a workshop: setting up, then inviting.

use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session, _id: &SheetId) -> Piece {
    set_title(w(Cue::SessionTitle));
    column(vec![heading(w(Cue::SessionTitle)).into()]).into()
}
