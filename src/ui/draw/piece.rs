//! What a page is made of, as values. Texts are text, never markup.

use std::borrow::Cow;

use web_sys::Event;

use crate::ui::text::{Key, t};

/// A text of the app's or of the person's.
pub type Text = Cow<'static, str>;

/// What is done when an event comes.
pub(super) type Act = Box<dyn FnMut(Event)>;

/// A piece of a page.
pub enum Piece {
    /// Nothing.
    Nothing,
    /// A text.
    Text(Text),
    /// A text that follows signals.
    LiveText(Box<dyn Fn() -> Text>),
    /// An element.
    Element(Element),
    /// Several pieces in a row.
    All(Vec<Piece>),
    /// A piece that follows signals: made anew whenever they change.
    Live(Box<dyn Fn() -> Piece>),
    /// One piece or another, made anew only when the condition turns.
    When(Box<Alternative>),
}

/// One piece or another.
pub struct Alternative {
    pub(super) condition: Box<dyn Fn() -> bool>,
    pub(super) then: Box<dyn Fn() -> Piece>,
    pub(super) otherwise: Box<dyn Fn() -> Piece>,
}

/// What an attribute is given.
pub(super) enum Value {
    /// A value that stays.
    Fixed(Text),
    /// A value that follows signals; `None` takes the attribute away.
    Live(Box<dyn Fn() -> Option<Text>>),
}

/// An element being described. One pointer, so that describing it step by step is cheap in code.
pub struct Element(pub(super) Box<Parts>);

/// What an element is given.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) is_svg: bool,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) checked: Option<Box<dyn Fn() -> bool>>,
    pub(super) listeners: Vec<(&'static str, Act)>,
    pub(super) children: Vec<Piece>,
    pub(super) made: Option<Box<dyn FnOnce(web_sys::Element)>>,
}

#[inline(never)]
fn described(tag: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg,
        attributes: Vec::new(),
        checked: None,
        listeners: Vec::new(),
        children: Vec::new(),
        made: None,
    }))
}

/// An HTML element.
pub fn el(tag: &'static str) -> Element {
    described(tag, false)
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Element {
    described(tag, true)
}

/// A text.
pub fn text(words: impl Into<Text>) -> Piece {
    Piece::Text(words.into())
}

/// A text that follows signals.
pub fn live_text<T: Into<Text>>(words: impl Fn() -> T + 'static) -> Piece {
    Piece::LiveText(Box::new(move || words().into()))
}

/// A piece that follows signals. Everything in it is made anew whenever they change, so nothing
/// that holds focus belongs in one that changes under the person's hands.
pub fn live<P: Into<Piece>>(make: impl Fn() -> P + 'static) -> Piece {
    Piece::Live(Box::new(move || make().into()))
}

/// A piece while the condition holds, another while it does not. Made anew only when it turns.
pub fn when<P: Into<Piece>, Q: Into<Piece>>(
    condition: impl Fn() -> bool + 'static,
    then: impl Fn() -> P + 'static,
    otherwise: impl Fn() -> Q + 'static,
) -> Piece {
    Piece::When(Box::new(Alternative {
        condition: Box::new(condition),
        then: Box::new(move || then().into()),
        otherwise: Box::new(move || otherwise().into()),
    }))
}

impl Element {
    /// Its class.
    pub fn class(self, class: &'static str) -> Self {
        self.attribute("class", class)
    }

    /// Its id.
    pub fn id(self, id: &'static str) -> Self {
        self.attribute("id", id)
    }

    /// An attribute that stays.
    #[inline(never)]
    pub fn attribute(self, name: &'static str, value: &'static str) -> Self {
        self.give(name, Value::Fixed(Cow::Borrowed(value)))
    }

    /// An attribute that stays, with a value made for it.
    #[inline(never)]
    pub fn made_attribute(self, name: &'static str, value: String) -> Self {
        self.give(name, Value::Fixed(Cow::Owned(value)))
    }

    /// An attribute without a value.
    pub fn flag(self, name: &'static str) -> Self {
        self.attribute(name, "")
    }

    /// An attribute that follows signals; `None` takes it away.
    pub fn live_attribute<T: Into<Text>>(
        self,
        name: &'static str,
        value: impl Fn() -> Option<T> + 'static,
    ) -> Self {
        self.give(name, Value::Live(Box::new(move || value().map(Into::into))))
    }

    /// Whether a radio or a checkbox is checked, following signals.
    pub fn checked(mut self, is_checked: impl Fn() -> bool + 'static) -> Self {
        self.0.checked = Some(Box::new(is_checked));
        self
    }

    /// Does something when an event comes.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(act))
    }

    /// Can be given focus, by script only.
    pub fn focusable(self) -> Self {
        self.attribute("tabindex", "-1")
    }

    /// Hands over the element once it is made.
    pub fn made(mut self, take: impl FnOnce(web_sys::Element) + 'static) -> Self {
        self.0.made = Some(Box::new(take));
        self
    }

    /// One more piece in it.
    pub fn child(self, piece: impl Into<Piece>) -> Self {
        self.push(piece.into())
    }

    /// One of the app's own texts in it.
    #[inline(never)]
    pub fn say(self, key: Key) -> Self {
        self.push(Piece::Text(Cow::Borrowed(t(key))))
    }

    /// A text in it.
    pub fn text(self, words: impl Into<Text>) -> Self {
        self.push(Piece::Text(words.into()))
    }

    /// More pieces in it.
    #[inline(never)]
    pub fn children(mut self, pieces: Vec<Piece>) -> Self {
        self.0.children.extend(pieces);
        self
    }

    #[inline(never)]
    fn push(mut self, piece: Piece) -> Self {
        self.0.children.push(piece);
        self
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, act: Act) -> Self {
        self.0.listeners.push((event, act));
        self
    }

    #[inline(never)]
    fn give(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }
}

impl From<Element> for Piece {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl<P: Into<Piece>> From<Option<P>> for Piece {
    fn from(piece: Option<P>) -> Self {
        piece.map_or(Self::Nothing, Into::into)
    }
}

impl From<Vec<Piece>> for Piece {
    fn from(pieces: Vec<Piece>) -> Self {
        Self::All(pieces)
    }
}
