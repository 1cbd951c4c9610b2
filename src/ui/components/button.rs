//! Buttons, and links that look like them.

use leptos::prelude::*;

use crate::ui::route::Route;

/// How much a button asks for attention. A page has at most one primary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The next step.
    Primary,
    /// Another way.
    Quiet,
    /// Removes something.
    Danger,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    #[prop(optional)] submits: bool,
    kind: Kind,
    #[prop(into)] press: Callback<()>,
    #[prop(into)] words: String,
) -> impl IntoView {
    let kind_of_button = if submits { "submit" } else { "button" };
    view! {
        <button
            type=kind_of_button
            class=kind.class()
            on:click=move |_| {
                if !submits {
                    press.run(());
                }
            }
        >
            {words}
        </button>
    }
}

/// A link that looks like a button.
#[component]
#[allow(clippy::needless_pass_by_value, reason = "components own their values")]
pub fn LinkButton(kind: Kind, to: Route, #[prop(into)] words: String) -> impl IntoView {
    view! {
        <a class=kind.class() href=to.href()>
            {words}
        </a>
    }
}
