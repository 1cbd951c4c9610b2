//! The radio scale: native radios, stacked, the whole row clickable, nothing chosen beforehand.
//! Each is named by its step and described by its position and what one would see.

use leptos::prelude::*;

use crate::domain::question::{Question, Scale};
use crate::domain::scale::{Frequency, Recency, Reply};
use crate::ui::report::{frequency_name, recency_name};
use crate::ui::text::{Key, Phrase, say, t};

/// The words of one row.
struct Words {
    name: String,
    text: String,
    signs: Vec<String>,
}

fn frequency_text(frequency: Frequency) -> &'static str {
    t(match frequency {
        Frequency::Never => Key::NeverText,
        Frequency::OnceOrTwice => Key::OnceOrTwiceText,
        Frequency::Weekly => Key::WeeklyText,
        Frequency::MostDays => Key::MostDaysText,
    })
}

fn open_words(scale: &Scale) -> (Key, Key) {
    match scale {
        Scale::Practice(_) => (Key::DontKnow, Key::DontKnowText),
        Scale::Anchors(_) => (Key::NotSeenLately, Key::NotSeenText),
        Scale::Habit(_) | Scale::Frequency => (Key::CantRecall, Key::CantRecallText),
    }
}

fn words(scale: &Scale, reply: Reply) -> Words {
    let plain = |name: &str, text: &str| Words {
        name: name.to_owned(),
        text: text.to_owned(),
        signs: Vec::new(),
    };
    let step = reply.step();
    let own = step.and_then(|step| scale.choices().get(step));
    let frequency = step.and_then(|step| Frequency::ALL.get(step));
    match (own, frequency) {
        (Some(choice), _) => Words {
            name: choice.name.clone(),
            text: choice.text.clone(),
            signs: choice.signs.clone(),
        },
        (None, Some(frequency)) => plain(frequency_name(*frequency), frequency_text(*frequency)),
        (None, None) => {
            let (name, text) = open_words(scale);
            plain(t(name), t(text))
        }
    }
}

/// What a reply is called on its scale.
pub fn reply_name(scale: &Scale, reply: Reply) -> String {
    words(scale, reply).name
}

/// The id of the row under a number key.
pub fn choice_id(key: usize) -> String {
    format!("choice-{key}")
}

/// A question with its scale.
#[component]
#[allow(clippy::needless_pass_by_value, reason = "components own their values")]
pub fn Choices(
    question: Question,
    #[prop(into)] chosen: Signal<Option<Reply>>,
    #[prop(into)] choose: Callback<Reply>,
    #[prop(into)] lacks_reply: Signal<bool>,
) -> impl IntoView {
    let replies = question.scale.replies();
    let steps = replies.len().saturating_sub(1);
    let rows = replies
        .into_iter()
        .enumerate()
        .map(|(at, reply)| {
            let Words { name, text, signs } = words(&question.scale, reply);
            let key = if reply.is_open() { 0 } else { at + 1 };
            let id = choice_id(key);
            let (name_id, text_id) = (format!("{id}-name"), format!("{id}-text"));
            let position = (!reply.is_open())
                .then(|| say(&Phrase::StepOf { step: key, of: steps }));
            let signs = (!signs.is_empty()).then(|| {
                let signs: Vec<_> = signs.into_iter().map(|sign| view! { <li>{sign}</li> }).collect();
                view! { <ul class="choice-signs">{signs}</ul> }
            });
            view! {
                <label class="choice" class:choice-open=reply.is_open()>
                    <input
                        type="radio"
                        name="reply"
                        id=id
                        aria-labelledby=name_id.clone()
                        aria-describedby=text_id.clone()
                        prop:checked=move || chosen.get() == Some(reply)
                        on:change=move |_| choose.run(reply)
                    />
                    <span class="choice-words">
                        <span class="choice-name" id=name_id>{name}</span>
                        <span class="choice-text" id=text_id>
                            {position.map(|position| view! { <span class="heard-only">{position}" "</span> })}
                            {text}
                        </span>
                        {signs}
                    </span>
                    <kbd aria-hidden="true">{key}</kbd>
                </label>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset
            class="choices"
            aria-describedby=move || if lacks_reply.get() { "why error" } else { "why" }
        >
            <legend>
                <h1 tabindex="-1">{question.prompt}</h1>
            </legend>
            {question.why.map(|why| view! { <p class="why" id="why">{why}</p> })}
            <Show when=move || lacks_reply.get()>
                <p class="field-error" id="error">{t(Key::ErrorChoose)}</p>
            </Show>
            <div class="choice-rows">{rows}</div>
        </fieldset>
    }
}

/// When something was last done: four short answers side by side.
#[component]
pub fn RecencyChoices(
    #[prop(into)] chosen: Signal<Option<Recency>>,
    #[prop(into)] choose: Callback<Recency>,
) -> impl IntoView {
    let rows = Recency::ALL
        .into_iter()
        .map(|recency| {
            view! {
                <label class="pill">
                    <input
                        type="radio"
                        name="recency"
                        prop:checked=move || chosen.get() == Some(recency)
                        on:change=move |_| choose.run(recency)
                    />
                    {recency_name(recency)}
                </label>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="pills">
            <legend>
                {t(Key::RecencyQuestion)} " " <span class="soft">{t(Key::NoteOptional)}</span>
            </legend>
            <div class="pill-row">{rows}</div>
        </fieldset>
    }
}
