//! An address that is no page: says so, and the way back.

use leptos::prelude::*;

use crate::platform::browser::page;
use crate::ui::components::{Kind, LinkButton};
use crate::ui::route::Route;
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// No such page.
#[component]
pub fn UnknownPage() -> impl IntoView {
    page::set_title(&say(&Phrase::Title(Subject::Unknown)));
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(Key::UnknownTitle)}</h1>
            <p class="lede">{t(Key::UnknownText)}</p>
            <p class="actions">
                <LinkButton kind=Kind::Primary to=Route::Start words=t(Key::UnknownBack) />
            </p>
        </div>
    }
}
