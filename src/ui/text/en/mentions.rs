//! American English: texts about people with something in them.

use super::account::account;
use super::phrases::count;
use crate::domain::measure::Lean;
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
        Mention::About { code } => format!("About {code}"),
        // Writing down, observations, search.
        Mention::AdviseJudging { word } => {
            format!("“{word}” judges. What was said or done, so that others would see it too?")
        }
        Mention::AdviseProtected { word } => format!(
            "“{word}” may tell of health, family, faith, union, age or origin. Leave it out: it is theirs, the law guards it, and it says nothing about their work."
        ),
        Mention::AdviseCodeJudges { word } => {
            format!("“{word}” judges. Take a code that tells nothing about the person.")
        }
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
        Mention::TestFacts {
            names,
            kind,
            hours,
            weeks,
            cost,
        } => {
            let money = match cost {
                0 => "no money".to_owned(),
                _ => format!("about ${cost}"),
            };
            let hours = count(hours as usize, "hour", "hours");
            let weeks = count(weeks as usize, "week", "weeks");
            let names = names.join(", ");
            format!("{names} · {kind} · {hours} over {weeks} · {money}")
        }
        Mention::Listed { count: 0 } => "None with this choice.".to_owned(),
        Mention::Listed { count } => format!("{count} to choose from."),
        Mention::CardSays { answer, text } => format!("The card says: {answer}. {text}"),
        Mention::LackAnswer { question } => format!("Answer “{question}”"),
        Mention::Percent { percent } => format!("{percent} %"),
        Mention::SureToSee { percent } => format!("You are {percent} % sure to see it."),
        Mention::WasSure { percent } => format!("You were {percent} % sure to see it."),
        Mention::LookOn { day } => format!("The day to look is {day}."),
        Mention::LookDue { day } => format!("The day to look was {day}."),
        Mention::LooksEarly { day } => format!(
            "You look before the day you set. It counts among your forecasts from {day} on."
        ),
        Mention::Since { day } => format!("Since {day}."),
        Mention::SaidOn { day, before: None } => format!("Said on {day}."),
        Mention::SaidOn {
            day,
            before: Some(due),
        } => format!("Said on {day}, before the day you had set, {due}."),
        Mention::Formerly { outcome, day } => format!("On {day} you said: {outcome}."),
        Mention::StepFor { name, level } => format!("{name} · from “{level}” on"),
        Mention::LookedBefore { day, due: None } => format!("On {day}"),
        Mention::LookedBefore {
            day,
            due: Some(due),
        } => format!("On {day}, planned for {due}"),
        Mention::ClosedOn { day } => format!("Closed on {day}."),
        Mention::ForecastsFew { have, least } => {
            let have = match have {
                0 => "None of your forecasts has".to_owned(),
                1 => "One of your forecasts has".to_owned(),
                have => format!("{have} of your forecasts have"),
            };
            format!(
                "{have} come due with something to say. From {least} on, this shows how well what you expected fits what you saw."
            )
        }
        Mention::ForecastsOfFew { have, least } => {
            let people = if have == 1 {
                "1 person"
            } else {
                &format!("{have} people")
            };
            format!(
                "Those that have come due with something to say are about {people}. From {least} people on, this shows how well what you expected fits what you saw. With fewer it would read as a figure of theirs."
            )
        }
        Mention::ForecastsBrier { brier, forecasts } => format!(
            "Over {forecasts} forecasts the mean squared distance between how sure you were and what you saw is {brier} (Brier). Sure and right each time gives 0; saying 50\u{a0}% each time gives 0.25."
        ),
        Mention::ForecastsLean {
            lean,
            points,
            forecasts,
        } => match lean {
            Lean::Above => format!(
                "You were surer than what you saw bears out, by {points} points of a hundred. A pattern to look at, not a fault."
            ),
            Lean::Below => format!(
                "You saw more of what you expected than you were sure of, by {points} points of a hundred. A pattern to look at, not a fault."
            ),
            Lean::Neither => format!(
                "{forecasts} forecasts do not tell how sure you were from how often you saw it."
            ),
        },
        Mention::ForecastsLeft {
            not_due,
            to_look,
            cannot_tell,
        } => {
            let mut left = Vec::new();
            if not_due > 0 {
                left.push(format!("{not_due} whose day is still to come"));
            }
            if to_look > 0 {
                left.push(format!(
                    "{to_look} whose day has come and nobody looked yet"
                ));
            }
            if cannot_tell > 0 {
                left.push(format!("{cannot_tell} that cannot be told"));
            }
            format!("Left out: {}.", left.join(", "))
        }
        // A person, ratings, the brief, coverage.
        Mention::Account(of) => account(of),
    }
}
