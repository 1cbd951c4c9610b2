//! Rows of the profile's pictures, each with its cells in the table behind it.

use super::{NO_FIGURE, Part, Picture, Report};
use crate::domain::measure::{Beside, Estimate, Interval, Unknown};
use crate::ui::charts::gauge::{Axis, Gauge, GaugeRow};
use crate::ui::text::{Prompt, p};

/// Where a figure may well be, by its difference from another's.
pub(super) fn beside(difference: &Estimate, other: f64) -> Result<Interval, Unknown> {
    difference.interval.map(|it| Interval {
        low: other + it.low,
        high: other + it.high,
    })
}

impl Report<'_> {
    /// A share with its interval as a row.
    pub(super) fn share_row(self, name: &str, part: usize, of: usize) -> GaugeRow {
        let share = Estimate::of_share(part, of).ok();
        let interval = share.map_or(Err(Unknown::NoRatings), |it| it.interval);
        let ends = self.ends(Axis::SHARE, interval, 0);
        GaugeRow {
            name: name.to_owned(),
            you: share.map(|it| Axis::SHARE.at(it.value)),
            sure: 4,
            band: ends.band,
            is_alike: ends.is_alike,
            cells: vec![
                share.map_or_else(|| NO_FIGURE.to_owned(), |it| self.percent(it.value)),
                ends.cell,
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
                    Prompt::ColumnCount,
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
        let interval = self::beside(&beside.difference, beside.key);
        let ends = self.ends(axis, interval, digits);
        GaugeRow {
            name: p(name).to_owned(),
            you: Some(axis.at(beside.rater)),
            sure: 4,
            key: Some(axis.at(beside.key)),
            band: ends.band,
            is_alike: ends.is_alike,
            cells: vec![write(beside.rater), write(beside.key), ends.cell],
            ..GaugeRow::default()
        }
    }

    /// A distance in steps, with its interval, as a row.
    pub(super) fn distance_row(self, name: Prompt, distance: &Estimate, axis: Axis) -> GaugeRow {
        let ends = self.ends(axis, distance.interval, 2);
        GaugeRow {
            name: p(name).to_owned(),
            you: Some(axis.at(distance.value)),
            sure: 4,
            band: ends.band,
            is_alike: ends.is_alike,
            cells: vec![self.number(distance.value, 2), ends.cell],
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
