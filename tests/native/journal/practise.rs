//! Judgings in the journal: what was given before the key was asked for counts, whatever tab it
//! comes from and whenever it is heard of; what was given after never does.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::{Attempt, Confidence, Key};
use nose::domain::scale::{Moment, Seen};
use nose::domain::sitting::NOTE_LIMIT;
use nose::journal::{BackupError, Change, Difference, Event, State, backup_text, read_backup};
use nose::platform::memory::MemoryStore;
use serde_json::{Value, json};

use crate::given::{APP, open, reopened};
use crate::practise::raters::{self, attempt_id, key, seen};

const OF: Characteristic = Characteristic::Curiosity;

fn on(case: &str, change: Change) -> Event {
    Event::Practised {
        attempt: attempt_id(case, 1),
        change,
    }
}

fn rated_of(of: Characteristic, number: i32) -> Event {
    let seen = Some(seen(number));
    on("a", Change::Rated { of, seen })
}

fn rated(number: i32) -> Event {
    rated_of(OF, number)
}

fn asked(key: Key) -> Event {
    on("a", Change::Judged { key: Box::new(key) })
}

fn marked(sentence: &str, on_: bool) -> Event {
    let sentence = sentence.to_owned();
    on(
        "a",
        Change::Marked {
            of: OF,
            sentence,
            on: on_,
        },
    )
}

fn spotted(of: AntiPattern, on_: bool) -> Event {
    on("a", Change::Spotted { of, on: on_ })
}

fn sure(sure: Option<Confidence>) -> Event {
    on("a", Change::Sure { of: OF, sure })
}

/// What these add up to, each at its moment.
fn after(events: impl IntoIterator<Item = (Event, u64)>) -> State {
    let mut state = State::default();
    for (event, at) in events {
        state.apply(&event, Moment(at));
    }
    state
}

fn the(state: &State) -> &Attempt {
    state.attempt(&attempt_id("a", 1)).unwrap()
}

fn rating_of(state: &State) -> (Option<Seen>, Option<Seen>) {
    let rating = the(state).rating(OF);
    (rating.seen, rating.proposed)
}

/// Two tabs, of which the first saves before the second, and what both then show.
fn two_tabs(one: &[(Event, u64)], two: &[(Event, u64)]) -> State {
    let store = MemoryStore::default();
    let mut logs = [open(&store), open(&store)];
    for (log, events) in logs.iter_mut().zip([one, two]) {
        for (event, at) in events {
            log.record(event.clone(), Moment(*at));
        }
    }
    for log in &mut logs {
        log.commit(&store).unwrap();
    }
    logs[0].take_in(&store).unwrap();
    let shown = reopened(&store);
    for log in &logs {
        assert_eq!(log.state(), &shown);
    }
    shown
}

#[test]
fn two_tabs_that_open_and_rate_one_case_make_one_judging_with_the_ratings_of_both() {
    let opened = || on("a", Change::Opened);
    let other = Characteristic::Commitment;
    let state = two_tabs(
        &[(opened(), 10), (rated(4), 11)],
        &[(opened(), 10), (rated_of(other, 2), 12)],
    );
    assert_eq!(state.attempts.len(), 1);
    assert_eq!(the(&state).begun, Moment(10));
    assert_eq!(the(&state).rating(OF).seen, Some(seen(4)));
    assert_eq!(the(&state).rating(other).seen, Some(seen(2)));
}

#[test]
fn a_rating_given_before_the_key_was_asked_for_counts_though_it_arrives_after() {
    let state = two_tabs(
        &[(asked(key([3; 5])), 20)],
        &[
            (rated(4), 10),
            (sure(Some(Confidence::Eighty)), 11),
            (marked("s1", true), 12),
            (spotted(AntiPattern::NotMyJob, true), 13),
        ],
    );
    let attempt = the(&state);
    assert_eq!(rating_of(&state), (Some(seen(4)), None));
    assert_eq!(attempt.rating(OF).sure, Some(Confidence::Eighty));
    assert_eq!(attempt.rating(OF).marks, ["s1"]);
    assert_eq!(attempt.spotted, [AntiPattern::NotMyJob]);
    assert_eq!(attempt.judged, Some(Moment(20)));
    assert!(!attempt.knew_key);
}

