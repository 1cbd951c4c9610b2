//! What all judgings let one say about the rater. Every part is a figure or a reason why there is
//! none yet. More of it opens after 1, 5, 10 and 20 cases; below that chance would do the talking.
//!
//! Only first judgings of a case count. "Not shown here" enters no mean: a characteristic is
//! compared where both the rater and the key gave a level, and the rest is counted apart.

use super::attempt::Attempt;
use super::feedback::Verdict;
use super::finding::Finding;
use super::history::{Counted, History};
use super::surface::{Moved, Pair};
use super::table::{Both, Patterned, both, distances, judged, mean_distance, number, patterned};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::measure::{
    Apart, Calibration, Chance, Change, Detection, Estimate, Evidence, Forecast, Needed, Occasions,
    Unknown, mean,
};
use crate::domain::scale::Seen;

/// A part of the profile, or what it lacks.
pub type Opens<T> = Result<T, Unknown>;

/// Ratings of one characteristic: how far off, and over how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Which.
    pub of: Characteristic,
    /// Mean rating and mean of the key, where both gave a level.
    pub means: Option<(f64, f64)>,
    /// The mean rating less the key's.
    pub difference: Option<Estimate>,
    /// Mean distance from the key, in steps.
    pub distance: Option<f64>,
    /// Judgements it is made of.
    pub judged: usize,
    /// Sentences marked, beside the key's, in cases in which any was marked.
    pub evidence: Evidence,
}

/// Anti-patterns caught, missed and falsely seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AntiPatternCounts {
    /// All together.
    pub all: Detection,
    /// Each.
    pub each: Vec<(AntiPattern, Detection)>,
}

/// What twins show.
#[derive(Clone, Debug, PartialEq)]
pub struct Twins<'a> {
    /// The pairs of which both were judged.
    pub pairs: Vec<Pair<'a>>,
    /// Mean distance between two ratings of the same behavior, in steps.
    pub distance: Estimate,
    /// What each side with enough pairs did.
    pub moved: Vec<Moved>,
}

/// What repeats show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steadiness {
    /// Ratings given twice, at least two weeks apart.
    pub occasions: Occasions,
    /// Share of repeats within one step of the first, with Wilson's interval.
    pub within_one: Estimate,
    /// Mean distance of second and first, in steps.
    pub distance: f64,
}

/// The profile.
#[derive(Clone, Debug)]
pub struct Profile<'a> {
    /// Judgings that count.
    pub cases: usize,
    /// Judgings of a case again, two weeks later or more.
    pub repeats: usize,
    /// Judgings of a case of which another version was judged before.
    pub changed: usize,
    /// All judgings.
    pub judgings: usize,
    /// Judgings in which the rater disagreed with the key somewhere.
    pub disputes: usize,
    /// Mean distance from the key, in steps, case by case.
    pub distance: Opens<Estimate>,
    /// Cases in which a rating could be compared: what the distance stands on.
    pub compared: usize,
    /// Each characteristic.
    pub spreads: Vec<Spread>,
    /// Ratings where the key says "not shown here", of all places where it does.
    pub saw_unshown: (usize, usize),
    /// "Not shown here" where the key finds it, of all places where it does.
    pub missed_shown: (usize, usize),
    /// Sentences marked beside the key's, all characteristics together.
    pub evidence: Evidence,
    /// Cases in which any sentence was marked: what the evidence stands on.
    pub marked: usize,
    /// Anti-patterns.
    pub anti_patterns: AntiPatternCounts,
    /// Level, halo, range, centre. From five cases.
    pub patterns: Opens<Patterned>,
    /// Right beside sure. From twenty judgements.
    pub calibration: Opens<Calibration>,
    /// The four accuracies. From ten cases.
    pub apart: Opens<Apart>,
    /// Twins. From the first pair.
    pub twins: Opens<Twins<'a>>,
    /// Repeats. From ten ratings given twice.
    pub steadiness: Opens<Steadiness>,
    /// Early beside late. From twenty cases.
    pub change: Opens<Change>,
    /// Patterns to look at.
    pub findings: Vec<Finding>,
}

/// Whether any sentence of a case was marked. Where none was, marking was left out, and nothing tells
/// what the rater went by.
fn is_marked(counted: &Counted<'_>) -> bool {
    let mut ratings = counted.attempt.ratings.iter();
    ratings.any(|it| !it.marks.is_empty())
}

