//! HTTP/1.1 on the wire: reads a request, writes a response. Only what serving files to a browser
//! takes; what to answer is decided in `site`, and connections are kept by `serve`.

use std::borrow::Cow;
use std::io::{self, BufRead, Read, Write};

/// Longer than any request of ours; browsers themselves send far less.
const LONGEST_LINE: u64 = 8 * 1024;
const MOST_HEADERS: usize = 100;

#[derive(Debug, Default)]
pub struct Request {
    pub method: String,
    /// The path with its query, as sent.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub keep_alive: bool,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Reads the next request; `None` when the browser closed the connection between two.
    ///
    /// # Errors
    /// When the connection breaks or what comes is not HTTP/1.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = read_line(from)? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(malformed("the first line of the request is cut short"));
        };
        if !version.starts_with("HTTP/1.") {
            return Err(malformed("the request is not HTTP/1"));
        }
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            ..Self::default()
        };
        loop {
            let line = read_line(from)?.ok_or(io::ErrorKind::UnexpectedEof)?;
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else {
                return Err(malformed("a header has no colon"));
            };
            if request.headers.len() == MOST_HEADERS {
                return Err(malformed("the request has too many headers"));
            }
            request
                .headers
                .push((name.to_owned(), value.trim().to_owned()));
        }
        // A body would be taken for the next request: files need none, so such a connection ends.
        let has_body = request.header("transfer-encoding").is_some()
            || request
                .header("content-length")
                .is_some_and(|length| length != "0");
        let connection = request.header("connection").unwrap_or_default();
        let wants_close = connection.eq_ignore_ascii_case("close");
        request.keep_alive = version != "HTTP/1.0" && !wants_close && !has_body;
        Ok(Some(request))
    }
}

#[derive(Debug)]
pub struct Response {
    pub status: Status,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Ok,
    NotModified,
    BadRequest,
    NotFound,
    MethodNotAllowed,
    ServerError,
}

impl Status {
    pub const fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::NotModified => "304 Not Modified",
            Self::BadRequest => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::ServerError => "500 Internal Server Error",
        }
    }
}

impl Response {
    /// A page that says only its status.
    pub fn plain(status: Status) -> Self {
        let text = "text/plain; charset=utf-8".to_owned();
        Self {
            status,
            headers: vec![("Content-Type".to_owned(), text)],
            body: format!("{}\n", status.line()).into_bytes(),
        }
    }

    /// Writes the response; to a HEAD request without its body, but with its length.
    ///
    /// # Errors
    /// When the connection breaks.
    pub fn write(&self, to: &mut impl Write, request: &Request) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status.line());
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status != Status::NotModified {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        let connection = if request.keep_alive {
            "keep-alive"
        } else {
            "close"
        };
        head.push_str(&format!("Connection: {connection}\r\n\r\n"));
        to.write_all(head.as_bytes())?;
        if request.method != "HEAD" && self.status != Status::NotModified {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// `%41` becomes `A`. `None` when an escape is cut short or the result is not UTF-8.
pub fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok().map(Cow::Owned)
}

/// A line without its end; `None` when there is nothing more to read.
fn read_line(from: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    from.take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.pop() != Some(b'\n') {
        return Err(malformed("a line of the request is too long or cut short"));
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|_| malformed("the request is not text"))
}

fn malformed(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Request>> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_read_to_its_empty_line_and_the_next_follows() {
        let mut wire = "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\nHEAD / HTTP/1.1\r\n\r\n".as_bytes();
        let first = Request::read(&mut wire).unwrap().unwrap();
        assert_eq!(
            (first.method.as_str(), first.target.as_str()),
            ("GET", "/a?b")
        );
        assert_eq!(first.header("host"), Some("x"));
        assert!(first.keep_alive);
        let second = Request::read(&mut wire).unwrap().unwrap();
        assert_eq!(second.method, "HEAD");
        assert!(Request::read(&mut wire).unwrap().is_none());
    }

    #[test]
    fn a_connection_is_kept_unless_someone_says_otherwise() {
        let kept = |text| read(text).unwrap().unwrap().keep_alive;
        assert!(kept("GET / HTTP/1.1\r\n\r\n"));
        assert!(!kept("GET / HTTP/1.0\r\n\r\n"));
        assert!(!kept("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"));
        assert!(!kept("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n"));
    }

    #[test]
    fn what_is_not_http_is_refused() {
        assert!(read("nonsense\r\n\r\n").is_err());
        assert!(read("GET / HTTP/2\r\n\r\n").is_err());
        assert!(read("GET / HTTP/1.1\r\nno colon\r\n\r\n").is_err());
        assert!(read("GET / HTTP/1.1\r\nHost: x\r\n").is_err());
        assert!(read(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(9000))).is_err());
        assert!(read(&format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(101))).is_err());
    }

    #[test]
    fn head_gets_the_length_without_the_body() {
        let written = |method: &str| {
            let request = Request {
                method: method.to_owned(),
                ..Request::default()
            };
            let mut wire = Vec::new();
            Response::plain(Status::NotFound)
                .write(&mut wire, &request)
                .unwrap();
            String::from_utf8(wire).unwrap()
        };
        assert!(written("HEAD").starts_with("HTTP/1.1 404 Not Found\r\n"));
        assert!(written("HEAD").contains("\r\nContent-Length: 14\r\n"));
        assert!(written("HEAD").ends_with("Connection: close\r\n\r\n"));
        assert!(written("GET").ends_with("\r\n\r\n404 Not Found\n"));
    }

    #[test]
    fn percent_escapes_are_decoded_or_refused() {
        assert_eq!(percent_decoded("/a%2Fb%c3%bc").as_deref(), Some("/a/bü"));
        assert_eq!(percent_decoded("/a").as_deref(), Some("/a"));
        for faulty in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(percent_decoded(faulty), None);
        }
    }
}
