//! What takes more cases to tell: confidence, where the distance comes from, twins, repeats, change.

use super::rows::beside;
use super::{Part, Picture, Report};
use crate::domain::measure::{Apart, Calibration, Change, Estimate};
use crate::domain::practise::{Moved, Steadiness, Twins, is_as_sure_as_can_be};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow};
use crate::ui::charts::reliability::{Point, Reliability, across, down, radius};
use crate::ui::text::{Prompt, Remark, Saying, p};

impl Report<'_> {
    fn says_of_sureness(self, calibration: &Calibration) -> String {
        let is_below = calibration.overconfidence.value < 0.0;
        let groups = calibration.diagram().unwrap_or_default();
        let is_one = groups.len() == 1;
        if is_below && is_one && is_as_sure_as_can_be(calibration) {
            let right = calibration.share();
            return self.remark(Remark::SureAsCanBe { right });
        }
        self.saying(Saying::Calibration(calibration))
    }

    pub(super) fn calibration(self, calibration: &Calibration) -> Part {
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
                self.ends(Axis::SHARE, Ok(group.interval), 0).cell,
                group.forecasts.to_string(),
            ],
        });
        let offered = [0.5, 0.6, 0.7, 0.8, 0.9];
        Part {
            title: Prompt::CalibrationTitle,
            says: Vec::new(),
            picture: Some(Picture::Reliability(Reliability {
                legend: [Prompt::LegendMore, Prompt::LegendBand, Prompt::LegendEven].map(p),
                sentence: self.says_of_sureness(calibration),
                upward: p(Prompt::AxisRight),
                across: p(Prompt::AxisSaid),
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

    pub(super) fn apart(self, apart: &Apart, cases: usize) -> Part {
        let parts = [
            (Prompt::RowOnTheWhole, apart.level),
            (Prompt::RowPeople, apart.people),
            (Prompt::RowCharacteristics, apart.characteristics),
            (Prompt::RowStrengths, apart.strengths),
        ];
        let square = |it: &Estimate| it.value * it.value;
        let all: f64 = parts.iter().map(|(_, it)| square(it)).sum();
        let cases_of_part = apart.part.rows.len();
        // One is the largest only where it may not well be smaller than another.
        let largest = parts.iter().enumerate().find(|(at, (_, it))| {
            let mut others = (0..).zip(&parts).filter(|(other, _)| other != at);
            let low = it.interval.map_or(f64::MIN, |it| it.low);
            others.all(|(_, (_, other))| other.interval.is_ok_and(|other| other.high < low))
        });
        let sentence = match largest {
            _ if all <= 0.0 => p(Prompt::FindingsNone).to_owned(),
            None => self.remark(Remark::NoLargestPart {
                cases: cases_of_part,
            }),
            Some((_, (name, it))) => self.remark(Remark::LargestPart {
                name: p(*name),
                share: square(it) / all,
                cases: cases_of_part,
            }),
        };
        let axis = Axis::for_distances(parts.iter().map(|(_, it)| it.value));
        Part {
            title: Prompt::ApartTitle,
            says: self.no_gap(&apart.part, cases).into_iter().collect(),
            picture: Some(Picture::Gauge(Gauge {
                sentence,
                columns: self.steps_columns(),
                ticks: self.distance_axis(axis),
                has_sizes: false,
                rows: parts
                    .iter()
                    .map(|(name, it)| self.distance_row(*name, it, axis))
                    .collect(),
            })),
        }
    }

    pub(super) fn twins(self, twins: &Twins<'_>) -> Part {
        let mut says = vec![self.remark(Remark::Twins(twins))];
        let rows = twins.moved.iter().map(|moved| {
            let ends = self.ends(Axis::DIFFERENCE, moved.steps.interval, 1);
            let side = self.remark(Remark::SideName { side: moved.side });
            GaugeRow {
                name: capital(&side),
                you: Some(Axis::DIFFERENCE.at(moved.steps.value)),
                sure: 4,
                band: ends.band,
                is_alike: ends.is_alike,
                cells: vec![
                    self.number(moved.steps.value, 1),
                    ends.cell,
                    moved.pairs.to_string(),
                ],
                ..GaugeRow::default()
            }
        });
        let rows: Vec<GaugeRow> = rows.collect();
        let axis = Axis::for_distances([twins.distance.value].into_iter());
        let picture = match rows.is_empty() {
            // Too few pairs to tell sides apart: their distance alone.
            true => Gauge {
                sentence: says.remove(0),
                columns: self.steps_columns(),
                ticks: self.distance_axis(axis),
                has_sizes: false,
                rows: vec![self.distance_row(Prompt::RowOnTheWhole, &twins.distance, axis)],
            },
            false => Gauge {
                sentence: self.sides_sentence(twins),
                columns: self.columns(&[
                    Prompt::ColumnWhat,
                    Prompt::ColumnSteps,
                    Prompt::ColumnInterval,
                    Prompt::ColumnPairs,
                ]),
                ticks: self.ticks(Axis::DIFFERENCE, &[-4.0, -2.0, 0.0, 2.0, 4.0], |it| {
                    self.number(it, 0)
                }),
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

    pub(super) fn steady(self, steadiness: &Steadiness) -> Part {
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

    pub(super) fn change(self, change: &Change) -> Part {
        let interval = beside(&change.difference, change.early);
        let axis = Axis::for_distances([change.early, change.late].into_iter());
        let ends = self.ends(axis, interval, 2);
        let row = GaugeRow {
            name: p(Prompt::RowLate).to_owned(),
            you: Some(axis.at(change.late)),
            sure: 4,
            before: Some(axis.at(change.early)),
            band: ends.band,
            is_alike: ends.is_alike,
            cells: vec![
                self.number(change.early, 2),
                self.number(change.late, 2),
                ends.cell,
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
                ticks: self.distance_axis(axis),
                has_sizes: false,
                rows: vec![row],
            })),
        }
    }
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}
