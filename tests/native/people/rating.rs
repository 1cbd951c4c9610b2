//! A rating that was begun is no rating: it is shown nowhere as one, is marked where everything is
//! handed over, goes with the person, and becomes a rating of its own once it is kept.

use nose::domain::characteristic::Characteristic;
use nose::domain::people::{Against, Brief, Observation, Rated, Standing, What, due, timeline};
use nose::domain::scale::{Level, Moment, Seen};
use nose::domain::sheet::{Sheet, SheetId, SheetKind};
use nose::journal::{Event, State, person_text, read_person};
use nose::ui::report::people::{Words, brief_markdown, everything_markdown};

use super::kept::{about, day, ledger, rated, today};
use crate::given::APP;

const OF: Characteristic = Characteristic::TechnologyLeadership;
const NOW: Moment = Moment(1_795_392_000_000);

fn teal() -> SheetId {
    SheetId("p1".to_owned())
}

/// A rating that is begun, as far as it can be.
fn begun() -> Sheet {
    let mut sheet = rated("x90", "p1", OF, "5");
    sheet.texts.set(Rated::ON, "");
    sheet.texts.set(Rated::WHY, " unfinished words ");
    sheet.texts.set(Rated::AGAINST, "o1");
    sheet.texts.set(Rated::DRAFT, Rated::YES);
    sheet
}

fn with_begun() -> State {
    let mut ledger = ledger();
    ledger.put(begun());
    State {
        ledger,
        ..State::default()
    }
}

#[test]
fn what_is_begun_counts_nowhere_as_a_rating() {
    let (before, here) = (ledger(), with_begun().ledger);
    let (kept, all) = (about(&before), about(&here));
    for of in Characteristic::ALL {
        let levels = |about: &[&Sheet]| -> Vec<Option<Seen>> {
            let standing = Standing::of(about, of, today());
            standing.ratings.iter().map(|it| it.seen()).collect()
        };
        assert_eq!(levels(&all), levels(&kept), "{of:?}");
    }
    let days = |about: &[&Sheet]| timeline(about.iter().copied(), |_| day("2026-11-20"));
    assert_eq!(days(&all), days(&kept));
    assert!(days(&all).iter().any(|it| it.what == What::Rated));
    assert_eq!(due(&here, today()), due(&before, today()));
    let brief = |about: &[&Sheet]| {
        let brief = Brief::of(about.iter().copied(), None, None);
        brief_markdown(&brief, &Words::default(), "Case Teal", today(), &|on| {
            on.iso()
        })
    };
    assert_eq!(brief(&all), brief(&kept));
}

#[test]
fn what_is_begun_is_handed_over_with_everything_and_marked() {
    let here = with_begun().ledger;
    let read = |about: &[&Sheet]| {
        let day_of = |_| day("2026-11-20");
        everything_markdown(about, &Words::default(), today(), &|on| on.iso(), &day_of)
    };
    let text = read(&about(&here));
    let rest = text.split("Begun and not kept: step 5 of 5\n").nth(1);
    assert!(
        rest.is_some_and(|rest| rest.contains("unfinished words")),
        "{text}"
    );
    assert!(!read(&about(&ledger())).contains("Begun and not kept"));
    // As an observation that is begun is.
    let mut sheet = here.get(&SheetId("o1".to_owned())).unwrap().clone();
    sheet.texts.set(Observation::DRAFT, Observation::YES);
    assert!(read(&[&sheet]).contains("Begun and not kept"));

    let file = person_text(&here, &teal(), APP, NOW).unwrap();
    let there = read_person(&file).unwrap().sheets;
    assert!(Rated(there.get(&begun().id).unwrap()).is_draft());
}

#[test]
fn what_is_begun_goes_with_the_person_and_comes_back_with_them() {
    let mut here = with_begun();
    let before = here.ledger.clone();
    let event = Event::PersonRemoved { person: teal() };
    let back = here.reversal(&event).unwrap();
    here.apply(&event, NOW);
    assert!(here.ledger.get(&begun().id).is_none());
    here.apply(&back, NOW);
    assert_eq!(here.ledger, before);
}

#[test]
fn only_what_was_begun_of_the_same_characteristic_is_gone_on_with() {
    let here = with_begun().ledger;
    let ids = |of| -> Vec<&SheetId> {
        let about = about(&here).into_iter();
        Rated::begun(about, of).map(|it| &it.0.id).collect()
    };
    for of in Characteristic::ALL {
        assert_eq!(ids(of).len(), usize::from(of == OF), "{of:?}");
    }
}

#[test]
fn what_was_begun_is_kept_as_a_rating_of_its_own_of_the_day_it_is_kept() {
    let sheet = begun();
    let kept = Rated(&sheet).kept(SheetId("x2".to_owned()), NOW, today());
    let kept = kept.unwrap();
    assert_eq!(
        (kept.kind, kept.begun, kept.at),
        (SheetKind::Rating, NOW, NOW)
    );
    let rating = Rated(&kept);
    assert!(!rating.is_draft());
    assert_eq!(rating.seen(), Some(Seen::At(Level::Five)));
    assert_eq!(rating.on(), Some(today()));
    assert_eq!(kept.texts.get(Rated::WHY), "unfinished words");
    let o1 = SheetId("o1".to_owned());
    assert_eq!(rating.against(), Some(Against::Observation(o1)));
    assert_eq!((rating.of(), rating.person()), (Some(OF), Some(teal())));

    // What speaks against an end is not kept with a step between.
    let mut sheet = begun();
    sheet
        .texts
        .set(Rated::LEVEL, &Rated::level_text(Seen::At(Level::Four)));
    let kept = Rated(&sheet).kept(SheetId("x2".to_owned()), NOW, today());
    assert_eq!(Rated(&kept.unwrap()).against(), None);
    // Without a step nothing is kept.
    sheet.texts.set(Rated::LEVEL, "");
    let kept = Rated(&sheet).kept(SheetId("x2".to_owned()), NOW, today());
    assert_eq!(kept, None);
}

#[test]
fn every_step_is_kept_so_that_it_reads_as_it_was_chosen() {
    let all = Level::ALL.map(Seen::At).into_iter().chain([Seen::No]);
    for seen in all {
        let sheet = rated("x1", "p1", OF, &Rated::level_text(seen));
        assert_eq!(Rated(&sheet).seen(), Some(seen));
    }
}
