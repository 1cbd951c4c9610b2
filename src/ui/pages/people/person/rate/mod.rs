//! Rating one characteristic of a person by its anchors. What was seen comes first. Nothing is chosen
//! beforehand but what one began before, and a rating that is kept never takes the place of a former one.

use leptos::prelude::untrack;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

mod draft;

use self::draft::Draft;
use super::Who;
use super::characteristics::observation_link;
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::Anchor;
use crate::domain::people::{
    Evidence, Observation, Rated, Side, Standing, against_extreme, sheet_among,
};
use crate::domain::question::{Choice, Scale};
use crate::domain::scale::{Level, Reply, Seen};
use crate::domain::sheet::{PEOPLE_FIELD_LIMIT, SheetId};
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{
    FieldWords, Kind, actions, button, choice_id, choice_rows, column, heading, longer, paragraph,
    select, soft, submit_button,
};
use crate::ui::draw::{Piece, Text, Watched, el, live, live_text, on_window, when};
use crate::ui::pages::people::held::of_changing;
use crate::ui::pages::people::{fields, in_words, not_arrived, set_title};
use crate::ui::report::people::{in_a_line, rating_words, source_name};
use crate::ui::route::PersonPage;
use crate::ui::session::{Arrival, File, Session};
use crate::ui::text::{Account, Caption, account, c};

/// The ids of the fields that a complaint leads to.
const WHY: &str = "why-field";
const AGAINST: &str = "against-field";
/// So many observations are shown at first, and more each time.
const AT_ONCE: usize = 20;
/// So many are offered as what speaks against a rating.
const MOST_AGAINST: usize = 100;

/// The anchors as a scale, with the words for "not seen yet" last.
fn scale(anchor: &Anchor) -> Scale {
    let levels = anchor.levels.iter().map(|level| Choice {
        name: level.name.clone(),
        text: level.text.clone(),
        signs: level.signs.clone(),
    });
    let open = Choice {
        name: c(Caption::NotSeenYet).to_owned(),
        text: c(Caption::NotSeenYetText).to_owned(),
        signs: Vec::new(),
    };
    Scale::Watched(levels.chain([open]).collect())
}

/// Number keys rate: 1 to 5, and 0 for "not seen yet".
fn listen_to_keys(who: &Who, draft: Draft, scale: Scale) {
    let session = who.session;
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_on = session.glance(|state| state.preferences.single_keys);
        let Some(key) = window::digit(event).filter(|_| is_on) else {
            return;
        };
        let Some(seen) = scale.reply_at_key(key).and_then(Reply::seen) else {
            return;
        };
        event.prevent_default();
        window::focus(&format!("#{}", choice_id(key)));
        draft.choose(seen);
    });
}

/// An observation in a row: its sheet, what was done, and which way it speaks and how one knows.
type Row = (SheetId, String, String);

/// What was written down about it, the newest first, and how much of it there is.
fn rows(who: &Who, of: Characteristic, most: usize) -> (Vec<Row>, usize) {
    let today = who.session.today();
    who.look(|about| {
        let evidence = Evidence::of(about.iter().copied(), of, today);
        let rows = evidence.0.iter().rev().take(most).filter_map(|sighting| {
            let sheet = sheet_among(about, &sighting.sheet)?;
            let side = match sighting.side {
                Side::For => Caption::RateSpeaksFor,
                Side::Against => Caption::RateSpeaksAgainst,
            };
            let day = sighting.on.map(in_words);
            let seen = account(Account::SeenOn {
                day: day.as_deref(),
                source: source_name(sighting.source),
            });
            let behavior = Observation(sheet).behavior().to_owned();
            Some((sheet.id.clone(), behavior, format!("{}; {seen}", c(side))))
        });
        (rows.collect(), evidence.0.len())
    })
}

