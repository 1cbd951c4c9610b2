//! The texts of a step, in the order in which they are meant: the setting first, feedback late, and
//! what one would see at the end.

use crate::domain::people::Growth;
use crate::ui::components::soft;
use crate::ui::draw::{Piece, el, live};
use crate::ui::pages::people::asked::{Tried, missing_for, with_complaint};
use crate::ui::pages::people::fields::{self, Writing, id_of};
use crate::ui::pages::people::held::{Held, as_written};
use crate::ui::text::{Caption, c};

/// The fields before the feedback.
const BEFORE: [(&str, Caption, Option<Caption>); 4] = [
    (
        Growth::SETTING,
        Caption::GrowthSetting,
        Some(Caption::GrowthSettingHint),
    ),
    (Growth::ASK, Caption::GrowthAsk, None),
    (Growth::HAND_OVER, Caption::GrowthHandOver, None),
    (Growth::STOP_DOING, Caption::GrowthStopDoing, None),
];

/// The three fields of feedback.
const FEEDBACK: [(&str, Caption, Option<Caption>); 3] = [
    (
        Growth::SITUATION,
        Caption::Situation,
        Some(Caption::FeedbackSituationHint),
    ),
    (
        Growth::BEHAVIOR,
        Caption::Behavior,
        Some(Caption::FeedbackBehaviorHint),
    ),
    (
        Growth::IMPACT,
        Caption::Impact,
        Some(Caption::FeedbackImpactHint),
    ),
];

fn field(held: Held, name: &str, label: Caption, hint: Option<Caption>, rows: usize) -> Piece {
    fields::text(
        held.session,
        &held.field(name),
        Writing {
            label: c(label).into(),
            hint: hint.map(c),
            is_optional: false,
            rows,
        },
    )
}

/// How the pack words the feedback, as an example.
fn wording(held: Held) -> Option<Piece> {
    let words = held.look(|sheet| Growth(sheet).text(Growth::WORDING).map(str::to_owned))??;
    Some(
        el("p")
            .class("aside")
            .text(c(Caption::GrowthWording))
            .text(" ")
            .text(words)
            .into(),
    )
}

/// All of them, to write.
pub fn form(held: Held, tried: Tried) -> Piece {
    let title = held.field(Growth::TITLE);
    let id = id_of(&title);
    let title = with_complaint(
        &id_of(&title),
        field(held, Growth::TITLE, Caption::FieldTitle, None, 1),
        move || missing_for(tried, &id),
    );
    let mut pieces = vec![title];
    pieces.extend(BEFORE.map(|(name, label, hint)| field(held, name, label, hint, 3)));
    let three = FEEDBACK.map(|(name, label, hint)| field(held, name, label, hint, 2));
    pieces.push(
        el("fieldset")
            .class("part")
            .child(el("legend").text(c(Caption::GrowthFeedback)))
            .child(soft(c(Caption::GrowthFeedbackHint)).class("soft small"))
            .child(live(move || wording(held)))
            .children(three.into())
            .into(),
    );
    pieces.push(field(
        held,
        Growth::LOOK_FOR,
        Caption::GrowthLookFor,
        None,
        2,
    ));
    pieces.into()
}

/// All of them, to read; what is empty is left out.
pub fn shown(held: Held) -> Piece {
    let words = move || {
        let all = BEFORE.into_iter().chain(FEEDBACK);
        let last = (Growth::LOOK_FOR, Caption::GrowthLookFor, None);
        let sections = all.chain([last]).filter_map(|(name, label, _)| {
            let text = held.look(|sheet| Growth(sheet).text(name).map(as_written))??;
            Some(
                el("section")
                    .child(el("h3").text(c(label)))
                    .child(text)
                    .into(),
            )
        });
        let sections: Vec<Piece> = sections.collect();
        sections
    };
    live(words)
}
