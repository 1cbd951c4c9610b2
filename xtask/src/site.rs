//! What to answer to a request: a file of the build with the host's headers, compressed where
//! that gains something. Knows nothing of sockets.
//!
//! A request is looked up by name in the list of the build's own files, never joined to a path:
//! so whatever it contains, it cannot reach a file outside the build.

use crate::compress;
use crate::content_type::ContentType;
use crate::files::{self, HEADERS, INDEX};
use crate::headers::HeaderRules;
use crate::http::{Request, Response, Status, percent_decoded};
use crate::sums;
use anyhow::Result;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Below this, what compressing saves fits into the same network packet.
const WORTH_COMPRESSING: usize = 1024;

pub struct Site {
    dist: PathBuf,
    /// By the hash of the content, so a build that changes while it is served is never stale.
    compressed: Mutex<HashMap<String, Vec<u8>>>,
}

impl Site {
    /// # Errors
    /// When `dist` holds no build or its headers are missing or faulty.
    pub fn open(dist: PathBuf) -> Result<Self> {
        files::kept(&dist)?;
        HeaderRules::read(&dist.join(HEADERS))?;
        Ok(Self {
            dist,
            compressed: Mutex::default(),
        })
    }

    /// Answers every request; what goes wrong on our side becomes a "500" and a line for the
    /// person at the terminal.
    pub fn answer(&self, request: &Request) -> Response {
        self.try_answer(request).unwrap_or_else(|error| {
            eprintln!("{} could not be served: {error:#}", request.target);
            Response::plain(Status::ServerError)
        })
    }

    fn try_answer(&self, request: &Request) -> Result<Response> {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            let mut response = Response::plain(Status::MethodNotAllowed);
            add(&mut response, "Allow", "GET, HEAD");
            return Ok(response);
        }
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = percent_decoded(path).filter(|path| path.starts_with('/')) else {
            return Ok(Response::plain(Status::BadRequest));
        };
        let mut response = self.file(&path, request)?;
        let rules = HeaderRules::read(&self.dist.join(HEADERS))?;
        response.headers.extend(rules.matching(&path));
        Ok(response)
    }

    fn file(&self, path: &str, request: &Request) -> Result<Response> {
        let name = match path.strip_prefix('/').unwrap_or(path) {
            "" => INDEX,
            name => name,
        };
        let mut files = files::list(&self.dist)?.into_iter();
        let Some(file) = files.find(|file| file.name == name && name != HEADERS) else {
            return Ok(Response::plain(Status::NotFound));
        };
        let bytes = file.read()?;
        let hash = sums::hex(&bytes);
        let kind = ContentType::of(name);
        let mut response = Response {
            status: Status::Ok,
            headers: Vec::new(),
            body: Vec::new(),
        };
        add(&mut response, "Content-Type", &kind.header());
        let may_compress = kind.compresses && bytes.len() > WORTH_COMPRESSING;
        if may_compress {
            add(&mut response, "Vary", "Accept-Encoding");
        }
        let tag = if may_compress && accepts_brotli(request) {
            add(&mut response, "Content-Encoding", "br");
            response.body = self.compressed(&hash, &bytes)?;
            format!("\"{hash}-br\"")
        } else {
            response.body = bytes;
            format!("\"{hash}\"")
        };
        let known = request.header("if-none-match").unwrap_or_default();
        if known.split(',').any(|one| one.trim() == tag) {
            response.status = Status::NotModified;
            response.body.clear();
        }
        add(&mut response, "ETag", &tag);
        Ok(response)
    }

    fn compressed(&self, hash: &str, bytes: &[u8]) -> Result<Vec<u8>> {
        // A thread that panicked while holding the lock leaves a map that is still whole.
        let lock = || {
            self.compressed
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(known) = lock().get(hash) {
            return Ok(known.clone());
        }
        // Not under the lock: other files need not wait for this one.
        let small = compress::brotli(bytes, compress::FAST)?;
        lock().insert(hash.to_owned(), small.clone());
        Ok(small)
    }
}

fn add(response: &mut Response, name: &str, value: &str) {
    response.headers.push((name.to_owned(), value.to_owned()));
}

