//! A case: the scene to read, a characteristic a page to rate with the text beside it, and the
//! anti-patterns with what was given so far. Everything is saved as it is given, so one may leave at
//! any point. No key is drawn here, not even hidden.

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _, request_animation_frame};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::{case_gone, marks, not_arrived, remark, set_title};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::{Attempt, Confidence, History, REPEAT_AFTER_DAYS, Stand, order};
use crate::domain::question::{Choice, Scale};
use crate::domain::scale::{Reply, Seen};
use crate::journal::Change;
use crate::platform::browser::{clock, page as window};
use crate::ui::components::{
    Kind, actions, button, choice_id, choice_rows, column, heading, lede_text, link_button, pills,
    submit_button,
};
use crate::ui::draw::{Element, Piece, Watched, el, live, live_text, on_window, when};
use crate::ui::route::{CasePage, Route};
use crate::ui::session::{Posed, Session};
use crate::ui::text::{Key, Prompt, Remark, p, t};

/// Pages of a case: five characteristics and the anti-patterns.
const STEPS: usize = 6;

/// A case being judged, cheap to copy into closures.
#[derive(Clone, Copy)]
struct Held {
    session: Session,
    posed: StoredValue<Posed, LocalStorage>,
}

impl Held {
    fn with<T>(self, look: impl FnOnce(&Posed) -> T) -> T {
        self.posed.with_value(look)
    }

    /// Looks at the judging as it stands, and again when it changes.
    fn attempt<T>(self, look: impl FnOnce(&Attempt) -> T) -> Option<T> {
        self.with(|posed| self.session.attempt(&posed.id, look))
    }

    fn seen(self, of: Characteristic) -> Option<Seen> {
        self.attempt(|it| it.rating(of).seen).flatten()
    }

    fn practise(self, change: Change) {
        self.with(|posed| self.session.practise(&posed.id, change));
    }

    fn route(self, page: CasePage) -> Route {
        Route::Case(self.with(|posed| posed.id.case.id.clone()), page)
    }

    fn of_step(self, step: u8) -> Characteristic {
        let order = self.with(|posed| order(&posed.id));
        let place = usize::from(step).saturating_sub(1);
        order
            .get(place)
            .copied()
            .unwrap_or(Characteristic::Commitment)
    }
}

/// Makes a page of a case once the cases are here.
pub(super) fn with_case(
    session: Session,
    id: &str,
    make: impl Fn(Posed) -> Piece + 'static,
) -> Piece {
    let id = id.to_owned();
    when(
        move || session.has_cases().is_ok(),
        move || match session.pose(&id) {
            Ok(Some(posed)) => make(posed),
            _ => case_gone(),
        },
        move || {
            live(move || {
                session
                    .has_cases()
                    .err()
                    .map(|why| not_arrived(session, why))
            })
        },
    )
}

/// A page of a case.
pub fn page(session: Session, id: &str, page: CasePage) -> Piece {
    with_case(session, id, move |posed| {
        set_title(&posed.case.title);
        let held = Held {
            session,
            posed: StoredValue::new_local(posed),
        };
        let is_judged = move || held.attempt(Attempt::stand) == Some(Stand::Judged);
        when(
            is_judged,
            move || judged_elsewhere(held),
            move || match page {
                CasePage::Rate(step) => rate(held, step),
                CasePage::Spot => spot(held),
                CasePage::Read | CasePage::Key => read(held),
            },
        )
    })
}

/// What stands here once the key was shown, here or in another tab.
fn judged_elsewhere(held: Held) -> Piece {
    let title = held.with(|posed| posed.case.title.clone());
    column(vec![
        heading(title).into(),
        lede_text(p(Prompt::JudgedElsewhere)).into(),
        actions(vec![link_button(
            Kind::Primary,
            &held.route(CasePage::Key),
            p(Prompt::ToKey),
        )])
        .into(),
    ])
    .into()
}

/// What a person should know before they begin: that it will not count, or that the case is another.
fn warning(held: Held) -> Option<Prompt> {
    let id = held.with(|posed| posed.id.clone());
    held.session.glance(|state| {
        let history = History::of(&state.attempts);
        let has_changed = state.attempts.iter().any(|it| {
            let of = &it.id.case;
            of.id == id.case.id && of.version != id.case.version && it.judged.is_none()
        });
        match history.last_of(&id.case.id) {
            Some(last) if clock::now().days_since(last.judged) >= REPEAT_AFTER_DAYS => {
                Some(Prompt::JudgedLongAgo)
            }
            Some(_) => Some(Prompt::JudgedBefore),
            None => has_changed.then_some(Prompt::Changed),
        }
    })
}

/// The first step that is not rated; the anti-patterns if all are.
fn next_open(held: Held) -> CasePage {
    let first = (1..=5).find(|step| held.seen(held.of_step(*step)).is_none());
    first.map_or(CasePage::Spot, CasePage::Rate)
}

