//! What the profile says and draws of its figures: what each stands on, and how sure it is.

use nose::domain::characteristic::Characteristic;
use nose::domain::measure::Interval;
use nose::domain::practise::{Attempt, Profile};
use nose::domain::scale::Seen;
use nose::ui::charts::gauge::{Axis, Band, Gauge, GaugeRow};
use nose::ui::report::profile::{Names, Part, Picture, Report};
use nose::ui::text::{Prompt, Write};

use super::raters::{Rater, cases, day, judged, key, level, number};

const WRITE: Write<'static> = &|value, digits| format!("{value:.digits$}");

fn parts(attempts: &[Attempt]) -> Vec<Part> {
    let names = Names::default();
    let report = Report {
        names: &names,
        write: WRITE,
    };
    report.parts(&Profile::of(attempts)).0
}

/// What the part of a title that is not open yet lacks.
fn lack(attempts: &[Attempt], title: Prompt) -> String {
    let names = Names::default();
    let report = Report {
        names: &names,
        write: WRITE,
    };
    let lacks = report.parts(&Profile::of(attempts)).1;
    let lack = lacks.into_iter().find(|it| it.title == title);
    lack.unwrap().says
}

/// The parts of one title.
fn part(attempts: &[Attempt], title: Prompt) -> Vec<Part> {
    let parts = parts(attempts).into_iter();
    parts.filter(|part| part.title == title).collect()
}

fn gauge(part: &Part) -> &Gauge {
    match &part.picture {
        Some(Picture::Gauge(gauge)) => gauge,
        other => panic!("{other:?}"),
    }
}

/// As the key, but for one characteristic that is never found.
fn overlooking(overlooked: Characteristic) -> Vec<Attempt> {
    let rater = Rater::by(move |_, key, of| match of == overlooked {
        true => Seen::No,
        false => key.line(of).seen,
    });
    rater.run()
}

#[test]
fn figures_of_a_complete_part_say_how_many_cases_it_has_and_what_it_leaves_out() {
    let attempts = overlooking(Characteristic::Curiosity);
    let profile = Profile::of(&attempts);
    let complete = &profile.patterns.as_ref().unwrap().level.part;
    assert!(
        !complete
            .columns
            .contains(&Characteristic::Curiosity.index())
    );
    assert!(complete.rows.len() < cases().len());
    for title in [Prompt::UseTitle, Prompt::ApartTitle] {
        let says = &part(&attempts, title)[0].says[0];
        let expected = format!(
            "These figures take cases without a gap. They stand on {} of {} cases and leave out ",
            complete.rows.len(),
            cases().len()
        );
        assert!(says.starts_with(&expected), "{says}");
        assert!(says.contains("curiosity"), "{says}");
    }
}

#[test]
fn nothing_is_said_to_be_left_out_where_nothing_is() {
    let attempts: Vec<Attempt> = (0..10)
        .map(|n| {
            let levels = [1 + n % 5, 2, 3, 4, 5];
            judged(&format!("c{n}"), 1, day(0), levels, &key([3; 5]))
        })
        .collect();
    let says = part(&attempts, Prompt::UseTitle).remove(0).says;
    assert_eq!(says, ["The key’s figures are those of the same cases."]);
    let apart = part(&attempts, Prompt::ApartTitle).remove(0);
    assert_eq!(apart.says, <[&str; 0]>::default());
    assert!(gauge(&apart).sentence.starts_with("Over 10 cases "));
}

#[test]
fn the_distance_is_said_over_the_cases_in_which_something_could_be_compared() {
    let attempts = [
        judged("a", 1, day(0), [3, 5, 1, 4, 4], &key([3; 5])),
        judged("b", 1, day(1), [0; 5], &key([3; 5])),
        judged("c", 1, day(2), [4; 5], &key([3; 5])),
    ];
    let distance = part(&attempts, Prompt::DistanceTitle).remove(0);
    let sentence = &gauge(&distance).sentence;
    assert!(
        sentence.starts_with("Over 2 cases you are 1.1 steps off"),
        "{sentence}"
    );
}

