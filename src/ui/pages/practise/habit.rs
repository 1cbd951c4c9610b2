//! A weekly habit: so many cases a week, quietly done or open, and a calendar file for it.

use super::remark;
use crate::domain::practise::{AIMS, Invitation, calendar};
use crate::platform::browser::clock;
use crate::ui::components::{Kind, button, paragraph, select};
use crate::ui::draw::{Piece, Text, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Prompt, Remark, p};

/// Hands over the calendar file.
fn save(session: Session, aim: u8) {
    let uid = session.habit_name();
    let now = clock::now();
    let text = calendar(&Invitation {
        uid: &uid,
        made: now,
        today: clock::local_day(now),
        aim,
        title: p(Prompt::WeekEvent),
        text: p(Prompt::WeekEventText),
    });
    session.offer_file("nose-practise.ics", "text/calendar", &text);
}

/// The week, as far as it is set.
fn standing(session: Session) -> Piece {
    let Some(week) = session.week() else {
        return Piece::Nothing;
    };
    el("p")
        .class("row")
        .child(el("span").text(remark(Remark::Week(week))))
        .child(button(Kind::Quiet, p(Prompt::WeekSave), move || {
            save(session, week.aim);
        }))
        .into()
}

/// The section on the front.
pub fn section(session: Session) -> Piece {
    let mut choices: Vec<(String, Text)> = vec![(String::new(), p(Prompt::WeekNone).into())];
    choices.extend(AIMS.map(|aim| (aim.to_string(), remark(Remark::Aim { aim }).into())));
    let chosen = move || {
        let aim = session.read(|state| state.preferences.weekly);
        aim.map_or_else(String::new, |aim| aim.to_string())
    };
    let field = select(
        "weekly".to_owned(),
        p(Prompt::WeekField),
        choices,
        chosen,
        move |aim| session.set_week(aim.parse().ok()),
    );
    el("section")
        .class("column habit")
        .child(el("h2").text(p(Prompt::WeekTitle)))
        .child(paragraph(p(Prompt::WeekLede)))
        .child(el("div").class("filters").child(field))
        .child(live(move || standing(session)))
        .into()
}
