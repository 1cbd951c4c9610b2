//! Did the surface move the rater? Twins have the same behavior and the same key, so what differs
//! between two ratings of them is not in what was done.

use super::key::Surface;
use crate::domain::measure::{Estimate, Interval, Needed, Unknown};
use crate::domain::pack::SENIORITIES;

/// A side of what may differ between twins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The person is called "she".
    She,
    /// "he".
    He,
    /// "they".
    They,
    /// Works on site.
    OnSite,
    /// Works remotely.
    Remote,
    /// Works in both ways.
    Hybrid,
    /// The more senior of the two.
    Senior,
    /// On the manager's path.
    Manager,
}

impl Side {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::She,
        Self::He,
        Self::They,
        Self::OnSite,
        Self::Remote,
        Self::Hybrid,
        Self::Senior,
        Self::Manager,
    ];

    /// Whether the first surface is on this side and the second is not.
    fn tells(self, one: &Surface, other: &Surface) -> bool {
        let only = |of: fn(&Surface) -> &str, value: &str| of(one) == value && of(other) != value;
        let rank = |it: &Surface| SENIORITIES.iter().position(|name| *name == it.seniority);
        match self {
            Self::She => only(|it| &it.pronoun, "she"),
            Self::He => only(|it| &it.pronoun, "he"),
            Self::They => only(|it| &it.pronoun, "they"),
            Self::OnSite => only(|it| &it.place, "on_site"),
            Self::Remote => only(|it| &it.place, "remote"),
            Self::Hybrid => only(|it| &it.place, "hybrid"),
            Self::Manager => only(|it| &it.path, "manager"),
            Self::Senior => {
                let ranks = rank(one).zip(rank(other));
                ranks.is_some_and(|(one, other)| one > other)
            }
        }
    }
}

/// Two judgings of twins: their surfaces, and how far the first was rated above the second on the
/// whole, in steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<'a> {
    /// The case judged first.
    pub first: &'a str,
    /// The case judged second.
    pub second: &'a str,
    /// Their surfaces.
    pub surfaces: (&'a Surface, &'a Surface),
    /// Mean over characteristics rated in both: first less second.
    pub apart: f64,
    /// Mean distance over these, whatever its sign.
    pub distance: f64,
}

/// How far one side was rated above the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// Which side.
    pub side: Side,
    /// In steps; below 0, lower than the twin.
    pub steps: Estimate,
    /// From so many pairs.
    pub pairs: usize,
}

/// A side is not read from fewer pairs.
const LEAST_PAIRS: usize = 3;
/// Eight sides are looked at, and twins differ in several of them at once. So 0 must lie outside an
/// interval of twice the width: for five pairs that is about a 95 % interval for all eight together
/// (Bonferroni's).
const WIDER: f64 = 2.0;
/// Less than this is not worth a word, in steps.
const WORTH_A_WORD: f64 = 0.5;

impl Moved {
    /// What each side with enough pairs did.
    pub fn all(pairs: &[Pair<'_>]) -> Vec<Self> {
        let of = |side: Side| {
            let apart = pairs.iter().filter_map(|pair| {
                let (first, second) = pair.surfaces;
                if side.tells(first, second) {
                    Some(pair.apart)
                } else if side.tells(second, first) {
                    Some(-pair.apart)
                } else {
                    None
                }
            });
            let apart: Vec<f64> = apart.collect();
            let too_few = Unknown::NeedsAtLeast {
                what: Needed::Cases,
                least: 2,
                have: apart.len(),
            };
            let steps = Estimate::of_mean(&apart, too_few)?;
            (apart.len() >= LEAST_PAIRS).then_some(Self {
                side,
                steps,
                pairs: apart.len(),
            })
        };
        Side::ALL.into_iter().filter_map(of).collect()
    }

    /// Whether it is worth a word, and not chance alone.
    pub fn is_told(&self) -> bool {
        let is_beside_0 = |it: Interval| {
            let reach = (it.high - it.low) / 2.0;
            self.steps.value.abs() > WIDER * reach
        };
        self.steps.value.abs() >= WORTH_A_WORD && self.steps.interval.is_ok_and(is_beside_0)
    }

    /// How surely it differs from 0: its distance in widths of its interval.
    fn weight(&self) -> f64 {
        let width = self.steps.interval.map_or(f64::MAX, |it| it.high - it.low);
        self.steps.value.abs() / (width + 0.01)
    }

    /// The one that is told most surely.
    pub fn strongest(all: &[Self]) -> Option<Self> {
        let told = all.iter().filter(|it| it.is_told());
        told.max_by(|one, other| one.weight().total_cmp(&other.weight()))
            .copied()
    }
}