#[test]
fn a_rating_given_after_the_key_was_asked_for_is_what_the_key_should_be_and_counts_not() {
    let state = two_tabs(
        &[(rated(4), 10), (asked(key([3; 5])), 20)],
        &[
            (rated(3), 30),
            (sure(Some(Confidence::Ninety)), 31),
            (marked("s1", true), 32),
            (spotted(AntiPattern::NotMyJob, true), 33),
        ],
    );
    let attempt = the(&state);
    assert_eq!(rating_of(&state), (Some(seen(4)), Some(seen(3))));
    assert_eq!(attempt.rating(OF).sure, None);
    assert!(attempt.rating(OF).marks.is_empty() && attempt.spotted.is_empty());
}

#[test]
fn whoever_asks_first_in_time_has_shown_the_key_in_whatever_order_it_is_heard_of() {
    let asks = || [(asked(key([1; 5])), 10), (asked(key([2; 5])), 20)];
    let [first, second] = asks();
    for state in [after(asks()), after([second, first])] {
        assert_eq!(the(&state).judged, Some(Moment(10)));
        assert_eq!(the(&state).key, Some(key([1; 5])));
    }
}

#[test]
fn taking_back_the_asking_does_not_make_the_key_unseen() {
    let back = || on("a", Change::Unjudged);
    let state = after([(rated(4), 10), (asked(key([3; 5])), 20), (back(), 30)]);
    assert_eq!(the(&state).judged, None);
    assert!(the(&state).knew_key);
    let again = after([
        (rated(4), 10),
        (asked(key([3; 5])), 20),
        (back(), 30),
        (rated(3), 40),
        (asked(key([3; 5])), 50),
    ]);
    assert_eq!(the(&again).judged, Some(Moment(50)));
    assert_eq!(rating_of(&again), (Some(seen(3)), None));
    assert!(the(&again).knew_key);
    let idle = after([(rated(4), 10), (back(), 30)]);
    assert!(!the(&idle).knew_key);
}

#[test]
fn why_one_disagrees_and_what_the_key_should_be_change_no_rating() {
    let why = "The note came in time.".to_owned();
    let proposed = Some(Seen::No);
    let state = after([
        (rated(4), 10),
        (asked(key([3; 5])), 20),
        (
            on(
                "a",
                Change::Disputed {
                    of: OF,
                    why: why.clone(),
                },
            ),
            30,
        ),
        (
            on(
                "a",
                Change::Proposed {
                    of: OF,
                    seen: proposed,
                },
            ),
            40,
        ),
    ]);
    let rating = the(&state).rating(OF);
    assert_eq!((rating.seen, rating.proposed), (Some(seen(4)), proposed));
    assert_eq!(rating.dispute, why);
    assert_eq!(the(&state).disputed().collect::<Vec<_>>(), [OF]);
}

#[test]
fn sentences_stand_in_the_order_of_the_case_and_once() {
    let state = after([
        (marked("s10", true), 10),
        (marked("s2", true), 11),
        (marked("s10", true), 12),
        (marked("s1", true), 13),
        (marked("s2", false), 14),
    ]);
    assert_eq!(the(&state).rating(OF).marks, ["s1", "s10"]);
}

/// The judging after an event and its undoing.
fn undone(state: &State, event: &Event) -> Option<Attempt> {
    let undo = state.reversal(event).unwrap();
    let mut state = state.clone();
    state.apply(event, Moment(70));
    state.apply(&undo, Moment(80));
    state.attempt(&attempt_id("a", 1)).cloned()
}

#[test]
fn what_was_given_undone_is_as_it_was_before() {
    let before = after([
        (rated(4), 10),
        (marked("s1", true), 11),
        (spotted(AntiPattern::NotMyJob, true), 12),
    ]);
    let changes = [
        rated(2),
        rated_of(Characteristic::Commitment, 1),
        sure(Some(Confidence::Fifty)),
        marked("s1", false),
        marked("s2", true),
        spotted(AntiPattern::NotMyJob, false),
        spotted(AntiPattern::TakingCredit, true),
        on("a", Change::Dropped),
    ];
    for change in changes {
        let mut undone = undone(&before, &change).unwrap();
        undone.at = the(&before).at;
        assert_eq!(&undone, the(&before), "{change:?}");
    }
}

