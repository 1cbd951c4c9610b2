//! A field for the person's own words. Saved while it is written; a text longer than is kept
//! stays in the field and says so.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::platform::browser::{clock, intl};
use crate::ui::draw::{Piece, Text, Watched, el, live};
use crate::ui::text::{Key, Phrase, language, say};

/// What a field is given.
pub struct FieldWords {
    /// Its id in the document.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// What to write, in a few words.
    pub hint: Option<&'static str>,
    /// Whether it says that it may stay empty.
    pub is_optional: bool,
    /// How many lines it shows; one makes it a line.
    pub rows: usize,
    /// How many characters are kept.
    pub limit: usize,
    /// A text that is too long to be kept, from before.
    pub unkept: Option<String>,
    /// What is kept.
    pub kept: Box<dyn Fn() -> String>,
    /// Takes what is written. False if it was too long to be held.
    pub write: Box<dyn Fn(String) -> bool>,
    /// The person moves on.
    pub leave: Box<dyn Fn()>,
}

/// Looks for what to say of a text.
type Look = Box<dyn Fn(&str) -> Vec<Text>>;

/// What else may be said of a text.
pub struct Beside {
    /// What is wrong with it now, if anything is; follows signals.
    pub wrong: Box<dyn Fn() -> Option<&'static str>>,
    /// What to think about, looked at when writing rests. It keeps nobody from going on.
    pub advice: Look,
}

/// How long writing rests before advice is looked for.
const RESTS: Duration = Duration::from_millis(900);

/// Advice on what is written, as it is found.
struct Advice {
    look: Look,
    found: Watched<Vec<Text>>,
    turn: Cell<u32>,
}

impl Advice {
    fn show(&self, text: &str) {
        let found = (self.look)(text);
        self.found.set(found);
    }

    /// Looks once the text has rested. What was said of words that are gone goes at once.
    fn rest(self: &Rc<Self>, text: String) {
        self.turn.set(self.turn.get().wrapping_add(1));
        let (turn, advice) = (self.turn.get(), Rc::clone(self));
        clock::after(RESTS, move || {
            if advice.turn.get() == turn {
                advice.show(&text);
            }
        });
    }
}

/// Where advice stands, and what looks for it; `wrong` follows what is wrong.
fn said_beside(
    beside: Beside,
    wrong: Watched<Option<&'static str>>,
    found: Watched<Vec<Text>>,
    id: &str,
) -> (Piece, Rc<Advice>) {
    let advice = Rc::new(Advice {
        look: beside.advice,
        found,
        turn: Cell::new(0),
    });
    let watch = live(move || {
        let words = (beside.wrong)();
        if wrong.peek() != words {
            wrong.set(words);
        }
        Piece::Nothing
    });
    let said = el("div")
        .class("advice")
        .made_attribute("id", id.to_owned())
        .attribute("role", "status")
        .child(live(move || {
            let all = found.get().into_iter();
            let all = all.map(|words| el("p").text(words).into());
            Piece::All(all.collect())
        }));
    (Piece::All(vec![said.into(), watch]), advice)
}

/// A field.
pub fn text_field(words: FieldWords) -> Piece {
    field(words, None, None)
}

/// A field with what else may be said of its text.
pub fn advised_field(words: FieldWords, beside: Beside) -> Piece {
    field(words, Some(beside), None)
}

/// The same, where advice is looked for at once whenever `at_once` is raised, so that nobody who goes
/// on by a key goes past it unread.
pub fn advised_field_at_once(words: FieldWords, beside: Beside, at_once: Watched<u32>) -> Piece {
    field(words, Some(beside), Some(at_once))
}

