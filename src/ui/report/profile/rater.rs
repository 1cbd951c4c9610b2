//! How far a rater is from the key, what is found and overlooked, and how the scale is used.

use super::rows::beside;
use super::{NO_FIGURE, Part, Picture, Report};
use crate::domain::measure::{Beside, Detection, Estimate, Lean, Unknown, read_pattern};
use crate::domain::practise::{Finding, Patterned, Profile};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow};
use crate::ui::text::{Pattern, Prompt, Remark, Saying, p};

impl Report<'_> {
    pub(super) fn distance(self, profile: &Profile<'_>, distance: &Estimate) -> Part {
        let rows = profile.spreads.iter().map(|spread| {
            let level = |value: Option<f64>| {
                value.map_or_else(|| NO_FIGURE.to_owned(), |value| self.number(value, 1))
            };
            let (you, key) = spread.means.unzip();
            let difference = spread.difference.zip(key);
            let interval = difference.map_or(Err(Unknown::NoRatings), |(it, key)| beside(&it, key));
            let ends = self.ends(Axis::STEPS, interval, 1);
            GaugeRow {
                name: self.names.of(spread.of).to_owned(),
                you: you.map(|it| Axis::STEPS.at(it)),
                sure: 4,
                key: key.map(|it| Axis::STEPS.at(it)),
                band: ends.band,
                is_alike: ends.is_alike,
                cells: vec![
                    level(you),
                    level(key),
                    ends.cell,
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
                    cases: profile.compared,
                }),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnYou,
                    Prompt::ColumnKey,
                    Prompt::ColumnInterval,
                    Prompt::ColumnOff,
                    Prompt::ColumnJudged,
                ]),
                ticks: self.steps_axis(),
                has_sizes: false,
                rows: rows.collect(),
            })),
        }
    }

    pub(super) fn evidence(self, profile: &Profile<'_>) -> Option<Part> {
        let all = profile.evidence;
        if all.found + all.extra == 0 {
            return None;
        }
        let rows = vec![
            self.share_row(p(Prompt::RowPrecision), all.found, all.found + all.extra),
            self.share_row(p(Prompt::RowRecall), all.found, all.found + all.missed),
        ];
        let sentence = self.saying(Saying::Evidence(all));
        let mut part = self.shares(Prompt::EvidenceTitle, sentence, rows);
        part.says.push(self.remark(Remark::MarkedIn {
            cases: profile.marked,
            of: profile.cases,
        }));
        Some(part)
    }

    pub(super) fn anti_patterns(self, profile: &Profile<'_>) -> Part {
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

    pub(super) fn shown(self, profile: &Profile<'_>) -> Part {
        let (saw, missed) = (profile.saw_unshown, profile.missed_shown);
        let rows = vec![
            self.share_row(p(Prompt::RowSawUnshown), saw.0, saw.1),
            self.share_row(p(Prompt::RowMissedShown), missed.0, missed.1),
        ];
        let sentence = self.remark(Remark::Unshown { saw, missed });
        self.shares(Prompt::ShownTitle, sentence, rows)
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

    pub(super) fn patterns(self, patterned: &Patterned, profile: &Profile<'_>) -> Vec<Part> {
        let cases = patterned.level.part.rows.len();
        let named = &profile.findings;
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
                let axis = Axis::for_distances([beside.rater, beside.key].into_iter());
                let row = self.beside_row(name, beside, axis, 2);
                let says = says(pattern, beside);
                parts.push(self.one_pattern(row, self.distance_axis(axis), says));
            }
        }
        if let Ok(centre) = &patterned.rest.centre {
            let row = self.beside_row(Prompt::RowCentre, centre, Axis::SHARE, 0);
            let says = says(Pattern::Centre, centre);
            parts.push(self.one_pattern(row, self.share_axis(), says));
        }
        if let Some(first) = parts.first_mut() {
            let part = &patterned.level.part;
            first.says.extend(self.no_gap(part, profile.cases));
            first.says.push(self.remark(Remark::AtYourLevel(patterned)));
        }
        parts
    }
}
