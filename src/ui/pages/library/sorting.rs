//! Blind sorting: a colleague sorts shuffled anchors back, on screen or on paper, and the share
//! sorted right says which anchors are clear enough to rate by.

use super::sniff::characteristic_key;
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Anchor;
use crate::domain::scale::Level;
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::domain::sorting::{
    ANCHORS, COUNT, DONE, ENOUGH, ORDER, Place, Tally, anchors_mark, characteristic_field, is_done,
    level_field, shuffled, sorted, sorted_right, tally,
};
use crate::journal::{Event, Field};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{
    Choice, Kind, actions, button, column, heading, lede_text, link_button, paragraph, select,
    soft, table,
};
use crate::ui::draw::{Element, Piece, el, live};
use crate::ui::route::Route;
use crate::ui::session::{Arrival, File, Session};
use crate::ui::text::{Key, Label, Phrase, Subject, Telling, l, say, t, tell};

/// What a level means for any characteristic.
fn level_key(level: Level) -> Label {
    match level {
        Level::One => Label::Level1,
        Level::Two => Label::Level2,
        Level::Three => Label::Level3,
        Level::Four => Label::Level4,
        Level::Five => Label::Level5,
    }
}

/// The anchors in use and what they are known by.
fn anchors(session: Session) -> Result<(Vec<Anchor>, String), Arrival> {
    let shelf = session.shelf(File::Mirror)?;
    let (header, anchors) = shelf.anchors().ok_or(Arrival::Empty)?;
    Ok((anchors.to_vec(), anchors_mark(header, anchors)))
}

fn begin(session: Session, mark: &str) {
    let mut texts = Texts::default();
    // Three digits can be read out and typed in.
    let order = u32::from_str_radix(clock::random_name().get(..6).unwrap_or_default(), 16);
    let order = 100 + order.unwrap_or_default() % 900;
    texts.set(ORDER, &order.to_string());
    texts.set(ANCHORS, mark);
    let sheet = session.put_sheet(SheetKind::Sorting, texts);
    window::go(&Route::Sort(sheet).fragment());
}

fn cell(words: impl Into<crate::ui::draw::Text>) -> Element {
    el("td").text(words)
}

fn tally_row(anchors: &[Anchor], tally: &Tally) -> Piece {
    let (characteristic, level) = tally.place;
    let name = anchors
        .iter()
        .find(|anchor| anchor.characteristic == characteristic)
        .and_then(|anchor| anchor.levels.get(level.index()))
        .map(|level| level.name.clone())
        .unwrap_or_default();
    let share = tally.percent().map_or(String::new(), |percent| {
        tell(&Telling::SortedShare {
            right: tally.right,
            of: tally.sorted,
            percent,
        })
    });
    let verdict = if tally.is_below() {
        l(Label::SortBelow)
    } else {
        ""
    };
    let of = tell(&Telling::AnchorPlace {
        name: l(characteristic_key(characteristic)),
        level: level.number(),
    });
    el("tr")
        .child(el("th").attribute("scope", "row").text(of))
        .child(cell(name))
        .child(cell(share))
        .child(cell(tally.characteristic.to_string()))
        .child(cell(tally.level.to_string()))
        .child(el("td").class("missing").text(verdict))
        .into()
}

/// What all finished sortings have shown.
fn result(session: Session, anchors: &[Anchor], mark: &str) -> Piece {
    let tallies = session.read(|state| tally(state.sheets_of(SheetKind::Sorting), mark));
    let sorters = tallies.iter().map(|tally| tally.sorted).max().unwrap_or(0);
    if sorters == 0 {
        return soft(l(Label::SortNone)).into();
    }
    let below = tallies.iter().filter(|tally| tally.is_below()).count();
    let words = tell(&Telling::SortResult {
        sorters,
        below,
        enough: ENOUGH,
    });
    let heads = [
        Label::SortAnchor,
        Label::SortName,
        Label::SortRight,
        Label::SortCharacteristic,
        Label::SortLevel,
        Label::SortVerdict,
    ];
    let rows = tallies.iter().map(|tally| tally_row(anchors, tally));
    let table = table(l(Label::SortCaption), &heads.map(l), rows.collect());
    Piece::All(vec![paragraph(words).into(), table.into()])
}

