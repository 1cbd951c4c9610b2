//! The page before a conversation: what one saw by month, what is tried, what is agreed. The same on
//! the page, on paper and in the file.

use super::{Days, Words, in_a_line};
use crate::domain::day::DayNumber;
use crate::domain::people::{Brief, Growth, Observation, Run, Showable};
use crate::ui::report::quoted;
use crate::ui::text::{Account, Caption, account, c};

/// What was seen in a month.
#[derive(Clone, Debug)]
pub struct Month<'a> {
    /// The month, or that there is no day.
    pub title: String,
    /// What was seen in it, the newest first.
    pub seen: Vec<Observation<'a>>,
}

/// A month in words.
pub fn month_name(day: DayNumber) -> String {
    let (year, month, _) = day.date();
    account(Account::Month { year, month })
}

/// What was seen, by month.
pub fn by_month<'a>(brief: &Brief<'a>) -> Vec<Month<'a>> {
    let mut months: Vec<Month<'a>> = Vec::new();
    for observation in &brief.seen {
        let none = || c(Caption::BriefNoDay).to_owned();
        let title = observation.on().map_or_else(none, month_name);
        match months.last_mut() {
            Some(month) if month.title == title => month.seen.push(*observation),
            _ => months.push(Month {
                title,
                seen: vec![*observation],
            }),
        }
    }
    months
}

/// Situation, behavior, impact, as far as they are written.
pub fn lines(observation: Observation<'_>) -> Vec<(Caption, &str)> {
    let all = [
        (Caption::FieldSituation, observation.situation()),
        (Caption::FieldBehavior, observation.behavior()),
        (Caption::FieldImpact, observation.impact()),
    ];
    let written = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
    written.collect()
}

/// What is agreed, what happened, what is changed, handed over, stopped and said, as far as the
/// manager wrote it.
pub fn shown_lines(of: &Showable<'_>) -> Vec<(Caption, String)> {
    let mut lines = Vec::new();
    let mut feedback: Vec<&str> = Vec::new();
    for (field, words) in &of.texts {
        let label = match *field {
            Run::SETUP => Caption::FieldSetup,
            Run::HAPPENED => Caption::FieldHappened,
            Growth::SETTING => Caption::FieldSetting,
            Growth::HAND_OVER => Caption::FieldHandOver,
            Growth::STOP_DOING => Caption::FieldStop,
            Growth::ASK => continue,
            _ => {
                feedback.push(words);
                continue;
            }
        };
        lines.push((label, words.clone()));
    }
    if !feedback.is_empty() {
        lines.push((Caption::FieldFeedback, feedback.join("\n")));
    }
    lines
}

/// Questions for the next talk.
pub fn questions<'a>(brief: &'a Brief<'_>) -> Vec<&'a str> {
    let texts = brief.steps.iter().flat_map(|step| &step.texts);
    let asked = texts.filter(|(field, _)| *field == Growth::ASK);
    asked.map(|(_, words)| words.as_str()).collect()
}

/// What a run is called on the page.
pub fn run_title(of: &Showable<'_>) -> String {
    titled(of.title.unwrap_or_default(), Caption::BriefTest)
}

/// What a step is called on the page: by the manager, or after what it is for.
pub fn step_title(of: &Showable<'_>, words: &Words) -> String {
    match (of.title, of.of) {
        (None, Some(of)) => account(Account::StepIn { of: words.name(of) }),
        (title, _) => titled(title.unwrap_or_default(), Caption::BriefStep),
    }
}

/// A title, or what stands for one.
pub fn titled(title: &str, otherwise: Caption) -> String {
    match in_a_line(title) {
        none if none.is_empty() => c(otherwise).to_owned(),
        title => title,
    }
}

fn labeled(label: Caption, text: &str) -> String {
    format!("\n{}:\n\n{}", c(label), quoted(text))
}

fn entry(title: &str, of: &Showable<'_>, day: Days<'_>) -> String {
    let mut text = format!("\n### {title}\n");
    for (label, words) in shown_lines(of) {
        text += &labeled(label, &words);
    }
    if let Some(on) = of.look_on {
        text += &format!("\n{}\n", account(Account::WeLookOn { day: &day(on) }));
    }
    text
}

/// The page as Markdown.
pub fn markdown(
    brief: &Brief<'_>,
    words: &Words,
    code: &str,
    today: DayNumber,
    day: Days<'_>,
) -> String {
    let mut text = format!(
        "# {}\n\n{}\n",
        c(Caption::BriefSheet),
        account(Account::BriefOf {
            code: &in_a_line(code),
            day: &day(today),
        })
    );
    if brief.is_empty() {
        text += &format!("\n{}\n", c(Caption::BriefEmpty));
    }
    if !brief.seen.is_empty() {
        text += &format!("\n## {}\n", c(Caption::BriefSeen));
    }
    for month in by_month(brief) {
        text += &format!("\n### {}\n", month.title);
        for observation in month.seen {
            if let Some(on) = observation.on() {
                text += &format!("\n**{}**\n", day(on));
            }
            for (label, words) in lines(observation) {
                text += &labeled(label, words);
            }
        }
    }
    if !brief.runs.is_empty() {
        text += &format!("\n## {}\n", c(Caption::BriefTests));
    }
    for it in &brief.runs {
        text += &entry(&run_title(it), it, day);
    }
    if !brief.steps.is_empty() {
        text += &format!("\n## {}\n", c(Caption::BriefSteps));
    }
    for step in &brief.steps {
        text += &entry(&step_title(step, words), step, day);
    }
    let asked = questions(brief);
    if !asked.is_empty() {
        text += &format!("\n## {}\n", c(Caption::BriefAsk));
    }
    for question in asked {
        text += &format!("\n{}", quoted(question));
    }
    text
}
