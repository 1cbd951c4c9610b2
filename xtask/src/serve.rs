//! `cargo xtask serve`: its options, the socket, and a thread for each connection. What is
//! answered lives in `site`, how it looks on the wire in `http`.
//!
//! Only this machine can connect, and only to read. It is no server for a public address.

use crate::bundle;
use crate::http::{Request, Response, Status};
use crate::project::Project;
use crate::site::Site;
use anyhow::{Context, Result, anyhow, bail};
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

const USUAL_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;
/// Browsers keep connections open in reserve; after this long without a request one is given up.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    port: Option<u16>,
    no_build: bool,
    dist: Option<PathBuf>,
}

impl Options {
    /// # Errors
    /// When an option is unknown or lacks its value.
    pub fn read(arguments: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--port" => {
                    let given = arguments.next().and_then(|port| port.parse().ok());
                    let port = given.context("`--port` needs a number from 0 to 65535.")?;
                    options.port = Some(port);
                }
                "--no-build" => options.no_build = true,
                "--dist" => {
                    let folder = arguments.next().context("`--dist` needs a folder.")?;
                    options.dist = Some(PathBuf::from(folder));
                }
                other => bail!(
                    "`serve` knows no `{other}`. It takes --port N, --no-build and --dist DIR."
                ),
            }
        }
        Ok(options)
    }
}

/// Serves until the person stops it.
///
/// # Errors
/// When the build fails, there is none, or no port is free.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let dist = options.dist.clone().unwrap_or_else(|| project.dist());
    if !options.no_build && options.dist.is_none() {
        bundle::build(project)?;
    }
    let site = Site::open(dist)?;
    let server = Server::start(site, bind(options.port)?)?;
    println!("Nose is at {}", server.url);
    println!("Ctrl-C stops it.");
    server.wait()
}

/// A server that runs until the process ends.
pub struct Server {
    pub url: String,
    thread: JoinHandle<io::Error>,
}

impl Server {
    /// Serves a site on any free port, for tests.
    ///
    /// # Errors
    /// When there is no free port.
    pub fn on_any_port(site: Site) -> Result<Self> {
        Self::start(site, bind(Some(0))?)
    }

    fn start(site: Site, listener: TcpListener) -> Result<Self> {
        let url = format!("http://{}/", listener.local_addr()?);
        let site = Arc::new(site);
        let thread = thread::spawn(move || {
            loop {
                match listener.accept() {
                    Ok((stream, _)) => {
                        let site = Arc::clone(&site);
                        thread::spawn(move || {
                            // A browser that goes away while being answered is no fault of ours.
                            let _ = converse(&site, stream);
                        });
                    }
                    // The browser gave up before we got to it.
                    Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
                    Err(error) => return error,
                }
            }
        });
        Ok(Self { url, thread })
    }

    fn wait(self) -> Result<()> {
        match self.thread.join() {
            Ok(error) => Err(anyhow!(error).context("The server had to stop. Start it anew.")),
            Err(_) => bail!("The server broke down, which is a fault in it. Start it anew."),
        }
    }
}

fn bind(port: Option<u16>) -> Result<TcpListener> {
    let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => listen(port).with_context(|| {
            format!("Port {port} could not be used. Choose another with --port, or 0 for any.")
        }),
        None => (USUAL_PORT..USUAL_PORT + PORTS_TRIED)
            .find_map(|port| listen(port).ok())
            .with_context(|| {
                format!(
                    "No port from {USUAL_PORT} on is free. Choose one with --port, or 0 for any."
                )
            }),
    }
}

/// Answers one request after another until the browser has no more.
fn converse(site: &Site, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        match Request::read(&mut reader) {
            Ok(None) => return Ok(()),
            Ok(Some(request)) => {
                site.answer(&request).write(&mut stream, &request)?;
                if !request.keep_alive {
                    return Ok(());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                let request = Request::default();
                return Response::plain(Status::BadRequest).write(&mut stream, &request);
            }
            Err(error) => return Err(error),
        }
        stream.flush()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use std::io::{BufRead, Read};

    fn options(arguments: &[&str]) -> Result<Options> {
        let arguments: Vec<String> = arguments.iter().map(|&one| one.to_owned()).collect();
        Options::read(&arguments)
    }

    #[test]
    fn options_are_read_in_any_order() {
        assert_eq!(options(&[]).unwrap(), Options::default());
        assert_eq!(
            options(&["--dist", "out", "--no-build", "--port", "0"]).unwrap(),
            Options {
                port: Some(0),
                no_build: true,
                dist: Some("out".into()),
            }
        );
    }

    #[test]
    fn faulty_options_are_named() {
        for (arguments, expected) in [
            (vec!["--port"], "`--port` needs"),
            (vec!["--port", "70000"], "`--port` needs"),
            (vec!["--dist"], "`--dist` needs"),
            (vec!["--fast"], "`serve` knows no `--fast`"),
        ] {
            let error = options(&arguments).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_refused_when_asked_for_and_passed_over_when_not() {
        let taken = bind(None).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = bind(Some(port)).unwrap_err().to_string();
        assert!(error.starts_with(&format!("Port {port} could not be used")));
        let next = bind(None).unwrap();
        assert_ne!(next.local_addr().unwrap().port(), port);
    }

    #[test]
    fn two_requests_are_answered_on_one_connection_and_nonsense_ends_it() {
        let scratch = Scratch::new("serve");
        scratch.write("index.html", "<p>Nose</p>");
        scratch.write("_headers", "/*\n  X-Content-Type-Options: nosniff\n");
        let site = Site::open(scratch.path().to_path_buf()).unwrap();
        let server = Server::on_any_port(site).unwrap();
        let address = server
            .url
            .trim_start_matches("http://")
            .trim_end_matches('/');

        let mut stream = TcpStream::connect(address).unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        for _ in 0..2 {
            stream
                .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            let mut lines = Vec::new();
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                if line == "\r\n" {
                    break;
                }
                lines.push(line);
            }
            assert_eq!(lines[0], "HTTP/1.1 200 OK\r\n");
            assert!(lines.contains(&"X-Content-Type-Options: nosniff\r\n".to_owned()));
            assert!(lines.contains(&"Connection: keep-alive\r\n".to_owned()));
            let mut body = [0; 11];
            reader.read_exact(&mut body).unwrap();
            assert_eq!(&body, b"<p>Nose</p>");
        }

        stream.write_all(b"nonsense\r\n\r\n").unwrap();
        let mut rest = String::new();
        reader.read_to_string(&mut rest).unwrap();
        assert!(rest.starts_with("HTTP/1.1 400 Bad Request\r\n"));
    }
}
