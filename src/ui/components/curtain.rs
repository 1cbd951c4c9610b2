//! The curtain: hides a private page at one key, before the person behind you has read it.

use leptos::ev;
use leptos::prelude::*;

use crate::platform::browser::page;
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// The key that draws and lifts the curtain. Not a letter, so that it cannot be typed by
/// accident or by speech input.
const KEY: &str = "Escape";

/// Shows its children until the curtain is drawn. While it is drawn they are not in the page.
#[component]
pub fn Curtain(#[prop(into)] title: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let drawn = RwSignal::new(false);
    provide_context(CurtainCord(drawn));
    let listener = window_event_listener(ev::keydown, move |event| {
        let is_plain = !event.default_prevented() && !event.is_composing();
        if event.key() == KEY && is_plain && !page::has_open_dialog() {
            drawn.update(|drawn| *drawn = !*drawn);
        }
    });
    on_cleanup(move || listener.remove());
    Effect::new(move |was: Option<bool>| {
        let is_drawn = drawn.get();
        if is_drawn {
            page::set_title(&say(&Phrase::Title(Subject::Start)));
        } else {
            page::set_title(&title.get());
        }
        if was.is_some_and(|was| was != is_drawn) {
            request_animation_frame(|| page::focus("main h1"));
        }
        is_drawn
    });
    let children = StoredValue::new(children);
    view! {
        <Show
            when=move || drawn.get()
            fallback=move || children.with_value(|children| children())
        >
            <div class="column curtain">
                <h1 tabindex="-1">{t(Key::CurtainTitle)}</h1>
                <p class="lede">{t(Key::CurtainText)}</p>
                <p class="actions">
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| drawn.set(false)
                    >
                        {t(Key::CurtainShow)}
                    </button>
                </p>
            </div>
        </Show>
    }
}

#[derive(Clone, Copy)]
struct CurtainCord(RwSignal<bool>);

/// Draws the curtain it stands under.
#[component]
pub fn CurtainButton() -> impl IntoView {
    let cord: CurtainCord = expect_context();
    view! {
        <button type="button" class="curtain-button" on:click=move |_| cord.0.set(true)>
            {t(Key::CurtainHide)}
            " "
            <kbd aria-hidden="true">{t(Key::CurtainKey)}</kbd>
        </button>
    }
}
