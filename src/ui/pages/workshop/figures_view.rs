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
#[derive(Clone)]
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

/// All figures of a group. Their headings are of the second order; the page has the first one. Where a
/// key is kept back, `hidden` stands in the place of what is said beside it.
pub fn figures_view(group: Group, hidden: Option<Piece>) -> Piece {
    let figures = group.rated().figures();
    let sections = group.rated().sections(&figures);
    let mut hidden = hidden;
    let sections = sections.iter().map(|it| match it.title {
        Figure::NoiseTitle => noise(it, hidden.take()),
        _ => section(it).into(),
    });
    let sections: Vec<Piece> = sections.collect();
    let held = Rc::new((group, figures));
    let mut pieces = vec![spread(&held)];
    pieces.extend(sections);
    pieces.push(more(held));
    el("div").class("figures").children(pieces).into()
}

/// The further coefficients, computed once the line is opened: they cost more than all the rest.
fn more(held: Rc<(Group, Figures)>) -> Piece {
    let is_asked = Watched::new(false);
    let inside = live(move || {
        if !is_asked.get() {
            return Piece::Nothing;
        }
        let (group, figures) = &*held;
        Piece::All(contents(&group.rated().more(figures)))
    });
    el("details")
        .class("more")
        .child(el("summary").text(fig(Figure::MoreTitle)))
        .child(inside)
        .on("toggle", move |_| {
            if !is_asked.peek() {
                is_asked.set(true);
            }
        })
        .into()
}

/// What leads: how far apart ratings are, and each case as a strip.
fn spread(held: &Rc<(Group, Figures)>) -> Piece {
    let (group, figures) = &**held;
    let says = group.rated().spread_says(figures).into_iter();
    let says = says.map(|it| paragraph(it).into()).collect();
    let rated = figures.spreads.iter().flatten().count();
    let shown = Watched::new(AT_ONCE);
    let drawn = Rc::clone(held);
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

/// The part that needs a key.
fn noise(of: &Section, hidden: Option<Piece>) -> Piece {
    let contents = hidden.map_or_else(|| contents(of), |it| vec![it]);
    el("section")
        .id("noise")
        .child(el("h2").focusable().text(fig(of.title)))
        .children(contents)
        .into()
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
