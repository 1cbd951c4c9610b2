//! The pages that ask: the room's front, a question, and the check before the result. The same
//! for every room that asks.

mod check;
mod front;
mod question;

use leptos::prelude::*;

pub use check::CheckPage;
pub use front::FrontPage;
pub use question::QuestionPage;

use crate::domain::question::Room;
use crate::ui::components::{Button, Kind};
use crate::ui::session::{Delivery, Session};
use crate::ui::text::{Key, t};

/// A page that needs the room's questions, or what to do while they are not here.
pub fn with_questions(
    room: Room,
    page: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let session = Session::here();
    let delivery = Memo::new(move |_| match session.packs().delivery(room) {
        Delivery::Waiting => None,
        Delivery::Here(..) => Some(Ok(())),
        Delivery::Missing => Some(Err(Key::NoQuestionsText)),
        Delivery::Unusable(_) => Some(Err(Key::NoQuestionsFaulty)),
    });
    (move || match delivery.get() {
        None => view! { <p class="soft" role="status">{t(Key::LoadingQuestions)}</p> }.into_any(),
        Some(Ok(())) => page(),
        Some(Err(why)) => view! {
            <div class="column">
                <h1 tabindex="-1">{t(Key::NoQuestionsTitle)}</h1>
                <p class="lede">{t(why)}</p>
                <p class="actions">
                    <Button
                        kind=Kind::Primary
                        words=t(Key::TryAgain)
                        press=move |()| session.packs().fetch_again()
                    />
                </p>
            </div>
        }
        .into_any(),
    })
    .into_any()
}
