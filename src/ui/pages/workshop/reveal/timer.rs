//! Five minutes for a case: begun by a click, told in minutes, without sound or motion. Only that they
//! are over is said aloud.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::on_cleanup;

use crate::domain::scale::Moment;
use crate::platform::browser::clock;
use crate::ui::components::actions;
use crate::ui::draw::{Piece, Watched, el, live, live_text};
use crate::ui::pages::workshop::opened::revealing;
use crate::ui::text::{Reveal, Revealing, r};

const FIVE_MINUTES: u64 = 5 * 60 * 1000;
const LOOKS_EACH: Duration = Duration::from_secs(1);

/// How a timer stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Still,
    /// So many minutes are left, rounded up.
    Left(u64),
    Under,
    Up,
}

impl Stand {
    fn of(end: Moment) -> Self {
        let left = end.0.saturating_sub(clock::now().0);
        match left {
            0 => Self::Up,
            under if under < 60_000 => Self::Under,
            left => Self::Left(left.div_ceil(60_000)),
        }
    }
}

thread_local! {
    /// Goes up when a timer is begun, and when its page goes: an older one looks no more.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

fn next_turn() -> u32 {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    turn
}

/// Looks again each second until the time is over, another was begun, or the page has gone.
fn follow(stand: Watched<Stand>, end: Moment, turn: u32) {
    clock::after(LOOKS_EACH, move || {
        if TURN.get() != turn {
            return;
        }
        let now = Stand::of(end);
        if now != stand.peek() {
            stand.set(now);
        }
        if now != Stand::Up {
            follow(stand, end, turn);
        }
    });
}

/// The timer.
pub(super) fn timer() -> Piece {
    let stand = Watched::new(Stand::Still);
    on_cleanup(|| {
        next_turn();
    });
    let start = el("button")
        .attribute("type", "button")
        .class("button button-primary")
        .on("click", move |_| {
            let end = Moment(clock::now().0 + FIVE_MINUTES);
            stand.set(Stand::of(end));
            follow(stand, end, next_turn());
        })
        .child(live_text(move || {
            r(match stand.get() {
                Stand::Still => Reveal::TimerStart,
                _ => Reveal::TimerAgain,
            })
        }));
    let left = live(move || {
        let words = match stand.get() {
            Stand::Left(minutes) => revealing(Revealing::MinutesLeft { minutes }),
            Stand::Under => r(Reveal::TimerUnder).to_owned(),
            Stand::Still | Stand::Up => return Piece::Nothing,
        };
        el("span").class("soft").text(words).into()
    });
    let over = el("p")
        .attribute("role", "status")
        .child(live_text(move || match stand.get() {
            Stand::Up => r(Reveal::TimerUp),
            _ => "",
        }));
    el("div")
        .class("timer not-printed")
        .child(actions(vec![start.into(), left]))
        .child(over)
        .into()
}
