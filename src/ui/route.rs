//! Where a person is: a typed route in the fragment, so that a page works on any static host
//! and the server never learns which page is read. Routes hold no answers and no words.

use std::cell::Cell;

use crate::domain::question::Room;
use crate::domain::sheet::SheetId;

/// A document of the app: what is fetched together. Each has its own code; both have one journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The rooms.
    Rooms,
    /// Packs, sniff tests, sorting, writing.
    Library,
}

impl Document {
    /// Its address beside the other.
    pub fn address(self) -> &'static str {
        match self {
            Self::Rooms => "./",
            Self::Library => "library.html",
        }
    }

    /// Makes it the one we are in.
    pub fn enter(self) {
        HERE.set(self);
    }
}

thread_local! {
    static HERE: Cell<Document> = const { Cell::new(Document::Rooms) };
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is, and where you left.
    Start,
    /// A page of a room that asks questions.
    Room(Room, RoomPage),
    /// The packs in use, packs brought in, and what one writes oneself.
    Packs,
    /// Writing on a sheet.
    Write(SheetId),
    /// The library of sniff tests.
    SniffTests,
    /// One sniff test, by the id under which the shelf knows it.
    SniffTest(String),
    /// Blind sorting of the anchors, and what it has shown.
    Sorting,
    /// One sorting.
    Sort(SheetId),
    /// What is stored; backup, restore, erase.
    Data,
    /// How to check that nothing is sent.
    Proof,
    /// No such page.
    Unknown,
}

/// A page of a room that asks questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomPage {
    /// What the room is for; begin or go on.
    Front,
    /// A question, counted from 1.
    Question(u16),
    /// All answers before the result.
    Check,
    /// What it shows.
    Result,
}

fn room_name(room: Room) -> &'static str {
    match room {
        Room::Reflect => "reflect",
        Room::Mirror => "mirror",
    }
}

/// A name made of letters, digits and a few signs that mean themselves in an address: the ids of
/// items and sheets. `Err` if it is anything else.
fn named<'p>(parts: &mut impl Iterator<Item = &'p str>) -> Option<Result<String, ()>> {
    let name = parts.next()?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_@+".contains(&byte);
    let fits = name.len() <= 200 && name.bytes().all(is_plain);
    Some(if fits { Ok(name.to_owned()) } else { Err(()) })
}

impl Route {
    /// The page of a question, counted from 1.
    pub fn question(room: Room, number: usize) -> Self {
        Self::Room(room, RoomPage::Question(u16::try_from(number).unwrap_or(1)))
    }

    /// Reads a fragment, without its `#`. Whatever is not a page is [`Route::Unknown`].
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('/').unwrap_or(fragment);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let parsed = match parts.next() {
            None => Self::Start,
            Some("data") => Self::Data,
            Some("packs") => match named(&mut parts) {
                None => Self::Packs,
                Some(Ok(id)) => Self::Write(SheetId(id)),
                Some(Err(())) => return Self::Unknown,
            },
            Some("sniff-tests") => match named(&mut parts) {
                None => Self::SniffTests,
                Some(Ok(id)) => Self::SniffTest(id),
                Some(Err(())) => return Self::Unknown,
            },
            Some("sorting") => match named(&mut parts) {
                None => Self::Sorting,
                Some(Ok(id)) => Self::Sort(SheetId(id)),
                Some(Err(())) => return Self::Unknown,
            },
            Some("proof") => Self::Proof,
            Some(name) => {
                let Some(room) = Room::ALL.into_iter().find(|room| room_name(*room) == name) else {
                    return Self::Unknown;
                };
                let page = match (parts.next(), parts.next()) {
                    (None, _) => RoomPage::Front,
                    (Some("check"), None) => RoomPage::Check,
                    (Some("result"), None) => RoomPage::Result,
                    (Some("question"), Some(number)) => match number.parse() {
                        Ok(number) if number > 0 => RoomPage::Question(number),
                        _ => return Self::Unknown,
                    },
                    _ => return Self::Unknown,
                };
                Self::Room(room, page)
            }
        };
        match parts.next() {
            None => parsed,
            Some(_) => Self::Unknown,
        }
    }

    /// The route as a fragment, without its `#`.
    pub fn fragment(&self) -> String {
        match self {
            Self::Start | Self::Unknown => "/".to_owned(),
            Self::Packs => "/packs".to_owned(),
            Self::Write(sheet) => format!("/packs/{}", sheet.0),
            Self::SniffTests => "/sniff-tests".to_owned(),
            Self::SniffTest(id) => format!("/sniff-tests/{id}"),
            Self::Sorting => "/sorting".to_owned(),
            Self::Sort(sheet) => format!("/sorting/{}", sheet.0),
            Self::Data => "/data".to_owned(),
            Self::Proof => "/proof".to_owned(),
            Self::Room(room, page) => {
                let room = room_name(*room);
                match page {
                    RoomPage::Front => format!("/{room}"),
                    RoomPage::Question(number) => format!("/{room}/question/{number}"),
                    RoomPage::Check => format!("/{room}/check"),
                    RoomPage::Result => format!("/{room}/result"),
                }
            }
        }
    }

    /// The document it is in.
    pub fn document(&self) -> Document {
        match self {
            Self::Packs
            | Self::Write(_)
            | Self::SniffTests
            | Self::SniffTest(_)
            | Self::Sorting
            | Self::Sort(_)
            | Self::Proof => Document::Library,
            _ => Document::Rooms,
        }
    }

    /// The route as a link from the document we are in.
    pub fn href(&self) -> String {
        let document = self.document();
        let address = if document == HERE.get() {
            ""
        } else {
            document.address()
        };
        format!("{address}#{}", self.fragment())
    }

    /// The room this page belongs to.
    pub fn room(&self) -> Option<Room> {
        match self {
            Self::Room(room, _) => Some(*room),
            _ => None,
        }
    }
}