fn sheet_row(session: Session, sheet: &Sheet) -> Piece {
    let words = tell(&Telling::SortSheet {
        order: sheet.texts.get(ORDER),
        sorted: sorted(&sheet.texts),
        of: COUNT,
        is_done: is_done(&sheet.texts),
    });
    let id = sheet.id.clone();
    let open = el("a")
        .made_attribute("href", Route::Sort(id.clone()).href())
        .text(words);
    let remove = button(Kind::Quiet, t(Key::Remove), move || {
        let sheet = id.clone();
        session.record_with_way_back(
            Event::SheetRemoved { sheet },
            l(Label::SortRemoved).to_owned(),
        );
    });
    el("li").class("row").child(open).child(remove).into()
}

fn sheets(session: Session) -> Piece {
    let rows: Vec<Piece> = session.read(|state| {
        let sheets = state.sheets_of(SheetKind::Sorting);
        sheets.map(|sheet| sheet_row(session, sheet)).collect()
    });
    el("ul").class("rows").children(rows).into()
}

/// The front of the sorting kit.
pub fn front(session: Session) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Sorting)));
    let body = move || match anchors(session) {
        Err(why) => super::not_here(session, why),
        Ok((anchors, mark)) => {
            let known = mark.clone();
            let start = button(Kind::Primary, l(Label::SortBegin), move || {
                begin(session, &known);
            });
            Piece::All(vec![
                actions(vec![start]).into(),
                el("section")
                    .child(el("h2").text(l(Label::SortResultTitle)))
                    .child(live(move || result(session, &anchors, &mark)))
                    .into(),
                live(move || sheets(session)),
            ])
        }
    };
    let points = [Label::SortPoint1, Label::SortPoint2, Label::SortPoint3];
    let points = points.map(|key| el("li").text(l(key)).into());
    column(vec![
        heading(l(Label::SortTitle)).into(),
        lede_text(l(Label::SortLede)).into(),
        el("ul").class("points").children(points.into()).into(),
        live(body),
    ])
    .into()
}

/// One anchor to sort.
fn note(session: Session, id: &SheetId, at: usize, place: Place, anchor: &Anchor) -> Piece {
    let Some(level) = anchor.levels.get(place.1.index()) else {
        return Piece::Nothing;
    };
    let signs = level
        .signs
        .iter()
        .map(|sign| el("li").text(sign.clone()).into());
    let field = |name: String| Field {
        sheet: id.clone(),
        kind: SheetKind::Sorting,
        name,
    };
    let pick = |label: Label, field: Field, choices: Vec<Choice>| {
        let of = field.clone();
        let chosen = move || session.field_text(&of);
        let choose = move |value| session.set_field(field.clone(), value);
        let id = format!(
            "{}-{at}",
            if label == Label::FieldLevel {
                "level"
            } else {
                "characteristic"
            }
        );
        select(id, l(label), choices, chosen, choose)
    };
    let blank = || (String::new(), l(Label::SortOpen).into());
    let mut five: Vec<Choice> = vec![blank()];
    for it in Characteristic::ALL {
        five.push((it.name().to_owned(), l(characteristic_key(it)).into()));
    }
    let mut levels: Vec<Choice> = vec![blank()];
    for it in Level::ALL {
        let words = format!("{}: {}", it.number(), l(level_key(it)));
        levels.push((it.number().to_string(), words.into()));
    }
    let number = tell(&Telling::SortNote { number: at + 1 });
    el("li")
        .class("sort-note")
        .child(el("h2").text(number))
        .child(paragraph(level.text.clone()))
        .child(el("ul").class("points small").children(signs.collect()))
        .child(el("div").class("filters").children(vec![
            pick(
                Label::FieldCharacteristic,
                field(characteristic_field(place)),
                five,
            ),
            pick(Label::FieldLevel, field(level_field(place)), levels),
        ]))
        .into()
}

