//! The time, waiting, and names nobody can guess.

use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use crate::domain::day::DayNumber;
use crate::domain::scale::Moment;

/// Now, by this device's clock.
pub fn now() -> Moment {
    let milliseconds = js_sys::Date::now();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 are a whole number below 2^53; a clock before 1970 is 0"
    )]
    Moment(milliseconds as u64)
}

/// The day of a moment by this device's calendar.
pub fn local_day(moment: Moment) -> DayNumber {
    #[allow(clippy::cast_precision_loss, reason = "moments are below 2^53")]
    let at = moment.0 as f64;
    let date = js_sys::Date::new(&JsValue::from_f64(at));
    let local = at - date.get_timezone_offset() * 60_000.0;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a day is a small whole number; what is none is day 0"
    )]
    DayNumber((local / 86_400_000.0).floor() as i64)
}

/// Runs `work` after a while.
pub fn after(wait: Duration, work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else {
        return work();
    };
    let milliseconds = i32::try_from(wait.as_millis()).unwrap_or(i32::MAX);
    let work = Closure::once_into_js(work);
    let _timer = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds);
}

/// Waits for a while.
pub async fn pause(wait: Duration) {
    let waited = Promise::new(&mut |resolve, _| {
        after(wait, move || {
            let _waited = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _waited = JsFuture::from(waited).await;
}

/// Sixteen hexadecimal digits from the browser's source of randomness.
pub fn random_name() -> String {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // No page that can run WebAssembly lacks it; names need to differ, not to be secret.
        for byte in &mut bytes {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a random number below 256"
            )]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
