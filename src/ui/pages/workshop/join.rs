//! An invitation that came as a link: who asks what, before anything is kept.

use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session, _payload: &str) -> Piece {
    set_title(w(Cue::JoinTitle));
    column(vec![heading(w(Cue::JoinTitle)).into()]).into()
}
