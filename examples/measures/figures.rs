//! Which figures each command gives.

use nose::domain::measure::{
    Accuracy, Calibration, Coincidences, Difference, Forecast, Gwet, Judged, Noise, Patterns,
    Spread, Unknown, Variances, Weights, icc, pairwise_kappa,
};
use serde_json::{Value, json};

use crate::output::Output;
use crate::table::Rated;

/// A figure's name, and where it is in what was found.
type Named<T> = (&'static str, fn(&T) -> f64);

/// Each of these figures, or why there is none.
fn put_all<T>(output: &mut Output, found: &Result<T, Unknown>, names: &[Named<T>]) {
    for (name, of) in names {
        output.figure(name, found.as_ref().map(of).map_err(|why| *why));
    }
}

const TABLE: [&str; 2] = ["cases", "raters"];

pub fn agree(rated: &Rated) -> Output {
    let ratings = &rated.ratings;
    let size = (ratings.cases(), ratings.raters());
    let mut output = Output::default();
    output.put("cases", size.0);
    output.put("raters", size.1);
    output.put("ratings", ratings.count());

    let coincidences = Coincidences::of(ratings);
    let alpha = |output: &mut Output, name: &str, difference| {
        let figure = coincidences
            .alpha(difference)
            .map(|alpha| alpha.estimate.value);
        output.value(&format!("alpha.{name}"), figure)
    };
    let alphas = json!({
        "nominal": alpha(&mut output, "nominal", Difference::Nominal),
        "ordinal": alpha(&mut output, "ordinal", Difference::Ordinal),
        "interval": alpha(&mut output, "interval", Difference::Interval),
    });
    output.put("alpha", alphas);
    let error = coincidences
        .alpha(Difference::Ordinal)
        .and_then(|alpha| alpha.error);
    output.figure("alpha_ordinal_jackknife_se", error);

    let gwet = |weights| Gwet::of(ratings, weights).map(|gwet| gwet.estimate.value);
    output.figure("ac1", gwet(Weights::Identity));
    let ac2 = json!({
        "ordinal": output.value("ac2.ordinal", gwet(Weights::Ordinal)),
        "quadratic": output.value("ac2.quadratic", gwet(Weights::Quadratic)),
    });
    output.put("ac2", ac2);

    let found = icc(ratings);
    if let Ok(icc) = &found {
        output.note_part("icc", &icc.part, size, TABLE);
    }
    let single = found
        .as_ref()
        .map(|icc| icc.single.value)
        .map_err(|why| *why);
    let average = found
        .and_then(|icc| icc.average)
        .map(|average| average.value);
    let both = json!({
        "single": output.value("icc.single", single),
        "average": output.value("icc.average", average),
    });
    output.put("icc", both);

    let kappa = pairwise_kappa(ratings);
    output.figure("kappa_quadratic_mean", kappa.map(|kappa| kappa.mean));

    let spreads = Spread::by_case(ratings).zip(&rated.cases).enumerate();
    let per_case: Vec<Value> = spreads
        .map(|(at, (spread, case))| per_case(&mut output, at, case, spread))
        .collect();
    output.put("per_case", per_case);
    output
}

fn per_case(output: &mut Output, at: usize, case: &str, spread: Result<Spread, Unknown>) -> Value {
    let path = |name: &str| format!("per_case[{at}].{name}");
    let figure = |of: fn(&Spread) -> Result<f64, Unknown>| spread.and_then(|spread| of(&spread));
    json!({
        "case": case,
        "n": spread.map_or(0, |spread| spread.ratings),
        "median": output.value(&path("median"), figure(|spread| Ok(spread.median))),
        "ad": output.value(&path("ad"), figure(|spread| spread.deviation)),
        "rwg": output.value(&path("rwg"), figure(|spread| spread.rwg)),
        "within_one": output.value(&path("within_one"), figure(|spread| Ok(spread.within_one))),
    })
}

pub fn accuracy(judged: &Judged) -> Output {
    let mut output = Output::default();
    let size = (judged.cases(), judged.characteristics());
    let found = Accuracy::of(judged);
    if let Ok(accuracy) = &found {
        output.note_part(
            "accuracy",
            &accuracy.part,
            size,
            ["cases", "characteristics"],
        );
    }
    let names: [Named<Accuracy>; 6] = [
        ("elevation", |found| found.elevation),
        ("differential_elevation_sq", |found| {
            found.differential_elevation_squared
        }),
        ("stereotype_accuracy_sq", |found| {
            found.stereotype_accuracy_squared
        }),
        ("differential_accuracy_sq", |found| {
            found.differential_accuracy_squared
        }),
        ("mean_sq", |found| found.mean_squared),
        ("mean_abs", |found| found.mean_absolute),
    ];
    put_all(&mut output, &found, &names);
    let patterns = Patterns::of(judged);
    let halo = patterns
        .as_ref()
        .map_err(|why| *why)
        .and_then(|found| found.halo);
    output.figure("rater_within_case_sd", halo.map(|halo| halo.rater));
    output.figure("key_within_case_sd", halo.map(|halo| halo.key));
    let centre = patterns.and_then(|found| found.centre);
    output.figure("share_of_middle", centre.map(|centre| centre.rater));
    output
}

pub fn forecast(forecasts: &[Forecast]) -> Output {
    let mut output = Output::default();
    output.put("n", forecasts.len());
    let found = Calibration::of(forecasts);
    let names: [Named<Calibration>; 5] = [
        ("brier", |found| found.brier),
        ("reliability", |found| found.reliability),
        ("resolution", |found| found.resolution),
        ("uncertainty", |found| found.uncertainty),
        ("overconfidence", |found| found.overconfidence.value),
    ];
    put_all(&mut output, &found, &names);
    output
}

pub fn noise(rated: &Rated, key: &[Option<i32>]) -> Output {
    let ratings = &rated.ratings;
    let size = (ratings.cases(), ratings.raters());
    let mut output = Output::default();
    let found = Noise::of(ratings, key);
    if let Ok(noise) = &found {
        output.note_part("noise", &noise.part, size, TABLE);
    }
    let names: [Named<Noise>; 6] = [
        ("level_sq", |found| found.level_squared),
        ("pattern_sq", |found| found.pattern_squared),
        ("system_sq", |found| found.system_squared),
        ("mean_bias_sq", |found| found.mean_bias_squared),
        ("mse", |found| found.mean_squared_error),
        ("mean_bias", |found| found.mean_bias),
    ];
    put_all(&mut output, &found, &names);
    let variances = Variances::of(ratings);
    if let Ok(variances) = &variances {
        output.note_part("variance", &variances.part, size, TABLE);
        let negative = [
            ("variance.case", variances.case_was_negative),
            ("variance.rater", variances.rater_was_negative),
        ];
        for (name, _) in negative.iter().filter(|(_, was_negative)| *was_negative) {
            output.note(
                name,
                "The estimate came out below 0 and was set to 0.".to_owned(),
            );
        }
    }
    let component = |output: &mut Output, name: &str, of: fn(&Variances) -> f64| {
        let figure = variances.as_ref().map(of).map_err(|why| *why);
        output.value(&format!("variance.{name}"), figure)
    };
    let components = json!({
        "case": component(&mut output, "case", |found| found.case),
        "rater": component(&mut output, "rater", |found| found.rater),
        "residual": component(&mut output, "residual", |found| found.residual),
    });
    output.put("variance", components);
    let dependability = match &variances {
        Ok(variances) => (1..=10)
            .map(|raters| variances.dependability(raters))
            .collect(),
        Err(why) => output.missing("dependability", *why),
    };
    output.put("dependability", dependability);
    let needed = match variances.and_then(|variances| variances.raters_needed()) {
        Ok(raters) => raters.into(),
        Err(why) => output.missing("raters_needed", why),
    };
    output.put("raters_needed", needed);
    output
}
