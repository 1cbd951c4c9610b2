//! Forms: what one writes on a sheet to make an item of a pack. A form is a list of fields, each
//! with its place in the item's JSON and its shape. One pair of functions turns any sheet into an
//! item and any item back into texts, so the check that reads a file reads what is being written.

use serde_json::{Value, json};

use super::characteristic::{AntiPattern, Characteristic};
use super::form_json::{at, patterns_from_list, patterns_to_list, put, to_json, to_text};
use super::pack::sniff::{FairnessAnswer, FairnessQuestion, Kind};
use super::pack::{FORMAT, Fault, PATHS, PLACES, SENIORITIES, What, read_with_faults};
use super::sheet::{Sheet, SheetKind, Texts};

/// What a field holds, and so how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Line,
    /// A few lines that are one text.
    Text,
    /// A list: one element a line.
    Lines,
    /// Sentences with ids `s1`, `s2` and so on: one a line.
    Sentences,
    /// Sentence numbers, `2, 5`.
    Evidence,
    /// A whole number.
    Number,
    /// One to five, or a word.
    Level,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// Some of these words.
    Several(Vec<&'static str>),
}

/// Which part of a form a field stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is.
    About,
    /// The scene of a case.
    Scene,
    /// The text of a case.
    Story,
    /// A characteristic in the key.
    Key(Characteristic),
    /// An anti-pattern in the key.
    Pattern(AntiPattern),
    /// What to watch for.
    Watch,
    /// A question of the fairness check.
    Fairness(FairnessQuestion),
    /// One of five steps, from 1.
    Step(usize),
    /// Advice.
    Advice,
    /// Who made it.
    Made,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Its place in the item's JSON, names and positions joined by dots.
    pub name: String,
    /// Which part it stands in.
    pub part: Part,
    /// What it holds.
    pub shape: Shape,
}

fn field(part: Part, name: impl Into<String>, shape: Shape) -> FormField {
    FormField {
        name: name.into(),
        part,
        shape,
    }
}

fn each(form: &mut Vec<FormField>, part: Part, shape: &Shape, names: &[&str]) {
    for name in names {
        form.push(field(part, *name, shape.clone()));
    }
}

fn case() -> Vec<FormField> {
    let mut form = Vec::new();
    each(&mut form, Part::About, &Shape::Line, &["title"]);
    let scene = ["setting", "person.name", "person.pronoun", "person.origin"];
    each(&mut form, Part::Scene, &Shape::Line, &scene);
    for (name, words) in [
        ("seniority", SENIORITIES.to_vec()),
        ("path", PATHS.to_vec()),
        ("place", PLACES.to_vec()),
    ] {
        form.push(field(Part::Scene, name, Shape::Choice(words)));
    }
    form.push(field(Part::Story, "sentences", Shape::Sentences));
    for it in Characteristic::ALL {
        let name = |end| format!("key.{}.{end}", it.name());
        form.push(field(Part::Key(it), name("level"), Shape::Level));
        form.push(field(Part::Key(it), name("evidence"), Shape::Evidence));
        form.push(field(Part::Key(it), name("reason"), Shape::Text));
    }
    for it in AntiPattern::ALL {
        let name = |end| format!("patterns.{}.{end}", it.name());
        form.push(field(Part::Pattern(it), name("evidence"), Shape::Evidence));
        form.push(field(Part::Pattern(it), name("reason"), Shape::Text));
    }
    form.push(field(Part::Made, "fairness", Shape::Text));
    form.push(version());
    each(&mut form, Part::Made, &Shape::Line, &MADE);
    form
}

/// An item's version: its author raises it when the meaning changes.
fn version() -> FormField {
    field(Part::Made, "version", Shape::Number)
}

fn sniff_test() -> Vec<FormField> {
    let mut form = Vec::new();
    each(&mut form, Part::About, &Shape::Line, &["title"]);
    let kinds = Kind::ALL.map(Kind::name).to_vec();
    form.push(field(Part::About, "kind", Shape::Choice(kinds)));
    let five = Characteristic::ALL.map(Characteristic::name).to_vec();
    form.push(field(Part::About, "characteristics", Shape::Several(five)));
    form.push(field(Part::About, "setup", Shape::Text));
    let numbers = ["hours", "weeks", "cost"];
    each(&mut form, Part::About, &Shape::Number, &numbers);
    let lists = ["watch_for.signs", "watch_for.red_flags", "debrief"];
    each(&mut form, Part::Watch, &Shape::Lines, &lists);
    form.push(field(Part::Watch, "misleads", Shape::Text));
    for it in FairnessQuestion::ALL {
        let name = |end| format!("fairness.{}.{end}", it.name());
        let answers = FairnessAnswer::ALL.map(FairnessAnswer::name).to_vec();
        let part = Part::Fairness(it);
        form.push(field(part, name("answer"), Shape::Choice(answers)));
        form.push(field(part, name("text"), Shape::Text));
    }
    form.push(version());
    form
}

