//! Short ways to a table.

use nose::domain::measure::{Chance, Forecast, Judged, Judgement, Ratings, Steps};

/// A table from text: a line a case, a rating a rater, `·` for a missing one.
pub fn cases(steps: Steps, text: &str) -> Ratings {
    let rows = cells(text);
    let raters = rows.iter().map(Vec::len).max().unwrap_or(0);
    Ratings::from_rows(steps, raters, rows).unwrap()
}

/// The same written the other way: a line a rater.
pub fn raters(steps: Steps, text: &str) -> Ratings {
    let rows = cells(text);
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let turned = (0..count).map(|case| rows.iter().map(|row| row[case]).collect::<Vec<_>>());
    Ratings::from_rows(steps, rows.len(), turned).unwrap()
}

fn cells(text: &str) -> Vec<Vec<Option<i32>>> {
    let cell = |text: &str| (text != "·").then(|| text.parse().unwrap());
    let lines = text
        .split(['\n', '/'])
        .filter(|line| !line.trim().is_empty());
    lines
        .map(|line| line.split_whitespace().map(cell).collect())
        .collect()
}

/// Steps from the first number to the last.
pub fn steps(lowest: i32, highest: i32) -> Steps {
    Steps::new(lowest, highest).unwrap()
}

/// A rater's table beside a key's, lines being cases.
pub fn judged(rater: &str, key: &str) -> Judged {
    let (rater, key) = (cells(rater), cells(key));
    let mut judged = Judged::new(
        Steps::default(),
        rater.iter().map(Vec::len).max().unwrap_or(0),
    );
    for (rated, key) in rater.iter().zip(&key) {
        let both = rated.iter().zip(key).map(|(rated, key)| rated.zip(*key));
        judged.push_case(both.map(|both| {
            both.map(|(rated, key)| Judgement::new(Steps::default(), rated, key).unwrap())
        }));
    }
    judged
}

/// Forecasts from chances and outcomes.
pub fn forecasts(chances: &[f64], outcomes: &[u8]) -> Vec<Forecast> {
    let pairs = chances.iter().zip(outcomes);
    pairs
        .map(|(chance, outcome)| Forecast {
            chance: Chance::new(*chance).unwrap(),
            came_true: *outcome == 1,
        })
        .collect()
}

/// The two are equal to this many decimals.
pub fn assert_rounds_to(figure: f64, expected: f64, decimals: i32) {
    let half = 0.5 * 10_f64.powi(-decimals) * (1.0 + 1e-9);
    assert!(
        (figure - expected).abs() <= half,
        "{figure} is not {expected} to {decimals} decimals"
    );
}
