//! A person.

use super::{gone, set_title};
use crate::domain::sheet::SheetId;
use crate::ui::components::{column, heading};
use crate::ui::draw::Piece;
use crate::ui::route::PersonPage;
use crate::ui::session::Session;

/// A page of a person.
pub fn page(session: Session, id: &SheetId, _page: PersonPage) -> Piece {
    let Some(code) = session.code_of(id) else {
        return gone();
    };
    set_title(&code);
    column(vec![heading(code).into()]).into()
}
