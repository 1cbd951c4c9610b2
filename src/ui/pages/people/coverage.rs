//! Where the manager has looked: of whom and of what something is written down, and how it spreads.
//! About the looking, so no rating is here and nothing can be ordered by one.

use super::runs::forecasts::forecasts;
use super::{in_words, once_settled, set_title};
use crate::domain::characteristic::Characteristic;
use crate::domain::people::{Coverage, Row, coverage};
use crate::ui::charts::bars_figure;
use crate::ui::components::{column, heading, lede_text, paragraph, soft};
use crate::ui::draw::{Element, Piece, el, live};
use crate::ui::report::people::{CoverageCell, Words, cells, coverage_says, spread_bars};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, c};

/// What stands in a cell. An empty one says that one has not looked.
fn cell(of: Option<CoverageCell>) -> Piece {
    let Some(cell) = of else {
        return el("td").class("soft").text(c(Caption::NotLooked)).into();
    };
    let latest = cell
        .latest
        .map(|day| el("span").class("soft cell-day").text(day));
    el("td").text(cell.words).child(latest).into()
}

fn row(of: &Row) -> Piece {
    let to = Route::Person(of.person.clone(), PersonPage::Ledger);
    let link = el("a")
        .made_attribute("href", to.href())
        .attribute("dir", "auto")
        .text(of.code.clone());
    let cells = cells(of, &in_words).into_iter().map(cell);
    el("tr")
        .child(el("th").attribute("scope", "row").child(link))
        .children(cells.collect())
        .into()
}

/// People by characteristics, people in the order of their codes.
fn table(coverage: &Coverage, words: &Words) -> Element {
    let head = |of: String| el("th").attribute("scope", "col").text(of).into();
    let mut heads = vec![head(c(Caption::CoveragePerson).to_owned())];
    heads.extend(Characteristic::ALL.map(|of| head(words.name(of).to_owned())));
    let rows = coverage.rows.iter().map(row);
    let table = el("table")
        .class("table")
        .child(
            el("caption")
                .class("heard-only")
                .text(c(Caption::CoverageTable)),
        )
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows.collect()));
    el("div")
        .class("scroller coverage")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", c(Caption::CoverageTable))
        .child(table)
}

fn spread(session: Session, coverage: &Coverage) -> Piece {
    let pictures = match spread_bars(coverage, session.today(), &in_words) {
        Err(missing) => soft(missing).into(),
        Ok([people, sources]) => Piece::All(vec![
            el("h3").text(c(Caption::SpreadPeople)).into(),
            bars_figure(&people),
            el("h3").text(c(Caption::SpreadSources)).into(),
            bars_figure(&sources),
        ]),
    };
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::SpreadTitle)))
        .child(pictures)
        .into()
}

fn looked(session: Session) -> Piece {
    let coverage = session.ledger(coverage);
    if coverage.rows.is_empty() {
        return column(vec![soft(c(Caption::CoverageNone)).into()]).into();
    }
    let shelf = session.shelf(File::Mirror);
    let words = shelf.map(|shelf| Words::of(&shelf)).unwrap_or_default();
    Piece::All(vec![
        el("figure")
            .class("coverage-figure")
            .child(el("figcaption").child(paragraph(coverage_says(&coverage))))
            .child(table(&coverage, &words))
            .into(),
        spread(session, &coverage),
    ])
}

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::CoverageTitle));
    Piece::All(vec![
        column(vec![
            heading(c(Caption::CoverageTitle)).into(),
            lede_text(c(Caption::CoverageLede)).into(),
        ])
        .into(),
        once_settled(session, move || {
            Piece::All(vec![live(move || looked(session)), forecasts(session)])
        }),
    ])
}
