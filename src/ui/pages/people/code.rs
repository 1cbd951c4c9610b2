//! A field for a code, the same where somebody is added and where a code is changed. A code is taken
//! as a whole: half a code is nobody's, so it is not saved while it is written.

use super::writing::advice_on_code;
use crate::domain::people::{CodeFault, LONGEST_CODE, code_fault, shown_code};
use crate::domain::sheet::SheetId;
use crate::platform::browser::page as window;
use crate::ui::components::{Beside, FieldWords, Kind, actions, advised_field_at_once, button};
use crate::ui::draw::{Piece, Watched, el};
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

/// What a form for a code is made with.
pub struct CodeForm {
    /// The session.
    pub session: Session,
    /// Whose code it is, if they are here already.
    pub of: Option<SheetId>,
    /// The field's id in the document.
    pub id: &'static str,
    /// Its label.
    pub label: Caption,
    /// What to know before.
    pub hint: Option<Caption>,
    /// What the button says.
    pub take: Caption,
    /// The code that is kept, empty where there is none.
    pub kept: Box<dyn Fn() -> String>,
    /// Takes a code that may be given, without white space around it.
    pub done: Box<dyn Fn(String)>,
}

/// A length of their own is said of texts that are too long, where they are written.
fn words_of(fault: CodeFault) -> Option<&'static str> {
    match fault {
        CodeFault::Blank => Some(c(Caption::CodeMissing)),
        CodeFault::Taken => Some(c(Caption::CodeTaken)),
        CodeFault::TooLong => None,
    }
}

/// The form. Enter sends it too: a form with one field is sent by it.
pub fn form(of: CodeForm) -> Piece {
    // What is written, until it is taken.
    let own = Watched::new(None::<String>);
    let wrong = Watched::new(None::<CodeFault>);
    // The code of which it was said what to think about, and the one that was held back for it.
    let (advised, held_back) = (Watched::new(String::new()), Watched::new(String::new()));
    let at_once = Watched::new(0);
    let CodeForm { session, id, .. } = of;
    let (kept, done) = (std::rc::Rc::new(of.kept), std::rc::Rc::new(of.done));
    let known = std::rc::Rc::clone(&kept);
    let take = move || {
        let code = own.peek().unwrap_or_else(|| known());
        let fault = session.glance(|state| code_fault(&state.ledger, &code, of.of.as_ref()));
        wrong.set(fault);
        if fault.is_some() {
            return window::focus(&format!("#{id}"));
        }
        // Enter may come before the advice does. Then the code is taken the second time.
        if advised.peek() != code && !advice_on_code(&code).is_empty() {
            held_back.put(code);
            at_once.set(at_once.peek() + 1);
            return window::focus(&format!("#{id}"));
        }
        done(shown_code(&code));
        own.set(None);
    };
    let field = advised_field_at_once(
        FieldWords {
            id: id.to_owned(),
            label: c(of.label).into(),
            hint: of.hint.map(c),
            is_optional: false,
            rows: 1,
            limit: LONGEST_CODE,
            unkept: None,
            kept: Box::new(move || own.get().unwrap_or_else(|| kept())),
            write: Box::new(move |text| {
                let fits = text.chars().count() <= LONGEST_CODE;
                own.put(Some(text));
                wrong.set(None);
                fits
            }),
            leave: Box::new(|| {}),
        },
        Beside {
            wrong: Box::new(move || wrong.get().and_then(words_of)),
            advice: Box::new(move |code| {
                let mut found = advice_on_code(code);
                if !found.is_empty() && held_back.peek() == code {
                    found.push(c(Caption::AddAllTheSame).into());
                }
                advised.put(code.to_owned());
                found
            }),
        },
        at_once,
    );
    let by_button = take.clone();
    el("form")
        .class("own-code")
        .on("submit", move |event| {
            event.prevent_default();
            take();
        })
        .child(field)
        .child(actions(vec![button(Kind::Quiet, c(of.take), by_button)]))
        .into()
}