#[test]
fn the_first_rating_of_a_case_undone_leaves_no_judging() {
    assert_eq!(undone(&State::default(), &rated(3)), None);
}

#[test]
fn a_judging_that_was_removed_comes_back_whole_with_its_key() {
    let before = after([(rated(4), 10), (asked(key([3; 5])), 20), (rated(3), 30)]);
    let back = undone(&before, &on("a", Change::Dropped)).unwrap();
    assert_eq!(&back, the(&before));
    let gone = State::default().reversal(&on("a", Change::Dropped));
    assert_eq!(gone, None);
}

/// No page writes such an entry; damage could make one.
#[test]
fn a_judging_that_was_put_under_the_name_of_another_goes_when_that_is_undone() {
    let whole = Attempt::open(attempt_id("b", 1), Moment(1));
    let attempt = Box::new(whole);
    let put = on("a", Change::Put { attempt });
    let mut state = State::default();
    let undo = state.reversal(&put).unwrap();
    state.apply(&put, Moment(1));
    assert_eq!(state.attempts.len(), 1);
    state.apply(&undo, Moment(2));
    assert_eq!(state.attempts, []);
}

#[test]
fn merging_keeps_every_judging_and_one_with_a_key_before_one_without() {
    let open = |at| {
        on(
            "a",
            Change::Rated {
                of: OF,
                seen: Some(seen(at)),
            },
        )
    };
    let here = after([(open(2), 90), (on("here", Change::Opened), 91)]);
    let there = after([
        (rated(4), 10),
        (asked(key([3; 5])), 20),
        (on("there", Change::Opened), 21),
    ]);
    for merged in [here.merged_with(&there), there.merged_with(&here)] {
        let ids: Vec<_> = merged
            .attempts
            .iter()
            .map(|it| it.id.case.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "there", "here"]);
        assert_eq!(the(&merged), the(&there));
    }
}

#[test]
fn of_two_open_judgings_merging_keeps_the_newer() {
    let (older, newer) = (after([(rated(2), 10)]), after([(rated(5), 20)]));
    for merged in [older.merged_with(&newer), newer.merged_with(&older)] {
        assert_eq!(rating_of(&merged), (Some(seen(5)), None));
    }
}

fn full() -> State {
    let mut key = key([3, 0, 5, 1, 2]);
    key.lines[0].evidence = vec!["s1".to_owned()];
    after([
        (rated(4), 10),
        (marked("s1", true), 11),
        (asked(key), 20),
        (
            on(
                "a",
                Change::Disputed {
                    of: OF,
                    why: "No.".to_owned(),
                },
            ),
            30,
        ),
        (on("b", Change::Opened), 40),
    ])
}

/// Reads a backup with judgings after one change.
fn bent(bend: impl FnOnce(&mut Vec<Value>)) -> Result<State, BackupError> {
    let text = backup_text(&full(), &[], APP, Moment(50)).unwrap();
    let mut json: Value = serde_json::from_str(&text).unwrap();
    bend(json["state"]["attempts"].as_array_mut().unwrap());
    read_backup(&json.to_string()).map(|backup| backup.state)
}

fn is_refused(bend: impl FnOnce(&mut Vec<Value>)) -> bool {
    bent(bend) == Err(BackupError::Damaged("judgings"))
}

#[test]
fn a_backup_holds_judgings_with_their_keys() {
    assert_eq!(bent(|_| ()), Ok(full()));
}

#[test]
fn a_judging_without_the_key_that_was_asked_for_is_damage() {
    assert!(is_refused(|all| {
        all[0].as_object_mut().unwrap().remove("key");
    }));
    // One that is open has none.
    assert!(
        bent(|all| {
            let open = all[0].as_object_mut().unwrap();
            open.remove("key");
            open.remove("judged");
        })
        .is_ok()
    );
}

#[test]
fn two_judgings_of_one_identity_are_damage() {
    assert!(is_refused(|all| all.push(all[0].clone())));
    assert!(
        bent(|all| {
            let mut again = all[0].clone();
            again["id"]["turn"] = json!(2);
            all.push(again);
        })
        .is_ok()
    );
}

