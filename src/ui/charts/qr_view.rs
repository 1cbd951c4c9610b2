//! How a QR code looks: dark on white, in the dark theme, too, since many readers take no other.

use super::qr::QrCode;
use crate::ui::draw::{Piece, Text, el, svg};

/// A code with a title that says what it holds.
pub fn qr_figure(code: &QrCode, title: impl Into<Text>) -> Piece {
    drawn(code, title.into())
}

#[inline(never)]
fn drawn(code: &QrCode, title: Text) -> Piece {
    let (across, pixels) = (code.across, code.pixels().to_string());
    let picture = svg("svg")
        .class("qr")
        .attribute("role", "img")
        .made_attribute("aria-label", title.clone().into_owned())
        .made_attribute("viewBox", format!("0 0 {across} {across}"))
        .made_attribute("width", pixels.clone())
        .made_attribute("height", pixels)
        .attribute("shape-rendering", "crispEdges")
        .child(svg("title").text(title.clone()))
        .child(
            svg("rect")
                .attribute("width", "100%")
                .attribute("height", "100%")
                .attribute("fill", "#fff"),
        )
        .child(
            svg("path")
                .attribute("fill", "#000")
                .made_attribute("d", code.path.clone()),
        );
    let frame = el("div").class("qr-frame").child(picture);
    // What scrolls is reached by keyboard.
    match code.is_wide() {
        true => frame
            .attribute("tabindex", "0")
            .attribute("role", "group")
            .made_attribute("aria-label", title.into_owned()),
        false => frame,
    }
    .into()
}
