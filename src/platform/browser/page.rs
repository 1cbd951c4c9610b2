//! The page itself: its address, title, focus, printing, and the boot script's word that a new
//! version waits.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Goes to another fragment. The browser tells of the change only later; who listens is told at
/// once, so that a key pressed in between does not reach the page that is being left.
pub fn go(fragment: &str) {
    let Some(window) = window() else { return };
    let _gone = window.location().set_hash(fragment);
    if let Ok(event) = web_sys::Event::new("hashchange") {
        let _told = window.dispatch_event(&event);
    }
}

/// Goes to another fragment in place of this one, so that going back does not come here.
pub fn replace(fragment: &str) {
    let Some(window) = window() else { return };
    let _gone = window.location().replace(&format!("#{fragment}"));
}

/// Goes to another document, in place of this one.
pub fn leave_for(address: &str) {
    if let Some(window) = window() {
        let _gone = window.location().replace(address);
    }
}

/// Opens another document, so that going back comes here again.
pub fn open(address: &str) {
    if let Some(window) = window() {
        let _gone = window.location().assign(address);
    }
}

/// Gives the page another fragment in place of its own, without going there: nobody is told, and
/// nothing is drawn anew. Whoever loads the page again, or comes back to it, finds that one.
pub fn rename(fragment: &str) {
    let renamed = || {
        let history = Reflect::get(window()?.as_ref(), &"history".into()).ok()?;
        let replace = Reflect::get(&history, &"replaceState".into()).ok()?;
        let address = JsValue::from_str(&format!("#{fragment}"));
        let replace = replace.dyn_into::<Function>().ok()?;
        let nothing = JsValue::NULL;
        replace
            .call3(&history, &nothing, &JsValue::from_str(""), &address)
            .ok()
    };
    let _where_it_fails_the_address_stays = renamed();
}

/// Whether the document's address ends in this file name.
pub fn is_at(file: &str) -> bool {
    let path = window().and_then(|window| window.location().pathname().ok());
    path.is_some_and(|path| path.ends_with(file))
}

/// The address of this document, without what stands after `#`.
pub fn address() -> String {
    let href = window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let address = href.split('#').next().unwrap_or_default();
    address.to_owned()
}

/// Whether the document is a file on this device, which has no address elsewhere.
pub fn is_on_disk() -> bool {
    let scheme = window().and_then(|window| window.location().protocol().ok());
    scheme.is_some_and(|scheme| scheme == "file:")
}

/// Asks for the document anew.
pub fn reload() {
    if let Some(window) = window() {
        let _reloading = window.location().reload();
    }
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the first element that matches.
pub fn focus(selector: &str) {
    let found = document()
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let _focused = element.focus();
    }
}

/// Scrolls to the top, as a page load would.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the page is out of sight: another tab is in front, or the window is away.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _printed = window.print();
    }
}

/// Marks the page as started and takes the static shell away.
pub fn started() {
    let Some(document) = document() else { return };
    if let Some(shell) = document.get_element_by_id("shell") {
        shell.remove();
    }
    if let Some(root) = document.document_element() {
        let _set = root.set_attribute("data-state", "ready");
    }
}

/// Which build this is, as `index.html` says.
pub fn build() -> String {
    document()
        .and_then(|document| {
            document
                .query_selector("meta[name=nose-build]")
                .ok()
                .flatten()
        })
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default()
}

/// Whether the boot script has said that a new version waits.
pub fn new_version_waits() -> bool {
    document()
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-update"))
}

/// Tells the boot script to use the new version: it takes over and the page reloads.
pub fn use_new_version() {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new("nose-use-update")) {
        let _sent = window.dispatch_event(&event);
    }
}

/// Whether a key was pressed where text is being written or a choice list is open.
fn is_writing(event: &web_sys::KeyboardEvent) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    let Some(element) = target.dyn_ref::<HtmlElement>() else {
        return false;
    };
    match element.tag_name().to_ascii_lowercase().as_str() {
        "textarea" | "select" => true,
        "input" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "radio" | "checkbox" | "button" | "submit")
        }
        _ => element.is_content_editable(),
    }
}

/// Whether a key was pressed on the page itself: alone, and not where text is written.
fn is_single(event: &web_sys::KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    !has_modifier && !event.is_composing() && !is_writing(event)
}

/// The digit of a key that was pressed on the page itself.
pub fn digit(event: &web_sys::KeyboardEvent) -> Option<usize> {
    if !is_single(event) {
        return None;
    }
    match event.key().as_bytes() {
        [digit @ b'0'..=b'9'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

/// A key that turns to what is before or after.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrow {
    /// Before.
    Left,
    /// After.
    Right,
}

/// The arrow that was pressed on the page itself: not in a choice, and not where it scrolls a part of
/// the page.
pub fn arrow(event: &web_sys::KeyboardEvent) -> Option<Arrow> {
    let element = event.target()?.dyn_into::<HtmlElement>().ok();
    let is_used = element.is_some_and(|it| {
        let user = "input, .scroller, [role=region]";
        it.closest(user).ok().flatten().is_some()
    });
    if !is_single(event) || event.shift_key() || is_used {
        return None;
    }
    match event.key().as_str() {
        "ArrowLeft" => Some(Arrow::Left),
        "ArrowRight" => Some(Arrow::Right),
        _ => None,
    }
}

/// Whether a letter's key was pressed on the page itself.
pub fn is_letter(event: &web_sys::KeyboardEvent, letter: &str) -> bool {
    is_single(event) && !event.shift_key() && event.key().eq_ignore_ascii_case(letter)
}

/// Whether Enter was pressed together with Control, or with Command.
pub fn is_send(event: &web_sys::KeyboardEvent) -> bool {
    let is_held = event.ctrl_key() || event.meta_key();
    is_held && !event.is_composing() && event.key() == "Enter"
}

/// Whether a modal dialog is open.
pub fn has_open_dialog() -> bool {
    document()
        .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
        .is_some()
}
