//! A characteristic to rate by its anchors, with the text beside it to mark.

use std::rc::Rc;

use super::{Held, eyebrow};
use crate::domain::characteristic::Characteristic;
use crate::domain::practise::{Attempt, Confidence};
use crate::journal::Change;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, link_button, pills};
use crate::ui::draw::Piece;
use crate::ui::pages::judging::{MarkWords, Marks, Rating, rating, scale};
use crate::ui::pages::practise::remark;
use crate::ui::route::CasePage;
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// How sure.
fn sureness(held: Held, of: Characteristic) -> Piece {
    let choices = Confidence::ALL.map(|sure| {
        let percent = sure.percent();
        (sure, remark(Remark::Percent { percent }).into())
    });
    pills(
        "sure",
        p(Prompt::SureLegend),
        Some(p(Prompt::SureHint)),
        choices.to_vec(),
        move || held.attempt(|it| it.rating(of).sure).flatten(),
        move |sure| held.with(|posed| held.session.say_sure(&posed.id, of, sure)),
    )
}

/// The text, with the marks of this characteristic.
fn marks(held: Held, of: Characteristic) -> Marks {
    let sentences = held.with(|posed| posed.case.sentences.clone());
    let (ids, texts): (Vec<String>, Vec<String>) =
        sentences.into_iter().map(|it| (it.id, it.text)).unzip();
    let marked = ids.clone();
    let is_marked = move |at: usize| {
        let is_marked = |it: &Attempt| {
            it.rating(of)
                .marks
                .iter()
                .any(|id| marked.get(at) == Some(id))
        };
        held.attempt(is_marked) == Some(true)
    };
    let mark = move |at: usize, on| {
        if let Some(sentence) = ids.get(at).cloned() {
            held.practise(Change::Marked { of, sentence, on });
        }
    };
    Marks {
        words: MarkWords {
            legend: p(Prompt::MarkLegend),
            hint: p(Prompt::MarkHint),
        },
        sentences: texts,
        is_marked: Rc::new(is_marked),
        mark: Rc::new(mark),
    }
}

/// A characteristic to rate, with the text beside it.
pub(super) fn rate(held: Held, step: u8) -> Piece {
    let of = held.of_step(step);
    let onward = match step {
        5.. => CasePage::Spot,
        step => CasePage::Rate(step + 1),
    };
    let back = match step {
        0 | 1 => CasePage::Read,
        step => CasePage::Rate(step - 1),
    };
    let (title, definition, scale) = held.with(|posed| {
        let title = remark(Remark::Trait {
            person: &posed.case.scene.name,
            name: posed.names.of(of),
        });
        let definition = posed.anchor(of).map(|it| it.definition.clone());
        (title, definition, scale(&posed.anchors, of))
    });
    rating(
        held.session,
        Rating {
            eyebrow: eyebrow(held, usize::from(step)),
            title,
            definition,
            scale,
            legend: p(Prompt::ScaleLegend),
            marks: marks(held, of),
            chosen: Rc::new(move || held.seen(of)),
            choose: Rc::new(move |seen| {
                held.with(|posed| held.session.rate(&posed.id, of, seen));
            }),
            under: sureness(held, of),
            back: link_button(Kind::Quiet, &held.route(back), t(Key::Back)),
            go_on: Rc::new(move || window::go(&held.route(onward).fragment())),
        },
    )
}
