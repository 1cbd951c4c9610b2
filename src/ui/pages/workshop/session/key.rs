//! The key of a workshop: saving it as a file of its own, and bringing it back.

use crate::domain::sheet::SheetId;
use crate::domain::workshop::{BadKeyFile, MOST_KEY_BYTES, key_text, read_key};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Chosen, Kind, actions, button, file_field, link_button, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::{Route, SessionPage};
use crate::ui::session::Session;
use crate::ui::text::{Facing, f};

/// What is said of the key once it was made, and the ways to back it up.
pub fn backing_up(session: Session, id: &SheetId) -> Piece {
    let id = id.clone();
    let save = button(Kind::Quiet, f(Facing::SaveKey), move || {
        let text = session.glance(|state| Some(key_text(&state.sheet(&id)?.texts)));
        if let Some(text) = text {
            session.offer_file("nose-workshop-key.json", "application/json", &text);
        }
    });
    let all = link_button(Kind::Quiet, &Route::Data, f(Facing::DataBackup));
    el("section")
        .child(el("h2").text(f(Facing::KeyTitle)))
        .child(paragraph(f(Facing::KeyAbout)))
        .child(actions(vec![save, all]))
        .into()
}

/// Says that the key is not here, with the way to bring it back.
pub fn missing(session: Session) -> Piece {
    Piece::All(vec![
        paragraph(f(Facing::KeyMissing)).into(),
        bring_back(session),
    ])
}

fn words(bad: BadKeyFile) -> Facing {
    match bad {
        BadKeyFile::TooLarge => Facing::KeyTooLarge,
        BadKeyFile::NotAKey => Facing::KeyNotOne,
        BadKeyFile::Newer => Facing::KeyNewer,
        BadKeyFile::Changed => Facing::KeyChanged,
    }
}

fn take(session: Session, chosen: Chosen) -> Result<(), Facing> {
    let text = match chosen {
        Chosen::TooLarge => return Err(Facing::KeyTooLarge),
        Chosen::Unreadable => return Err(Facing::KeyUnreadable),
        Chosen::Read(text) => text,
    };
    let texts = read_key(&text).map_err(words)?;
    let id = session.bring_back_workshop(texts);
    session.announce(f(Facing::KeyBack).to_owned());
    window::go(&Route::Session(id, SessionPage::Hub).fragment());
    Ok(())
}

/// A field for the key's file.
pub fn bring_back(session: Session) -> Piece {
    let wrong = Watched::new(None::<Facing>);
    let field = file_field(
        "workshop-key",
        f(Facing::BringBack),
        MOST_KEY_BYTES,
        move |chosen| {
            wrong.set(take(session, chosen).err());
        },
    );
    let said = live(move || {
        let words = wrong.get();
        words.map(|words| el("p").class("field-error").text(f(words)))
    });
    el("section")
        .child(soft(f(Facing::BringBackAbout)))
        .child(field)
        .child(el("div").attribute("role", "alert").child(said))
        .into()
}
