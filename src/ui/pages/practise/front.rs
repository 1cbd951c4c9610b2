//! The front of Practise: the next case and why, how the week stands, the way to the profile.

use super::{habit, not_arrived, remark, set_title};
use crate::domain::pack::Case;
use crate::domain::practise::{History, Next, Reason};
use crate::ui::components::{Kind, actions, column, heading, lede_text, link_button, paragraph};
use crate::ui::draw::{Piece, el, live};
use crate::ui::route::{CasePage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Prompt, Remark, p};

/// The front.
pub fn page(session: Session) -> Piece {
    set_title(p(Prompt::Title));
    let top = column(vec![
        heading(p(Prompt::Title)).into(),
        lede_text(p(Prompt::Lede)).into(),
    ]);
    let has_judged = session.glance(|state| !History::of(&state.attempts).all().is_empty());
    let how = (!has_judged).then(|| {
        let steps = [Prompt::HowRead, Prompt::HowRate, Prompt::HowKey];
        let steps = steps.map(|step| el("li").text(p(step)).into());
        el("section")
            .class("column")
            .child(el("h2").text(p(Prompt::HowTitle)))
            .child(el("ol").class("steps").children(steps.into()))
    });
    Piece::All(vec![
        top.into(),
        live(move || next(session)),
        how.into(),
        habit::section(session),
        el("section")
            .class("promise column")
            .child(paragraph(p(Prompt::NotPersonnel)))
            .into(),
    ])
}

/// Facts of a case that give nothing away.
fn facts(case: &Case) -> String {
    remark(Remark::Length {
        sentences: case.sentences.len(),
        words: case.words(),
    })
}

/// The next case, and what else there is.
fn next(session: Session) -> Piece {
    let (next, case) = match session.next_case() {
        Ok(found) => found,
        Err(why) => return not_arrived(session, why),
    };
    let has_judged = session.glance(|state| !History::of(&state.attempts).all().is_empty());
    let others = Piece::All(vec![
        link_button(Kind::Quiet, &Route::Cases, p(Prompt::ChooseYourself)),
        has_judged
            .then(|| link_button(Kind::Quiet, &Route::Profile, p(Prompt::YourProfile)))
            .into(),
    ]);
    let (Next::Case(due), Some(case)) = (&next, case) else {
        let words = match next {
            Next::Wait { days } => remark(Remark::Wait { days }),
            _ => p(Prompt::CasesEmpty).to_owned(),
        };
        return el("section")
            .class("next-case column")
            .child(paragraph(words))
            .child(actions(vec![others]))
            .into();
    };
    let open = match due.why {
        Reason::Begun => Prompt::GoOn,
        _ => Prompt::OpenCase,
    };
    let to = Route::Case(due.id.case.id.clone(), CasePage::Read);
    let effort = (due.why == Reason::First)
        .then(|| el("span").class("soft small").text(p(Prompt::FirstEffort)));
    el("section")
        .class("next-case column")
        .child(el("p").class("eyebrow").text(p(Prompt::WhyNext)))
        .child(el("h2").text(case.title.clone()))
        .child(paragraph(remark(Remark::Why(due.why))))
        .child(el("p").class("soft small").text(facts(&case)))
        .child(actions(vec![
            link_button(Kind::Primary, &to, p(open)),
            effort.into(),
            others,
        ]))
        .into()
}
