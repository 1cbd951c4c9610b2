//! Whether whoever rates on the passed device leads the workshop. It is remembered as their ballot's
//! random number, on the facilitator's sheet, so that the reveal asks them last.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::domain::sheet::{SheetId, SheetKind};
use crate::domain::workshop::{Led, Round, Vote};
use crate::ui::draw::{Piece, el};
use crate::ui::pages::workshop::vote::Answers;
use crate::ui::session::Session;
use crate::ui::text::{Facing, f};

/// Where it stands among the answers, until these are sealed and wiped.
const LEADS: &str = "leads";

/// The checkbox.
pub(super) fn field(answers: Answers) -> Piece {
    let input = el("input")
        .attribute("type", "checkbox")
        .attribute("aria-labelledby", "pass-leads-name")
        .attribute("aria-describedby", "pass-leads-text")
        .checked(move || answers.get(LEADS) == Led::YES)
        .on("change", move |event| {
            let target = event.target();
            let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let is_on = input.is_some_and(|it| it.checked());
            answers.set(LEADS, if is_on { Led::YES } else { "" });
        });
    let words = el("span")
        .class("choice-words")
        .child(
            el("span")
                .class("choice-name")
                .id("pass-leads-name")
                .text(f(Facing::PassLeads)),
        )
        .child(
            el("span")
                .class("choice-text")
                .id("pass-leads-text")
                .text(f(Facing::PassLeadsText)),
        );
    el("label").class("choice").child(input).child(words).into()
}

/// Remembers it, once their ballot is in.
pub(super) fn keep(session: Session, id: &SheetId, round: Round, answers: Answers) {
    if answers.get(LEADS) == Led::YES {
        let field = Led::facilitator_field(round);
        let voter = answers.get(Vote::VOTER);
        session.put_workshop_text(SheetKind::Workshop, id, field, &voter);
    }
}
