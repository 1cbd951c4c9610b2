//! The anti-patterns to tick.

use std::rc::Rc;

use crate::domain::characteristic::AntiPattern;
use crate::ui::draw::{Piece, el};

/// What the list is given.
pub struct Habits {
    /// What is asked, heard only.
    pub legend: &'static str,
    /// What ticking nothing says.
    pub none: &'static str,
    /// Each with its name and what it is.
    pub all: Vec<(AntiPattern, String, String)>,
    /// Whether one is ticked; follows signals.
    pub is_ticked: Rc<dyn Fn(AntiPattern) -> bool>,
    /// Ticks one, or takes the tick away.
    pub tick: Rc<dyn Fn(AntiPattern, bool)>,
}

/// The list.
pub fn habits(given: Habits) -> Piece {
    let Habits {
        legend,
        none,
        all,
        is_ticked,
        tick,
    } = given;
    let rows = all.into_iter().map(|(of, name, line)| {
        let (is_ticked, tick) = (Rc::clone(&is_ticked), Rc::clone(&tick));
        let now = Rc::clone(&is_ticked);
        let id = of.name();
        let input = el("input")
            .attribute("type", "checkbox")
            .made_attribute("aria-labelledby", format!("{id}-name"))
            .made_attribute("aria-describedby", format!("{id}-text"))
            .checked(move || is_ticked(of))
            .on("change", move |_| tick(of, !now(of)));
        let words = el("span")
            .class("choice-words")
            .child(
                el("span")
                    .class("choice-name")
                    .made_attribute("id", format!("{id}-name"))
                    .text(name),
            )
            .child(
                el("span")
                    .class("choice-text")
                    .made_attribute("id", format!("{id}-text"))
                    .text(line),
            );
        el("label").class("choice").child(input).child(words).into()
    });
    el("fieldset")
        .class("choices rating")
        .attribute("aria-describedby", "spot-none")
        .child(el("legend").class("heard-only").text(legend))
        .child(el("div").class("choice-rows").children(rows.collect()))
        .child(el("p").class("soft small").id("spot-none").text(none))
        .into()
}
