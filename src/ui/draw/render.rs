//! Puts pieces into the document. A live piece stands between two empty text nodes; when its
//! signals change, what is between them is made anew and everything it owned is let go.

use leptos::prelude::{
    LocalStorage, Owner, RenderEffect, StoredValue, UpdateValue as _, WithValue as _,
};
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element as Made, HtmlInputElement, Node};

use super::listen::listen;
use super::piece::{Element, Piece, Text, Value};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Draws a piece at the end of the body, to live as long as the page. `make` runs under an owner
/// of its own.
pub fn draw_into_body(make: impl FnOnce() -> Piece + 'static) {
    // Mounting nothing sets up Leptos's scheduler and an owner that is never let go.
    leptos::mount::mount_to_body(move || {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        if let Some(body) = document.body() {
            draw(&document, make(), &body, None);
        }
    });
}

/// Keeps a value as long as the current owner.
fn keep<T: 'static>(value: T) {
    let _kept = StoredValue::new_local(value);
}

/// Runs `act` now and whenever a signal it read changes, as long as the current owner.
fn follow(act: Box<dyn Fn()>) {
    keep(RenderEffect::new(move |_| act()));
}

fn draw(document: &Document, piece: Piece, parent: &Node, before: Option<&Node>) {
    match piece {
        Piece::Nothing => {}
        Piece::Text(words) => {
            put(&document.create_text_node(&words), parent, before);
        }
        Piece::LiveText(words) => {
            let node = document.create_text_node("");
            put(&node, parent, before);
            follow(Box::new(move || {
                let words = words();
                if node.data() != *words {
                    node.set_data(&words);
                }
            }));
        }
        Piece::Element(element) => {
            if let Some(made) = make(document, element) {
                put(&made, parent, before);
            }
        }
        Piece::All(pieces) => {
            for piece in pieces {
                draw(document, piece, parent, before);
            }
        }
        Piece::Live(make) => {
            let place = Place::new(document, parent, before);
            follow(Box::new(move || place.fill(make())));
        }
        Piece::When(alternative) => {
            let super::piece::Alternative {
                condition,
                then,
                otherwise,
            } = *alternative;
            let place = Place::new(document, parent, before);
            let owner = StoredValue::new_local(None::<(bool, Owner)>);
            let parent_owner = Owner::current();
            follow(Box::new(move || {
                let holds = condition();
                let is_shown = owner.with_value(|shown| shown.as_ref().map(|(was, _)| *was));
                if is_shown == Some(holds) {
                    return;
                }
                // The old piece's effects end before the new one is made. The new one belongs
                // to an owner beside this effect, which runs again without it being let go.
                replace(owner, None);
                let own = parent_owner
                    .as_ref()
                    .map_or_else(Owner::new, leptos::prelude::Owner::child);
                own.with(|| {
                    place.fill(if holds { then() } else { otherwise() });
                });
                replace(owner, Some((holds, own)));
            }));
        }
    }
}

/// What a condition shows now, and the owner of its parts.
type Shown = StoredValue<Option<(bool, Owner)>, LocalStorage>;

/// Puts something else in its place, letting the parts before it go.
fn replace(shown: Shown, by: Option<(bool, Owner)>) {
    let mut old = None;
    shown.update_value(|held| old = std::mem::replace(held, by));
    if let Some((_, owner)) = old {
        owner.cleanup();
    }
}

/// A place in the document whose contents change.
struct Place {
    document: Document,
    first: Node,
    last: Node,
}

impl Place {
    fn new(document: &Document, parent: &Node, before: Option<&Node>) -> Self {
        let first: Node = document.create_text_node("").into();
        let last: Node = document.create_text_node("").into();
        put(&first, parent, before);
        put(&last, parent, before);
        Self {
            document: document.clone(),
            first,
            last,
        }
    }

    fn fill(&self, piece: Piece) {
        let Some(parent) = self.last.parent_node() else {
            return;
        };
        while let Some(node) = self.first.next_sibling() {
            if node.is_same_node(Some(&self.last)) {
                break;
            }
            let _removed = parent.remove_child(&node);
        }
        draw(&self.document, piece, &parent, Some(&self.last));
    }
}

fn put(node: &Node, parent: &Node, before: Option<&Node>) {
    // Fails only if `before` has left `parent`, which nothing here moves.
    let _put = parent.insert_before(node, before);
}

fn make(document: &Document, element: Element) -> Option<Made> {
    let element = *element.0;
    let namespace = element.is_svg.then_some(SVG);
    let made = match namespace {
        Some(_) => document.create_element_ns(namespace, element.tag),
        None => document.create_element(element.tag),
    }
    .ok()?;
    for (name, value) in element.attributes {
        match value {
            Value::Fixed(value) => set(&made, name, Some(&value)),
            Value::Live(value) => {
                let made = made.clone();
                follow(Box::new(move || set(&made, name, value().as_ref())));
            }
        }
    }
    for piece in element.children {
        draw(document, piece, &made, None);
    }
    if let (Some(is_checked), Some(input)) =
        (element.checked, made.dyn_ref::<HtmlInputElement>().cloned())
    {
        follow(Box::new(move || input.set_checked(is_checked())));
    }
    for (event, act) in element.listeners {
        listen(made.clone().into(), event, act);
    }
    if let Some(take) = element.made {
        take(made.clone());
    }
    Some(made)
}

fn set(element: &Made, name: &str, value: Option<&Text>) {
    let _set = match value {
        Some(value) if element.get_attribute(name).as_deref() == Some(value) => Ok(()),
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
