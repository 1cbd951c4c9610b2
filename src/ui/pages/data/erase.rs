//! Erasing everything, asked once in words.

use super::section;
use crate::ui::components::{Kind, actions, button, dialog, paragraph, soft};
use crate::ui::draw::{Piece, Watched};
use crate::ui::session::Session;
use crate::ui::text::{Key, t};

/// Erase everything.
pub fn erase(session: Session) -> Piece {
    let asking = Watched::new(false);
    let open = button(Kind::Danger, t(Key::EraseOpen), move || asking.set(true));
    let keep = button(Kind::Primary, t(Key::EraseNo), move || asking.set(false));
    let backup = button(Kind::Quiet, t(Key::EraseBackup), move || {
        session.offer_backup();
    });
    let erase = button(Kind::Danger, t(Key::EraseYes), move || {
        asking.set(false);
        session.erase(Box::new(move |erased| {
            let words = if erased {
                Key::EraseDone
            } else {
                Key::EraseFailed
            };
            session.announce(t(words).to_owned());
        }));
    });
    let question = dialog(
        asking,
        t(Key::EraseAskTitle),
        vec![
            paragraph(t(Key::EraseAskText)).into(),
            actions(vec![keep, backup, erase]).into(),
        ],
    );
    section(
        Key::EraseTitle,
        vec![
            soft(t(Key::EraseText)).into(),
            actions(vec![open]).into(),
            question,
        ],
    )
}
