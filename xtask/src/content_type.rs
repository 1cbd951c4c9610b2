//! What kind of file a name stands for, as a browser is told. Reads no file.

use crate::files::SUMS;

#[derive(Clone, Copy)]
pub struct ContentType {
    /// The ending it is told by.
    pub ending: &'static str,
    /// Without its charset.
    pub kind: &'static str,
    /// Text in UTF-8, which is said in the header.
    pub is_text: bool,
    /// Whether such files shrink; images and fonts are compressed already.
    pub compresses: bool,
}

const fn text(ending: &'static str, kind: &'static str) -> ContentType {
    ContentType {
        ending,
        kind,
        is_text: true,
        compresses: true,
    }
}

const fn packed(ending: &'static str, kind: &'static str) -> ContentType {
    ContentType {
        ending,
        kind,
        is_text: false,
        compresses: false,
    }
}

const UNKNOWN: ContentType = packed("", "application/octet-stream");

impl ContentType {
    /// Every kind of file that a build may hold.
    pub const ALL: [Self; 13] = [
        text("html", "text/html"),
        text("js", "text/javascript"),
        text("mjs", "text/javascript"),
        text("css", "text/css"),
        text("json", "application/json"),
        text("webmanifest", "application/manifest+json"),
        text("svg", "image/svg+xml"),
        text("txt", "text/plain"),
        Self {
            ending: "wasm",
            kind: "application/wasm",
            is_text: false,
            compresses: true,
        },
        packed("woff2", "font/woff2"),
        packed("png", "image/png"),
        packed("ico", "image/x-icon"),
        packed("webp", "image/webp"),
    ];

    /// By the ending of the name. With `nosniff` a browser refuses a script of the wrong type, so
    /// an unknown ending is given away as bytes, not guessed.
    pub fn of(name: &str) -> Self {
        let ending = match name {
            SUMS => "txt",
            _ => name.rsplit_once('.').map_or("", |(_, ending)| ending),
        };
        let known = Self::ALL.into_iter().find(|kind| kind.ending == ending);
        known.unwrap_or(UNKNOWN)
    }

    /// As the header says it.
    pub fn header(&self) -> String {
        let charset = if self.is_text { "; charset=utf-8" } else { "" };
        format!("{}{charset}", self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_types_follow_the_ending() {
        for (name, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("nose-1.js", "text/javascript; charset=utf-8"),
            ("nose-1_bg.wasm", "application/wasm"),
            ("nose-1.css", "text/css; charset=utf-8"),
            ("packs/core.json", "application/json; charset=utf-8"),
            (
                "nose.webmanifest",
                "application/manifest+json; charset=utf-8",
            ),
            ("fonts/serif.woff2", "font/woff2"),
            ("icon.svg", "image/svg+xml; charset=utf-8"),
            ("icon.png", "image/png"),
            ("fonts/OFL.txt", "text/plain; charset=utf-8"),
            ("SHA256SUMS", "text/plain; charset=utf-8"),
            ("noending", "application/octet-stream"),
            ("strange.xyz", "application/octet-stream"),
        ] {
            assert_eq!(ContentType::of(name).header(), expected);
        }
    }
}