/// How far a sorting is, and its end.
fn end(session: Session, id: &SheetId) -> Piece {
    let sheet = session.read(|state| state.sheet(id).cloned());
    let Some(sheet) = sheet else {
        return Piece::Nothing;
    };
    let onward = link_button(Kind::Quiet, &Route::Sorting, l(Label::SortBack));
    if is_done(&sheet.texts) {
        let own = tell(&Telling::SortOwn {
            right: sorted_right(&sheet.texts),
            of: COUNT,
        });
        return Piece::All(vec![
            paragraph(own).attribute("role", "status").into(),
            actions(vec![onward]).into(),
        ]);
    }
    let done = sorted(&sheet.texts);
    let progress = tell(&Telling::SortProgress {
        sorted: done,
        of: COUNT,
    });
    let id = id.clone();
    let finish = (done == COUNT).then(|| {
        button(Kind::Primary, l(Label::SortFinish), move || {
            let field = Field {
                sheet: id.clone(),
                kind: SheetKind::Sorting,
                name: DONE.to_owned(),
            };
            session.set_field(field, "1".to_owned());
        })
    });
    Piece::All(vec![
        paragraph(progress).attribute("role", "status").into(),
        actions(vec![finish.into(), onward]).into(),
    ])
}

/// The page of a sorting while the anchors are not here.
fn no_anchors(session: Session, why: Arrival) -> Piece {
    let title = heading(l(Label::SortTitle)).into();
    column(vec![title, super::not_here(session, why)]).into()
}

fn notes(session: Session, id: &SheetId) -> Piece {
    let order = session.glance(|state| Some(state.sheet(id)?.texts.get(ORDER).to_owned()));
    let Some(order) = order else {
        return super::gone(&Route::Sorting, l(Label::SortBack));
    };
    let anchors = match anchors(session) {
        Ok((anchors, _)) => anchors,
        Err(why) => return no_anchors(session, why),
    };
    let places = shuffled(order.parse().unwrap_or_default());
    let notes = places.into_iter().enumerate().map(|(at, place)| {
        let anchor = anchors.iter().find(|it| it.characteristic == place.0);
        anchor
            .map(|anchor| note(session, id, at, place, anchor))
            .into()
    });
    let five = anchors.iter().map(|anchor| {
        Piece::All(vec![
            el("dt").text(anchor.name.clone()).into(),
            el("dd").text(anchor.definition.clone()).into(),
        ])
    });
    let levels = Level::ALL.map(|level| el("li").text(l(level_key(level))).into());
    let id = id.clone();
    let print = button(Kind::Quiet, l(Label::SortPrint), window::print);
    column(vec![
        paragraph(tell(&Telling::SortOrder { order: &order }))
            .class("eyebrow")
            .into(),
        heading(l(Label::SortSheetTitle)).into(),
        lede_text(l(Label::SortSheetLede)).into(),
        actions(vec![print]).into(),
        el("dl").class("fairness").children(five.collect()).into(),
        el("ol").class("steps").children(levels.into()).into(),
        el("ol")
            .class("sort-notes")
            .children(notes.collect())
            .into(),
        el("div")
            .class("sort-end")
            .child(live(move || end(session, &id)))
            .into(),
    ])
    .into()
}

/// One sorting.
pub fn sheet(session: Session, id: SheetId) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Sorting)));
    let known = id.clone();
    let is_there =
        move || session.read(|state| state.sheet(&known).is_some()) && anchors(session).is_ok();
    // Made once: what follows the state in it stands in pieces of its own.
    crate::ui::draw::when(
        is_there,
        move || notes(session, &id),
        move || match anchors(session) {
            Ok(_) => super::gone(&Route::Sorting, l(Label::SortBack)),
            Err(why) => no_anchors(session, why),
        },
    )
}
