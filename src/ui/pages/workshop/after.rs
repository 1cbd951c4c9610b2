//! What the group takes along: the report, the group’s own key as a pack, the result for each.

use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session, _id: &SheetId) -> Piece {
    set_title(w(Cue::AfterTitle));
    column(vec![heading(w(Cue::AfterTitle)).into()]).into()
}
