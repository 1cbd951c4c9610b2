//! The packs: the core pack's files, fetched once when the page opens so that nothing is asked of
//! the network after that, and those a person brought in, which the journal holds. A file is
//! read when the first page needs it.

use std::rc::Rc;

use leptos::prelude::{GetValue as _, LocalStorage, StoredValue, UpdateValue as _};
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use super::Session;
use crate::domain::form::list_of;
use crate::domain::pack::{CORE, MirrorPack, Pack, ReflectPack, Shelf};
use crate::domain::question::{Questionnaire, Room};
use crate::domain::sheet::SheetKind;
use crate::journal::State;
use crate::platform::browser::network;
use crate::ui::draw::Watched;

/// A file of the core pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// Questions of Reflect.
    Reflect,
    /// Anchors, anti-patterns and questions of Mirror.
    Mirror,
    /// Sniff tests and growth moves.
    Library,
    /// Cases, workshop sets and debrief questions.
    Practise,
}

impl File {
    fn path(self) -> &'static str {
        match self {
            Self::Reflect => "packs/core.en.reflect.json",
            Self::Mirror => "packs/core.en.mirror.json",
            Self::Library => "packs/core.en.library.json",
            Self::Practise => "packs/core.en.practise.json",
        }
    }

    /// The file that a room's questions stand in.
    pub fn of(room: Room) -> Self {
        match room {
            Room::Reflect => Self::Reflect,
            Room::Mirror => Self::Mirror,
        }
    }

    /// The file that items of a kind stand in.
    pub fn of_items(kind: SheetKind) -> Self {
        match kind {
            SheetKind::Case => Self::Practise,
            SheetKind::SniffTest => Self::Library,
            _ => Self::Reflect,
        }
    }
}

/// How a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Not here yet.
    Waiting,
    /// It could not be fetched.
    Missing,
    /// It came and cannot be used.
    Unusable,
    /// No pack in use has any.
    Empty,
}

/// A file that came: its text, and the pack in it once read.
#[derive(Clone)]
enum Came {
    Text(Rc<str>),
    Read(Rc<Pack>, Rc<str>),
    Not(Arrival),
}

/// What a document needs of packs. Each document brings its own reader, so that it does not carry
/// the code for what it has no pages for.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The files of the core pack it needs.
    pub files: &'static [File],
    /// Reads a pack.
    pub read: fn(&str) -> Option<Pack>,
}

/// The files of the core pack.
#[derive(Clone, Copy)]
pub(super) struct Packs([Watched<Option<Came>>; 4], Reading);

impl Packs {
    /// Begins to fetch them.
    pub(super) fn fetch(reading: Reading) -> Self {
        let packs = Self([(); 4].map(|()| Watched::new(None)), reading);
        packs.fetch_again();
        packs
    }

    /// Fetches what is not here.
    fn fetch_again(self) {
        for file in self.1.files {
            if matches!(self.came(*file).peek(), None | Some(Came::Not(_))) {
                self.came(*file).set(None);
                spawn_local(self.fetch_one(*file));
            }
        }
    }

    async fn fetch_one(self, file: File) {
        let came = match network::own_file(file.path()).await {
            None => Came::Not(Arrival::Missing),
            Some(text) => Came::Text(text.into()),
        };
        self.came(file).set(Some(came));
    }

    /// What came of a file. Whoever asked for it is asked again when that file comes, and no other.
    fn came(self, file: File) -> Watched<Option<Came>> {
        let [reflect, mirror, library, practise] = self.0;
        match file {
            File::Reflect => reflect,
            File::Mirror => mirror,
            File::Library => library,
            File::Practise => practise,
        }
    }

    /// The pack in a file of the core pack, read now if it was not yet.
    fn core(self, file: File) -> Result<(Rc<Pack>, Rc<str>), Arrival> {
        match self.came(file).get() {
            None => Err(Arrival::Waiting),
            Some(Came::Not(why)) => Err(why),
            Some(Came::Read(pack, text)) => Ok((pack, text)),
            Some(Came::Text(text)) => {
                let read = (self.1.read)(&text).map(Rc::new);
                let came = match &read {
                    Some(pack) => Came::Read(Rc::clone(pack), Rc::clone(&text)),
                    // So that trying again fetches it again.
                    None => Came::Not(Arrival::Unusable),
                };
                self.came(file).put(Some(came));
                Ok((read.ok_or(Arrival::Unusable)?, text))
            }
        }
    }
}

/// Packs in use besides the core pack, with their texts, and the questions made of all of them.
/// Made anew only when a pack has come, gone or been switched.
#[derive(Clone, Default)]
struct Made {
    of: u64,
    own: Vec<(Rc<str>, Rc<Pack>)>,
    questions: [Option<Rc<Questionnaire>>; 2],
}

