//! All observations: found by words and narrowed down, the newest first; and apart from them those
//! to finish. What is looked for lives in the page and stands in no address.

use std::cell::RefCell;

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast as _;

use super::observation::remove;
use super::{in_words, names, set_title};
use crate::domain::day::DayNumber;
use crate::domain::people::{
    Ledger, Observation, Occasion, PERSON, Person, Shown, Source, Wanted, search, unsettled,
};
use crate::domain::sheet::{Sheet, SheetId, SheetKind};
use crate::platform::browser::{intl, page as window};
use crate::ui::components::{
    Choice, Kind, actions, button, column, day_field, heading, link_button, paragraph, select,
    soft, value_of,
};
use crate::ui::draw::{Piece, Text, Watched, el, live, live_text, when};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, language, mention};

/// How many are drawn at once.
const DRAWN: usize = 50;
/// How much of a text stands in a list, in characters.
const SHORT: usize = 160;

thread_local! {
    /// What was looked for last, so that coming back from one of them finds the list as it was.
    static LAST: RefCell<(Wanted, usize)> = RefCell::new((Wanted::default(), DRAWN));
}

/// What is looked for, and how many are shown of it.
#[derive(Clone, Copy)]
struct Search {
    session: Session,
    asked: Watched<(Wanted, usize)>,
    found: Watched<(usize, usize)>,
}

impl Search {
    fn wanted(self) -> Wanted {
        self.asked.get().0
    }

    /// Looks for something else, from the first again.
    fn change(self, change: impl FnOnce(&mut Wanted)) {
        let (mut wanted, _) = self.asked.peek();
        change(&mut wanted);
        self.ask(wanted, DRAWN);
    }

    fn ask(self, wanted: Wanted, most: usize) {
        LAST.replace((wanted.clone(), most));
        self.asked.set((wanted, most));
    }
}

/// The beginning of a text, cut between words.
pub fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHORT).collect();
    if short.len() == text.len() {
        return short;
    }
    if let Some(at) = short.rfind(char::is_whitespace) {
        short.truncate(at);
    }
    short.push('…');
    short
}

/// What an observation is known by in a list.
pub fn line_of(sheet: &Sheet) -> String {
    match Observation(sheet).first_words() {
        "" => c(Caption::NothingWritten).to_owned(),
        words => shortened(words),
    }
}

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(c(Caption::AllObservations));
    let search = Search {
        session,
        asked: Watched::new(LAST.with_borrow(Clone::clone)),
        found: Watched::new((0, 0)),
    };
    let has_any =
        move || session.ledger(|ledger| ledger.of_kind(SheetKind::Observation).next().is_some());
    Piece::All(vec![
        column(vec![
            heading(c(Caption::AllObservations)).into(),
            actions(vec![link_button(
                Kind::Primary,
                &Route::Capture,
                c(Caption::WriteDown),
            )])
            .into(),
        ])
        .into(),
        live(move || to_finish(session)),
        when(
            has_any,
            move || {
                Piece::All(vec![
                    filters(search),
                    count(search),
                    live(move || results(search)),
                ])
            },
            || soft(c(Caption::ObservationsNone)),
        ),
    ])
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