fn evidence((rows, all): (Vec<Row>, usize), shown: Watched<usize>) -> Piece {
    let rows = rows.into_iter().map(|(id, behavior, seen)| {
        el("li")
            .class("row")
            .child(observation_link(&id, &behavior))
            .child(el("span").class("soft small").text(seen))
            .into()
    });
    let rows: Vec<Piece> = rows.collect();
    let list: Piece = match rows.is_empty() {
        true => soft(c(Caption::RateNothing)).into(),
        false => longer("seen", rows, all, AT_ONCE, shown),
    };
    el("section")
        .class("evidence")
        .child(el("h2").text(c(Caption::RateEvidence)))
        .child(list)
        .into()
}

/// How it was rated so far.
fn so_far(who: &Who, of: Characteristic) -> Option<Piece> {
    let (words, today) = (who.words(), who.session.today());
    let held = who.look(|about| {
        let now = Standing::of(about, of, today).now()?;
        rating_words(&words, now, &in_words)
    })?;
    let words = soft(c(Caption::RateNow)).text(": ").text(held);
    Some(words.into())
}

/// What speaks against an end of the scale, to choose from.
fn against(who: &Who, of: Characteristic, draft: Draft) -> Piece {
    let is_top = draft.seen() == Some(Seen::At(Level::Five));
    let today = who.session.today();
    let mut choices: Vec<(String, Text)> = vec![(String::new(), c(Caption::AgainstChoose).into())];
    who.look(|about| {
        // The newest come first; nobody looks through a thousand.
        for id in against_extreme(about, of, is_top, today)
            .into_iter()
            .take(MOST_AGAINST)
        {
            if let Some(sheet) = sheet_among(about, &id) {
                let line = in_a_line(Observation(sheet).behavior());
                choices.push((id.0, line.into()));
            }
        }
    });
    choices.push((Rated::SKIPPED.to_owned(), c(Caption::AgainstNone).into()));
    let field = select(
        AGAINST.to_owned(),
        c(Caption::RateAgainst),
        choices,
        move || draft.text(Rated::AGAINST),
        move |chosen| draft.set(Rated::AGAINST, chosen),
    );
    el("div")
        .class("note-field")
        .child(soft(c(Caption::RateAgainstHint)).class("soft small"))
        .child(field)
        .into()
}

/// What to complain about, once it was asked to be kept.
fn faults(draft: Draft) -> Vec<(Caption, String)> {
    match draft.complained.get() {
        true => draft.faults(),
        false => Vec::new(),
    }
}

/// The complaints, each a way to its field.
fn complaints(faults: Vec<(Caption, String)>) -> Piece {
    if faults.is_empty() {
        return Piece::Nothing;
    }
    let lines = faults.into_iter().map(|(words, field)| {
        let to = format!("#{field}");
        let link = el("a")
            .made_attribute("href", to.clone())
            .on("click", move |event| {
                event.prevent_default();
                window::focus(&to);
            })
            .text(c(words));
        el("p").child(link).into()
    });
    el("div")
        .class("error-summary")
        .id("error-summary")
        .attribute("role", "alert")
        .focusable()
        .children(lines.collect())
        .into()
}

fn why_field(session: Session, draft: Draft) -> Piece {
    let words = FieldWords {
        id: WHY.to_owned(),
        label: c(Caption::RateWhy).into(),
        hint: Some(c(Caption::RateWhyHint)),
        is_optional: true,
        rows: 3,
        limit: PEOPLE_FIELD_LIMIT,
        unkept: draft.unkept(),
        kept: Box::new(move || draft.text(Rated::WHY)),
        write: Box::new(move |text| draft.write_why(text)),
        leave: Box::new(move || session.flush_note()),
    };
    fields::hinted(session, words)
}

/// That it was begun before, where it was.
fn reminder(draft: Draft) -> Piece {
    let day = draft.look(|rated| in_words(clock::local_day(rated.0.begun)));
    let words = day.map(|day| account(Account::RatingBegun { day: &day }));
    let Some(words) = words else {
        return Piece::Nothing;
    };
    when(
        move || draft.look(|_| ()).is_some(),
        move || paragraph(words.clone()).class("aside"),
        || Piece::Nothing,
    )
}

