//! A backup sealed with a passphrase, and one that anybody can read, by choice.

use wasm_bindgen_futures::spawn_local;

use crate::platform::browser::vault::VaultError;
use crate::ui::components::{
    Kind, Passphrase, Tone, actions, button, notice, paragraph, soft, submit_button,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::session::{NotSealed, Session};
use crate::ui::text::{Keeping, Kept, Key, k, kept, t};

/// Shorter ones can be tried through by whoever has the file.
const SHORTEST: usize = 12;

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
    let (first, again) = (
        Passphrase::new("passphrase"),
        Passphrase::new("passphrase-again"),
    );
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
            if !matches!(stage.peek(), Stage::Sealing) && are_good(first, again) {
                seal(session, stage, first, again);
            }
        })
        .child(first.field(
            Keeping::Passphrase,
            Some(Keeping::PassphraseHint),
            "new-password",
        ))
        .child(again.field(Keeping::PassphraseAgain, None, "new-password"))
        .child(actions(vec![submit_button(k(Keeping::BackupSealed))]))
        .child(el("div").attribute("role", "status").child(told))
        .into()
}

/// Whether a new passphrase is long enough and was typed twice; what is not is said.
pub fn are_good(first: Passphrase, again: Passphrase) -> bool {
    let typed = first.typed();
    let is_short = typed.chars().count() < SHORTEST;
    let differs = typed != again.typed();
    // The last complaint takes the focus: the first field comes first.
    again.complain((differs && !is_short).then_some(Keeping::PassphraseDiffers));
    first.complain(is_short.then_some(Keeping::PassphraseShort));
    !is_short && !differs
}

fn seal(session: Session, stage: Watched<Stage>, first: Passphrase, again: Passphrase) {
    let passphrase = first.typed();
    stage.set(Stage::Sealing);
    spawn_local(async move {
        match session.save_sealed_backup(&passphrase).await {
            Ok(name) => {
                first.clear();
                again.clear();
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
