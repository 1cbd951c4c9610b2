//! Reflect's result: a picture of the habits, what stands, where to start, what to do next.

use leptos::prelude::*;

use super::result::{ResultActions, day_of, finished, no_result};
use crate::domain::question::Room;
use crate::domain::reflect::{Picture, Row, picture};
use crate::platform::browser::{intl, page};
use crate::ui::charts::StripFigure;
use crate::ui::report::reflect as words;
use crate::ui::session::Session;
use crate::ui::text::{Key, Phrase, Subject, language, say, t};

/// A quarter, in days: when to look again.
const LOOK_AGAIN: u64 = 91;

fn habit(row: &Row<'_>) -> impl IntoView + use<> {
    let note = (!row.note.is_empty()).then(|| {
        view! {
            <p class="own-note">
                <span class="soft">{t(Key::YourNote)} ": "</span>
                {row.note.to_owned()}
            </p>
        }
    });
    view! {
        <li>
            <h3>{row.item.topic.clone()}</h3>
            <p>{row.item.question.clone()} " " <strong>{words::step(row)}</strong></p>
            {note}
        </li>
    }
}

fn habits(title: Key, picture: &Picture<'_>, positions: &[usize]) -> impl IntoView + use<> {
    let rows: Vec<_> = positions
        .iter()
        .filter_map(|at| picture.rows.get(*at))
        .map(habit)
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t(title)}</h2>
                <ul class="habits">{rows}</ul>
            </section>
        }
    })
}

/// Reflect's result.
#[component]
pub fn ResultPage() -> impl IntoView {
    let session = Session::here();
    page::set_title(&say(&Phrase::Title(Subject::Room(Room::Reflect))));
    move || {
        let (Some(pack), Some((sitting, last))) = (
            session.packs().reflect(),
            finished(session, Room::Reflect),
        ) else {
            return no_result(Room::Reflect).into_any();
        };
        let day = day_of(&sitting);
        let moment = sitting.finished.unwrap_or(sitting.begun).plus_days(LOOK_AGAIN);
        let look_again = intl::day(language().tag(), moment)
            .map(|day| say(&Phrase::LookAgain { day: &day }))
            .unwrap_or_default();
        let picture = picture(&pack, &sitting, last.as_ref());
        let markdown = words::markdown(&picture, &day, &look_again);
        let next = picture
            .next
            .iter()
            .map(|next| {
                view! {
                    <li>
                        <strong>{next.item.topic.clone()} "."</strong>
                        " "
                        {next.advice().to_owned()}
                    </li>
                }
            })
            .collect::<Vec<_>>();
        let nothing_stands_out = picture.strongest.is_empty() && picture.weakest.is_empty();
        let other: Vec<_> = words::other_notes(&picture).map(habit).collect();
        let id = sitting.id.clone();
        view! {
            <article class="result">
                <div class="column">
                    <p class="eyebrow">{say(&Phrase::ResultOf { room: Room::Reflect, day: &day })}</p>
                    <h1 tabindex="-1">{words::headline(&picture)}</h1>
                </div>
                <StripFigure strip=words::strip(&picture) />
                <div class="halves">
                    {habits(Key::Strongest, &picture, &picture.strongest)}
                    {habits(Key::Weakest, &picture, &picture.weakest)}
                </div>
                <div class="column">
                    {nothing_stands_out.then(|| view! { <p>{t(Key::NothingStandsOut)}</p> })}
                    <section>
                        <h2>{t(Key::NextSteps)}</h2>
                        <p class="soft">{t(Key::NextStepsWhy)}</p>
                        <ol class="steps">{next}</ol>
                        <p>{look_again}</p>
                    </section>
                    {(!other.is_empty()).then(|| view! {
                        <section>
                            <h2>{t(Key::AllNotes)}</h2>
                            <ul class="habits">{other}</ul>
                        </section>
                    })}
                    <ResultActions
                        room=Room::Reflect
                        sitting=id
                        markdown=move |()| markdown.clone()
                    />
                </div>
            </article>
        }
        .into_any()
    }
}
