//! Erasing everything, asked once in words.

use super::section;
use crate::ui::components::{Kind, actions, button, dialog, paragraph, soft};
use crate::ui::draw::{Piece, Watched};
use crate::ui::session::Session;
use crate::ui::text::{Keeping, k};

/// Erase everything.
pub fn erase(session: Session) -> Piece {
    let asking = Watched::new(false);
    let open = button(Kind::Danger, k(Keeping::EraseOpen), move || {
        asking.set(true);
    });
    let keep = button(Kind::Primary, k(Keeping::EraseNo), move || {
        asking.set(false);
    });
    let backup = button(Kind::Quiet, k(Keeping::EraseBackup), move || {
        session.offer_backup();
    });
    let erase = button(Kind::Danger, k(Keeping::EraseYes), move || {
        asking.set(false);
        session.erase(Box::new(move |erased| {
            let words = if erased {
                Keeping::EraseDone
            } else {
                Keeping::EraseFailed
            };
            session.announce(k(words).to_owned());
        }));
    });
    let question = dialog(
        asking,
        k(Keeping::EraseAskTitle),
        vec![
            paragraph(k(Keeping::EraseAskText)).into(),
            actions(vec![keep, backup, erase]).into(),
        ],
    );
    section(
        Keeping::EraseTitle,
        vec![
            soft(k(Keeping::EraseText)).into(),
            actions(vec![open]).into(),
            question,
        ],
    )
}
