//! The facilitator’s guide: the plan of ninety minutes, what to say, and what to do when it goes wrong.

use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, w};

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::GuideTitle));
    column(vec![heading(w(Cue::GuideTitle)).into()]).into()
}
