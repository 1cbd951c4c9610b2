//! "Paste or open": a text area, files of text or pictures with QR codes, dropped or chosen, and
//! the camera. Whatever text is found is handed on; whatever could not be read says why.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};

use super::button::{Kind, button};
use super::scan::scan;
use crate::platform::browser::picture::NoPicture;
use crate::platform::browser::{files, picture};
use crate::ui::draw::{Element, Piece, Text, Watched, el, live};
use crate::ui::text::{Taking, taking};

/// The largest file or text that is read, in bytes.
const MOST_BYTES: usize = 5 * 1024 * 1024;

/// So many files are read at once: more than a session has ballots.
const MOST_FILES: usize = 300;

/// So much of a file's name is said.
const NAME_LIMIT: usize = 60;

/// What the piece is given.
pub struct TakeIn {
    /// What its ids begin with.
    pub id: &'static str,
    /// The label of the text area.
    pub label: Text,
    /// What to paste, in a few words.
    pub hint: Option<Text>,
}

/// Where texts go, and what is said of them. Whoever waits for something holds it loosely, so that
/// nothing is handed on once the page has gone.
pub(super) struct Taker {
    on_text: Box<dyn Fn(String)>,
    said: Watched<Vec<Text>>,
}

impl Taker {
    /// Hands a text on.
    pub(super) fn give(&self, text: String) {
        (self.on_text)(text);
    }

    /// Says one thing, in place of what was said before.
    pub(super) fn say(&self, what: Taking<'_>) {
        self.said.set(vec![taking(what)]);
    }
}

/// What went wrong with a file of that name.
type Trouble = for<'a> fn(&'a str) -> Taking<'a>;

fn trouble(why: NoPicture) -> Trouble {
    match why {
        NoPicture::NotAPicture => |name: &str| Taking::NotAPicture { name },
        NoPicture::TooLarge => |name: &str| Taking::PictureTooLarge { name },
        NoPicture::Unsupported => |name: &str| Taking::PictureUnsupported { name },
    }
}

async fn texts_of_picture(file: &File) -> Result<Vec<String>, Trouble> {
    let gray = picture::gray(file).await.map_err(trouble)?;
    let held = picture::look(gray);
    match (held.texts.is_empty(), held.is_too_much) {
        (false, _) => Ok(held.texts),
        (true, true) => Err(|name| Taking::PictureTooMuch { name }),
        (true, false) => Err(|name| Taking::PictureNoCode { name }),
    }
}

async fn texts_of(file: &File) -> Result<Vec<String>, Trouble> {
    if files::bytes(file) > MOST_BYTES {
        return Err(|name| Taking::FileTooLarge { name });
    }
    if file.type_().starts_with("image/") {
        return texts_of_picture(file).await;
    }
    match files::read(file).await {
        None => Err(|name| Taking::FileUnreadable { name }),
        // No text has such a character: it may be a picture whose name does not say so.
        Some(text) if text.contains('\0') => {
            let found = texts_of_picture(file).await;
            found.map_err(|_| (|name| Taking::FileNeither { name }) as Trouble)
        }
        Some(text) if text.trim().is_empty() => Err(|name| Taking::FileEmpty { name }),
        Some(text) => Ok(vec![text]),
    }
}

/// A file's name, as much of it as is said.
fn name_of(file: &File) -> String {
    let name = file.name();
    match name.char_indices().nth(NAME_LIMIT) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name,
    }
}

fn listed(files: &FileList) -> Vec<File> {
    let count = files.length();
    (0..count).filter_map(|at| files.get(at)).collect()
}

/// Reads files one after the other, and says what came of them.
async fn take_files(taker: Weak<Taker>, files: Vec<File>) {
    let (count, most) = (files.len(), MOST_FILES);
    let mut said = Vec::new();
    let mut read = 0;
    for file in files.iter().take(most) {
        let found = texts_of(file).await;
        let Some(taker) = taker.upgrade() else {
            return;
        };
        match found {
            Ok(texts) => {
                read += 1;
                for text in texts {
                    taker.give(text);
                }
            }
            Err(trouble) => said.push(taking(trouble(&name_of(file)))),
        }
    }
    if count > most {
        said.insert(0, taking(Taking::TooManyFiles { count, most }));
    }
    if read > 0 {
        said.insert(0, taking(Taking::TookFiles { count: read }));
    }
    if let Some(taker) = taker.upgrade() {
        taker.said.set(said);
    }
}

