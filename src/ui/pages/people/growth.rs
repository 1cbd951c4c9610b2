//! growth.

use super::set_title;
use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

/// The page of one.
pub fn page(_session: Session, _id: &SheetId) -> Piece {
    set_title(c(Caption::GrowthTitle));
    column(vec![heading(c(Caption::GrowthTitle)).into()]).into()
}

/// Choosing one for a person.
pub fn choose(_session: Session, _person: &SheetId) -> Piece {
    set_title(c(Caption::GrowthTitle));
    column(vec![heading(c(Caption::GrowthTitle)).into()]).into()
}
