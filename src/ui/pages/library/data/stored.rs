//! What is stored, and whether the browser will keep it.

use wasm_bindgen_futures::spawn_local;

use super::{answers, section};
use crate::platform::browser::intl;
use crate::platform::browser::storage::{Promise, ask_to_keep, is_kept};
use crate::ui::components::{Kind, actions, button};
use crate::ui::draw::{Piece, Watched, el, live_text, when};
use crate::ui::session::Session;
use crate::ui::text::{Keeping, Kept, k, kept, language};

fn amount(session: Session) -> String {
    if session.findings().unreadable.is_some() {
        return k(Keeping::StoredBlocked).to_owned();
    }
    let bytes = session.bytes_stored();
    if bytes == 0 {
        return k(Keeping::StoredNothing).to_owned();
    }
    session.read(|state| {
        kept(Kept::Stored {
            kilobytes: &intl::number(language().tag(), bytes.div_ceil(1000)),
            answers: answers(&state.sittings),
            sittings: state.sittings.len(),
            judgings: state.attempts.len(),
        })
    })
}

/// What is stored.
pub fn stored(session: Session) -> Piece {
    let promise = Watched::new(None::<Promise>);
    spawn_local(async move { promise.set(Some(is_kept().await)) });
    // Where nothing can be stored there is nothing to keep.
    let promised = move || {
        promise
            .get()
            .filter(|_| session.findings().unreadable.is_none())
    };
    let kept = move || match promised() {
        None => "",
        Some(Promise::Kept) => k(Keeping::KeptPromise),
        Some(Promise::NotKept) => k(Keeping::KeptNot),
        Some(Promise::Unknown) => k(Keeping::KeptUnknown),
    };
    let ask = move || {
        let ask = button(Kind::Quiet, k(Keeping::KeptAsk), move || {
            spawn_local(async move { promise.set(Some(ask_to_keep().await)) });
        });
        actions(vec![ask])
    };
    section(
        Keeping::StoredTitle,
        vec![
            el("p").child(live_text(move || amount(session))).into(),
            el("p")
                .class("soft")
                .attribute("role", "status")
                .child(live_text(kept))
                .into(),
            when(
                move || promised() == Some(Promise::NotKept),
                ask,
                || Piece::Nothing,
            ),
        ],
    )
}
