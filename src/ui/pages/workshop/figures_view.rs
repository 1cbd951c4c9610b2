//! The figures of a group as pieces of a page: the same for a session and for a spreadsheet. Spread
//! comes first, further coefficients are behind a line that opens them.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;

use super::WRITE;
use crate::domain::measure::Ratings;
use crate::domain::workshop::Figures;
use crate::platform::browser::page as window;
use crate::ui::charts::crowd_figure;
use crate::ui::components::{Kind, actions, button, paragraph, soft, table};
use crate::ui::draw::{Element, Piece, Watched, el, live};
use crate::ui::report::agreement::{Rated, Section, Sums};
use crate::ui::text::{Figure, fig};

/// So many cases are drawn at once.
const AT_ONCE: usize = 12;

/// What the figures are of.
pub struct Group {
    /// The ratings.
    pub ratings: Ratings,
    /// The key of each case; empty where there is none.
    pub keys: Vec<Option<i32>>,
    /// Names of the cases; a case without one goes by its number.
    pub names: Vec<String>,
    /// Whether a case here is one characteristic of a case.
    pub by_characteristic: bool,
}

impl Group {
    fn rated(&self) -> Rated<'_> {
        Rated {
            ratings: &self.ratings,
            keys: &self.keys,
            names: &self.names,
            by_characteristic: self.by_characteristic,
            write: WRITE,
        }
    }
}

/// All figures of a group. Their headings are of the second order; the page has the first one.
pub fn figures_view(group: Group) -> Piece {
    let figures = group.rated().figures();
    let sections = group.rated().sections(&figures);
    let more = group.rated().more(&figures);
    let sections = sections.iter().map(|it| section(it).into());
    let mut pieces: Vec<Piece> = sections.collect();
    pieces.push(
        el("details")
            .class("more")
            .child(el("summary").text(fig(more.title)))
            .children(contents(&more))
            .into(),
    );
    pieces.insert(0, spread(group, figures));
    el("div").class("figures").children(pieces).into()
}

/// What leads: how far apart ratings are, and each case as a strip.
fn spread(group: Group, figures: Figures) -> Piece {
    let says = group.rated().spread_says(&figures).into_iter();
    let says = says.map(|it| paragraph(it).into()).collect();
    let rated = figures.spreads.iter().flatten().count();
    let held = Rc::new((group, figures));
    let shown = Watched::new(AT_ONCE);
    let drawn = Rc::clone(&held);
    let picture = live(move || {
        let (group, figures) = &*drawn;
        let crowd = group.rated().spread(figures, shown.get());
        crowd.map_or_else(
            || soft(fig(Figure::SpreadNone)).into(),
            |crowd| crowd_figure(&crowd),
        )
    });
    let more = live(move || {
        let is_all = shown.get() >= rated;
        (!is_all).then(|| {
            actions(vec![button(
                Kind::Quiet,
                fig(Figure::SpreadMore),
                move || show_more(shown),
            )])
        })
    });
    el("section")
        .id("spread")
        .child(el("h2").focusable().text(fig(Figure::SpreadTitle)))
        .children(says)
        .child(el("p").class("soft small").text(fig(Figure::SpreadText)))
        .child(picture)
        .child(more)
        .into()
}

/// Ten times as many at most, so that a long table does not stop the browser.
fn show_more(shown: Watched<usize>) {
    let before = shown.peek();
    shown.set(before + before.min(10 * AT_ONCE));
    // The button is made anew, or gone.
    request_animation_frame(|| {
        window::focus("#spread h2");
        window::focus("#spread > .actions button");
    });
}

fn section(of: &Section) -> Element {
    el("section")
        .child(el("h2").text(fig(of.title)))
        .children(contents(of))
}

fn contents(of: &Section) -> Vec<Piece> {
    let says = of.says.iter().map(|it| paragraph(it.clone()).into());
    let sums = of.sums.as_ref().map(|it| sums(fig(of.title), it).into());
    says.chain(sums).collect()
}

/// A table of figures.
fn sums(name: &'static str, of: &Sums) -> Element {
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(at, words)| {
            let cell = match at {
                0 => el("th").attribute("scope", "row"),
                _ => el("td"),
            };
            cell.text(words.clone()).into()
        });
        el("tr").children(cells.collect()).into()
    };
    table(name, &of.columns, of.rows.iter().map(row).collect())
}
