//! The figures of a workshop: spread first.

use super::figures_view::{Group, figures_view};
use super::opened::{revealing, with_opened, with_report};
use super::reveal::{keys, onward, standing};
use crate::domain::sheet::SheetId;
use crate::ui::components::{heading, lede_text};
use crate::ui::draw::{Piece, el};
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
        el("div")
            .class("shared")
            .child(standing(unsealed))
            .child(heading(w(Cue::FiguresTitle)))
            .child(lede_text(r(Reveal::FiguresLede)))
            .child(figures_view(group))
            .child(onward(unsealed))
            .into()
    })
}
