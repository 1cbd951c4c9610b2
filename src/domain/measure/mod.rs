//! The measures of judgement. They measure raters, never people: how far a rater is from a key,
//! what a rater misses, how sure a rater may be, and how much a group of raters agrees.
//!
//! Every figure is given with what it was computed over, and what cannot be computed is a typed
//! reason ([`Unknown`]), never a NaN and never a guess. SCIENCE.md says in plain words what each
//! figure is for, where its formula comes from and when not to trust it.
//!
//! Ratings are whole steps of a declared scale ([`Steps`]). Missing ratings are missing, never a
//! low step. Unless it says otherwise, a measure takes any missing pattern.

mod accuracy;
mod alpha;
mod anova;
mod apart;
mod change;
mod detection;
mod evidence;
mod forecast;
mod gwet;
mod icc;
mod interval;
mod judged;
mod kappa;
mod noise;
mod part;
mod pattern;
mod ratings;
mod reading;
mod spread;
mod steps;
mod unknown;

pub use accuracy::Accuracy;
pub use alpha::{Alpha, Coincidences, Difference};
pub use anova::MeanSquares;
pub use apart::Apart;
pub use change::Change;
pub use detection::{Detection, Sensitivity};
pub use evidence::Evidence;
pub use forecast::{Calibration, Chance, Forecast, Group};
pub use gwet::{Gwet, Weights};
pub use icc::{Icc, icc};
pub use interval::{Estimate, Interval, wilson};
pub(crate) use interval::{mean, population_variance};
pub use judged::{Judged, Judgement};
pub use kappa::{PairwiseKappa, pairwise_kappa};
pub use noise::{Noise, Occasions, Variances};
pub use part::Part;
pub use pattern::{Beside, Patterns};
pub use ratings::{Misplaced, Ratings, Tally};
pub use reading::{
    AgreementReading, CalibrationReading, ChangeReading, Lean, PatternReading, RatersReading,
    read_agreement, read_calibration, read_change, read_overconfidence, read_pattern, read_raters,
};
pub use spread::Spread;
pub use steps::Steps;
pub use unknown::{Needed, Unknown};

/// The share of the distribution inside an interval: all intervals here are 95 % ones.
pub const COVERAGE: f64 = 0.95;