fn filters(search: Search) -> Piece {
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

/// How many were found, said whenever it changes.
fn count(search: Search) -> Piece {
    let said = live_text(move || {
        let (found, of) = search.found.get();
        let tag = language().tag();
        match (found, of) {
            (0, 0) => String::new(),
            _ if found == of => mention(Mention::FoundAll {
                count: of,
                said: &intl::number(tag, of),
            }),
            _ => mention(Mention::FoundOf {
                found: &intl::number(tag, found),
                of: &intl::number(tag, of),
            }),
        }
    });
    let is_narrowed = move || search.wanted() != Wanted::default();
    let clear = when(
        is_narrowed,
        move || {
            button(Kind::Quiet, c(Caption::ClearSearch), move || {
                search.ask(Wanted::default(), DRAWN);
                window::focus("#search-words");
            })
        },
        || Piece::Nothing,
    );
    el("div")
        .class("row found")
        .child(el("p").attribute("role", "status").child(said))
        .child(clear)
        .into()
}

/// Whom it is about, the day, and what is told apart.
fn facts(ledger: &Ledger, observation: Observation<'_>) -> String {
    let person = observation.person();
    let code = person.and_then(|it| {
        let sheet = ledger.get(&it)?;
        Some(Person(sheet).code().to_owned())
    });
    let mut facts: Vec<String> = code.into_iter().collect();
    facts.extend(observation.on().map(in_words));
    if observation.source() == Some(Source::Hearsay) {
        facts.push(c(Caption::HearsayMark).to_owned());
    }
    facts.extend(observation.habits().map(|it| names::habit(it).to_owned()));
    if observation.wants_talk() {
        facts.push(c(Caption::TalkMark).to_owned());
    }
    facts.join(" · ")
}

fn row(ledger: &Ledger, sheet: &Sheet) -> Piece {
    let to = Route::Observation(sheet.id.clone());
    let link = el("a")
        .made_attribute("href", to.href())
        .text(line_of(sheet));
    let facts = facts(ledger, Observation(sheet));
    el("li")
        .class("row")
        .child(link)
        .child(el("span").class("soft small").text(facts))
        .into()
}

fn results(on: Search) -> Piece {
    let (wanted, most) = on.asked.get();
    let (rows, found) = on.session.ledger(|ledger| {
        let found = search(ledger, &wanted, most);
        let all = ledger.of_kind(SheetKind::Observation).count() - unsettled(ledger).len();
        let newest = found.newest.iter();
        let rows: Vec<Piece> = newest.map(|sheet| row(ledger, sheet)).collect();
        (rows, (found.count, all))
    });
    if on.found.peek() != found {
        on.found.set(found);
    }
    if rows.is_empty() {
        let words = match found.1 {
            0 => Caption::ObservationsNone,
            _ => Caption::FoundNone,
        };
        return soft(c(words)).into();
    }
    let drawn = rows.len();
    let more = (found.0 > drawn).then(|| {
        let more = button(Kind::Quiet, c(Caption::ShowMore), move || {
            on.ask(on.asked.peek().0, drawn + DRAWN);
            let next = format!("#found li:nth-child({}) a", drawn + 1);
            request_animation_frame(move || window::focus(&next));
        });
        actions(vec![more])
    });
    el("section")
        .class("column results")
        .child(el("h2").class("heard-only").text(c(Caption::FoundTitle)))
        .child(el("ul").class("rows").id("found").children(rows))
        .child(more)
        .into()
}

/// Removes one from the list of those to finish; focus goes to what is left of the page.
fn remove_here(session: Session, id: &SheetId) {
    remove(session, id);
    request_animation_frame(|| window::focus("main h1"));
}

fn unfinished(session: Session, sheet: &Sheet) -> Piece {
    let observation = Observation(sheet);
    let to = Route::Observation(sheet.id.clone());
    let is_draft = observation.is_draft() || !observation.says_what_was_done();
    let why = c(if is_draft {
        Caption::BegunMark
    } else {
        Caption::NobodyMark
    });
    let words = el("div")
        .child(
            el("a")
                .made_attribute("href", to.href())
                .text(line_of(sheet)),
        )
        .child(el("p").class("soft small").text(why));
    let next = if is_draft {
        link_button(Kind::Quiet, &to, c(Caption::Finish))
    } else {
        assign(session, &sheet.id)
    };
    let id = sheet.id.clone();
    let away = button(Kind::Quiet, c(Caption::RemoveBegun), move || {
        remove_here(session, &id);
    });
    el("li")
        .class("row")
        .child(words)
        .child(next)
        .child(away)
        .into()
}

/// Says whom one is about.
fn assign(session: Session, id: &SheetId) -> Piece {
    let mut choices: Vec<Choice> = vec![(String::new(), c(Caption::WhomNobody).into())];
    for (id, code) in session.people() {
        choices.push((id.0, code.into()));
    }
    let field = session.ledger_field(id, SheetKind::Observation, PERSON);
    select(
        format!("whom-{}", id.0),
        c(Caption::Whom),
        choices,
        String::new,
        move |person| {
            session.set_field(field.clone(), person);
            request_animation_frame(|| window::focus("main h1"));
        },
    )
}

/// Those to finish, apart from all others.
fn to_finish(session: Session) -> Piece {
    let rows: Vec<Piece> = session.ledger(|ledger| {
        let all = unsettled(ledger).into_iter().take(DRAWN);
        all.map(|sheet| unfinished(session, sheet)).collect()
    });
    if rows.is_empty() {
        return Piece::Nothing;
    }
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::UnsettledTitle)))
        .child(paragraph(c(Caption::UnsettledLede)).class("soft"))
        .child(el("ul").class("rows").children(rows))
        .into()
}
