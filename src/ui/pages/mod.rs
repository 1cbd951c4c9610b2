//! One page a file or folder. Questions are asked alike in both rooms; results are each room's
//! own.

mod data;
mod mirror;
mod proof;
mod questions;
mod reflect;
mod result;
mod start;
mod unknown;

use leptos::prelude::*;

use super::route::{Route, RoomPage};
use crate::domain::question::Room;

/// The page of a route.
pub fn page(route: &Route) -> AnyView {
    match *route {
        Route::Start => view! { <start::StartPage /> }.into_any(),
        Route::Room(room, page) => questions::with_questions(room, move || match page {
            RoomPage::Front => view! { <questions::FrontPage room=room /> }.into_any(),
            RoomPage::Question(number) => {
                view! { <questions::QuestionPage room=room number=usize::from(number) /> }.into_any()
            }
            RoomPage::Check => view! { <questions::CheckPage room=room /> }.into_any(),
            RoomPage::Result => match room {
                Room::Reflect => view! { <reflect::ResultPage /> }.into_any(),
                Room::Mirror => view! { <mirror::ResultPage /> }.into_any(),
            },
        }),
        Route::Data => view! { <data::DataPage /> }.into_any(),
        Route::Proof => view! { <proof::ProofPage /> }.into_any(),
        Route::Unknown => view! { <unknown::UnknownPage /> }.into_any(),
    }
}
