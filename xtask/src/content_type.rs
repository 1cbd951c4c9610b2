//! What kind of file a name stands for, as a browser is told. Reads no file.

#[derive(Clone, Copy)]
pub struct ContentType {
    pub name: &'static str,
    /// Whether such files shrink; images and fonts are compressed already.
    pub compresses: bool,
}

impl ContentType {
    /// By the ending of the name. With `nosniff` a browser refuses a script of the wrong type, so
    /// an unknown ending is given away as bytes, not guessed.
    pub fn of(name: &str) -> Self {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let (name, compresses) = match ending {
            "html" => ("text/html; charset=utf-8", true),
            "js" | "mjs" => ("text/javascript; charset=utf-8", true),
            "css" => ("text/css; charset=utf-8", true),
            "json" => ("application/json; charset=utf-8", true),
            "webmanifest" => ("application/manifest+json; charset=utf-8", true),
            "svg" => ("image/svg+xml; charset=utf-8", true),
            "txt" | "md" => ("text/plain; charset=utf-8", true),
            "csv" => ("text/csv; charset=utf-8", true),
            "wasm" => ("application/wasm", true),
            "woff2" => ("font/woff2", false),
            "png" => ("image/png", false),
            "ico" => ("image/x-icon", false),
            "webp" => ("image/webp", false),
            _ => ("application/octet-stream", false),
        };
        Self { name, compresses }
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
            ("noending", "application/octet-stream"),
            ("strange.xyz", "application/octet-stream"),
        ] {
            assert_eq!(ContentType::of(name).name, expected);
        }
    }
}
