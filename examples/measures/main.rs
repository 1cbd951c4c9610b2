//! The measures on tables of one's own, outside the browser:
//!
//! ```text
//! measures agree RATINGS.csv [--scale 1..5]
//! measures accuracy RATER.csv KEY.csv [--scale 1..5]
//! measures forecast FORECASTS.csv
//! measures noise RATINGS.csv KEY.csv [--scale 1..5]
//! ```
//!
//! Prints one JSON object. What cannot be computed is `null`, with why under `reasons`; what was
//! computed over a part of the table is told under `notes`. A table that cannot be read gets a
//! sentence with line and column, and the exit code 2.

mod figures;
mod output;
mod table;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests;

use std::process::ExitCode;

use nose::domain::measure::Steps;

const USAGE: &str = "\
measures agree RATINGS.csv [--scale 1..5]
measures accuracy RATER.csv KEY.csv [--scale 1..5]
measures forecast FORECASTS.csv
measures noise RATINGS.csv KEY.csv [--scale 1..5]

The first row of a table holds names, the first column the case; an empty cell is a missing rating.
FORECASTS.csv has the columns forecast (0 to 1) and outcome (0 or 1). A key for `noise` has the
columns case and key; one for `accuracy` has a column for each characteristic, as the rater's has.
--scale names both ends of the scale, which are steps of it too.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments
        .iter()
        .any(|argument| argument == "--help" || argument == "-h")
    {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(arguments) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run(mut arguments: Vec<String>) -> Result<String, String> {
    let steps = take_scale(&mut arguments)?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = match (words.as_slice(), steps) {
        (["agree", ratings], steps) => {
            figures::agree(&table::ratings(ratings, steps.unwrap_or_default())?)
        }
        (["accuracy", rater, key], steps) => {
            figures::accuracy(&table::judged(rater, key, steps.unwrap_or_default())?)
        }
        (["forecast", forecasts], None) => figures::forecast(&table::forecasts(forecasts)?),
        (["noise", ratings, key], steps) => {
            let ratings = table::ratings(ratings, steps.unwrap_or_default())?;
            let key = table::key(key, &ratings)?;
            figures::noise(&ratings, &key)
        }
        _ => return Err(format!("This is not how it is called.\n\n{USAGE}")),
    };
    Ok(output.into_json())
}

/// Takes `--scale LOW..HIGH` out of the arguments.
fn take_scale(arguments: &mut Vec<String>) -> Result<Option<Steps>, String> {
    let Some(at) = arguments
        .iter()
        .position(|argument| argument.starts_with("--scale"))
    else {
        return Ok(None);
    };
    let option = arguments.remove(at);
    let text = match option.strip_prefix("--scale=") {
        Some(text) => text.to_owned(),
        None if option == "--scale" && at < arguments.len() => arguments.remove(at),
        None => return Err("--scale takes both ends of the scale, as in --scale 1..5.".to_owned()),
    };
    let ends = text.split_once("..").and_then(|(low, high)| {
        let high = high.strip_prefix('=').unwrap_or(high);
        Some((low.trim().parse().ok()?, high.trim().parse().ok()?))
    });
    let (low, high) = ends.ok_or_else(|| {
        format!("--scale {text} is not a scale. Write both ends as whole numbers: --scale 1..5.")
    })?;
    let steps = Steps::new(low, high).ok_or_else(|| {
        let most = Steps::MOST;
        format!("--scale {text} is not a scale: the lower end comes first, and it has at most {most} steps.")
    })?;
    Ok(Some(steps))
}
