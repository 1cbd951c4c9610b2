//! Where a person is: a typed route in the fragment, so that a page works on any static host
//! and the server never learns which page is read. Routes hold no answers and no words.

mod person;
mod workshop;

use std::cell::Cell;

use crate::domain::question::Room;
use crate::domain::sheet::SheetId;

pub use person::PersonPage;
pub use workshop::{LONGEST_INVITATION, SessionPage, VotePage};

/// A document of the app: what is fetched together. Each has its own code; all have one journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The rooms.
    Rooms,
    /// Packs, sniff tests, sorting, writing, and what is stored.
    Library,
    /// Cases to judge, and the profile.
    Practise,
    /// The ledger about people.
    People,
    /// Rating the same cases as others, each alone.
    Workshop,
}

impl Document {
    /// Its address beside the others.
    pub fn address(self) -> &'static str {
        match self {
            Self::Rooms => "./",
            Self::Library => "library.html",
            Self::Practise => "practise.html",
            Self::People => "people.html",
            Self::Workshop => "workshop.html",
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
    /// Practise: the next case, the week, the way to the profile.
    Practise,
    /// Whichever case comes next.
    NextCase,
    /// All cases, to choose one.
    Cases,
    /// A page of a case, by the id under which the shelf knows it.
    Case(String, CasePage),
    /// What all judgings say of the rater.
    Profile,
    /// People: what is due, and everyone.
    People,
    /// Writing down an observation, quickly.
    Capture,
    /// All observations, to search and narrow down.
    Observations,
    /// Where one has looked and where not, and how one's forecasts came out.
    Coverage,
    /// A page of a person.
    Person(SheetId, PersonPage),
    /// One observation, to look at and change.
    Observation(SheetId),
    /// One sniff-test run.
    Run(SheetId),
    /// One step of a growth plan.
    Growth(SheetId),
    /// The Workshop: set one up, take part in one, and one's own.
    Workshop,
    /// How to lead one.
    WorkshopGuide,
    /// Ratings from a spreadsheet.
    WorkshopTable,
    /// Pasting or opening an invitation or a result.
    WorkshopOpen,
    /// An invitation that came as a link: its text, as the link carries it.
    Join(String),
    /// A page of one's own ratings in a workshop.
    Vote(SheetId, VotePage),
    /// A page of a workshop one leads.
    Session(SheetId, SessionPage),
    /// What is stored; backup, restore, erase.
    Data,
    /// The lock: what it does, setting it, changing it, removing it.
    Lock,
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

/// A page of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePage {
    /// The scene, to read.
    Read,
    /// A characteristic to rate, counted from 1 in the case's own order.
    Rate(u8),
    /// The anti-patterns, and what was given so far.
    Spot,
    /// The key beside what was given.
    Key,
}

impl CasePage {
    /// How many characteristics there are to rate.
    const RATED: u8 = 5;

