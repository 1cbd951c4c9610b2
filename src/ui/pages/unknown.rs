//! An address that is no page: says so, and the way back.

use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, column, heading, lede, link_button};
use crate::ui::draw::Piece;
use crate::ui::route::Route;
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// No such page.
pub fn page() -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Unknown)));
    let back = link_button(Kind::Primary, &Route::Start, t(Key::UnknownBack));
    column(vec![
        heading(t(Key::UnknownTitle)).into(),
        lede(Key::UnknownText).into(),
        actions(vec![back]).into(),
    ])
    .into()
}