fn field(words: FieldWords, beside: Option<Beside>, at_once: Option<Watched<u32>>) -> Piece {
    let FieldWords {
        id,
        label,
        hint,
        is_optional,
        rows,
        limit,
        unkept,
        kept,
        write,
        leave,
    } = words;
    let too_long = Watched::new(unkept.as_ref().map(|text| text.chars().count()));
    let has_focus = Watched::new(false);
    let field = Watched::new(None::<HtmlInputElement>);
    // What another tab wrote shows at once, but never under the person's own hands.
    let follow = live(move || {
        let text = kept();
        if let Some(field) = field.get()
            && !has_focus.peek()
            && too_long.peek().is_none()
            && field.value() != text
        {
            field.set_value(&text);
        }
        Piece::Nothing
    });
    let wrong = Watched::new(None::<&'static str>);
    let found = Watched::new(Vec::new());
    let advice_id = format!("{id}-advice");
    let (said, advice) = match beside {
        Some(beside) => {
            let (said, advice) = said_beside(beside, wrong, found, &advice_id);
            (said, Some(advice))
        }
        None => (Piece::Nothing, None),
    };
    let hurried = at_once.zip(advice.clone()).map(|(at_once, advice)| {
        live(move || {
            if at_once.get() > 0
                && let Some(field) = field.peek()
            {
                advice.show(&field.value());
            }
            Piece::Nothing
        })
    });
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let complaint = live(move || {
        let error_id = error_id.clone();
        let words: Option<Text> = match (too_long.get(), wrong.get()) {
            (Some(length), _) => {
                let tag = language().tag();
                let length = &intl::number(tag, length);
                let limit = &intl::number(tag, limit);
                let words = match rows {
                    1 => say(&Phrase::LineTooLong { length, limit }),
                    _ => say(&Phrase::NoteTooLong { length, limit }),
                };
                Some(words.into())
            }
            (None, words) => words.map(Into::into),
        };
        words.map(|words| {
            el("p")
                .class("field-error")
                .made_attribute("id", error_id)
                .attribute("role", "alert")
                .text(words)
        })
    });
    let area = match rows {
        1 => el("input").attribute("type", "text"),
        _ => el("textarea").made_attribute("rows", rows.to_string()),
    };
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint_id.clone().zip(hint).map(|(id, hint)| {
        el("p")
            .class("soft small")
            .made_attribute("id", id)
            .text(hint)
    });
    let area = area
        .made_attribute("id", id.clone())
        // Some browsers send what is being written to a spelling service of theirs.
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || {
            let is_wrong = too_long.get().is_some() || wrong.get().is_some();
            let first = match is_wrong {
                true => Some(&described),
                false => hint_id.as_ref(),
            };
            let has_advice = !found.get().is_empty();
            match (first, has_advice.then_some(&advice_id)) {
                (Some(first), Some(advice)) => Some(format!("{first} {advice}")),
                (one, other) => one.or(other).cloned(),
            }
        })
        .live_attribute("aria-invalid", move || {
            let is_wrong = too_long.get().is_some() || wrong.get().is_some();
            is_wrong.then_some("true")
        })
        .on("input", move |_| {
            let Some(field) = field.peek() else { return };
            let text = field.value();
            if let Some(advice) = &advice {
                advice.rest(text.clone());
            }
            let length = text.chars().count();
            too_long.set((!write(text)).then_some(length));
        })
        .on("focus", move |_| has_focus.set(true))
        .on("blur", move |_| {
            leave();
            has_focus.set(false);
        })
        .made(move |made| {
            // A textarea is none, but what is asked of it here they share.
            let area = made.unchecked_into::<HtmlInputElement>();
            if let Some(text) = &unkept {
                area.set_value(text);
            }
            field.set(Some(area));
        });
    let label = el("label").made_attribute("for", id).text(label);
    let label = match is_optional {
        true => label
            .text(" ")
            .child(el("span").class("soft").say(Key::NoteOptional)),
        false => label,
    };
    el("div")
        .class("note-field")
        .child(label)
        .child(hint)
        .child(area)
        .child(complaint)
        .child(said)
        .child(hurried)
        .child(follow)
        .into()
}
