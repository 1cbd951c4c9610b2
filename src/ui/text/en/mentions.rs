//! American English: texts about people with something in them.

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
        // Sniff-test runs and growth.
        // A person, ratings, the brief, coverage.
    }
}
