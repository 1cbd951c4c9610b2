//! Dates and numbers in words, by the browser's Intl, in the language of the page.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::day::DayNumber;
use crate::domain::scale::Moment;

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _set = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

/// A way to write moments, in the time zone the device is in now unless `pairs` name one.
fn moments(language: &str, pairs: &[(&str, &str)]) -> Function {
    let locales = Array::of1(&JsValue::from_str(language));
    Intl::DateTimeFormat::new(&locales, &options(pairs)).format()
}

fn written(format: &Function, moment: Moment) -> Option<String> {
    // Beyond this Intl throws; a record may hold anything.
    if moment.0 > 8_640_000_000_000_000 {
        return None;
    }
    #[allow(clippy::cast_precision_loss, reason = "checked to be below 2^53")]
    let date = js_sys::Date::new(&JsValue::from_f64(moment.0 as f64));
    format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()
}

fn format(language: &str, pairs: &[(&str, &str)], moment: Moment) -> Option<String> {
    written(&moments(language, pairs), moment)
}

thread_local! {
    /// Ways to write something, by language and what it is. To make one takes as long as to write a
    /// hundred of what it writes, and a page may write hundreds.
    static KNOWN: RefCell<Vec<(String, Writes, Function)>> = const { RefCell::new(Vec::new()) };
}

/// What a way to write is kept for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writes {
    /// Days of the calendar.
    Days,
    /// Numbers with so many digits after the point.
    Decimals(usize),
    /// Whole numbers.
    Numbers,
}

/// The way to write something, made when it is first asked for.
fn known(language: &str, what: Writes, make: impl FnOnce() -> Function) -> Function {
    KNOWN.with_borrow_mut(|known| {
        let mut held = known.iter();
        if let Some((.., format)) = held.find(|it| it.0 == language && it.1 == what) {
            return format.clone();
        }
        let format = make();
        known.push((language.to_owned(), what, format.clone()));
        format
    })
}

/// A day: "November 22, 2026". `None` for moments no calendar has.
pub fn day(language: &str, moment: Moment) -> Option<String> {
    format(language, &[("dateStyle", "long")], moment)
}

/// A day of a person's calendar: "November 22, 2026".
pub fn calendar_day(language: &str, day: DayNumber) -> String {
    let midnight = u64::try_from(day.0.saturating_mul(86_400_000)).unwrap_or_default();
    let pairs = [("dateStyle", "long"), ("timeZone", "UTC")];
    let format = known(language, Writes::Days, || moments(language, &pairs));
    written(&format, Moment(midnight)).unwrap_or_else(|| day.iso())
}

/// A day and time: "November 22, 2026 at 6:05 PM".
pub fn day_and_time(language: &str, moment: Moment) -> Option<String> {
    format(
        language,
        &[("dateStyle", "long"), ("timeStyle", "short")],
        moment,
    )
}

/// A day for file names, in local time: "2026-11-22".
pub fn iso_day(moment: Moment) -> String {
    // Sweden's short date is ISO 8601.
    format("sv-SE", &[("dateStyle", "short")], moment).unwrap_or_default()
}

/// The way to write a number with so many digits after the point.
fn decimals(language: &str, digits: usize) -> Function {
    known(language, Writes::Decimals(digits), || {
        let options = Object::new();
        #[allow(clippy::cast_precision_loss, reason = "a few digits")]
        let digits_value = JsValue::from_f64(digits as f64);
        for name in ["minimumFractionDigits", "maximumFractionDigits"] {
            let _set = Reflect::set(&options, &JsValue::from_str(name), &digits_value);
        }
        let locales = Array::of1(&JsValue::from_str(language));
        Intl::NumberFormat::new(&locales, &options).format()
    })
}

/// A number with so many digits after the point: "0.75". A zero has no sign.
pub fn decimal(language: &str, number: f64, digits: usize) -> String {
    let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(0));
    let rounded = (number * scale).round() / scale + 0.0;
    decimals(language, digits)
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(rounded))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// A whole number: "10,000".
pub fn number(language: &str, number: usize) -> String {
    let format = known(language, Writes::Numbers, || {
        let locales = Array::of1(&JsValue::from_str(language));
        Intl::NumberFormat::new(&locales, &Object::new()).format()
    });
    #[allow(clippy::cast_precision_loss, reason = "counts here are far below 2^53")]
    let value = JsValue::from_f64(number as f64);
    format
        .call1(&JsValue::UNDEFINED, &value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| number.to_string())
}
