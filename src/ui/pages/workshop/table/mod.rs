//! From a spreadsheet: a table of ratings, pasted or opened, and the same figures of it as of a session.
//! Nothing of it is stored.

mod shown;

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::domain::measure::Steps;
use crate::domain::workshop::table::{
    BadScale, Faults, How, MOST_BYTES, Rows, Table, declared, read,
};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Choice, Chosen, Kind, actions, button, column, file_field_for, heading, lede_text, select,
    value_of,
};
use crate::ui::draw::{Element, Piece, Watched, el, live};
use crate::ui::pages::workshop::set_title;
use crate::ui::session::Session;
use crate::ui::text::{Cue, Entry, Key, Said, language, t, w};

/// What came of reading.
enum Outcome {
    /// The fields declare no scale.
    BadScale(BadScale),
    /// The text could not be read, with this scale.
    Faults(Faults, Steps),
    /// It was read, with this scale.
    Read(Table, Steps),
}

/// The field that holds the text, once it is made. Only what is in it counts.
type Area = Watched<Option<HtmlInputElement>>;

/// What stands in the fields.
#[derive(Clone, Copy)]
struct Form {
    area: Area,
    lowest: Watched<String>,
    highest: Watched<String>,
    rows: Watched<Rows>,
    above: Watched<Option<bool>>,
    beside: Watched<Option<bool>>,
    /// What came of opening a file, and the text that it took the place of.
    opened: Watched<Option<(Entry, Option<String>)>>,
    outcome: Watched<Option<Rc<Outcome>>>,
}

fn entry(of: Entry) -> &'static str {
    language().entry(of)
}

fn says(of: Said<'_>) -> String {
    language().table_says(of)
}

/// The page.
pub fn page(_session: Session) -> Piece {
    set_title(w(Cue::TableTitle));
    let steps = Steps::default();
    let form = Form {
        area: Watched::new(None),
        lowest: Watched::new(steps.lowest().to_string()),
        highest: Watched::new(steps.highest().to_string()),
        rows: Watched::new(Rows::default()),
        above: Watched::new(None),
        beside: Watched::new(None),
        opened: Watched::new(None),
        outcome: Watched::new(None),
    };
    let fields = vec![
        el("p")
            .class("promise")
            .text(entry(Entry::NothingKept))
            .into(),
        ratings(form).into(),
        live(move || shown::faults(form)),
        file(form),
        scale(form).into(),
        layout(form).into(),
        actions(vec![button(Kind::Primary, entry(Entry::Read), move || {
            form.read();
            form.lead();
        })])
        .into(),
    ];
    let top = column(vec![
        heading(w(Cue::TableTitle)).into(),
        lede_text(entry(Entry::Lede))
            .class("lede not-printed")
            .into(),
        el("div").class("not-printed").children(fields).into(),
    ]);
    Piece::All(vec![top.into(), live(move || shown::read(form))])
}

impl Form {
    /// Reads what stands in the fields.
    fn read(self) {
        let outcome = match declared(&self.lowest.peek(), &self.highest.peek()) {
            Err(why) => Outcome::BadScale(why),
            Ok(steps) => {
                let how = How {
                    rows: self.rows.peek(),
                    names_above: self.above.peek(),
                    names_beside: self.beside.peek(),
                    steps,
                };
                match read(&self.text(), how) {
                    Ok(table) => Outcome::Read(table, steps),
                    Err(faults) => Outcome::Faults(faults, steps),
                }
            }
        };
        self.outcome.set(Some(Rc::new(outcome)));
    }

    /// Reads again, where something was read before: what is shown is always what the fields say.
    fn read_again(self) {
        if self.outcome.peek().is_some() {
            self.read();
        }
    }

    /// A text is being changed: figures of what no longer stands there go at once. Not when it was changed:
    /// the press that ends a change may be on a button, which must not move away from under it.
    fn take_away(self) {
        if matches!(self.outcome.peek().as_deref(), Some(Outcome::Read(..))) {
            self.outcome.set(None);
        }
    }

    /// Leads to what came of reading.
    fn lead(self) {
        let to = match self.outcome.peek().as_deref() {
            Some(Outcome::BadScale(BadScale::Lowest)) => "#lowest",
            Some(Outcome::BadScale(_)) => "#highest",
            Some(Outcome::Faults(..)) => "#error-summary",
            Some(Outcome::Read(..)) => "#read h2",
            None => return,
        };
        request_animation_frame(move || window::focus(to));
    }

    fn text(self) -> String {
        self.area
            .peek()
            .map(|area| area.value())
            .unwrap_or_default()
    }

    fn write(self, text: &str) {
        if let Some(area) = self.area.peek() {
            area.set_value(text);
        }
    }

    fn is_faulty(self) -> bool {
        matches!(self.outcome.get().as_deref(), Some(Outcome::Faults(..)))
    }

    fn bad_scale(self) -> Option<BadScale> {
        match self.outcome.get().as_deref() {
            Some(Outcome::BadScale(why)) => Some(*why),
            _ => None,
        }
    }
}

fn ratings(form: Form) -> Element {
    let area = el("textarea")
        .id("ratings")
        .attribute("rows", "8")
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || {
            Some(match form.is_faulty() {
                true => "ratings-hint error-summary",
                false => "ratings-hint",
            })
        })
        .live_attribute("aria-invalid", move || form.is_faulty().then_some("true"))
        .on("input", move |_| form.take_away())
        // A textarea is no input, but what is asked of it here they share.
        .made(move |made| form.area.set(Some(made.unchecked_into())));
    el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "ratings")
                .text(entry(Entry::Ratings)),
        )
        .child(
            el("p")
                .class("soft small")
                .id("ratings-hint")
                .text(entry(Entry::RatingsHint)),
        )
        .child(area)
}

