//! American English: what figures say. A figure never stands without what it was computed over,
//! and a pattern is something to look at, never a verdict.

use super::phrases::count;
use crate::domain::measure::{
    AgreementReading, Alpha, Beside, Calibration, Change, Detection, Evidence, Lean, Needed,
    RatersReading, Unknown, Variances, read_agreement, read_calibration, read_change, read_pattern,
    read_raters,
};
use crate::ui::text::{Pattern, Saying, Write};

/// The sentence or sentences.
pub fn saying(saying: Saying<'_>, write: Write<'_>) -> String {
    let said = match saying {
        Saying::Unknown(why) => Err(why),
        Saying::Agreement { alpha, raters } => Ok(agreement(alpha, raters, write)),
        Saying::Pattern {
            pattern,
            beside,
            cases,
        } => self::pattern(pattern, beside, cases, write),
        Saying::Calibration(calibration) => self::calibration(calibration, write),
        Saying::Change(change) => self::change(change, write),
        Saying::Raters(variances) => raters(variances),
        Saying::Detection(counts) => Ok(detection(counts, write)),
        Saying::Evidence(counts) => Ok(evidence(counts)),
    };
    said.unwrap_or_else(unknown)
}

fn needed(what: Needed, number: usize) -> String {
    let (one, many) = match what {
        Needed::Cases => ("case", "cases"),
        Needed::SharedCases => ("case that two people rated", "cases that two people rated"),
        Needed::Characteristics => ("characteristic", "characteristics"),
        Needed::Raters => ("rater", "raters"),
        Needed::RatingsOfOneCase => ("rating of the case", "ratings of the case"),
        Needed::Judgements => ("rating with a confidence", "ratings with a confidence"),
        Needed::Repeats => ("rating given twice", "ratings given twice"),
        Needed::Twins => ("pair of twins", "pairs of twins"),
        Needed::Signals => (
            "chance to see an anti-pattern",
            "chances to see an anti-pattern",
        ),
        Needed::Blanks => (
            "place without an anti-pattern",
            "places without an anti-pattern",
        ),
    };
    count(number, one, many)
}

fn unknown(why: Unknown) -> String {
    match why {
        Unknown::NoRatings => "There are no ratings yet.".to_owned(),
        Unknown::NobodyShared => {
            "Only one person rated each case, so there is no agreement to measure.".to_owned()
        }
        Unknown::NothingVaries => {
            "All ratings that count here are the same: nothing varies, so there is nothing to \
             measure."
                .to_owned()
        }
        Unknown::NoPairVaries => {
            "In the cases that any two raters share nothing varies, so there is nothing to measure."
                .to_owned()
        }
        Unknown::OneCaseCarries => {
            "Without one of the cases nothing would vary, so nothing tells how sure this is."
                .to_owned()
        }
        Unknown::OnlyDisagreement => {
            "The raters differ and the cases do not: there is nothing they could agree about."
                .to_owned()
        }
        Unknown::AllAlike => {
            "Every case says the same here, so nothing tells how sure this is.".to_owned()
        }
        Unknown::NoLowerEnd => "It could be as low as can be: the interval has no end.".to_owned(),
        Unknown::NoKey => "No rating has a key to be set beside.".to_owned(),
        Unknown::NoCompletePart => {
            "Too much is missing: no two cases were rated by the same two people.".to_owned()
        }
        Unknown::OneStep => "The scale has a single step, so ratings cannot differ.".to_owned(),
        Unknown::NoMiddle => "The scale has an even number of steps, and so no middle.".to_owned(),
        Unknown::NothingMarked => "No sentence was marked.".to_owned(),
        Unknown::NothingToFind => "The key marks no sentence here.".to_owned(),
        Unknown::NoNumberOfRaters => {
            "No number of raters would do: the ratings do not tell the cases apart.".to_owned()
        }
        Unknown::TooManyRaters(most) => {
            format!("Comparing raters two by two is done for at most {most} of them.")
        }
        Unknown::TooManyPairs { raters, ratings } => format!(
            "Comparing {raters} raters two by two over {ratings} ratings takes too long, so it is left \
             out."
        ),
        Unknown::NeedsAtLeast { what, least, have } => {
            let is_one = have == 1;
            let verb = if is_one { "is" } else { "are" };
            let there = if have == 0 {
                "none".to_owned()
            } else {
                have.to_string()
            };
            format!(
                "This needs at least {}; there {verb} {there}.",
                needed(what, least)
            )
        }
    }
}

fn agreement(alpha: &Alpha, raters: usize, write: Write<'_>) -> String {
    let raters = needed(Needed::Raters, raters);
    let cases = needed(Needed::Cases, alpha.cases);
    let value = write(alpha.estimate.value, 2);
    let figure = match alpha.estimate.interval {
        Ok(interval) => {
            let (low, high) = (write(interval.low, 2), write(interval.high, 2));
            format!("α is {value}, and could be anything from {low} to {high}.")
        }
        Err(_) => format!("α is {value}."),
    };
    let says = match read_agreement(alpha) {
        AgreementReading::LikeChance => {
            format!("With {raters} and {cases}, these ratings cannot tell agreement from chance.")
        }
        AgreementReading::Opposed => {
            format!(
                "With {raters} and {cases}, the group agrees less than chance would have it: \
                     look for two ways of reading the anchors."
            )
        }
        AgreementReading::Some => {
            format!(
                "With {raters} and {cases}, the group agrees more than by chance; how much \
                 more is too unsure to build on."
            )
        }
        AgreementReading::Tentative => {
            format!(
                "With {raters} and {cases}, the group agrees well enough for a first \
                     conclusion."
            )
        }
        AgreementReading::Firm => {
            format!("With {raters} and {cases}, the group agrees well enough to build on.")
        }
        AgreementReading::Unsure => {
            format!("With {raters} and {cases}, nothing tells how much of this is chance.")
        }
    };
    format!("{says} {figure}")
}

