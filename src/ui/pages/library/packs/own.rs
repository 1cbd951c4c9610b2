//! Writing one's own: begin an item blank or as a copy, go on with one, save all of it as a file.

use super::section;
use crate::domain::form::{faults_of, pack_of_sound};
use crate::domain::pack::{Fault, read};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::journal::{Event, OwnPack};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{Choice, Kind, actions, button, link_button, select, soft};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::route::Route;
use crate::ui::session::{File, Session};
use crate::ui::text::{Key, Label, Telling, l, t, tell};

/// The kinds of item one can write.
const KINDS: [SheetKind; 3] = [SheetKind::Case, SheetKind::SniffTest, SheetKind::Question];

/// What an item of a kind is called.
pub fn kind_key(kind: SheetKind) -> Label {
    match kind {
        SheetKind::Case => Label::OwnCase,
        SheetKind::SniffTest => Label::OwnSniffTest,
        SheetKind::Question => Label::OwnQuestion,
        SheetKind::Pack => Label::OwnPack,
        _ => Label::SortTitle,
    }
}

/// What a sheet is called: its title, or its kind while it has none.
pub fn title_of(sheet: &Sheet) -> String {
    let field = match sheet.kind {
        SheetKind::Question => "topic",
        _ => "title",
    };
    match sheet.texts.get(field) {
        "" => l(Label::OwnUntitled).to_owned(),
        title => title.to_owned(),
    }
}

/// Items in use that a new one can begin as a copy of.
fn copies(session: Session, kind: SheetKind) -> Vec<Choice> {
    let mut choices: Vec<Choice> = vec![(String::new(), l(Label::OwnBlank).into())];
    let Ok(shelf) = session.shelf(File::of_items(kind)) else {
        return choices;
    };
    match kind {
        SheetKind::Case => {
            for (id, case) in shelf.cases() {
                choices.push((id, case.title.clone().into()));
            }
        }
        SheetKind::SniffTest => {
            for (id, test) in shelf.sniff_tests() {
                choices.push((id, test.title.clone().into()));
            }
        }
        _ => {
            for item in shelf.reflect().map(|pack| pack.reflect).unwrap_or_default() {
                choices.push((item.id, item.topic.into()));
            }
        }
    }
    choices
}

fn begin(session: Session, kind: SheetKind) -> Piece {
    let from = Watched::new(String::new());
    let name = format!("copy-{}", kind.name());
    let label = tell(&Telling::OwnFrom {
        kind: l(kind_key(kind)),
    });
    let pick = live(move || {
        let choices = copies(session, kind);
        select(
            name.clone(),
            label.clone(),
            choices,
            move || from.get(),
            move |value| from.set(value),
        )
    });
    let words = tell(&Telling::OwnBegin {
        kind: l(kind_key(kind)),
    });
    let start = button(Kind::Quiet, words, move || {
        let sheet = match from.peek().as_str() {
            "" => Some(session.begin_item(kind, None)),
            id => session.copy_item(kind, id),
        };
        if let Some(sheet) = sheet {
            window::go(&Route::Write(sheet).fragment());
        }
    });
    el("li").class("row").child(pick).child(start).into()
}

/// Removes a sheet and offers the way back.
pub fn remove(session: Session, sheet: &SheetId) {
    let title = session.glance(|state| state.sheet(sheet).map(title_of));
    let said = tell(&Telling::SheetRemoved {
        title: &title.unwrap_or_default(),
    });
    let sheet = sheet.clone();
    session.record_with_way_back(Event::SheetRemoved { sheet }, said);
}

/// How a sheet stands, in a few words.
fn standing(faults: &[Fault]) -> String {
    match faults.iter().filter(|fault| fault.breaks()).count() {
        0 => l(Label::OwnReady).to_owned(),
        count => tell(&Telling::OwnToMend { count }),
    }
}

fn row(session: Session, head: &Sheet, sheet: &Sheet) -> Piece {
    let id = sheet.id.clone();
    let link = el("a")
        .made_attribute("href", Route::Write(id.clone()).href())
        .text(title_of(sheet));
    let standing = standing(&faults_of(head, sheet));
    let words = tell(&Telling::OwnRow {
        kind: l(kind_key(sheet.kind)),
        standing: &standing,
    });
    let remove = button(Kind::Quiet, t(Key::Remove), move || remove(session, &id));
    el("li")
        .class("row")
        .child(link)
        .child(el("span").class("soft small").text(words))
        .child(remove)
        .into()
}

/// The file of one's own pack, and how many items stay out of it.
fn file(session: Session, head: &SheetId) -> Option<(String, String, usize)> {
    session.glance(|state| {
        let head = state.sheet(head)?;
        let all = state.sheets.iter().filter(|it| KINDS.contains(&it.kind));
        let (pack, out) = pack_of_sound(head, all);
        let text = serde_json::to_string_pretty(&pack).ok()?;
        let name = format!("{}.json", head.texts.get("id"));
        Some((name, text, out))
    })
}

/// Puts what is written to use in this browser, as a pack like any other.
fn put_to_use(session: Session, head: &SheetId) {
    let Some((_, text, out)) = file(session, head) else {
        return;
    };
    let Ok(pack) = read(&text) else {
        return session.announce(l(Label::OwnEmpty).to_owned());
    };
    let pack = OwnPack {
        id: pack.header.id,
        version: pack.header.version,
        text,
        added: clock::now(),
        on: true,
    };
    let event = Event::PackAdded {
        pack: Box::new(pack),
    };
    session.record_with_way_back(event, tell(&Telling::OwnUsed { out }));
}

fn written(session: Session) -> Piece {
    let head = session.read(|state| state.sheets_of(SheetKind::Pack).next().cloned());
    let Some(head) = head else {
        return Piece::Nothing;
    };
    let rows: Vec<Piece> = session.read(|state| {
        let items = state.sheets.iter().filter(|it| KINDS.contains(&it.kind));
        items.map(|sheet| row(session, &head, sheet)).collect()
    });
    let head_is_sound = !faults_of(&head, &head).iter().any(Fault::breaks);
    let about = link_button(
        Kind::Quiet,
        &Route::Write(head.id.clone()),
        l(Label::OwnHead),
    );
    let known = head.id.clone();
    let save = head_is_sound.then(|| {
        button(Kind::Quiet, l(Label::OwnSave), move || {
            if let Some((name, text, out)) = file(session, &head.id) {
                session.offer_file(&name, "application/json", &text);
                session.announce(tell(&Telling::OwnSaved { out }));
            }
        })
    });
    let note = (!head_is_sound).then(|| soft(l(Label::OwnHeadOpen)));
    let used = head_is_sound.then(|| {
        button(Kind::Primary, l(Label::OwnUse), move || {
            put_to_use(session, &known);
        })
    });
    Piece::All(vec![
        el("ul").class("rows").children(rows).into(),
        note.into(),
        actions(vec![used.into(), save.into(), about]).into(),
    ])
}

/// Write one's own.
pub fn own(session: Session) -> Piece {
    let begin = KINDS.map(|kind| begin(session, kind));
    section(
        Label::OwnTitle,
        vec![
            soft(l(Label::OwnText)).into(),
            el("ul").class("rows").children(begin.into()).into(),
            live(move || written(session)),
        ],
    )
}