fn accepts_brotli(request: &Request) -> bool {
    let accepted = request.header("accept-encoding").unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let refused =
            |part: &str| part.strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0);
        parts.next() == Some("br") && !parts.any(refused)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const SCRIPT: &str = "export const nose = 'nose';\n";

    fn site(name: &str) -> (Scratch, Site) {
        let scratch = Scratch::new(name);
        scratch.write("secret.txt", "secret");
        scratch.write("dist/index.html", "<p>Nose</p>");
        scratch.write("dist/nose-1.js", SCRIPT.repeat(100));
        scratch.write("dist/packs/core.json", "{}");
        scratch.write("dist/_headers", "/*\n  Referrer-Policy: no-referrer\n");
        let site = Site::open(scratch.path().join("dist")).unwrap();
        (scratch, site)
    }

    fn request(method: &str, target: &str, headers: &[(&str, &str)]) -> Request {
        Request {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            keep_alive: true,
        }
    }

    fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
        let mut headers = response.headers.iter();
        headers
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    #[test]
    fn the_page_is_at_the_root_with_any_query() {
        let (_scratch, site) = site("site-root");
        for target in ["/", "/?from=mail", "/index.html"] {
            let response = site.answer(&request("GET", target, &[]));
            assert_eq!(response.status, Status::Ok);
            assert_eq!(response.body, b"<p>Nose</p>");
            assert_eq!(
                header(&response, "Content-Type"),
                Some("text/html; charset=utf-8")
            );
            assert_eq!(header(&response, "Referrer-Policy"), Some("no-referrer"));
        }
    }

    #[test]
    fn no_request_reaches_a_file_outside_the_build() {
        let (_scratch, site) = site("site-traversal");
        for target in [
            "/../secret.txt",
            "/packs/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/..\\secret.txt",
            "/./index.html",
            "//../secret.txt",
            "/packs/../index.html",
            "/etc/passwd",
            "//etc/passwd",
            "/index.html%00.js",
            "/packs",
            "/packs/",
            "//",
        ] {
            let response = site.answer(&request("GET", target, &[]));
            assert_eq!(response.status, Status::NotFound, "{target}");
            assert_eq!(response.body, b"404 Not Found\n");
        }
        for target in ["secret.txt", "http://127.0.0.1/index.html", "/%zz", "*"] {
            let response = site.answer(&request("GET", target, &[]));
            assert_eq!(response.status, Status::BadRequest, "{target}");
        }
    }

    #[test]
    fn the_hosts_headers_are_sent_even_when_nothing_is_found_but_never_as_a_file() {
        let (_scratch, site) = site("site-headers");
        let response = site.answer(&request("GET", "/_headers", &[]));
        assert_eq!(response.status, Status::NotFound);
        assert_eq!(header(&response, "Referrer-Policy"), Some("no-referrer"));
    }

    #[test]
    fn only_reading_is_allowed() {
        let (_scratch, site) = site("site-methods");
        let response = site.answer(&request("POST", "/", &[]));
        assert_eq!(response.status, Status::MethodNotAllowed);
        assert_eq!(header(&response, "Allow"), Some("GET, HEAD"));
        assert_eq!(site.answer(&request("HEAD", "/", &[])).status, Status::Ok);
    }

    #[test]
    fn large_text_is_compressed_for_browsers_that_accept_it() {
        let (_scratch, site) = site("site-brotli");
        let accept = [("Accept-Encoding", "gzip, deflate, br;q=0.9, zstd")];
        for _ in 0..2 {
            let response = site.answer(&request("GET", "/nose-1.js", &accept));
            assert_eq!(header(&response, "Content-Encoding"), Some("br"));
            assert_eq!(header(&response, "Vary"), Some("Accept-Encoding"));
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut response.body.as_slice(), &mut back).unwrap();
            assert_eq!(back, SCRIPT.repeat(100).as_bytes());
        }
        for accept in ["gzip", "br;q=0", "brotli"] {
            let headers = [("Accept-Encoding", accept)];
            let response = site.answer(&request("GET", "/nose-1.js", &headers));
            assert_eq!(header(&response, "Content-Encoding"), None);
            assert_eq!(response.body, SCRIPT.repeat(100).as_bytes());
        }
        let small = site.answer(&request("GET", "/packs/core.json", &accept));
        assert_eq!(header(&small, "Content-Encoding"), None);
    }

    #[test]
    fn a_browser_that_has_the_file_is_told_so() {
        let (scratch, site) = site("site-etag");
        let first = site.answer(&request("GET", "/packs/core.json", &[]));
        let tag = header(&first, "ETag").unwrap().to_owned();
        let known = [("If-None-Match", tag.as_str())];
        let again = site.answer(&request("GET", "/packs/core.json", &known));
        assert_eq!(again.status, Status::NotModified);
        assert!(again.body.is_empty());
        scratch.write("dist/packs/core.json", "[]");
        let changed = site.answer(&request("GET", "/packs/core.json", &known));
        assert_eq!((changed.status, changed.body), (Status::Ok, b"[]".to_vec()));
    }

    #[test]
    fn a_folder_without_a_build_is_not_served() {
        let scratch = Scratch::new("site-none");
        assert!(Site::open(scratch.path().to_path_buf()).is_err());
        scratch.write("index.html", "");
        assert!(Site::open(scratch.path().to_path_buf()).is_err());
    }
}
