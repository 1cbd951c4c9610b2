//! Red flags: anti-patterns that were seen, and what was said to the person. One without a
//! conversation is the manager's open task.

use super::characteristics::observation_link;
use super::{Who, part};
use crate::domain::people::Observation;
use crate::domain::sheet::SheetKind;
use crate::ui::components::{longer, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el};
use crate::ui::pages::people::in_words;
use crate::ui::report::people::{Words, source_name};
use crate::ui::route::Route;
use crate::ui::text::{Account, Caption, account, c};

/// What was said about it, or that it is yours to say.
fn talk(of: Observation<'_>) -> Piece {
    let Some(said) = of.talked() else {
        let to = Route::Observation(of.0.id.clone());
        let link = el("a")
            .made_attribute("href", to.href())
            .text(c(Caption::FlagToTalk));
        return el("p")
            .text(c(Caption::FlagOpen))
            .text(" ")
            .child(link)
            .into();
    };
    let day = of.talked_on().map(in_words);
    let when = account(Account::TalkedOn {
        day: day.as_deref(),
    });
    let said = el("span").attribute("dir", "auto").text(said.to_owned());
    el("p").text(when).text(" ").child(said).into()
}

fn flag(of: Observation<'_>, words: &Words) -> Piece {
    let names: Vec<&str> = of.habits().map(|habit| words.habit(habit)).collect();
    let day = of.on().map(in_words);
    let seen = account(Account::SeenOn {
        day: day.as_deref(),
        source: source_name(of.source()),
    });
    el("li")
        .class("flag")
        .child(el("h3").text(names.join(", ")))
        .child(paragraph(seen).class("soft small"))
        .child(el("p").child(observation_link(&of.0.id, of.behavior())))
        .child(talk(of))
        .into()
}

/// So many are shown at first, and more each time.
const AT_ONCE: usize = 10;

/// The section: all of them, the latest written first.
pub fn section(who: &Who) -> Piece {
    let shown = Watched::new(AT_ONCE);
    part(who, c(Caption::FlagsTitle), move |who| list(who, shown))
}

fn list(who: &Who, shown: Watched<usize>) -> Piece {
    let words = who.words();
    let (rows, all) = who.look(|about| {
        let seen = about.iter().rev();
        let seen = seen.filter(|sheet| sheet.kind == SheetKind::Observation);
        let flags = seen.map(|sheet| Observation(sheet));
        let flags = flags.filter(|it| it.is_whole() && it.habits().next().is_some());
        let all = flags.clone().count();
        let rows: Vec<Piece> = flags.take(shown.get()).map(|it| flag(it, &words)).collect();
        (rows, all)
    });
    match all {
        0 => soft(c(Caption::FlagsNone)).into(),
        _ => longer("flags", rows, all, AT_ONCE, shown),
    }
}
