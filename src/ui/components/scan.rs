//! The camera's panel: opened by its button and no other way, it shows what the camera sees, tells
//! what it read, and goes off when it is closed, when its page is left, and when it is out of sight.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;

use super::button::Kind;
use super::take_in::Taker;
use super::words::actions;
use crate::platform::browser::camera::{Camera, NoCamera};
use crate::platform::browser::{clock, page, picture};
use crate::ui::draw::{Element, Piece, Watched, el, live_text, on_window, when};
use crate::ui::text::{Taking, taking};

/// How long after one look the next one comes.
const REST: Duration = Duration::from_millis(180);

/// The camera and what it read since it was opened.
struct Scan {
    taker: Rc<Taker>,
    is_open: Watched<bool>,
    camera: RefCell<Option<Rc<Camera>>>,
    /// Counts openings: an answer to an earlier one counts no more.
    turn: Cell<u32>,
    texts: RefCell<Vec<String>>,
}

fn refusal(why: NoCamera) -> Taking<'static> {
    match why {
        NoCamera::Denied => Taking::CameraDenied,
        NoCamera::Missing => Taking::CameraMissing,
        NoCamera::InUse => Taking::CameraInUse,
        NoCamera::NotSecure => Taking::CameraNotSecure,
        NoCamera::NotSupported => Taking::CameraNotSupported,
        NoCamera::Failed => Taking::CameraFailed,
    }
}

impl Scan {
    fn open(&self) {
        self.texts.take();
        self.taker.say(Taking::CameraAsking);
        self.is_open.set(true);
    }

    /// Turns the camera off, and says so.
    fn close(&self, why: Taking<'_>) {
        self.turn.set(self.turn.get().wrapping_add(1));
        drop(self.camera.take());
        self.taker.say(why);
        self.is_open.set(false);
    }

    fn turn_over(&self) {
        match self.is_open.peek() {
            true => self.close(Taking::CameraClosed),
            false => self.open(),
        }
    }

    /// Takes a text once, however long its code is held up.
    fn saw(&self, text: String) {
        if self.texts.borrow().contains(&text) {
            return;
        }
        self.texts.borrow_mut().push(text.clone());
        let count = self.texts.borrow().len();
        self.taker.say(Taking::CameraSaw { count });
        self.taker.give(text);
    }

    /// Looks once. False when there is nothing to look with any more.
    fn look(&self) -> bool {
        let Some(camera) = self.camera.borrow().clone() else {
            return false;
        };
        if !camera.is_live() {
            self.close(Taking::CameraEnded);
            return false;
        }
        for text in camera.gray().map(picture::look).unwrap_or_default().texts {
            self.saw(text);
        }
        true
    }
}

/// Looks again and again, until the camera is off or the page gone.
fn keep_looking(scan: Weak<Scan>, turn: u32) {
    clock::after(REST, move || {
        let Some(held) = scan.upgrade() else { return };
        if held.turn.get() == turn && held.look() {
            keep_looking(scan, turn);
        }
    });
}

/// Asks for the camera. What comes after the panel was closed is let go.
async fn start(scan: Weak<Scan>, turn: u32, video: HtmlVideoElement) {
    let asked = Camera::open(video).await;
    let Some(held) = scan.upgrade() else { return };
    if held.turn.get() != turn {
        return;
    }
    match asked {
        Ok(camera) => {
            held.camera.replace(Some(Rc::new(camera)));
            held.taker.say(Taking::CameraLooking);
            keep_looking(scan, turn);
        }
        Err(why) => held.close(refusal(why)),
    }
}

fn panel(scan: &Rc<Scan>, panel_id: String) -> Piece {
    let title_id = format!("{panel_id}-title");
    let weak = Rc::downgrade(scan);
    let turn = scan.turn.get();
    let video = el("video")
        .made_attribute("aria-labelledby", title_id.clone())
        // Without it, phones show it over all else.
        .flag("playsinline")
        .flag("muted")
        .made(move |made| {
            if let Ok(video) = made.dyn_into() {
                spawn_local(start(weak, turn, video));
            }
        });
    el("div")
        .class("camera")
        .made_attribute("id", panel_id)
        .attribute("role", "group")
        .made_attribute("aria-labelledby", title_id.clone())
        .child(
            el("p")
                .class("notice-title")
                .made_attribute("id", title_id)
                .text(taking(Taking::CameraTitle)),
        )
        .child(video)
        .child(
            el("p")
                .class("soft small")
                .text(taking(Taking::CameraAbout)),
        )
        .into()
}

/// The button, and the panel while it is open. What is said stands between them, so that it is seen
/// beside the picture.
pub(super) fn scan(id: &'static str, taker: &Rc<Taker>, said: Element) -> Piece {
    let is_open = Watched::new(false);
    let scan = Rc::new(Scan {
        taker: Rc::clone(taker),
        is_open,
        camera: RefCell::new(None),
        turn: Cell::new(0),
        texts: RefCell::default(),
    });
    for event in ["visibilitychange", "pagehide"] {
        let scan = Rc::clone(&scan);
        on_window(event, move |_| {
            if is_open.peek() && (event == "pagehide" || page::is_hidden()) {
                scan.close(Taking::CameraHidden);
            }
        });
    }
    let panel_id = format!("{id}-camera");
    let (controls, for_button) = (panel_id.clone(), Rc::clone(&scan));
    let turn_over = el("button")
        .attribute("type", "button")
        .class(Kind::Quiet.class())
        .live_attribute("aria-expanded", move || {
            Some(if is_open.get() { "true" } else { "false" })
        })
        .live_attribute("aria-controls", move || {
            is_open.get().then(|| controls.clone())
        })
        .on("click", move |_| for_button.turn_over())
        .child(live_text(move || {
            taking(match is_open.get() {
                true => Taking::CameraClose,
                false => Taking::CameraOpen,
            })
        }));
    let shown = when(
        move || is_open.get(),
        move || panel(&scan, panel_id.clone()),
        || Piece::Nothing,
    );
    Piece::All(vec![
        actions(vec![turn_over.into()]).into(),
        said.into(),
        shown,
    ])
}
