//! The figures of a workshop: spread first. The written key is not among them until it is asked for,
//! since a group that sees it talks about the key and not about the text.

use leptos::prelude::request_animation_frame;

use super::figures_view::{Group, figures_view};
use super::opened::{revealing, with_opened, with_report};
use super::reveal::{keys, onward, standing};
use crate::domain::sheet::SheetId;
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, heading, lede_text, paragraph};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::SessionPage;
use crate::ui::session::Session;
use crate::ui::text::{Cue, Reveal, Revealing, r, w};

/// The page.
pub fn page(session: Session, id: &SheetId) -> Piece {
    with_opened(session, id, Cue::FiguresTitle, move |unsealed| {
        let shown = &unsealed.latest().revealed;
        let keys = keys(session, shown);
        let names = with_report(session, |report| {
            let cells = shown.cells().iter();
            let name = cells.map(|cell| {
                let asked = shown.setup.cases.get(cell.case);
                revealing(Revealing::Rating {
                    name: asked.map_or("", |it| it.name.as_str()),
                    of: report.names.of(cell.of),
                })
            });
            name.collect()
        });
        let cells = shown.cells().iter();
        let group = Group {
            ratings: shown.ratings().clone(),
            keys: cells.map(|cell| keys.level(cell.case, cell.of)).collect(),
            names,
            by_characteristic: true,
        };
        let has_key = group.keys.iter().any(Option::is_some);
        let without = Group {
            keys: Vec::new(),
            ..group.clone()
        };
        let is_shown = Watched::new(!has_key);
        let figures = live(move || match is_shown.get() {
            true => figures_view(group.clone(), None),
            false => figures_view(without.clone(), Some(hidden(session, is_shown))),
        });
        el("div")
            .class("shared")
            .child(standing(unsealed))
            .child(heading(w(Cue::FiguresTitle)))
            .child(lede_text(r(Reveal::FiguresLede)))
            .child(figures)
            .child(onward(unsealed, SessionPage::Figures))
            .into()
    })
}

/// What stands in the place of the figures that need the key, with the way to them.
fn hidden(session: Session, is_shown: Watched<bool>) -> Piece {
    let show = button(Kind::Quiet, r(Reveal::KeyShow), move || {
        is_shown.set(true);
        session.announce(r(Reveal::KeyAmongFigures).to_owned());
        request_animation_frame(|| window::focus("#noise h2"));
    });
    Piece::All(vec![
        paragraph(r(Reveal::KeyNotYet)).into(),
        actions(vec![show]).into(),
    ])
}
