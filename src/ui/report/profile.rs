//! A profile in words, pictures and files. Pure: the same sentences stand on the page, on paper and
//! in the file.

use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::measure::{
    Apart, Beside, Calibration, Change, Detection, Estimate, Interval, Lean, Unknown, read_pattern,
    wilson,
};
use crate::domain::practise::{
    Counted, Finding, History, Moved, Patterned, Profile, Side, Steadiness, Twins, Verdict, Why,
    is_as_sure_as_can_be,
};
use crate::domain::scale::{Moment, Seen};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow};
use crate::ui::charts::reliability::{Point, Reliability, across, down, radius};
use crate::ui::text::{Pattern, Prompt, Remark, Saying, Write, language, p};

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

fn estimate_of_share(part: usize, of: usize) -> Option<Estimate> {
    let interval = wilson(part, of).ok()?;
    Some(Estimate {
        value: part as f64 / of as f64,
        interval: Ok(interval),
    })
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

    fn interval(self, interval: Result<Interval, Unknown>, digits: usize) -> String {
        interval.map_or_else(
            |_| NO_FIGURE.to_owned(),
            |it| {
                self.remark(Remark::Interval {
                    low: it.low,
                    high: it.high,
                    digits,
                })
            },
        )
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

    fn distance_axis(self) -> Vec<(usize, String)> {
        self.ticks(Axis::DISTANCE, &[0.0, 0.5, 1.0, 1.5, 2.0], |it| {
            self.number(it, 1)
        })
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
            Finding::Swayed(moved) => Remark::Swayed(moved),
        })
    }

    fn columns(self, columns: &[Prompt]) -> Vec<String> {
        columns.iter().map(|it| p(*it).to_owned()).collect()
    }

    fn distance(self, profile: &Profile<'_>, distance: &Estimate) -> Part {
        let rows = profile.spreads.iter().map(|spread| {
            let level = |value: Option<f64>| {
                value.map_or_else(|| NO_FIGURE.to_owned(), |value| self.number(value, 1))
            };
            let (you, key) = spread.means.unzip();
            GaugeRow {
                name: self.names.of(spread.of).to_owned(),
                you: you.map(|it| Axis::STEPS.at(it)),
                sure: 4,
                key: key.map(|it| Axis::STEPS.at(it)),
                cells: vec![
                    level(you),
                    level(key),
                    level(spread.distance),
                    spread.judged.to_string(),
                ],
                ..GaugeRow::default()
            }
        });
        Part {
            title: Prompt::DistanceTitle,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence: self.remark(Remark::Distance {
                    distance,
                    cases: profile.cases,
                }),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnYou,
                    Prompt::ColumnKey,
                    Prompt::ColumnOff,
                    Prompt::ColumnJudged,
                ]),
                ticks: self.steps_axis(),
                has_sizes: false,
                rows: rows.collect(),
            })),
        }
    }

    /// A share with its interval as a row.
    fn share_row(self, name: &str, part: usize, of: usize) -> GaugeRow {
        let share = estimate_of_share(part, of);
        let place = |it: f64| Axis::SHARE.place(it);
        let interval = share.and_then(|it| it.interval.ok());
        GaugeRow {
            name: name.to_owned(),
            you: share.map(|it| Axis::SHARE.at(it.value)),
            sure: 4,
            band: interval.map(|it| (place(it.low), place(it.high))),
            cells: vec![
                share.map_or_else(|| NO_FIGURE.to_owned(), |it| self.percent(it.value)),
                interval.map_or_else(
                    || NO_FIGURE.to_owned(),
                    |it| {
                        self.remark(Remark::Interval {
                            low: it.low * 100.0,
                            high: it.high * 100.0,
                            digits: 0,
                        })
                    },
                ),
                format!("{part} / {of}"),
            ],
            ..GaugeRow::default()
        }
    }

    fn shares(self, title: Prompt, sentence: String, rows: Vec<GaugeRow>) -> Part {
        Part {
            title,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence,
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::AxisShare,
                    Prompt::ColumnInterval,
                    Prompt::ColumnJudged,
                ]),
                ticks: self.share_axis(),
                has_sizes: false,
                rows,
            })),
        }
    }

    fn evidence(self, profile: &Profile<'_>) -> Option<Part> {
        let all = profile.evidence;
        if all.found + all.extra == 0 {
            return None;
        }
        let rows = vec![
            self.share_row(p(Prompt::RowPrecision), all.found, all.found + all.extra),
            self.share_row(p(Prompt::RowRecall), all.found, all.found + all.missed),
        ];
        let sentence = self.saying(Saying::Evidence(all));
        Some(self.shares(Prompt::EvidenceTitle, sentence, rows))
    }

    fn anti_patterns(self, profile: &Profile<'_>) -> Part {
        let counts = &profile.anti_patterns;
        let row = |name: &str, of: Detection| GaugeRow {
            cells: vec![
                of.hits.to_string(),
                of.misses.to_string(),
                of.false_alarms.to_string(),
            ],
            ..self.share_row(name, of.hits, of.hits + of.misses)
        };
        let mut rows = vec![row(p(Prompt::RowCaught), counts.all)];
        let each = counts.each.iter();
        let met = each.filter(|(_, one)| one.hits + one.misses + one.false_alarms > 0);
        rows.extend(met.map(|(of, one)| row(self.names.of_pattern(*of), *one)));
        Part {
            title: Prompt::PatternsTitle,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence: self.saying(Saying::Detection(counts.all)),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnHits,
                    Prompt::ColumnMisses,
                    Prompt::ColumnAlarms,
                ]),
                ticks: self.share_axis(),
                has_sizes: false,
                rows,
            })),
        }
    }

    fn shown(self, profile: &Profile<'_>) -> Part {
        let (saw, missed) = (profile.saw_unshown, profile.missed_shown);
        let rows = vec![
            self.share_row(p(Prompt::RowSawUnshown), saw.0, saw.1),
            self.share_row(p(Prompt::RowMissedShown), missed.0, missed.1),
        ];
        let sentence = self.remark(Remark::Unshown { saw, missed });
        self.shares(Prompt::ShownTitle, sentence, rows)
    }

    /// A figure of the rater's beside the key's, with where the rater may well be.
    fn beside_row(self, name: Prompt, beside: &Beside, axis: Axis, digits: usize) -> GaugeRow {
        let write = |value: f64| match digits {
            0 => self.percent(value),
            digits => self.number(value, digits),
        };
        let ends = beside.difference.interval.map(|it| Interval {
            low: beside.key + it.low,
            high: beside.key + it.high,
        });
        GaugeRow {
            name: p(name).to_owned(),
            you: Some(axis.at(beside.rater)),
            sure: 4,
            key: Some(axis.at(beside.key)),
            band: ends
                .ok()
                .map(|it| (axis.place(it.low), axis.place(it.high))),
            cells: vec![
                write(beside.rater),
                write(beside.key),
                match (ends, digits) {
                    (Ok(it), 0) => self.interval(
                        Ok(Interval {
                            low: (it.low * 100.0).max(0.0),
                            high: (it.high * 100.0).min(100.0),
                        }),
                        0,
                    ),
                    (ends, digits) => self.interval(ends, digits),
                },
            ],
            ..GaugeRow::default()
        }
    }

    fn one_pattern(self, row: GaugeRow, ticks: Vec<(usize, String)>, sentence: String) -> Part {
        Part {
            title: Prompt::UseTitle,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence,
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnYou,
                    Prompt::ColumnKey,
                    Prompt::ColumnInterval,
                ]),
                ticks,
                has_sizes: false,
                rows: vec![row],
            })),
        }
    }

    /// What a pattern says. Where the figures lean and no finding is made of it, that is said.
    fn says_of(self, pattern: Pattern, beside: &Beside, cases: usize, named: &[Finding]) -> String {
        let leans = read_pattern(beside, cases).is_ok_and(|it| it.lean != Lean::Neither);
        let is_named = named.iter().any(|it| match pattern {
            Pattern::Level => matches!(it, Finding::Lenient(_) | Finding::Strict(_)),
            Pattern::Halo => *it == Finding::Halo,
            Pattern::Range => *it == Finding::Alike,
            Pattern::Centre => *it == Finding::Middle,
        });
        // A share says what it is beside the key's anyway.
        if !leans || is_named || pattern == Pattern::Centre {
            return self.saying(Saying::Pattern {
                pattern,
                beside,
                cases,
            });
        }
        self.remark(Remark::NoPattern {
            cases,
            mine: beside.rater,
            key: beside.key,
            digits: if pattern == Pattern::Level { 1 } else { 2 },
        })
    }

    fn patterns(self, patterned: &Patterned, named: &[Finding]) -> Vec<Part> {
        let cases = patterned.level.part.rows.len();
        let says = |pattern, beside: &Beside| self.says_of(pattern, beside, cases, named);
        let level = &patterned.level.level;
        let row = self.beside_row(Prompt::RowLevel, level, Axis::STEPS, 1);
        let mut parts = vec![self.one_pattern(row, self.steps_axis(), says(Pattern::Level, level))];
        let spread = [
            (Pattern::Halo, Prompt::RowHalo, &patterned.rest.halo),
            (Pattern::Range, Prompt::RowRange, &patterned.rest.range),
        ];
        for (pattern, name, beside) in spread {
            if let Ok(beside) = beside {
                let row = self.beside_row(name, beside, Axis::DISTANCE, 2);
                let says = says(pattern, beside);
                parts.push(self.one_pattern(row, self.distance_axis(), says));
            }
        }
        if let Ok(centre) = &patterned.rest.centre {
            let row = self.beside_row(Prompt::RowCentre, centre, Axis::SHARE, 0);
            let says = says(Pattern::Centre, centre);
            parts.push(self.one_pattern(row, self.share_axis(), says));
        }
        if let Some(first) = parts.first_mut() {
            first.says.push(self.remark(Remark::AtYourLevel(patterned)));
        }
        parts
    }

    fn says_of_sureness(self, calibration: &Calibration) -> String {
        let is_below = calibration.overconfidence.value < 0.0;
        if is_below && is_as_sure_as_can_be(calibration) {
            let right = calibration.share();
            return self.remark(Remark::SureAsCanBe { right });
        }
        self.saying(Saying::Calibration(calibration))
    }

    fn calibration(self, calibration: &Calibration) -> Part {
        let groups = calibration.diagram().unwrap_or_default();
        let most = groups.iter().map(|it| it.forecasts).max().unwrap_or(1);
        let points = groups.iter().map(|group| Point {
            x: across(group.chance),
            y: down(group.share),
            bar: (down(group.interval.high), down(group.interval.low)),
            radius: radius(group.forecasts, most),
            cells: vec![
                self.percent(group.chance),
                self.percent(group.share),
                self.interval(
                    Ok(Interval {
                        low: group.interval.low * 100.0,
                        high: group.interval.high * 100.0,
                    }),
                    0,
                ),
                group.forecasts.to_string(),
            ],
        });
        let offered = [0.5, 0.6, 0.7, 0.8, 0.9];
        Part {
            title: Prompt::CalibrationTitle,
            says: Vec::new(),
            picture: Some(Picture::Reliability(Reliability {
                sentence: self.says_of_sureness(calibration),
                columns: self.columns(&[
                    Prompt::ColumnSaid,
                    Prompt::ColumnRight,
                    Prompt::ColumnInterval,
                    Prompt::ColumnJudged,
                ]),
                ticks: offered.map(|it| (across(it), self.percent(it))).to_vec(),
                points: points.collect(),
            })),
        }
    }

    /// A distance in steps, with its interval, as a row.
    fn distance_row(self, name: Prompt, distance: &Estimate) -> GaugeRow {
        let ends = distance.interval.ok();
        let place = |it: f64| Axis::DISTANCE.place(it);
        GaugeRow {
            name: p(name).to_owned(),
            you: Some(Axis::DISTANCE.at(distance.value)),
            sure: 4,
            band: ends.map(|it| (place(it.low), place(it.high))),
            cells: vec![
                self.number(distance.value, 2),
                self.interval(distance.interval, 2),
            ],
            ..GaugeRow::default()
        }
    }

    fn steps_columns(self) -> Vec<String> {
        self.columns(&[
            Prompt::ColumnWhat,
            Prompt::ColumnSteps,
            Prompt::ColumnInterval,
        ])
    }

    fn apart(self, apart: &Apart) -> Part {
        let parts = [
            (Prompt::RowOnTheWhole, apart.level),
            (Prompt::RowPeople, apart.people),
            (Prompt::RowCharacteristics, apart.characteristics),
            (Prompt::RowStrengths, apart.strengths),
        ];
        let square = |it: &Estimate| it.value * it.value;
        let all: f64 = parts.iter().map(|(_, it)| square(it)).sum();
        let by_size = |a: &&(Prompt, Estimate), b: &&(Prompt, Estimate)| {
            square(&a.1).total_cmp(&square(&b.1))
        };
        let largest = parts.iter().max_by(by_size).filter(|_| all > 0.0);
        let sentence = largest.map_or_else(
            || language().prompt(Prompt::FindingsNone).to_owned(),
            |(name, it)| {
                self.remark(Remark::LargestPart {
                    name: p(*name),
                    share: square(it) / all,
                })
            },
        );
        Part {
            title: Prompt::ApartTitle,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence,
                columns: self.steps_columns(),
                ticks: self.distance_axis(),
                has_sizes: false,
                rows: parts
                    .iter()
                    .map(|(name, it)| self.distance_row(*name, it))
                    .collect(),
            })),
        }
    }

    fn twins(self, twins: &Twins<'_>) -> Part {
        let mut says = vec![self.remark(Remark::Twins(twins))];
        let rows = twins.moved.iter().map(|moved| {
            let ends = moved.steps.interval.ok();
            let place = |it: f64| Axis::DIFFERENCE.place(it);
            let side = language().prompt(side_name(moved.side));
            GaugeRow {
                name: capital(side),
                you: Some(Axis::DIFFERENCE.at(moved.steps.value)),
                sure: 4,
                band: ends.map(|it| (place(it.low), place(it.high))),
                cells: vec![
                    self.number(moved.steps.value, 1),
                    self.interval(moved.steps.interval, 1),
                    moved.pairs.to_string(),
                ],
                ..GaugeRow::default()
            }
        });
        let rows: Vec<GaugeRow> = rows.collect();
        let picture = match rows.is_empty() {
            // Too few pairs to tell sides apart: their distance alone.
            true => Gauge {
                sentence: says.remove(0),
                columns: self.steps_columns(),
                ticks: self.distance_axis(),
                has_sizes: false,
                rows: vec![self.distance_row(Prompt::RowOnTheWhole, &twins.distance)],
            },
            false => Gauge {
                sentence: self.sides_sentence(twins),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnSteps,
                    Prompt::ColumnInterval,
                    Prompt::ColumnPairs,
                ]),
                ticks: self.ticks(
                    Axis::DIFFERENCE,
                    &[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0],
                    |it| self.number(it, 0),
                ),
                has_sizes: false,
                rows,
            },
        };
        Part {
            title: Prompt::TwinsTitle,
            says,
            picture: Some(Picture::Gauge(picture)),
        }
    }

    fn sides_sentence(self, twins: &Twins<'_>) -> String {
        match Moved::strongest(&twins.moved) {
            Some(moved) => self.remark(Remark::Side(&moved)),
            None => p(Prompt::SidesNone).to_owned(),
        }
    }

    fn steady(self, steadiness: &Steadiness) -> Part {
        let occasions = steadiness.occasions;
        let near = occasions.within_one * occasions.repeats as f64;
        let row = self.share_row(
            p(Prompt::RowRepeats),
            near.round() as usize,
            occasions.repeats,
        );
        let sentence = self.remark(Remark::Steady(steadiness));
        self.shares(Prompt::SteadyTitle, sentence, vec![row])
    }

    fn change(self, change: &Change) -> Part {
        let ends = change.difference.interval.map(|it| Interval {
            low: change.early + it.low,
            high: change.early + it.high,
        });
        let row = GaugeRow {
            name: p(Prompt::RowLate).to_owned(),
            you: Some(Axis::DISTANCE.at(change.late)),
            sure: 4,
            before: Some(Axis::DISTANCE.at(change.early)),
            band: ends.ok().map(|it| {
                let place = |it: f64| Axis::DISTANCE.place(it);
                (place(it.low), place(it.high))
            }),
            cells: vec![
                self.number(change.early, 2),
                self.number(change.late, 2),
                self.interval(ends, 2),
            ],
            ..GaugeRow::default()
        };
        Part {
            title: Prompt::ChangeTitle,
            says: Vec::new(),
            picture: Some(Picture::Gauge(Gauge {
                sentence: self.saying(Saying::Change(change)),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::RowEarly,
                    Prompt::ColumnLate,
                    Prompt::ColumnInterval,
                ]),
                ticks: self.distance_axis(),
                has_sizes: false,
                rows: vec![row],
            })),
        }
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
            Ok(it) => Ok(self.patterns(it, &profile.findings)),
            Err(why) => Err(*why),
        };
        open(Prompt::UseTitle, of(&profile.patterns));
        open(
            Prompt::CalibrationTitle,
            one(&profile.calibration, |it| self.calibration(it)),
        );
        open(Prompt::ApartTitle, one(&profile.apart, |it| self.apart(it)));
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

    /// The profile as Markdown.
    pub fn markdown(self, profile: &Profile<'_>, day: &str) -> String {
        let mut text = format!(
            "# {}\n\n{day}. {}\n",
            p(Prompt::ProfileTitle),
            self.remark(Remark::ProfileOf {
                cases: profile.cases,
                repeats: profile.repeats,
                judgings: profile.judgings,
            })
        );
        text += &format!("\n## {}\n\n", p(Prompt::FindingsTitle));
        if profile.findings.is_empty() {
            text += &format!("{}\n", p(Prompt::FindingsNone));
        }
        for finding in &profile.findings {
            text += &format!("- {}\n", self.finding(finding));
        }
        text += &format!("\n{}\n", p(Prompt::FindingsHint));
        let (parts, lacks) = self.parts(profile);
        let mut last = None;
        for part in parts {
            if last != Some(part.title) {
                text += &format!("\n## {}\n", p(part.title));
            }
            last = Some(part.title);
            for says in &part.says {
                text += &format!("\n{says}\n");
            }
            if let Some(picture) = part.picture {
                text += &table(&picture);
            }
        }
        if !lacks.is_empty() {
            text += &format!("\n## {}\n\n", p(Prompt::LaterTitle));
        }
        for lack in lacks {
            text += &format!("- {}: {}\n", p(lack.title), lack.says);
        }
        text += &format!("\n---\n\n{}\n", p(Prompt::ProfilePrivate));
        text
    }
}

