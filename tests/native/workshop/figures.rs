use nose::domain::measure::{Ratings, Steps, Unknown};
use nose::domain::workshop::{Figures, Further, StopRule};

use super::sessions::{keys, named};

fn near(figure: f64, expected: f64, by: f64) {
    assert!(
        (figure - expected).abs() <= by,
        "{figure} is not {expected}"
    );
}

/// Lines are raters, `·` is missing.
fn of_raters(steps: Steps, table: &str) -> Ratings {
    let cell = |sign: &str| sign.parse::<i32>().ok();
    let rows: Vec<Vec<Option<i32>>> = table
        .split('/')
        .map(|row| row.split_whitespace().map(cell).collect())
        .collect();
    let units = rows[0].len();
    let turned = (0..units).map(|unit| rows.iter().map(|row| row[unit]).collect::<Vec<_>>());
    Ratings::from_rows(steps, rows.len(), turned).unwrap()
}

const KRIPPENDORFF: &str = "1 2 3 3 2 1 4 1 2 · · · / 1 2 3 3 2 2 4 1 2 5 · 3 /
                            · 3 3 3 2 3 4 2 2 5 1 · / 1 2 3 3 2 4 4 1 2 5 1 ·";

/// Krippendorff 2011; the jackknife as in the measures' own test.
#[test]
fn krippendorffs_table_gives_krippendorffs_alpha() {
    let figures = Figures::of(&of_raters(Steps::default(), KRIPPENDORFF), &[]);
    let alpha = figures.alpha.unwrap();
    near(alpha.estimate.value, 0.815_388, 5e-7);
    near(alpha.error.unwrap(), 0.148_031, 5e-7);
    assert_eq!(figures.noise, Err(Unknown::NoKey));
}

/// `cac.raw4raters`: unit 12 is rated by the third rater alone.
#[test]
fn gwets_table_gives_gwets_ac2() {
    let table = "1 2 3 3 2 1 4 1 2 · · · / 1 2 3 3 2 2 4 1 2 5 · · /
                 · 3 3 3 2 3 4 2 2 5 1 3 / 1 2 3 3 2 4 4 1 2 5 1 ·";
    let further = Further::of(&of_raters(Steps::default(), table));
    near(further.gwet.unwrap().estimate.value, 0.914_00, 5e-6);
}

/// Shrout & Fleiss 1979, six by four.
#[test]
fn shrout_and_fleiss_table_gives_their_correlations() {
    let table = "9 6 8 7 10 6 / 2 1 4 1 5 2 / 5 3 6 2 6 4 / 8 2 8 6 9 7";
    let further = Further::of(&of_raters(Steps::new(1, 10).unwrap(), table));
    let icc = further.icc.unwrap();
    near(icc.single.value, 0.2898, 5e-5);
    near(icc.average.unwrap().value, 0.6201, 5e-5);
}

/// Seven managers and five cases. All figures were worked out apart from this program, in exact
/// fractions and from the definitions: α over all ordered pairs of values rather than by counts,
/// with the jackknife leaving each case out in turn; κ from its sums over all pairs of cases; AC2
/// over all ordered pairs of raters; the mean squares from row and column means.
#[test]
fn seven_managers_and_five_cases_worked_out_by_hand() {
    let revealed =
        named("4 4 5 3 4 4 2 / 2 1 2 3 2 2 2 / 5 3 4 5 1 4 5 / 3 3 3 3 3 3 3 / 1 2 4 2 2 1 3");
    let figures = revealed.figures(&keys("4 2 5 3 2"));
    assert_eq!((figures.raters, figures.rows, figures.ratings), (7, 5, 35));
    let deviations = figures
        .spreads
        .iter()
        .map(|it| it.unwrap().deviation.unwrap());
    for (found, expected) in deviations.zip([4.0, 2.0, 7.0, 0.0, 5.0]) {
        near(found, expected / 7.0, 1e-12);
    }
    near(figures.deviation.unwrap(), 18.0 / 35.0, 1e-12);
    // The third case deviates by a whole step, and six of seven are within one of its median.
    assert_eq!(figures.settled(StopRule::Deviation), (4, 5));
    assert_eq!(figures.settled(StopRule::WithinOne), (5, 5));
    let alpha = figures.alpha.unwrap();
    near(alpha.estimate.value, 0.384_766_720_490, 1e-11);
    near(alpha.error.unwrap(), 0.106_060_337_539, 1e-11);
    let noise = figures.noise.unwrap();
    near(noise.level_squared, 0.133_877_551_020, 1e-11);
    near(noise.pattern_squared, 0.641_632_653_061, 1e-11);
    near(noise.mean_bias, -0.257_142_857_143, 1e-11);
    near(noise.mean_bias_squared, 0.281_632_653_061, 1e-11);
    near(noise.mean_squared_error, 1.057_142_857_143, 1e-11);
    let variances = figures.variances.unwrap();
    near(variances.case, 0.607_142_857_143, 1e-11);
    assert!(variances.rater_was_negative);
    assert_eq!(variances.raters_needed(), Ok(7));
    let further = Further::of(revealed.ratings());
    let icc = further.icc.unwrap();
    near(icc.single.value, 0.401_574_803_150, 1e-11);
    near(icc.average.unwrap().value, 0.824_480_369_515, 1e-11);
    near(
        further.gwet.unwrap().estimate.value,
        0.594_759_293_114,
        1e-11,
    );
    let kappa = further.kappa.unwrap();
    near(kappa.mean, 0.341_791_028_506, 1e-11);
    assert_eq!(kappa.pairs, 21);
}

#[test]
fn what_a_figure_was_computed_over_is_told() {
    let revealed = named("4 4 5 3 / 2 1 2 0 / 5 3 4 5 / 1 2 4 2 / 3 3 4 5");
    let figures = revealed.figures(&keys("4 2 · 3 2"));
    let part = figures.variances.unwrap().part;
    assert!(!part.is_all_of(5, 4));
    assert_eq!(part.rows, [0, 2, 3, 4]);
    let noise = figures.noise.unwrap().part;
    assert!(!noise.rows.contains(&2), "a row without a key");
}

#[test]
fn everyone_alike_is_a_reason_and_not_a_one() {
    let alike = named("3 3 3 3 / 3 3 3 3");
    let figures = alike.figures(&keys("3 3"));
    assert_eq!(figures.alpha, Err(Unknown::NothingVaries));
    let further = Further::of(alike.ratings());
    assert_eq!(further.icc, Err(Unknown::NothingVaries));
    let alone = named("3 · · / · 4 ·").figures(&keys("3 3"));
    assert_eq!(alone.alpha, Err(Unknown::NobodyShared));
}