fn pattern(
    pattern: Pattern,
    beside: &Beside,
    cases: usize,
    write: Write<'_>,
) -> Result<String, Unknown> {
    let reading = read_pattern(beside, cases)?;
    let apart = write(beside.difference.value.abs(), 1);
    let percent = |share: f64| write(share * 100.0, 0);
    let says = match (pattern, reading.lean) {
        (Pattern::Level, Lean::Above) => format!("you rate {apart} steps above the key"),
        (Pattern::Level, Lean::Below) => format!("you rate {apart} steps below the key"),
        (Pattern::Level, Lean::Neither) => {
            return Ok(format!(
                "Over {cases} cases nothing tells your level from the key’s."
            ));
        }
        (Pattern::Halo, Lean::Below) => {
            "you rate one person’s characteristics more alike than the key does: one impression \
             may color the rest"
                .to_owned()
        }
        (Pattern::Halo, Lean::Above) => {
            "you set one person’s characteristics further apart than the key does".to_owned()
        }
        (Pattern::Halo, Lean::Neither) => {
            return Ok(format!(
                "Over {cases} cases nothing tells how far you set one person’s characteristics \
                 apart from how far the key does."
            ));
        }
        (Pattern::Range, Lean::Below) => {
            "you see people as more alike than the key does".to_owned()
        }
        (Pattern::Range, Lean::Above) => {
            "you see people as further apart than the key does".to_owned()
        }
        (Pattern::Range, Lean::Neither) => {
            return Ok(format!(
                "Over {cases} cases nothing tells how far you see people apart from how far the \
                 key does."
            ));
        }
        (Pattern::Centre, lean) => {
            let (mine, theirs) = (percent(beside.rater), percent(beside.key));
            let figures = format!("{mine} % against {theirs} %");
            return Ok(match lean {
                Lean::Above => format!(
                    "Over {cases} cases you choose the middle step more often than the key does: \
                     {figures}."
                ),
                Lean::Below => format!(
                    "Over {cases} cases you choose the middle step less often than the key does: \
                     {figures}."
                ),
                Lean::Neither => format!(
                    "Over {cases} cases nothing tells how often you choose the middle step from \
                     how often the key does: {figures}."
                ),
            });
        }
    };
    Ok(format!(
        "Over {cases} cases {says}. A pattern to look at, not a fault."
    ))
}

fn calibration(calibration: &Calibration, write: Write<'_>) -> Result<String, Unknown> {
    let reading = read_calibration(calibration)?;
    let points = write(calibration.overconfidence.value.abs() * 100.0, 0);
    let ratings = calibration.forecasts;
    Ok(match reading.lean {
        Lean::Above => format!(
            "Over {ratings} ratings you are surer than right, by {points} points of a hundred."
        ),
        Lean::Below => format!(
            "Over {ratings} ratings you are less sure than right, by {points} points of a \
             hundred."
        ),
        Lean::Neither => {
            format!("Over {ratings} ratings nothing tells how sure you are from how right.")
        }
    })
}

fn change(change: &Change, write: Write<'_>) -> Result<String, Unknown> {
    let reading = read_change(change)?;
    let steps = write(change.difference.value.abs(), 1);
    let pairs = change.pairs;
    Ok(match reading.lean {
        Lean::Below => format!(
            "In your last {pairs} cases you are {steps} steps closer to the key than in your \
             first {pairs}."
        ),
        Lean::Above => format!(
            "In your last {pairs} cases you are {steps} steps further from the key than in \
             your first {pairs}."
        ),
        Lean::Neither => format!(
            "Between your first and your last {pairs} cases nothing has changed that chance could \
             not explain."
        ),
    })
}

fn raters(variances: &Variances) -> Result<String, Unknown> {
    let cases = needed(Needed::Cases, variances.part.rows.len());
    let from = format!("Going by {cases},");
    Ok(match read_raters(variances)? {
        RatersReading::One => format!("{from} one rater would be about dependable enough."),
        RatersReading::Several(several) => {
            format!("{from} it takes the mean of about {several} raters to be dependable.")
        }
        RatersReading::TooMany(many) => format!(
            "{from} it would take the mean of about {many} raters to be dependable: work on the anchors \
             before the number of raters."
        ),
    })
}

fn detection(counts: Detection, write: Write<'_>) -> String {
    let there = counts.hits + counts.misses;
    let caught = if there == 0 {
        "There was no anti-pattern to see".to_owned()
    } else {
        let all = count(there, "anti-pattern", "anti-patterns");
        format!("You saw {} of {all}", counts.hits)
    };
    let false_alarms = count(counts.false_alarms, "false alarm", "false alarms");
    match counts.sensitivity() {
        Ok(sensitivity) => {
            let d_prime = write(sensitivity.d_prime, 1);
            format!(
                "{caught}, with {false_alarms}. That is a sensitivity (d′) of {d_prime}; 0 is guessing."
            )
        }
        Err(_) => format!("{caught}, with {false_alarms}."),
    }
}

fn evidence(counts: Evidence) -> String {
    let marked = counts.found + counts.extra;
    let key = counts.found + counts.missed;
    let yours = count(marked, "sentence", "sentences");
    let theirs = count(key, "sentence", "sentences");
    let same = match counts.found {
        0 => "none is the same".to_owned(),
        1 => "1 is the same".to_owned(),
        several => format!("{several} are the same"),
    };
    format!("You marked {yours} and the key {theirs}; {same}.")
}
