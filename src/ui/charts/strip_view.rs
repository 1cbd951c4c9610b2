//! How a strip looks: a figure with its sentence, the picture, a legend of the shapes in it,
//! and the same as a table. Positions are percentages, so that lines stretch and words do not.

use leptos::prelude::*;

use super::strip::{Mark, Row, Strip, across, open_across};
use crate::ui::text::{Key, t};

const MIDDLE: f64 = 14.0;

fn percent(value: f64) -> String {
    format!("{value}%")
}

fn track(row: &Row, steps: usize) -> impl IntoView + use<> {
    let (first, last_step) = (across(0, steps), across(steps.saturating_sub(1), steps));
    let ticks = (0..steps)
        .map(|step| {
            let x = percent(across(step, steps));
            view! { <line class="strip-tick" x1=x.clone() x2=x y1=MIDDLE - 5.0 y2=MIDDLE + 5.0 /> }
        })
        .collect::<Vec<_>>();
    let x_of = |mark: Mark| match mark {
        Mark::Step(step) => across(step, steps),
        Mark::Open => open_across(),
    };
    let moved = match (row.last, row.now) {
        (Some(Mark::Step(from)), Mark::Step(to)) if from != to => {
            let (from, to) = (across(from, steps), across(to, steps));
            Some(view! {
                <line class="strip-moved" x1=percent(from) x2=percent(to) y1=MIDDLE y2=MIDDLE />
            })
        }
        _ => None,
    };
    let before = row.last.filter(|last| *last != row.now).map(|last| {
        let class = match last {
            Mark::Step(_) => "strip-before",
            Mark::Open => "strip-before strip-open",
        };
        view! { <circle class=class cx=percent(x_of(last)) cy=MIDDLE r="4.5" /> }
    });
    let class = match row.now {
        Mark::Step(_) => "strip-now",
        Mark::Open => "strip-open",
    };
    view! {
        <svg class="strip-track" height="28" aria-hidden="true" focusable="false">
            <line class="strip-line" x1=percent(first) x2=percent(last_step) y1=MIDDLE y2=MIDDLE />
            {ticks}
            {moved}
            {before}
            <circle class=class cx=percent(x_of(row.now)) cy=MIDDLE r="8" />
        </svg>
    }
}

fn legend(strip: &Strip) -> impl IntoView + use<> {
    let entry = |class: &'static str, radius: &'static str, words: String| {
        view! {
            <span class="legend-entry">
                <svg width="18" height="18" aria-hidden="true" focusable="false">
                    <circle class=class cx="9" cy="9" r=radius />
                </svg>
                {words}
            </span>
        }
    };
    let now = entry("strip-now", "7", t(Key::StripNow).to_owned());
    let before = strip
        .has_last()
        .then(|| entry("strip-before", "4.5", t(Key::StripLast).to_owned()));
    let open = strip
        .has_open()
        .then(|| entry("strip-open", "7", strip.open_name.to_lowercase_first()));
    view! { <p class="legend" aria-hidden="true">{now} {before} {open}</p> }
}

/// Lower-cases a first letter for use inside a line, where the language does so.
trait LowercaseFirst {
    fn to_lowercase_first(&self) -> String;
}

impl LowercaseFirst for String {
    fn to_lowercase_first(&self) -> String {
        if self.starts_with("I ") {
            return self.clone();
        }
        let mut letters = self.chars();
        letters
            .next()
            .map(|first| first.to_lowercase().chain(letters).collect())
            .unwrap_or_default()
    }
}

fn table(strip: &Strip) -> impl IntoView + use<> {
    let has_last = strip.has_last();
    let mut group = String::new();
    let rows = strip
        .rows
        .iter()
        .map(|row| {
            if let Some(begins) = &row.group {
                group.clone_from(begins);
            }
            let name = match group.as_str() {
                "" => row.name.clone(),
                group => format!("{group}: {}", row.name),
            };
            let last = has_last.then(|| {
                let last = row.last_name.clone();
                view! { <td>{last.unwrap_or_else(|| t(Key::NoMark).to_owned())}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{row.now_name.clone()}</td>
                    {last}
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <details class="strip-table">
            <summary>{t(Key::StripTable)}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{strip.heading.clone()}</th>
                        <th scope="col">{t(Key::StripTableNow)}</th>
                        {has_last.then(|| view! { <th scope="col">{t(Key::StripTableLast)}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
}

/// A strip with its sentence, legend and table.
#[component]
#[allow(clippy::needless_pass_by_value, reason = "components own their values")]
pub fn StripFigure(strip: Strip) -> impl IntoView {
    let has_own_names = strip.axis.is_empty();
    let rows = strip
        .rows
        .iter()
        .map(|row| {
            let group = row
                .group
                .clone()
                .map(|group| view! { <p class="strip-group">{group}</p> });
            let own_name = has_own_names.then(|| {
                view! { <span class="strip-own-name" class:soft=row.now == Mark::Open>{row.now_name.clone()}</span> }
            });
            view! {
                {group}
                <div class="strip-row">
                    <span class="strip-name">{row.name.clone()}</span>
                    <div class="strip-field">
                        {track(row, strip.steps)}
                        {own_name.map(|name| view! {
                            <span class=format!("strip-under strip-under-{}", column(row.now))>{name}</span>
                        })}
                    </div>
                </div>
            }
        })
        .collect::<Vec<_>>();
    let axis = (!has_own_names).then(|| {
        let names = strip
            .axis
            .iter()
            .map(|name| view! { <span>{name.clone()}</span> })
            .collect::<Vec<_>>();
        let class = format!("strip-axis strip-axis-{}", strip.steps);
        view! {
            <div class="strip-row strip-axis-row">
                <span></span>
                <div class=class>{names}</div>
            </div>
        }
    });
    view! {
        <figure class="strip">
            <figcaption>{strip.sentence.clone()}</figcaption>
            <div class="strip-picture" aria-hidden="true">{rows} {axis}</div>
            {legend(&strip)}
            {table(&strip)}
        </figure>
    }
}

/// The column a name under the strip is set in.
fn column(mark: Mark) -> usize {
    match mark {
        Mark::Step(step) => step + 1,
        Mark::Open => 0,
    }
}
