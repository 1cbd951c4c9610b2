//! How anyone can check that nothing is sent, and what that does not protect against.

use leptos::prelude::*;

use crate::platform::browser::page;
use crate::ui::text::{Key, Phrase, Subject, say, t};

/// Check it yourself.
#[component]
pub fn ProofPage() -> impl IntoView {
    page::set_title(&say(&Phrase::Title(Subject::Proof)));
    let steps = [
        Key::ProofStep1,
        Key::ProofStep2,
        Key::ProofStep3,
        Key::ProofStep4,
    ];
    let section = |title: Key, texts: &[Key]| {
        let texts: Vec<_> = texts.iter().map(|key| view! { <p>{t(*key)}</p> }).collect();
        view! {
            <section>
                <h2>{t(title)}</h2>
                {texts}
            </section>
        }
    };
    view! {
        <div class="column">
            <h1 tabindex="-1">{t(Key::ProofTitle)}</h1>
            <p class="lede">{t(Key::ProofLede)}</p>
            <ol class="steps">
                {steps.map(|key| view! { <li>{t(key)}</li> }).collect_view()}
            </ol>
            {section(Key::ProofWhyTitle, &[Key::ProofWhy1, Key::ProofWhy2])}
            {section(Key::ProofNotTitle, &[Key::ProofNot1, Key::ProofNot2, Key::ProofNot3])}
        </div>
    }
}
