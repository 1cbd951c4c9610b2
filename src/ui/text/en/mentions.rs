//! American English: texts about people with something in them.

use super::account::account;
use super::phrases::count;
use crate::ui::text::Mention;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn mention(mention: Mention<'_>) -> String {
    match mention {
        // The front.
        Mention::Window { of } => format!("{of} · Nose"),
        Mention::PersonRow {
            observations: 0, ..
        } => "nothing written down yet".to_owned(),
        Mention::PersonRow {
            observations,
            latest,
        } => {
            let noted = count(observations, "observation", "observations");
            match latest {
                Some(day) => format!("{noted}, the latest of {day}"),
                None => noted,
            }
        }
        Mention::DueSince { day } => format!("since {day}"),
        Mention::Added { code } => format!("{code} was added."),
        Mention::About { code } => format!("About {code}"),
        // Writing down, observations, search.
        Mention::AdviseJudging { word } => {
            format!("“{word}” judges. What was said or done, so that others would see it too?")
        }
        Mention::AdviseProtected { word } => format!(
            "“{word}” may tell of health, family, faith, union, age or origin. Leave it out: it is theirs, the law guards it, and it says nothing about their work."
        ),
        Mention::FoundOf { found, of } => format!("{found} of {of} observations"),
        Mention::FoundAll { count: 1, .. } => "1 observation".to_owned(),
        Mention::FoundAll { said, .. } => format!("{said} observations"),
        Mention::ObservationRemoved { code: Some(code) } => {
            format!("An observation about {code} was removed.")
        }
        Mention::ObservationRemoved { code: None } => "An observation was removed.".to_owned(),
        Mention::WriteAnotherAbout { code } => format!("Another about {code}"),
        Mention::KeptAbout {
            code,
            day: Some(day),
        } => format!("About {code}, of {day}."),
        Mention::KeptAbout { code, day: None } => format!("About {code}."),
        Mention::BegunOn { day } => format!("begun on {day}"),
        // Sniff-test runs and growth.
        // A person, ratings, the brief, coverage.
        Mention::Account(of) => account(of),
    }
}