    fn parse(name: Option<&str>) -> Option<Self> {
        Some(match name {
            None => Self::Read,
            Some("habits") => Self::Spot,
            Some("key") => Self::Key,
            Some(number) => match number.parse() {
                Ok(number) if (1..=Self::RATED).contains(&number) => Self::Rate(number),
                _ => return None,
            },
        })
    }
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

/// The page of all, or of one by its name.
fn one_or_all<'p>(
    parts: &mut impl Iterator<Item = &'p str>,
    all: Route,
    one: impl FnOnce(String) -> Route,
) -> Route {
    match named(parts) {
        None => all,
        Some(Ok(id)) => one(id),
        Some(Err(())) => Route::Unknown,
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
            Some("data") => match parts.next() {
                None => Self::Data,
                Some("lock") => Self::Lock,
                Some(_) => return Self::Unknown,
            },
            Some("packs") => one_or_all(&mut parts, Self::Packs, |id| Self::Write(SheetId(id))),
            Some("sniff-tests") => one_or_all(&mut parts, Self::SniffTests, Self::SniffTest),
            Some("sorting") => one_or_all(&mut parts, Self::Sorting, |id| Self::Sort(SheetId(id))),
            Some("practise") => match parts.next() {
                None => Self::Practise,
                Some("next") => Self::NextCase,
                Some("cases") => Self::Cases,
                Some("profile") => Self::Profile,
                Some("case") => match (named(&mut parts), CasePage::parse(parts.next())) {
                    (Some(Ok(id)), Some(page)) => Self::Case(id, page),
                    _ => return Self::Unknown,
                },
                Some(_) => return Self::Unknown,
            },
            Some("people") => match (parts.next(), named(&mut parts)) {
                (None, _) => Self::People,
                (Some("capture"), None) => Self::Capture,
                (Some("observations"), None) => Self::Observations,
                (Some("coverage"), None) => Self::Coverage,
                (Some("person"), Some(Ok(id))) => match PersonPage::parse(&mut parts) {
                    Some(page) => Self::Person(SheetId(id), page),
                    None => return Self::Unknown,
                },
                (Some("observation"), Some(Ok(id))) => Self::Observation(SheetId(id)),
                (Some("run"), Some(Ok(id))) => Self::Run(SheetId(id)),
                (Some("growth"), Some(Ok(id))) => Self::Growth(SheetId(id)),
                _ => return Self::Unknown,
            },
            Some("workshop") => match workshop::parse(&mut parts) {
                Some(page) => page,
                None => return Self::Unknown,
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
            Self::Practise => "/practise".to_owned(),
            Self::NextCase => "/practise/next".to_owned(),
            Self::Cases => "/practise/cases".to_owned(),
            Self::Profile => "/practise/profile".to_owned(),
            Self::Case(id, page) => match page {
                CasePage::Read => format!("/practise/case/{id}"),
                CasePage::Rate(number) => format!("/practise/case/{id}/{number}"),
                CasePage::Spot => format!("/practise/case/{id}/habits"),
                CasePage::Key => format!("/practise/case/{id}/key"),
            },
            Self::People => "/people".to_owned(),
            Self::Capture => "/people/capture".to_owned(),
            Self::Observations => "/people/observations".to_owned(),
            Self::Coverage => "/people/coverage".to_owned(),
            Self::Person(id, page) => format!("/people/person/{}{}", id.0, page.fragment()),
            Self::Observation(id) => format!("/people/observation/{}", id.0),
            Self::Run(id) => format!("/people/run/{}", id.0),
            Self::Growth(id) => format!("/people/growth/{}", id.0),
            Self::Workshop => "/workshop".to_owned(),
            Self::WorkshopGuide => "/workshop/guide".to_owned(),
            Self::WorkshopTable => "/workshop/table".to_owned(),
            Self::WorkshopOpen => "/workshop/open".to_owned(),
            Self::Join(invitation) => format!("/workshop/join/{invitation}"),
            Self::Vote(id, page) => format!("/workshop/vote/{}{}", id.0, page.fragment()),
            Self::Session(id, page) => format!("/workshop/session/{}{}", id.0, page.fragment()),
            Self::Data => "/data".to_owned(),
            Self::Lock => "/data/lock".to_owned(),
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
            | Self::Data
            | Self::Lock
            | Self::Proof => Document::Library,
            Self::Practise | Self::NextCase | Self::Cases | Self::Case(..) | Self::Profile => {
                Document::Practise
            }
            Self::People
            | Self::Capture
            | Self::Observations
            | Self::Coverage
            | Self::Person(..)
            | Self::Observation(_)
            | Self::Run(_)
            | Self::Growth(_) => Document::People,
            Self::Workshop
            | Self::WorkshopGuide
            | Self::WorkshopTable
            | Self::WorkshopOpen
            | Self::Join(_)
            | Self::Vote(..)
            | Self::Session(..) => Document::Workshop,
            _ => Document::Rooms,
        }
    }

    /// Whether it is in the document we are in. In the single file every page is.
    pub fn is_here(&self) -> bool {
        cfg!(feature = "whole") || self.document() == HERE.get()
    }

    /// The route as a link from the document we are in.
    pub fn href(&self) -> String {
        let address = match self.is_here() {
            true => "",
            false => self.document().address(),
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