#[test]
fn a_band_ends_where_values_end_and_shows_where_it_goes_on_beyond_the_picture() {
    let band = |axis: Axis, low, high| axis.band(Interval { low, high });
    let plain = |from, to| Band {
        from,
        to,
        goes_on: (false, false),
    };
    // Nothing is nearer than at no distance.
    assert_eq!(band(Axis::DISTANCE, -0.1, 1.0), plain(60, 500));
    assert_eq!(band(Axis::STEPS, 0.4, 5.2), plain(60, 940));
    assert_eq!(band(Axis::SHARE, -0.2, 1.2), plain(60, 940));
    let beyond = Band {
        goes_on: (false, true),
        ..plain(500, 970)
    };
    assert_eq!(band(Axis::DISTANCE, 1.0, 2.3), beyond);
    assert_eq!(band(Axis::FAR, 1.0, 2.0), plain(280, 500));
    assert_eq!(band(Axis::DIFFERENCE, -9.0, 9.0), plain(60, 940));
}

/// The ends that a cell gives, if it gives any.
fn ends_in(cell: &str) -> Option<(f64, f64)> {
    let (low, high) = cell.split_once(" to ")?;
    Some((low.parse().ok()?, high.parse().ok()?))
}

#[test]
fn no_table_tells_of_a_distance_below_nothing_and_no_mark_stands_short_of_its_value() {
    let raters = [
        Rater::able(),
        Rater::by(|_, key, of| match number(key.line(of).seen) {
            Some(key) => level(6 - key),
            None => Seen::No,
        }),
        Rater::by(|_, key, of| match number(key.line(of).seen) {
            Some(key) if key > 3 => level(1),
            Some(_) => level(5),
            None => Seen::No,
        }),
        Rater::by(|case, _, of| {
            level(i32::try_from(case.id.len() * (1 + of.index()) % 5).unwrap() + 1)
        }),
    ];
    let titles = [Prompt::UseTitle, Prompt::ApartTitle, Prompt::ChangeTitle];
    // Bands that leave a picture, and pictures of a longer scale.
    let mut met = (0, 0);
    for (at, rater) in raters.iter().enumerate() {
        let attempts = rater.run();
        for count in [5, 6, 10, 20, 32] {
            for part in parts(&attempts[..count]) {
                if !titles.contains(&part.title) {
                    continue;
                }
                let gauge = gauge(&part);
                for row in &gauge.rows {
                    let ends = row.cells.iter().find_map(|cell| ends_in(cell));
                    assert!(
                        ends.is_none_or(|(low, _)| low >= 0.0),
                        "{at}, {count}: {row:?}"
                    );
                    let last = &gauge.ticks.last().unwrap().1;
                    let Ok(last) = last.parse::<f64>() else {
                        continue;
                    };
                    let values = row.cells.iter().filter_map(|cell| cell.parse::<f64>().ok());
                    let is_inside = values.clone().all(|value| value <= last);
                    assert!(is_inside, "{at}, {count}: {row:?}");
                    let high = ends.map_or(0.0, |(_, high)| high);
                    let leaves = high > last;
                    let goes_on = row.band.is_some_and(|band| band.goes_on.1);
                    // A cell is rounded.
                    let is_close = (high - last).abs() < 0.01;
                    assert!(goes_on == leaves || is_close, "{at}, {count}: {row:?}");
                    met.0 += usize::from(leaves);
                    met.1 += usize::from(last > 2.0);
                }
            }
        }
    }
    assert!(met.0 > 0 && met.1 > 0, "{met:?}");
}

#[test]
fn each_characteristic_has_a_band_around_what_was_given_from_its_second_case_on() {
    for (count, is_banded) in [(1, false), (32, true)] {
        let rater = Rater::by(|case, key, of| match number(key.line(of).seen) {
            Some(key) => level(key + i32::try_from(case.id.len() % 3).unwrap() - 1),
            None => Seen::No,
        });
        let attempts = rater.run();
        let distance = part(&attempts[..count], Prompt::DistanceTitle).remove(0);
        let gauge = gauge(&distance);
        assert_eq!(gauge.columns[3], "Interval (95 %)");
        for row in &gauge.rows {
            assert_eq!(row.band.is_some(), is_banded, "{row:?}");
            assert_eq!(ends_in(&row.cells[2]).is_some(), is_banded, "{row:?}");
            let Some((low, high)) = ends_in(&row.cells[2]) else {
                continue;
            };
            let mean: f64 = row.cells[0].parse().unwrap();
            assert!(low <= mean && mean <= high, "{row:?}");
        }
    }
}

