//! American English: the figures of a workshop's report, with how sure one may be of each.

use super::measures::saying;
use super::phrases::count;
use crate::domain::measure::{
    AgreementReading, Alpha, Estimate, Gwet, Icc, Noise, Part, RatersReading, Unknown, Variances,
    read_agreement, read_raters,
};
use crate::ui::text::{Saying, Write};

fn figure(estimate: &Estimate, write: Write<'_>) -> String {
    let value = write(estimate.value, 2);
    match estimate.interval {
        Ok(interval) => {
            let (low, high) = (write(interval.low, 2), write(interval.high, 2));
            format!("{value}, and could be anything from {low} to {high}")
        }
        Err(why) => format!(
            "{value}; how sure that is cannot be told. {}",
            unknown(why, write)
        )
        .trim_end_matches('.')
        .to_owned(),
    }
}

/// Why there is no figure. Rows are called ratings here, not cases: a case has several.
pub(super) fn unknown(why: Unknown, write: Write<'_>) -> String {
    match why {
        Unknown::NobodyShared => {
            "Only one person rated each of these, so there is no agreement to measure.".to_owned()
        }
        why => saying(Saying::Unknown(why), write),
    }
}

pub(super) fn agreement(alpha: &Alpha, raters: usize, rows: usize, write: Write<'_>) -> String {
    let with = format!(
        "With {} of {}",
        count(raters, "person’s ratings", "people’s ratings"),
        count(rows, "thing", "things")
    );
    let says = match read_agreement(alpha) {
        AgreementReading::LikeChance => "agreement cannot be told from chance",
        AgreementReading::Opposed => {
            "the group agrees less than chance would have it: look for two ways of reading the anchors"
        }
        AgreementReading::Some => {
            "the group agrees more than by chance; how much more is too unsure to build on"
        }
        AgreementReading::Tentative => "the group agrees well enough for a first conclusion",
        AgreementReading::Firm => "the group agrees well enough to build on",
        AgreementReading::Unsure => "nothing tells how much of the agreement is chance",
    };
    let used = match alpha.cases == rows {
        true => String::new(),
        false => format!(
            " It counts the {} that two people or more gave a level.",
            alpha.cases
        ),
    };
    format!(
        "{with}, {says}. Krippendorff’s α (ordinal) is {}.{used}",
        figure(&alpha.estimate, write)
    )
}

pub(super) fn noise(noise: &Noise, write: Write<'_>) -> String {
    let root = |squared: f64| write(squared.max(0.0).sqrt(), 2);
    let lean = if noise.mean_bias > 0.0 {
        "above"
    } else {
        "below"
    };
    let bias = match noise.mean_bias.abs() {
        small if small < 0.05 => "On average the group is at the level of the keys.".to_owned(),
        bias => format!(
            "On average the group is {} steps {lean} the keys.",
            write(bias, 1)
        ),
    };
    let more = if noise.level_squared > noise.pattern_squared {
        "More of it comes from some people being stricter than others."
    } else {
        "More of it comes from people seeing different things high and low than from strictness."
    };
    let more = match noise.system_squared > 1e-9 {
        true => more,
        false => "Nobody differs from anybody.",
    };
    format!(
        "{bias} Noise, how much people differ from each other, is {} steps: level noise {}, pattern \
         noise {}. {more} In squares, error {} is bias {} and noise {}.",
        root(noise.system_squared),
        root(noise.level_squared),
        root(noise.pattern_squared),
        write(noise.mean_squared_error, 2),
        write(noise.mean_bias_squared, 2),
        write(noise.system_squared, 2),
    )
}

pub(super) fn raters(variances: &Variances) -> String {
    let from = format!(
        "Going by {},",
        count(variances.part.rows.len(), "rating", "ratings")
    );
    match read_raters(variances) {
        Ok(RatersReading::One) => format!("{from} one rater would be about dependable enough."),
        Ok(RatersReading::Several(several)) => {
            format!("{from} it takes the mean of about {several} raters to be dependable.")
        }
        Ok(RatersReading::TooMany(many)) => format!(
            "{from} it would take the mean of about {many} raters to be dependable: work on the anchors \
             before the number of raters."
        ),
        Err(why) => saying(Saying::Unknown(why), &|value, _| value.to_string()),
    }
}

pub(super) fn over(part: &Part, rows: usize, raters: usize) -> String {
    if part.is_all_of(rows, raters) {
        return format!(
            "Over all {}, by everyone.",
            count(rows, "rating", "ratings")
        );
    }
    format!(
        "Over {} of {rows} ratings by {} of {raters} people: the part in which no level is missing.",
        part.rows.len(),
        part.columns.len(),
    )
}

pub(super) fn gwet(found: &Gwet, write: Write<'_>) -> String {
    format!(
        "Gwet’s AC2 (quadratic) is {}. It counts {} that two people or more gave a level.",
        figure(&found.estimate, write),
        count(found.shared, "rating", "ratings"),
    )
}

pub(super) fn icc(icc: &Icc, write: Write<'_>) -> String {
    let all = icc.part.columns.len();
    let average = match &icc.average {
        Ok(average) => format!(
            " ICC(2,{all}), for their mean, is {}.",
            figure(average, write)
        ),
        Err(_) => String::new(),
    };
    format!(
        "ICC(2,1), for one rater, is {}.{average}",
        figure(&icc.single, write)
    )
}
