//! What was judged: the text, with who chose each sentence as evidence and for what, or how many in an
//! anonymous session.

use crate::domain::characteristic::AntiPattern;
use crate::domain::workshop::Revealed;
use crate::ui::components::soft;
use crate::ui::draw::{Element, Piece, el};
use crate::ui::pages::workshop::opened::revealing;
use crate::ui::report::workshop::Report;
use crate::ui::text::{Reveal, Revealing, r};

/// The text behind a line that opens it, with what was chosen in a round; `place` is the case's in it.
pub(super) fn scene(report: Report<'_>, shown: &Revealed, place: usize) -> Element {
    let sentences = shown.setup.cases.get(place).map(|it| &it.sentences);
    let rows = sentences
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(at, words)| {
            let chosen = chosen(report, shown, place, at);
            let chosen = (!chosen.is_empty()).then(|| el("span").class("chosen").text(chosen));
            el("li")
                .child(el("span").attribute("dir", "auto").text(words.clone()))
                .child(chosen)
                .into()
        });
    el("details")
        .class("more scene")
        .child(el("summary").text(r(Reveal::SceneSummary)))
        .child(soft(r(Reveal::SceneText)))
        .child(el("ol").class("scene-text").children(rows.collect()))
        .children(spotted(report, shown, place))
}

/// Who chose a sentence, or how many did, by characteristic.
fn chosen(report: Report<'_>, shown: &Revealed, place: usize, at: usize) -> String {
    let cells = shown.setup.of.iter();
    let counts = cells.filter_map(|of| {
        let count = *shown.cell(place, *of)?.marks.get(at)?;
        let who = shown.marked_by(place, *of, at);
        let of = report.names.of(*of);
        (count > 0).then(|| match who.is_empty() {
            true => revealing(Revealing::Marked { of, count }),
            false => revealing(Revealing::MarkedBy { of, who: &who }),
        })
    });
    counts.collect::<Vec<String>>().join(" · ")
}

fn spotted(report: Report<'_>, shown: &Revealed, place: usize) -> Vec<Piece> {
    let counts = AntiPattern::ALL.into_iter().zip(shown.spotted(place));
    let seen = counts.filter(|(_, count)| *count > 0).map(|(of, count)| {
        let words = revealing(Revealing::Spotted {
            of: report.names.of_pattern(of),
            count,
            ballots: shown.count(),
        });
        el("li").text(words).into()
    });
    let seen: Vec<Piece> = seen.collect();
    let list: Piece = match seen.is_empty() {
        true => soft(r(Reveal::SpottedNone)).into(),
        false => el("ul").class("points").children(seen).into(),
    };
    vec![el("h2").text(r(Reveal::SpottedTitle)).into(), list]
}
