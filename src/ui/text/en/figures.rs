//! American English: the texts around the figures of a group.

use super::phrases::count;
use crate::domain::measure::{Estimate, Noise, Part, Variances};
use crate::ui::text::{Figure, Tell, Write};

/// A fixed text.
pub fn figure(of: Figure) -> &'static str {
    match of {
        Figure::SpreadTitle => "How far apart the ratings are",
        Figure::SpreadText => {
            "The case where you differ most comes first: talk about that one first. Each dot is a \
             rating."
        }
        Figure::SpreadMore => "Show more cases",
        Figure::SpreadNone => "No case has a rating yet, so there is nothing to draw.",
        Figure::RowsAreCharacteristics => {
            "One characteristic of one person counts as a case here: a group may agree on one and not \
             on another. The five ratings of one person hang together, so take these figures for \
             somewhat less sure than they look."
        }
        Figure::AgreementTitle => "Agreement over all cases",
        Figure::AgreementFew => {
            "So few ratings tell little: with other cases or other people the figure could come out \
             quite different. Talk about the cases, not about the figure."
        }
        Figure::NoiseTitle => "Bias and noise",
        Figure::NoiseText => {
            "Bias is how far the group as a whole is from the key. Noise is how much people differ \
             who look at the same case."
        }
        Figure::NoiseBias => "Bias: the group as a whole, above or below the key",
        Figure::NoiseLevel => "Level noise: some are stricter throughout",
        Figure::NoisePattern => "Pattern noise: people differ on which cases they see high or low",
        Figure::SourcesTitle => "Where the differences come from",
        Figure::SourceCases => "The cases: what there is to tell apart",
        Figure::SourceRaters => "The raters: some are stricter throughout",
        Figure::SourceRest => "The rest: who saw which case high or low, and chance",
        Figure::CasesWereNegative => {
            "The part of the cases came out below zero, as it does when there are few ratings, and \
             is set to zero."
        }
        Figure::RatersWereNegative => {
            "The part of the raters came out below zero, as it does when there are few ratings, and \
             is set to zero."
        }
        Figure::RatersTitle => "How many raters it takes",
        Figure::MoreTitle => "More coefficients",
        Figure::MoreText => {
            "These are for comparing with other studies. They are not on one scale: 0.7 of one is \
             not 0.7 of another, and no set of labels fits two of them."
        }
        Figure::Gwet => "Gwet’s AC2, quadratic weights",
        Figure::IccSingle => "ICC(2,1): one rater",
        Figure::IccAverage => "ICC(2,k): the mean of all raters",
        Figure::Kappa => "Cohen’s κ, quadratic weights, mean over pairs of raters",
        Figure::ColumnCase => "Case",
        Figure::ColumnRatings => "Ratings",
        Figure::ColumnMedian => "Median",
        Figure::ColumnRange => "Range",
        Figure::ColumnWithin => "Within one step",
        Figure::ColumnDeviation => "Average distance from the median",
        Figure::ColumnRwg => "r_wg",
        Figure::ColumnKey => "Key",
        Figure::ColumnWhat => "What",
        Figure::ColumnFigure => "Figure",
        Figure::ColumnMeans => "95 % interval, or why there is none",
        Figure::LegendRater => "one rating",
        Figure::LegendRaters => "so many ratings",
        Figure::LegendMedian => "median",
        Figure::LegendRange => "from the lowest to the highest",
        Figure::LegendKey => "key",
        Figure::LegendOwn => "you",
        Figure::LegendAgreed => "what the group agreed on",
        Figure::LegendOpen => "hollow: not shown here",
        Figure::NoFigure => "–",
    }
}

