//! Choosing a sniff test for a person: from the library, narrowed down, or one of one's own.

use crate::domain::characteristic::Characteristic;
use crate::domain::pack::SniffTest;
use crate::domain::pack::sniff::{Choice, Kind as SniffKind};
use crate::domain::people::run_of;
use crate::domain::sheet::{SheetId, SheetKind};
use crate::platform::browser::page as window;
use crate::ui::components::{Kind, actions, button, heading, lede_text, paragraph, soft};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::pages::people::{choosing, set_title};
use crate::ui::route::Route;
use crate::ui::session::{File, Session};
use crate::ui::text::{Caption, Mention, c, mention};

/// The page, at first narrowed down to what could show `of`.
pub fn page(session: Session, person: &SheetId, of: Option<Characteristic>) -> Piece {
    set_title(c(Caption::RunChoose));
    choosing::with_packs(session, person, move |session, person| {
        chooser(session, person, of)
    })
}

/// Begins a run with these texts and goes to it.
fn begin(session: Session, person: &SheetId, texts: &[(&str, String)]) {
    let id = session.put_in_ledger(SheetKind::Run, Some(person), texts);
    window::go(&Route::Run(id).fragment());
}

fn kind_words(kind: SniffKind) -> &'static str {
    c(match kind {
        SniffKind::StretchAssignment => Caption::KindStretch,
        SniffKind::LearningOpportunity => Caption::KindLearning,
        SniffKind::CrossFunctionalChallenge => Caption::KindCross,
    })
}

fn entry(session: Session, person: &SheetId, id: &str, test: &SniffTest) -> Piece {
    let anchors = choosing::anchors(session);
    let names = test.characteristics.iter();
    let names: Vec<String> = names.map(|it| choosing::name_of(&anchors, *it)).collect();
    let facts = mention(Mention::TestFacts {
        names: &names,
        kind: test.kind.map_or("", kind_words),
        hours: test.hours,
        weeks: test.weeks,
        cost: test.cost,
    });
    let texts = run_of(id, test);
    let person = person.clone();
    let take = choosing::take(Caption::RunUse, &test.title, move || {
        begin(session, &person, &texts);
    });
    let card = Route::SniffTest(id.to_owned());
    let card = el("a")
        .class("button button-quiet")
        .made_attribute("href", card.href())
        .made_attribute(
            "aria-label",
            format!("{}: {}", c(Caption::RunCard), test.title),
        )
        .text(c(Caption::RunCard));
    // The first sentence of what is asked says what it is.
    let line = test.setup.split_inclusive(". ").next().unwrap_or_default();
    el("li")
        .child(el("h2").text(test.title.clone()))
        .child(soft(facts).class("soft small"))
        .child(paragraph(line.trim().to_owned()))
        .child(el("p").class("row").child(take).child(card))
        .into()
}

fn list(session: Session, person: &SheetId, of: Option<Characteristic>) -> Piece {
    let Ok(shelf) = session.shelf(File::Library) else {
        return Piece::Nothing;
    };
    let choice = Choice {
        characteristic: of,
        ..Choice::default()
    };
    let mut entries = Vec::new();
    for (id, test) in shelf.sniff_tests() {
        if test.is_chosen(choice) {
            entries.push(entry(session, person, &id, test));
        }
    }
    choosing::listed(entries)
}

fn chooser(session: Session, person: &SheetId, of: Option<Characteristic>) -> Piece {
    let of = Watched::new(of);
    let (listed, own) = (person.clone(), person.clone());
    let own = button(Kind::Quiet, c(Caption::RunOwn), move || {
        begin(session, &own, &[]);
    });
    el("div")
        .class("column")
        .child(choosing::about(session, person))
        .child(heading(c(Caption::RunChoose)))
        .child(lede_text(c(Caption::RunChooseLede)))
        .child(
            el("div")
                .class("filters")
                .child(choosing::narrow(session, of)),
        )
        .child(live(move || list(session, &listed, of.get())))
        .child(
            el("section")
                .child(el("h2").text(c(Caption::RunOwnTitle)))
                .child(actions(vec![own])),
        )
        .into()
}