fn one<T>(part: &Result<T, Unknown>, make: impl Fn(&T) -> Part) -> Result<Vec<Part>, Unknown> {
    match part {
        Ok(part) => Ok(vec![make(part)]),
        Err(why) => Err(*why),
    }
}

fn side_name(side: Side) -> Prompt {
    match side {
        Side::She => Prompt::SideShe,
        Side::He => Prompt::SideHe,
        Side::They => Prompt::SideThey,
        Side::OnSite => Prompt::SideOnSite,
        Side::Remote => Prompt::SideRemote,
        Side::Hybrid => Prompt::SideHybrid,
        Side::Senior => Prompt::SideSenior,
        Side::Manager => Prompt::SideManager,
    }
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

/// A picture as its sentence and its table.
fn table(picture: &Picture) -> String {
    let (sentence, columns, rows): (&str, &[String], Vec<Vec<String>>) = match picture {
        Picture::Gauge(gauge) => {
            let rows = gauge.rows.iter().map(|row| {
                let mut cells = vec![row.name.clone()];
                cells.extend(row.cells.iter().cloned());
                cells
            });
            (&gauge.sentence, &gauge.columns, rows.collect())
        }
        Picture::Reliability(diagram) => {
            let rows = diagram.points.iter().map(|point| point.cells.clone());
            (&diagram.sentence, &diagram.columns, rows.collect())
        }
    };
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = vec!["---".to_owned(); columns.len()];
    let mut text = format!("\n{sentence}\n\n{}{}", line(columns), line(&rule));
    for row in rows {
        text += &line(&row);
    }
    text
}

/// A cell that a spreadsheet takes for text: quoted, and never the beginning of a formula.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn level(seen: Option<Seen>) -> String {
    match seen {
        None => String::new(),
        Some(Seen::No) => "not_shown".to_owned(),
        Some(Seen::At(level)) => level.number().to_string(),
    }
}

