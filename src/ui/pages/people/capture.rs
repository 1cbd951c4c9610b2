//! capture.

use super::set_title;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(c(Caption::CaptureTitle));
    column(vec![heading(c(Caption::CaptureTitle)).into()]).into()
}