/// The scene, to read.
fn read(held: Held) -> Piece {
    let begun = held.attempt(|_| ()).is_some();
    let words = if begun {
        Prompt::GoOn
    } else {
        Prompt::BeginRating
    };
    let begin = button(Kind::Primary, p(words), move || {
        held.with(|posed| held.session.open_case(&posed.id));
        window::go(&held.route(next_open(held)).fragment());
    });
    let warning = warning(held).map(|of| el("p").class("aside").text(p(of)));
    held.with(|posed| {
        el("article")
            .class("column case-read")
            .child(heading(posed.case.title.clone()))
            .child(lede_text(p(Prompt::ReadLede)))
            .child(warning)
            .child(marks::plain(&posed.case.sentences))
            .child(actions(vec![
                begin,
                link_button(Kind::Quiet, &Route::Practise, t(Key::Back)),
            ]))
            .into()
    })
}

fn eyebrow(held: Held, step: usize) -> Element {
    let title = held.with(|posed| posed.case.title.clone());
    el("p").class("eyebrow").text(remark(Remark::Eyebrow {
        title: &title,
        step,
        of: STEPS,
    }))
}

/// The scale of a characteristic.
fn scale(posed: &Posed, of: Characteristic) -> Scale {
    let levels = posed.anchor(of).map(|anchor| anchor.levels.clone());
    let choice = |level: crate::domain::pack::AnchorLevel| Choice {
        name: level.name,
        text: level.text,
        // A case has its own.
        signs: Vec::new(),
    };
    Scale::Shown(levels.unwrap_or_default().into_iter().map(choice).collect())
}

/// Number keys rate: 1 to 5, and 0 for "not shown here".
fn listen_to_keys(held: Held, of: Characteristic) {
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let Some(key) = window::digit(event) else {
            return;
        };
        let is_on = held.session.glance(|state| state.preferences.single_keys);
        let scale = held.with(|posed| scale(posed, of));
        let Some(seen) = scale
            .reply_at_key(key)
            .and_then(Reply::seen)
            .filter(|_| is_on)
        else {
            return;
        };
        event.prevent_default();
        window::focus(&format!("#{}", choice_id(key)));
        if held.seen(of) != Some(seen) {
            held.with(|posed| held.session.rate(&posed.id, of, seen));
        }
    });
}

/// How sure.
fn sureness(held: Held, of: Characteristic) -> Piece {
    let choices = Confidence::ALL.map(|sure| {
        let percent = sure.percent();
        (sure, remark(Remark::Percent { percent }).into())
    });
    pills(
        "sure",
        p(Prompt::SureLegend),
        Some(p(Prompt::SureHint)),
        choices.to_vec(),
        move || held.attempt(|it| it.rating(of).sure).flatten(),
        move |sure| held.with(|posed| held.session.say_sure(&posed.id, of, sure)),
    )
}

fn toggles(held: Held, of: Characteristic) -> Piece {
    let is_marked = move |sentence: &str| {
        let is_marked = |it: &Attempt| it.rating(of).marks.iter().any(|id| id == sentence);
        held.attempt(is_marked) == Some(true)
    };
    let mark = move |sentence: &str, on| {
        held.practise(Change::Marked {
            of,
            sentence: sentence.to_owned(),
            on,
        });
    };
    held.with(|posed| marks::toggles(&posed.case.sentences, is_marked, mark))
}

fn error_summary() -> Element {
    el("div")
        .class("error-summary")
        .id("error-summary")
        .attribute("role", "alert")
        .focusable()
        .child(
            el("p").child(
                el("a")
                    .attribute("href", "#choice-1")
                    .on("click", |event| {
                        event.prevent_default();
                        window::focus("#choice-1");
                    })
                    .say(Key::ErrorChoose),
            ),
        )
}

/// A characteristic to rate, with the text beside it.
fn rate(held: Held, step: u8) -> Piece {
    let of = held.of_step(step);
    listen_to_keys(held, of);
    let chosen = move || held.seen(of);
    let complained = Watched::new(false);
    let lacks_rating = move || complained.get() && chosen().is_none();
    let onward = match step {
        5.. => CasePage::Spot,
        step => CasePage::Rate(step + 1),
    };
    let back = match step {
        0 | 1 => CasePage::Read,
        step => CasePage::Rate(step - 1),
    };
    let go_on = move || {
        if chosen().is_none() {
            complained.set(true);
            request_animation_frame(|| window::focus("#error-summary"));
            return;
        }
        window::go(&held.route(onward).fragment());
    };
    let (title, definition, scale) = held.with(|posed| {
        let title = remark(Remark::Trait {
            person: &posed.case.scene.name,
            name: posed.names.of(of),
        });
        let definition = posed.anchor(of).map(|it| it.definition.clone());
        (title, definition, scale(posed, of))
    });
    let rows = choice_rows(
        &scale,
        move || chosen().map(Reply::Level),
        move |reply| {
            if let Some(seen) = reply.seen() {
                held.with(|posed| held.session.rate(&posed.id, of, seen));
            }
        },
    );
    let complaint = when(
        lacks_rating,
        || {
            el("p")
                .class("field-error")
                .id("error")
                .say(Key::ErrorChoose)
        },
        || Piece::Nothing,
    );
    let fieldset = el("fieldset")
        .class("choices rating")
        .live_attribute("aria-describedby", move || {
            lacks_rating().then_some("error")
        })
        .child(el("legend").text(p(Prompt::ScaleLegend)))
        .child(complaint)
        .child(rows);
    let panel = el("div")
        .class("panel")
        .child(fieldset)
        .child(sureness(held, of))
        .child(actions(vec![
            submit_button(t(Key::Continue)),
            link_button(Kind::Quiet, &held.route(back), t(Key::Back)),
        ]));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            go_on();
        })
        .child(eyebrow(held, usize::from(step)))
        .child(heading(title))
        .child(definition.map(|it| el("p").class("soft case-definition").text(it)))
        .child(when(lacks_rating, error_summary, || Piece::Nothing))
        .child(
            el("div")
                .class("case-two")
                .child(toggles(held, of))
                .child(panel),
        )
        .into()
}

