//! Leaving the page while somebody has answers on it that are not sealed: by another address, by going
//! back, by closing. It asks first, behind the curtain too.

use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, dialog, paragraph};
use crate::ui::draw::{Piece, Watched, on_window};
use crate::ui::pages::workshop::vote::Answers;
use crate::ui::text::{Facing, f};

/// Asks before the answers are left.
pub(super) fn asks(answers: Answers) -> Piece {
    let asking = Watched::new(false);
    let there = Watched::new(String::new());
    let here = window::fragment();
    let is_at_risk = move || answers.with(|texts| !texts.is_empty());
    on_window("beforeunload", move |event| {
        if is_at_risk() {
            event.prevent_default();
        }
    });
    // It comes before the word that the fragment changed. By then the address is this page's again, so
    // nobody goes anywhere.
    on_window("popstate", move |_| {
        let to = window::fragment();
        if to != here && is_at_risk() {
            window::rename(&here);
            there.put(to);
            asking.set(true);
        }
    });
    let stay = button(Kind::Primary, f(Facing::PassStay), move || {
        asking.set(false);
    });
    let leave = button(Kind::Danger, f(Facing::PassLeave), move || {
        asking.set(false);
        answers.wipe();
        window::go(&there.peek());
    });
    dialog(
        asking,
        f(Facing::PassLeaveTitle),
        vec![
            paragraph(f(Facing::PassLeaveText)).into(),
            actions(vec![stay, leave]).into(),
        ],
    )
}