fn counts(why: Why) -> &'static str {
    match why {
        Why::Counts => "yes",
        Why::Repeat => "repeat",
        Why::TooSoon => "no, judged before",
        Why::KnewKey => "no, key was seen",
    }
}

/// The columns of the file of judgments. Names for programs, not words for people.
const CSV_COLUMNS: &str = "case,version,turn,judged_at,counts,characteristic,rating,key,within_one,\
                           sure_percent,marked,key_evidence,proposed,why\r\n";

/// Every judgment as CSV (RFC 4180): a line a characteristic, and one for anti-patterns. `day` writes
/// a moment.
pub fn csv(history: &History<'_>, day: impl Fn(Moment) -> String) -> String {
    let mut text = CSV_COLUMNS.to_owned();
    for counted in history.all() {
        let id = &counted.attempt.id;
        let head = format!(
            "{},{},{},{},{}",
            cell(&id.case.id),
            id.case.version,
            id.turn,
            cell(&day(counted.judged)),
            cell(counts(counted.why)),
        );
        for of in Characteristic::ALL {
            text += &format!("{head},{}\r\n", csv_line(counted, of));
        }
        let names = |all: &[AntiPattern]| {
            let names: Vec<&str> = all.iter().map(|it| it.name()).collect();
            names.join(" ")
        };
        text += &format!(
            "{head},anti_patterns,{},{},,,,,,\r\n",
            cell(&names(&counted.attempt.spotted)),
            cell(&names(&counted.key.anti_patterns)),
        );
    }
    text
}