/// In a case with marks, a rating without one found none of the key's sentences: to leave it out would
/// make more of what was found.
fn marked(counted: &Counted<'_>, of: Characteristic) -> Option<Evidence> {
    let rating = counted.attempt.rating(of);
    let evidence = &counted.key.line(of).evidence;
    let is_given = rating.seen.is_some() || !rating.marks.is_empty();
    (is_given && is_marked(counted)).then(|| Evidence::of(&rating.marks, evidence))
}

fn spread(counted: &[&Counted<'_>], rows: &[[Both; 5]], of: Characteristic) -> Spread {
    let cells = rows.iter().filter_map(|row| row.get(of.index()).copied()?);
    let cells: Vec<(i32, i32)> = cells.collect();
    let mean_of = |of: fn(&(i32, i32)) -> i32| {
        let values: Vec<f64> = cells.iter().map(|cell| f64::from(of(cell))).collect();
        mean(&values)
    };
    let evidence = counted.iter().filter_map(|it| marked(it, of));
    let differences: Vec<f64> = cells.iter().map(|it| f64::from(it.0 - it.1)).collect();
    let too_few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 2,
        have: cells.len(),
    };
    Spread {
        of,
        difference: Estimate::of_mean(&differences, too_few),
        means: mean_of(|it| it.0).zip(mean_of(|it| it.1)),
        distance: mean_of(|it| (it.0 - it.1).abs()),
        judged: cells.len(),
        evidence: evidence.fold(Evidence::default(), Evidence::and),
    }
}

fn anti_patterns(counted: &[&Counted<'_>]) -> AntiPatternCounts {
    let mut all = Detection::default();
    let each = AntiPattern::ALL.map(|of| {
        let mut one = Detection::default();
        for it in counted {
            let is_there = it.key.anti_patterns.contains(&of);
            let was_seen = it.attempt.spotted.contains(&of);
            one.count(is_there, was_seen);
            all.count(is_there, was_seen);
        }
        (of, one)
    });
    AntiPatternCounts {
        all,
        each: each.to_vec(),
    }
}

fn verdicts<'a>(counted: &'a Counted<'a>) -> impl Iterator<Item = (Verdict, Option<Chance>)> + 'a {
    Characteristic::ALL.into_iter().map(|of| {
        let rating = counted.attempt.rating(of);
        let chance = rating.sure.map(|sure| f64::from(sure.percent()) / 100.0);
        let verdict = Verdict::of(rating.seen, counted.key.line(of).seen);
        (verdict, chance.and_then(Chance::new))
    })
}

fn calibration(counted: &[&Counted<'_>]) -> Opens<Calibration> {
    let forecasts = counted.iter().flat_map(|it| verdicts(it));
    let forecasts: Vec<Forecast> = forecasts
        .filter_map(|(verdict, chance)| {
            Some(Forecast {
                chance: chance?,
                came_true: verdict.is_within_one()?,
            })
        })
        .collect();
    let calibration = Calibration::of(&forecasts).map_err(|_| Unknown::NeedsAtLeast {
        what: Needed::Judgements,
        least: Calibration::LEAST_FOR_A_DIAGRAM,
        have: 0,
    })?;
    calibration.diagram()?;
    Ok(calibration)
}

/// How far two ratings of the same behavior are apart.
fn between(one: &Attempt, other: &Attempt) -> Option<(f64, f64)> {
    let apart = Characteristic::ALL.into_iter().filter_map(|of| {
        let first = number(one.rating(of).seen?)?;
        Some(f64::from(first - number(other.rating(of).seen?)?))
    });
    let apart: Vec<f64> = apart.collect();
    let distances: Vec<f64> = apart.iter().map(|it| it.abs()).collect();
    mean(&apart).zip(mean(&distances))
}

fn twins<'a>(counted: &[&Counted<'a>]) -> Opens<Twins<'a>> {
    let pairs = counted.iter().enumerate().filter_map(|(at, second)| {
        let twin = second.key.twin.as_ref()?;
        let first = counted
            .iter()
            .take(at)
            .find(|it| it.attempt.id.case.id == *twin)?;
        let (apart, distance) = between(first.attempt, second.attempt)?;
        Some(Pair {
            first: &first.attempt.id.case.id,
            second: &second.attempt.id.case.id,
            surfaces: (&first.key.surface, &second.key.surface),
            apart,
            distance,
        })
    });
    let pairs: Vec<Pair<'a>> = pairs.collect();
    let lack = |least| Unknown::NeedsAtLeast {
        what: Needed::Twins,
        least,
        have: pairs.len(),
    };
    let distances: Vec<f64> = pairs.iter().map(|pair| pair.distance).collect();
    Ok(Twins {
        moved: Moved::all(&pairs),
        distance: mean_distance(&distances, lack(2)).ok_or(lack(1))?,
        pairs,
    })
}

