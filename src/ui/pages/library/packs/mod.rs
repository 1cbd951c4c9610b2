//! Packs: what is in use, bringing one in from a file, and writing one's own.

mod bring;
mod in_use;
mod own;

pub use own::{kind_key, remove, title_of};

use crate::domain::pack::{Header, Pack};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button, soft};
use crate::ui::draw::{Piece, el};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Key, Label, Phrase, Subject, Telling, l, say, t, tell};

/// A part of the page under its own heading.
fn section(title: Label, pieces: Vec<Piece>) -> Piece {
    el("section")
        .child(el("h2").text(l(title)))
        .children(pieces)
        .into()
}

/// Whose a pack is, and which version of it.
fn about(header: &Header) -> String {
    tell(&Telling::PackAbout {
        version: &header.version,
        author: &header.provenance.author,
        status: &header.provenance.status,
        licence: &header.licence,
    })
}

/// What packs hold, counted.
fn contents<'p>(packs: impl Iterator<Item = &'p Pack>) -> String {
    let mut counts = [0; 9];
    for pack in packs {
        for (sum, count) in counts.iter_mut().zip(pack.counts()) {
            *sum += count;
        }
    }
    tell(&Telling::PackHolds { counts })
}

/// The packs.
pub fn page(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Packs)));
    let sort = link_button(Kind::Quiet, &Route::Sorting, l(Label::SortTitle));
    column(vec![
        heading(t(Key::PacksTitle)).into(),
        lede_text(l(Label::PacksLede)).into(),
        in_use::in_use(session),
        bring::bring(session),
        own::own(session),
        section(
            Label::SortSection,
            vec![
                soft(l(Label::SortSectionText)).into(),
                actions(vec![sort]).into(),
            ],
        ),
    ])
    .into()
}
