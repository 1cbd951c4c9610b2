//! A field for a passphrase. What is typed stays in the field: no signal holds it, nothing keeps it.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::platform::browser::page as window;
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::text::{Keeping, k};

/// A passphrase that is asked for.
#[derive(Clone, Copy)]
pub struct Passphrase {
    id: &'static str,
    field: Watched<Option<HtmlInputElement>>,
    wrong: Watched<Option<Keeping>>,
}

impl Passphrase {
    /// A passphrase with an id in the document.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            field: Watched::new(None),
            wrong: Watched::new(None),
        }
    }

    /// What stands in the field.
    pub fn typed(self) -> String {
        let field = self.field.peek();
        field.map(|field| field.value()).unwrap_or_default()
    }

    /// Empties the field.
    pub fn clear(self) {
        if let Some(field) = self.field.peek() {
            field.set_value("");
        }
        self.wrong.set(None);
    }

    /// Says what is wrong with it, and leads there; or that nothing is.
    pub fn complain(self, wrong: Option<Keeping>) {
        self.wrong.set(wrong);
        if wrong.is_some() {
            window::focus(&format!("#{}", self.id));
        }
    }

    /// The field. `kind` tells the browser's own keeper of passwords whether it is a new one.
    pub fn field(self, label: Keeping, hint: Option<Keeping>, kind: &'static str) -> Piece {
        let (error, hinted) = (format!("{}-error", self.id), format!("{}-hint", self.id));
        let described = match hint {
            Some(_) => format!("{hinted} {error}"),
            None => error.clone(),
        };
        let input = el("input")
            .id(self.id)
            .attribute("type", "password")
            .attribute("autocomplete", kind)
            .attribute("autocapitalize", "off")
            .attribute("spellcheck", "false")
            .made_attribute("aria-describedby", described)
            .live_attribute("aria-invalid", move || self.wrong.get().map(|_| "true"))
            .made(move |made| self.field.set(made.dyn_into().ok()));
        let complaint = live(move || {
            let wrong = self.wrong.get();
            wrong.map(|wrong| {
                el("p")
                    .class("field-error")
                    .attribute("role", "alert")
                    .text(k(wrong))
            })
        });
        el("div")
            .class("note-field")
            .child(el("label").attribute("for", self.id).text(k(label)))
            .child(hint.map(|hint| {
                el("p")
                    .class("soft small")
                    .made_attribute("id", hinted)
                    .text(k(hint))
            }))
            .child(input)
            .child(el("div").made_attribute("id", error).child(complaint))
            .into()
    }
}

/// Shorter ones can be tried through by whoever has what they seal.
const SHORTEST: usize = 12;

/// A passphrase that is to be, asked for twice.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    first: Passphrase,
    again: Passphrase,
}

impl NewPassphrase {
    /// With ids in the document for the two fields.
    pub fn new(id: &'static str, again: &'static str) -> Self {
        Self {
            first: Passphrase::new(id),
            again: Passphrase::new(again),
        }
    }

    /// What stands in the first field.
    pub fn typed(self) -> String {
        self.first.typed()
    }

    /// Empties both.
    pub fn clear(self) {
        self.first.clear();
        self.again.clear();
    }

    /// Whether it is long enough and was typed twice; what is not is said.
    pub fn is_good(self) -> bool {
        let typed = self.first.typed();
        let is_short = typed.chars().count() < SHORTEST;
        let differs = typed != self.again.typed();
        // The last complaint takes the focus: the first field comes first.
        self.again
            .complain((differs && !is_short).then_some(Keeping::PassphraseDiffers));
        self.first
            .complain(is_short.then_some(Keeping::PassphraseShort));
        !is_short && !differs
    }

    /// The fields.
    pub fn fields(self, label: Keeping, hint: Keeping) -> Piece {
        let again = Keeping::PassphraseAgain;
        Piece::All(vec![
            self.first.field(label, Some(hint), "new-password"),
            self.again.field(again, None, "new-password"),
        ])
    }
}
