//! What characteristics, anti-patterns and sources are called. Not from the packs, so that writing
//! down does not wait for them.

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::people::Source;
use crate::ui::draw::Text;
use crate::ui::report::people::{characteristic_name, habit_name};
use crate::ui::text::{Caption, c};

/// All characteristics, as choices.
pub fn characteristics() -> Vec<(&'static str, Text)> {
    let all = Characteristic::ALL.into_iter();
    all.map(|it| (it.name(), characteristic_name(it).into()))
        .collect()
}

/// All anti-patterns, as choices.
pub fn habits() -> Vec<(&'static str, Text)> {
    let all = AntiPattern::ALL.into_iter();
    all.map(|it| (it.name(), habit_name(it).into())).collect()
}

/// Both ways to know, as choices.
pub fn sources() -> Vec<(&'static str, Text)> {
    let all = Source::ALL.into_iter();
    all.map(|it| {
        let words = c(match it {
            Source::Direct => Caption::SourceDirect,
            Source::Hearsay => Caption::SourceHearsay,
        });
        (it.name(), words.into())
    })
    .collect()
}