#[test]
fn an_interval_of_no_width_is_neither_drawn_nor_written_as_if_all_were_certain() {
    // Always one step above, so that no case tells how far the next may be off.
    let attempts: Vec<Attempt> = (0..20)
        .map(|n| {
            let key = key([1, 2, 3, 4, 1 + n % 4]);
            judged(&format!("c{n}"), 1, day(0), [2, 3, 4, 5, 2 + n % 4], &key)
        })
        .collect();
    for title in [
        Prompt::DistanceTitle,
        Prompt::ApartTitle,
        Prompt::ChangeTitle,
    ] {
        let part = part(&attempts, title).remove(0);
        for row in &gauge(&part).rows {
            assert!(row.is_alike && row.band.is_none(), "{row:?}");
            assert!(row.cells.iter().any(|cell| cell == "all alike"), "{row:?}");
        }
    }
    // One case is too few to be alike.
    let one = part(&attempts[..1], Prompt::DistanceTitle).remove(0);
    assert!(!gauge(&one).has(|row| row.is_alike));
}

#[test]
fn a_part_is_said_to_be_the_largest_only_where_the_intervals_leave_no_other() {
    let sentence = |attempts: &[Attempt]| {
        let part = part(attempts, Prompt::ApartTitle).remove(0);
        gauge(&part).sentence.clone()
    };
    let lenient = Rater::by(|_, key, of| match number(key.line(of).seen) {
        Some(key) => level(key + 1),
        None => Seen::No,
    });
    let said = sentence(&lenient.run());
    assert!(
        said.contains("the largest part of your distance from the key,"),
        "{said}"
    );
    assert!(said.ends_with("lies here: on the whole."), "{said}");
    // Up for some people and down for some characteristics.
    let mixed = Rater::by(|case, key, of| match number(key.line(of).seen) {
        Some(key) => {
            let up = i32::from(case.id.len() % 2 == 0) - i32::from(of.index() % 2 == 0);
            level(key + up)
        }
        None => Seen::No,
    });
    let said = sentence(&mixed.run()[..14]);
    let expected = "nothing tells which part of your distance from the key is the largest.";
    assert!(
        said.starts_with("Over ") && said.ends_with(expected),
        "{said}"
    );
    let fair = sentence(&Rater::fair().run());
    assert_eq!(fair, "Nothing stands out that chance could not explain.");
}

#[test]
fn a_row_on_which_nothing_stands_is_known_as_empty() {
    let attempts = [judged("a", 1, day(0), [3, 0, 3, 3, 3], &key([3; 5]))];
    let distance = part(&attempts, Prompt::DistanceTitle).remove(0);
    let empty: Vec<bool> = gauge(&distance)
        .rows
        .iter()
        .map(GaugeRow::is_empty)
        .collect();
    assert_eq!(empty, [false, true, false, false, false]);
    let caught = part(&attempts, Prompt::PatternsTitle).remove(0);
    assert!(gauge(&caught).rows[0].is_empty());
}

#[test]
fn the_evidence_says_in_how_many_cases_anything_was_marked() {
    let mut key = key([3; 5]);
    key.lines[0].evidence = vec!["s1".to_owned()];
    let bare = judged("a", 1, day(0), [3; 5], &key);
    let mut marked = judged("b", 1, day(1), [3; 5], &key);
    marked.mark(Characteristic::Curiosity, "s1", true);
    let says = part(&[bare, marked], Prompt::EvidenceTitle).remove(0).says;
    assert_eq!(
        says,
        [
            "Counted over the cases in which you marked anything, 1 of 2. A rating without a mark \
             found none of the key’s sentences there."
        ]
    );
}

#[test]
fn where_no_confidence_was_given_it_is_that_which_is_missing() {
    let mut attempts = Rater::able().run();
    for rating in attempts.iter_mut().flat_map(|it| &mut it.ratings) {
        rating.sure = None;
    }
    assert_eq!(
        lack(&attempts, Prompt::CalibrationTitle),
        "This needs at least 20 ratings with a confidence; there are none."
    );
}