#[test]
fn more_marks_than_a_case_has_sentences_are_damage() {
    let marks = |count: usize| -> Value { (1..=count).map(|n| json!(format!("s{n}"))).collect() };
    for (list, count, holds) in [
        ("marks", 100, true),
        ("marks", 101, false),
        ("evidence", 100, true),
        ("evidence", 101, false),
    ] {
        let read = bent(|all| match list {
            "marks" => all[0]["ratings"][1]["marks"] = marks(count),
            _ => all[0]["key"]["lines"][1]["evidence"] = marks(count),
        });
        let expected = if holds {
            None
        } else {
            Some(BackupError::Damaged("judgings"))
        };
        assert_eq!(read.err(), expected, "{count} {list}");
    }
}

#[test]
fn a_judging_that_cannot_be_is_damage() {
    const AFTER_2200: u64 = 7_258_118_400_001;
    assert!(is_refused(|all| all[0]["id"]["case"]["id"] = json!("")));
    assert!(is_refused(
        |all| all[0]["id"]["case"]["id"] = json!("x".repeat(201))
    ));
    for moment in ["begun", "at", "judged"] {
        assert!(
            is_refused(|all| all[0][moment] = json!(AFTER_2200)),
            "{moment}"
        );
    }
    let long = "ü".repeat(NOTE_LIMIT + 1);
    assert!(is_refused(
        |all| all[0]["ratings"][1]["dispute"] = json!(long)
    ));
    assert!(is_refused(|all| all[0]["ratings"][1]["marks"] = json!([""])));
    let contents = Err(BackupError::Damaged("contents"));
    let four = |all: &mut Vec<Value>| {
        all[0]["ratings"].as_array_mut().unwrap().pop();
    };
    assert_eq!(bent(four), contents);
    assert_eq!(
        bent(|all| all[0]["ratings"][1]["seen"] = json!({"at": 6})),
        contents
    );
    assert_eq!(
        bent(|all| all[0]["ratings"][1]["sure"] = json!(100)),
        contents
    );
}

#[test]
fn more_judgings_than_anyone_gives_are_damage() {
    let many = |count: u32| {
        bent(|all| {
            let open = all.pop().unwrap();
            all.clear();
            for turn in 1..=count {
                let mut one = open.clone();
                one["id"]["turn"] = json!(turn);
                all.push(one);
            }
        })
    };
    assert!(many(5_000).is_ok());
    assert!(many(5_001).is_err());
}

/// A case judged on a device of its own: so many days after the first moment, all at one level.
fn judged_elsewhere(day: u64, number: i32) -> Attempt {
    let case = &raters::cases()[0];
    let rater = raters::Rater::by(move |_, _, _| raters::level(number));
    rater.judge(case, Moment(raters::START.0 + day * raters::DAY))
}

#[test]
fn a_case_judged_on_two_devices_keeps_both_and_counts_the_earlier_whichever_takes_in_the_other() {
    let with = |attempt: Attempt| State {
        attempts: vec![attempt],
        ..State::default()
    };
    let mut late = judged_elsewhere(3, 5);
    late.at = Moment(late.at.0 + 900 * raters::DAY);
    let (early, late) = (with(judged_elsewhere(0, 2)), with(late));
    for merged in [early.merged_with(&late), late.merged_with(&early)] {
        let turns: Vec<(u32, Option<Moment>)> = merged
            .attempts
            .iter()
            .map(|it| (it.id.turn, it.judged))
            .collect();
        let moments = [early.attempts[0].judged, late.attempts[0].judged];
        assert_eq!(turns, [(1, moments[0]), (2, moments[1])]);
        // Taken in again, nothing doubles, and there is nothing to bring.
        for again in [&early, &late] {
            assert_eq!(merged.merged_with(again).attempts, merged.attempts);
            assert_eq!(Difference::between(&merged, again).brings(), 0);
        }
    }
}

#[test]
fn a_backup_from_the_middle_of_a_case_changes_nothing_once_it_was_judged() {
    let judged = judged_elsewhere(1, 4);
    let mut open = judged.clone();
    (open.judged, open.key) = (None, None);
    let here = State {
        attempts: vec![judged],
        ..State::default()
    };
    let there = State {
        attempts: vec![open],
        ..State::default()
    };
    assert_eq!(here.merged_with(&there).attempts, here.attempts);
    assert_eq!(Difference::between(&here, &there).brings(), 0);
}