/// One anti-pattern to tick.
fn habit(held: Held, of: AntiPattern) -> Piece {
    let (name, line) = held.with(|posed| {
        let line = posed.lines.get(of.index()).cloned();
        (posed.names.of_pattern(of).to_owned(), line)
    });
    let is_ticked = move || held.attempt(|it| it.spotted.contains(&of)) == Some(true);
    let id = of.name();
    let input = el("input")
        .attribute("type", "checkbox")
        .made_attribute("aria-labelledby", format!("{id}-name"))
        .made_attribute("aria-describedby", format!("{id}-text"))
        .checked(is_ticked)
        .on("change", move |_| {
            let on = !is_ticked();
            held.practise(Change::Spotted { of, on });
        });
    let words = el("span")
        .class("choice-words")
        .child(
            el("span")
                .class("choice-name")
                .made_attribute("id", format!("{id}-name"))
                .text(name),
        )
        .child(
            el("span")
                .class("choice-text")
                .made_attribute("id", format!("{id}-text"))
                .text(line.unwrap_or_default()),
        );
    el("label").class("choice").child(input).child(words).into()
}

/// What was given on a characteristic, as a link to its page.
fn given(held: Held, step: u8) -> Piece {
    let of = held.of_step(step);
    let words = live_text(move || {
        let rating = held.attempt(|it| it.rating(of).clone()).unwrap_or_default();
        held.with(|posed| {
            let level = rating.seen.and_then(|seen| {
                let number = seen.level()?.number();
                Some((number, posed.level_name(of, seen).unwrap_or_default()))
            });
            remark(Remark::Given {
                name: posed.names.of(of),
                level,
                seen: rating.seen,
                sure: rating.sure,
            })
        })
    });
    let link = el("a")
        .made_attribute("href", held.route(CasePage::Rate(step)).href())
        .child(words);
    el("li").child(link).into()
}

/// The anti-patterns, what was given, and the way to the key.
fn spot(held: Held) -> Piece {
    let complained = Watched::new(false);
    let lacks = move || complained.get() && next_open(held) != CasePage::Spot;
    let see_key = move || {
        if next_open(held) != CasePage::Spot {
            complained.set(true);
            request_animation_frame(|| window::focus("#given"));
            return;
        }
        let (id, key) = held.with(|posed| (posed.id.clone(), posed.key()));
        // The page of the key first: this one would be made anew once the key is shown.
        window::go(&held.route(CasePage::Key).fragment());
        let key = Box::new(key);
        held.session.practise(&id, Change::Judged { key });
    };
    let habits = AntiPattern::ALL.map(|of| habit(held, of));
    let fieldset = el("fieldset")
        .class("choices rating")
        .attribute("aria-describedby", "spot-none")
        .child(el("legend").class("heard-only").text(p(Prompt::SpotTitle)))
        .child(el("div").class("choice-rows").children(habits.into()))
        .child(
            el("p")
                .class("soft small")
                .id("spot-none")
                .text(p(Prompt::SpotNone)),
        );
    let complaint = when(
        lacks,
        || {
            el("p")
                .class("field-error")
                .attribute("role", "alert")
                .text(p(Prompt::RateFirst))
        },
        || Piece::Nothing,
    );
    let givens = (1..=5).map(|step| given(held, step));
    let given = el("section")
        .class("given")
        .child(el("h2").id("given").focusable().text(p(Prompt::GivenTitle)))
        .child(complaint)
        .child(el("ul").class("points").children(givens.collect()));
    let panel = el("div")
        .class("panel")
        .child(fieldset)
        .child(given)
        .child(actions(vec![
            submit_button(p(Prompt::SeeKey)),
            link_button(Kind::Quiet, &held.route(CasePage::Rate(5)), t(Key::Back)),
        ]));
    let text = held.with(|posed| marks::plain(&posed.case.sentences));
    el("form")
        .class("case-page")
        .flag("novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            see_key();
        })
        .child(eyebrow(held, STEPS))
        .child(heading(p(Prompt::SpotTitle)))
        .child(
            el("p")
                .class("soft case-definition")
                .text(p(Prompt::SpotLede)),
        )
        .child(el("div").class("case-two").child(text).child(panel))
        .into()
}
