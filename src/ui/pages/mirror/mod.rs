//! Mirror's result: the five characteristics, the expert trap, and six habits for one pair of
//! eyes, with one thing to try for each answer that is not "Never".

use leptos::prelude::*;

use super::result::{ResultActions, day_of, finished, no_result};
use crate::domain::mirror::{Heard, Rated, Reflection, Trap, reflection};
use crate::domain::question::Room;
use crate::platform::browser::page;
use crate::ui::charts::StripFigure;
use crate::ui::components::{Curtain, CurtainButton};
use crate::ui::report::{mirror as words, recall_name};
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, say, t};

fn own_note(note: &str) -> impl IntoView + use<> {
    let note = note.to_owned();
    (!note.is_empty()).then(|| {
        view! {
            <p class="own-note">
                <span class="soft">{t(Key::YourNote)} ": "</span>
                {note}
            </p>
        }
    })
}

fn rated(rated: &Rated<'_>) -> impl IntoView + use<> {
    view! {
        <li>
            <h3>{rated.anchor.name.clone()}</h3>
            <p class="soft">{words::placed(rated)}</p>
            {rated.is_stale().then(|| view! { <p>{t(Key::Stale)}</p> })}
            {own_note(rated.note)}
            <p>{rated.advice().to_owned()}</p>
        </li>
    }
}

fn trap(trap: &Trap<'_>) -> impl IntoView + use<> {
    view! {
        <li>
            <h3>{trap.item.topic.clone()}</h3>
            <p class="soft">{words::trap_step(trap)}</p>
            {own_note(trap.note)}
            <p>{trap.advice().to_owned()}</p>
        </li>
    }
}

fn to_try(heard: &Heard<'_>) -> impl IntoView + use<> {
    view! {
        <li>
            <h3>{heard.text.name.clone()}</h3>
            <p class="soft">
                {words::voice_name(heard.item.voice)} " · " {recall_name(heard.recall)}
            </p>
            {own_note(heard.note)}
            <p>{heard.attempt().map(str::to_owned)}</p>
        </li>
    }
}

fn private_part(reflection: &Reflection<'_>) -> impl IntoView + use<> {
    let tries: Vec<_> = words::to_try(reflection).map(to_try).collect();
    let nothing = tries.is_empty() && !reflection.heard.is_empty();
    view! {
        <section class="private-part">
            <div class="column">
                <h2>{t(Key::HeardTitle)}</h2>
                <p class="soft">{t(Key::HeardLede)}</p>
            </div>
            <StripFigure strip=words::habits(reflection) />
            <div class="column">
                {nothing.then(|| view! { <p>{t(Key::HeardNothing)}</p> })}
                <ul class="habits">{tries}</ul>
            </div>
        </section>
    }
}

/// Mirror's result, behind the curtain's reach.
#[component]
pub fn ResultPage() -> impl IntoView {
    let title = say(&Phrase::Title(Subject::Room(Room::Mirror)));
    view! {
        <Curtain title=title>
            <Shown />
        </Curtain>
    }
}

#[component]
fn Shown() -> impl IntoView {
    let session = Session::here();
    page::set_title(&say(&Phrase::Title(Subject::Room(Room::Mirror))));
    move || {
        let (Some(pack), Some((sitting, last))) =
            (session.packs().mirror(), finished(session, Room::Mirror))
        else {
            return no_result(Room::Mirror).into_any();
        };
        let day = day_of(&sitting);
        let reflection = reflection(&pack, &sitting, last.as_ref());
        let markdown = words::markdown(&reflection, &day);
        let id = sitting.id.clone();
        view! {
            <article class="result">
                <div class="column">
                    <div class="eyebrow">
                        <span>{say(&Phrase::ResultOf { room: Room::Mirror, day: &day })}</span>
                        <CurtainButton />
                    </div>
                    <h1 tabindex="-1">{words::headline(&reflection)}</h1>
                </div>
                <section>
                    <h2>{t(Key::FiveTitle)}</h2>
                    <StripFigure strip=words::characteristics(&reflection) />
                    <ul class="habits habits-two">
                        {reflection.rated.iter().map(rated).collect::<Vec<_>>()}
                    </ul>
                </section>
                <section>
                    <div class="column">
                        <h2>{t(Key::TrapTitle)}</h2>
                        <p class="soft">{t(Key::TrapLede)}</p>
                    </div>
                    <StripFigure strip=words::traps(&reflection) />
                    <ul class="habits habits-two">
                        {reflection.traps.iter().map(trap).collect::<Vec<_>>()}
                    </ul>
                </section>
                {private_part(&reflection)}
                <div class="column">
                    <ResultActions
                        room=Room::Mirror
                        sitting=id
                        markdown=move |()| markdown.clone()
                    />
                </div>
            </article>
        }
        .into_any()
    }
}