fn steadiness(history: &History<'_>) -> Opens<Steadiness> {
    let repeats = history.repeats().flat_map(|(before, again)| {
        let attempt = again.attempt;
        Characteristic::ALL.into_iter().filter_map(move |of| {
            let first = number(before.rating(of).seen?)?;
            Some((first, number(attempt.rating(of).seen?)?))
        })
    });
    let repeats: Vec<(i32, i32)> = repeats.collect();
    let occasions = Occasions::of(&repeats)?;
    let apart: Vec<f64> = repeats
        .iter()
        .map(|it| f64::from((it.0 - it.1).abs()))
        .collect();
    let near = apart.iter().filter(|it| **it <= 1.0).count();
    Ok(Steadiness {
        occasions,
        within_one: Estimate::of_share(near, repeats.len())?,
        distance: mean(&apart).ok_or(Unknown::NoRatings)?,
    })
}

impl<'a> Profile<'a> {
    /// Of all attempts.
    pub fn of(attempts: &'a [Attempt]) -> Self {
        let history = History::of(attempts);
        let counted: Vec<&Counted<'a>> = history.counted().collect();
        let rows: Vec<[Both; 5]> = counted
            .iter()
            .map(|it| Characteristic::ALL.map(|of| both(it, of)))
            .collect();
        let distances = distances(&rows);
        let too_few = Unknown::NeedsAtLeast {
            what: Needed::Cases,
            least: 2,
            have: distances.len(),
        };
        let distance = mean_distance(&distances, too_few).ok_or(Unknown::NoRatings);
        let spreads = Characteristic::ALL.map(|of| spread(&counted, &rows, of));
        let all_verdicts = || counted.iter().flat_map(|it| verdicts(it));
        let places = |is_shown: bool| {
            let places = counted.iter().flat_map(|it| &it.key.lines);
            places
                .filter(|line| (line.seen != Seen::No) == is_shown)
                .count()
        };
        let unshown = |it: &(Verdict, Option<Chance>)| matches!(it.0, Verdict::SawUnshown(_));
        let missed = |it: &(Verdict, Option<Chance>)| matches!(it.0, Verdict::MissedShown(_));
        let evidence = spreads.iter().map(|it| it.evidence);
        let mut profile = Self {
            cases: counted.len(),
            repeats: history.repeats().count(),
            changed: history.of_other_version(),
            judgings: history.all().len(),
            disputes: history.disputes(),
            distance,
            compared: distances.len(),
            saw_unshown: (all_verdicts().filter(unshown).count(), places(false)),
            missed_shown: (all_verdicts().filter(missed).count(), places(true)),
            evidence: evidence.fold(Evidence::default(), Evidence::and),
            marked: counted.iter().filter(|it| is_marked(it)).count(),
            spreads: spreads.to_vec(),
            anti_patterns: anti_patterns(&counted),
            patterns: patterned(&rows),
            calibration: calibration(&counted),
            apart: judged(&rows, 0).and_then(|table| Apart::of(&table)),
            twins: twins(&counted),
            steadiness: steadiness(&history),
            change: judged(&rows, 0).and_then(|table| Change::of(&table)),
            findings: Vec::new(),
        };
        profile.findings = Finding::all(&profile);
        profile
    }

    /// After how many more cases the next part opens; `None` once all that hangs on their number
    /// has.
    pub fn opens_after(&self) -> Option<usize> {
        let next = [1, 5, 10, 20]
            .into_iter()
            .find(|least| *least > self.cases)?;
        Some(next - self.cases)
    }
}