const KINDS: &str = ".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain";

/// A file's text goes into the field, where it can be looked at and corrected.
fn file(form: Form) -> Piece {
    let field = file_field_for(
        "file",
        KINDS,
        entry(Entry::File),
        MOST_BYTES,
        move |chosen| match chosen {
            Chosen::TooLarge => form.opened.set(Some((Entry::FileTooLarge, None))),
            Chosen::Unreadable => form.opened.set(Some((Entry::FileUnreadable, None))),
            Chosen::Read(text) => {
                let before = Some(form.text()).filter(|it| !it.trim().is_empty());
                let words = match before {
                    Some(_) => Entry::FileReplaced,
                    None => Entry::FileRead,
                };
                form.write(&text);
                form.opened.set(Some((words, before)));
                form.read_again();
            }
        },
    );
    let told = live(move || {
        let (words, before) = form.opened.get()?;
        let is_wrong = matches!(words, Entry::FileTooLarge | Entry::FileUnreadable);
        let class = if is_wrong { "field-error" } else { "soft" };
        let undo = before.map(|before| {
            button(Kind::Quiet, t(Key::Undo), move || {
                form.write(&before);
                form.opened.set(None);
                form.read_again();
                window::focus("#ratings");
            })
        });
        let undo = undo.map(|undo| actions(vec![undo]));
        Some(Piece::All(vec![
            el("p").class(class).text(entry(words)).into(),
            undo.into(),
        ]))
    });
    let told = el("div").attribute("role", "status").child(told);
    Piece::All(vec![field.into(), told.into()])
}

fn number(
    form: Form,
    id: &'static str,
    label: Entry,
    value: Watched<String>,
    is_wrong: fn(BadScale) -> bool,
) -> Piece {
    let is_wrong = move || form.bad_scale().is_some_and(is_wrong);
    let field: Watched<Option<HtmlInputElement>> = Watched::new(None);
    let follow = live(move || {
        let value = value.get();
        if let Some(field) = field.get()
            && field.value() != value
        {
            field.set_value(&value);
        }
        Piece::Nothing
    });
    let input = el("input")
        .id(id)
        .attribute("type", "text")
        .attribute("inputmode", "numeric")
        .attribute("autocomplete", "off")
        .live_attribute("aria-describedby", move || {
            Some(match is_wrong() {
                true => "scale-hint scale-error",
                false => "scale-hint",
            })
        })
        .live_attribute("aria-invalid", move || is_wrong().then_some("true"))
        .on("input", move |event| {
            value.put(value_of(&event));
            form.take_away();
        })
        .made(move |made| field.set(made.dyn_into().ok()));
    el("div")
        .class("note-field")
        .child(el("label").attribute("for", id).text(entry(label)))
        .child(input)
        .child(follow)
        .into()
}

/// The scale is declared, never taken from the ratings.
fn scale(form: Form) -> Element {
    let is_low = |why| why == BadScale::Lowest;
    let is_high = |why| why != BadScale::Lowest;
    let complaint = live(move || {
        form.bad_scale().map(|why| {
            el("p")
                .class("field-error")
                .id("scale-error")
                .attribute("role", "alert")
                .text(says(Said::BadScale(why)))
        })
    });
    el("fieldset")
        .class("part")
        .child(el("legend").text(entry(Entry::ScaleTitle)))
        .child(
            el("p")
                .class("soft small")
                .id("scale-hint")
                .text(entry(Entry::ScaleHint)),
        )
        .child(el("div").class("filters").children(vec![
            number(form, "lowest", Entry::Lowest, form.lowest, is_low),
            number(form, "highest", Entry::Highest, form.highest, is_high),
        ]))
        .child(complaint)
}

/// Names for what a select chooses.
const CASES: &str = "cases";
const RATERS: &str = "raters";
const FIND_OUT: &str = "";
const NAMES: &str = "names";
const RATINGS: &str = "ratings";

fn choice(value: &str, words: Entry) -> Choice {
    (value.to_owned(), entry(words).into())
}

fn names_or_ratings(form: Form, id: &str, label: Entry, held: Watched<Option<bool>>) -> Piece {
    let choices = vec![
        choice(FIND_OUT, Entry::FindOut),
        choice(NAMES, Entry::AreNames),
        choice(RATINGS, Entry::AreRatings),
    ];
    let chosen = move || match held.get() {
        None => FIND_OUT.to_owned(),
        Some(true) => NAMES.to_owned(),
        Some(false) => RATINGS.to_owned(),
    };
    select(id.to_owned(), entry(label), choices, chosen, move |value| {
        held.set((value != FIND_OUT).then(|| value == NAMES));
        form.read_again();
    })
}

fn layout(form: Form) -> Element {
    let choices = vec![
        choice(CASES, Entry::RowsCases),
        choice(RATERS, Entry::RowsRaters),
    ];
    let chosen = move || match form.rows.get() {
        Rows::Cases => CASES.to_owned(),
        Rows::Raters => RATERS.to_owned(),
    };
    let rows = select(
        "rows".to_owned(),
        entry(Entry::RowsAre),
        choices,
        chosen,
        move |value| {
            form.rows.set(match value == RATERS {
                true => Rows::Raters,
                false => Rows::Cases,
            });
            form.read_again();
        },
    );
    el("fieldset")
        .class("part")
        .child(el("legend").text(entry(Entry::LayoutTitle)))
        .child(el("div").class("filters").children(vec![
            rows,
            names_or_ratings(form, "above", Entry::FirstRow, form.above),
            names_or_ratings(form, "beside", Entry::FirstColumn, form.beside),
        ]))
}