/// Keeping it, leaving it for later, and removing what was begun.
fn ways(who: &Who, draft: Draft) -> Piece {
    let remove = when(
        move || draft.look(|_| ()).is_some(),
        move || {
            button(Kind::Quiet, c(Caption::RateRemove), move || {
                draft.remove();
            })
        },
        || Piece::Nothing,
    );
    Piece::All(vec![
        actions(vec![
            submit_button(c(Caption::RateKeep)),
            who.link(Kind::Quiet, PersonPage::Ledger, Caption::RateBack),
            remove,
        ])
        .into(),
        soft(c(Caption::RateSaved)).class("soft small").into(),
    ])
}

/// The form, once the anchors are here.
fn form(who: &Who, of: Characteristic) -> Piece {
    let words = who.words();
    let Some(anchor) = words.anchor(of) else {
        return not_arrived(who.session, Arrival::Empty);
    };
    let (draft, follow) = Draft::new(who, of);
    let reminder = reminder(draft);
    let scale = scale(anchor);
    let steps = choice_rows(
        &scale,
        move || draft.seen().map(Reply::Level),
        move |reply| {
            if let Some(seen) = reply.seen() {
                draft.choose(seen);
            }
        },
    );
    listen_to_keys(who, draft, scale);
    let lacks_rating = move || draft.complained.get() && draft.seen().is_none();
    let complaint = when(
        lacks_rating,
        || {
            el("p")
                .class("field-error")
                .id("error")
                .text(c(Caption::ErrorRate))
        },
        || Piece::Nothing,
    );
    let fieldset = el("fieldset")
        .class("choices rating")
        .live_attribute("aria-describedby", move || {
            lacks_rating().then_some("error")
        })
        .child(el("legend").text(c(Caption::RateLegend)))
        .child(complaint)
        .child(steps);
    let asked = who.clone();
    // Made anew when another step is chosen, and not under the hands of whoever chooses here.
    let ends = of_changing(
        move || draft.seen().filter(|seen| Rated::is_extreme(*seen)),
        move |end| end.map(|_| untrack(|| against(&asked, of, draft))).into(),
    );
    let name = words.name(of).to_owned();
    let form = el("form")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            draft.keep(&name);
        })
        .child(of_changing(move || faults(draft), complaints))
        .child(fieldset)
        .child(why_field(who.session, draft))
        .child(ends)
        .child(ways(who, draft))
        .child(follow);
    let (shown, coded) = (who.clone(), who.clone());
    let most = Watched::new(AT_ONCE);
    column(vec![
        el("p")
            .class("eyebrow")
            .attribute("dir", "auto")
            .child(live_text(move || coded.code()))
            .into(),
        heading(account(Account::RateHeading { of: words.name(of) })).into(),
        soft(anchor.definition.clone()).into(),
        so_far(who, of).into(),
        reminder,
        of_changing(
            move || rows(&shown, of, most.get()),
            move |rows| evidence(rows, most),
        ),
        el("section")
            .child(el("h2").class("heard-only").text(c(Caption::RateTitle)))
            .child(form)
            .into(),
    ])
    .into()
}

/// The page.
pub fn page(who: &Who, of: Characteristic) -> Piece {
    set_title(c(Caption::RateTitle));
    let (known, shown, missing) = (who.clone(), who.clone(), who.clone());
    when(
        move || known.session.shelf(File::Mirror).is_ok(),
        move || form(&shown, of),
        move || {
            let missing = missing.clone();
            live(move || match missing.session.shelf(File::Mirror) {
                Ok(_) => Piece::Nothing,
                Err(why) => not_arrived(missing.session, why),
            })
        },
    )
}
