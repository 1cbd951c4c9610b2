//! What came of reading a table: what is wrong with it, or what was read and its figures.

use super::{Entry, Form, Outcome, entry, says};
use crate::domain::measure::Steps;
use crate::domain::workshop::table::{FIRST_CASES, Fault, Faults, Table};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, paragraph, soft};
use crate::ui::draw::{Element, Piece, el};
use crate::ui::pages::workshop::figures_view::{Group, figures_view};
use crate::ui::pages::workshop::tell;
use crate::ui::text::{Key, Said, Tell, t};

/// What keeps the text from being read.
pub(super) fn faults(form: Form) -> Piece {
    let outcome = form.outcome.get();
    let Some(Outcome::Faults(faults, steps)) = outcome.as_deref() else {
        return Piece::Nothing;
    };
    let (lowest, highest) = (steps.lowest(), steps.highest());
    let lines = faults.first.iter().map(|fault| {
        let words = says(Said::Fault {
            fault,
            lowest,
            highest,
        });
        el("li").text(words).into()
    });
    let more = faults.all.saturating_sub(faults.first.len());
    let more = (more > 0).then(|| paragraph(says(Said::MoreFaults { more })));
    el("div")
        .class("error-summary")
        .id("error-summary")
        .attribute("role", "alert")
        .focusable()
        .child(
            el("p")
                .class("notice-title")
                .text(entry(Entry::FaultsTitle)),
        )
        .child(el("ul").class("points").children(lines.collect()))
        .child(more)
        .child(other_scale(form, faults, *steps))
        .into()
}

/// Another scale, where ratings are off the declared one. It is declared by hand, not found.
fn other_scale(form: Form, faults: &Faults, steps: Steps) -> Option<Piece> {
    let is_off = |fault: &Fault| matches!(fault, Fault::OffScale { .. });
    let (low, high) = faults.found.filter(|_| faults.first.iter().any(is_off))?;
    let (lowest, highest) = (low.min(steps.lowest()), high.max(steps.highest()));
    let goes = paragraph(says(Said::Goes {
        lowest: low,
        highest: high,
    }));
    let declare = Steps::new(lowest, highest).map(|_| {
        let words = says(Said::Declare { lowest, highest });
        actions(vec![button(Kind::Quiet, words, move || {
            form.lowest.set(lowest.to_string());
            form.highest.set(highest.to_string());
            form.read();
            form.lead();
        })])
    });
    Some(Piece::All(vec![goes.into(), declare.into()]))
}

/// What was read, and its figures.
pub(super) fn read(form: Form) -> Piece {
    let outcome = form.outcome.get();
    let Some(Outcome::Read(table, steps)) = outcome.as_deref() else {
        return Piece::Nothing;
    };
    let used = table
        .found
        .filter(|found| *found != (steps.lowest(), steps.highest()))
        .map(|found| {
            soft(says(Said::Used {
                found,
                lowest: steps.lowest(),
                highest: steps.highest(),
            }))
        });
    let short = (table.short_rows > 0).then(|| {
        paragraph(says(Said::ShortRows {
            rows: table.short_rows,
        }))
    });
    let read = el("section")
        .id("read")
        .class("column")
        .child(el("h2").focusable().text(entry(Entry::ReadTitle)))
        .child(paragraph(says(Said::Made(table))))
        .child(short)
        .child(soft(says(Said::Understood(table))))
        .child(used)
        .child(preview(table))
        .child(actions(vec![button(
            Kind::Quiet,
            t(Key::Print),
            window::print,
        )]));
    let group = Group {
        ratings: table.ratings.clone(),
        keys: table.key.clone().unwrap_or_default(),
        names: table.cases.clone(),
        by_characteristic: false,
    };
    Piece::All(vec![read.into(), figures_view(group, None)])
}

fn named(name: &str, number: impl FnOnce() -> String) -> String {
    match name.is_empty() {
        true => number(),
        false => name.to_owned(),
    }
}

/// The first cases, as a table that scrolls by itself.
fn preview(table: &Table) -> Piece {
    let head = |words: String| el("th").attribute("scope", "col").text(words).into();
    let raters = (1..).zip(&table.raters);
    let raters = raters.map(|(number, name)| named(name, || says(Said::Rater { number })));
    let key = table
        .key
        .as_ref()
        .map(|_| entry(Entry::PreviewKey).to_owned());
    let heads = std::iter::once(entry(Entry::PreviewCase).to_owned()).chain(raters);
    let heads = heads.chain(key).map(head).collect();
    let rows = table.first.iter().enumerate();
    let rows = rows.map(|(case, given)| row(table, case, given)).collect();
    let name = entry(Entry::PreviewTitle);
    let of = table.ratings.cases();
    let cut = (of > FIRST_CASES).then(|| {
        let shown = FIRST_CASES;
        el("p")
            .class("soft small")
            .text(says(Said::First { shown, of }))
    });
    let drawn = el("table")
        .class("table")
        .child(el("caption").class("heard-only").text(name))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    let scroller = el("div")
        .class("scroller")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", name)
        .child(drawn);
    Piece::All(vec![scroller.into(), cut.into()])
}

fn row(table: &Table, case: usize, given: &[Option<i32>]) -> Piece {
    let name = table.cases.get(case).map_or("", String::as_str);
    let name = named(name, || tell(Tell::Case { number: case + 1 }));
    let cell = |rating: Option<i32>| -> Piece {
        match rating {
            Some(rating) => el("td").text(rating.to_string()),
            None => el("td").class("soft").child(missing()),
        }
        .into()
    };
    let key = table
        .key
        .as_ref()
        .map(|key| key.get(case).copied().flatten());
    let cells = given.iter().copied().chain(key).map(cell);
    el("tr")
        .child(el("th").attribute("scope", "row").text(name))
        .children(cells.collect())
        .into()
}

/// A sign for the eye, a word for the ear.
fn missing() -> Element {
    el("span")
        .child(el("span").attribute("aria-hidden", "true").text("·"))
        .child(el("span").class("heard-only").text(entry(Entry::Missing)))
}
