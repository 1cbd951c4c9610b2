//! How well what the manager expected fits what they saw, over all runs with everyone. Of no single
//! person, and on no person's page.

use crate::domain::measure::{Calibration, Group, read_overconfidence};
use crate::domain::people::{Few, Forecasts};
use crate::platform::browser::intl;
use crate::ui::charts::reliability::{Point, Reliability, across, down, radius};
use crate::ui::charts::reliability_figure;
use crate::ui::components::{paragraph, soft};
use crate::ui::draw::{Piece, el};
use crate::ui::pages::people::held::of_changing;
use crate::ui::session::Session;
use crate::ui::text::{Caption, Mention, c, language, mention};

fn number(value: f64, digits: usize) -> String {
    intl::decimal(language().tag(), value, digits)
}

fn percent(share: f64) -> String {
    format!("{} %", number(share * 100.0, 0))
}

/// Which way they lean.
fn lean(calibration: &Calibration) -> Option<String> {
    let reading = read_overconfidence(calibration).ok()?;
    Some(mention(Mention::ForecastsLean {
        lean: reading.lean,
        points: &number(calibration.overconfidence.value.abs() * 100.0, 0),
        forecasts: calibration.forecasts,
    }))
}

fn point(group: &Group, most: usize) -> Point {
    let (low, high) = (group.interval.low, group.interval.high);
    Point {
        x: across(group.chance),
        y: down(group.share),
        bar: (down(high), down(low)),
        radius: radius(group.forecasts, most),
        cells: vec![
            percent(group.chance),
            percent(group.share),
            format!("{}–{}", number(low * 100.0, 0), number(high * 100.0, 0)),
            group.forecasts.to_string(),
        ],
    }
}

/// The diagram, once there are enough for one.
fn diagram(calibration: &Calibration) -> Option<Piece> {
    let groups = calibration.diagram().ok()?;
    let most = groups.iter().map(|it| it.forecasts).max().unwrap_or(1);
    let columns = [
        Caption::ColumnSaid,
        Caption::ColumnSaw,
        Caption::ColumnInterval,
        Caption::ColumnForecasts,
    ];
    let offered = [0.5, 0.6, 0.7, 0.8, 0.9];
    Some(reliability_figure(&Reliability {
        sentence: c(Caption::ForecastsName).to_owned(),
        upward: c(Caption::AxisSaw),
        across: c(Caption::AxisSaid),
        columns: columns.map(|it| c(it).to_owned()).to_vec(),
        ticks: offered.map(|it| (across(it), percent(it))).to_vec(),
        legend: [
            Caption::LegendMore,
            Caption::LegendBand,
            Caption::LegendEven,
        ]
        .map(c),
        points: groups.iter().map(|group| point(group, most)).collect(),
    }))
}

fn drawn(all: &Forecasts) -> Piece {
    let mut pieces: Vec<Piece> = Vec::new();
    match &all.calibration {
        Err(Few::People) => {
            let words = Mention::ForecastsOfFew {
                have: all.people,
                least: Forecasts::LEAST_PEOPLE,
            };
            pieces.push(paragraph(mention(words)).into());
        }
        Err(Few::Forecasts(_)) => {
            let words = Mention::ForecastsFew {
                have: all.told,
                least: Forecasts::LEAST,
            };
            pieces.push(paragraph(mention(words)).into());
        }
        Ok(calibration) => {
            pieces.extend(lean(calibration).map(|it| paragraph(it).into()));
            let words = Mention::ForecastsBrier {
                brier: &number(calibration.brier, 2),
                forecasts: calibration.forecasts,
            };
            pieces.push(paragraph(mention(words)).into());
            pieces.extend(diagram(calibration));
        }
    }
    if all.not_due + all.to_look + all.cannot_tell > 0 {
        let words = Mention::ForecastsLeft {
            not_due: all.not_due,
            to_look: all.to_look,
            cannot_tell: all.cannot_tell,
        };
        pieces.push(soft(mention(words)).into());
    }
    pieces.push(soft(c(Caption::ForecastsAbout)).into());
    pieces.into()
}

/// The section, for a page that is about nobody in particular.
pub fn forecasts(session: Session) -> Piece {
    el("section")
        .class("forecasts column")
        .child(el("h2").text(c(Caption::ForecastsTitle)))
        .child(of_changing(
            move || {
                let today = session.today();
                session.ledger(|ledger| Forecasts::of(ledger, today))
            },
            |all| drawn(&all),
        ))
        .into()
}
