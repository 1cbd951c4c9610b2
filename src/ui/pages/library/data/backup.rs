//! How old the last backup is, and a new one.

use super::{sealing, section};
use crate::platform::browser::{clock, intl};
use crate::ui::components::soft;
use crate::ui::draw::{Piece, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Keeping, Kept, k, kept, language};

/// After this many days with changes a backup is worth a nudge.
const NUDGE_DAYS: u64 = 14;
/// After this many changes too.
const NUDGE_CHANGES: u64 = 60;

/// How old the last backup is, and whether it is time for a new one.
fn age(session: Session) -> (String, bool) {
    session.read(|state| {
        let changes = state.changes_since_backup;
        let Some(made) = state.last_backup else {
            return (k(Keeping::BackupNever).to_owned(), changes > NUDGE_CHANGES);
        };
        let days = clock::now().days_since(made);
        let words = kept(Kept::LastBackup {
            day: &intl::day(language().tag(), made).unwrap_or_default(),
            days,
            changes: usize::try_from(changes).unwrap_or(usize::MAX),
        });
        let is_old = days >= NUDGE_DAYS && changes > 0;
        (words, is_old || changes > NUDGE_CHANGES)
    })
}

/// A backup out.
pub fn backup(session: Session) -> Piece {
    let standing = live(move || {
        let (words, is_due) = age(session);
        let nudge = is_due.then(|| el("strong").text(format!(" {}", k(Keeping::BackupNudge))));
        el("p").text(words).child(nudge)
    });
    section(
        Keeping::BackupTitle,
        vec![
            standing,
            soft(k(Keeping::BackupText)).into(),
            sealing::sealed(session),
            sealing::readable(session),
        ],
    )
}