/// Takes the files of an event, if it brings any.
fn take_list(taker: &Rc<Taker>, list: Option<FileList>) -> bool {
    let files = list.map(|list| listed(&list)).unwrap_or_default();
    let brings_some = !files.is_empty();
    if brings_some {
        spawn_local(take_files(Rc::downgrade(taker), files));
    }
    brings_some
}

/// The text area and its button.
fn pasting(words: TakeIn, taker: &Rc<Taker>) -> Vec<Piece> {
    let TakeIn { id, label, hint } = words;
    let area = Watched::new(None::<HtmlTextAreaElement>);
    // Once a text was taken, the next one that is pasted goes in its place.
    let was_taken = Rc::new(Cell::new(false));
    let (written, taken) = (Rc::clone(&was_taken), Rc::clone(&was_taken));
    let (for_pasted, for_button) = (Rc::clone(taker), Rc::clone(taker));
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let hint = hint_id.clone().zip(hint).map(|(id, hint)| {
        el("p")
            .class("soft small")
            .made_attribute("id", id)
            .text(hint)
    });
    let text = el("textarea")
        .made_attribute("id", format!("{id}-text"))
        .attribute("rows", "5")
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || hint_id.clone())
        .on("input", move |_| written.set(false))
        .on("paste", move |event| {
            let pasted = event.dyn_ref::<ClipboardEvent>();
            let data = pasted.and_then(ClipboardEvent::clipboard_data);
            if take_list(&for_pasted, data.and_then(|data| data.files())) {
                event.prevent_default();
            } else if was_taken.take()
                && let Some(area) = area.peek()
            {
                area.select();
            }
        })
        .made(move |made| area.set(made.dyn_into().ok()));
    let take = button(Kind::Quiet, taking(Taking::Take), move || {
        let text = area.peek().map(|area| area.value()).unwrap_or_default();
        if text.trim().is_empty() {
            return for_button.say(Taking::NothingPasted);
        }
        if text.len() > MOST_BYTES {
            return for_button.say(Taking::TextTooLong);
        }
        taken.set(true);
        for_button.say(Taking::TookText);
        for_button.give(text);
    });
    let field = el("div")
        .class("note-field")
        .child(
            el("label")
                .made_attribute("for", format!("{id}-text"))
                .text(label),
        )
        .child(hint)
        .child(text);
    vec![field.into(), super::words::actions(vec![take]).into()]
}

/// The field that takes many files.
fn choosing(id: &str, taker: &Rc<Taker>) -> Element {
    let taker = Rc::clone(taker);
    let (field, hint) = (format!("{id}-files"), format!("{id}-files-hint"));
    let input = el("input")
        .made_attribute("id", field.clone())
        .attribute("type", "file")
        .flag("multiple")
        .made_attribute("aria-describedby", hint.clone())
        .on("change", move |event| {
            let target = event.target();
            let Some(input) = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            take_list(&taker, input.files());
            // Emptied, so that the same file can be chosen again.
            input.set_value("");
        });
    el("div")
        .class("file")
        .child(
            el("label")
                .made_attribute("for", field)
                .text(taking(Taking::Files)),
        )
        .child(
            el("p")
                .class("soft small")
                .made_attribute("id", hint)
                .text(taking(Taking::FilesHint)),
        )
        .child(input)
}

/// The piece. Each text found is handed to `on_text`; it is not looked into here.
pub fn take_in(words: TakeIn, on_text: impl Fn(String) + 'static) -> Piece {
    piece(words, Box::new(on_text))
}

#[inline(never)]
fn piece(words: TakeIn, on_text: Box<dyn Fn(String)>) -> Piece {
    let id = words.id;
    let said = Watched::new(Vec::new());
    let taker = Rc::new(Taker { on_text, said });
    let for_drop = Rc::clone(&taker);
    let status = el("div")
        .class("taken")
        .attribute("role", "status")
        .child(live(move || {
            let all = said.get().into_iter();
            Piece::All(all.map(|words| el("p").text(words).into()).collect())
        }));
    el("div")
        .class("take-in")
        .on("dragover", |event| {
            if files::dragged(&event).is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            let list = files::dragged(&event);
            if list.is_some() {
                event.prevent_default();
            }
            take_list(&for_drop, list);
        })
        .children(pasting(words, &taker))
        .child(choosing(id, &taker))
        .child(scan(id, &taker, status))
        .into()
}
