//! A field to choose a file, of JSON, of text or of any bytes. The file is read on this device; one that
//! is larger than is read is not.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};

use crate::platform::browser::files;
use crate::ui::draw::{Element, Text, el};

/// What came of choosing a file.
pub enum Chosen<T = String> {
    /// It is larger than is read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// What is in it.
    Read(T),
}

/// How the contents of a file are had.
type ReadFile<T> = fn(File) -> Pin<Box<dyn Future<Output = Option<T>>>>;

fn as_text(file: File) -> Pin<Box<dyn Future<Output = Option<String>>>> {
    Box::pin(async move { files::read(&file).await })
}

fn as_bytes(file: File) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>>>> {
    Box::pin(async move { files::read_bytes(&file).await })
}

/// A field for a JSON file, with its label.
pub fn file_field(
    id: &'static str,
    label: impl Into<Text>,
    most_bytes: usize,
    take: impl Fn(Chosen) + 'static,
) -> Element {
    let kinds = ".json,application/json";
    field(id, kinds, label.into(), most_bytes, as_text, Rc::new(take))
}

/// The same for a file's bytes, whatever they are.
pub fn bytes_field(
    id: &'static str,
    accept: &'static str,
    label: impl Into<Text>,
    most_bytes: usize,
    take: impl Fn(Chosen<Vec<u8>>) + 'static,
) -> Element {
    field(
        id,
        accept,
        label.into(),
        most_bytes,
        as_bytes,
        Rc::new(take),
    )
}

/// The same for files of other kinds, as `accept` names them.
pub fn file_field_for(
    id: &'static str,
    accept: &'static str,
    label: impl Into<Text>,
    most_bytes: usize,
    take: impl Fn(Chosen) + 'static,
) -> Element {
    field(id, accept, label.into(), most_bytes, as_text, Rc::new(take))
}

fn field<T: 'static>(
    id: &'static str,
    accept: &'static str,
    label: Text,
    most_bytes: usize,
    read: ReadFile<T>,
    take: Rc<dyn Fn(Chosen<T>)>,
) -> Element {
    let input = el("input")
        .id(id)
        .attribute("type", "file")
        .attribute("accept", accept)
        .on("change", move |event| {
            let input = event
                .target()
                .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let take = Rc::clone(&take);
            spawn_local(async move {
                let Some((input, file)) =
                    input.and_then(|input| Some((input.clone(), files::chosen(&input)?)))
                else {
                    return;
                };
                let chosen = if files::bytes(&file) > most_bytes {
                    Chosen::TooLarge
                } else {
                    read(file).await.map_or(Chosen::Unreadable, Chosen::Read)
                };
                // Emptied, so that the same file can be chosen again.
                input.set_value("");
                take(chosen);
            });
        });
    el("p")
        .class("file")
        .child(el("label").attribute("for", id).text(label))
        .child(input)
}
