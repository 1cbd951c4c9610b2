//! What people see. Asks the state and sends events; decides nothing of the field.
//!
//! Words, routes, chart geometry and reports are pure and build without a browser; the rest is
//! Leptos, under the `app` feature.

pub mod charts;
pub mod report;
pub mod route;
pub mod text;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod components;
#[cfg(feature = "app")]
pub mod draw;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod session;
