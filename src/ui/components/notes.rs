//! A field for the person's own words. Saved while it is written; a text longer than is kept
//! stays in the field and says so.

use leptos::prelude::*;

use crate::domain::sitting::NOTE_LIMIT;
use crate::platform::browser::intl;
use crate::ui::text::{Key, Phrase, language, say, t};

/// A note. `write` returns false if the text was too long to be held.
#[component]
pub fn NoteField(
    label: Key,
    #[prop(into)] kept: Signal<String>,
    #[prop(into)] write: Callback<String, bool>,
    #[prop(into)] leave: Callback<()>,
) -> impl IntoView {
    let too_long = RwSignal::new(None::<usize>);
    let focused = RwSignal::new(false);
    let element = NodeRef::<leptos::html::Textarea>::new();
    // What another tab wrote shows at once, but never under the person's own hands.
    Effect::new(move |_| {
        let text = kept.get();
        if let Some(field) = element.get()
            && !focused.get()
            && too_long.get_untracked().is_none()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });
    let complaint = move || {
        too_long.get().map(|length| {
            let tag = language().tag();
            let words = say(&Phrase::NoteTooLong {
                length: &intl::number(tag, length),
                limit: &intl::number(tag, NOTE_LIMIT),
            });
            view! { <p class="field-error" id="note-error" role="alert">{words}</p> }
        })
    };
    view! {
        <div class="note-field">
            <label for="note">
                {t(label)} " " <span class="soft">{t(Key::NoteOptional)}</span>
            </label>
            <textarea
                id="note"
                rows="3"
                node_ref=element
                aria-describedby="note-error"
                aria-invalid=move || too_long.get().map(|_| "true")
                on:input=move |event| {
                    let text = event_target_value(&event);
                    let length = text.chars().count();
                    let held = write.run(text);
                    too_long.set((!held).then_some(length));
                }
                on:focus=move |_| focused.set(true)
                on:blur=move |_| {
                    leave.run(());
                    focused.set(false);
                }
            ></textarea>
            {complaint}
        </div>
    }
}
