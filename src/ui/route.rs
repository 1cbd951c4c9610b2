//! Where a person is: a typed route in the fragment, so that a page works on any static host
//! and the server never learns which page is read. Routes hold no answers and no words.

use crate::domain::question::Room;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is, and where you left.
    Start,
    /// A page of a room that asks questions.
    Room(Room, RoomPage),
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

    /// The route as a link.
    pub fn href(&self) -> String {
        format!("#{}", self.fragment())
    }

    /// The room this page belongs to.
    pub fn room(&self) -> Option<Room> {
        match self {
            Self::Room(room, _) => Some(*room),
            _ => None,
        }
    }
}
