//! A notice: what happened, what was kept, what to do.

use leptos::prelude::*;

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Something is at risk.
    Alarm,
}

/// A notice with its ways out.
#[component]
pub fn Notice(
    tone: Tone,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (class, role) = match tone {
        Tone::Calm => ("notice", "status"),
        Tone::Alarm => ("notice notice-alarm", "alert"),
    };
    view! {
        <div class=class role=role>
            <p class="notice-title">{title}</p>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| view! { <p class="actions">{children()}</p> })}
        </div>
    }
}