/// A text with something in it.
pub fn tell_figures(of: Tell<'_>, write: Write<'_>) -> String {
    match of {
        Tell::Case { number } => format!("Case {number}"),
        Tell::Deviation { deviation, cases } => {
            let cases = count(cases, "case", "cases");
            let steps = write(deviation, 1);
            format!(
                "Over {cases} with two ratings or more, a rating is {steps} steps from the median \
                 of its case, on average."
            )
        }
        Tell::Settled { settled, of } => settled_says(settled, of),
        Tell::Spread { shown, of } if shown < of => {
            format!("The {shown} cases of {of} in which ratings are furthest apart.")
        }
        Tell::Spread { of: 1, .. } => "One case has ratings.".to_owned(),
        Tell::Spread { of, .. } => {
            let cases = count(of, "case", "cases");
            format!("{cases}, those with ratings furthest apart first.")
        }
        Tell::Range { lowest, highest } if lowest == highest => lowest.to_string(),
        Tell::Range { lowest, highest } => format!("{lowest} to {highest}"),
        Tell::Percent { share } => format!("{} %", write(share * 100.0, 0)),
        Tell::Steps { steps, is_signed } => {
            let sign = if is_signed && steps >= 0.05 { "+" } else { "" };
            // What rounds to nothing has no sign.
            let steps = if steps.abs() < 0.05 { 0.0 } else { steps };
            format!("{sign}{} steps", write(steps, 1))
        }
        Tell::Noise(noise) => noise_says(noise).to_owned(),
        Tell::Part {
            part,
            cases,
            raters,
        } => part_says(part, cases, raters),
        Tell::Dependable { variances, raters } => dependable(variances, raters, write),
        Tell::Estimate(estimate) => estimate_says(estimate, write),
        Tell::Pairs { pairs, left_out } => pairs_says(pairs, left_out),
    }
}

fn pairs_says(pairs: usize, left_out: usize) -> String {
    let over = count(pairs, "pair", "pairs");
    match left_out {
        0 => format!("No interval: the mean over {over}."),
        some => format!(
            "No interval: the mean over {over}; {some} left out, in which nothing is shared or \
             nothing varies."
        ),
    }
}

fn settled_says(settled: usize, of: usize) -> String {
    let rule = "on average within a sixth of the scale, or three of four within one step of the \
                median";
    if settled == of {
        return match of {
            1 => format!("The case needs no more talk: {rule}."),
            _ => format!("None of the {of} cases needs more talk: {rule}."),
        };
    }
    match settled {
        0 => format!("No case is close enough yet to stop talking: {rule}."),
        1 => format!("1 of {of} cases is close enough to stop talking: {rule}."),
        some => format!("{some} of {of} cases are close enough to stop talking: {rule}."),
    }
}

fn noise_says(noise: &Noise) -> &'static str {
    if noise.system_squared <= 0.0 {
        "Everyone gave the same ratings: there is no noise between raters here."
    } else if noise.level_squared > noise.pattern_squared {
        "Most of the noise is level noise: agree on what each step takes."
    } else {
        "Most of the noise is pattern noise: talk about what each of you saw in the cases where you \
         differ."
    }
}

fn part_says(part: &Part, cases: usize, raters: usize) -> String {
    format!(
        "This needs a table without gaps. It was computed over {} of {} and {} of {} among which \
         nothing is missing.",
        part.rows.len(),
        count(cases, "case", "cases"),
        part.columns.len(),
        count(raters, "rater", "raters"),
    )
}

fn dependable(variances: &Variances, raters: usize, write: Write<'_>) -> String {
    let many = u32::try_from(raters).unwrap_or(u32::MAX);
    let value = write(variances.dependability(many), 2);
    let raters = count(raters, "rater", "raters");
    format!(
        "The mean of {raters} has a dependability of {value}; from {} on it counts as dependable. \
         Few cases make this no more than a guess.",
        write(Variances::DEPENDABLE, 1)
    )
}

fn estimate_says(estimate: Estimate, write: Write<'_>) -> String {
    match estimate.interval {
        Ok(interval) => format!("{} to {}", write(interval.low, 2), write(interval.high, 2)),
        Err(why) => super::saying(crate::ui::text::Saying::Unknown(why), write),
    }
}
