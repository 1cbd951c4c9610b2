//! What of all observations is looked for: words and filters. It lives in the page and stands in no
//! address.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;

use super::names;
use crate::domain::day::DayNumber;
use crate::domain::people::{Occasion, Shown, Source, Wanted};
use crate::domain::sheet::SheetId;
use crate::ui::components::{Choice, day_field, select, value_of};
use crate::ui::draw::{Piece, Text, Watched, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Caption, c};

/// How many are drawn at once.
pub const DRAWN: usize = 50;

thread_local! {
    /// What was looked for last, so that coming back from one of them finds the list as it was.
    static LAST: RefCell<(Wanted, usize)> = RefCell::new((Wanted::default(), DRAWN));
}

/// What is looked for, and how many are shown of it.
#[derive(Clone, Copy)]
pub struct Search {
    /// The session.
    pub session: Session,
    /// What is looked for, and how many are drawn of it.
    pub asked: Watched<(Wanted, usize)>,
    /// How many fit, of how many.
    pub found: Watched<(usize, usize)>,
}

impl Search {
    /// As it was when the page was left.
    pub fn last(session: Session) -> Self {
        Self {
            session,
            asked: Watched::new(LAST.with_borrow(Clone::clone)),
            found: Watched::new((0, 0)),
        }
    }

    /// What is looked for now.
    pub fn wanted(self) -> Wanted {
        self.asked.get().0
    }

    /// Looks for something else, from the first again.
    fn change(self, change: impl FnOnce(&mut Wanted)) {
        let (mut wanted, _) = self.asked.peek();
        change(&mut wanted);
        self.ask(wanted, DRAWN);
    }

    /// Looks for something, and draws so many of it.
    pub fn ask(self, wanted: Wanted, most: usize) {
        LAST.replace((wanted.clone(), most));
        self.asked.set((wanted, most));
    }
}

/// A filter over one thing; the first choice asks nothing.
fn filter(
    search: Search,
    id: &'static str,
    label: Caption,
    all: Caption,
    choices: Vec<(String, Text)>,
    chosen: impl Fn(&Wanted) -> String + 'static,
    choose: impl Fn(&mut Wanted, &str) + 'static,
) -> Piece {
    let mut every: Vec<Choice> = vec![(String::new(), c(all).into())];
    every.extend(choices);
    select(
        id.to_owned(),
        c(label),
        every,
        move || chosen(&search.wanted()),
        move |value| search.change(|wanted| choose(wanted, &value)),
    )
}

fn owned(choices: Vec<(&'static str, Text)>) -> Vec<(String, Text)> {
    let choices = choices.into_iter();
    choices
        .map(|(name, words)| (name.to_owned(), words))
        .collect()
}

fn shown_name(shown: Shown) -> String {
    match shown {
        Shown::Characteristic(it) => it.name().to_owned(),
        Shown::Habit(it) => it.name().to_owned(),
    }
}

fn words_field(search: Search) -> Piece {
    let words = search.asked.peek().0.words;
    let field = Watched::new(None::<web_sys::HtmlInputElement>);
    // Clearing the search clears the field; what is being typed is what is looked for already.
    let follow = live(move || {
        let words = search.wanted().words;
        if let Some(field) = field.get()
            && field.value() != words
        {
            field.set_value(&words);
        }
        Piece::Nothing
    });
    let input = el("input")
        .attribute("type", "search")
        .id("search-words")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("aria-describedby", "search-hint")
        .made_attribute("value", words)
        .on("input", move |event| {
            let words = value_of(&event);
            search.change(|wanted| wanted.words = words);
        })
        .made(move |made| field.set(Some(made.unchecked_into())));
    el("div")
        .class("note-field")
        .child(
            el("label")
                .attribute("for", "search-words")
                .text(c(Caption::SearchField)),
        )
        .child(
            el("p")
                .class("soft small")
                .id("search-hint")
                .text(c(Caption::SearchHint)),
        )
        .child(input)
        .child(follow)
        .into()
}

/// The words and all filters.
pub fn filters(search: Search) -> Piece {
    let people = search.session.people().into_iter();
    let people = people.map(|(id, code)| (id.0, code.into())).collect();
    let mut shown = names::characteristics();
    shown.extend(names::habits());
    let occasions = Occasion::ALL.map(|it| {
        let words = c(match it {
            Occasion::SniffTest => Caption::OccasionTest,
            Occasion::DailyWork => Caption::OccasionWork,
        });
        (it.name(), Text::from(words))
    });
    let iso = |day: Option<DayNumber>| day.map(DayNumber::iso).unwrap_or_default();
    let from = day_field(
        "search-from".to_owned(),
        c(Caption::FilterFrom),
        None,
        move || iso(search.wanted().from),
        move |day| search.change(|wanted| wanted.from = DayNumber::parse(&day)),
    );
    let to = day_field(
        "search-to".to_owned(),
        c(Caption::FilterTo),
        None,
        move || iso(search.wanted().to),
        move |day| search.change(|wanted| wanted.to = DayNumber::parse(&day)),
    );
    let all = vec![
        filter(
            search,
            "search-person",
            Caption::FilterPerson,
            Caption::FilterAnyone,
            people,
            |wanted| wanted.person.clone().map(|it| it.0).unwrap_or_default(),
            |wanted, id| wanted.person = (!id.is_empty()).then(|| SheetId(id.to_owned())),
        ),
        filter(
            search,
            "search-shown",
            Caption::FilterShown,
            Caption::FilterAll,
            owned(shown),
            |wanted| wanted.shown.map(shown_name).unwrap_or_default(),
            |wanted, name| wanted.shown = Shown::named(name),
        ),
        filter(
            search,
            "search-source",
            Caption::FilterSource,
            Caption::FilterAll,
            owned(names::sources()),
            |wanted| {
                wanted
                    .source
                    .map(|it| it.name().to_owned())
                    .unwrap_or_default()
            },
            |wanted, name| wanted.source = Source::named(name),
        ),
        filter(
            search,
            "search-occasion",
            Caption::FilterOccasion,
            Caption::FilterAll,
            owned(occasions.to_vec()),
            |wanted| {
                wanted
                    .occasion
                    .map(|it| it.name().to_owned())
                    .unwrap_or_default()
            },
            |wanted, name| wanted.occasion = Occasion::named(name),
        ),
        from,
        to,
    ];
    el("section")
        .class("column search")
        .child(el("h2").text(c(Caption::SearchTitle)))
        .child(words_field(search))
        .child(el("div").class("filters").children(all))
        .into()
}
