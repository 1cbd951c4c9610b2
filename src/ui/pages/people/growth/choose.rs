//! Choosing a growth step for a person: from the packs' moves by characteristic and level, or a
//! blank one.

use crate::domain::characteristic::Characteristic;
use crate::domain::pack::GrowthMove;
use crate::domain::people::growth_of;
use crate::domain::scale::Level;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Choice, Kind, actions, button, heading, lede_text, paragraph, select, soft,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::pages::people::{choosing, set_title};
use crate::ui::route::Route;
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, Mention, c, mention};

/// The page.
pub fn page(session: Session, person: &SheetId) -> Piece {
    set_title(c(Caption::GrowthChoose));
    choosing::with_packs(session, person, chooser)
}

/// Begins a sheet with these texts and goes to it.
fn begin(session: Session, person: &SheetId, texts: &[(&str, String)]) {
    let id = session.put_in_ledger(SheetKind::Growth, Some(person), texts);
    window::go(&Route::Growth(id).fragment());
}

/// What the list is narrowed down to.
#[derive(Clone, Copy)]
struct Narrowed {
    of: Watched<Option<Characteristic>>,
    level: Watched<Option<Level>>,
}

fn entry(session: Session, person: &SheetId, id: &str, step: &GrowthMove) -> Piece {
    let anchors = choosing::anchors(session);
    let facts = mention(Mention::StepFor {
        name: &choosing::name_of(&anchors, step.characteristic),
        level: &choosing::level_name(&anchors, step.characteristic, step.level),
    });
    let texts = growth_of(id, step, session.today());
    let person = person.clone();
    let take = choosing::take(Caption::GrowthTake, &step.title, move || {
        begin(session, &person, &texts);
    });
    el("li")
        .child(el("h2").text(step.title.clone()))
        .child(soft(facts).class("soft small"))
        .child(paragraph(step.setting.clone()))
        .child(el("p").class("row").child(take))
        .into()
}

fn list(session: Session, person: &SheetId, narrowed: Narrowed) -> Piece {
    let Ok(shelf) = session.shelf(File::Library) else {
        return Piece::Nothing;
    };
    let of = narrowed.of.get();
    let level = narrowed.level.get().filter(|_| of.is_some());
    let mut entries = Vec::new();
    for (id, step) in shelf.growth_moves() {
        let fits = of.is_none_or(|it| it == step.characteristic);
        if fits && level.is_none_or(|it| it == step.level) {
            entries.push(entry(session, person, &id, step));
        }
    }
    choosing::listed(entries)
}

/// The select over levels: there once a characteristic is chosen, since its anchors name them.
fn levels(session: Session, narrowed: Narrowed) -> Option<Piece> {
    let of = narrowed.of.get()?;
    let anchors = choosing::anchors(session);
    let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::NarrowAny).into())];
    for number in 1..=5 {
        if let Some(level) = Level::new(number) {
            let name = choosing::level_name(&anchors, of, level);
            choices.push((number.to_string(), name.into()));
        }
    }
    let level = narrowed.level;
    Some(select(
        "level".to_owned(),
        c(Caption::NarrowLevel),
        choices,
        move || {
            level
                .get()
                .map_or_else(String::new, |it| it.number().to_string())
        },
        move |number| level.set(number.parse().ok().and_then(Level::new)),
    ))
}

fn chooser(session: Session, person: &SheetId) -> Piece {
    let narrowed = Narrowed {
        of: Watched::new(None),
        level: Watched::new(None),
    };
    let (listed, own) = (person.clone(), person.clone());
    let own = button(Kind::Quiet, c(Caption::GrowthOwn), move || {
        begin(session, &own, &[]);
    });
    el("div")
        .class("column")
        .child(choosing::about(session, person))
        .child(heading(c(Caption::GrowthChoose)))
        .child(lede_text(c(Caption::GrowthChooseLede)))
        .child(
            el("div")
                .class("filters")
                .child(choosing::narrow(session, narrowed.of))
                .child(live(move || levels(session, narrowed))),
        )
        .child(live(move || list(session, &listed, narrowed)))
        .child(
            el("section")
                .child(el("h2").text(c(Caption::RunOwnTitle)))
                .child(actions(vec![own])),
        )
        .into()
}
