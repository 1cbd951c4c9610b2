//! The page before a conversation: what one saw by month, what is tried, what is agreed. The same on
//! the page, on paper and in the file.

use super::{Days, in_a_line};
use crate::domain::day::DayNumber;
use crate::domain::people::{Brief, Growth, Observation, Run};
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

/// What is changed, handed over, stopped and said, as far as it is written.
pub fn step_lines(step: Growth<'_>) -> Vec<(Caption, String)> {
    let text = |field| step.text(field).unwrap_or_default().to_owned();
    let feedback = [Growth::SITUATION, Growth::BEHAVIOR, Growth::IMPACT];
    let feedback: Vec<String> = feedback.map(text).into_iter().collect();
    let feedback: Vec<&str> = feedback.iter().map(String::as_str).collect();
    let all = [
        (Caption::FieldSetting, text(Growth::SETTING)),
        (Caption::FieldHandOver, text(Growth::HAND_OVER)),
        (Caption::FieldStop, text(Growth::STOP_DOING)),
        (
            Caption::FieldFeedback,
            feedback.join("\n").trim().to_owned(),
        ),
    ];
    let written = all.into_iter().filter(|(_, text)| !text.is_empty());
    written.collect()
}

/// Questions for the next talk.
pub fn questions<'a>(brief: &Brief<'a>) -> Vec<&'a str> {
    let steps = brief.steps.iter();
    steps.filter_map(|step| step.text(Growth::ASK)).collect()
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

fn run(run: Run<'_>, day: Days<'_>) -> String {
    let mut text = format!("\n### {}\n", titled(run.title(), Caption::RunUnnamed));
    let setup = run.0.texts.get(Run::SETUP).trim();
    if !setup.is_empty() {
        text += &labeled(Caption::FieldSetup, setup);
    }
    if let Some(on) = run.look_on() {
        text += &format!("\n{}\n", account(Account::WeLookOn { day: &day(on) }));
    }
    text
}

/// The page as Markdown.
pub fn markdown(brief: &Brief<'_>, code: &str, today: DayNumber, day: Days<'_>) -> String {
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
        text += &run(*it, day);
    }
    if !brief.steps.is_empty() {
        text += &format!("\n## {}\n", c(Caption::BriefSteps));
    }
    for step in &brief.steps {
        text += &format!("\n### {}\n", titled(step.title(), Caption::StepUnnamed));
        for (label, words) in step_lines(*step) {
            text += &labeled(label, &words);
        }
        if let Some(on) = step.look_on() {
            text += &format!("\n{}\n", account(Account::WeLookOn { day: &day(on) }));
        }
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
