//! A person's own pages: all that is kept about them, rating a characteristic, the page before a
//! conversation, and the way out. Characteristics stand in the source's order.

mod brief;
mod characteristics;
mod flags;
mod head;
mod plans;
mod rate;
mod timeline;
pub mod transfer;

use leptos::prelude::request_animation_frame;

use super::{gone, in_words, once_settled, set_title};
use crate::domain::people::Person;
use crate::domain::sheet::{Sheet, SheetId};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, link_button, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live, live_text, when};
use crate::ui::pages::waiting::task_of;
use crate::ui::report::people::Words;
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, Key, Mention, c, mention, t};

/// Whom a page is about.
#[derive(Clone)]
pub struct Who {
    session: Session,
    id: SheetId,
}

impl Who {
    /// Looks at all that is about the person, and again whenever it changes.
    fn look<T>(&self, look: impl FnOnce(&[&Sheet]) -> T) -> T {
        self.session.ledger(|ledger| {
            let about: Vec<&Sheet> = ledger.about(&self.id).collect();
            look(&about)
        })
    }

    /// Looks at the person's own sheet.
    fn person<T>(&self, look: impl FnOnce(Person<'_>) -> T) -> Option<T> {
        self.session
            .ledger(|ledger| ledger.get(&self.id).map(|sheet| look(Person(sheet))))
    }

    fn code(&self) -> String {
        self.session.code_of(&self.id).unwrap_or_default()
    }

    /// The names of characteristics and anchors, as far as they are here.
    fn words(&self) -> Words {
        let shelf = self.session.shelf(File::Mirror);
        shelf.map(|shelf| Words::of(&shelf)).unwrap_or_default()
    }

    fn route(&self, page: PersonPage) -> Route {
        Route::Person(self.id.clone(), page)
    }

    /// A link that looks like a button, to another page of the person.
    fn link(&self, kind: Kind, page: PersonPage, words: Caption) -> Piece {
        link_button(kind, &self.route(page), c(words))
    }
}

/// A page of a person. Where they are removed while it is open, it says so.
pub fn page(session: Session, id: &SheetId, page: PersonPage) -> Piece {
    let who = Who {
        session,
        id: id.clone(),
    };
    let known = who.clone();
    when(
        move || known.session.code_of(&known.id).is_some(),
        move || match page {
            PersonPage::Rate(of) => rate::page(&who, of),
            PersonPage::Brief => brief::page(&who),
            _ => ledger(&who),
        },
        gone,
    )
}

/// The code, as the heading. It may be written in any direction.
fn code_heading(who: &Who) -> Piece {
    let who = who.clone();
    el("h1")
        .focusable()
        .attribute("dir", "auto")
        .child(live_text(move || who.code()))
        .into()
}

/// A part of the page under its own heading, made anew when what it shows changes.
fn part(who: &Who, title: &'static str, pieces: impl Fn(&Who) -> Piece + 'static) -> Piece {
    let who = who.clone();
    el("section")
        .class("column")
        .child(el("h2").text(title))
        .child(live(move || pieces(&who)))
        .into()
}

/// What waits for the manager with this person.
fn waiting(who: &Who) -> Piece {
    let due = who.session.due().into_iter();
    let rows = due.filter(|due| due.person == who.id).map(|due| {
        let (words, route) = task_of(&due);
        let since = due.since.map(|day| {
            let words = mention(Mention::DueSince {
                day: &in_words(day),
            });
            el("span").class("soft small").text(words)
        });
        el("li")
            .class("row")
            .child(el("a").made_attribute("href", route.href()).text(t(words)))
            .child(since)
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    if rows.is_empty() {
        return Piece::Nothing;
    }
    el("section")
        .class("column")
        .child(el("h2").text(t(Key::DueTitle)))
        .child(el("ul").class("rows").children(rows))
        .into()
}

/// The lock, offered before anything is written that could hurt somebody.
fn lock_offer(session: Session) -> Piece {
    let later = button(Kind::Quiet, c(Caption::NotNow), move || {
        session.offer_lock(false);
        request_animation_frame(|| window::focus("main h1"));
    });
    el("section")
        .class("promise column")
        .child(el("h2").text(c(Caption::LockOffer)))
        .child(paragraph(c(Caption::LockOfferText)))
        .child(actions(vec![
            link_button(Kind::Quiet, &Route::Lock, c(Caption::ToLock)),
            later,
        ]))
        .into()
}

/// All that is kept about a person.
fn ledger(who: &Who) -> Piece {
    set_title(c(Caption::PersonTitle));
    let asking = Watched::new(false);
    let top = el("div")
        .class("column")
        .child(code_heading(who))
        .child(head::head(who, asking));
    let (waits, rest, session) = (who.clone(), who.clone(), who.session);
    let ways = actions(vec![
        link_button(Kind::Primary, &Route::Capture, c(Caption::WriteDown)),
        who.link(Kind::Quiet, PersonPage::NewRun, Caption::StartTest),
        who.link(Kind::Quiet, PersonPage::NewGrowth, Caption::AddStep),
        who.link(Kind::Quiet, PersonPage::Brief, Caption::BeforeTalk),
    ]);
    Piece::All(vec![
        top.into(),
        when(
            move || session.offers_lock(),
            move || lock_offer(session),
            || Piece::Nothing,
        ),
        live(move || waiting(&waits)),
        ways.class("actions person-ways").into(),
        once_settled(session, move || {
            Piece::All(vec![
                characteristics::section(&rest),
                flags::section(&rest),
                part(&rest, c(Caption::RunsTitle), plans::runs),
                part(&rest, c(Caption::GrowthsTitle), plans::steps),
                timeline::section(&rest),
                transfer::section(&rest, asking),
                transfer::ask(&rest, asking),
            ])
        }),
    ])
}

/// A list of rows, or the words for none.
fn rows_or(rows: Vec<Piece>, none: Caption) -> Piece {
    if rows.is_empty() {
        return soft(c(none)).into();
    }
    el("ul").class("rows").children(rows).into()
}