fn question() -> Vec<FormField> {
    let mut form = Vec::new();
    each(&mut form, Part::About, &Shape::Line, &["topic"]);
    each(&mut form, Part::About, &Shape::Text, &["question", "why"]);
    for at in 0..5 {
        for end in ["name", "text"] {
            let name = format!("steps.{at}.{end}");
            form.push(field(Part::Step(at + 1), name, Shape::Line));
        }
    }
    let advice = [
        "advice.start",
        "advice.build",
        "advice.keep",
        "advice.find_out",
    ];
    each(&mut form, Part::Advice, &Shape::Text, &advice);
    form.push(version());
    form
}

const STATUS: &str = "provenance.status";
const DATE: &str = "provenance.date";
const MADE: [&str; 3] = ["provenance.author", STATUS, DATE];

fn head() -> Vec<FormField> {
    let mut form = Vec::new();
    let names = ["title", "version", "language", "licence"];
    each(&mut form, Part::About, &Shape::Line, &names);
    each(&mut form, Part::Made, &Shape::Line, &MADE);
    form.push(field(Part::Made, "provenance.note", Shape::Text));
    form
}

/// The form of a kind of sheet. Sortings and what is about people have none.
pub fn form(kind: SheetKind) -> Vec<FormField> {
    match kind {
        SheetKind::Case => case(),
        SheetKind::SniffTest => sniff_test(),
        SheetKind::Question => question(),
        SheetKind::Pack => head(),
        _ => Vec::new(),
    }
}

/// The list of a pack file that holds items of a kind.
pub fn list_of(kind: SheetKind) -> Option<&'static str> {
    match kind {
        SheetKind::Case => Some("cases"),
        SheetKind::SniffTest => Some("sniff_tests"),
        SheetKind::Question => Some("reflect"),
        _ => None,
    }
}

/// The item that a sheet makes, as a pack file holds it.
pub fn item_of(sheet: &Sheet) -> Value {
    let mut item = json!({"id": sheet.texts.get("id")});
    if sheet.kind == SheetKind::Pack {
        put(&mut item, "format", FORMAT.into());
    }
    for field in form(sheet.kind) {
        let value = to_json(&field.shape, sheet.texts.get(&field.name));
        put(&mut item, &field.name, value);
    }
    if sheet.kind == SheetKind::Case {
        patterns_to_list(&mut item);
    }
    item
}

/// The texts of a form that make this item. What the form has no field for is left out.
pub fn texts_of(kind: SheetKind, item: &Value) -> Texts {
    let mut item = item.clone();
    if kind == SheetKind::Case {
        patterns_from_list(&mut item);
    }
    let mut texts = Texts::default();
    for field in form(kind) {
        if let Some(value) = at(&item, &field.name) {
            texts.set(&field.name, &to_text(&field.shape, value));
        }
    }
    texts
}

/// Gives a sheet what its item begins with: an id made of the sheet's name, and where its form asks
/// who made it, a status and the day. A sorting makes no item and is given nothing.
pub fn begin(kind: SheetKind, texts: &mut Texts, name: &str, day: &str) {
    let form = form(kind);
    if form.is_empty() {
        return;
    }
    texts.set("id", &format!("own.{name}"));
    for (field, text) in [(STATUS, "provisional"), (DATE, day)] {
        if form.iter().any(|it| it.name == field) {
            texts.set(field, text);
        }
    }
}

/// A pack file of these sheets under a head.
pub fn pack_of<'s>(head: &Sheet, sheets: impl Iterator<Item = &'s Sheet>) -> Value {
    let mut pack = item_of(head);
    for sheet in sheets {
        let Some(list) = list_of(sheet.kind) else {
            continue;
        };
        let at = pack.get(list).and_then(Value::as_array).map_or(0, Vec::len);
        put(&mut pack, &format!("{list}.{at}"), item_of(sheet));
    }
    pack
}

/// A pack file of those sheets that nothing keeps from being used, and how many stay out of it.
pub fn pack_of_sound<'s>(head: &Sheet, sheets: impl Iterator<Item = &'s Sheet>) -> (Value, usize) {
    let is_sound = |sheet: &&Sheet| !faults_of(head, sheet).iter().any(Fault::breaks);
    let (sound, out): (Vec<&Sheet>, Vec<&Sheet>) = sheets.partition(is_sound);
    (pack_of(head, sound.into_iter()), out.len())
}

/// What is wrong with what is written on a sheet, as the check of a pack sees it.
pub fn faults_of(head: &Sheet, sheet: &Sheet) -> Vec<Fault> {
    let pack = pack_of(head, std::iter::once(sheet));
    let is_head = sheet.kind == SheetKind::Pack;
    let id = if is_head {
        "pack"
    } else {
        sheet.texts.get("id")
    };
    match read_with_faults(&pack.to_string()) {
        Ok((_, mut faults)) => {
            faults.retain(|fault| fault.id == id && fault.what != What::HasNothing);
            faults
        }
        Err(_) => Vec::new(),
    }
}
