//! The camera: asked for when the person asks for it, its frames looked at in this page and
//! nowhere else, and off again as soon as it is let go.

use js_sys::{Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use super::named;
use super::picture::Canvas;
use crate::platform::qr::Gray;

/// Pixels on the longer side of a frame that is looked at. Five a second of these are read with ease.
const SIDE: usize = 960;

/// Why there is no camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoCamera {
    /// The person, or who looks after the device or the site, does not allow it.
    #[error("not allowed")]
    Denied,
    /// There is none.
    #[error("no camera")]
    Missing,
    /// Another program has it.
    #[error("in use")]
    InUse,
    /// Browsers give it to secure pages only, and this one was not fetched by https.
    #[error("not a secure page")]
    NotSecure,
    /// The browser knows no cameras.
    #[error("the browser cannot do this")]
    NotSupported,
    /// Something else.
    #[error("failed")]
    Failed,
}

/// A camera that is on. Let go, it is off.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    canvas: Canvas,
}

/// Tells failures apart by what browsers throw, old names with them.
fn failure(error: &JsValue) -> NoCamera {
    match &*named::thrown(error) {
        "NotAllowedError" | "SecurityError" | "PermissionDeniedError" => NoCamera::Denied,
        "NotFoundError" | "OverconstrainedError" | "DevicesNotFoundError" => NoCamera::Missing,
        "NotReadableError" | "AbortError" | "TrackStartError" => NoCamera::InUse,
        _ => NoCamera::Failed,
    }
}

/// What is asked for: no sound, and the camera that looks away from the person where there are two.
fn wish() -> MediaStreamConstraints {
    let camera = Object::new();
    for (name, value) in [
        ("facingMode", JsValue::from_str("environment")),
        ("width", JsValue::from_f64(1_280.0)),
    ] {
        let ideal = Object::new();
        let _set = Reflect::set(&ideal, &JsValue::from_str("ideal"), &value);
        let _set = Reflect::set(&camera, &JsValue::from_str(name), &ideal);
    }
    let wish = MediaStreamConstraints::new();
    wish.set_audio(&JsValue::FALSE);
    wish.set_video(&camera);
    wish
}

impl Camera {
    /// Asks for the camera and shows what it sees in `video`. The browser asks the person.
    pub async fn open(video: HtmlVideoElement) -> Result<Self, NoCamera> {
        let window = web_sys::window().ok_or(NoCamera::Failed)?;
        if !window.is_secure_context() {
            return Err(NoCamera::NotSecure);
        }
        let navigator: JsValue = window.navigator().into();
        let devices = named::get(&navigator, "mediaDevices").ok_or(NoCamera::NotSupported)?;
        let devices: web_sys::MediaDevices = devices.unchecked_into();
        let asked = devices
            .get_user_media_with_constraints(&wish())
            .map_err(|error| failure(&error))?;
        let stream = JsFuture::from(asked)
            .await
            .map_err(|error| failure(&error))?;
        let stream: MediaStream = stream.dyn_into().map_err(|_| NoCamera::Failed)?;
        // From here on letting go ends the tracks, whatever comes.
        let canvas = Canvas::new();
        let Some(canvas) = canvas else {
            end(&stream);
            return Err(NoCamera::NotSupported);
        };
        let camera = Self {
            stream,
            video,
            canvas,
        };
        camera.video.set_muted(true);
        camera.video.set_src_object(Some(&camera.stream));
        let playing = camera.video.play().map_err(|_| NoCamera::Failed)?;
        let playing = JsFuture::from(playing).await;
        playing.map_err(|error| failure(&error))?;
        Ok(camera)
    }

    /// What it sees now. `None` while there is nothing yet.
    pub fn gray(&self) -> Option<Gray> {
        self.canvas.gray_of_video(&self.video, SIDE)
    }

    /// Whether it still sees: the person may have taken the leave back, or pulled it out.
    pub fn is_live(&self) -> bool {
        self.stream.active()
    }

    /// Turns it off.
    pub fn stop(&self) {
        end(&self.stream);
        self.video.set_src_object(None);
    }
}

fn end(stream: &MediaStream) {
    for track in stream.get_tracks() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.stop();
    }
}