/// What was made last.
#[derive(Clone, Copy)]
pub(super) struct OwnPacks(StoredValue<Made, LocalStorage>);

/// A number that differs when the packs in use do.
fn mark_of(state: &State) -> u64 {
    let packs = state.packs.iter();
    packs
        .map(|pack| pack.added.0 * 2 + u64::from(pack.on))
        .fold(1 + u64::from(state.without_core), |mark, part| {
            (mark ^ part).wrapping_mul(0x0100_0000_01b3)
        })
}

/// Packs that were brought in and are on.
fn own_packs(state: &State, read: fn(&str) -> Option<Pack>) -> Vec<(Rc<str>, Rc<Pack>)> {
    let on = state.packs.iter().filter(|own| own.on);
    on.filter_map(|own| Some((own.text.as_str().into(), Rc::new(read(&own.text)?))))
        .collect()
}

impl OwnPacks {
    /// Nothing made yet.
    pub(super) fn none() -> Self {
        Self(StoredValue::new_local(Made::default()))
    }

    fn of(self, state: &State, read: fn(&str) -> Option<Pack>) -> Made {
        let mark = mark_of(state);
        self.0.update_value(|made| {
            if made.of != mark {
                *made = Made {
                    of: mark,
                    own: own_packs(state, read),
                    questions: [None, None],
                };
            }
        });
        self.0.get_value()
    }
}

impl Session {
    /// The packs in use, as far as a file of the core pack holds what is asked for. While the core
    /// pack is in use that file must be here first.
    pub fn shelf(self, file: File) -> Result<Shelf, Arrival> {
        self.read(|state| {
            let mut packs = Vec::new();
            if state.uses(CORE) {
                packs.push(self.packs.core(file)?.0);
            }
            packs.extend(
                self.own_packs
                    .of(state, self.packs.1.read)
                    .own
                    .into_iter()
                    .map(|own| own.1),
            );
            Ok(Shelf::of(packs))
        })
    }

    /// The questions of a room.
    pub fn questions(self, room: Room) -> Result<Rc<Questionnaire>, Arrival> {
        let shelf = self.shelf(File::of(room))?;
        let made = self.glance(|state| self.own_packs.of(state, self.packs.1.read));
        let place = room as usize;
        if let Some(known) = made.questions.into_iter().nth(place).flatten() {
            return Ok(known);
        }
        let questions = match room {
            Room::Reflect => shelf.reflect().as_ref().map(Questionnaire::from),
            Room::Mirror => shelf.mirror().as_ref().map(Questionnaire::from),
        };
        let questions = questions.map(Rc::new).ok_or(Arrival::Empty)?;
        self.own_packs.0.update_value(|made| {
            if let Some(held) = made.questions.get_mut(place) {
                *held = Some(Rc::clone(&questions));
            }
        });
        Ok(questions)
    }

    /// Fetches files of the core pack that are not here.
    pub fn fetch_again(self) {
        self.packs.fetch_again();
    }

    /// What Reflect is given, once its questions are here.
    pub fn reflect(self) -> Option<ReflectPack> {
        self.shelf(File::Reflect).ok()?.reflect()
    }

    /// What Mirror is given, once its questions are here.
    pub fn mirror(self) -> Option<MirrorPack> {
        self.shelf(File::Mirror).ok()?.mirror()
    }

    /// The core pack, file by file, or why one of its files is not here.
    pub fn core_files(self) -> Result<Vec<Rc<Pack>>, Arrival> {
        let files = self.packs.1.files.iter();
        files.map(|file| Ok(self.packs.core(*file)?.0)).collect()
    }

    /// An item as its file holds it, by the id under which the shelf knows it.
    pub fn raw_item(self, kind: SheetKind, id: &str) -> Option<Value> {
        let list = list_of(kind)?;
        let find = |text: &str, id: &str| {
            let mut pack: Value = serde_json::from_str(text).ok()?;
            let items = pack.get_mut(list)?.as_array_mut()?;
            let is_it = |item: &&mut Value| item.get("id").and_then(Value::as_str) == Some(id);
            items.iter_mut().find(is_it).map(Value::take)
        };
        let Some((id, pack)) = id.split_once('@') else {
            return find(&self.packs.core(File::of_items(kind)).ok()?.1, id);
        };
        let made = self.glance(|state| self.own_packs.of(state, self.packs.1.read));
        let own = made.own.iter().find(|own| own.1.header.id == pack)?;
        find(&own.0, id)
    }
}
