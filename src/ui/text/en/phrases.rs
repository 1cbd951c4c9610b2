//! American English: texts with figures and names in them.

use crate::domain::question::Room;
use crate::ui::text::{Phrase, Subject};

fn room(room: Room) -> &'static str {
    match room {
        Room::Reflect => "Reflect",
        Room::Mirror => "Mirror",
    }
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Room(of) => room(of),
        Subject::Start => "",
        Subject::SniffTests => "Sniff tests",
        Subject::Packs => "Packs",
        Subject::Sorting => "Sort the anchors blind",
        Subject::Data => "Your data",
        Subject::Lock => "Lock",
        Subject::Proof => "Check that nothing is sent",
        Subject::Unknown => "No such page",
    }
}

/// "1 answer", "3 answers", "no answers".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// "A", "A and B", "A, B and C".
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// "“A” and “B”": names set off from the sentence around them.
fn quoted_list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    list(&quoted.iter().map(String::as_str).collect::<Vec<_>>())
}

/// With its full stop, which goes inside a closing quotation mark.
fn stopped(sentence: &str) -> String {
    match sentence.strip_suffix('”') {
        Some(quoted) => format!("{quoted}.”"),
        None => format!("{sentence}."),
    }
}

/// Small numbers in words, as a sentence would have them.
pub(super) fn in_words(number: usize) -> String {
    const WORDS: [&str; 11] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// With a capital first letter. The words here begin with ASCII; Unicode's tables are large.
pub(super) fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A text with something in it.
#[allow(clippy::too_many_lines, reason = "a table of phrases")]
pub fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Title(Subject::Start) => {
            "Nose: train your eye for new technology leaders".to_owned()
        }
        Phrase::Title(of) => format!("{} · Nose", subject(*of)),
        Phrase::QuestionTitle {
            room: of,
            number,
            of: all,
        } => {
            format!("Question {number} of {all} · {} · Nose", room(*of))
        }
        Phrase::Eyebrow {
            room: of,
            number,
            of: all,
        } => {
            format!("{} · Question {number} of {all}", room(*of))
        }
        Phrase::StepOf { step, of } => format!("Step {step} of {of}."),
        Phrase::CountOf { count, of } => format!("{count} of {of}"),
        Phrase::MoreWaiting { count } => format!("{count} more in People"),
        Phrase::Judged { count: judged } => format!("{} judged", count(*judged, "case", "cases")),
        Phrase::ContinueAt {
            room: of,
            number,
            of: all,
        } => {
            format!("Continue {} at question {number} of {all}", room(*of))
        }
        Phrase::LastDone { day } => format!("last done {day}"),
        Phrase::Effort {
            room: Room::Reflect,
            questions,
        } => {
            format!("{questions} questions, one a page, about ten minutes.")
        }
        Phrase::Effort {
            room: Room::Mirror,
            questions,
        } => {
            format!("{questions} questions, one a page, about fifteen minutes.")
        }
        Phrase::ContinueWith { number } => format!("Continue with question {number}"),
        Phrase::FinishedOn { day } => format!("You last finished this on {day}."),
        Phrase::NoQuestion { number, of } => {
            format!("There is no question {number}. There are {of}.")
        }
        Phrase::StillOpen { count: 1 } => "One question has no answer yet:".to_owned(),
        Phrase::StillOpen { count } => {
            format!(
                "{} questions have no answer yet:",
                capital(&in_words(*count))
            )
        }
        Phrase::QuestionNumber { number } => format!("Question {number}"),
        Phrase::ChangeAnswer { number } => format!("Change the answer to question {number}"),
        Phrase::NoteTooLong { length, limit } => format!(
            "This note has {length} characters; {limit} are kept. It is not saved yet. Shorten it, or keep the long text elsewhere."
        ),
        Phrase::LineTooLong { length, limit } => {
            format!("This has {length} characters; {limit} fit. Shorten it.")
        }
        Phrase::ResultOf { room: of, day } => format!("{} · {day}", room(*of)),
        Phrase::MostlyUnknown { unknown, of } => format!(
            "You don’t know how {} of {} of these are done. Finding out comes first.",
            in_words(*unknown),
            in_words(*of)
        ),
        Phrase::AllAt { step } => format!("Every habit you could judge stands at “{step}.”"),
        Phrase::Contrast { strong: [], weak } => {
            stopped(&format!("Start with {}", quoted_list(weak)))
        }
        Phrase::Contrast { strong, weak } => {
            let verb = if strong.len() == 1 { "stands" } else { "stand" };
            stopped(&format!(
                "{} {verb} firmest. Start with {}",
                quoted_list(strong),
                quoted_list(weak)
            ))
        }
        Phrase::ReflectStrip { high, of, unknown } => {
            let known = match *high {
                0 => format!(
                    "None of {} habits is one you keep or can show",
                    in_words(*of)
                ),
                1 => format!(
                    "One of {} habits is one you keep or can show",
                    in_words(*of)
                ),
                _ => format!(
                    "{} of {} habits are ones you keep or can show",
                    capital(&in_words(*high)),
                    in_words(*of)
                ),
            };
            match *unknown {
                0 => format!("{known}."),
                1 => format!("{known}; one you don’t know about."),
                _ => format!("{known}; {} you don’t know about.", in_words(*unknown)),
            }
        }
        Phrase::MirrorContrast { high, low } => {
            format!("You place yourself highest on {high} and lowest on {low}.")
        }
        Phrase::MirrorEven { seen: 1 } => "You have seen one of the five lately.".to_owned(),
        Phrase::MirrorEven { seen } => format!(
            "You place yourself on one level in all {} you have seen lately.",
            in_words(*seen)
        ),
        Phrase::MirrorStrip { seen, of, moved } => {
            let first = format!(
                "You placed yourself on {} of {} by something you did.",
                in_words(*seen),
                in_words(*of)
            );
            match moved {
                None => first,
                Some(0) => format!("{first} Nothing moved since the last time."),
                Some(1) => format!("{first} One moved since the last time."),
                Some(moved) => {
                    format!(
                        "{first} {} moved since the last time.",
                        capital(&in_words(*moved))
                    )
                }
            }
        }
        Phrase::TrapStrip { low: 0, .. } => {
            "None of your answers lies at the trap’s end of the scale.".to_owned()
        }
        Phrase::TrapStrip { low: 1, of } => {
            format!(
                "One of {} answers lies at the trap’s end of the scale.",
                in_words(*of)
            )
        }
        Phrase::TrapStrip { low, of } => format!(
            "{} of {} answers lie at the trap’s end of the scale.",
            capital(&in_words(*low)),
            in_words(*of)
        ),
        Phrase::HeardStrip { named: 0, .. } => {
            "Each habit in two voices: what you did, and what you let pass.".to_owned()
        }
        Phrase::HeardStrip { named: 1, .. } => {
            "Each habit in two voices. One line has something to try.".to_owned()
        }
        Phrase::HeardStrip { named, .. } => format!(
            "Each habit in two voices. {} lines have something to try.",
            capital(&in_words(*named))
        ),
        Phrase::LevelNamed { level, name } => format!("{} · {name}", level.number()),
        Phrase::LookAgain { day } => format!(
            "Put a date on it: look at this again on {day}. A poor fit found early costs far less than one found late."
        ),
        Phrase::Removed { room: of } => format!("Your {} answers were removed.", room(*of)),
        Phrase::NotStored { said } => format!("On this page, not yet stored: {said}"),
        Phrase::EarlierRemovals { count: of } => format!(
            "{} before it can be undone, too",
            capital(&count(*of, "removal", "removals"))
        ),
        Phrase::MovedAside { count: 1 } => {
            "One record could not be read and was moved aside".to_owned()
        }
        Phrase::MovedAside { count } => {
            format!("{count} records could not be read and were moved aside")
        }
        Phrase::Missing { count: 1 } => {
            "One saved change is missing from the browser’s storage".to_owned()
        }
        Phrase::Missing { count } => {
            format!("{count} saved changes are missing from the browser’s storage")
        }
    }
}
