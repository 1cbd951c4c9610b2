//! A profile in words, pictures and files. Pure: the same sentences stand on the page, on paper and
//! in the file.

mod files;
mod more;
mod rater;
mod rows;

pub use files::{csv, disputes};

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::measure::{Interval, Part as Complete, Unknown};
use crate::domain::practise::{Finding, Patterned, Profile};
use crate::ui::charts::gauge::{Axis, Band, Gauge};
use crate::ui::charts::reliability::Reliability;
use crate::ui::text::{Prompt, Remark, Saying, Write, language, p};

/// What characteristics, anti-patterns and cases are called.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The five, in the source's order.
    pub characteristics: Vec<String>,
    /// The six, in the source's order.
    pub anti_patterns: Vec<String>,
}

impl Names {
    /// A characteristic's name; its name in packs where no pack has words for it.
    pub fn of(&self, of: Characteristic) -> &str {
        let known = self.characteristics.get(of.index());
        known.map_or(of.name(), String::as_str)
    }

    /// An anti-pattern's name, likewise.
    pub fn of_pattern(&self, of: AntiPattern) -> &str {
        let known = self.anti_patterns.get(of.index());
        known.map_or(of.name(), String::as_str)
    }
}

/// A picture of the family.
#[derive(Clone, Debug)]
pub enum Picture {
    /// On a scale.
    Gauge(Gauge),
    /// As right as sure?
    Reliability(Reliability),
}

/// A part of the profile that is open: what it says, and its picture with the table behind it.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its heading.
    pub title: Prompt,
    /// Sentences before the picture.
    pub says: Vec<String>,
    /// The picture.
    pub picture: Option<Picture>,
}

/// A part that is not open yet, and what it lacks.
#[derive(Clone, Debug)]
pub struct Lack {
    /// Its heading.
    pub title: Prompt,
    /// What is missing.
    pub says: String,
}

/// What a report is made with: names, and a way to write numbers.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// Names of characteristics and anti-patterns.
    pub names: &'a Names,
    /// How a number is written.
    pub write: Write<'a>,
}

const NO_FIGURE: &str = "–";
/// An interval narrower than this comes from cases that all say the same. It tells nothing of how sure
/// a figure is.
const NO_WIDTH: f64 = 1e-9;

/// An interval in a picture and in its table.
#[derive(Default)]
struct Ends {
    band: Option<Band>,
    is_alike: bool,
    cell: String,
}

