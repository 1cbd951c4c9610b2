//! Patterns to look at: what the figures let one name. A pattern is named only where its interval
//! leaves no room for chance and it runs through most cases; one loud case is no habit. Twelve
//! things are looked at each time, so now and then one will be named by chance: that is why the
//! words are "a pattern to look at".

use super::profile::Profile;
use super::surface::Moved;
use crate::domain::characteristic::AntiPattern;
use crate::domain::measure::{
    Beside, Calibration, Detection, Lean, read_calibration, read_pattern, wilson,
};

/// A pattern to look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// Rates above the key, by so many steps.
    Lenient(f64),
    /// Rates below the key, by so many steps.
    Strict(f64),
    /// One impression colors the rest.
    Halo,
    /// Sees people as more alike than they are.
    Alike,
    /// Chooses the middle more often than the key does.
    Middle,
    /// Does not see one anti-pattern, so many times of so many.
    Blind {
        /// Which.
        of: AntiPattern,
        /// Seen.
        seen: usize,
        /// There.
        there: usize,
    },
    /// Lets anti-patterns pass, whichever.
    LetsPass {
        /// Seen.
        seen: usize,
        /// There.
        there: usize,
    },
    /// Sees anti-patterns where there are none.
    FalseAlarms(usize),
    /// Surer than right, by so many points of a hundred.
    TooSure(f64),
    /// Less sure than right, by so many points of a hundred.
    TooUnsure(f64),
    /// Moved by the surface of twins.
    Swayed(Moved),
}

/// A pattern runs through more than half of the cases.
const MOST: f64 = 0.5;
/// An anti-pattern must have been there so often before one may be called blind to it.
const LEAST_TIMES: usize = 3;
/// One false alarm in so many places without an anti-pattern is no pattern.
const FEW_ALARMS: f64 = 0.1;
/// The offered confidences end at 90 %: whoever says that could not have been surer.
const AS_SURE_AS_CAN_BE: f64 = 0.85;

/// Whether a rater was nearly as sure as the offered steps allow: then "less sure than right" says nothing
/// about the rater.
pub fn is_as_sure_as_can_be(calibration: &Calibration) -> bool {
    let groups = calibration.diagram().unwrap_or_default();
    let stated = groups.iter().map(|it| it.chance * it.forecasts as f64);
    stated.sum::<f64>() / calibration.forecasts.max(1) as f64 >= AS_SURE_AS_CAN_BE
}

fn rate(part: usize, rest: usize) -> Option<(f64, f64, f64)> {
    let interval = wilson(part, part + rest).ok()?;
    let all = part + rest;
    Some((interval.low, part as f64 / all as f64, interval.high))
}

/// An anti-pattern is a blind spot where it is seen less often than the others, and chance does
/// not explain it: the two intervals lie apart.
fn blind(profile: &Profile<'_>) -> Vec<Finding> {
    let all = profile.anti_patterns.all;
    let mut found = Vec::new();
    for (of, one) in &profile.anti_patterns.each {
        let there = one.hits + one.misses;
        let others = rate(all.hits - one.hits, all.misses - one.misses);
        let mine = rate(one.hits, one.misses);
        let is_apart = mine
            .zip(others)
            .is_some_and(|(mine, others)| mine.2 < others.0);
        if there >= LEAST_TIMES && is_apart {
            found.push(Finding::Blind {
                of: *of,
                seen: one.hits,
                there,
            });
        }
    }
    found
}

fn lets_pass(all: Detection) -> Option<Finding> {
    let (_, _, high) = rate(all.hits, all.misses)?;
    let there = all.hits + all.misses;
    (there >= LEAST_TIMES && high < 0.5).then_some(Finding::LetsPass {
        seen: all.hits,
        there,
    })
}

fn false_alarms(all: Detection) -> Option<Finding> {
    let (low, _, _) = rate(all.false_alarms, all.correct_rejections)?;
    (low > FEW_ALARMS).then_some(Finding::FalseAlarms(all.false_alarms))
}

impl Finding {
    /// What a profile lets one name.
    pub(super) fn all(profile: &Profile<'_>) -> Vec<Self> {
        let mut found = Vec::new();
        if let Ok(patterned) = &profile.patterns {
            let cases = patterned.level.part.rows.len();
            let lean = |beside: &Beside| read_pattern(beside, cases).map(|it| it.lean);
            let rest = |beside: &Result<Beside, _>| beside.and_then(|it| lean(&it));
            let (level_share, halo_share) = patterned.shares;
            let steps = patterned.level.level.difference.value;
            match lean(&patterned.level.level) {
                Ok(Lean::Above) if level_share > MOST => found.push(Self::Lenient(steps)),
                Ok(Lean::Below) if level_share > MOST => found.push(Self::Strict(-steps)),
                _ => {}
            }
            if rest(&patterned.rest.halo) == Ok(Lean::Below) && halo_share > MOST {
                found.push(Self::Halo);
            }
            if rest(&patterned.rest.range) == Ok(Lean::Below) {
                found.push(Self::Alike);
            }
            if rest(&patterned.rest.centre) == Ok(Lean::Above) {
                found.push(Self::Middle);
            }
        }
        match lets_pass(profile.anti_patterns.all) {
            Some(finding) => found.push(finding),
            None => found.extend(blind(profile)),
        }
        found.extend(false_alarms(profile.anti_patterns.all));
        if let Ok(calibration) = &profile.calibration {
            let points = calibration.overconfidence.value * 100.0;
            match read_calibration(calibration).map(|it| it.lean) {
                Ok(Lean::Above) => found.push(Self::TooSure(points)),
                Ok(Lean::Below) if !is_as_sure_as_can_be(calibration) => {
                    found.push(Self::TooUnsure(-points));
                }
                _ => {}
            }
        }
        if let Ok(twins) = &profile.twins {
            found.extend(Moved::strongest(&twins.moved).map(Self::Swayed));
        }
        found
    }
}
