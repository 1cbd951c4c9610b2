//! What one person gives: rating the cases, checking, sealing, and the result afterwards.

mod answers;

use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::route::VotePage;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session, _id: &SheetId, _page: VotePage) -> Piece {
    set_title(w(Cue::VoteTitle));
    column(vec![heading(w(Cue::VoteTitle)).into()]).into()
}
