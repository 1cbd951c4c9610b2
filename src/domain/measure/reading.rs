//! What figures let one say, and what they do not. A reading is decided here, by figures and their
//! uncertainty; the sentence for it is the text layer's.
//!
//! The rule throughout: where the interval holds "no difference", there is nothing to say but
//! that; where there is too little to go by, the reading is what is missing.

use super::alpha::Alpha;
use super::change::Change;
use super::forecast::Calibration;
use super::interval::Estimate;
use super::noise::Variances;
use super::pattern::{Beside, Patterns};
use super::unknown::{Needed, Unknown};

/// Which way a figure leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Below what it is set beside, and not by chance alone.
    Below,
    /// Not told apart from it.
    Neither,
    /// Above it, and not by chance alone.
    Above,
}

/// What α of a group lets one say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementReading {
    /// Not told apart from chance.
    LikeChance,
    /// More than chance, and too unsure to build on.
    Some,
    /// More than chance, and enough for a first look: α is surely above two thirds.
    Tentative,
    /// Enough to build on: α is surely above 0.8.
    Firm,
    /// Less than chance would give: two ways of seeing.
    Opposed,
    /// Nothing tells how much of it is chance.
    Unsure,
}

/// How a rater's use of the scale compares with the key's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternReading {
    /// Below, above, or neither.
    pub lean: Lean,
    /// Cases that it was read from.
    pub cases: usize,
}

/// What over-confidence lets one say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalibrationReading {
    /// Below: less sure than right. Above: surer than right.
    pub lean: Lean,
}

/// What a change lets one say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeReading {
    /// Below: closer to the key than at first.
    pub lean: Lean,
}

/// How many raters a dependable mean takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatersReading {
    /// One would do.
    One,
    /// So many.
    Several(u32),
    /// More than a workshop has room for.
    TooMany(u32),
}

/// A workshop has at most so many.
const WORKSHOP: u32 = 12;
/// Patterns and numbers of raters are not read from fewer cases.
const LEAST_CASES: usize = Patterns::LEAST_CASES_TO_READ;
/// A difference below this is not worth a word: in steps, and as a chance.
const STEPS_WORTH_A_WORD: f64 = 0.05;
const CHANCE_WORTH_A_WORD: f64 = 0.005;

/// A lean needs an interval beside 0, and a difference that is worth a word.
fn lean(difference: &Estimate, worth_a_word: f64) -> Result<Lean, Unknown> {
    let interval = difference.interval?;
    Ok(if difference.value.abs() < worth_a_word {
        Lean::Neither
    } else if interval.high < 0.0 {
        Lean::Below
    } else if interval.low > 0.0 {
        Lean::Above
    } else {
        Lean::Neither
    })
}

/// Reads Krippendorff's α. The bounds 2/3 and 0.8 are Krippendorff's own for drawing tentative
/// and firm conclusions (2004, "Content Analysis", 2nd ed., p. 241).
pub fn read_agreement(alpha: &Alpha) -> AgreementReading {
    let Ok(interval) = alpha.estimate.interval else {
        return AgreementReading::Unsure;
    };
    if interval.high < 0.0 {
        AgreementReading::Opposed
    } else if interval.low <= 0.0 {
        AgreementReading::LikeChance
    } else if interval.low >= 0.8 {
        AgreementReading::Firm
    } else if interval.low >= 2.0 / 3.0 {
        AgreementReading::Tentative
    } else {
        AgreementReading::Some
    }
}

/// Reads a pattern from so many cases.
///
/// # Errors
/// When there are fewer than five cases.
pub fn read_pattern(beside: &Beside, cases: usize) -> Result<PatternReading, Unknown> {
    Unknown::unless_enough(Needed::Cases, LEAST_CASES, cases)?;
    let lean = lean(&beside.difference, STEPS_WORTH_A_WORD)?;
    Ok(PatternReading { lean, cases })
}

/// Reads over-confidence.
///
/// # Errors
/// When there are fewer judgements than a diagram takes.
pub fn read_calibration(calibration: &Calibration) -> Result<CalibrationReading, Unknown> {
    calibration.diagram()?;
    read_overconfidence(calibration)
}

/// Reads over-confidence of however few forecasts: what chance could explain stays unsaid.
///
/// # Errors
/// When there is no interval.
pub fn read_overconfidence(calibration: &Calibration) -> Result<CalibrationReading, Unknown> {
    let lean = lean(&calibration.overconfidence, CHANCE_WORTH_A_WORD)?;
    Ok(CalibrationReading { lean })
}

/// Reads a change.
///
/// # Errors
/// When there is no interval.
pub fn read_change(change: &Change) -> Result<ChangeReading, Unknown> {
    let lean = lean(&change.difference, STEPS_WORTH_A_WORD)?;
    Ok(ChangeReading { lean })
}

/// Reads how many raters a dependable mean takes.
///
/// # Errors
/// When there are fewer than five cases, or no number would do.
pub fn read_raters(variances: &Variances) -> Result<RatersReading, Unknown> {
    Unknown::unless_enough(Needed::Cases, LEAST_CASES, variances.part.rows.len())?;
    Ok(match variances.raters_needed()? {
        1 => RatersReading::One,
        several if several <= WORKSHOP => RatersReading::Several(several),
        many => RatersReading::TooMany(many),
    })
}