fn csv_line(counted: &Counted<'_>, of: Characteristic) -> String {
    let rating = counted.attempt.rating(of);
    let line = counted.key.line(of);
    let within = Verdict::of(rating.seen, line.seen).is_within_one();
    let within = match within {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let sure = rating.sure.map(|sure| sure.percent().to_string());
    [
        of.name().to_owned(),
        level(rating.seen),
        level(Some(line.seen)),
        within.to_owned(),
        sure.unwrap_or_default(),
        cell(&rating.marks.join(" ")),
        cell(&line.evidence.join(" ")),
        level(rating.proposed),
        cell(&rating.dispute),
    ]
    .join(",")
}

/// Where one sees it differently, as Markdown: what the authors of keys need. `title` names a case.
pub fn disputes(history: &History<'_>, names: &Names, title: impl Fn(&str) -> String) -> String {
    let mut text = format!("# {}\n", p(Prompt::Differ));
    for counted in history.all() {
        let id = &counted.attempt.id.case;
        for of in counted.attempt.disputed() {
            let rating = counted.attempt.rating(of);
            let or_none = |level: String| match level.as_str() {
                "" => NO_FIGURE.to_owned(),
                _ => level,
            };
            text += &format!(
                "\n## {} ({}, {})\n\n**{}.** {}: {}; {}: {}; {}: {}\n",
                title(&id.id),
                id.id,
                id.version,
                names.of(of),
                p(Prompt::ColumnYou),
                or_none(level(rating.seen)),
                p(Prompt::ColumnKey),
                level(Some(counted.key.line(of).seen)),
                p(Prompt::DifferLevel),
                or_none(level(rating.proposed)),
            );
            if !rating.dispute.is_empty() {
                text += &format!("\n{}", super::quoted(&rating.dispute));
            }
        }
    }
    text
}
