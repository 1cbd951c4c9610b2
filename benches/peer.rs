//! Krippendorff's α beside the Python package `krippendorff`, on the same tables. `cargo xtask
//! bench` calls it with that package in place; by hand, set PYTHONPATH to where it is and run
//! `cargo bench -p nose --bench peer`.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use nose::domain::measure::{Coincidences, Difference, Ratings, Unknown};
use serde_json::Value;

#[path = "shared/tables.rs"]
mod tables;

use tables::{SIZES, Size, rows, table};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What both programs measured on one table.
struct Beside {
    ours: f64,
    ours_with_jackknife: f64,
    theirs: f64,
    theirs_with_jackknife: Option<f64>,
}

fn main() -> Outcome<()> {
    println!(
        "Krippendorff's ordinal alpha, median milliseconds; the Python package krippendorff beside.\n"
    );
    println!(
        "table                   ours    theirs   ratio   with jackknife: ours      theirs   ratio"
    );
    for size in SIZES {
        let Beside {
            ours,
            ours_with_jackknife,
            theirs,
            theirs_with_jackknife,
        } = measure(size)?;
        print!(
            "{:<18}{:>10.4}{:>10.3}{:>7.0}x{:>21.3}",
            size.name,
            ours * 1e3,
            theirs * 1e3,
            theirs / ours,
            ours_with_jackknife * 1e3,
        );
        match theirs_with_jackknife {
            Some(seconds) => println!(
                "{:>12.1}{:>7.0}x",
                seconds * 1e3,
                seconds / ours_with_jackknife
            ),
            None => println!("   not run: a thousand of the alphas beside"),
        }
    }
    Ok(())
}

fn measure(size: Size) -> Outcome<Beside> {
    let ratings = table(size)?;
    let alpha = |ratings: &Ratings| Coincidences::of(ratings).alpha(Difference::Ordinal);
    let value = alpha(&ratings)
        .map_err(|why| format!("{why:?}"))?
        .estimate
        .value;
    let file = written(size)?;
    let is_small = ratings.count() < 100_000;
    let theirs = peer(&file, is_small)?;
    let figure = |name: &str| theirs.get(name).and_then(Value::as_f64);
    let their_value = figure("alpha").ok_or("the peer printed no alpha")?;
    if (value - their_value).abs() > 1e-9 {
        return Err(format!("{}: ours is {value}, theirs {their_value}", size.name).into());
    }
    // Both are timed from a table in memory to the figure.
    Ok(Beside {
        ours: median_seconds(|| Coincidences::of(&ratings).alpha_alone(Difference::Ordinal)),
        ours_with_jackknife: median_seconds(|| alpha(&ratings).map(|alpha| alpha.estimate.value)),
        theirs: figure("seconds").ok_or("the peer printed no time")?,
        theirs_with_jackknife: figure("jackknife_seconds"),
    })
}

/// The table as a file: a line a rater.
fn written(size: Size) -> Outcome<PathBuf> {
    let rows = rows(size);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder)?;
    let file = folder.join(format!("{}x{}.csv", size.raters, size.cases));
    let mut text = String::new();
    for rater in 0..size.raters {
        let cell = |row: &Vec<Option<i32>>| {
            let step = row.get(rater).copied().flatten();
            step.map_or_else(String::new, |step| step.to_string())
        };
        let cells: Vec<String> = rows.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    fs::write(&file, text)?;
    Ok(file)
}

fn peer(table: &Path, with_jackknife: bool) -> Outcome<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peer.py");
    let mut python = Command::new("python3");
    python.arg(script).arg(table);
    if with_jackknife {
        python.arg("jackknife");
    }
    let output = python.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn median_seconds(work: impl Fn() -> Result<f64, Unknown>) -> f64 {
    let mut times = Vec::new();
    let begun = Instant::now();
    while times.len() < 5 || (times.len() < 1_001 && begun.elapsed().as_secs_f64() < 1.0) {
        let start = Instant::now();
        let _figure = black_box(work());
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
