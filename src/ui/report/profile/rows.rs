//! Rows of the profile's pictures, each with its cells in the table behind it.

use super::{NO_FIGURE, Part, Picture, Report};
use crate::domain::measure::{Beside, Estimate, Interval};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow};
use crate::ui::text::{Prompt, Remark, p};

impl Report<'_> {
    /// A share with its interval as a row.
    pub(super) fn share_row(self, name: &str, part: usize, of: usize) -> GaugeRow {
        let share = Estimate::of_share(part, of).ok();
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

    pub(super) fn shares(self, title: Prompt, sentence: String, rows: Vec<GaugeRow>) -> Part {
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

    /// A figure of the rater's beside the key's, with where the rater may well be.
    pub(super) fn beside_row(
        self,
        name: Prompt,
        beside: &Beside,
        axis: Axis,
        digits: usize,
    ) -> GaugeRow {
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

    /// A distance in steps, with its interval, as a row.
    pub(super) fn distance_row(self, name: Prompt, distance: &Estimate) -> GaugeRow {
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

    pub(super) fn steps_columns(self) -> Vec<String> {
        self.columns(&[
            Prompt::ColumnWhat,
            Prompt::ColumnSteps,
            Prompt::ColumnInterval,
        ])
    }
}
