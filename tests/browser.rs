//! What only a real browser can show of the platform's adapters: storage that keeps and counts,
//! locks that wait, Intl that speaks, and a journal that survives on real local storage. The
//! journeys under `tests/e2e` walk the whole app.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::cell::RefCell;
use std::rc::Rc;

use nose::domain::question::{ItemRef, Room};
use nose::domain::scale::{Moment, Reply, Seen};
use nose::domain::sitting::SittingId;
use nose::journal::{Event, Log, Place, Writer};
use nose::platform::browser::{clock, intl, locks, page, storage};
use nose::ui::route::Route;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn writer() -> Writer {
    Writer {
        tab: clock::random_name(),
        app: "0.1.0".to_owned(),
    }
}

fn reply() -> Event {
    Event::Replied {
        place: Place {
            room: Room::Reflect,
            sitting: SittingId("s".to_owned()),
            item: ItemRef {
                id: "q".to_owned(),
                version: 1,
            },
        },
        reply: Some(Reply::Level(Seen::No)),
    }
}

#[wasm_bindgen_test]
fn local_storage_keeps_what_it_is_given_and_lists_only_the_keys_asked_for() {
    let store = storage::open();
    store.set("other/1", "not ours").unwrap();
    store.set("test/b", "2").unwrap();
    store.set("test/a", "é 😀").unwrap();
    assert_eq!(store.get("test/a").unwrap().unwrap(), "é 😀");
    assert_eq!(store.keys("test/").unwrap(), ["test/a", "test/b"]);
    store.remove("test/a").unwrap();
    store.remove("test/a").unwrap();
    assert_eq!(store.get("test/a").unwrap(), None);
    store.remove("test/b").unwrap();
    store.remove("other/1").unwrap();
}

#[wasm_bindgen_test]
fn a_full_disk_is_told_as_full_and_keeps_what_was_there() {
    let store = storage::open();
    store.set("test/full", "kept").unwrap();
    let too_much = "x".repeat(12_000_000);
    let error = store.set("test/full", &too_much).unwrap_err();
    assert_eq!(error, nose::platform::storage::StoreError::Full);
    assert_eq!(store.get("test/full").unwrap().unwrap(), "kept");
    store.remove("test/full").unwrap();
}

#[wasm_bindgen_test]
fn a_journal_on_local_storage_reopens_as_it_was_and_erases_only_its_own() {
    let store = storage::open();
    store.set("other/1", "not ours").unwrap();
    let mut log = Log::open(store.as_ref(), writer());
    log.record(reply(), Moment(1));
    log.commit(store.as_ref()).unwrap();
    let mut again = Log::open(store.as_ref(), writer());
    assert_eq!(again.state(), log.state());
    again.erase(store.as_ref()).unwrap();
    assert!(store.keys("nose/").unwrap().is_empty());
    assert_eq!(store.get("other/1").unwrap().unwrap(), "not ours");
    store.remove("other/1").unwrap();
}

#[wasm_bindgen_test]
async fn work_under_a_lock_runs_one_after_the_other() {
    let done = Rc::new(RefCell::new(Vec::new()));
    let finished = js_sys::Promise::new(&mut |resolve, _| {
        for number in 0..3 {
            let done = Rc::clone(&done);
            let resolve = resolve.clone();
            locks::exclusive("nose/test", move || {
                done.borrow_mut().push(number);
                if number == 2 {
                    resolve.call0(&wasm_bindgen::JsValue::NULL).unwrap();
                }
            });
        }
    });
    wasm_bindgen_futures::JsFuture::from(finished)
        .await
        .unwrap();
    assert_eq!(*done.borrow(), [0, 1, 2]);
}

#[wasm_bindgen_test]
fn dates_and_numbers_are_the_browsers_and_a_moment_no_calendar_has_is_none() {
    let noon = Moment(1_795_348_800_000);
    assert_eq!(intl::day("en-US", noon).unwrap(), "November 22, 2026");
    assert_eq!(intl::iso_day(noon), "2026-11-22");
    assert!(intl::day_and_time("en-US", noon).unwrap().contains("2026"));
    assert_eq!(intl::number("en-US", 10_000), "10,000");
    assert_eq!(intl::day("en-US", Moment(u64::MAX)), None);
}

#[wasm_bindgen_test]
fn names_are_sixteen_digits_and_differ() {
    let (one, other) = (clock::random_name(), clock::random_name());
    assert_eq!(one.len(), 16);
    assert!(one.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_ne!(one, other);
    assert!(clock::now() > Moment(1_700_000_000_000));
}

#[wasm_bindgen_test]
fn the_address_bar_holds_the_route_and_tells_at_once() {
    let told = Rc::new(RefCell::new(0));
    let count = Rc::clone(&told);
    let listener =
        wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || *count.borrow_mut() += 1);
    let window = web_sys::window().unwrap();
    window
        .add_event_listener_with_callback(
            "hashchange",
            wasm_bindgen::JsCast::unchecked_ref(listener.as_ref()),
        )
        .unwrap();
    page::go("/reflect/question/3");
    assert_eq!(*told.borrow(), 1);
    assert_eq!(
        Route::parse(&page::fragment()),
        Route::question(Room::Reflect, 3)
    );
    window
        .remove_event_listener_with_callback(
            "hashchange",
            wasm_bindgen::JsCast::unchecked_ref(listener.as_ref()),
        )
        .unwrap();
}
