//! What the profile says and draws of its figures: what each stands on, and how sure it is.

use nose::domain::characteristic::Characteristic;
use nose::domain::practise::{Attempt, Profile};
use nose::domain::scale::Seen;
use nose::ui::charts::gauge::Gauge;
use nose::ui::report::profile::{Names, Part, Picture, Report};
use nose::ui::text::{Prompt, Write};

use super::raters::{Rater, cases, day, judged, key};

const WRITE: Write<'static> = &|value, digits| format!("{value:.digits$}");

fn parts(attempts: &[Attempt]) -> Vec<Part> {
    let names = Names::default();
    let report = Report {
        names: &names,
        write: WRITE,
    };
    report.parts(&Profile::of(attempts)).0
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
