//! A backup sealed with a passphrase, and one that anybody can read, by choice.

use wasm_bindgen_futures::spawn_local;

use crate::platform::browser::vault::VaultError;
use crate::ui::components::{
    Kind, NewPassphrase, Tone, actions, button, notice, paragraph, soft, submit_button,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::session::{NotSealed, Session};
use crate::ui::text::{Keeping, Kept, Key, k, kept, t};

/// Where sealing stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Sealing,
    Sealed(String),
    Failed(&'static str),
}

/// What is said of a file that was not sealed.
pub fn words(error: NotSealed) -> &'static str {
    match error {
        NotSealed::NotSaved => t(Key::SaveFailed),
        NotSealed::Vault(VaultError::NotFetched) => k(Keeping::VaultNotFetched),
        NotSealed::Vault(_) => k(Keeping::VaultNoMemory),
    }
}

/// The form that seals a backup.
pub fn sealed(session: Session) -> Piece {
    let passphrase = NewPassphrase::new("passphrase", "passphrase-again");
    let stage = Watched::new(Stage::Idle);
    let told = live(move || match stage.get() {
        Stage::Idle => Piece::Nothing,
        Stage::Sealing => soft(k(Keeping::Sealing)).into(),
        Stage::Sealed(name) => paragraph(kept(Kept::Sealed { name: &name })).into(),
        Stage::Failed(why) => notice(Tone::Alarm, why, None, Vec::new()),
    });
    el("form")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            if !matches!(stage.peek(), Stage::Sealing) && passphrase.is_good() {
                seal(session, stage, passphrase);
            }
        })
        .child(passphrase.fields(Keeping::Passphrase, Keeping::PassphraseHint))
        .child(actions(vec![submit_button(k(Keeping::BackupSealed))]))
        .child(el("div").attribute("role", "status").child(told))
        .into()
}

fn seal(session: Session, stage: Watched<Stage>, passphrase: NewPassphrase) {
    let typed = passphrase.typed();
    stage.set(Stage::Sealing);
    spawn_local(async move {
        match session.save_sealed_backup(&typed).await {
            Ok(name) => {
                passphrase.clear();
                stage.set(Stage::Sealed(name));
            }
            Err(error) => stage.set(Stage::Failed(words(error))),
        }
    });
}

/// A file that anybody can read who has it: by choice only.
pub fn readable(session: Session) -> Piece {
    let make = button(Kind::Quiet, t(Key::BackupMake), move || {
        session.offer_backup();
    });
    el("details")
        .child(el("summary").text(k(Keeping::BackupReadable)))
        .child(soft(k(Keeping::BackupReadableText)))
        .child(actions(vec![make]))
        .into()
}
