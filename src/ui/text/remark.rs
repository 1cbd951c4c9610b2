//! Practise's texts with something in them.

use crate::domain::measure::Estimate;
use crate::domain::practise::{
    Confidence, Headline, Moved, Patterned, Reason, Side, Steadiness, Twins, Verdict, Week,
};
use crate::domain::scale::Seen;

/// A text with something in it. Figures come with a way to write them.
#[derive(Clone, Copy)]
pub enum Remark<'a> {
    /// The title of the window.
    Window { of: &'a str },
    /// Why this case comes next.
    Why(Reason),
    /// Nothing is due for so many days.
    Wait { days: u64 },
    /// How the week stands.
    Week(Week),
    /// So many cases a week.
    Aim { aim: u8 },
    /// How long a case is.
    Length { sentences: usize, words: usize },
    /// Above a page of a case.
    Eyebrow {
        title: &'a str,
        step: usize,
        of: usize,
    },
    /// A person's characteristic.
    Trait { person: &'a str, name: &'a str },
    /// How sure.
    Percent { percent: u8 },
    /// When a case was judged, and how near.
    JudgedOn {
        day: &'a str,
        right: usize,
        of: usize,
    },
    /// A link to a step that is not rated yet, or rated.
    Given {
        name: &'a str,
        level: Option<(u8, &'a str)>,
        seen: Option<Seen>,
        sure: Option<Confidence>,
    },
    /// The sentence over the feedback. `name` is what it is about.
    Headline { headline: Headline, name: &'a str },
    /// What the strip shows.
    Within {
        right: usize,
        of: usize,
        rated: usize,
    },
    /// A rating beside the key's.
    Verdict {
        name: &'a str,
        key: Seen,
        verdict: Verdict,
    },
    /// A rating or a key's level by name.
    Level { number: u8, name: &'a str },
    /// Whose marks a sentence bears, for those who hear it.
    HeardMark { yours: bool, keys: bool },
    /// How many judgings one disagreed with.
    Disputes { count: usize },
    /// What a profile is made of.
    ProfileOf {
        cases: usize,
        repeats: usize,
        changed: usize,
        judgings: usize,
    },
    /// After how many more cases more can be told.
    OpensAfter { cases: usize },
    /// Patterns to look at.
    Lenient { steps: f64 },
    /// The same downward.
    Strict { steps: f64 },
    /// One impression colors the rest.
    Halo,
    /// People more alike.
    Alike,
    /// The middle too often.
    Middle,
    /// One anti-pattern passes.
    Blind {
        name: &'a str,
        seen: usize,
        there: usize,
    },
    /// Anti-patterns pass.
    LetsPass { seen: usize, there: usize },
    /// Anti-patterns where there are none.
    FalseAlarms { count: usize },
    /// Surer than right.
    TooSure { points: f64 },
    /// Less sure than right.
    TooUnsure { points: f64 },
    /// Distance on the whole.
    Distance {
        distance: &'a Estimate,
        cases: usize,
    },
    /// In how many cases sentences were marked, and what a rating without a mark counts as.
    MarkedIn { cases: usize, of: usize },
    /// Shares of shown and not shown.
    Unshown {
        saw: (usize, usize),
        missed: (usize, usize),
    },
    /// Halo, range and center are beside a key moved to the rater's level.
    AtYourLevel(&'a Patterned),
    /// The part that the distance comes from most.
    LargestPart {
        name: &'a str,
        share: f64,
        cases: usize,
    },
    /// No part of the distance is surely the largest.
    NoLargestPart { cases: usize },
    /// So many cases of all have no gap among the characteristics that are not left out.
    NoGap {
        cases: usize,
        of: usize,
        left_out: &'a [&'a str],
    },
    /// What twins show.
    Twins(&'a Twins<'a>),
    /// As sure as the offered steps allow.
    SureAsCanBe { right: f64 },
    /// A difference that is more than chance, and of which nothing is made.
    NoPattern {
        cases: usize,
        mine: f64,
        key: f64,
        digits: usize,
    },
    /// A side by name.
    SideName { side: Side },
    /// What one side shows.
    Side(&'a Moved),
    /// What repeats show.
    Steady(&'a Steadiness),
    /// An interval.
    Interval { low: f64, high: f64, digits: usize },
}
