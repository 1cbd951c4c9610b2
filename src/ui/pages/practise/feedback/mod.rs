//! The key beside what was given: one sentence, the text with both marks, the strip, the reasons,
//! and room to disagree. A judging whose case is no longer in use shows what was kept of it.

mod beside;
mod reasons;

use leptos::prelude::{LocalStorage, StoredValue, WithValue as _};

use super::case::with_case;
use super::{case_gone, remark, set_title};
use crate::domain::practise::{Attempt, AttemptId, Feedback, Headline, History, Key, Why};
use crate::ui::charts::gauge_figure;
use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button, soft};
use crate::ui::draw::{Element, Piece, el, when};
use crate::ui::report::profile::Names;
use crate::ui::route::{CasePage, Route};
use crate::ui::session::{Arrival, Posed, Session};
use crate::ui::text::{Key as Word, Prompt, Remark, p, t};
use beside::{gauge, text};
use reasons::{block, habits, hints};

/// A judging whose key was shown, as it was when this page was made. What may still change on it
/// (where one sees it differently) is asked of the session.
struct Shown {
    session: Session,
    id: AttemptId,
    attempt: Attempt,
    key: Key,
    why: Why,
    names: Names,
    /// The case, if one of this version is still in use.
    posed: Option<Posed>,
}

/// The same, cheap to copy into closures.
type Held = StoredValue<Shown, LocalStorage>;

/// The judging of a case that the page shows: the last whose key was asked for.
fn last(session: Session, id: &str) -> Option<(Attempt, Key, Why)> {
    session.read(|state| {
        let history = History::of(&state.attempts);
        let last = history.last_of(id)?;
        Some((last.attempt.clone(), last.key.clone(), last.why))
    })
}

/// The page.
pub fn page(session: Session, id: &str) -> Piece {
    let asked = id.to_owned();
    let id = id.to_owned();
    let is_judged = move || last(session, &asked).is_some();
    when(
        is_judged,
        move || {
            let kept = id.clone();
            let id = id.clone();
            // The packs may come after the page; a pack in use without cases never does.
            let is_here = move || matches!(session.has_cases(), Ok(()) | Err(Arrival::Empty));
            when(
                is_here,
                move || judged(session, &kept),
                move || with_case(session, &id, |_| Piece::Nothing),
            )
        },
        not_judged,
    )
}

/// The key is asked for before the case was rated.
fn not_judged() -> Piece {
    set_title(p(Prompt::NotJudged));
    column(vec![
        heading(p(Prompt::NotJudged)).into(),
        lede_text(p(Prompt::NotJudgedText)).into(),
        actions(vec![
            link_button(Kind::Primary, &Route::Practise, t(Word::Continue)),
            link_button(Kind::Quiet, &Route::Cases, p(Prompt::AllCases)),
        ])
        .into(),
    ])
    .into()
}

fn judged(session: Session, id: &str) -> Piece {
    let Some((attempt, key, why)) = last(session, id) else {
        return case_gone();
    };
    let posed = session.pose(id).ok().flatten();
    let posed = posed.filter(|it| it.id.case == attempt.id.case);
    let held = StoredValue::new_local(Shown {
        session,
        id: attempt.id.clone(),
        attempt,
        key,
        why,
        names: session.names().unwrap_or_default(),
        posed,
    });
    held.with_value(|shown| drawn(held, shown))
}

fn headline_name(headline: Headline, names: &Names) -> &str {
    match headline {
        Headline::FarOff { of, .. } | Headline::SawUnshown(of) | Headline::MissedShown(of) => {
            names.of(of)
        }
        Headline::Missed(of) | Headline::FalseAlarm(of) => names.of_pattern(of),
        Headline::Near { .. } | Headline::Same => "",
    }
}

fn eyebrow(shown: &Shown) -> Element {
    let title = shown.posed.as_ref().map(|it| it.case.title.clone());
    let title = title.unwrap_or_else(|| shown.id.case.id.clone());
    let parts = [
        t(Word::RoomPractise).to_owned(),
        title,
        p(Prompt::KeyProvisional).to_owned(),
    ];
    el("p").class("eyebrow").text(parts.join(" · "))
}

fn drawn(held: Held, shown: &Shown) -> Piece {
    let feedback = Feedback::of(&shown.attempt, &shown.key);
    let headline = feedback.headline();
    let title = remark(Remark::Headline {
        headline,
        name: headline_name(headline, &shown.names),
    });
    let posed = shown.posed.as_ref();
    set_title(posed.map_or(p(Prompt::WhyTitle), |it| &it.case.title));
    let aside = match shown.why {
        Why::Counts => None,
        Why::Repeat => Some(Prompt::WasRepeat),
        Why::OtherVersion => Some(Prompt::WasOther),
        Why::TooSoon | Why::KnewKey => Some(Prompt::NeverCounts),
    };
    let aside = aside.map(|of| el("p").class("aside").text(p(of)));
    let text = match &shown.posed {
        Some(posed) => text(&posed.case, &shown.attempt, &shown.key),
        None => soft(p(Prompt::TextGone)).into(),
    };
    let blocks = feedback.furthest_first().into_iter();
    let blocks = blocks.map(|beside| block(held, shown, beside));
    let panel = el("div")
        .class("panel")
        .child(gauge_figure(&gauge(shown, &feedback)))
        .child(
            el("section")
                .class("reasons")
                .child(el("h2").class("heard-only").text(p(Prompt::WhyTitle)))
                .children(blocks.collect()),
        )
        .child(habits(shown, &feedback))
        .child(hints(shown))
        .child(onward(shown));
    el("article")
        .class("case-page feedback")
        .child(eyebrow(shown))
        .child(heading(title))
        .child(aside)
        .child(
            el("div")
                .class("case-two")
                .child(el("div").class("case-side").child(text))
                .child(panel),
        )
        .into()
}

fn onward(shown: &Shown) -> Element {
    let again = Route::Case(shown.id.case.id.clone(), CasePage::Read);
    actions(vec![
        link_button(Kind::Primary, &Route::NextCase, p(Prompt::NextCase)),
        link_button(Kind::Quiet, &Route::Profile, p(Prompt::YourProfile)),
        shown
            .posed
            .is_some()
            .then(|| link_button(Kind::Quiet, &again, p(Prompt::JudgeAgain)))
            .into(),
    ])
}