impl Report<'_> {
    fn remark(self, remark: Remark<'_>) -> String {
        language().remark(remark, self.write)
    }

    fn saying(self, saying: Saying<'_>) -> String {
        language().saying(saying, self.write)
    }

    fn number(self, value: f64, digits: usize) -> String {
        (self.write)(value, digits)
    }

    fn percent(self, share: f64) -> String {
        format!("{} %", self.number(share * 100.0, 0))
    }

    /// An interval as a band of a picture and as a cell of its table, which say the same. Shares, of
    /// no digits, are written as percents.
    fn ends(self, axis: Axis, interval: Result<Interval, Unknown>, digits: usize) -> Ends {
        let Ok(interval) = interval else {
            return Ends {
                cell: NO_FIGURE.to_owned(),
                ..Ends::default()
            };
        };
        if interval.high - interval.low < NO_WIDTH {
            return Ends {
                is_alike: true,
                cell: p(Prompt::AllAlike).to_owned(),
                ..Ends::default()
            };
        }
        let interval = axis.held(interval);
        let whole = if digits == 0 { 100.0 } else { 1.0 };
        let cell = self.remark(Remark::Interval {
            low: interval.low * whole,
            high: interval.high * whole,
            digits,
        });
        Ends {
            band: Some(axis.band(interval)),
            is_alike: false,
            cell,
        }
    }

    fn ticks(self, axis: Axis, at: &[f64], write: impl Fn(f64) -> String) -> Vec<(usize, String)> {
        at.iter().map(|it| (axis.place(*it), write(*it))).collect()
    }

    fn steps_axis(self) -> Vec<(usize, String)> {
        self.ticks(Axis::STEPS, &[1.0, 2.0, 3.0, 4.0, 5.0], |it| {
            self.number(it, 0)
        })
    }

    fn share_axis(self) -> Vec<(usize, String)> {
        self.ticks(Axis::SHARE, &[0.0, 0.25, 0.5, 0.75, 1.0], |it| {
            self.percent(it)
        })
    }

    /// A scale of distances from its own end to its own end.
    fn distance_axis(self, axis: Axis) -> Vec<(usize, String)> {
        let at = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| share * axis.high);
        self.ticks(axis, &at, |it| self.number(it, 1))
    }

    /// What a complete part leaves out, if it leaves out anything.
    fn no_gap(self, part: &Complete, cases: usize) -> Option<String> {
        if part.is_all_of(cases, Characteristic::ALL.len()) {
            return None;
        }
        let is_out = |of: &Characteristic| !part.columns.contains(&of.index());
        let left_out = Characteristic::ALL.into_iter().filter(is_out);
        let left_out: Vec<Characteristic> = left_out.collect();
        let left_out: Vec<&str> = left_out.iter().map(|of| self.names.of(*of)).collect();
        Some(self.remark(Remark::NoGap {
            cases: part.rows.len(),
            of: cases,
            left_out: &left_out,
        }))
    }

    fn columns(self, columns: &[Prompt]) -> Vec<String> {
        columns.iter().map(|it| p(*it).to_owned()).collect()
    }

    /// What a finding says.
    pub fn finding(self, finding: &Finding) -> String {
        self.remark(match finding {
            Finding::Lenient(steps) => Remark::Lenient { steps: *steps },
            Finding::Strict(steps) => Remark::Strict { steps: *steps },
            Finding::Halo => Remark::Halo,
            Finding::Alike => Remark::Alike,
            Finding::Middle => Remark::Middle,
            Finding::Blind { of, seen, there } => Remark::Blind {
                name: self.names.of_pattern(*of),
                seen: *seen,
                there: *there,
            },
            Finding::LetsPass { seen, there } => Remark::LetsPass {
                seen: *seen,
                there: *there,
            },
            Finding::FalseAlarms(count) => Remark::FalseAlarms { count: *count },
            Finding::TooSure(points) => Remark::TooSure { points: *points },
            Finding::TooUnsure(points) => Remark::TooUnsure { points: *points },
            Finding::Swayed(moved) => Remark::Side(moved),
        })
    }

    /// The parts that are open, and what the others lack.
    pub fn parts(self, profile: &Profile<'_>) -> (Vec<Part>, Vec<Lack>) {
        let (mut parts, mut lacks) = (Vec::new(), Vec::new());
        let mut open = |title, made: Result<Vec<Part>, Unknown>| match made {
            Ok(made) => parts.extend(made),
            Err(why) => lacks.push(Lack {
                title,
                says: self.saying(Saying::Unknown(why)),
            }),
        };
        let distance = profile.distance;
        open(
            Prompt::DistanceTitle,
            distance.map(|it| vec![self.distance(profile, &it)]),
        );
        if profile.cases > 0 {
            let evidence = self.evidence(profile).ok_or(Unknown::NothingMarked);
            open(Prompt::EvidenceTitle, evidence.map(|it| vec![it]));
            open(Prompt::PatternsTitle, Ok(vec![self.anti_patterns(profile)]));
            open(Prompt::ShownTitle, Ok(vec![self.shown(profile)]));
        }
        let of = |it: &Result<Patterned, Unknown>| match it {
            Ok(it) => Ok(self.patterns(it, profile)),
            Err(why) => Err(*why),
        };
        open(Prompt::UseTitle, of(&profile.patterns));
        open(
            Prompt::CalibrationTitle,
            one(&profile.calibration, |it| self.calibration(it)),
        );
        open(
            Prompt::ApartTitle,
            one(&profile.apart, |it| self.apart(it, profile.cases)),
        );
        open(Prompt::TwinsTitle, one(&profile.twins, |it| self.twins(it)));
        open(
            Prompt::SteadyTitle,
            one(&profile.steadiness, |it| self.steady(it)),
        );
        open(
            Prompt::ChangeTitle,
            one(&profile.change, |it| self.change(it)),
        );
        (parts, lacks)
    }
}

fn one<T>(part: &Result<T, Unknown>, make: impl Fn(&T) -> Part) -> Result<Vec<Part>, Unknown> {
    match part {
        Ok(part) => Ok(vec![make(part)]),
        Err(why) => Err(*why),
    }
}
