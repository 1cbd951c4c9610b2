//! A question that must be answered before going on: the platform's own modal dialog.

use leptos::prelude::*;

/// A modal dialog. It shows while `open` is true, and sets it to false when closed by any way.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _shown = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=element
            aria-labelledby="dialog-title"
            on:close=move |_| open.set(false)
        >
            <h2 id="dialog-title">{title}</h2>
            {children()}
        </dialog>
    }
}
