//! A pack. Every fault is told in words; what is taken holds no markup, and every reader of a document
//! takes it too, with the same in it; an item that one begins a copy of makes the same item again.

use std::rc::Rc;

use nose::domain::form::{item_of, list_of, texts_of};
use nose::domain::pack::{
    Pack, Shelf, read, read_cases, read_people, read_questions, read_with_faults, read_workshop,
};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::ui::text::Language;
use serde_json::Value;

pub fn run(data: &[u8]) {
    let text = super::text(data);
    let all = [
        read_questions(&text),
        read_cases(&text),
        read_workshop(&text),
        read_people(&text),
    ];
    if let Ok((_, faults)) = read_with_faults(&text) {
        for fault in &faults {
            assert!(!Language::English.what(fault).is_empty(), "{fault:?}");
        }
        copy_all(&text);
    }
    let Ok(pack) = read(&text) else {
        return;
    };
    assert!(!format!("{pack:?}").contains(['<', '>']), "{text}");
    let [questions, cases, workshop, people] = all.map(Result::unwrap);
    assert_eq!(questions.reflect, pack.reflect);
    assert_eq!(questions.mirror, pack.mirror);
    assert_eq!(cases.cases, pack.cases);
    assert_eq!(workshop.cases, pack.cases);
    assert_eq!(workshop.workshop_sets, pack.workshop_sets);
    assert_eq!(people.sniff_tests, pack.sniff_tests);
    assert_eq!(people.growth_moves, pack.growth_moves);
    stand(pack);
}

/// Puts a pack on the shelf, as every room finds it.
fn stand(pack: Pack) {
    let counts = pack.counts();
    let shelf = Shelf::of(vec![Rc::new(pack)]);
    let _rooms = (shelf.reflect(), shelf.mirror(), shelf.anchors());
    assert!(shelf.cases().count() <= counts[4]);
    assert!(shelf.sniff_tests().count() <= counts[7]);
    let _sets = shelf.workshop_sets().count();
}

/// Begins a copy of every item, as a person could, and a copy of the copy.
fn copy_all(text: &str) {
    let json: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    for kind in [SheetKind::Case, SheetKind::SniffTest, SheetKind::Question] {
        let list = list_of(kind).and_then(|list| json.get(list)?.as_array());
        for item in list.into_iter().flatten().take(4) {
            let copy = item_of(&sheet(kind, texts_of(kind, item)));
            let again = sheet(kind, texts_of(kind, &copy));
            assert_eq!(item_of(&again), copy);
        }
    }
}

fn sheet(kind: SheetKind, texts: Texts) -> Sheet {
    Sheet {
        id: SheetId("w".to_owned()),
        kind,
        begun: Moment(0),
        at: Moment(0),
        texts,
    }
}
