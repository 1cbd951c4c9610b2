//! The radio scale: native radios, stacked, the whole row clickable, nothing chosen beforehand.
//! Each is named by its step and described by its position and what one would see.

use super::words::heading;
use crate::domain::question::{Question, Scale};
use crate::domain::scale::{Frequency, Level, Recency, Reply};
use crate::ui::draw::{Element, Piece, Text, el, when};
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
        Scale::Shown(_) | Scale::Watched(_) => (Key::NotShown, Key::NotShownText),
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
    // The words of an open reply stand after those of the steps, where a scale brings them along.
    let own = scale.choices().get(step.unwrap_or(Level::ALL.len()));
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

/// One row: a radio, named by its step.
fn row(
    scale: &Scale,
    at: usize,
    reply: Reply,
    chosen: impl Fn() -> Option<Reply> + 'static,
    choose: impl Fn(Reply) + 'static,
) -> Piece {
    let Words { name, text, signs } = words(scale, reply);
    let steps = scale.replies().len() - 1;
    let key = if reply.is_open() { 0 } else { at + 1 };
    let id = choice_id(key);
    let (name_id, text_id) = (format!("{id}-name"), format!("{id}-text"));
    let position = (!reply.is_open()).then(|| {
        let words = say(&Phrase::StepOf {
            step: key,
            of: steps,
        }) + " ";
        el("span").class("heard-only").text(words)
    });
    let signs = (!signs.is_empty()).then(|| {
        let signs = signs.into_iter().map(|sign| el("span").text(sign).into());
        el("span").class("choice-signs").children(signs.collect())
    });
    let input = el("input")
        .attribute("type", "radio")
        .attribute("name", "reply")
        .made_attribute("id", id)
        .made_attribute("aria-labelledby", name_id.clone())
        .made_attribute("aria-describedby", text_id.clone())
        .checked(move || chosen() == Some(reply))
        .on("change", move |_| choose(reply));
    let described = el("span")
        .class("choice-text")
        .made_attribute("id", text_id)
        .child(position)
        .text(text)
        .child(signs);
    let words = el("span")
        .class("choice-words")
        .child(
            el("span")
                .class("choice-name")
                .made_attribute("id", name_id)
                .text(name),
        )
        .child(described);
    let class = if reply.is_open() {
        "choice choice-open"
    } else {
        "choice"
    };
    let hint = el("kbd")
        .attribute("aria-hidden", "true")
        .text(key.to_string());
    el("label")
        .class(class)
        .child(input)
        .child(words)
        .child(hint)
        .into()
}

/// The rows of a scale.
pub fn choice_rows(
    scale: &Scale,
    chosen: impl Fn() -> Option<Reply> + Copy + 'static,
    choose: impl Fn(Reply) + Copy + 'static,
) -> Element {
    let rows = scale.replies().into_iter().enumerate();
    let rows = rows.map(|(at, reply)| row(scale, at, reply, chosen, choose));
    el("div").class("choice-rows").children(rows.collect())
}

/// A question with its scale.
pub fn choices(
    question: &Question,
    chosen: impl Fn() -> Option<Reply> + Copy + 'static,
    choose: impl Fn(Reply) + Copy + 'static,
    lacks_reply: impl Fn() -> bool + Copy + 'static,
) -> Piece {
    let why = question
        .why
        .clone()
        .map(|why| el("p").class("why").id("why").text(why));
    let has_why = why.is_some();
    let complaint = when(
        lacks_reply,
        || {
            el("p")
                .class("field-error")
                .id("error")
                .say(Key::ErrorChoose)
        },
        || Piece::Nothing,
    );
    el("fieldset")
        .class("choices")
        .live_attribute("aria-describedby", move || match (has_why, lacks_reply()) {
            (true, true) => Some("why error"),
            (true, false) => Some("why"),
            (false, true) => Some("error"),
            (false, false) => None,
        })
        .child(el("legend").child(heading(question.prompt.clone())))
        .child(why)
        .child(complaint)
        .child(choice_rows(&question.scale, chosen, choose))
        .into()
}

/// When something was last done: four short answers side by side.
pub fn recency_choices(
    chosen: impl Fn() -> Option<Recency> + Copy + 'static,
    choose: impl Fn(Recency) + Copy + 'static,
) -> Piece {
    let choices = Recency::ALL.map(|recency| (recency, recency_name(recency).into()));
    pills(
        "recency",
        t(Key::RecencyQuestion),
        Some(t(Key::NoteOptional)),
        choices.to_vec(),
        chosen,
        choose,
    )
}

/// A few short answers side by side, with a word on what they are for.
pub fn pills<T: Copy + PartialEq + 'static>(
    name: &'static str,
    legend: &'static str,
    hint: Option<&'static str>,
    choices: Vec<(T, Text)>,
    chosen: impl Fn() -> Option<T> + Copy + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> Piece {
    let pills = choices.into_iter().map(|(choice, words)| {
        let input = el("input")
            .attribute("type", "radio")
            .attribute("name", name)
            .checked(move || chosen() == Some(choice))
            .on("change", move |_| choose(choice));
        el("label").class("pill").child(input).text(words).into()
    });
    let hint = hint.map(|hint| el("span").class("soft").text(hint));
    let legend = el("legend").text(legend).text(" ").child(hint);
    el("fieldset")
        .class("pills")
        .child(legend)
        .child(el("div").class("pill-row").children(pills.collect()))
        .into()
}
